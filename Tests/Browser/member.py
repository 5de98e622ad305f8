"""Somebody who is signed in."""

import sqlite3


def sign_in(page, site, who="coordinator"):
    """Uses the demonstration's ready link."""
    page.goto(site.signing_in[who])
    page.click("text=Inloggen")
    page.wait_for_url("**/aanpak**")
    return page


def member_pages(site):
    """The addresses that a coordinator may open."""
    for path in ("aanpak", "account", "gemeente/leden", "gemeente/leden/nieuw", "gemeente/huisstijl", "post"):
        yield site.home + path
    with sqlite3.connect(site.database) as connection:
        mailing, = connection.execute("SELECT id FROM mailing").fetchone()
        mail, = connection.execute("SELECT id FROM mail WHERE mailing IS NOT NULL").fetchone()
    yield f"{site.home}post/mailingen/{mailing}"
    yield f"{site.home}post/mails/{mail}"
