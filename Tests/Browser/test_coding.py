"""Open answers put into themes by keyboard alone, and what other programs then count in the files."""

import pathlib
import sys

from every_page import opened_survey
from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Program"))
import response_files  # noqa: E402


def typed(page, text):
    """Types where the cursor stands, and presses Enter."""
    with page.expect_navigation():
        page.keyboard.type(text)
        page.keyboard.press("Enter")


def counts(page):
    """How many answers have each theme, as the page says."""
    rows = page.locator("section:has(#themas) tbody tr").all()
    return {row.locator("th").inner_text().partition(". ")[2]: int(row.locator("td").first.inner_text()) for row in rows}


def test_coded_by_keyboard_alone(site, visit):
    page = sign_in(visit(), site)
    column = opened_survey(site) + "/open-antwoorden/q11"
    page.goto(column)
    base = int(page.inner_text("main .utrecht-paragraph--lead").split()[0])
    page.click("text=Begin")
    has_no_violation(page)
    # The cursor is in the one field, on every page again.
    assert page.evaluate("document.activeElement.name") == "typ"
    typed(page, "Alleen, Somber")
    assert "Opgeslagen: Alleen, Somber." in page.inner_text("[role=status]")
    seen = 1
    while page.locator("[name=typ]").count():
        assert seen < base
        fits_a_phone(page)
        typed(page, "1" if seen % 2 else "0")
        seen += 1
    assert "elk antwoord is ingedeeld" in page.inner_text("[role=status]")
    has_no_violation(page)
    found = counts(page)
    assert set(found) == {"Alleen", "Somber"} and 0 < found["Somber"] < found["Alleen"] < base

    # A name that says more, and the list of obstacles.
    page.click("summary:has-text('Somber')")
    page.fill("details[open] [name=naam]", "Sombere indruk")
    page.click("details[open] button:has-text('Bewaar de naam')")
    assert "heet nu ‘Sombere indruk’" in page.inner_text("[role=status]")
    page.click("summary:has-text('Alleen')")
    page.click("details[open] button:has-text('Zet op de lijst')")
    page.click("[role=status] a")
    assert page.locator("main :text('Alleen')").count() >= 1

    # The same counts in every file, as other programs read them.
    page.goto(opened_survey(site) + "/antwoorden")
    files = response_files.downloaded(page)
    response_files.agree(files)
    rows, meta = response_files.of_sav(files["sav"])
    for name, title, count in [
        ("q11_thema1", "Alleen", found["Alleen"]), ("q11_thema2", "Sombere indruk", found["Somber"])]:
        assert title in meta.column_names_to_labels[name]
        assert sum(row[name] == "1" for row in rows) == count
