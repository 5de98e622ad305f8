"""Who works with whom: names are tied by hand, and the picture shows it with a table beside it."""

import pytest

from member import sign_in
from test_axe import check as has_no_violation
from test_reflow import check as fits_a_phone


@pytest.mark.parametrize("width", [320, 1280])
def test_a_tied_name_is_in_the_picture(site, visit, width):
    page = sign_in(visit(java_script_enabled=False, viewport={"width": width, "height": 800}), site)
    page.goto(site.home + "sociale-kaart/netwerk")
    chart = page.locator("svg.kring-network:visible")
    assert chart.count() == 1 and chart.get_attribute("role") == "img"
    before = page.locator("table[aria-labelledby=tabel] tbody tr").count()
    assert chart.locator("circle").count() == before
    page.click("text=Leg de namen uit")
    fits_a_phone(page)
    # The narrow visit ties what a name suggests, the wide one ties it by typing.
    name, organisation = {
        320: ("Diakonaal Platform", "Diaconaal Platform Heldermeer"), 1280: ("Thuiszorg", "Thuiszorg Waterrand"),
    }[width]
    item = page.locator("li.kring-ranked__item", has=page.locator(f"h2:text-is('{name}')"))
    if width == 320:
        item.locator(f"button:has-text('{organisation}')").click()
    else:
        item.locator("input[name=andere]").fill("nergens")
        item.locator("button:has-text('Dat is het')").click()
        page.wait_for_selector("[aria-invalid=true]")
        item.locator("input[name=andere]").fill(organisation.lower())
        item.locator("button:has-text('Dat is het')").click()
    page.wait_for_selector(f"details:has-text('{name}: {organisation}')", state="attached")
    assert page.locator(f"h2:text-is('{name}')").count() == 0
    page.click("text=Wie werkt met wie")
    rows = page.locator("table[aria-labelledby=tabel] tbody tr")
    assert page.locator("svg.kring-network:visible circle").count() == rows.count() >= before
    fits_a_phone(page)


def test_pictures_and_lists_are_accessible(site, visit):
    page = sign_in(visit(), site)
    for path in ["netwerk", "namen"]:
        page.goto(f"{site.home}sociale-kaart/{path}")
        has_no_violation(page)
