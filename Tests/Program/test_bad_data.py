"""What is wrong is said, one problem a line, with the status that sysexits.h gives it."""

import random
import re
import subprocess

import pytest

from counting import FIXTURES
from made_files import file_bytes, made_rows, questions_of
from program import KRING, kring, tabulate

PILOT = FIXTURES / "pilot54.csv"
QUESTIONS = questions_of(["I", "II", "III", "IV", "V"])


def good_rows(size=5):
    return made_rows(random.Random(7), size, QUESTIONS, texts=["tekst"])


def run(tmp_path, content, *options):
    """Tabulates bytes as the file file.csv."""
    (tmp_path / "file.csv").write_bytes(content)
    return kring("tabulate", "file.csv", *options, cwd=tmp_path)


def refused(outcome, status=65):
    """The lines of a refusal, which says nothing on standard output and never shows a crash."""
    assert outcome.returncode == status, outcome.stderr
    assert outcome.stdout == ""
    assert "Fatal error" not in outcome.stderr
    lines = outcome.stderr.splitlines()
    assert lines and all(lines)
    return lines


def one_hot(question, *codes):
    return {f"{question}_{code}": str(int(code in codes))
            for code in range(1, QUESTIONS[question]["options"] + 1)}


@pytest.mark.parametrize("change, message", [
    ({"q4a": "9"}, r"q4a: '9' is not one of 1-6"),
    ({"q4a": "0"}, r"q4a: '0' is not one of 1-6"),
    ({"q4a": "x"}, r"q4a: 'x' is not one of 1-6"),
    ({"q4a": "1.0"}, r"q4a: '1\.0' is not one of 1-6"),
    ({"q4a": "-1"}, r"q4a: '-1' is not one of 1-6"),
    ({"q4a": "1 2"}, r"q4a: '1 2' is not one of 1-6"),
    ({"q4a": "١"}, r"q4a: '١' is not one of 1-6"),
    ({"q2": "17"}, r"q2: '17' is not one of 1-16"),
    ({"q2": "99999999999999999999"}, r"q2: '9+' is not one of 1-16"),
    ({"q5": "4"}, r"q5: '4' is not one of 1-3"),
    ({"q15": "6"}, r"q15: '6' is not one of 1-5"),
    ({**one_hot("q18"), "q18_2": "2"}, r"q18_2: '2' is not one of 0, 1"),
    ({**one_hot("q18"), "q18_2": "ja"}, r"q18_2: 'ja' is not one of 0, 1"),
    ({**one_hot("q18", 1), "q18_3": ""}, r"q18_3: ''.*0, 1"),
    (one_hot("q18", 6, 1), r"q18_6: .*1"),
    (one_hot("q18", 7, 2), r"q18_7: .*2"),
    (one_hot("q18", 6, 7), r"q18_[67]: .*[67]"),
    (one_hot("q19", 9, 10), r"q19_9: .*10"),
    (one_hot("q20", 8, 3), r"q20_8: .*3"),
    (one_hot("q21", 10, 3), r"q21_10: .*3"),
    ({"q1": "x" * 10_001}, r"q1: .*10000"),
    ({"v1": "a\0b"}, r"v1: .*NUL"),
], ids=str)
def test_a_wrong_answer(tmp_path, change, message):
    rows = good_rows()
    rows[2].update(change)
    lines = refused(run(tmp_path, file_bytes(rows, QUESTIONS)))
    assert len(lines) == 1
    # The header is line 1, so that the third response is on line 4.
    assert re.fullmatch(rf"file\.csv:4: {message}.*", lines[0]), lines[0]
    # No line of output is a page long.
    assert len(lines[0]) < 300


def test_line_numbers_are_those_of_an_editor(tmp_path):
    rows = good_rows()
    rows[0]["v1"] = "een\ntwee\ndrie"
    rows[1]["v1"] = "vier\r\nvijf"
    rows[3]["q4a"] = "9"
    assert refused(run(tmp_path, file_bytes(rows, QUESTIONS))) == ["file.csv:8: q4a: '9' is not one of 1-6"]


