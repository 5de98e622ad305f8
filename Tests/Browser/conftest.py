"""A demonstration of Kring on a free port and a database of its own, and a browser that visits it.

Set KRING to the program to test; without it, it is the debug build of this repository.
"""

import contextlib
import os
import pathlib
import sqlite3
import subprocess

import pytest
from playwright.sync_api import sync_playwright

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


class Site:
    """The running program: the addresses that it printed, and what its database holds."""

    def __init__(self, addresses, database):
        self.questionnaire = addresses["vragenlijst"]
        self.factsheet = addresses["factsheet"]
        self.signing_in = {who: addresses[who] for who in ("coordinator", "viewer")}
        self.partner = addresses["partner"]
        self.home = self.questionnaire.split("/vragenlijst/")[0] + "/"
        self.database = database

    def approach(self, page=""):
        """The address of the demonstration's approach, or of a page of it."""
        with sqlite3.connect(self.database) as connection:
            (identifier,) = connection.execute("SELECT id FROM approach ORDER BY begun_on").fetchone()
        return f"{self.home}aanpak/{identifier}{page}"

    def first(self, table):
        """The id of something in the demonstration's approach."""
        with sqlite3.connect(self.database) as connection:
            (identifier,) = connection.execute(f"SELECT id FROM {table} WHERE removed_on IS NULL ORDER BY id").fetchone()
        return identifier

    @property
    def vision(self):
        """The address of the vision of the demonstration's approach."""
        return self.approach("/visie")

    def responses(self):
        """How many responses count."""
        with sqlite3.connect(self.database) as connection:
            row = connection.execute("SELECT COUNT(*) FROM response WHERE submitted_on IS NOT NULL").fetchone()
        return row[0]


@contextlib.contextmanager
def demonstration(folder):
    """A demonstration while it runs, with its database in a folder."""
    program = os.environ.get("KRING", str(REPOSITORY / ".build/debug/kring"))
    database = str(folder / "demo.sqlite")
    process = subprocess.Popen(
        [program, "demo", "--port", "0", "--database", database], stdout=subprocess.PIPE, text=True)
    try:
        addresses = {}
        while "partner" not in addresses:
            line = process.stdout.readline()
            assert line, f"{program} ended before it printed its addresses"
            words = line.split()
            if len(words) == 2 and words[1].startswith("http"):
                addresses[words[0]] = words[1]
        yield Site(addresses, database)
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    with demonstration(tmp_path_factory.mktemp("kring")) as site:
        yield site


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser):
    """Opens a page in a context of its own: `visit(viewport=..., java_script_enabled=...)`."""
    contexts = []

    def open_page(**options):
        context = browser.new_context(**options)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
