"""The factsheet of half a million responses, and the site with a thousand municipalities in its database."""

import importlib
import re
import shutil
import sqlite3
import sys
import time
import uuid
from statistics import median, quantiles

from visit import HERE, Demo

TIMES = 10_000
MUNICIPALITIES = 1_000
VISITS, ROUNDS, SECONDS = 100, 3, 4

# The demonstration's 54 responses, each ten thousand times, as ten thousand respondents would have sent them.
GROW = """
CREATE TEMP TABLE copies AS
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :times - 1)
    SELECT response.id AS original, lower(hex(randomblob(16))) || '0000' AS id,
        (SELECT changes FROM survey WHERE id = :survey) + row_number() OVER () AS change
    FROM response, numbers WHERE response.survey = :survey AND submitted_on IS NOT NULL;
"""
COPY = """
INSERT INTO response (id, survey, language, started_on, submitted_on, submitted_change)
    SELECT copies.id, survey, language, started_on, submitted_on, copies.change
    FROM copies JOIN response ON response.id = copies.original;
INSERT INTO answer_part (response, part, answers)
    SELECT copies.id, part, answers FROM copies JOIN answer_part ON answer_part.response = copies.original;
"""


def grow(database):
    """Makes 54 responses 540,000."""
    with sqlite3.connect(database) as connection:
        survey, = connection.execute(
            "SELECT survey FROM response WHERE submitted_on IS NOT NULL GROUP BY survey ORDER BY COUNT(*) DESC").fetchone()
        connection.execute(GROW.strip().rstrip(";"), {"times": TIMES, "survey": survey})
        connection.executescript(COPY)
        connection.execute("UPDATE survey SET changes = (SELECT MAX(submitted_change) FROM response WHERE survey = survey.id)")
        count, = connection.execute(
            "SELECT COUNT(*) FROM response WHERE survey = ? AND submitted_on IS NOT NULL", (survey,)).fetchone()
    connection.close()
    return count


def settle(database):
    """Adds what other municipalities have: an approach and a survey in the field each."""
    with sqlite3.connect(database) as connection:
        survey, = connection.execute("SELECT id FROM survey LIMIT 1").fetchone()
        for number in range(MUNICIPALITIES - 1):
            name = f"gemeente-{number}"
            connection.execute("INSERT INTO municipality (id, name, contact) VALUES (?, ?, 'post')", (name, name))
            connection.execute(
                "INSERT INTO approach (id, municipality, name, begun_on) VALUES (?, ?, 'Samen', '2026-01-05')",
                (str(uuid.UUID(int=number + 1)), name))
            connection.execute(
                """INSERT INTO survey (id, municipality, open_link, questionnaire, introduction, invited, whole_frame,
                    minimum_group, opens, closes, is_demonstration)
                SELECT ?, ?, ?, questionnaire, introduction, invited, whole_frame, minimum_group, opens, closes,
                    is_demonstration FROM survey WHERE id = ?""", (f"peiling-{number}", name, f"link-{number}", survey))
        count, = connection.execute("SELECT COUNT(*) FROM municipality").fetchone()
    connection.close()
    return count


def fresh(program, folder):
    """Starts the demonstration once, for its database."""
    with Demo(program, folder / "demo.sqlite"):
        pass
    return folder / "demo.sqlite"


def timed(ask):
    begun = time.perf_counter()
    answer = ask()
    return time.perf_counter() - begun, answer


def large(report, program, folder):
    database = fresh(program, folder)
    count = grow(database)
    report.heading(f"The factsheet of {count:,} responses")
    sys.path.insert(0, str(HERE.parent / "Tests" / "Program"))
    visitor, files = importlib.import_module("visitor"), importlib.import_module("map_files")
    with visitor.Demo(database, binary=str(program)) as demo:
        cookie = files.signed_in(demo, "coordinator")
        with sqlite3.connect(database) as connection:
            approach, survey = connection.execute(
                "SELECT approach, id FROM composed_survey WHERE survey IS NOT NULL").fetchone()
        connection.close()
        studio = f"{demo.origin}aanpak/{approach}/peilingen/{survey}/factsheet"

        def get(address):
            answer = visitor.ask(address, headers=cookie)
            assert answer.status == 200, address
            return answer

        for label, address in [("page for everybody", demo.addresses["factsheet"]), ("page of the studio", studio)]:
            first, answer = timed(lambda: get(address))
            assert f"{count}" in answer.text.replace(".", "") or f"{count:,}".replace(",", ".") in answer.text, label
            times = [timed(lambda: get(address))[0] for _ in range(VISITS)]
            report.row(
                label, f"{median(times) * 1000:,.1f} ms", f"{quantiles(times, n=20)[-1] * 1000:,.1f} ms at 95%",
                f"first {first:,.1f} s")
        timed(lambda: get(studio + "/bestanden/factsheet.pdf"))
        pdf = [timed(lambda: get(studio + "/bestanden/factsheet.pdf"))[0] for _ in range(5)]
        report.row("PDF in the studio, made anew", f"{median(pdf) * 1000:,.0f} ms")
        seconds, page = timed(lambda: get(studio + "/publiceren"))
        report.row("looking over who can be told apart", f"{seconds:,.1f} s")
        seconds, answer = timed(
            lambda: visitor.ask(
                studio + "/publiceren", [("gezien", re.search(r'name="gezien" value="([^"]*)"', page.text)[1])],
                headers=cookie))
        assert answer.status == 303, answer.text
        report.row("publishing", f"{seconds:,.1f} s")
        with sqlite3.connect(database) as connection:
            link, = connection.execute("SELECT link FROM factsheet").fetchone()
        connection.close()
        address = f"{demo.origin}factsheets/{link}"
        times = [timed(lambda: get(address))[0] for _ in range(VISITS)]
        report.row(
            "what was published", f"{median(times) * 1000:,.1f} ms", f"{quantiles(times, n=20)[-1] * 1000:,.1f} ms at 95%")


def thousand(report, program, folder):
    one = fresh(program, folder)
    many = folder / "many.sqlite"
    shutil.copy(one, many)
    for suffix in ("-wal", "-shm"):
        if (beside := one.with_name(one.name + suffix)).exists():
            shutil.copy(beside, many.with_name(many.name + suffix))
    count = settle(many)
    report.heading(f"Pages a second with {count:,} municipalities beside one, wrk, median of {ROUNDS} x {SECONDS} s in turn")
    with Demo(program, one) as alone, Demo(program, many) as among:
        for label, path in [("factsheet page", lambda demo: demo.factsheet), ("opening page", lambda demo: demo.open_link)]:
            rates = {alone: [], among: []}
            for _ in range(ROUNDS):
                for demo in rates:
                    rates[demo].append(demo.wrk("get", [path(demo)] * 2, SECONDS, folder))
            first, second = median(rates[alone]), median(rates[among])
            report.row(label, f"{first:,.0f}/s", f"{second:,.0f}/s", f"{second / first:.0%}")
