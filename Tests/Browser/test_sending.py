"""However often somebody sends, there is one response."""

from respondent import PRIMARY, answer, begin, press


def last_screen(page, site):
    personal = begin(page, site)
    answer(page)
    press(page)
    page.goto(f"{personal}/nakijken")


def test_a_double_click_gives_one_response(site, visit):
    page = visit()
    before = site.responses()
    last_screen(page, site)
    page.dblclick(PRIMARY, no_wait_after=True)
    page.wait_for_url("**/bedankt")
    assert page.inner_text("h1").startswith("Bedankt")
    assert site.responses() == before + 1


def test_back_and_send_again_gives_one_response(site, visit):
    page = visit()
    before = site.responses()
    last_screen(page, site)
    press(page)
    page.go_back()
    assert page.url.endswith("/bedankt")
    page.reload()
    assert page.inner_text("h1").startswith("Bedankt")
    assert site.responses() == before + 1


def test_the_same_screen_in_two_tabs_gives_one_response(site, visit):
    first = visit()
    before = site.responses()
    last_screen(first, site)
    second = first.context.new_page()
    second.goto(first.url)
    for page in (first, second):
        press(page)
        assert page.url.endswith("/bedankt")
    assert site.responses() == before + 1
