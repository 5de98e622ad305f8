"""The documents of step 1 in the demonstration, opened by LibreOffice and by poppler."""

import http.cookiejar
import sqlite3
import urllib.request

import pytest

from readers import office_texts, output_of, pdf_facts, pdf_structure, pdf_text
from visitor import Demo


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The vision and the council's note in every format, downloaded by the coordinator."""
    folder = tmp_path_factory.mktemp("visie")
    database = folder / "demo.sqlite"
    with Demo(database) as demo:
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        opener.open(demo.addresses["coordinator"], data=b"").read()
        with sqlite3.connect(database) as connection:
            approach = connection.execute("SELECT id FROM approach ORDER BY begun_on").fetchone()[0]
        for name in ["visie", "raadsnotitie"]:
            for ending in ["pdf", "docx", "odt", "html"]:
                address = f"{demo.origin}aanpak/{approach}/visie/bestand/{name}.{ending}"
                (folder / f"{name}.{ending}").write_bytes(opener.open(address).read())
    return folder


def printed(path, folder):
    """A text document as LibreOffice prints it."""
    output_of(
        "soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir",
        folder, path)
    return folder / f"{path.stem}.pdf"


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt"])
def test_the_council_gets_one_page_in_every_format(files, tmp_path, ending):
    path = files / f"raadsnotitie.{ending}"
    pdf = path if ending == "pdf" else printed(path, tmp_path)
    assert pdf_facts(pdf)["Pages"] == "1"
    text = pdf_text(pdf)
    for words in [
            "Wij vragen de raad:", "De visie ‘Samen tegen eenzaamheid’ vast te stellen.",
            "Voor de aanpak € 45.000 per jaar beschikbaar te stellen", "nu 12,7% (2024). Streven: 11% op",
            "Nog niet in orde: een contactpersoon bij elke organisatie; organisaties gebonden aan de aanpak."]:
        assert words in text, words


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt"])
def test_the_vision_is_two_or_three_pages(files, tmp_path, ending):
    path = files / f"visie.{ending}"
    pdf = path if ending == "pdf" else printed(path, tmp_path)
    assert pdf_facts(pdf)["Pages"] in ("2", "3")
    assert "Wij richten ons op sociale én emotionele eenzaamheid." in pdf_text(pdf)


def test_all_formats_of_the_vision_say_the_same(files, tmp_path):
    docx, odt = office_texts([files / "visie.docx", files / "visie.odt"], tmp_path)
    for words in [
            "Waarom deze visie", "Regisseren. De gemeente brengt partijen bij elkaar", "Jongvolwassenen van 18 tot 30 jaar.",
            "Minder volwassenen zijn emotioneel eenzaam", "31,4%", "Van 31 van de 120 organisaties",
            "Vijf inwoners vertelden ons", "samen 16 uur per week"]:
        for text in (docx, odt, pdf_text(files / "visie.pdf")):
            assert words in text, words


def test_the_pdf_is_tagged(files):
    for name, title in [("visie", "Samen tegen eenzaamheid"), ("raadsnotitie", "Raadsnotitie: visie op eenzaamheid")]:
        tags = pdf_structure(files / f"{name}.pdf")
        assert tags.count("H1") == 1 and tags.count("H2") >= 6 and "L" in tags
        facts = pdf_facts(files / f"{name}.pdf")
        assert facts["Tagged"] == "yes" and title in facts["Title"]
    assert {"Table", "TH", "TD"} <= set(pdf_structure(files / "visie.pdf"))
