"""Takes the pictures in docs/pictures anew, of the demo as `make build` made it."""

import os
import pathlib
import re
import subprocess
import tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
KRING = os.environ.get("KRING", str(ROOT / ".build/release/kring"))


def addresses(process):
    found = {}
    while "partner" not in found:
        word, address = process.stdout.readline().split()
        found[word] = address
    return found


def begin(page, address):
    """A respondent who has come to the statements, with some answers."""
    page.goto(address)
    page.locator("main form button[type=submit]").first.click()
    page.locator("#q1").fill("Zorgcentrum De Linde")
    page.locator("input[name=q2][value='3']").check()
    page.locator("main form button[type=submit]").first.click()
    for name, code in [("q4a", 1), ("q4b", 2), ("q4c", 4), ("q4f", 1)]:
        page.locator(f"input[name={name}][value='{code}']").check()


def pages(pdf, name, resolution):
    subprocess.run(["pdftoppm", "-r", str(resolution), "-png", str(pdf), str(PICTURES / name)], check=True)


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        process = subprocess.Popen(
            [KRING, "demo", "--port", "0", "--database", f"{folder}/demo.sqlite"], stdout=subprocess.PIPE, text=True)
        try:
            site = addresses(process)
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            member = browser.new_context()
            page = member.new_page()
            page.goto(site["coordinator"])
            page.locator("main form button[type=submit]").click()
            page.wait_for_url("**/aanpak/**")
            start = page.url
            for width in (1280, 320):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(start)
                page.screenshot(path=PICTURES / f"start-{width}.png", full_page=True)
                page.goto(f"{start}/planning")
                page.screenshot(path=PICTURES / f"planning-{width}.png", full_page=True)
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(f"{start}/factsheets")
            page.click("main li a:has-text('Peiling')")
            studio = page.url
            page.screenshot(path=PICTURES / "studio-1280.png")
            page.goto(f"{studio}/tekst/oordeel")
            page.screenshot(path=PICTURES / "tekst-1280.png")
            page.goto(f"{studio}/organisaties")
            page.screenshot(path=PICTURES / "organisaties-1280.png", full_page=True)
            for width in (1280, 320):
                page = browser.new_page(viewport={"width": width, "height": 900})
                begin(page, site["vragenlijst"])
                page.screenshot(path=PICTURES / f"vragenlijst-{width}.png", full_page=True)
                page.goto(site["factsheet"])
                page.screenshot(path=PICTURES / f"factsheet-{width}.png", full_page=True)
            browser.close()
        finally:
            process.terminate()
            process.wait(timeout=20)
        sheet, form = f"{folder}/factsheet.pdf", f"{folder}/vragenlijst.pdf"
        pilot = ROOT / "Sources/Assets/Files/pilot54.csv"
        subprocess.run(
            [KRING, "factsheet", str(pilot), "--output", sheet, "--municipality", "Heldermeer", "--invited", "120",
             "--period", "februari en maart 2026"], check=True)
        subprocess.run([KRING, "questionnaire", "--output", form, "--municipality", "Heldermeer"], check=True)
        pages(sheet, "factsheet", 80)
        pages(form, "papier", 50)
        for picture in PICTURES.glob("papier-*.png"):
            if int(re.search(r"(\d+)\.png$", picture.name)[1]) > 2:
                picture.unlink()


if __name__ == "__main__":
    main()
