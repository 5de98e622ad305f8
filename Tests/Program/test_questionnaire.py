"""`kring questionnaire`: on paper, as a text, and as an empty response file, in both languages."""

import re

import pytest

from counting import FIXTURES, columns, questionnaire
from made_files import questions_of
from program import kring, tabulate
from readers import Reader, office_texts, pdf_facts, pdf_objects, pdf_text, words

ROUTING = {"nl": "ga naar vraag 7", "en": "go to question 7"}


def written(output, *options):
    run = kring("questionnaire", "--output", output, *options)
    assert run.returncode == 0, run.stderr
    return output


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """The text of each format in each language, as other programs read it."""
    folder = tmp_path_factory.mktemp("paper")
    found = {}
    for language in ROUTING:
        files = {ending: written(folder / f"{language}.{ending}", "--language", language)
                 for ending in ("pdf", "docx", "html")}
        found[language, "pdf"] = pdf_text(files["pdf"])
        found[language, "html"] = Reader(files["html"].read_text(encoding="utf-8")).text
        found[language, "docx"] = office_texts([files["docx"]], folder)[0]
    return found


@pytest.fixture(scope="module")
def labels():
    """The Dutch words of every option, by question."""
    return {question["id"]: [answer["label"] for answer in question["answers"]]
            for question in tabulate(FIXTURES / "pilot54.csv")["questions"]}


@pytest.mark.parametrize("ending", ["pdf", "docx", "html"])
def test_every_option_is_there(texts, labels, ending):
    for options in labels.values():
        for label in options:
            assert words(label) in texts["nl", ending], label


@pytest.mark.parametrize("ending", ["pdf", "docx", "html"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_routing_is_there_in_words(texts, language, ending):
    assert ROUTING[language] in texts[language, ending].lower()


@pytest.mark.parametrize("ending", ["pdf", "docx", "html"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_question_has_its_number(texts, language, ending):
    for number in [str(number) for number in (*range(1, 4), *range(5, 22))]:
        assert re.search(rf"(?<!\d){number}\. ?\w", texts[language, ending]), number
    for letter in "abcdefg":
        assert re.search(rf"\b4{letter}\b", texts[language, ending])


@pytest.mark.parametrize("ending", ["pdf", "docx", "html"])
def test_an_option_is_printed_with_its_code(texts, labels, ending):
    for name, options in labels.items():
        if name.startswith("q4"):
            continue
        for code, label in enumerate(options, 1):
            assert re.search(rf"(?<!\d){code} {re.escape(words(label))}", texts["nl", ending]), (name, code, label)


def test_the_text_to_type_in_has_a_box_before_every_option(texts):
    options = sum(question.get("options", 0) for part in questionnaire().values() for question in part.values())
    for language in ROUTING:
        assert texts[language, "docx"].count("☐") == options


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_has_a_box_or_a_code_to_circle_for_every_option(tmp_path, language):
    reader = Reader(written(tmp_path / "paper.html", "--language", language).read_text(encoding="utf-8"))
    classes = [attributes.get("class", "") for _, attributes in reader.tags]
    whole = questionnaire()
    statements = sum(question["options"] for question in whole["II"].values())
    others = sum(question.get("options", 0) for part in whole.values() for question in part.values()) - statements
    assert sum(name.endswith("__box") for name in classes) == others
    assert sum(name.endswith("__code") for name in classes) == statements


@pytest.mark.parametrize("language", ["nl", "en"])
def test_documents_say_their_language(tmp_path, language):
    page = written(tmp_path / "paper.html", "--language", language)
    assert Reader(page.read_text(encoding="utf-8")).language == language
    pdf = written(tmp_path / "paper.pdf", "--language", language)
    assert re.search(rb"/Lang ?\(%s\)" % language.encode(), pdf_objects(pdf))
    facts = pdf_facts(pdf)
    assert facts["Tagged"] == "yes" and facts["Title"] and "A4" in facts["Page size"]


def test_the_languages_differ(texts):
    for ending in ("pdf", "docx", "html"):
        assert texts["nl", ending] != texts["en", ending]
        assert " eenzaam" in texts["nl", ending].lower()
        assert "lonel" in texts["en", ending].lower()
        assert " eenzaam " not in texts["en", ending].lower()


# The parts


def test_the_short_poll_has_its_parts_only(tmp_path, texts):
    page = written(tmp_path / "short.html", "--parts", "I,II")
    text = Reader(page.read_text(encoding="utf-8")).text
    assert "4g" in text
    assert ROUTING["nl"] not in text.lower()
    assert not re.search(r"(?<!\d)5\. ?\w", text)


def expected_header(parts):
    return ["id"] + [column for name, question in questions_of(parts).items() for column in columns(name, question)]


@pytest.mark.parametrize("options, parts", [
    ([], ["I", "II", "III", "IV", "V"]),
    (["--parts", "I,II"], ["I", "II"]),
    (["--parts", "I, II, V"], ["I", "II", "V"]),
    # Part I is always there.
    (["--parts", "II,IV"], ["I", "II", "IV"]),
    (["--language", "en"], ["I", "II", "III", "IV", "V"]),
], ids=str)
def test_the_empty_response_file(tmp_path, options, parts):
    output = written(tmp_path / "empty.csv", *options)
    lines = output.read_text(encoding="utf-8").splitlines()
    assert [line.split(",") for line in lines] == [expected_header(parts)]
    found = tabulate(output)
    assert found["respondents"] == 0
    assert [question["id"] for question in found["questions"]] == list(questions_of(parts))
    assert all(answer["count"] == 0 and answer["percent"] is None
               for question in found["questions"] for answer in question["answers"])


def test_a_filled_in_row_is_read(tmp_path):
    output = written(tmp_path / "typed.csv", "--parts", "I,II")
    header = output.read_text(encoding="utf-8").strip().split(",")
    answers = {"id": "1", "q1": "Zorg", "q2": "1", "q3": "2", **{f"q4{letter}": "1" for letter in "abcdefg"}}
    output.write_text(
        ",".join(header) + "\n" + ",".join(answers.get(name, "") for name in header) + "\n", encoding="utf-8")
    found = tabulate(output)
    assert found["respondents"] == 1
    assert next(question for question in found["questions"] if question["id"] == "q4a")["answers"][0]["percent"] == 100
