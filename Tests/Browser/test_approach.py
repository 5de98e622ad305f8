"""A coordinator works with the demonstration's approach: no script, a phone, the keyboard, the calendar."""

import re

import pytest

from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone


def test_the_way_through_without_a_script(site, visit):
    page = visit(java_script_enabled=False)
    sign_in(page, site)
    start = site.approach()
    page.goto(start)
    assert page.inner_text(".kring-now .kring-kicker") == "Nu te doen"
    assert "In kaart" in page.inner_text(".kring-steps__link[aria-current=step]")

    page.click("nav[aria-label='Stappen van de aanpak'] >> text=Factsheet")
    page.fill("[name=taak]", "Bel de drukker")
    page.click("text=Voeg toe")
    page.click(".kring-tasks a:has-text('Bel de drukker')")
    page.fill("[name=wie]", "Karim Haddad")
    page.fill("[name=datum]", "2031-01-08")
    page.click("text=Bewaar")
    line = page.locator(".kring-tasks__item", has_text="Bel de drukker")
    assert "Karim Haddad, uiterlijk woensdag 8 januari 2031" in line.inner_text()
    line.locator("button").click()
    assert "gedaan op" in page.locator(".kring-tasks__item", has_text="Bel de drukker").inner_text()
    page.click(".kring-tasks a:has-text('Bel de drukker')")
    page.click("button:has-text('Haal van de lijst')")
    assert page.locator(".kring-tasks a:has-text('Bel de drukker')").count() == 0
    page.click("button:has-text('Zet terug')")
    assert page.locator(".kring-tasks a:has-text('Bel de drukker')").count() == 1


def test_a_day_is_moved_and_the_planning_says_what_breaks(site, visit):
    page = visit(java_script_enabled=False)
    sign_in(page, site)
    page.goto(site.approach() + "/planning")
    assert page.locator(".utrecht-alert--warning").count() == 0
    page.click("a:has-text('Verzet: Stuur het conceptplan rond')")
    page.fill("[name=dag]", "2031-01-08")
    page.click("button:has-text('Verzet')")
    assert "Dit past niet meer" in page.inner_text(".utrecht-alert--warning")
    assert "Discussiebijeenkomst over het plan" in page.inner_text(".utrecht-alert--warning")
    page.goto(site.approach() + "/planning/draftPlan")
    page.click("button:has-text('Terug naar')")
    assert page.locator(".utrecht-alert--warning").count() == 0


def test_an_agenda_follows_from_a_browser_without_a_session(site, visit):
    page = visit()
    sign_in(page, site)
    page.goto(site.home + "agenda")
    page.click("main button[type=submit]")
    address = page.inner_text(".kring-secret")
    assert re.fullmatch(re.escape(site.home) + r"agenda/[A-Za-z0-9_-]{24}\.ics", address)
    answer = visit().request.get(address)
    assert answer.ok and answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "SUMMARY:Lokale bijeenkomst" in answer.text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_with_something_wrong_or_undone(site, visit, scheme):
    page = visit(color_scheme=scheme, viewport={"width": 320, "height": 640})
    sign_in(page, site)
    start = site.approach()
    for address, field, value, button in [
        ("/kansen", "tekst", "", "Voeg toe"), ("/stap/4", "taak", "", "Voeg toe"),
        ("/instellingen", "naam", "", "Bewaar"),
    ]:
        page.goto(start + address)
        page.fill(f"[name={field}]", value)
        page.click(f"main button:has-text('{button}')")
        assert page.locator("[aria-invalid=true]").count() == 1, address
        has_no_violation(page)
        fits_a_phone(page)
        page.click(".kring-error-summary a")
        assert page.evaluate("() => document.activeElement.name") == field


def test_on_paper_the_planning_has_no_buttons(site, visit):
    page = visit()
    sign_in(page, site)
    page.goto(site.approach() + "/planning")
    page.emulate_media(media="print")
    assert not page.locator(".kring-tick__box").first.is_visible()
    assert not page.locator(".kring-steps").is_visible()
    assert page.locator("text=Lokale bijeenkomst").first.is_visible()
