"""`kring tabulate` beside an independent count: the published figures, and files made at random."""

import csv
import random

import pytest

from counting import FIXTURES, percent, published, questionnaire, table, wilson
from made_files import UNICODE_TEXTS, file_bytes, made_rows, questions_of
from program import kring, tabulate

PILOT = FIXTURES / "pilot54.csv"
ALL_PARTS = ["I", "II", "III", "IV", "V"]


@pytest.fixture(scope="module")
def pilot():
    return tabulate(PILOT, "--invited", "120")


def figure_of(question, codes):
    """The row of one code, or the share of several."""
    if len(codes) == 1:
        return next(answer for answer in question["answers"] if answer["code"] == codes[0])
    return next(share for share in question["shares"] if share["codes"] == codes)


def expect_tables(found, rows, questions, **population):
    """Checks every number of some questions of tabulate's JSON against a count of these rows."""
    for question in found:
        name = question["id"]
        expected = table(name, questions[name], rows, questions)
        assert (question["kind"], question["asked"], question["base"]) == (
            questions[name]["kind"], expected["asked"], expected["base"]), name
        assert {int(answer["code"]): answer["count"] for answer in question["answers"]} == expected["counts"], name
        assert {tuple(map(int, share["codes"])): share["count"] for share in question["shares"]} == (
            expected["shares"]), name
        for figure in question["answers"] + question["shares"]:
            count, base = figure["count"], question["base"]
            assert figure["percent"] == percent(count, base), (name, figure)
            assert (figure["low"], figure["high"]) == wilson(count, base, **population), (name, figure)


# The published figures


def test_the_response(pilot):
    assert (pilot["respondents"], pilot["invited"], pilot["response"]) == (54, 120, 45)


def test_there_are_29_published_figures():
    assert len(published()) == 29


@pytest.mark.parametrize("figure", published(), ids=lambda figure: f"{figure['q']}={'+'.join(figure['codes'])}")
def test_published_figure(pilot, figure):
    question = next(question for question in pilot["questions"] if question["id"] == figure["q"])
    assert question["base"] == figure["base"]
    assert figure_of(question, figure["codes"])["percent"] == figure["percent"]


def test_every_question_and_option_is_listed(pilot):
    found = [(question["id"], [answer["code"] for answer in question["answers"]]) for question in pilot["questions"]]
    expected = [
        (name, [str(code) for code in range(1, question.get("options", 0) + 1)])
        for part in questionnaire().values() for name, question in part.items()]
    assert found == expected


def test_every_answer_has_its_words(pilot):
    assert all(answer["label"].strip() for question in pilot["questions"] for answer in question["answers"])


def test_shares_are_named(pilot):
    shares = {question["id"]: {share["id"]: share["codes"] for share in question["shares"]}
              for question in pilot["questions"]}
    assert shares["q4a"] == {"agree": ["1", "2"], "neither": ["3", "6"], "disagree": ["4", "5"]}
    assert [list(shares[name].values()) for name in ("q9", "q10", "q15")] == [[["1", "2"]]] * 3
    assert shares["q2"] == shares["q14"] == {}


def test_without_the_number_invited_there_is_no_response_rate():
    found = tabulate(PILOT)
    assert (found["invited"], found["response"]) == (None, None)


def test_without_a_grouping_question_there_are_no_groups(pilot):
    assert "by" not in pilot and "differences" not in pilot


def test_standard_input(pilot):
    assert tabulate("-", "--invited", "120", stdin=PILOT.read_bytes()) == pilot


# Files made at random


