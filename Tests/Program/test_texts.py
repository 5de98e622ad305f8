"""Open answers of every kind: they change no number, and come out of no publication."""

import random

import pytest

from counting import columns
from made_files import UNICODE_TEXTS, file_bytes, made_rows, questions_of
from program import factsheet, tabulate

QUESTIONS = questions_of(["I", "II", "III", "IV", "V"])
TEXT_COLUMNS = [
    column for name, question in QUESTIONS.items() for column in columns(name, question)
    if question["kind"] == "text" or column.endswith(("_other", "_detail"))]


def rows_with(text):
    rows = made_rows(random.Random(11), 20, QUESTIONS, always=list(QUESTIONS))
    for row in rows:
        for column in TEXT_COLUMNS:
            row[column] = text
    return rows


@pytest.mark.parametrize(
    "text", [*UNICODE_TEXTS, "x" * 10_000, "\t", "a\rb", ";;;,,,"], ids=lambda text: repr(text)[:30])
@pytest.mark.parametrize("separator", [",", ";"])
def test_texts_change_no_number(tmp_path, text, separator):
    plain, special = tmp_path / "plain.csv", tmp_path / "special.csv"
    plain.write_bytes(file_bytes(rows_with("tekst"), QUESTIONS))
    # A lone CR is a line end to some readers: quoted, as every spreadsheet writes it.
    special.write_bytes(file_bytes(rows_with(text), QUESTIONS, separator=separator, quote_all="\r" in text))
    expected, found = tabulate(plain), tabulate(special)
    # By organisation the texts themselves count: q1 is the organisation's name.
    assert found["questions"] == expected["questions"]
    assert found["respondents"] == 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_encodings_give_the_same_numbers_and_names(tmp_path, encoding):
    file = tmp_path / "file.csv"
    file.write_bytes(file_bytes(rows_with("Één café’s €5 – naïef"), QUESTIONS, encoding=encoding))
    again = tmp_path / "again.csv"
    again.write_bytes(file_bytes(rows_with("Één café’s €5 – naïef"), QUESTIONS))
    assert tabulate(file) == tabulate(again)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=repr)
def test_line_ends(tmp_path, line_end):
    file = tmp_path / "file.csv"
    file.write_bytes(file_bytes(rows_with("tekst"), QUESTIONS, line_end=line_end))
    assert tabulate(file)["respondents"] == 20


def test_a_file_without_a_last_line_end(tmp_path):
    file = tmp_path / "file.csv"
    file.write_bytes(file_bytes(rows_with("tekst"), QUESTIONS).rstrip(b"\n"))
    assert tabulate(file)["respondents"] == 20


def test_a_semicolon_in_the_first_text_does_not_change_the_separator(tmp_path):
    file = tmp_path / "file.csv"
    file.write_bytes(file_bytes(rows_with("a;b;c;d;e;f;g" * 30), QUESTIONS))
    assert tabulate(file)["respondents"] == 20


def test_no_open_answer_gets_into_a_publication(tmp_path):
    file = tmp_path / "file.csv"
    file.write_bytes(file_bytes(rows_with("kanarie"), QUESTIONS))
    assert b"kanarie" in file.read_bytes()
    for ending in ("html", "json", "csv"):
        output = factsheet(file, tmp_path / f"factsheet.{ending}")
        assert b"kanarie" not in output.read_bytes().lower()
