"""No page scrolls sideways at 320 pixels, and every target there is large enough for a finger."""

import pytest

from pages import error_pages, public_pages
from respondent import begin, walk

PHONE = {"width": 320, "height": 640}
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A field counts with its label, a link within a sentence is as high as its line (WCAG 2.2, 2.5.8).
TOO_SMALL = """() => [...document.querySelectorAll('button, input:not([type=hidden]), textarea, [role=textbox], nav a, li a')]
    .filter(element => !element.hidden)
    .map(element => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.height < 24 || box.width < 24)
    .map(({ element }) => element.outerHTML)"""


def check(page):
    assert page.evaluate(TOO_WIDE) <= 0, page.url
    assert page.evaluate(TOO_SMALL) == [], page.url


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("policy", ["1", "2"])
def test_every_screen(site, visit, language, policy):
    page = visit(viewport=PHONE)
    begin(page, site, language)
    for screen in walk(page, policy):
        check(screen)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_other_page(site, visit, language):
    page = visit(viewport=PHONE)
    for address in public_pages(site, language):
        assert page.goto(address).ok, address
        check(page)
    for _ in error_pages(page, site, language):
        check(page)
