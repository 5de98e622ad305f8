"""`kring demo`: what a visitor can do in it, through nothing but HTTP."""

import json
import random
import re
import signal
import threading

import pytest

from counting import FIXTURES, STATEMENTS, table
from made_files import UNICODE_TEXTS, made_row, questions_of, read_rows
from visitor import Demo, ask, begin, download, fill_in, follow, form_row

QUESTIONS = questions_of(["I", "II", "III", "IV", "V"])


@pytest.fixture
def database(tmp_path):
    return tmp_path / "demo.sqlite"


@pytest.fixture
def demo(database):
    with Demo(database) as demo:
        yield demo


def made(seed, **how):
    how = {"always": list(QUESTIONS), "texts": UNICODE_TEXTS, **how}
    return form_row(made_row(random.Random(seed), QUESTIONS, **how), QUESTIONS)


def respondents(demo):
    return json.loads(download(demo, "json").body)["response"]["respondents"]


def counts(demo, question):
    """How often each option of a question was chosen, by the downloaded tables."""
    found = json.loads(download(demo, "json").body)["tables"]
    rows = next(table for table in found if table["id"] == question)["rows"]
    return [int(row[1]) for row in rows[:QUESTIONS[question]["options"]]]


def expected_counts(rows, question):
    return list(table(question, QUESTIONS[question], rows, QUESTIONS)["counts"].values())


# Starting and ending


def test_it_prints_its_addresses_and_they_answer(demo):
    assert ask(demo.questionnaire).status == 200
    assert ask(demo.factsheet).status == 200
    assert ask(demo.origin).status == 200


def test_health(demo):
    assert ask(demo.origin + "health").status == 200


def test_it_ends_cleanly_when_asked(database):
    for how in (signal.SIGTERM, signal.SIGINT):
        with Demo(database) as demo:
            demo.process.send_signal(how)
            assert demo.process.wait(timeout=60) == 0
            demo.process.stdout.close()


def test_a_taken_port_is_said(demo, database):
    with pytest.raises(RuntimeError, match="ended with status 69"):
        Demo(database.with_name("other.sqlite"), port=demo.port)


def test_a_second_start_keeps_what_was_sent(database):
    with Demo(database) as demo:
        last, _ = fill_in(demo.questionnaire, made(1))
        assert last.page.heading.strip().startswith("Bedankt")
        half = begin(demo.questionnaire)
        ask(half.url, half.page.form.filled({**made(2), "q1": "Half klaar"}))
        assert demo.terminate() == 0
    with Demo(database, port=demo.port) as demo:
        assert respondents(demo) == 55
        assert ask(half.url).page.form.values["q1"] == "Half klaar"
        fill_in(demo.questionnaire, made(3))
        assert respondents(demo) == 56


# Filling in


def test_a_response_goes_from_the_form_into_the_figures(demo):
    rows = read_rows(FIXTURES / "pilot54.csv")
    assert respondents(demo) == 54
    for question in STATEMENTS + ["q9", "q12", "q18", "q19"]:
        assert counts(demo, question) == expected_counts(rows, question)
    for seed in range(5):
        row = made(seed, gap=0.2, always=["q1", *STATEMENTS])
        last, screens = fill_in(demo.questionnaire, row)
        assert last.page.heading.strip().startswith("Bedankt")
        assert len(screens) >= 5
        rows.append(row)
        assert respondents(demo) == len(rows)
        for question in STATEMENTS + ["q9", "q12", "q18", "q19"]:
            assert counts(demo, question) == expected_counts(rows, question)


@pytest.mark.parametrize("has_policy, seen, unseen", [("1", "q7_1", "q6"), ("2", "q6", "q7_1"), ("3", "q7_1", "q6")])
def test_routing_decides_what_is_asked(demo, has_policy, seen, unseen):
    row = made(4)
    row["q5"] = has_policy
    _, screens = fill_in(demo.questionnaire, row)
    names = {name for screen in screens for name in screen.page.form.names}
    assert seen in names and unseen not in names


def test_whoever_cooperates_not_is_not_asked_with_whom(demo):
    row = made(4)
    row["q13"], row["q16"] = "2", "3"
    _, screens = fill_in(demo.questionnaire, row)
    names = {name for screen in screens for name in screen.page.form.names}
    assert not names & {"q14_1", "q15", "q17_1"}


def test_every_column_of_the_response_file_has_a_field(demo):
    row = made(4)
    row.update({"q5": "2", "q9": "1", "q13": "1", "q16": "1"})
    _, first = fill_in(demo.questionnaire, row)
    _, second = fill_in(demo.questionnaire, {**row, "q5": "1"})
    names = {name for screen in first + second for name in screen.page.form.names}
    assert set(row) <= names


def test_one_answer_is_enough_and_none_is_not(demo):
    last, _ = fill_in(demo.questionnaire, {"q1": "De Linde"})
    assert last.page.heading.strip().startswith("Bedankt")
    assert respondents(demo) == 55
    screen = begin(demo.questionnaire)
    while ("naar", "versturen") not in screen.page.form.buttons:
        screen = follow(ask(screen.url, screen.page.form.filled({})))
    refused = ask(screen.url, screen.page.form.filled({}))
    assert refused.status == 422
    assert "Ga terug en beantwoord minstens één vraag." in refused.text
    assert respondents(demo) == 55