def test_every_problem_is_named_at_once(tmp_path):
    rows = good_rows()
    rows[0].update({"q4a": "9", "q4b": "8"})
    rows[4]["q2"] = "0"
    lines = refused(run(tmp_path, file_bytes(rows, QUESTIONS)))
    assert lines == [
        "file.csv:2: q4a: '9' is not one of 1-6", "file.csv:2: q4b: '8' is not one of 1-6",
        "file.csv:6: q2: '0' is not one of 1-16"]


@pytest.mark.parametrize("separator", [",", ";"])
def test_other_dialects_have_the_same_problems(tmp_path, separator):
    rows = good_rows()
    rows[2]["q4a"] = "9"
    content = file_bytes(rows, QUESTIONS, separator=separator, line_end="\r\n", encoding="utf-8-sig", quote_all=True)
    assert refused(run(tmp_path, content)) == ["file.csv:4: q4a: '9' is not one of 1-6"]


def test_skip_invalid_takes_the_rest_and_lists_what_was_left_out(tmp_path):
    rows = good_rows(12)
    rows[2]["q4a"] = "9"
    rows[7].update(one_hot("q18", 6, 1))
    outcome = run(tmp_path, file_bytes(rows, QUESTIONS), "--skip-invalid", "--format", "json")
    assert outcome.returncode == 0
    assert "file.csv:4: q4a: '9' is not one of 1-6" in outcome.stderr
    assert "file.csv:9: q18_6:" in outcome.stderr
    rest = tmp_path / "rest.csv"
    rest.write_bytes(file_bytes([row for row in rows if row["id"] not in ("3", "8")], QUESTIONS))
    again = kring("tabulate", rest, "--format", "json")
    assert outcome.stdout == again.stdout


def test_skip_invalid_does_not_help_a_wrong_header(tmp_path):
    content = file_bytes(good_rows(), QUESTIONS).replace(b"q4a", b"q4x", 1)
    refused(run(tmp_path, content, "--skip-invalid"))


@pytest.mark.parametrize("content, message", [
    (b"", r"file\.csv:.*empty"),
    (b"\xff\xfei\0d\0", r"file\.csv:.*UTF-16"),
    (b"id,q2\n1,2\n", r"file\.csv:1: .*'q1'.*missing"),
    (b"PK\x03\x04rest of a spreadsheet", r"file\.csv:"),
], ids=["nothing", "UTF-16", "too few columns", "a zip file"])
def test_a_file_that_is_no_response_file(tmp_path, content, message):
    lines = refused(run(tmp_path, content))
    assert re.match(message, lines[0]), lines


@pytest.mark.parametrize("old, new, message", [
    (b"q4a", b"q4x", r"file\.csv:1: .*'q4x'"),
    (b",q4b,", b",q4a,", r"file\.csv:1: .*'q4a'.*twice"),
    (b",q6_other", b"", r"file\.csv:1: .*'q6_other'.*missing"),
    (b",q7_3", b"", r"file\.csv:1: .*'q7_3'.*missing"),
], ids=["unknown", "twice", "no other", "no option"])
def test_a_wrong_header(tmp_path, old, new, message):
    lines = refused(run(tmp_path, file_bytes(good_rows(0), QUESTIONS).replace(old, new, 1)))
    assert any(re.match(message, line) for line in lines), lines


def test_a_row_with_too_few_cells(tmp_path):
    lines = refused(run(tmp_path, file_bytes(good_rows(), QUESTIONS) + b"6,Zorg,2\n"))
    assert len(lines) == 1 and lines[0].startswith("file.csv:7: ")


def test_a_row_with_too_many_cells(tmp_path):
    content = file_bytes(good_rows(1), QUESTIONS).rstrip(b"\n") + b",9\n"
    lines = refused(run(tmp_path, content))
    assert len(lines) == 1 and lines[0].startswith("file.csv:2: ")


def test_a_quote_that_is_never_closed(tmp_path):
    lines = refused(run(tmp_path, file_bytes(good_rows(), QUESTIONS) + b'6,"Zorg'))
    assert lines[0].startswith("file.csv:7: ")


def test_empty_lines_are_no_responses(tmp_path):
    outcome = run(tmp_path, file_bytes(good_rows(), QUESTIONS) + b"\n\n", "--format", "text")
    assert outcome.returncode == 0
    assert outcome.stdout.startswith("5 ")


