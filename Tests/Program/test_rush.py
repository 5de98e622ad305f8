"""A hundred respondents at the same moment, on one link and on links of their own, while the program is killed: one
response each, and none lost."""

import collections
import csv
import http.client
import io
import json
import sqlite3
import threading
import urllib.error

import pytest

from visitor import Demo, ask

GONE = (urllib.error.URLError, http.client.HTTPException, ConnectionError)
PEOPLE = 100
KILLS = 3


class Rush:
    """The program, started again at the same address whenever it is killed."""

    def __init__(self, database):
        self.database, self.demo = database, Demo(database)
        self.up = threading.Event()
        self.up.set()

    def kill(self):
        self.up.clear()
        self.demo.kill()
        self.demo = Demo(self.database, port=self.demo.port)
        self.up.set()

    def persist(self, *request):
        """Asks until there is an answer, as somebody does who keeps pressing the button."""
        while True:
            self.up.wait()
            try:
                return ask(*request)
            except GONE:
                continue

    def answer(self, start, name):
        """Begins at a link, answers one question, and sends; what the server said last."""
        begun = self.persist(start, [])
        assert begun.status == 303, begun.text
        personal = begun.location.removesuffix("/I-1")
        saved = self.persist(f"{personal}/I-1", [("q1", name)])
        assert saved.status == 303, saved.text
        sent = self.persist(f"{personal}/nakijken", [("naar", "versturen")])
        assert sent.status == 303 and sent.location.endswith("/bedankt"), (sent.status, sent.text)

    def together(self, jobs):
        """Lets everybody begin at the same moment, and kills the program while they are at it."""
        gate, failures = threading.Barrier(len(jobs) + 1), []

        def work(start, name):
            gate.wait()
            try:
                self.answer(start, name)
            except BaseException as failure:
                failures.append(failure)

        threads = [threading.Thread(target=work, args=job) for job in jobs]
        for thread in threads:
            thread.start()
        gate.wait()
        for _ in range(KILLS):
            # Once a part of those who are left was taken.
            before = self.sent()
            while any(thread.is_alive() for thread in threads) and self.sent() < before + len(jobs) // 10:
                threading.Event().wait(0.005)
            self.kill()
        for thread in threads:
            thread.join(timeout=120)
        assert failures == [] and not any(thread.is_alive() for thread in threads)

    def rows(self, query):
        with sqlite3.connect(self.database, timeout=30) as connection:
            return connection.execute(query).fetchall()

    def sent(self):
        return self.rows("SELECT COUNT(*) FROM response WHERE submitted_on IS NOT NULL")[0][0]

    def names(self):
        """How many sent responses there are by the name of the organisation that they gave."""
        answers = self.rows(
            "SELECT answers FROM answer_part JOIN response ON response.id = response WHERE submitted_on IS NOT NULL")
        return collections.Counter(json.loads(text).get("q1") for text, in answers if "q1" in json.loads(text))


@pytest.fixture
def rush(tmp_path):
    rush = Rush(tmp_path / "demo.sqlite")
    yield rush
    rush.demo.terminate()


def test_a_hundred_on_one_link(rush):
    before = rush.sent()
    names = [f"Organisatie {number}" for number in range(PEOPLE)]
    rush.together([(rush.demo.questionnaire, name) for name in names])
    counted = rush.names()
    assert [counted[name] for name in names] == [1] * PEOPLE
    assert rush.sent() == before + PEOPLE


def personal_links(demo, database):
    """Gives everybody on the list of the demonstration's survey a link of their own, as a coordinator does."""
    link = demo.addresses["coordinator"]
    signed_in = ask(link, ask(link).page.form.fields)
    cookie = {"Cookie": signed_in.headers["Set-Cookie"].split(";")[0]}
    with sqlite3.connect(database) as connection:
        (survey, approach), = connection.execute(
            "SELECT id, approach FROM composed_survey WHERE state = 'open'").fetchall()
    address = f"{demo.origin}aanpak/{approach}/peilingen/{survey}/veld/links"
    file = ask(address, [("wie", ask(address, headers=cookie).page.form.values["wie"]), ("soort", "csv")], headers=cookie)
    assert file.status == 200, file.text
    return [row["Link"] for row in csv.DictReader(io.StringIO(file.body.decode("utf-8-sig")), delimiter=";")]


def test_a_hundred_on_links_of_their_own(rush):
    """Of each link four people make use at the same moment: together they give one response."""
    before = rush.sent()
    links = personal_links(rush.demo, rush.database)
    assert len(set(links)) == len(links) >= 20
    rush.together([(link, f"Genodigde {number}") for number, link in enumerate(links) for _ in range(PEOPLE // len(links))])
    counted = rush.names()
    assert [counted[f"Genodigde {number}"] for number in range(len(links))] == [1] * len(links)
    assert rush.sent() == before + len(links)
