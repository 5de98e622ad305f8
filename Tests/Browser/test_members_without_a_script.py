"""A coordinator manages the municipality's members: no script."""

from member import sign_in


def test_without_a_script(site, visit):
    page = visit(java_script_enabled=False)
    sign_in(page, site)
    page.goto(site.home + "gemeente/leden")
    page.click("text=Voeg iemand toe")
    page.fill("[name=naam]", "Jan Zonderscript")
    page.fill("[name=mail]", "jan at heldermeer")
    page.click("button[type=submit]:has-text('Voeg toe')")
    assert page.input_value("[name=naam]") == "Jan Zonderscript"
    assert page.locator("[aria-invalid=true]").count() == 1
    page.fill("[name=mail]", "jan@heldermeer.example")
    page.click("button[type=submit]:has-text('Voeg toe')")
    page.click("text=Jan Zonderscript")
    page.click("summary:has-text('Verwijder Jan Zonderscript')")
    page.click("text=Ja, verwijder Jan Zonderscript")
    assert page.locator("text=Jan Zonderscript").count() == 0
    page.click("text=Uitloggen")
    assert page.inner_text("h1") == "U bent uitgelogd"
    page.goto(site.home + "gemeente/leden")
    assert page.url.startswith(site.home + "inloggen")
