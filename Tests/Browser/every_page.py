"""Every page of the site, one after the other. A new page has its place here: test_every_page says which is not visited."""

import csv
import sqlite3

from member import sign_in
from pages import error_pages, public_pages
from respondent import begin, press, walk

PARTS = ["aanleiding", "rol", "vormen", "ervaring", "middelen", "raad"]
LISTS = ["doelgroepen", "doelen", "randvoorwaarden"]


def pages_of_nobody(site):
    """What anybody may open who has the address."""
    for language in ("nl", "en"):
        yield from public_pages(site, language)
    yield site.home + "privacy/heldermeer"
    yield site.home + "toegankelijkheid/heldermeer"
    yield site.home + "stijl"
    yield site.home + "inloggen"
    yield site.signing_in["coordinator"]
    yield site.partner
    yield site.partner + "/gegevens"


def social_map_pages(page, site):
    """The social map, and of each kind of thing on it the first."""
    for path in ("", "?zoek=welzijn", "/overleggen", "/soorten", "/netwerk"):
        yield f"{site.home}sociale-kaart{path}"
    for path, kind in (("", "organisaties"), ("/overleggen", "overleggen")):
        page.goto(f"{site.home}sociale-kaart{path}")
        yield site.home.rstrip("/") + page.get_attribute(f"main a[href*='/sociale-kaart/{kind}/']:not([href$=nieuw])", "href")


