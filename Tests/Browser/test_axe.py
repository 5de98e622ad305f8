"""axe finds nothing against WCAG 2.2 AA on any page, in both languages, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import error_pages, public_pages
from respondent import begin, walk

OPTIONS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def check(page):
    results = Axe().run(page, options=OPTIONS)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
    assert results.response["passes"], page.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("policy", ["1", "2"])
def test_every_screen(site, visit, language, policy, scheme):
    page = visit(color_scheme=scheme)
    personal = begin(page, site, language)
    addresses = []
    for screen in walk(page, policy):
        check(screen)
        addresses.append(screen.url)
    for address in addresses[:3]:
        page.goto(address)
        check(page)
    assert page.url.startswith(personal)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_other_page(site, visit, language, scheme):
    page = visit(color_scheme=scheme)
    for address in public_pages(site, language):
        assert page.goto(address).ok, address
        check(page)
    for _ in error_pages(page, site, language):
        check(page)
