"""What a factsheet does not say: of what was not asked, of few people, in open answers."""

import json
import random

import openpyxl
import pytest

from counting import columns
from made_files import file_bytes, made_rows, questions_of, read_rows
from program import factsheet, kring
from readers import Reader, office_texts, pdf_facts, pdf_text
from test_factsheet import FORMATS, OPTIONS, PILOT, citations


def short_poll(tmp_path, size, seed=1):
    questions = questions_of(["I", "II"])
    rows = made_rows(random.Random(seed), size, questions, always=list(questions))
    file = tmp_path / "short.csv"
    file.write_bytes(file_bytes(rows, questions))
    return file


@pytest.mark.parametrize("ending", ["html", "pdf", "docx", "odt", "json", "xlsx"])
def test_a_short_poll_has_a_factsheet_in_every_format(tmp_path, ending):
    output = factsheet(short_poll(tmp_path, 40), tmp_path / f"f.{ending}", *OPTIONS)
    assert output.stat().st_size > 1000


def test_a_short_poll_says_nothing_of_what_was_not_asked(tmp_path):
    record = json.loads(factsheet(PILOT, tmp_path / "whole.json").read_text(encoding="utf-8"))
    short = json.loads(factsheet(short_poll(tmp_path, 40), tmp_path / "f.json").read_text(encoding="utf-8"))
    asked = set(questions_of(["I", "II"]))
    assert {figure["question"] for figure in citations(short)} <= asked
    assert {table["id"] for table in short["tables"] if not table["id"].startswith("groepen")} <= asked
    titles = [section["title"] for section in short["sections"]]
    assert len(titles) < len(record["sections"])
    page = Reader(factsheet(short_poll(tmp_path, 40), tmp_path / "f.html").read_text(encoding="utf-8")).text
    for gone in ("protocol", "knelpunten", "Beleid van organisaties", "Samenwerking ", "null", "nil", "Optional("):
        assert gone not in page
    assert pdf_facts(factsheet(short_poll(tmp_path, 40), tmp_path / "f.pdf"))["Pages"] in ("1", "2")


@pytest.mark.parametrize("size, extra, status", [
    (0, [], 65), (1, [], 65), (4, [], 65), (5, [], 0), (4, ["--minimum-group", "3"], 0),
    (9, ["--minimum-group", "10"], 65)])
@pytest.mark.parametrize("ending", ["json", "html"])
def test_too_few_responses(tmp_path, size, extra, status, ending):
    output = tmp_path / f"f.{ending}"
    run = kring("factsheet", short_poll(tmp_path, size), "--output", output, *extra)
    assert run.returncode == status, run.stderr
    assert output.exists() == (status == 0)
    if status:
        assert len(run.stderr.splitlines()) == 1 and str(size) in run.stderr


@pytest.mark.parametrize("by", ["q2", "q3", "q5", "q13", "q16"])
def test_by_shows_no_small_group(tmp_path, by):
    found = json.loads(factsheet(PILOT, tmp_path / "f.json", "--by", by).read_text(encoding="utf-8"))
    groups = next(table for table in found["tables"] if table["id"] == f"groepen-{by}")
    sizes = [int(row[1]) for row in groups["rows"]]
    assert min(sizes) >= 5 and sum(sizes) == 54
    own = next(table for table in found["tables"] if table["id"] == by)
    assert sorted(int(row[1]) for row in own["rows"]) == sorted(sizes)


def test_by_a_question_that_makes_no_groups_is_refused(tmp_path):
    for by in ("q99", "q7", "q1"):
        run = kring("factsheet", PILOT, "--by", by, "--output", tmp_path / "f.json")
        assert run.returncode == 64, (by, run.stderr)
    assert list(tmp_path.iterdir()) == []


def test_no_open_answer_is_in_any_format(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kanarie")
    questions = questions_of(["I", "II", "III", "IV", "V"])
    rows = read_rows(PILOT)
    texts = [column for name, question in questions.items() for column in columns(name, question)
             if question["kind"] == "text" or column.endswith(("_other", "_detail"))]
    for row in rows:
        row.update({column: "kanarie" for column in texts})
    file = folder / "kanarie.csv"
    file.write_bytes(file_bytes(rows, questions))
    made = {ending: factsheet(file, folder / f"{ending}.{ending}") for ending in FORMATS}
    for ending in ("html", "json", "csv"):
        assert "kanarie" not in made[ending].read_text(encoding="utf-8").lower()
    assert "kanarie" not in pdf_text(made["pdf"]).lower()
    assert not any("kanarie" in text.lower() for text in office_texts([made["docx"], made["odt"]], folder))
    cells = [cell.value for sheet in openpyxl.load_workbook(made["xlsx"]) for row in sheet.iter_rows() for cell in row]
    assert cells and not [value for value in cells if "kanarie" in str(value).lower()]
