"""Kills the running program again and again while people fill in, and looks whether anything they sent got lost.

    python kills.py 200          two hundred kills, and a report

A respondent does what a browser does: reads a page, fills it in, presses the button. Where the server is gone they try
the same again once it is back, or (some of them) give up. Whatever the server acknowledged has to be there in the end,
once; what was under way when it died may be there, once, or not.
"""

import dataclasses
import http.client
import json
import pathlib
import random
import sys
import tempfile
import threading
import urllib.error

from counting import FIXTURES, STATEMENTS, table
from made_files import made_row, questions_of, read_rows
from program import KRING
from visitor import Demo, ask, begin, download, form_row

QUESTIONS = questions_of(["I", "II", "III", "IV", "V"])
GONE = (urllib.error.URLError, http.client.HTTPException, ConnectionError)
PEOPLE_AT_ONCE = 6


@dataclasses.dataclass
class Report:
    kills: int = 0
    begun: int = 0
    #: Screens of answers that the server said it had saved.
    screens: int = 0
    #: Responses that the server said it had taken.
    sent: int = 0
    #: Responses that were being sent when the server died, by people who did not try again.
    unknown: int = 0
    #: Of those, how many turned out to be there.
    unknown_there: int = 0
    #: Responses that the factsheet counts beyond those that the demonstration began with.
    counted: int = 0
    #: What should not be, in words.
    problems: list = dataclasses.field(default_factory=list)


class GaveUp(Exception):
    """The server went away, and so did this respondent."""


@dataclasses.dataclass
class Respondent:
    row: dict
    #: The fields of each screen that was acknowledged, by address.
    saved: dict = dataclasses.field(default_factory=dict)
    link: str | None = None
    outcome: str = "busy"


class Fieldwork:
    """The server and the people who fill in, on one database."""

    def __init__(self, database, binary, seed, log=None):
        self.database, self.binary = database, binary
        self.rng = random.Random(seed)
        self.demo = Demo(database, binary=binary, log=log)
        self.up = threading.Event()
        self.up.set()
        self.closing = False
        self.acknowledged = 0
        self.news = threading.Condition()
        self.respondents, self.failures = [], []

    def kill(self):
        """Kills the program without a warning and starts it again at the same address."""
        self.up.clear()
        self.demo.kill()
        self.demo = Demo(self.database, port=self.demo.port, binary=self.binary)
        self.up.set()

    def wait_for(self, more):
        """Waits until so many more requests were acknowledged."""
        target = self.acknowledged + more
        self.wait_until(lambda: self.acknowledged >= target)

    def wait_for_sent(self, count):
        """Waits until so many respondents have sent their answers in since the beginning."""
        self.wait_until(lambda: sum(one.outcome == "sent" for one in self.respondents) >= count)

    def wait_until(self, happened):
        """Waits until it happened: looks again with every request that is acknowledged."""
        with self.news:
            self.news.wait_for(lambda: happened() or self.failures, timeout=300)
            if self.failures:
                raise self.failures[0]
            if not happened():
                raise RuntimeError("it did not happen within five minutes")

    def persist(self, request, rng, patience):
        """Does a request until it is answered, or gives up after a failure once the patience is over."""
        while True:
            self.up.wait()
            try:
                answer = request()
            except GONE as failure:
                if self.closing or rng.random() >= patience:
                    raise GaveUp from failure
                continue
            with self.news:
                self.acknowledged += 1
                self.news.notify_all()
            return answer

    def fill_in(self, respondent, rng):
        screen = self.persist(lambda: begin(self.demo.questionnaire), rng, patience=1)
        respondent.link = screen.url.rsplit("/", 1)[0]
        while True:
            form = screen.page.form
            fields, url = form.filled(respondent.row), screen.url
            is_last = ("naar", "versturen") in fields
            if rng.random() < 0.1:
                respondent.outcome = "left"
                return
            respondent.outcome = "sending" if is_last else "saving"
            answer = self.persist(lambda: ask(url, fields), rng, patience=0.7)
            if answer.status != 303:
                raise AssertionError(f"{url} answered {answer.status}")
            if is_last:
                respondent.outcome = "sent"
                return
            respondent.saved[url] = {name: value for name, value in fields if name in respondent.row}
            respondent.outcome = "busy"
            location = answer.location
            screen = self.persist(lambda: ask(location), rng, patience=1)
            if screen.status != 200:
                raise AssertionError(f"{location} answered {screen.status}")

    def work(self, seed):
        """One person after another, until the fieldwork closes."""
        rng = random.Random(seed)
        try:
            while not self.closing:
                respondent = Respondent(form_row(made_row(rng, QUESTIONS, gap=0.1), QUESTIONS))
                self.respondents.append(respondent)
                try:
                    self.fill_in(respondent, rng)
                except GaveUp:
                    pass
        except BaseException as failure:
            with self.news:
                self.failures.append(failure)
                self.news.notify_all()


