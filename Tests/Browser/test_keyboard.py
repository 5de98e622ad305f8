"""The whole questionnaire with the keyboard alone, with the focus in sight all the way."""

FOCUSED = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect()
    return {
        tag: element.tagName, type: element.type, name: element.name, value: element.value, id: element.id,
        primary: element.matches('form .utrecht-button--primary-action'),
        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0
            && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
}"""


def test_from_invitation_to_thanks(site, visit):
    page = visit()
    before = site.responses()
    page.goto(site.questionnaire)
    screens = 0
    while not page.url.endswith("/bedankt"):
        fill_in_screen(page)
        screens += 1
        assert screens < 20
    assert page.inner_text("h1").startswith("Bedankt")
    assert screens > 8
    assert site.responses() == before + 1


def test_the_first_stop_skips_to_the_content(site, visit):
    page = visit()
    page.goto(site.questionnaire)
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == "#inhoud"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def fill_in_screen(page):
    """Goes by Tab from field to field, answers each question once, and presses the first button."""
    address, answered = page.url, set()
    for _ in range(200):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["tag"] == "BODY":
            continue
        assert focused["seen"], focused
        if focused["primary"]:
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: url != address, timeout=10_000)
            return
        question = (focused["name"] or "").split("_")[0]
        if focused["type"] in ("radio", "checkbox") and question not in answered:
            page.keyboard.press("Space")
            answered.add(question)
            assert page.evaluate("() => document.activeElement.checked")
        elif focused["type"] in ("text", "textarea") and not focused["name"].endswith("_other"):
            page.keyboard.type("Tekst")
    raise AssertionError(f"no button was reached on {address}")
