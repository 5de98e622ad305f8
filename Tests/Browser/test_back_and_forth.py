"""Nothing is lost on the way: going back, the browser's own back, another browser, another language."""

from respondent import answer, begin, press, state, walk


def test_back_and_forth_without_loss(site, visit):
    page = visit()
    begin(page, site)
    filled = []
    for screen in walk(page):
        answer(screen)
        filled.append((screen.url, state(screen)))
    for address, fields in reversed(filled):
        assert page.url == address
        assert state(page) == fields or address == filled[-1][0]
        if address != filled[0][0]:
            press(page, "button[value=vorige]")
    for address, fields in filled:
        assert page.url == address
        assert state(page) == fields
        if address != filled[-1][0]:
            press(page)


def test_the_browsers_own_back_shows_what_was_saved(site, visit):
    page = visit()
    begin(page, site)
    answer(page)
    fields = state(page)
    press(page)
    page.go_back()
    assert state(page) == fields


def test_resuming_in_another_browser(site, visit):
    first = visit()
    begin(first, site)
    answer(first)
    fields = state(first)
    press(first, "button[value=later]")
    assert first.url.endswith("/later")
    address = first.inner_text(".kring-address__text")
    second = visit()
    second.goto(address)
    # Where somebody stopped is where it goes on.
    assert second.url == first.url.replace("/later", "/I-1")
    assert state(second) == fields


def test_another_language_keeps_everything(site, visit):
    page = visit()
    begin(page, site)
    press(page)
    answer(page)
    fields, address = state(page), page.url
    press(page, "button[value=taal-en]")
    assert (page.url, state(page)) == (address, fields)
    assert page.get_attribute("html", "lang") == "en"


def test_a_problem_keeps_everything(site, visit):
    page = visit()
    personal = begin(page, site)
    page.goto(f"{personal}/IV-3")
    answer(page)
    page.check("input[name=q18_6]")
    fields = state(page)
    press(page)
    assert state(page) == fields
    page.click("[role=alert] a")
    assert page.evaluate("() => location.hash") == "#q18-1"
