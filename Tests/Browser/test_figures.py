"""The figures: the map without colour, a file that is read in without a script, mistakes, columns, requests."""

import pytest

from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone

HEALTH = """"WijkenEnBuurten";"Leeftijd";"Marges";"Perioden";"Eenzaam_25"
"GM9999    ";"20300";"MW00000";"2016JJ00";"{value}"
"WK999901  ";"20300";"MW00000";"2016JJ00";"."
"""


def give(page, name, text, file="cijfers.csv"):
    page.set_input_files(f"[name={name}]", {"name": file, "mimeType": "text/csv", "buffer": text.encode()})
    page.click(f"form:has([name={name}]) button[type=submit]")


def test_the_map_can_be_read_without_colour(site, visit):
    page = sign_in(visit(), site)
    page.goto(site.approach("/cijfers"))
    chart = page.locator("svg.kring-map")
    assert chart.get_attribute("role") == "img" and chart.locator("> title").count() == 1
    assert "Centrum: 52,4%" in chart.locator("> desc").text_content()
    fills = chart.locator("path").evaluate_all("paths => paths.map(path => path.getAttribute('fill'))")
    assert len(fills) == 6 and len(set(fills)) >= 3 and all(fill.startswith("url(#kaart-") for fill in fills)
    numbers = chart.locator("text").all_text_contents()
    rows = page.locator(".kring-map__pair tbody tr td:first-child").all_text_contents()
    assert numbers == rows == ["1", "2", "3", "4", "5", "6"]
    assert page.locator(".kring-legend__item").count() >= 3


@pytest.mark.parametrize("width", [320, 1280])
def test_a_file_without_a_script(site, visit, width):
    page = sign_in(visit(java_script_enabled=False, viewport={"width": width, "height": 800}), site)
    page.goto(site.approach("/cijfers"))
    page.click("text=Lees een bestand in")
    give(page, "rivm", HEALTH.format(value="veel"))
    assert "cijfers.csv, regel 2, kolom Eenzaam_25: hier staat ‘veel’" in page.inner_text("main [role=alert] >> nth=0")
    give(page, "rivm", HEALTH.format(value="43,9"))
    assert "Er is nog niets overgenomen." in page.inner_text("main")
    assert "Dat is geen nul." in page.inner_text("main")
    page.click("button:has-text('Neem over')")
    page.click("text=Bekijk de cijfers")
    assert "43,9%" in page.content()
    page.click("main a:has-text('cijfers.csv')")
    page.click("button:has-text('ongedaan')")
    assert "43,9%" not in page.content()


def test_what_is_wrong_is_shown_and_kept(site, visit):
    page = sign_in(visit(viewport={"width": 320, "height": 640}), site)
    page.goto(site.approach("/cijfers/nieuw"))
    page.fill("[name=waarde]", "veel")
    page.click("button:has-text('Bewaar')")
    assert page.input_value("[name=waarde]") == "veel"
    assert page.locator("[aria-invalid=true]").count() == 3
    has_no_violation(page)
    fits_a_phone(page)
    page.click(".kring-error-summary a")
    assert page.evaluate("() => document.activeElement.name") == "jaar"


def test_columns_are_chosen_on_a_page(site, visit):
    page = sign_in(visit(viewport={"width": 320, "height": 640}), site)
    page.goto(site.approach("/cijfers/inlezen"))
    give(page, "csv", "plek;percentage\nHeldermeer;44,4\n")
    has_no_violation(page)
    fits_a_phone(page)
    page.select_option("[name=kolom-0]", "area")
    page.select_option("[name=kolom-1]", "lonely")
    page.fill("[name=jaar]", "2013")
    page.fill("[name=bron]", "GGD")
    page.click("button:has-text('Bekijk wat erin staat')")
    assert "44,4%" in page.inner_text("main") and "Heldermeer" in page.inner_text("main")
    has_no_violation(page)
    fits_a_phone(page)
    page.click("button:has-text('Neem niets over')")
    assert page.inner_text("h1") == "Cijfers"


def test_a_request_is_asked_and_answered(site, visit):
    page = sign_in(visit(java_script_enabled=False), site)
    page.goto(site.approach("/cijfers/aanvragen"))
    page.fill("[name=wie]", "Woningstichting Meer")
    page.fill("[name=welke]", "verhuizingen per wijk")
    page.click("button:has-text('Noteer')")
    row = page.locator("tbody tr", has_text="Woningstichting Meer")
    assert "Wacht op antwoord" in row.inner_text()
    row.locator("button").click()
    assert "Ontvangen op" in page.locator("tbody tr", has_text="Woningstichting Meer").inner_text()
    page.click("tbody a:has-text('Woningstichting Meer')")
    page.click("button:has-text('Haal van de lijst')")
    assert page.locator("tbody tr", has_text="Woningstichting Meer").count() == 0
    page.click("[role=status] button")
    assert page.locator("tbody tr", has_text="Woningstichting Meer").count() == 1
    page.click("tbody a:has-text('Woningstichting Meer')")
    page.click("button:has-text('Haal van de lijst')")
