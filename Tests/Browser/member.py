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
    paths = ("aanpak", "aanpak?alle=ja", "aanpak/nieuw", "agenda", "account", "gemeente/leden", "gemeente/leden/nieuw")
    for path in (*paths, "gemeente", "gemeente/huisstijl", "gemeente/logboek", "account/gegevens", "post"):
        yield site.home + path
    for page in ("", "/instellingen", "/planning", "/planning/draftPlan", "/kansen", *(f"/stap/{n}" for n in range(1, 7))):
        yield site.approach(page)
    yield site.approach(f"/taken/{site.first('task')}")
    yield site.approach(f"/kansen/{site.first('obstacle')}")
    with sqlite3.connect(site.database) as connection:
        mailing, = connection.execute("SELECT id FROM mailing").fetchone()
        mail, = connection.execute("SELECT id FROM mail WHERE mailing IS NOT NULL").fetchone()
    yield f"{site.home}post/mailingen/{mailing}"
    yield f"{site.home}post/mails/{mail}"
