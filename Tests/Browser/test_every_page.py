"""Every page: axe in light, dark and a municipality's look, 320 pixels, the keyboard, no script. And none is left out."""

import contextlib
import re
import sys
import urllib.parse

import pytest

from conftest import REPOSITORY
from every_page import member_pages, pages_of_nobody, visit_everything
from member import sign_in
from test_axe import check as has_no_violation, check_colours
from test_reflow import check as fits_a_phone

sys.path.append(str(REPOSITORY / "Tests/Program"))
from program import kring  # noqa: E402
from visitor import Running  # noqa: E402

# Addresses that give no page, and pages that another test visits.
NO_PAGE = {"/health", "/ready", "/robots.txt", "/.well-known/security.txt", "/sociale-kaart/inlezen/{mapImport}/fouten.csv",
           "/aanpak/{approach}/beleid/{document}/bestand"}
ELSEWHERE = {
    "/factsheets/{link}/{number}/dias": "test_factsheet_studio",
    # The page of an edition, when its survey is gone: StudioTests.
    "/aanpak/{approach}/factsheets/{link}/intrekken": "StudioTests",
    "/aanpak/{approach}/cijfers/inlezen/{import}": "test_figures",
    "/afmelden/{code}": "test_mail_pages",
    "/inloggen/tweede-stap": "test_the_second_factor",
}

# Everything that takes the focus, in the order of the page; radio buttons of one name take it once.
STOPS = """() => {
    const seen = new Set();
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=textbox]')]
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

THEME = """.heldermeer-theme {
  --utrecht-document-font-family: Georgia, serif;
  --utrecht-action-color: #6b1a50;
  --utrecht-action-active-color: #4a1038;
  --utrecht-action-subtle-background-color: #f7eaf2;
  --utrecht-border-radius: 12px;
}"""
# The installation's own pages have no municipality's look, nor has a page that is not there.
OWN_LOOK = re.compile(r"/(stijl|inloggen|nergens|vragenlijst/nergens|antwoorden/(gewist|([^/]+/)?nergens))")


def path(page):
    return urllib.parse.urlsplit(page.url).path


def patterns():
    """The addresses that have pages: of the table of who may open what, which a test holds to the routes."""
    source = (REPOSITORY / "Tests/WebTests/AccessTests.swift").read_text()
    found = re.findall(r"^ +GET (/\S*) ", source, re.MULTILINE)
    assert len(found) > 100
    return [pattern for pattern in found if pattern not in NO_PAGE and not pattern.endswith(("/{file}", ".pdf"))]


def test_every_page(site, visit):
    """axe, the colours in the dark, a phone, and nothing from elsewhere; and none is left out."""
    page = visit(color_scheme="light")
    usual = page.viewport_size
    asked, visited = [], set()
    page.on("request", lambda request: asked.append((request.resource_type, request.url)))
    for page in visit_everything(page, site):
        visited.add(path(page))
        has_no_violation(page)
        check_colours(page, "dark")
        page.set_viewport_size({"width": 320, "height": 640})
        fits_a_phone(page)
        page.set_viewport_size(usual)
    left_out = [
        pattern for pattern in patterns()
        if pattern not in ELSEWHERE
        and not any(re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", pattern), one) for one in visited)
    ]
    assert left_out == []
    assert {kind for kind, _ in asked} <= {"document", "stylesheet", "image", "script", "other"}
    # The one script there is belongs to the studio.
    assert {url.rsplit("/", 1)[1].split("-")[0] for kind, url in asked if kind == "script"} == {"studio"}
    assert all(url.startswith(site.home) for _, url in asked)


def test_axe_for_a_viewer(site, visit):
    page = sign_in(visit(), site, "viewer")
    for address in member_pages(page, site, "viewer"):
        assert page.goto(address).ok, address
        has_no_violation(page)


@contextlib.contextmanager
def look(page, site, theme):
    """The municipality's theme, for a while; `page` is a coordinator's."""
    def use(theme):
        page.goto(site.home + "gemeente/huisstijl")
        page.set_input_files("[name=thema]", {"name": "thema.css", "mimeType": "text/css", "buffer": theme.encode()})
        # Pages of others have the look once this one has come back.
        with page.expect_navigation():
            page.locator("form", has=page.locator("[name=thema]")).locator("button").click()

    use(theme.replace("#6b1a50", "#e0a0c8"))
    assert "het contrast is" in page.inner_text("main")
    use(theme)
    try:
        yield
    finally:
        page.goto(site.home + "gemeente/huisstijl")
        with page.expect_navigation():
            page.click("text=Terug naar het thema van Kring")


def test_the_colours_of_a_look_of_their_own(site, visit):
    with look(sign_in(visit(), site), site, THEME):
        for page in visit_everything(visit(), site):
            family = page.evaluate("getComputedStyle(document.body).fontFamily")
            assert ("Georgia" in family) != bool(OWN_LOOK.fullmatch(path(page))), page.url
            for scheme in ["light", "dark"]:
                check_colours(page, scheme)


def test_the_keyboard_reaches_everything_and_shows_where_it_is(site, visit):
    page = visit()
    for address in pages_of_nobody(site):
        follow_the_focus(page, address)
    sign_in(page, site)
    for address in member_pages(page, site):
        follow_the_focus(page, address)


def follow_the_focus(page, address):
    page.goto(address)
    stops = page.evaluate(STOPS)
    assert stops > 1, address
    # From a field in which a page begins, the way leads round by the browser's own buttons.
    begins = page.evaluate("document.activeElement.autofocus === true")
    for stop in range(stops + begins):
        page.keyboard.press("Tab")
        name, is_shown, outline = page.evaluate(FOCUSED)
        if name == "BODY" and begins:
            begins = False
            continue
        assert name != "BODY" and is_shown and outline != "none", (address, stop, name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_second_factor(tmp_path, visit, scheme):
    """Of a real installation: the demonstration asks for none."""
    database = tmp_path / "kring.sqlite"
    mail = "sanne@heldermeer.example"
    for words in (("municipality", "add", "--name", "Heldermeer", "--code", "GM0000"),
                  ("member", "add", "--name", "Sanne de Wit", "--mail", mail, "--role", "coordinator")):
        assert kring(*words, "--database", database).returncode == 0
    with Running("serve", ["kring"], database) as site:
        printed = kring("member", "link", "--mail", mail, "--database", database, "--public-address",
                        site.origin.rstrip("/"))
        page = visit(color_scheme=scheme, viewport={"width": 320, "height": 640})
        page.goto(printed.stdout.strip())
        page.click("main button")
        assert path(page) == "/inloggen/tweede-stap"
        has_no_violation(page)
        fits_a_phone(page)
        page.fill("[name=code]", "000000")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator("[aria-invalid=true]").count() == 1
        has_no_violation(page)
        fits_a_phone(page)
