"""A factsheet from answers to a published page, by clicks that are counted; and one answer more, which every place shows."""

import io
import re
import sqlite3
import subprocess
import zipfile

import pytest

from conftest import demonstration
from every_page import opened_survey
from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone


def text_of(page, address):
    """What a file of the factsheet says, by a reader that is not Kring's."""
    response = page.request.get(address)
    assert response.ok, address
    body = response.body()
    if address.endswith(".pdf"):
        return subprocess.run(["pdftotext", "-layout", "-", "-"], input=body, capture_output=True, check=True).stdout.decode()
    if address.endswith((".docx", ".odt")):
        kind = address.rsplit(".", 1)[1]
        return subprocess.run(
            ["pandoc", f"--from={kind}", "--to=plain", "--wrap=none"], input=body, capture_output=True,
            check=True).stdout.decode()
    if address.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            return book.read("xl/worksheets/sheet1.xml").decode()
    return body.decode()


def words(text):
    """The text without what a line's end does to it."""
    return re.sub(r"\s+", " ", text)


def share(page, studio):
    """How many of how many want more attention, from the table of the annex, and the percentage in the text."""
    record = page.request.get(studio + "/bestanden/factsheet.json").json()
    highlight, = [item for item in record["highlights"] if item["question"] == "q4a"]
    return highlight["percent"], record["response"]["respondents"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """One of its own: what others answer in between would be too few for a new edition."""
    with demonstration(tmp_path_factory.mktemp("studio")) as site:
        yield site


@pytest.fixture
def coordinator(site, visit):
    return sign_in(visit(), site)


def test_from_answers_to_a_published_factsheet_in_under_ten_clicks(site, coordinator, visit):
    page, clicks = coordinator, 0

    def click(what):
        nonlocal clicks
        clicks += 1
        page.click(what)

    page.goto(site.approach())
    click("nav a:has-text('Factsheet')")
    click("text=Werk aan de factsheet")
    click("main li a:has-text('Peiling')")
    assert "uit de antwoorden van" in page.inner_text("main")
    assert "Kijk hier nog even naar" not in page.inner_text("main")
    click("main a:has-text('Publiceer')")
    has_no_violation(page)
    click("button:has-text('Publiceer de factsheet')")
    assert "De factsheet is gepubliceerd." in page.inner_text("[role=status]")
    click("text=de openbare bladzijde")
    assert clicks < 10
    public, title = page.url, page.inner_text("h1")
    has_no_violation(page)

    # Anybody reads it, on a phone too, and in every form.
    stranger = visit(viewport={"width": 320, "height": 640})
    assert stranger.goto(public).ok and stranger.inner_text("h1") == title
    fits_a_phone(stranger)
    files = [link.get_attribute("href") for link in stranger.locator("#downloads ~ div li a[download], #downloads ~ div li a").all()]
    files = [site.home.rstrip("/") + file for file in files if "factsheet" in file.rsplit("/", 1)[1]]
    assert len(files) == 8
    pdf = next(file for file in files if file.endswith("/factsheet.pdf"))
    info = subprocess.run(
        ["pdfinfo", "-"], input=stranger.request.get(pdf).body(), capture_output=True, check=True).stdout.decode()
    # The slides: one a page, each statement on its own, nothing cut at the bottom of the screen.
    hall = visit(viewport={"width": 1280, "height": 720})
    assert hall.goto(f"{public}/1/dias").ok
    has_no_violation(hall)
    slides = hall.locator(".kring-slide").count()
    assert slides > 12 and hall.locator(".kring-slide__bar").count() == 7
    assert hall.evaluate("[...document.querySelectorAll('.kring-slide')].every(one => one.getBoundingClientRect().height <= 721)")
    printed = subprocess.run(
        ["pdfinfo", "-"], input=stranger.request.get(f"{public}/1/dias.pdf").body(), capture_output=True,
        check=True).stdout.decode()
    assert re.search(rf"Pages: +{slides}\n", printed) and re.search(r"Tagged: +yes", printed), printed
    assert re.search(r"Pages: +2\n", info) and re.search(r"Tagged: +yes", info), info


def test_one_more_answer_changes_every_place_and_nothing_that_was_published(site, coordinator, visit):
    page = coordinator
    studio = opened_survey(site) + "/factsheet"
    page.goto(studio + "/publiceren")
    page.click("main form button[type=submit]")
    page.goto(studio)
    public = site.home.rstrip("/") + page.get_attribute("main a[href^='/factsheets/']", "href")
    page.goto(public)
    frozen = page.inner_text("main")

    page.goto(studio + "/tekst/oordeel")
    page.get_by_role("button", name="Toon de codes").click()
    page.fill("[name=tekst]", "Van {{deelnemers}} mensen willen er {{4a agree aantal}} meer aandacht: {{4a agree}}.\n\n{{grafiek}}")
    page.click("main form button[type=submit] >> nth=0")
    before, count = share(page, studio)
    agreeing = round(before * count / 100)

    # Somebody who disagrees with everything, by the open questionnaire.
    respondent = visit()
    respondent.goto(site.questionnaire)
    respondent.click("main form button[type=submit]")
    for _ in range(30):
        for question in respondent.locator("fieldset:has(input[type=radio])").all():
            question.locator("input[type=radio]").nth(4 if question.locator("input[type=radio]").count() > 4 else 0).check()
        respondent.click(".utrecht-button--primary-action")
        if respondent.inner_text("h1").startswith("Bedankt"):
            break
    assert respondent.inner_text("h1").startswith("Bedankt")

    after, more = share(page, studio)
    assert more == count + 1 and after < before
    said = f"Van {more} mensen willen er {agreeing} meer aandacht: {after}%."
    page.goto(studio)
    assert said in words(page.inner_text("main"))
    for name in ["factsheet.pdf", "factsheet.docx", "factsheet.odt", "factsheet.html", "factsheet.json"]:
        assert said in words(text_of(page, f"{studio}/bestanden/{name}")), name
    page.goto(public)
    assert page.inner_text("main") == frozen

    # And one answer that is changed: somebody who agreed does not, on second thoughts.
    with sqlite3.connect(site.database) as connection:
        identifier, = connection.execute(
            """SELECT response FROM answer_part JOIN response ON response.id = answer_part.response
            WHERE json_extract(answers, '$.q4a') = '1' AND submitted_on IS NOT NULL AND response.survey =
                (SELECT survey FROM composed_survey WHERE survey IS NOT NULL) LIMIT 1""").fetchone()
    page.goto(f"{opened_survey(site)}/antwoorden/{identifier}/verbeteren")
    page.fill("[name=q4a]", "5")
    page.fill("[name=waarom]", "Gebeld: het was een vergissing")
    page.click("button:has-text('Bewaar de verbetering')")
    share_now, _ = share(page, studio)
    said = f"Van {more} mensen willen er {agreeing - 1} meer aandacht: {share_now}%."
    page.goto(studio)
    assert said in words(page.inner_text("main"))
    for name in ["factsheet.pdf", "factsheet.docx", "factsheet.odt", "factsheet.html", "factsheet.json"]:
        assert said in words(text_of(page, f"{studio}/bestanden/{name}")), name
    page.goto(public)
    assert page.inner_text("main") == frozen
    page.goto(studio + "/tekst/oordeel")
    page.click("text=Zet de tekst van Kring terug")


def test_typing_is_saved_by_itself_with_figures_as_chips(site, coordinator, visit):
    """A figure that is named becomes its chip; what is typed is kept; another's words are not written over."""
    page = coordinator
    address = opened_survey(site) + "/factsheet/tekst/knelpunten"
    page.goto(opened_survey(site) + "/factsheet/versies")
    versions = page.locator("main h2").count()
    page.goto(address)
    editor = page.get_by_role("textbox", name="Tekst")
    state = page.locator("[role=status]")
    before = page.input_value("[name=tekst]")
    editor.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" En {{4a agree}} wil meer.")
    chip = editor.locator(".kring-chip").last
    assert re.fullmatch(r"\d+%", chip.inner_text())
    assert page.input_value("[name=tekst]") == before + " En {{4a agree}} wil meer."
    state.get_by_text("Opgeslagen om").wait_for()
    assert chip.inner_text() + " wil meer." in page.inner_text("#voorbeeld-deel")
    has_no_violation(page)

    # It is there for another, who leaves other words.
    other = sign_in(visit(), site)
    other.goto(address)
    assert other.input_value("[name=tekst]").endswith("En {{4a agree}} wil meer.")
    other.get_by_role("button", name="Toon de codes").click()
    other.fill("[name=tekst]", "Andere woorden.")
    other.locator("[role=status]").get_by_text("Opgeslagen om").wait_for()
    page.keyboard.type(" Nog iets.")
    state.get_by_text("iemand anders veranderde dit onderdeel").wait_for()
    page.on("dialog", lambda dialog: dialog.accept())

    # Undone with the keys, and a figure put in by its button.
    page.goto(address)
    editor.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Weg ermee")
    page.keyboard.press("Control+z")
    assert page.input_value("[name=tekst]") == "Andere woorden."
    page.click("summary:has-text('4a.')")
    page.locator("details[open] button", has_text="Zet in de tekst").first.click()
    assert page.input_value("[name=tekst]") == "Andere woorden.{{4a agree}}"
    state.get_by_text("Opgeslagen om").wait_for()
    page.goto(opened_survey(site) + "/factsheet/versies")
    # However often it was kept: one version of each, and one after the other's.
    assert page.locator("main h2").count() <= max(versions, 1) + 3
    page.goto(address)
    with page.expect_navigation():
        page.get_by_role("button", name="Zet de tekst van Kring terug").click()