def is_sent(respondent):
    """Whether the personal link leads to the thanks."""
    answer = ask(respondent.link)
    while answer.status == 303:
        answer = ask(answer.location)
    return answer.page.heading.strip().startswith("Bedankt")


def lost_answers(respondent):
    """What was acknowledged and is not shown any more."""
    for url, fields in respondent.saved.items():
        form = ask(url).page.form
        shown = form.values if form else {}
        for name, value in fields.items():
            # A line break is not something that a field of one line can show.
            expected = value.replace("\r\n", "\n")
            if value and shown.get(name) != expected and "\n" not in expected:
                yield f"{url}: {name} was {value!r}, and is {shown.get(name)!r}"


def inspect(fieldwork, report):
    """Looks at everything once nobody is busy any more."""
    there = []
    for respondent in fieldwork.respondents:
        if respondent.link is None:
            continue
        report.begun += 1
        report.screens += len(respondent.saved)
        sent = is_sent(respondent)
        if sent:
            there.append(respondent.row)
        else:
            report.problems += lost_answers(respondent)
        if respondent.outcome == "sent":
            report.sent += 1
            if not sent:
                report.problems.append(f"{respondent.link} was acknowledged as sent, and is not there")
        elif respondent.outcome == "sending":
            report.unknown += 1
            report.unknown_there += sent
        elif sent:
            report.problems.append(f"{respondent.link} is there, and was never sent")
    factsheet = json.loads(download(fieldwork.demo, "json").body)
    before = read_rows(FIXTURES / "pilot54.csv")
    report.counted = factsheet["response"]["respondents"] - len(before)
    if report.counted != len(there):
        report.problems.append(f"{report.counted} responses are counted, and {len(there)} are there")
    tables = {found["id"]: found for found in factsheet["tables"]}
    for statement in STATEMENTS:
        expected = table(statement, QUESTIONS[statement], before + there, QUESTIONS)["counts"]
        found = [int(row[1]) for row in tables[statement]["rows"][:len(expected)]]
        if found != list(expected.values()):
            report.problems.append(f"{statement} is counted as {found}, and was answered as {expected}")


def disturb(fieldwork, kills):
    """Lets people fill in while the program is killed so many times, and waits until all have stopped."""
    seeds = [fieldwork.rng.random() for _ in range(PEOPLE_AT_ONCE)]
    people = [threading.Thread(target=fieldwork.work, args=(seed,)) for seed in seeds]
    for person in people:
        person.start()
    try:
        for _ in range(kills):
            fieldwork.wait_for(fieldwork.rng.randint(1, 60))
            fieldwork.kill()
        # However often they were thrown back: in the end as many get through as there are people.
        fieldwork.wait_for_sent(PEOPLE_AT_ONCE)
    finally:
        fieldwork.closing = True
        fieldwork.up.set()
        for person in people:
            person.join()
    if fieldwork.failures:
        raise fieldwork.failures[0]


def run(kills, binary=KRING, seed=None):
    """Kills the program so many times; what there is to report."""
    report = Report(kills=kills)
    with tempfile.TemporaryDirectory() as folder:
        fieldwork = Fieldwork(pathlib.Path(folder) / "kills.sqlite", binary, seed)
        try:
            disturb(fieldwork, kills)
            inspect(fieldwork, report)
        finally:
            # By now it is another process than it began with.
            fieldwork.demo.terminate()
    return report


if __name__ == "__main__":
    found = run(int(sys.argv[1]), *sys.argv[2:3])
    print(found)
    sys.exit(1 if found.problems else 0)
