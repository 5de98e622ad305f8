"""The log of an anonymous survey, at its most talkative: it tells of everybody the same, and nothing that leads to an answer."""

import datetime
import re
import sqlite3

from map_files import signed_in
from visitor import Demo, ask, begin, follow

PEOPLE = 8


def open_survey(demo, cookie):
    """Makes a short anonymous survey, opens it, and gives its page and its open link."""
    with sqlite3.connect(demo.database) as connection:
        approach, = connection.execute("SELECT id FROM approach ORDER BY begun_on").fetchone()
    base = f"{demo.origin}aanpak/{approach}/peilingen"
    made = ask(f"{base}/nieuw", [("naam", "Anoniem"), ("soort", "kort")], headers=cookie)
    assert made.status == 303, made.text
    survey = made.location.split("?")[0].split("#")[0]
    today = datetime.date.today()
    opened = ask(f"{survey}/veld/openen", [
        ("versie", "1"), ("belofte", "anonymous"), ("opent", str(today)), ("sluit", str(today + datetime.timedelta(28))),
        ("open-link", "ja"), ("gezien", "ja")], headers=cookie)
    assert opened.status == 303, opened.text
    found = re.search(r"(/vragenlijst/[^\s\"<]+)", ask(f"{survey}/veld", headers=cookie).text)
    return survey, demo.origin.rstrip("/") + found[1]


def answer(link, number):
    """Fills in one's own way, and gives the personal addresses that one came by."""
    screen, seen = begin(link), []
    while screen.page.form is not None:
        seen.append(screen.url)
        row = {"q4a": str(number % 6 + 1), "q4b": str(6 - number % 6)}
        screen = follow(ask(screen.url, screen.page.form.filled(row)))
        assert screen.status == 200 and len(seen) < 30
    return seen


def words(line):
    """A line of the log without what differs from moment to moment: its time, how long it took, the request's number."""
    return re.sub(r"(time|milliseconds|request)=\S+ ?", "", line)


def test_the_log_tells_nobody_apart(tmp_path):
    log = tmp_path / "log"
    with open(log, "wb") as file, Demo(tmp_path / "demo.sqlite", log=file, options=["--log-level", "debug"]) as demo:
        demo.database = tmp_path / "demo.sqlite"
        cookie = signed_in(demo, "coordinator")
        survey, link = open_survey(demo, cookie)
        addresses, told = [], []
        for number in range(PEOPLE):
            before = log.stat().st_size
            addresses.append(answer(link, number))
            told.append([words(line) for line in log.read_bytes()[before:].decode().splitlines()])
        with sqlite3.connect(demo.database) as connection:
            kept, = connection.execute("SELECT survey FROM composed_survey WHERE composition LIKE '%Anoniem%'").fetchone()
            first = {identifier for identifier, in connection.execute("SELECT id FROM response WHERE survey = ?", (kept,))}
        closed = ask(f"{survey}/veld/sluiten", [("gezien", "ja"), ("zeker", "ja")], headers=cookie)
        assert closed.status == 303, closed.text
        with sqlite3.connect(demo.database) as connection:
            ended = {identifier for identifier, in connection.execute("SELECT id FROM response WHERE survey = ?", (kept,))}
    text = log.read_text(encoding="utf-8")
    assert len(first) == len(ended) == PEOPLE and not first & ended
    # It does say something, or this test would say nothing.
    assert all(lines for lines in told) and len(text.splitlines()) > PEOPLE
    # No id of before or after closing, no link, and none of the addresses by which people answered.
    tokens = {address.split("/antwoorden/")[1].split("/")[0] for seen in addresses for address in seen}
    assert len(tokens) == PEOPLE
    assert not [secret for secret in first | ended | tokens if secret in text]
    assert not re.search(r"/antwoorden/(?!\{|:)[^ \"]", text)
    # What it says of one is what it says of every other: not even the length of what was sent.
    assert len({tuple(lines) for lines in told}) == 1, told[:2]
