"""The whole of step 2's survey, by a coordinator and three respondents: from a list of contacts with mistakes in it to a
closed survey and its answers in files. Mail goes to a real SMTP server on loopback."""

import csv
import io
import pathlib
import re
import subprocess
import sqlite3
import sys

import pytest

from respondent import PRIMARY, answer, press
from test_axe import check as has_no_violation
from test_composing import begin as compose
from test_reflow import check as fits_a_phone

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Program"))
import response_files  # noqa: E402
import test_social_map_files as lists  # noqa: E402
from receiver import Receiver  # noqa: E402
from visitor import Demo  # noqa: E402

PHONE = {"width": 320, "height": 640}
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STATEMENT = "In mijn straat kent men elkaar."


class Office:
    """A demonstration that has a mail server: what other helpers ask of a site, and the mail that came."""

    def __init__(self, demo, database, receiver):
        self.home, self.database, self.receiver = demo.origin, database, receiver
        self.coordinator = demo.addresses["coordinator"]

    def approach(self, page=""):
        return f"{self.home}aanpak/{self.value('SELECT id FROM approach ORDER BY begun_on')}{page}"

    def value(self, query):
        with sqlite3.connect(self.database) as connection:
            return connection.execute(query).fetchone()[0]

    def mails(self, subject, count):
        """Waits until so many mails with this in their subject came; each by the address that it went to."""
        def found():
            return {mail.recipients[0]: mail for mail in self.receiver.taken if subject in mail.mail["Subject"]}
        with self.receiver.news:
            assert self.receiver.news.wait_for(lambda: len(found()) >= count, 90), f"{len(found())} of {count} came"
            return found()


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    database = tmp_path_factory.mktemp("journey") / "demo.sqlite"
    with Receiver() as receiver:
        options = ("--smtp", f"smtp://127.0.0.1:{receiver.port}", "--smtp-security", "none",
                   "--mail-from", "kring@mail.example")
        with Demo(database, options=options) as demo:
            yield Office(demo, database, receiver)


def read_in(page, office, name, kind, content):
    """Reads a list into the social map as far as the look at every row; what that says."""
    page.goto(f"{office.home}sociale-kaart/inlezen")
    page.set_input_files("#veld-bestand", {"name": name, "mimeType": kind, "buffer": content})
    page.click("main form button")
    page.click("main form button[type=submit]")
    return page.inner_text("main")


def take(page):
    page.click("text=Neem over")
    page.wait_for_selector("text=Klaar.")


