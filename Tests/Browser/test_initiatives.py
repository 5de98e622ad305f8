"""Initiatives and policy documents: what is missing, filled by keyboard without a script; a file that is kept as it was."""

import subprocess

import pytest

from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone


def rows(page, caption):
    """The numbers in a table of the overview, by goal or group."""
    table = page.locator(f"table:has(caption:has-text('{caption}')) tbody tr")
    return {row.locator("th").inner_text(): row.locator("td").evaluate_all(
        "cells => cells.map(cell => cell.innerText.trim().split(/\\s|:/)[0])") for row in table.all()}


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_missing_is_filled(site, visit, width):
    page = sign_in(visit(java_script_enabled=False, viewport={"width": width, "height": 800}), site)
    page.goto(site.approach("/initiatieven"))
    if width == 320:
        gap = page.locator("li:has-text('Mantelzorgers') a:has-text('Voeg iets toe')").first
        before = rows(page, "naar groep")["Mantelzorgers"]
        assert before[1] == "–"
    else:
        gap = page.locator("li:has-text('Beroepskrachten en vrijwilligers scholen') a:has-text('Voeg iets toe')")
    gap.click()
    checked = page.locator("[type=checkbox]:checked").evaluate_all("boxes => boxes.map(box => box.value)")
    assert len(checked) == (2 if width == 320 else 1)
    page.fill("[name=naam]", f"Nieuw initiatief {width}")
    page.fill("[name=bereik]", "veel")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    assert page.input_value("[name=naam]") == f"Nieuw initiatief {width}"
    fits_a_phone(page)
    page.fill("[name=bereik]", "")
    page.fill("[name=uitvoerders]", "welzijn heldermeer")
    page.click("button:has-text('Bewaar')")
    assert f"Opgeslagen: Nieuw initiatief {width}." in page.inner_text("main")
    assert "Welzijn Heldermeer" in page.locator(f"tr:has-text('Nieuw initiatief {width}')").inner_text()
    if width == 320:
        after = rows(page, "naar groep")["Mantelzorgers"]
        assert after[1] == "1" and int(after[2]) == int(before[2]) + 1
        # The number leads to what it counts.
        page.locator("table:has(caption:has-text('naar groep')) tr:has-text('Mantelzorgers') td a").first.click()
        assert page.locator("table[aria-labelledby=lijst] tbody tr").count() == int(after[0])
        fits_a_phone(page)
    page.goto(site.approach("/initiatieven"))
    page.click(f"a:has-text('Nieuw initiatief {width}')")
    page.click("button:has-text('Haal van de lijst')")
    assert f"Weggehaald: Nieuw initiatief {width}." in page.inner_text("main")


def test_a_document_keeps_its_file(site, visit, tmp_path):
    source = tmp_path / "nota.html"
    source.write_text("<html lang=nl><h1>Nota</h1><p>Iedereen doet mee.</p></html>", encoding="utf-8")
    word = tmp_path / "Nota gezond & wel.docx"
    subprocess.run(["pandoc", source, "-o", word], check=True)
    page = sign_in(visit(), site)
    page.goto(site.approach("/beleid"))
    chart = page.locator("main svg.kring-chart")
    assert chart.get_attribute("role") == "img"
    assert "Opdracht welzijn" in chart.locator("> desc").text_content()
    page.click("text=Voeg een stuk toe")
    page.fill("[name=titel]", "Nota uit de test")
    page.fill("[name=van]", "2025")
    page.click("button:has-text('Bewaar')")
    page.set_input_files("[name=stuk]", {"name": "stuk.exe", "mimeType": "application/pdf", "buffer": b"MZ\x90\0"})
    page.click("button:has-text('Bewaar het bestand')")
    assert "Dit is geen PDF" in page.inner_text("main [role=alert]")
    has_no_violation(page)
    page.set_input_files("[name=stuk]", word)
    page.click("button:has-text('Bewaar het bestand')")
    assert "Het bestand is bewaard." in page.inner_text("main")
    with page.expect_download() as started:
        page.click("a:has-text('Nota gezond & wel.docx')")
    download = started.value
    assert download.suggested_filename == "nota-gezond-wel.docx"
    assert open(download.path(), "rb").read() == word.read_bytes()
    page.click("button:has-text('Haal van de lijst')")
    assert "Weggehaald: Nota uit de test." in page.inner_text("main")