def changing_social_map_pages(page, site):
    """The pages that change something on the social map."""
    for path in ("/nieuw", "/overleggen/nieuw", "/dubbelen", "/inlezen", "/namen"):
        yield f"{site.home}sociale-kaart{path}"
    page.goto(f"{site.home}sociale-kaart/inlezen")
    rows = "Organisatie;Contactpersoon;Mail\nDe Eetclub;Anna;anna@eetclub.example\nDe Eettafel;Bram;bram@\n"
    page.set_input_files("#veld-bestand", {"name": "lijst.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    page.click("main form button")
    columns = page.url
    yield columns
    page.goto(columns)
    page.click("main form button[type=submit]")
    yield page.url
    page.goto(f"{site.home}sociale-kaart/dubbelen")
    yield site.home.rstrip("/") + page.get_attribute("main a[href*='/dubbelen/']", "href")
    page.goto(f"{site.home}sociale-kaart")
    organisation = site.home.rstrip("/") + page.get_attribute("main tbody th a", "href")
    yield organisation + "/wijzigen"
    yield organisation + "/mensen/nieuw"
    page.goto(organisation)
    yield site.home.rstrip("/") + page.get_attribute("main a[href*='/mensen/']:not([href$=nieuw])", "href")


def vision_pages(page, site):
    """Every page that shows the vision; the last ones are those of an item."""
    for path in ["", *PARTS, *LISTS, "randvoorwaarden/contactpersonen", "lezen/visie", "lezen/raadsnotitie"]:
        yield f"{site.vision}/{path}".rstrip("/")
    for part in ["doelgroepen", "doelen"]:
        page.goto(f"{site.vision}/{part}")
        yield site.home.rstrip("/") + page.get_attribute("main ol a[href*='/visie/']", "href")


def new_vision_pages(site):
    """The pages to add something to the vision, empty and begun from a suggestion."""
    for path in ["doelgroepen/nieuw", "doelgroepen/nieuw?voorstel=mantelzorgers", "doelen/nieuw",
                 "doelen/nieuw?voorstel=eenzaam"]:
        yield f"{site.vision}/{path}"


def composed_survey(site):
    """The address of the demonstration's survey that is being composed; tests may have begun others since."""
    with sqlite3.connect(site.database) as connection:
        identifier, = connection.execute(
            "SELECT id FROM composed_survey WHERE state = 'draft' ORDER BY begun_on").fetchone()
    return site.approach(f"/peilingen/{identifier}")


def opened_survey(site):
    """The address of the demonstration's survey that is in the field."""
    with sqlite3.connect(site.database) as connection:
        identifier, = connection.execute(
            "SELECT id FROM composed_survey WHERE state = 'open' ORDER BY begun_on").fetchone()
    return site.approach(f"/peilingen/{identifier}")


def survey_pages(site):
    """Every page of the survey that is being composed, and its screens in both languages."""
    yield site.approach("/peilingen")
    survey = composed_survey(site)
    for path in ["", "/versies", "/teksten", "/naam", "/uitwisselen", "/delen/II", "/vragen/q4g", "/vragen/e1", "/vragen/q2"]:
        yield survey + path
    for screen in ["begin", "I-1", "II-1", "IV-1", "bedankt", "uw-antwoorden"]:
        for language in ["nl", "en"]:
            yield f"{survey}/voorbeeld/{screen}?taal={language}"
    for path in ["", "/veld", "/veld/ontvangers"]:
        yield opened_survey(site) + path


def response_pages(site):
    """The answers of the survey in the field: all, those found, one, and one to correct; its open answers, of one question, and
    one to code; what respondents asked."""
    answers = opened_survey(site) + "/antwoorden"
    with sqlite3.connect(site.database) as connection:
        identifier, = connection.execute(
            "SELECT response.id FROM response JOIN composed_survey ON composed_survey.survey = response.survey "
            "WHERE state = 'open' AND submitted_on IS NOT NULL ORDER BY submitted_change").fetchone()
        wrote, = connection.execute(
            "SELECT answer_part.response FROM answer_part JOIN response ON response.id = answer_part.response "
            "JOIN composed_survey ON composed_survey.survey = response.survey WHERE submitted_on IS NOT NULL "
            "AND json_extract(answers, '$.q11') <> ''").fetchone()
    yield from [answers, f"{answers}?zoek=zwembad", f"{answers}/{identifier}", f"{answers}/{identifier}/verbeteren",
                f"{answers}/inlezen"]
    texts = opened_survey(site) + "/open-antwoorden"
    yield from [texts, f"{texts}/q11", f"{texts}/q11/{identifier}", opened_survey(site) + "/gevraagd",
                opened_survey(site) + "/citaten", f"{opened_survey(site)}/citaten/q11/{wrote}"]


def personal_link(page, site):
    """The link of somebody who is invited, out of the file for a mail program of one's own."""
    page.goto(opened_survey(site) + "/veld/links")
    with page.expect_download() as download:
        page.click("main form button[value=csv]")
    with open(download.value.path(), encoding="utf-8-sig") as file:
        return next(csv.DictReader(file, delimiter=";"))["Link"]


def invited_pages(page, site):
    link = personal_link(page, site)
    yield link
    yield link + "/uw-antwoorden"


def new_survey_pages(page, site):
    """The pages to begin a survey, and to add a question to one."""
    for path in ["nieuw", "inlezen"]:
        yield site.approach(f"/peilingen/{path}")
    for part in ["II", "V"]:
        yield f"{composed_survey(site)}/vragen/nieuw?deel={part}"
    yield composed_survey(site) + "/veld/openen"
    yield from invited_pages(page, site)
    for path in ["sluiten", "kiezen", "mail/uitnodiging", "mail/herinnering", "links", "brieven", "invoeren"]:
        yield f"{opened_survey(site)}/veld/{path}"
    yield from response_pages(site)


def figure_pages(page, site):
    """Every page about figures; the last ones are those of a figure and of a request."""
    start = site.approach("/cijfers")
    for ending in ["", "?wat=strongly", "?wat=emotional", "?wat=social", "/kaart", "/aanvragen"]:
        yield start + ending
    for kind in ["cijfer", "aanvragen"]:
        page.goto(start)
        yield site.home.rstrip("/") + page.get_attribute(f"main a[href*='/cijfers/{kind}/']", "href")


def new_figure_pages(site):
    """The pages to note a figure and to read in a file of figures."""
    for path in ["nieuw", "inlezen"]:
        yield site.approach(f"/cijfers/{path}")


def initiative_pages(page, site):
    """What is done already and what was agreed: the lists, and of each the first."""
    for kind in ["initiatieven", "beleid"]:
        page.goto(site.approach(f"/{kind}"))
        yield site.approach(f"/{kind}")
        link = f"table a[href*='/{kind}/']:not([href$=nieuw])"
        yield site.home.rstrip("/") + page.get_attribute(link, "href")


def new_initiative_pages(site):
    """The pages to note an initiative and a document."""
    for kind in ["initiatieven", "beleid"]:
        yield site.approach(f"/{kind}/nieuw")


def factsheet_pages(page, site):
    """The factsheet as it is made, its words, its versions, publishing and taking back; and the page for everybody."""
    yield site.approach("/factsheets/vergelijken")
    studio = opened_survey(site) + "/factsheet"
    for path in ["", "/tekst/oordeel", "/tekst/aanleiding", "/titel", "/nieuw", "/organisaties", "/publiceren"]:
        yield studio + path
    page.goto(studio)
    page.click("li:has(a[href='#knelpunten']) button[name=weg]")
    for path in ["", "/versies", "/versies/1"]:
        yield studio + path
    page.goto(studio)
    page.click("li:has-text('Knelpunten') button[name=weg]")
    page.goto(studio + "/publiceren")
    # Once it is published, the few answers of a later visit are too few for another edition.
    button = page.locator("main form button:has-text('Publiceer de factsheet')")
    if button.count():
        with page.expect_navigation():
            button.click()
    for path in ["", "/publiceren", "/intrekken/1"]:
        yield studio + path
    page.goto(studio + "/organisaties")
    yield site.home.rstrip("/") + page.get_attribute("main table a", "href")
    page.goto(site.partner)
    yield site.home.rstrip("/") + page.get_attribute("main a[href*='/factsheets/']", "href")
    page.goto(studio)
    published = site.home.rstrip("/") + page.get_attribute("main a[href^='/factsheets/']", "href")
    yield published
    yield published + "/1"


def pages_for_coordinators(page, site):
    """What a viewer may not open."""
    yield site.home + "aanpak/nieuw"
    yield site.approach("/verwijderen")
    yield site.home + "gemeente/leden/nieuw"
    yield site.home + "gemeente/logboek"
    page.goto(site.home + "gemeente/leden")
    yield site.home.rstrip("/") + page.get_attribute("main a[href*='/leden/']:not([href$=nieuw])", "href")
    yield site.home + "post"
    with sqlite3.connect(site.database) as connection:
        mailing, = connection.execute("SELECT id FROM mailing").fetchone()
        mail, = connection.execute("SELECT id FROM mail WHERE mailing IS NOT NULL").fetchone()
    yield f"{site.home}post/mailingen/{mailing}"
    yield f"{site.home}post/mails/{mail}"
    yield from new_vision_pages(site)
    yield from changing_social_map_pages(page, site)
    yield from new_survey_pages(page, site)
    yield from new_figure_pages(site)
    yield from new_initiative_pages(site)
    yield from factsheet_pages(page, site)


def pages_for_members(page, site):
    """What every member may open."""
    for path in ("aanpak", "aanpak?alle=ja", "agenda", "account", "account/gegevens", "gemeente", "gemeente/leden",
                 "gemeente/huisstijl"):
        yield site.home + path
    for path in ("", "/instellingen", "/factsheets", "/planning", "/planning/draftPlan", "/kansen", *(f"/stap/{n}" for n in range(1, 7))):
        yield site.approach(path)
    yield site.approach(f"/taken/{site.first('task')}")
    yield site.approach(f"/kansen/{site.first('obstacle')}")
    yield from vision_pages(page, site)
    yield from social_map_pages(page, site)
    yield from survey_pages(site)
    yield from figure_pages(page, site)
    yield from initiative_pages(page, site)


def member_pages(page, site, who="coordinator"):
    """What a member may open, by role."""
    if who == "coordinator":
        yield from pages_for_coordinators(page, site)
    yield from pages_for_members(page, site)


def visit_everything(page, site):
    """Opens every page, as whoever may; yields on each."""
    for address in pages_of_nobody(site):
        assert page.goto(address).ok, address
        yield page
    begin(page, site)
    yield from walk(page)
    press(page)
    yield page
    yield from error_pages(page, site, "nl")
    sign_in(page, site)
    for address in member_pages(page, site):
        assert page.goto(address).ok, address
        yield page
