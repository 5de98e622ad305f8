"""A mail, and the page to unsubscribe on: axe in light and dark, 320 pixels, no script."""

import pathlib
import sys

import pytest

from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Program"))
from receiver import Receiver  # noqa: E402
from visitor import Demo  # noqa: E402

PHONE = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """The invitations of a demonstration that has a mail server, while it runs."""
    with Receiver() as receiver:
        options = ("--smtp", f"smtp://127.0.0.1:{receiver.port}", "--smtp-security", "none",
                   "--mail-from", "kring@mail.example")
        with Demo(tmp_path_factory.mktemp("mail") / "demo.sqlite", options=options):
            yield receiver.wait_for(3)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mail(sent, visit, scheme):
    page = visit(color_scheme=scheme, viewport=PHONE, java_script_enabled=True)
    page.set_content(sent[0].part("html"))
    has_no_violation(page)
    fits_a_phone(page)
    # Without pictures nothing is lost, as there are none; what the button leads to can be read too.
    assert page.locator("img").count() == 0
    link = page.locator("a", has_text="Naar de vragenlijst").get_attribute("href")
    assert page.locator(f"a[href='{link}']").count() == 2 and link in page.inner_text("body")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_unsubscribing(sent, visit, scheme):
    number = ["light", "dark"].index(scheme)
    page = visit(color_scheme=scheme, viewport=PHONE)
    page.goto(sent[number].mail["List-Unsubscribe"].strip("<>"))
    for button in ("Meld mij af", "Toch weer mails ontvangen", "Meld mij af"):
        has_no_violation(page)
        fits_a_phone(page)
        page.click(f"text={button}")
    assert page.inner_text("h1") == "U bent afgemeld"
