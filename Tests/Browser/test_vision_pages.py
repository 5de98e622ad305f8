"""The pages of step 1: what goes wrong, the keyboard, no script, and two people at once."""

from every_page import vision_pages
from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone


def press(page, text):
    page.click(f"button:has-text('{text}')")


def test_axe_where_something_is_wrong(site, visit):
    page = sign_in(visit(), site)
    page.goto(f"{site.vision}/doelen/nieuw")
    page.fill("[name=nu]", "veel")
    page.fill("[name=wanneer]", "ooit")
    press(page, "Bewaar")
    assert page.locator("[role=alert] li").count() == 3
    has_no_violation(page)
    fits_a_phone(page)


def test_priority_is_changed_by_keyboard(site, visit):
    page = sign_in(visit(), site)
    page.goto(f"{site.vision}/doelgroepen")
    names = page.locator("main ol h2").all_inner_texts()
    page.focus(f"button:has-text('Hoger'):has-text('{names[1]}')")
    page.keyboard.press("Enter")
    page.wait_for_url("**#item-*")
    assert page.locator("main ol h2").all_inner_texts()[:2] == [names[1], names[0]]
    page.focus(f"button:has-text('Lager'):has-text('{names[1]}')")
    page.keyboard.press("Space")
    page.wait_for_function("name => document.querySelector('main ol h2').innerText === name", arg=names[0])
    assert page.locator("main ol h2").all_inner_texts() == names


def test_a_goal_without_a_script(site, visit):
    page = sign_in(visit(java_script_enabled=False), site)
    page.goto(f"{site.vision}/doelen")
    before = page.locator("main ol h2").count()
    page.click("text=Voeg een doel toe")
    page.click("text=Aandeel volwassenen dat zich eenzaam voelt")
    page.fill("[name=nu]", "heel veel")
    page.fill("[name=streven]", "43")
    press(page, "Bewaar")
    assert page.input_value("[name=nu]") == "heel veel"
    assert page.locator("[aria-invalid=true]").count() == 1
    page.fill("[name=nu]", "46,2")
    page.fill("[name=marge]", "4")
    press(page, "Bewaar")
    assert "Opgeslagen: Minder volwassenen voelen zich eenzaam." in page.inner_text("[role=status]")
    assert page.locator("main ol h2").count() == before + 1
    assert "niet groter dan de marge van de meting" in page.inner_text("main ol")
    page.click("button:has-text('Haal weg'):has-text('Minder volwassenen voelen zich eenzaam')")
    assert page.locator("main ol h2").count() == before
    page.click("[role=status] button")
    assert page.locator("main ol h2").count() == before + 1
    page.click("button:has-text('Haal weg'):has-text('Minder volwassenen voelen zich eenzaam')")
    assert page.locator("main ol h2").count() == before


def test_two_people_at_once_lose_nothing(site, visit):
    mine, yours = sign_in(visit(), site), sign_in(visit(), site)
    for page in (mine, yours):
        page.goto(f"{site.vision}/rol")
    kept = mine.input_value("[name=tekst]")
    mine.fill("[name=tekst]", "Dit schreef ik.")
    mine.click("button[value=overzicht]")
    assert "Opgeslagen: De rol van de gemeente." in mine.inner_text("[role=status]")
    yours.fill("[name=tekst]", "Dit schreef u.")
    yours.click("button[value=overzicht]")
    assert yours.inner_text("[role=alert] h2") == "Dit is intussen veranderd"
    assert "Dit schreef ik." in yours.inner_text("[role=alert]")
    assert yours.input_value("[name=tekst]") == "Dit schreef u."
    has_no_violation(yours)
    yours.fill("[name=tekst]", kept)
    yours.click("button[value=overzicht]")
    yours.goto(f"{site.vision}/rol")
    assert yours.input_value("[name=tekst]") == kept


def test_the_afternoon(site, visit):
    """From part to part with one button, back to the overview at the end."""
    page = sign_in(visit(), site)
    page.goto(f"{site.vision}/aanleiding")
    for heading in ["De rol van de gemeente", "Welke eenzaamheid", "Voor wie"]:
        press(page, "Bewaar en ga verder")
        assert page.inner_text("h1") == heading
    for heading in ["Doelen", "Wat er nodig is", "Mensen die eenzaamheid kennen"]:
        page.click("main a:has-text('Verder met')")
        assert page.inner_text("h1") == heading
    for heading in ["Geld en uren", "De vraag aan de raad"]:
        press(page, "Bewaar en ga verder")
        assert page.inner_text("h1") == heading
    page.click("button[type=submit]:has-text('Bewaar')")
    assert page.inner_text("h1") == "Visie en uitgangspunten"