def test_standard_input_has_problems_too():
    rows = good_rows()
    rows[2]["q4a"] = "9"
    lines = refused(kring("tabulate", "-", stdin=file_bytes(rows, QUESTIONS)))
    assert len(lines) == 1 and lines[0].endswith(":4: q4a: '9' is not one of 1-6")


def test_the_factsheet_refuses_the_same_and_writes_nothing(tmp_path):
    rows = good_rows(9)
    rows[2]["q4a"] = "9"
    (tmp_path / "file.csv").write_bytes(file_bytes(rows, QUESTIONS))
    lines = refused(kring("factsheet", "file.csv", "--output", "out.json", cwd=tmp_path))
    assert lines == ["file.csv:4: q4a: '9' is not one of 1-6"]
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("command", [["tabulate"], ["factsheet", "--output", "out.json"]], ids=lambda words: words[0])
def test_a_file_that_is_not_there(tmp_path, command):
    lines = refused(kring(*command, "nowhere.csv", cwd=tmp_path), 66)
    assert len(lines) == 1 and "nowhere.csv" in lines[0]


def test_a_folder_is_no_file(tmp_path):
    refused(kring("tabulate", tmp_path), 66)


@pytest.mark.parametrize("arguments", [
    [],
    [PILOT, "--by", "q99"],
    [PILOT, "--by", "q7"],
    [PILOT, "--by", "q1"],
    [PILOT, "--minimum-group", "2"],
    [PILOT, "--minimum-group", "0"],
    [PILOT, "--minimum-group", "vijf"],
    [PILOT, "--whole-frame"],
    [PILOT, "--invited", "0"],
    [PILOT, "--invited", "-5"],
    [PILOT, "--invited", "veel"],
    [PILOT, "--format", "xml"],
    [PILOT, "--unknown"],
    [PILOT, "another.csv"],
], ids=lambda arguments: " ".join(map(str, arguments[1:])) or "no file")
def test_wrong_usage(arguments):
    refused(kring("tabulate", *arguments), 64)


@pytest.mark.parametrize("arguments", [
    ["unknown"],
    ["factsheet", PILOT],
    ["factsheet", PILOT, "--output", "out.exe"],
    ["factsheet", PILOT, "--output", "out"],
    ["questionnaire"],
    ["questionnaire", "--output", "out.odt"],
    ["questionnaire", "--parts", "I,VI", "--output", "out.csv"],
    ["questionnaire", "--language", "fr", "--output", "out.csv"],
    ["demo", "--port", "99999"],
    ["serve", "--unknown"],
], ids=lambda arguments: " ".join(map(str, arguments)).replace(str(PILOT), "FILE"))
def test_wrong_usage_of_other_commands(tmp_path, arguments):
    refused(kring(*arguments, cwd=tmp_path), 64)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("extra", [[], ["--whole-frame"]], ids=["", "whole frame"])
def test_fewer_invited_than_answered(extra):
    outcome = kring("tabulate", PILOT, "--invited", "53", *extra)
    # The number or the file may be wrong: the program can't know.
    lines = refused(outcome, 65 if outcome.returncode == 65 else 64)
    assert len(lines) == 1 and "54" in lines[0] and "53" in lines[0]


def test_a_group_question_of_a_part_that_the_file_has_not(tmp_path):
    questions = questions_of(["I", "II"])
    (tmp_path / "file.csv").write_bytes(
        file_bytes(made_rows(random.Random(1), 9, questions), questions))
    assert tabulate(tmp_path / "file.csv")["respondents"] == 9
    refused(kring("tabulate", "file.csv", "--by", "q5", cwd=tmp_path), 64)


def test_a_full_disk_is_said():
    with open("/dev/full", "wb") as full:
        outcome = subprocess.run([KRING, "tabulate", PILOT], stdout=full, stderr=subprocess.PIPE)
    # A crash would be negative: the number of a signal.
    assert outcome.returncode > 0
    assert len(outcome.stderr.splitlines()) == 1


def test_help_is_no_error():
    outcome = kring("--help")
    assert outcome.returncode == 0
    assert all(command in outcome.stdout for command in ("tabulate", "factsheet", "questionnaire", "serve", "demo"))
