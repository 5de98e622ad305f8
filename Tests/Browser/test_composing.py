"""Composing a survey: without a script, by keyboard, two people at once, and out to another program and back."""

import io

import openpyxl

from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone


def begin(page, site, name, kind="kort", english=True):
    """Begins a survey of its own for a test."""
    page.goto(site.approach("/peilingen"))
    page.click("text=Maak een peiling")
    page.fill("[name=naam]", name)
    page.check(f"[name=soort][value={kind}]")
    page.set_checked("[name=engels]", english)
    page.click("main form button[type=submit]")
    assert page.inner_text("h1") == name
    return page.url


def test_composed_without_a_script(site, visit):
    page = sign_in(visit(java_script_enabled=False), site)
    begin(page, site, "Zonder script")
    assert "10 vragen, ongeveer 4 minuten" in page.inner_text("main")
    # A statement of one's own, first with a mistake.
    page.click("a:has-text('Voeg een stelling of vraag toe'):has-text('deel II')")
    page.click("main form button[type=submit]")
    assert page.locator("[aria-invalid=true]").count() >= 1
    page.fill("[name=nl]", "In mijn straat kent men elkaar.")
    page.click("main form button[type=submit]")
    assert "De vraag is nog niet vertaald in het Engels." in page.inner_text("#vraag-e1")
    # Up in the order, and up once more.
    for place in [6, 5]:
        page.click("#vraag-e1 button:has-text('Hoger')")
        assert page.locator("section:has(#deel-II) li").nth(place).get_attribute("id") == "vraag-e1"
    # Translated, it has nothing left to do.
    page.click("#vraag-e1 a")
    page.fill("[name=en]", "In my street people know each other.")
    page.click("main form button[type=submit]")
    assert "Alles is ingevuld." in page.inner_text("main")
    # Other words, a warning, and back.
    page.click("#vraag-q4a a")
    page.fill("[name='nl-0']", "Eenzaamheid verdient meer aandacht.")
    page.click("main form button[type=submit]")
    assert "De vraag is anders gesteld." in page.inner_text("main .utrecht-alert--warning")
    page.click("#vraag-q4a a")
    assert "Eenzaamheid moet meer aandacht krijgen" in page.inner_text(".kring-original")
    page.click("text=Gebruik weer de oorspronkelijke woorden")
    assert page.locator("main .utrecht-alert--warning").count() == 0
    # Undo brings the other words back, and the versions tell of it all.
    page.click("[role=status] button")
    assert "De laatste verandering is teruggedraaid." in page.inner_text("[role=status]")
    page.click("a:has-text('Versies')")
    assert "Eigen vraag erbij" in page.inner_text("main") and "Vraag 4a kreeg andere woorden." in page.inner_text("main")
    page.click("button:has-text('Ga terug naar versie 1')")
    assert page.locator("#vraag-e1").count() == 0


def test_the_preview_is_walked_as_a_respondent_would(site, visit):
    before = site.responses()
    page = sign_in(visit(), site)
    address = begin(page, site, "Voorbeeld")
    page.click("text=Bekijk het voorbeeld")
    headings = [page.inner_text("h1")]
    for _ in range(3):
        page.click("main form .utrecht-button--primary-action")
        headings.append(page.inner_text("h1"))
    assert headings[1:] == ["Algemeen", "Stellingen eenzaamheid", "Bedankt voor uw antwoorden"]
    page.goto(f"{address}/voorbeeld/II-1?taal=en")
    assert page.inner_text("h1") == "Statements on loneliness"
    page.click("button:has-text('Nederlands')")
    assert page.inner_text("h1") == "Stellingen eenzaamheid"
    assert site.responses() == before
    page.click(".kring-preview >> text=Terug naar de peiling")
    assert page.inner_text("h1") == "Voorbeeld"


def test_the_order_is_changed_by_keyboard(site, visit):
    page = sign_in(visit(), site)
    begin(page, site, "Volgorde", english=False)
    page.focus("#vraag-q4c button:has-text('Hoger')")
    page.keyboard.press("Enter")
    page.wait_for_url("**#vraag-q4c")
    rows = page.locator("section:has(#deel-II) li")
    assert [rows.nth(place).get_attribute("id") for place in range(3)] == ["vraag-q4a", "vraag-q4c", "vraag-q4b"]
    assert "De vraag staat op een andere plaats." in page.inner_text("main .utrecht-alert--warning")


def test_two_people_at_once_lose_nothing(site, visit):
    mine, yours = sign_in(visit(), site), sign_in(visit(), site)
    address = begin(mine, site, "Samen")
    for page in (mine, yours):
        page.goto(f"{address}/vragen/q4a")
    mine.fill("[name='nl-0']", "Dit schreef ik.")
    mine.click("main form button[type=submit]")
    yours.fill("[name='nl-0']", "Dit schreef u.")
    yours.click("main form button[type=submit]")
    assert yours.inner_text("[role=alert] h2") == "Dit is intussen veranderd"
    assert "Dit schreef ik." in yours.inner_text("[role=alert]")
    assert yours.input_value("[name='nl-0']") == "Dit schreef u."
    has_no_violation(yours)
    fits_a_phone(yours)
    yours.click("main form button[type=submit]")
    assert "Dit schreef u." in yours.inner_text("#vraag-q4a")


def test_out_to_an_xlsform_that_openpyxl_reads_and_back(site, visit):
    page = sign_in(visit(), site)
    address = begin(page, site, "Heen en weer", kind="geheel")
    page.goto(f"{address}/uitwisselen")
    with page.expect_download() as download:
        page.click("section:has-text('XLSForm') a")
    content = open(download.value.path(), "rb").read()
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["survey", "choices", "settings"]
    header, *rows = book["survey"].iter_rows(values_only=True)
    names = [row[1] for row in rows]
    assert "q2_other" in names and "q8_detail" in names
    relevant = {row[1]: row[header.index("relevant")] for row in rows}
    assert relevant["q11"] == "(${q9} != '5') or (${q10} != '5')"
    page.goto(site.approach("/peilingen/inlezen"))
    page.fill("[name=naam]", "Teruggelezen")
    page.set_input_files("[name=bestand]", {
        "name": "vragen.xlsx", "buffer": content,
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    page.click("main form button[type=submit]")
    assert "Alles is overgenomen." in page.inner_text("main")
    has_no_violation(page)
    page.click("text=Naar de peiling")
    assert "Alles is ingevuld." in page.inner_text("main")