def mended_list(page, office):
    """Reads in 120 contacts, and once more those rows that had a mistake, when these are mended."""
    said = read_in(page, office, "contacten.xlsx", SHEET, lists.workbook(lists.contacts()))
    assert f"{len(lists.WRONG)} regels hebben een fout" in said and "112 nieuwe contactpersonen" in said
    with page.expect_download() as download:
        page.click("text=Download de regels met een fout")
    take(page)
    header, *rows = csv.reader(
        io.StringIO(pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")), delimiter=";")
    for row in rows:
        row[0], row[1] = row[0] or "Buurtkamer Oost", "Vereniging"
        row[3], row[5], row[8], row[9], row[10], row[11] = "", "", "nieuw@org.example", "0612345678", "", "nee"
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([header, *rows])
    said = read_in(page, office, "verbeterd.csv", "text/csv", text.getvalue().encode("utf-8-sig"))
    assert "8 nieuwe contactpersonen" in said and "fout en w" not in said
    take(page)
    assert office.value("SELECT COUNT(*) FROM organisation WHERE town = 'Lutjedam'") == 60
    assert office.value(
        "SELECT COUNT(*) FROM contact_person JOIN organisation ON organisation.id = organisation "
        "WHERE town = 'Lutjedam'") == 120


def composed_survey(page, office):
    """Composes parts I, II and IV with a statement of one's own, looks at it, and opens it."""
    address = compose(page, office, "Peiling van Lutjedam", kind="geheel", english=False)
    for part in ("III", "V"):
        page.uncheck(f"input[name=deel][value={part}]")
    page.click("button:has-text('Bewaar de keuze')")
    page.click("a:has-text('Voeg een stelling of vraag toe'):has-text('deel II')")
    page.fill("[name=nl]", STATEMENT)
    page.click("main form button[type=submit]")
    page.click("text=Bekijk het voorbeeld")
    headings = [page.inner_text("h1")]
    while page.locator("main form .utrecht-button--primary-action").count():
        if STATEMENT in page.inner_text("main"):
            headings.append(STATEMENT)
        page.click("main form .utrecht-button--primary-action")
        headings.append(page.inner_text("h1"))
    assert STATEMENT in headings and headings[-1].startswith("Bedankt"), headings
    page.goto(address)
    page.click("text=Open de peiling")
    has_no_violation(page)
    # A week is short: it is said once, and then it is the coordinator's choice.
    page.check("input[name=belofte][value=confidential]")
    opens = page.input_value("[name=opent]")
    assert opens
    page.click("main form button[type=submit]")
    if page.locator("text=Kijk nog even").count():
        page.click("main form button[type=submit]")
    assert "De peiling is open." in page.inner_text("[role=status]")
    return address


def invited(page, office, address):
    """Puts everybody of Lutjedam on the list and sends the invitation; the mails that came, by address."""
    page.goto(f"{address}/veld")
    page.click("text=Kies genodigden")
    page.fill("#zoek", "Lutjedam")
    page.press("#zoek", "Enter")
    page.click("button[name=wie-allen]")
    before = len(office.receiver.taken)
    page.goto(f"{address}/veld/mail/uitnodiging")
    page.fill("[name=onderwerp]", "Doet Lutjedam mee?")
    page.check("[name=meesturen]")
    page.click("button[value=proef]")
    office.mails("Proef: Doet Lutjedam mee?", 1)
    has_no_violation(page)
    said = page.inner_text("section:has(#versturen)")
    count = int(re.search(r"Verstuur (\d+) mails", said)[1])
    page.click("button:has-text('Verstuur ')")
    assert "De mails staan klaar" in page.inner_text("[role=status]")
    mails = {to: mail for to, mail in office.mails("Doet Lutjedam mee?", count + 1).items()
             if not mail.mail["Subject"].startswith("Proef")}
    assert len(mails) == count and len(office.receiver.taken) == before + count + 1
    for mail in mails.values():
        assert "Stuur hem ingevuld terug" in mail.part("plain") and "Stuur hem ingevuld terug" in mail.part("html")
    reads_in_word(mail)
    return mails


def reads_in_word(mail):
    """The questionnaire goes with a mail, for a program other than Kring to read."""
    file, = mail.mail.iter_attachments()
    assert file.get_filename() == "vragenlijst.docx"
    assert file.get_content_type() == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    text = subprocess.run(
        ["pandoc", "--from=docx", "--to=plain", "--wrap=none"], input=file.get_content(), capture_output=True,
        check=True).stdout.decode()
    assert STATEMENT in text and "U kunt de ingevulde vragenlijst inleveren" in text


def link_in(mail):
    return re.search(r"http://\S+/uitnodiging/[\w-]+", mail.part("plain")).group()


def answered_on_a_phone(visit, link):
    page = visit(viewport=PHONE, has_touch=True)
    page.goto(link)
    fits_a_phone(page)
    has_no_violation(page)
    press(page)
    while True:
        fits_a_phone(page)
        answer(page)
        if page.locator(PRIMARY).get_attribute("value") == "versturen":
            break
        press(page)
    press(page)
    assert page.inner_text("h1").startswith("Bedankt")
    # The link leads back to the same answers.
    page.goto(link)
    assert page.url.endswith("/bedankt")


def typed_in(page, address, name):
    """Types a paper in by keyboard alone."""
    page.goto(f"{address}/veld/invoeren")
    page.select_option("[name=van]", label=name)
    page.focus("[name=q1]")
    page.keyboard.type("Buurtkamer")
    for typed in ("3", "", "1"):  # kind, its 'anders', function
        page.keyboard.press("Tab")
        page.keyboard.type(typed)
    page.focus("[name=q4a]")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    assert "De vragenlijst is opgeslagen." in page.inner_text("[role=status]")


def exported(page, address):
    """The four files of the answers, as other programs read them."""
    page.goto(f"{address}/veld")
    page.click("text=Lees de antwoorden, en haal ze op als bestand")
    has_no_violation(page)
    return response_files.agree(response_files.downloaded(page))


def test_from_a_list_with_mistakes_to_a_closed_survey(office, visit):
    page = visit()
    page.goto(office.coordinator)
    page.click("text=Inloggen")
    page.wait_for_url("**/aanpak**")
    mended_list(page, office)
    address = composed_survey(page, office)
    mails = invited(page, office, address)
    first, second, third, *others = sorted(mails)

    # Two answer by their links, one on a phone of 320 pixels; one on paper.
    answered_on_a_phone(visit, link_in(mails[first]))
    answered_on_a_phone(visit, link_in(mails[second]))
    name = office.value(f"SELECT name FROM contact_person WHERE mail = '{third}'")
    page.goto(f"{address}/veld/invoeren")
    label = page.locator(f"[name=van] option:has-text('{name}')").first.inner_text()
    who = office.value(
        "SELECT contact_person.mail FROM survey_recipient JOIN contact_person ON contact_person.id = person WHERE "
        f"survey_recipient.id = '{page.locator(f'[name=van] option:has-text({name!r})').first.get_attribute('value')}'")
    typed_in(page, address, label)
    page.goto(f"{address}/veld")
    has_no_violation(page)
    said = page.inner_text("section:has(#respons)")
    assert said.split()[1] == "3" and "op papier: 1" in said, said
    assert f"Van {len(mails)} genodigden hebben 3 geantwoord" in said, said

    # A reminder, to those only who did not answer.
    page.goto(f"{address}/veld/mail/herinnering")
    page.fill("[name=onderwerp]", "Lutjedam wacht nog op u")
    page.click("button:has-text('Bewaar de tekst')")
    page.click("button:has-text('Verstuur ')")
    reminded = office.mails("Lutjedam wacht nog op u", len(mails) - 3)
    assert set(reminded) == set(mails) - {first, second, who}

    # Closing ends it for everyone, at once.
    late = visit(viewport=PHONE)
    late.goto(link_in(reminded[sorted(reminded)[0]]))
    press(late)
    answer(late)
    page.goto(f"{address}/veld/sluiten")
    assert "Eén vragenlijst is begonnen en niet verstuurd." in page.inner_text("main")
    page.click("main form button[type=submit]")
    assert "De peiling is gesloten, voor iedereen." in page.inner_text("[role=status]")
    has_no_violation(page)
    press(late)
    assert "gesloten" in late.inner_text("h1").lower(), late.inner_text("main")
    fits_a_phone(late)
    survey = office.value("SELECT survey FROM composed_survey WHERE state = 'closed'")
    rows = f"SELECT COUNT(*) FROM response WHERE survey = '{survey}'"
    assert office.value(rows) == 3
    assert office.value(f"{rows} AND (recipient IS NOT NULL OR token_hash IS NOT NULL OR submitted_on IS NULL)") == 0

    # The answers come out, and a mistake in one is mended for all files.
    rows = exported(page, address)
    assert len(rows) == 3 and all(re.fullmatch("[0-9a-f-]{36}", row["id"]) for row in rows)
    paper = next(row for row in rows if row["q1"] == "Buurtkamer")
    assert (paper["q2"], paper["q3"], paper["q4a"]) == ("3", "1", "2")
    page.click("text=Buurtkamer")
    has_no_violation(page)
    page.click("text=Verbeter een antwoord")
    page.fill("[name=q4a]", "4")
    page.fill("[name=waarom]", "Verkeerd overgetypt")
    page.keyboard.press("Enter")
    assert "De verbetering is bewaard" in page.inner_text("[role=status]")
    mended = next(row for row in exported(page, address) if row["q1"] == "Buurtkamer")
    assert mended == {**paper, "q4a": "4"}