@pytest.mark.parametrize("seed", range(12))
def test_made_file(tmp_path, seed):
    rng = random.Random(seed)
    parts = ["I", "II"] + [part for part in ALL_PARTS[2:] if rng.random() < 0.7]
    questions = questions_of(parts)
    encoding = ["utf-8", "utf-8-sig", "cp1252"][seed % 3]
    rows = made_rows(
        rng, [0, 1, 6, 40, 90][seed % 5], questions, gap=rng.choice([0, 0.1, 0.5]), stray=rng.choice([0, 0.4]),
        **({} if encoding == "cp1252" else {"texts": UNICODE_TEXTS}))
    file = tmp_path / "made.csv"
    file.write_bytes(file_bytes(
        rows, questions, separator=",;"[seed % 2], line_end=["\n", "\r\n"][seed // 2 % 2], encoding=encoding,
        quote_all=rng.random() < 0.3, order=rng.shuffle if seed % 4 == 3 else None))
    found = tabulate(file)
    assert found["respondents"] == len(rows)
    assert [question["id"] for question in found["questions"]] == list(questions)
    expect_tables(found["questions"], rows, questions)

    more = len(rows) + rng.choice([1, 2, 30])
    corrected = tabulate(file, "--invited", str(more), "--whole-frame")
    assert corrected["response"] == percent(len(rows), more)
    expect_tables(corrected["questions"], rows, questions, respondents=len(rows), invited=more)


def test_when_everyone_answered_the_interval_is_a_point():
    found = tabulate(PILOT, "--invited", "54", "--whole-frame")
    figures = [figure for question in found["questions"] for figure in question["answers"] + question["shares"]]
    assert figures
    assert all(figure["low"] == figure["percent"] == figure["high"] for figure in figures)


def test_without_whole_frame_the_number_invited_changes_no_interval(pilot):
    assert tabulate(PILOT)["questions"] == pilot["questions"]


def test_answers_that_the_routing_does_not_ask_are_noticed_and_not_counted(tmp_path):
    questions = questions_of(["I", "II", "III"])
    rows = made_rows(random.Random(1), 5, questions)
    for row in rows:
        row["q5"], row["q6"] = "1", "2"
    file = tmp_path / "stray.csv"
    file.write_bytes(file_bytes(rows, questions))
    run = kring("tabulate", file, "--format", "json")
    assert run.returncode == 0
    assert "q6: 5 answers" in run.stderr
    question = next(question for question in tabulate(file)["questions"] if question["id"] == "q6")
    assert (question["asked"], question["base"]) == (0, 0)
    assert all(answer["count"] == 0 and answer["percent"] is None for answer in question["answers"])


def test_white_space_around_a_code_is_no_problem(tmp_path):
    questions = questions_of(["I", "II"])
    rows = made_rows(random.Random(2), 8, questions)
    plain, spaced = tmp_path / "plain.csv", tmp_path / "spaced.csv"
    plain.write_bytes(file_bytes(rows, questions))
    codes = ["q2", "q3", "q4a", "q4g"]
    spaced.write_bytes(file_bytes([{**row, **{name: f" {row[name]} " for name in codes}} for row in rows], questions))
    assert tabulate(spaced) == tabulate(plain)


# The other forms


def test_csv_holds_the_same_numbers(pilot):
    run = kring("tabulate", PILOT, "--invited", "120", "--format", "csv")
    assert run.returncode == 0
    text = run.stdout.removeprefix("\ufeff")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","))
    for question in pilot["questions"]:
        own = [row for row in rows if row["question"] == question["id"]]
        assert {row["base"] for row in own} == {str(question["base"])}
        answers = [(row["codes"], row["count"], row["percent"], row["low"], row["high"])
                   for row in own if row["row"] == "answer"]
        names = ["code", "count", "percent", "low", "high"]
        assert answers == [tuple(str(answer[name]) for name in names) for answer in question["answers"]]


def test_text_holds_the_same_numbers(pilot):
    run = kring("tabulate", PILOT, "--invited", "120")
    assert run.returncode == 0
    lines = run.stdout.splitlines()
    assert "54" in lines[0] and "120" in lines[0] and "45%" in lines[0]
    starts = {question["id"]: next(place for place, line in enumerate(lines) if line.split()[:1] == [question["id"]])
              for question in pilot["questions"]}
    for question in pilot["questions"]:
        block = lines[starts[question["id"]]:]
        block = block[:block.index("")] if "" in block else block
        for answer in question["answers"]:
            assert any(line.split()[:3] == [answer["code"], str(answer["count"]), f"{answer['percent']}%"]
                       for line in block), (question["id"], answer)
