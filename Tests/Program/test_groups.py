"""`kring tabulate --by`: small groups pooled, and differences that scipy finds too."""

import random

import pytest

from counting import (
    FIXTURES, STATEMENTS, chosen, fisher, group_sizes, holm, percent, published_differences, table)
from made_files import file_bytes, made_rows, questions_of, read_rows
from program import kring, tabulate
from test_tabulate import expect_tables

PILOT = FIXTURES / "pilot54.csv"


def members_of(group, rows, by):
    return [row for row in rows if row[by] in group["codes"]]


def expect_groups(found, rows, questions, by, minimum):
    """Checks sizes and tables. No table may be missing but where its base is too small somewhere."""
    groups = found["by"]["groups"]
    sizes, _ = group_sizes(rows, by, minimum)
    assert found["by"]["question"] == by
    assert sorted((group["respondents"] for group in groups), reverse=True) == sizes
    codes = [code for group in groups for code in group["codes"]]
    assert sorted(codes) == sorted({row[by] for row in rows} if groups else [])
    members = [members_of(group, rows, by) for group in groups]
    for group, own in zip(groups, members):
        assert group["respondents"] == len(own) >= minimum
        assert group["label"]
        expect_tables(group["questions"], own, questions)
        for question in group["questions"]:
            assert question["base"] >= minimum
    for name, question in questions.items():
        shown = [name in {its["id"] for its in group["questions"]} for group in groups]
        bases = [table(name, question, own, questions)["base"] for own in members]
        if name != by and "show_if" not in question and all(base >= minimum for base in bases):
            assert all(shown), f"{name} is missing though its bases are {bases}"


