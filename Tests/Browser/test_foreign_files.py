"""Responses of other programs: our own files read back, and a workbook as Microsoft Forms makes it, with unknown answers."""

import collections
import io
import pathlib
import re
import sys

import openpyxl
import pytest

from every_page import opened_survey
from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Program"))
import response_files  # noqa: E402

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def give(page, survey, name, content):
    page.goto(survey + "/antwoorden/inlezen")
    page.set_input_files("[name=antwoorden]", {"name": name, "mimeType": XLSX, "buffer": content})
    page.click("button:has-text('Bekijk wat erin staat')")


def rows_of(page, survey, ending="csv"):
    """The rows of one of the survey's own files, each as a multiset's element, without what is a response's own and the
    themes that another test put its texts into."""
    page.goto(survey + "/antwoorden")
    content = response_files.downloaded(page)[ending]
    rows = response_files.of_csv(content) if ending == "csv" else response_files.of_xlsx(content)[0]
    own = {"id", "dag_verstuurd", "taal_vragenlijst"}
    return collections.Counter(
        tuple(sorted((key, value) for key, value in row.items() if key not in own and "_thema" not in key))
        for row in rows)


def undo(page, name):
    page.click(f"li:has-text('{name}') button:has-text('Maak ongedaan')")
    assert "Het inlezen is ongedaan gemaakt." in page.inner_text("[role=status]")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_our_own_file_comes_back_whole(site, visit, ending):
    """The workbook is read by its words; answers that the routing does not ask are in the CSV alone."""
    page = sign_in(visit(java_script_enabled=False), site)
    survey = opened_survey(site)
    before = rows_of(page, survey, ending)
    page.goto(survey + "/antwoorden")
    book = response_files.downloaded(page)[ending]
    give(page, survey, "eigen", book)
    count = sum(before.values())
    page.click(f"button:has-text('Neem {count} vragenlijsten over')")
    assert f"{count} vragenlijsten ingelezen." in page.inner_text("[role=status]")
    after = rows_of(page, survey, ending)
    assert after == before + before
    # The same file is not read twice.
    give(page, survey, "eigen", book)
    page.click(f"button:has-text('Neem {count} vragenlijsten over')")
    assert "Dit bestand is al ingelezen" in page.inner_text("main [role=alert]")
    assert rows_of(page, survey, ending) == after
    page.goto(survey + "/antwoorden/inlezen")
    undo(page, "eigen")
    assert rows_of(page, survey, ending) == before


def forms(book):
    """What Microsoft Forms would have made of some of the answers: the wording of questions as columns, several options in
    a cell, and what was written at 'anders' in the place of the option."""
    words = openpyxl.load_workbook(io.BytesIO(book), read_only=True)["Antwoorden"]
    header, *rows = words.iter_rows(values_only=True)
    plain = [re.sub(r"^\d+[a-z]?\. ", "", str(name)) for name in header]
    content = [name for name in plain if name.startswith("Inhoud van het beleid: ")]
    place = {name: index for index, name in enumerate(plain)}
    single = "Wat is de belangrijkste reden dat uw organisatie of instelling geen beleid op het gebied van eenzaamheid heeft?"
    (reason,) = [name for name in plain if name.startswith("Wat is de belangrijkste reden")] or [single]
    other = next(index for index, name in enumerate(plain) if name == "Reden om geen beleid te hebben: anders, namelijk")
    statement = next(name for name in plain if name.startswith("Eenzaamheid moet meer aandacht"))
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.append(["ID", "Begintijd", "Wat is de naam van uw organisatie of instelling?", statement, reason,
                  "Wat houdt dit beleid rond eenzaamheid in?"])
    unknown = set()
    for number, row in enumerate(rows[:20]):
        chosen = [name.partition(": ")[2] for name in content[:8] if row[place[name]] == "Ja"]
        why = row[place[reason]]
        if why == "Anders, namelijk":
            why = row[other]
            unknown.add(why)
        if why == "niet gevraagd":
            why = None
        sheet.append([number + 1, "2026-11-01 10:00", row[3], row[place[statement]], why, "".join(f"{one};" for one in chosen)])
    sheet.append([99, "2026-11-01 12:00", None, None, None, None])
    bytes_ = io.BytesIO()
    made.save(bytes_)
    return bytes_.getvalue(), unknown


def test_a_workbook_of_forms(site, visit):
    page = sign_in(visit(viewport={"width": 320, "height": 640}), site)
    survey = opened_survey(site)
    before = rows_of(page, survey)
    page.goto(survey + "/antwoorden")
    content, unknown = forms(response_files.downloaded(page)["xlsx"])
    assert unknown
    give(page, survey, "forms.xlsx", content)
    lead = page.inner_text("main .utrecht-paragraph--lead")
    assert "21 regels" in lead and "herkennen wij er 4" in lead
    selects = page.locator("section:has(#onbekend) select")
    assert selects.count() == len(unknown)
    # 'Anders, namelijk' is what they are, unless somebody says otherwise.
    assert {select.input_value() for select in selects.all()} == {"anders"}
    has_no_violation(page)
    fits_a_phone(page)
    page.click("section:has(#onbekend) button")
    assert "Eén regel" not in page.inner_text("main")
    assert "1 regel is leeg, en telt niet mee." in page.inner_text("main")
    page.click("button:has-text('Neem 20 vragenlijsten over')")
    added = rows_of(page, survey) - before
    assert sum(added.values()) == 20
    # What came in is what was in the first twenty, of these four questions.
    wanted = ("q1", "q4a", "q6", "q6_other", *(f"q7_{code}" for code in range(1, 9)))

    def asked(rows):
        return collections.Counter({
            tuple(row.get(key, "") for key in wanted): count
            for row, count in ((dict(row), count) for row, count in rows.items())})
    for row in added:
        assert {key for key, value in row if value} <= {*wanted, "q7_9"}
    for row in asked(added):
        # Among those that were there before there is one with the same four answers.
        assert any(row == old or (set(row[4:]) == {""} and old[:4] == row[:4]) for old in asked(before)), row
    page.goto(survey + "/antwoorden/inlezen")
    undo(page, "forms.xlsx")
    assert rows_of(page, survey) == before
