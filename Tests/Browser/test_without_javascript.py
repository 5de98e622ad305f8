"""Everything works in a browser that runs no script at all."""

from respondent import begin, press, walk


def test_from_invitation_to_thanks(site, visit):
    page = visit(java_script_enabled=False)
    before = site.responses()
    begin(page, site)
    screens = sum(1 for _ in walk(page))
    press(page)
    assert page.url.endswith("/bedankt")
    assert page.inner_text("h1").startswith("Bedankt")
    assert screens > 7
    assert site.responses() == before + 1
