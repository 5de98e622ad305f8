"""The pages of those who are signed in: axe in light and dark, 320 pixels, keyboard, no script."""

import pytest

from member import member_pages, sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone

# Everything that takes the focus, in the order of the page; radio buttons of one name take it once.
STOPS = """() => {
    const seen = new Set();
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
        .filter(element => element.checkVisibility() && !element.disabled)
        .filter(element => {
            if (element.type !== 'radio') return true;
            const isFirst = !seen.has(element.name);
            seen.add(element.name);
            return isFirst;
        }).length;
}"""
FOCUSED = """() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return [element.tagName, box.width > 0 && box.height > 0, getComputedStyle(element).outlineStyle];
}"""


def ways_in(site):
    """The pages on the way in, and an organisation's."""
    yield site.home + "inloggen"
    yield site.signing_in["coordinator"]
    yield site.partner


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("who", ["coordinator", "viewer"])
def test_axe(site, visit, who, scheme):
    page = visit(color_scheme=scheme)
    for address in ways_in(site):
        assert page.goto(address).ok, address
        has_no_violation(page)
    sign_in(page, site, who)
    for address in member_pages(site):
        status = page.goto(address).status
        assert status == 200 or (who == "viewer" and status == 403), address
        has_no_violation(page)


THEME = """.heldermeer-theme {
  --utrecht-document-font-family: Georgia, serif;
  --utrecht-action-color: #6b1a50;
  --utrecht-action-active-color: #4a1038;
  --utrecht-action-subtle-background-color: #f7eaf2;
  --utrecht-border-radius: 12px;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_look_of_a_theme(site, visit, scheme):
    page = visit(color_scheme=scheme)
    sign_in(page, site)
    look = site.home + "gemeente/huisstijl"

    def use(theme):
        page.goto(look)
        page.set_input_files("[name=thema]", {"name": "thema.css", "mimeType": "text/css", "buffer": theme.encode()})
        page.locator("form", has=page.locator("[name=thema]")).locator("button").click()

    use(THEME.replace("#6b1a50", "#e0a0c8"))
    assert "het contrast is" in page.inner_text("main")
    use(THEME)
    try:
        for address in [*member_pages(site), site.partner]:
            page.goto(address)
            assert "Georgia" in page.evaluate("getComputedStyle(document.body).fontFamily"), address
            has_no_violation(page)
    finally:
        page.goto(look)
        page.click("text=Terug naar het thema van Kring")


def test_a_phone(site, visit):
    page = visit(viewport={"width": 320, "height": 640})
    for address in ways_in(site):
        page.goto(address)
        fits_a_phone(page)
    sign_in(page, site)
    for address in member_pages(site):
        page.goto(address)
        fits_a_phone(page)


def test_the_keyboard_reaches_everything_and_shows_where_it_is(site, visit):
    page = visit()
    sign_in(page, site)
    for address in member_pages(site):
        page.goto(address)
        stops = page.evaluate(STOPS)
        assert stops > 3, address
        for stop in range(stops):
            page.keyboard.press("Tab")
            name, is_shown, outline = page.evaluate(FOCUSED)
            assert name != "BODY" and is_shown and outline != "none", (address, stop, name)


def test_without_a_script(site, visit):
    page = visit(java_script_enabled=False)
    sign_in(page, site)
    page.goto(site.home + "gemeente/leden")
    page.click("text=Voeg iemand toe")
    page.fill("[name=naam]", "Jan Zonderscript")
    page.fill("[name=mail]", "jan at heldermeer")
    page.click("button[type=submit]:has-text('Voeg toe')")
    assert page.input_value("[name=naam]") == "Jan Zonderscript"
    assert page.locator("[aria-invalid=true]").count() == 1
    page.fill("[name=mail]", "jan@heldermeer.example")
    page.click("button[type=submit]:has-text('Voeg toe')")
    page.click("text=Jan Zonderscript")
    page.click("text=Verwijder Jan Zonderscript")
    assert page.locator("text=Jan Zonderscript").count() == 0
    page.click("text=Uitloggen")
    assert page.inner_text("h1") == "U bent uitgelogd"
    page.goto(site.home + "gemeente/leden")
    assert page.url.startswith(site.home + "inloggen")
