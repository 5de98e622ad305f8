"""The pages besides the screens of questions."""

from respondent import begin, press


def public_pages(site, language):
    """The addresses that anybody may open."""
    yield f"{site.questionnaire}?taal={language}"
    yield f"{site.questionnaire}/uw-antwoorden?taal={language}"
    if language == "nl":
        yield site.home
        yield site.factsheet
        yield site.home + "privacy"
        yield site.home + "toegankelijkheid"


def error_pages(page, site, language):
    """Goes through the pages that say that something is wrong, and those behind a personal link; yields on each."""
    for path in ("nergens", "vragenlijst/nergens", "antwoorden/nergens"):
        assert page.goto(site.home + path).status == 404
        yield page
    personal = begin(page, site, language)
    for path in ("later", "uw-antwoorden", "inzien", "wissen", "nergens"):
        page.goto(f"{personal}/{path}")
        yield page
    page.goto(f"{personal}/IV-3")
    page.check("input[name=q18_1]")
    page.check("input[name=q18_6]")
    press(page)
    assert page.locator("[role=alert]").count() == 1
    yield page
    page.goto(f"{personal}/V-1")
    page.fill("[name=v1]", "x" * 10_001)
    press(page)
    assert page.locator("[aria-invalid=true]").count() == 1
    yield page
    page.fill("[name=v1]", "Kort")
    press(page)
    assert page.url.endswith("/nakijken")
    yield page
    press(page)
    assert page.url.endswith("/bedankt")
    yield page
    page.goto(f"{personal}/inzien")
    yield page
    page.goto(f"{personal}/wissen")
    page.click("button[type=submit]")
    assert "/antwoorden/gewist" in page.url
    yield page
