"""Somebody who is signed in."""


def sign_in(page, site, who="coordinator"):
    """Uses the demonstration's ready link."""
    page.goto(site.signing_in[who])
    page.click("text=Inloggen")
    page.wait_for_url("**/aanpak**")
    return page
