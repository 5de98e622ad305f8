"""The calendar of `kring demo`, read by a program that is not ours."""

import datetime
import re

import holidays
import icalendar
import pytest
from holidays.constants import OPTIONAL, PUBLIC

from visitor import Demo, ask


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with Demo(tmp_path_factory.mktemp("demo") / "demo.sqlite") as demo:
        yield demo


def signed_in(demo, who):
    """The cookie of a member who used the ready link."""
    link = demo.addresses[who]
    answer = ask(link, ask(link).page.form.fields)
    assert answer.status == 303
    return {"Cookie": answer.headers["Set-Cookie"].split(";")[0]}


@pytest.fixture(scope="module")
def calendar(demo):
    page = ask(demo.origin + "agenda", [], headers=signed_in(demo, "viewer"))
    assert page.status == 200
    address = re.search(r"http://\S+/agenda/[\w-]{24}\.ics", page.text)[0]
    answer = ask(address)
    assert answer.status == 200 and answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert b"\r\n" in answer.body and b"\n" not in answer.body.replace(b"\r\n", b"")
    assert max(len(line) for line in answer.body.split(b"\r\n")) <= 75
    return icalendar.Calendar.from_ical(answer.body)


def events(calendar):
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_it_is_whole_and_without_errors(calendar):
    assert str(calendar["VERSION"]) == "2.0" and calendar.errors == []
    found = events(calendar)
    assert len(found) == len(calendar.walk("VEVENT")) > 17
    for event in found.values():
        assert event.errors == []
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if str(event["UID"]).startswith("meeting."):
            assert (start.hour, end.hour) == (13, 17) and str(start.tzinfo) == "Europe/Amsterdam"
            assert str(event["LOCATION"]) == "Raadzaal"
        else:
            assert type(start) is datetime.date and end - start == datetime.timedelta(days=1)
        assert event["DTSTAMP"].dt.tzinfo is not None
        assert int(event["SEQUENCE"]) >= 0
        assert str(event["URL"]).startswith("http://")


def test_every_address_in_it_leads_to_a_page(demo, calendar):
    cookie = signed_in(demo, "viewer")
    for event in events(calendar).values():
        assert ask(str(event["URL"]), headers=cookie).status == 200
        assert ask(str(event["URL"])).status == 303


def test_what_kring_chose_is_on_no_day_off_by_another_calendar(calendar):
    off = holidays.country_holidays("NL", categories=(PUBLIC, OPTIONAL))
    days = {}
    for uid, event in events(calendar).items():
        start = event["DTSTART"].dt
        days[uid.split(".")[0]] = start.date() if isinstance(start, datetime.datetime) else start
    for kind in ("figures", "lastReminder", "surveyCloses", "factsheet", "invitations", "report", "workingMeeting"):
        assert days[kind].weekday() < 5 and days[kind] not in off, kind
    assert days["surveyCloses"] - days["surveyOpens"] >= datetime.timedelta(days=21)
    order = ["surveyOpens", "surveyCloses", "factsheet", "meeting", "evaluation", "report", "draftPlan", "reactions"]
    assert [days[kind] for kind in order] == sorted(days[kind] for kind in order)
