"""Somebody who is signed in."""


def sign_in(page, site, who="coordinator"):
    """Uses the demonstration's ready link."""
    page.goto(site.signing_in[who])
    page.click("text=Inloggen")
    page.wait_for_url("**/aanpak**")
    return page


def member_pages(site):
    """The addresses that a coordinator may open."""
    for path in ("aanpak", "account", "gemeente/leden", "gemeente/leden/nieuw", "gemeente/huisstijl"):
        yield site.home + path
