"""axe finds nothing against WCAG 2.2 AA on any page, in both languages, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import error_pages, public_pages
from respondent import begin, walk

OPTIONS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


def check(page, options=OPTIONS):
    results = Axe().run(page, options=options)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
    assert results.response["passes"], page.url


def check_colours(page, scheme):
    """Only the colours are another matter in the dark, or in a municipality's look.

    Without movement, for axe would look at a button on the way from one colour to the other."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    check(page, COLOURS)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("policy", ["1", "2"])
def test_every_screen(site, visit, language, policy):
    page = visit(color_scheme="light")
    personal = begin(page, site, language)
    addresses = []
    for screen in walk(page, policy):
        check(screen)
        check_colours(screen, "dark")
        addresses.append(screen.url)
    for address in addresses[:3]:
        page.goto(address)
        check(page)
        check_colours(page, "dark")
    assert page.url.startswith(personal)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_other_page(site, visit, language):
    page = visit(color_scheme="light")
    for address in public_pages(site, language):
        assert page.goto(address).ok, address
        check(page)
        check_colours(page, "dark")
    for _ in error_pages(page, site, language):
        check(page)
        check_colours(page, "dark")