def test_the_survey_closes_when_the_planning_says(demo):
    day = re.search(r"tot en met \w+ (\d+ \w+ \d{4})", ask(demo.questionnaire).text)[1]
    for page in (demo.questionnaire + "/uw-antwoorden", demo.addresses["partner"], demo.factsheet):
        assert day in ask(page).text, page
    link = demo.addresses["coordinator"]
    cookie = ask(link, ask(link).page.form.fields).headers["Set-Cookie"].split(";")[0]
    listed = ask(demo.origin + "aanpak?alle=ja", headers={"Cookie": cookie}).text
    approach = re.search(r'href="/(aanpak/[0-9a-f-]{36})', listed)[1]
    planned = ask(f"{demo.origin}{approach}/planning/surveyCloses", headers={"Cookie": cookie})
    assert planned.status == 200
    assert day.rsplit(" ", 1)[0] in planned.text


def test_what_was_saved_is_shown_again(demo):
    row = made(8)
    row["q1"] = 'Zorg & "Welzijn" <b>'
    first = begin(demo.questionnaire)
    follow(ask(first.url, first.page.form.filled(row)))
    shown = ask(first.url).page.form.values
    assert shown["q1"] == row["q1"]
    assert shown["q2"] == row["q2"]


def test_a_wrong_answer_is_said_and_nothing_typed_is_lost(demo):
    first = begin(demo.questionnaire)
    fields = [(name, value) for name, value in first.page.form.filled({"q1": "Zorg"}) if name != "q2"]
    refused = ask(first.url, fields + [("q2", "99")])
    assert refused.status == 422
    assert refused.page.form.values["q1"] == "Zorg"
    # What was right is saved already; what was not is nowhere.
    assert ask(first.url).page.form.values["q1"] == "Zorg"
    assert "99" not in ask(first.url).page.form.values.values()


def test_markup_in_an_answer_stays_text(demo):
    first = begin(demo.questionnaire)
    ask(first.url, first.page.form.filled({"q1": "<script>alert(1)</script>"}))
    assert "<script>alert" not in ask(first.url).text


def test_sent_twice_counts_once(demo):
    _, screens = fill_in(demo.questionnaire, made(9))
    again = ask(screens[-1].url, screens[-1].page.form.filled(made(9)))
    assert follow(again).page.heading.strip().startswith("Bedankt")
    assert respondents(demo) == 55


def test_sent_many_times_at_once_counts_once(demo):
    row = made(10)
    _, screens = fill_in(demo.questionnaire, row)
    last = begin(demo.questionnaire)
    for _ in screens[1:]:
        last = follow(ask(last.url, last.page.form.filled(row)))
    fields = last.page.form.filled(row)
    found = []
    threads = [threading.Thread(target=lambda: found.append(ask(last.url, fields))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status for answer in found} == {303}
    assert respondents(demo) == 56


def test_after_sending_nothing_can_be_changed(demo):
    row = made(11)
    _, screens = fill_in(demo.questionnaire, row)
    before = counts(demo, "q4a")
    changed = {**row, **{statement: "1" if row[statement] != "1" else "5" for statement in STATEMENTS}}
    for screen in screens:
        assert follow(ask(screen.url, screen.page.form.filled(changed))).page.heading.strip().startswith("Bedankt")
    assert counts(demo, "q4a") == before


def test_what_was_not_sent_does_not_count(demo):
    first = begin(demo.questionnaire)
    ask(first.url, first.page.form.filled(made(12)))
    assert respondents(demo) == 54


def test_english(demo):
    welcome = ask(demo.questionnaire)
    assert welcome.page.language == "nl"
    english = ask(demo.questionnaire + "?taal=en")
    assert english.page.language == "en"


def test_two_respondents_have_links_of_their_own(demo):
    links = {begin(demo.questionnaire).url for _ in range(5)}
    assert len(links) == 5


# Safety


def test_an_unknown_link_is_not_found(demo):
    first = begin(demo.questionnaire)
    personal, screen = first.url.rsplit("/", 1)
    assert ask(f"{personal}x/{screen}").status == 404
    assert ask(demo.origin + "vragenlijst/nergens").status == 404
    assert ask(demo.origin + "factsheet/nergens").status == 404
    assert ask(demo.origin + "nergens").status == 404


def test_reading_changes_nothing(demo):
    for _ in range(3):
        ask(demo.questionnaire)
    first = begin(demo.questionnaire)
    for word in ("later", "bedankt"):
        follow(ask(first.url.rsplit("/", 1)[0] + "/" + word))
    assert respondents(demo) == 54


def test_a_form_of_another_site_is_refused(demo):
    first = begin(demo.questionnaire)
    fields = first.page.form.filled({"q1": "elders"})
    for headers in ({"Origin": "https://elders.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert ask(first.url, fields, headers=headers).status == 403
    assert ask(first.url).page.form.values["q1"] == ""


def test_pages_allow_no_scripts_of_others(demo):
    for url in (demo.questionnaire, demo.factsheet, demo.origin):
        policy = ask(url).headers["Content-Security-Policy"]
        assert "unsafe-inline" not in policy and "default-src" in policy


@pytest.mark.parametrize("ending, start", [
    ("pdf", b"%PDF-"), ("docx", b"PK"), ("odt", b"PK"), ("xlsx", b"PK"), ("json", b"{"), ("html", b"<!doctype html>")])
def test_downloads(demo, ending, start):
    assert download(demo, ending).body.startswith(start)
