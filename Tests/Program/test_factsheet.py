"""`kring factsheet`: every format, read by another reader."""

import csv
import io
import json
import os
import re
import subprocess

import openpyxl
import pytest

from counting import FIXTURES, published
from program import KRING, REPOSITORY, factsheet, kring, tabulate
from readers import Reader, office_texts, output_of, pdf_facts, pdf_objects, pdf_structure, pdf_text, words

PILOT = FIXTURES / "pilot54.csv"
OPTIONS = ["--invited", "120", "--municipality", "Heldermeer", "--period", "februari en maart 2026"]
FORMATS = ["html", "pdf", "docx", "odt", "json", "xlsx", "csv"]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The factsheet of the pilot in every format."""
    folder = tmp_path_factory.mktemp("factsheet")
    return {ending: factsheet(PILOT, folder / f"{ending}-factsheet.{ending}", *OPTIONS) for ending in FORMATS}


@pytest.fixture(scope="module")
def record(files):
    return json.loads(files["json"].read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def texts(files, tmp_path_factory):
    """What a reader finds in each format that is meant for people."""
    docx, odt = office_texts([files["docx"], files["odt"]], tmp_path_factory.mktemp("office"))
    html = Reader(files["html"].read_text(encoding="utf-8")).text
    return {"html": html, "pdf": pdf_text(files["pdf"]), "docx": docx, "odt": odt}


@pytest.fixture(scope="module")
def counted():
    return {question["id"]: question for question in tabulate(PILOT, "--invited", "120")["questions"]}


def citations(record):
    return [figure for section in record["sections"] for paragraph in section["paragraphs"]
            for figure in paragraph["figures"]]


# What it says


@pytest.mark.parametrize("figure", published(), ids=lambda figure: f"{figure['q']}={'+'.join(figure['codes'])}")
def test_published_figure_is_in_the_text_of_every_format(record, texts, figure):
    own = [cited for cited in citations(record)
           if cited["question"] == figure["q"] and cited["codes"] == figure["codes"]]
    assert own, "no text rests on this figure"
    assert {(cited["percent"], cited["base"]) for cited in own} == {(figure["percent"], figure["base"])}
    expected = [f"{figure['percent']}%"] + [figure["words"]] * bool(figure["words"])
    for cited in own:
        assert any(wording in cited["wording"] for wording in expected), cited["wording"]
        for ending, text in texts.items():
            # At the start of a sentence it has a capital.
            assert words(cited["wording"]).lower() in text.lower(), ending


def test_words_are_used_where_the_printed_factsheet_uses_them(record):
    for figure in published():
        if figure["words"]:
            wordings = [cited["wording"] for cited in citations(record)
                        if cited["question"] == figure["q"] and cited["codes"] == figure["codes"]]
            assert any(figure["words"] in wording for wording in wordings), (figure, wordings)


@pytest.mark.parametrize("ending", ["html", "pdf", "docx", "odt"])
def test_every_sentence_is_in_every_format(record, texts, ending):
    def plain(text):
        # pdftotext takes a hyphen at the end of a line for the breaking of a word.
        return words(text).replace("-", "")

    text = plain(texts[ending])
    for section in record["sections"]:
        assert plain(section["title"]) in text
        for paragraph in section["paragraphs"]:
            for sentence in re.split(r"(?<=[.:]) ", paragraph["text"]):
                assert plain(sentence) in text, sentence


@pytest.mark.parametrize("ending", ["html", "pdf", "docx", "odt"])
def test_the_response_the_period_and_the_municipality_are_there(texts, ending):
    text = texts[ending]
    assert "45%" in text and "54 van de 120" in text
    assert "Heldermeer" in text
    assert "februari en maart 2026" in text


def test_the_record_tells_the_response(record):
    assert record["municipality"] == "Heldermeer"
    assert record["response"] == {
        "respondents": 54, "invited": 120, "percent": 45, "period": "februari en maart 2026"}


def test_every_cited_figure_is_that_of_tabulate(record, counted):
    # q7 is told of those who said that there is a policy only.
    cited = [figure for figure in citations(record) if figure["question"] != "q7"]
    assert len(cited) >= 29
    for figure in cited:
        question = counted[figure["question"]]
        own = [row for row in question["answers"] if [row["code"]] == figure["codes"]]
        own += [row for row in question["shares"] if row["codes"] == figure["codes"]]
        assert len(own) == 1
        for key in ("count", "percent", "low", "high"):
            assert figure[key] == own[0][key], (figure, own)
        assert figure["base"] == question["base"]


def test_every_table_is_that_of_tabulate(record, counted):
    for table in record["tables"]:
        question = counted.get(table["id"])
        if question is None or table["id"] in ("q2", "q7"):
            continue
        assert str(question["base"]) in table["note"]
        rows = [(label, count, percent) for label, count, percent, _ in table["rows"][:len(question["answers"])]]
        assert rows == [(answer["label"], str(answer["count"]), f"{answer['percent']}%")
                        for answer in question["answers"]], table["id"]


def test_the_population_correction_narrows_the_margins(record, tmp_path):
    corrected = json.loads(factsheet(PILOT, tmp_path / "f.json", *OPTIONS, "--whole-frame").read_text())
    assert [figure["percent"] for figure in citations(corrected)] == [
        figure["percent"] for figure in citations(record)]

    def width(figures):
        return sum(figure["high"] - figure["low"] for figure in figures)

    assert width(citations(corrected)) < width(citations(record))


# The formats


def test_the_pdf_is_two_tagged_pages_of_a4(files):
    facts = pdf_facts(files["pdf"])
    assert facts["Pages"] == "2"
    assert facts["Tagged"] == "yes"
    assert "A4" in facts["Page size"]
    assert "eenzaamheid" in facts["Title"] and "Heldermeer" in facts["Title"]


def test_the_pdf_says_its_language_and_that_it_is_pdf_ua(files):
    content = pdf_objects(files["pdf"])
    assert re.search(rb"/Lang ?\(nl\)", content)
    assert b"pdfuaid" in content


def test_the_pdf_has_headings_and_described_pictures(files):
    structure = pdf_structure(files["pdf"])
    assert structure.count("H1") == 1
    assert structure.count("H2") >= 8
    assert "P" in structure
    assert "Figure" in structure


def test_the_pdf_holds_its_fonts(files):
    lines = output_of("pdffonts", files["pdf"]).decode().splitlines()[2:]
    assert lines
    assert all(line.split()[-5] == "yes" for line in lines), lines


def test_the_page_is_dutch_and_stands_on_its_own(files):
    reader = Reader(files["html"].read_text(encoding="utf-8"))
    assert reader.language == "nl"
    assert [tag for tag, _ in reader.tags].count("h1") == 1
    loaded = [attributes.get("src") or attributes.get("href") for tag, attributes in reader.tags
              if tag in ("link", "script", "img", "iframe")]
    assert loaded == []


def shown(cell):
    """A cell as a spreadsheet shows it."""
    if cell.value is None:
        return ""
    return f"{round(cell.value * 100)}%" if "%" in cell.number_format else str(cell.value)


def test_the_workbook_holds_every_table(files, record):
    workbook = openpyxl.load_workbook(files["xlsx"])
    contents, *sheets = workbook
    assert contents.title == "Inhoud" and len(sheets) == len(record["tables"])
    for link, sheet, table in zip(list(contents.iter_rows())[2:], sheets, record["tables"], strict=True):
        assert link[0].hyperlink.location.strip("'").startswith(sheet.title)
        assert link[1].value == table["title"]
        heading, *rows = sheet.iter_rows()
        assert heading[0].value == table["title"]
        assert [cell.value for cell in rows[0]][:len(table["columns"])] == table["columns"]
        for row, expected in zip(rows[1:], table["rows"]):
            assert [shown(cell) for cell in row][:len(expected)] == expected, table["id"]
        assert not [cell.coordinate for row in rows for cell in row if cell.data_type == "f"]


def test_the_numbers_of_the_workbook_are_numbers(files):
    sheet = openpyxl.load_workbook(files["xlsx"])["q4a"]
    label, count, share = [cell.value for cell in sheet[3]][:3]
    assert isinstance(label, str) and isinstance(count, int) and 0 <= share <= 1


def test_the_csv_holds_every_table(files, record):
    text = files["csv"].read_text(encoding="utf-8-sig")
    delimiter = ";" if text.splitlines()[0].count(";") else ","
    rows = [tuple(row.values()) for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)]
    expected = [(table["id"], label, column, cell) for table in record["tables"] for label, *cells in table["rows"]
                for column, cell in zip(table["columns"][1:], cells)]
    assert [(row[0], *row[3:]) for row in rows] == expected


def test_the_text_documents_hold_the_annex(texts, record):
    for ending in ("docx", "odt"):
        for table in record["tables"]:
            assert words(table["title"]) in texts[ending], (ending, table["id"])


def test_the_pdf_goes_on_with_the_annex_when_asked(tmp_path, record):
    plain, annexed = (factsheet(PILOT, tmp_path / name, *OPTIONS, *extra)
                      for name, extra in (("f.pdf", []), ("fa.pdf", ["--annex"])))
    assert pdf_facts(plain)["Pages"] == "2"
    assert int(pdf_facts(annexed)["Pages"]) > 2
    for fact in ("Tagged", "Title", "PDF version"):
        assert pdf_facts(annexed)[fact] == pdf_facts(plain)[fact]
    before, after = pdf_text(annexed).split("Bijlage: tabellen")
    assert "Over deze cijfers" in before and "Bijlage" not in pdf_text(plain)
    for table in record["tables"]:
        assert words(table["title"]).replace(" ", "") in words(after).replace(" ", ""), table["id"]


def test_names_are_text_in_every_format(tmp_path):
    name = "’t Zand & <b>Zn</b>"
    page = factsheet(PILOT, tmp_path / "f.html", "--municipality", name).read_text(encoding="utf-8")
    assert "<b>Zn</b>" not in page
    assert name in Reader(page).text
    assert name in pdf_text(factsheet(PILOT, tmp_path / "f.pdf", "--municipality", name))
    assert json.loads(factsheet(PILOT, tmp_path / "f.json", "--municipality", name).read_text())["municipality"] == name


def test_standard_input(tmp_path, record):
    output = tmp_path / "f.json"
    run = kring("factsheet", "-", "--output", output, *OPTIONS, stdin=PILOT.read_bytes())
    assert run.returncode == 0
    assert json.loads(output.read_text(encoding="utf-8")) == record


@pytest.mark.parametrize("ending, setting", [("pdf", "KRING_PYTHON"), ("docx", "PATH"), ("odt", "PATH")])
def test_a_missing_converter_is_said_and_the_rest_works(tmp_path, ending, setting):
    environment = {**os.environ, setting: str(tmp_path / "nowhere")}
    for wanted, status in ((ending, 69), ("json", 0), ("xlsx", 0)):
        output = tmp_path / f"f.{wanted}"
        run = subprocess.run(
            [KRING, "factsheet", PILOT, "--output", output], env=environment, cwd=REPOSITORY, capture_output=True)
        assert run.returncode == status, run.stderr
        assert len(run.stderr.splitlines()) == (status != 0)
        assert output.exists() == (status == 0)


def test_a_folder_that_is_not_there(tmp_path):
    run = kring("factsheet", PILOT, "--output", tmp_path / "nowhere" / "f.json")
    assert run.returncode == 73
    assert len(run.stderr.splitlines()) == 1 and "nowhere" in run.stderr
