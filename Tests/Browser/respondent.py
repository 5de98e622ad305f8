"""What a respondent does, by the names and words that stand on the page."""

PRIMARY = "form .utrecht-button--primary-action"


def press(page, button=PRIMARY):
    """Presses a button and waits until the page that it leads to has loaded."""
    with page.expect_navigation():
        page.click(button)


def begin(page, site, language="nl"):
    """Opens the link of the invitation and begins; returns the personal address."""
    page.goto(f"{site.questionnaire}?taal={language}")
    press(page)
    assert page.url.endswith("/I-1"), page.url
    return page.url.rsplit("/", 1)[0]


def answer(page, policy="1"):
    """Answers every question on the screen: the first option, some words in every text but that of 'anders', which is
    an answer of its own.

    `policy` is the answer to q5, which decides between the questions 6 and 7.
    """
    for name in names(page, "input[type=radio]"):
        value = policy if name == "q5" else "1"
        page.check(f"input[name={name}][value='{value}']")
    for question in dict.fromkeys(name.split("_")[0] for name in names(page, "input[type=checkbox]")):
        page.check(f"input[name={question}_1]")
    for name in names(page, "input[type=text], textarea"):
        if not name.endswith("_other"):
            page.fill(f"[name={name}]", f"Tekst bij {name}")


def names(page, selector):
    """The names of the fields, each once, in the order of the page."""
    found = page.locator(selector).evaluate_all("fields => fields.map(field => field.name)")
    return list(dict.fromkeys(found))


def state(page):
    """What is filled in on the screen: everything that the form would send, without its buttons."""
    return page.evaluate("() => [...new FormData(document.querySelector('form')).entries()]")


def walk(page, policy="1"):
    """Goes through the screens from where the page is to the one on which all is looked over, answering each; yields on
    every screen."""
    while True:
        yield page
        answer(page, policy)
        if page.locator(PRIMARY).get_attribute("value") == "versturen":
            return
        address = page.url
        press(page)
        assert page.url != address, page.inner_text("main")