def expect_differences(found, rows, questions, by):
    """Checks every group against the rest on every statement, by scipy and an own Holm."""
    groups = found["by"]["groups"]
    expected = []
    for group in groups if len(groups) > 1 else []:
        own = members_of(group, rows, by)
        rest = [row for row in rows if row not in own]
        for statement in STATEMENTS:
            (yes, of), (rest_yes, rest_of) = [
                (counted["shares"][1, 2], counted["base"])
                for counted in (table(statement, questions[statement], those, questions) for those in (own, rest))]
            expected.append({
                "group": group["codes"], "question": statement, "share": "agree",
                "percent": percent(yes, of), "rest": percent(rest_yes, rest_of),
                "p": fisher(yes, of, rest_yes, rest_of), "gap": yes / of - rest_yes / rest_of})
    # With two groups, A against B and B against A are one test.
    distinct = expected[:len(expected) // 2] if len(groups) == 2 else expected
    adjusted = holm([difference["p"] for difference in distinct])
    assert len(found["differences"]) == len(expected)
    for place, (own, other) in enumerate(zip(found["differences"], expected)):
        for key in ("group", "question", "share", "percent", "rest"):
            assert own[key] == other[key], other
        assert own["p"] == pytest.approx(other["p"], rel=1e-9, abs=1e-15)
        expected_adjusted = adjusted[place % len(adjusted)]
        assert own["adjusted"] == pytest.approx(expected_adjusted, rel=1e-9, abs=1e-15)
        verdict = ("more" if other["gap"] > 0 else "less") if expected_adjusted < 0.05 else "none"
        assert own["verdict"] == verdict, other


@pytest.mark.parametrize("minimum", [3, 5, 8])
@pytest.mark.parametrize("by", ["q2", "q3", "q16"])
def test_pilot_by(by, minimum):
    questions = questions_of(["I", "II", "III", "IV", "V"])
    rows = read_rows(PILOT)
    found = tabulate(PILOT, "--by", by, "--minimum-group", str(minimum))
    assert tabulate(PILOT)["questions"] == found["questions"]
    expect_groups(found, rows, questions, by, minimum)
    expect_differences(found, rows, questions, by)


@pytest.mark.parametrize("question, direction", published_differences())
def test_published_difference(question, direction):
    found = tabulate(PILOT, "--by", "q2")
    own = next(difference for difference in found["differences"]
               if difference["group"] == ["2"] and difference["question"] == question)
    assert (own["percent"] > own["rest"]) == (direction == "more")


@pytest.mark.parametrize("seed", range(10))
def test_made_file_by(tmp_path, seed):
    rng = random.Random(100 + seed)
    questions = questions_of(["I", "II", "III", "IV"])
    # Statements always answered: with an answer left open, a group of five has a base of four, and more is pooled.
    rows = made_rows(rng, [3, 12, 40, 80, 160][seed % 5], questions, gap=0.15, stray=0.2, always=STATEMENTS)
    if seed % 2:
        for row in rows:
            # Whoever stands high on the list of organisations agrees more, so that there are differences to find.
            if row["q2"] in ("1", "2", "3", "4") and rng.random() < 0.7:
                row["q4a"], row["q4b"] = "1", "2"
    file = tmp_path / "made.csv"
    file.write_bytes(file_bytes(rows, questions))
    minimum = rng.choice([3, 5, 5, 10])
    for by in ("q2", "q3"):
        found = tabulate(file, "--by", by, "--minimum-group", str(minimum))
        expect_groups(found, rows, questions, by, minimum)
        expect_differences(found, rows, questions, by)


def test_a_difference_is_found_where_there_is_one(tmp_path):
    questions = questions_of(["I", "II"])
    rows = made_rows(random.Random(5), 80, questions, always=list(questions))
    for place, row in enumerate(rows):
        row["q3"] = "1" if place < 40 else "2"
        row["q4a"], row["q4b"] = ("1", "5") if place < 36 else ("5", "2")
        row["q4c"] = "3"
    file = tmp_path / "apart.csv"
    file.write_bytes(file_bytes(rows, questions))
    found = tabulate(file, "--by", "q3")
    expect_differences(found, rows, questions, "q3")
    verdicts = {(*difference["group"], difference["question"]): difference["verdict"]
                for difference in found["differences"]}
    assert (verdicts["1", "q4a"], verdicts["2", "q4a"]) == ("more", "less")
    assert (verdicts["1", "q4b"], verdicts["2", "q4b"]) == ("less", "more")
    assert verdicts["1", "q4c"] == "none"


def sized_file(tmp_path, sizes):
    """A file in which each answer to q2 was given so often; '' for left open."""
    questions = questions_of(["I", "II"])
    rows = made_rows(random.Random(3), sum(sizes.values()), questions, always=list(questions))
    for row, code in zip(rows, [code for code, size in sizes.items() for _ in range(size)]):
        row["q2"] = code
    file = tmp_path / "sized.csv"
    file.write_bytes(file_bytes(rows, questions))
    return file


@pytest.mark.parametrize("sizes, minimum, expected", [
    ({"1": 5, "2": 5}, 5, {"1": 5, "2": 5}),
    ({"1": 9, "2": 4, "3": 3}, 5, {"1": 9, "2 3": 7}),
    ({"1": 9, "2": 6, "3": 4}, 5, {"1": 9, "2 3": 10}),
    ({"1": 9, "2": 6, "": 1}, 5, {"1": 9, " 2": 7}),
    ({"1": 9, "2": 6, "": 7}, 5, {"1": 9, "2": 6, "": 7}),
    ({"1": 9, "2": 6, "": 5, "4": 1}, 5, {"1": 9, "2": 6, " 4": 6}),
    ({"1": 9, "3": 4, "4": 2, "": 3}, 3, {"1": 9, "3": 4, " 4": 5}),
    ({"1": 2, "2": 1, "": 1}, 5, {}),
    ({"1": 8, "2": 1}, 5, {"1 2": 9}),
], ids=str)
def test_groups_and_pool(tmp_path, sizes, minimum, expected):
    found = tabulate(sized_file(tmp_path, sizes), "--by", "q2", "--minimum-group", str(minimum))
    groups = {" ".join(sorted(group["codes"])): group["respondents"] for group in found["by"]["groups"]}
    assert groups == expected
    if len(expected) < 2:
        assert found["differences"] == []


@pytest.mark.parametrize("form", ["json", "csv", "text"])
def test_no_form_tells_the_size_of_a_small_group(tmp_path, form):
    # A small group's own name among the groups would come with its own numbers.
    run = kring("tabulate", sized_file(tmp_path, {"1": 20, "2": 4, "3": 4}), "--by", "q2", "--format", form)
    assert run.returncode == 0
    label = next(answer["label"] for question in tabulate(PILOT)["questions"] if question["id"] == "q2"
                 for answer in question["answers"] if answer["code"] == "2")
    whole = kring("tabulate", sized_file(tmp_path, {"1": 20, "2": 4, "3": 4}), "--format", form)
    assert run.stdout.count(label) == whole.stdout.count(label) == 1


def test_options_and_codes_are_those_of_the_file():
    found = tabulate(PILOT, "--by", "q2")
    codes = {code for group in found["by"]["groups"] for code in group["codes"]}
    assert codes == {str(*chosen(row, "q2", {"kind": "single"})) for row in read_rows(PILOT)}
