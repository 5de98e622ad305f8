"""Two processes on one PostgreSQL serve one installation."""

import json
import random
import threading

import pytest

from counting import FIXTURES, STATEMENTS, table
from made_files import made_row, questions_of, read_rows
from postgresql import Cluster
from visitor import Demo, ask, begin, download, fill_in, follow, form_row

QUESTIONS = questions_of(["I", "II", "III", "IV", "V"])


@pytest.fixture
def pair():
    with Cluster() as cluster:
        address = cluster.create_database("samen")
        with Demo(address) as one, Demo(address) as other:
            yield one, other


def moved(url, demo):
    """The same page at another process."""
    return demo.origin + url.split("/", 3)[3]


def respondents(demo):
    return json.loads(download(demo, "json").body)["response"]["respondents"]


def test_what_one_takes_the_other_knows(pair):
    one, other = pair
    assert respondents(one) == respondents(other) == 54
    # Begun at one, gone on with at the other, and back.
    screen = begin(one.questionnaire)
    here, there = one, other
    row = form_row(made_row(random.Random(5), QUESTIONS, always=list(QUESTIONS)), QUESTIONS)
    seen = {}
    while screen.page.form is not None:
        sent = ask(moved(screen.url, there), screen.page.form.filled(row))
        assert sent.status == 303
        seen[screen.url] = dict(screen.page.form.filled(row))
        screen = follow(ask(moved(sent.location, here)))
        here, there = there, here
    assert screen.page.heading.strip().startswith("Bedankt")
    assert len(seen) >= 5
    # Each counts it, also the one that had counted before; and again after the other's.
    assert respondents(one) == respondents(other) == 55
    fill_in(other.questionnaire, row)
    assert respondents(one) == 56
    fill_in(one.questionnaire, row)
    assert respondents(other) == respondents(one) == 57


def test_both_count_the_same_when_many_send_through_both(pair):
    rows, failures, lock = [], [], threading.Lock()

    def work(seed, demo):
        rng = random.Random(seed)
        try:
            for _ in range(4):
                row = form_row(made_row(rng, QUESTIONS), QUESTIONS)
                fill_in(demo.questionnaire, row)
                with lock:
                    rows.append(row)
                respondents(demo)
        except BaseException as failure:
            failures.append(failure)

    people = [threading.Thread(target=work, args=(seed, pair[seed % 2])) for seed in range(6)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert not failures
    everyone = read_rows(FIXTURES / "pilot54.csv") + rows
    assert len(rows) == 24
    for demo in pair:
        record = json.loads(download(demo, "json").body)
        assert record["response"]["respondents"] == 54 + 24
        tables = {found["id"]: found for found in record["tables"]}
        for statement in STATEMENTS:
            expected = list(table(statement, QUESTIONS[statement], everyone, QUESTIONS)["counts"].values())
            assert [int(row[1]) for row in tables[statement]["rows"][:len(expected)]] == expected


def test_one_goes_and_the_other_goes_on(pair):
    one, other = pair
    screen = begin(one.questionnaire)
    ask(screen.url, screen.page.form.filled({"q1": "De Linde"}))
    one.kill()
    assert ask(moved(screen.url, other)).page.form.values["q1"] == "De Linde"
    fill_in(other.questionnaire, {"q1": "De Eik"})
    assert respondents(other) == 55
