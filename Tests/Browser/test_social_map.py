"""The social map: found with slips, kept up by two at once, made one of two, confirmed by the organisation itself."""

import pytest

from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone


def press(page, text):
    page.click(f"main button:has-text('{text}')")


def open_organisation(page, site, words):
    """The first that is found with these words."""
    page.goto(site.home + "sociale-kaart")
    page.fill("#zoek", words)
    page.press("#zoek", "Enter")
    page.click("tbody th a >> nth=0")


def test_without_a_script_by_keyboard(site, visit):
    page = visit(java_script_enabled=False)
    sign_in(page, site)
    page.click("nav[aria-label='Uw menu'] >> text=Sociale kaart")
    assert page.inner_text("h1") == "Sociale kaart"
    # Two slips and no accent.
    page.focus("#zoek")
    page.keyboard.type("verplegehuis hoeve")
    # The page before it has a first row too.
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.inner_text("tbody th a >> nth=0") == "Verpleeghuis De Hoeve"
    page.goto(site.home + "sociale-kaart/nieuw")
    page.fill("[name=naam]", "Repair Café Heldermeer")
    page.fill("[name=postcode]", "geen")
    press(page, "Bewaar")
    assert page.locator("[aria-invalid=true]").count() == 1
    page.fill("[name=postcode]", "1234 ab")
    press(page, "Bewaar")
    assert page.inner_text("h1") == "Repair Café Heldermeer"
    assert "1234 AB" in page.inner_text("main")
    page.click("text=Voeg een contactpersoon toe")
    page.fill("[name=naam]", "Ans Tholen")
    page.check("[name=vertrouwelijk]")
    press(page, "Bewaar")
    assert "Ans Tholen" in page.inner_text("main")
    viewer = visit()
    sign_in(viewer, site, "viewer")
    viewer.goto(page.url)
    assert "Ans Tholen" not in viewer.inner_text("main")
    assert viewer.locator("main button").count() == 0
    page.click("main a:has-text('Ans Tholen')")
    press(page, "Haal weg")
    press(page, "Wis nu voorgoed")
    assert "voorgoed gewist" in page.inner_text("[role=status]")
    press(page, "Haal van de kaart")
    press(page, "Zet terug")
    assert page.inner_text("h1") == "Repair Café Heldermeer"
    press(page, "Haal van de kaart")


def test_two_at_once_lose_nothing(site, visit):
    pages = [sign_in(visit(java_script_enabled=False), site) for _ in range(2)]
    for page in pages:
        open_organisation(page, site, "bibliotheek")
        page.click("main a:text-is('Wijzig')")
    for page, words in zip(pages, ["Van de een", "Van de ander"]):
        page.fill("[name=doet]", words)
        press(page, "Bewaar")
    alert = pages[1].inner_text("[role=alert]")
    assert "Dit is intussen veranderd" in alert and "Van de een" in alert
    assert pages[1].input_value("[name=doet]") == "Van de ander"
    has_no_violation(sign_in_again(visit(), site, pages[1].url))
    press(pages[1], "Bewaar")
    assert "Van de ander" in pages[1].inner_text("main")


def sign_in_again(page, site, address):
    sign_in(page, site)
    page.goto(address)
    return page


def test_doubles_are_made_one_and_taken_apart(site, visit):
    page = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    sign_in(page, site)
    page.goto(site.home + "sociale-kaart/dubbelen")
    page.click("main a:has-text('Vergelijk') >> nth=0")
    names = page.inner_text(".utrecht-paragraph--lead").split(" en ")
    assert len(names) == 2
    press(page, "Voeg samen")
    assert "Samengevoegd tot één organisatie" in page.inner_text("[role=status]")
    press(page, "Maak ongedaan")
    assert "ongedaan gemaakt" in page.inner_text("[role=status]")
    page.goto(site.home + "sociale-kaart/dubbelen")
    assert page.locator("main a:has-text('Vergelijk')").count() >= 1


def test_an_organisation_looks_after_its_own_entry(site, visit):
    page = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page.goto(site.partner)
    page.click("text=uw gegevens >> nth=-1")
    press(page, "Alles klopt")
    assert "Dank u wel" in page.inner_text("[role=status]")
    fits_a_phone(page)
    page.fill("[name=telefoon]", "0228 99 88 77")
    press(page, "Bewaar mijn verbeteringen")
    coordinator = sign_in(visit(), site)
    open_organisation(coordinator, site, "tafel")
    text = coordinator.inner_text("main")
    assert "door de organisatie zelf" in text and "0228 99 88 77" in text
    assert "Stichting De Tafel" in coordinator.inner_text("section[aria-labelledby=wijzigingen]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_where_something_is_wrong(site, visit, scheme):
    page = visit(color_scheme=scheme, viewport={"width": 320, "height": 640})
    sign_in(page, site)
    for address in ["sociale-kaart/nieuw", "sociale-kaart/overleggen/nieuw", "sociale-kaart/soorten"]:
        page.goto(site.home + address)
        press(page, "Voeg toe" if address.endswith("soorten") else "Bewaar")
        assert page.locator("[aria-invalid=true]").count() >= 1, address
        has_no_violation(page)
        fits_a_phone(page)
        page.click(".kring-error-summary a >> nth=0")
        assert page.evaluate("() => document.activeElement.name") == "naam"
    for found in ["?zoek=zzzzzz", "?zoek=welzjn", "?stand=nakijken", "?stand=zonder-contact"]:
        page.goto(site.home + "sociale-kaart" + found)
        has_no_violation(page)
        fits_a_phone(page)
