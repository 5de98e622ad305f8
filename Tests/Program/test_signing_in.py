"""The first coordinator of a new installation gets in, with codes computed here as RFC 6238 says."""

import base64
import hashlib
import hmac
import http.cookiejar
import re
import struct
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

from program import kring
from visitor import Running

SANNE = "sanne@heldermeer.nl"


def code(secret, at):
    """A time-based one-time password: RFC 6238 with SHA-1, 30 seconds, six digits."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(at) // 30), hashlib.sha1).digest()
    start = digest[19] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Browser:
    """Keeps cookies and follows redirects; its last answer."""

    def __init__(self):
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()), urllib.request.ProxyHandler({}))

    def go(self, address, **fields):
        body = urllib.parse.urlencode(fields).encode() if fields else None
        return self._open(urllib.request.Request(address, data=body))

    def press(self, address, **fields):
        """Sends a form, perhaps an empty one."""
        return self._open(urllib.request.Request(address, data=urllib.parse.urlencode(fields).encode(), method="POST"))

    def _open(self, request):
        try:
            with self.opener.open(request) as answer:
                self.status, self.address, self.text = answer.status, answer.url, answer.read().decode()
        except urllib.error.HTTPError as error:
            self.status, self.address, self.text = error.code, error.url, error.read().decode()
        return self


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "kring.sqlite"
    for words in (
            ("municipality", "add", "--name", "Heldermeer", "--code", "GM0000"),
            ("member", "add", "--name", "Sanne de Wit", "--mail", SANNE, "--role", "coordinator")):
        assert kring(*words, "--database", path).returncode == 0
    return path


def link(database, origin):
    printed = kring("member", "link", "--mail", SANNE, "--database", database, "--public-address", origin.rstrip("/"))
    assert printed.returncode == 0
    return printed.stdout.strip()


def test_from_the_command_line_to_the_first_approach(database):
    with Running("serve", ["kring"], database) as site:
        browser = Browser()
        address = link(database, site.origin)
        assert address.startswith(site.origin + "inloggen/")
        assert "Welkom, Sanne de Wit" in browser.go(address).text
        browser.press(address)
        assert urllib.parse.urlsplit(browser.address).path == "/inloggen/tweede-stap"
        secret = re.search(r'class="kring-secret">([A-Z2-7 ]+)<', browser.text)[1].replace(" ", "")
        second = browser.address.split("?")[0]
        assert browser.press(second, code="12345").status == 422
        page = browser.press(second, code=code(secret, time.time()))
        recovery = re.findall(r"<li>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</li>", page.text)
        assert page.status == 200 and len(set(recovery)) == 10
        # Nothing is there yet, and the page says what to do first.
        browser.go(site.origin + "aanpak")
        assert browser.status == 200 and 'href="/aanpak/nieuw"' in browser.text
        # The link is used up; another one with a recovery code gets in elsewhere.
        assert Browser().go(address).status == 410
        other = Browser()
        other.press(link(database, site.origin))
        other.press(other.address.split("?")[0], code=recovery[0].upper())
        assert urllib.parse.urlsplit(other.address).path.startswith("/aanpak")
        account = other.go(site.origin + "account").text
        assert account.count("(dit apparaat)") == 1 and account.count("Hier uitloggen") == 1
        # The operator takes the second factor away, and with it every session.
        assert kring("member", "reset-second-factor", "--mail", SANNE, "--database", database).returncode == 0
        assert urllib.parse.urlsplit(browser.go(site.origin + "aanpak").address).path == "/inloggen"


def test_a_stranger_gets_no_link(database):
    refused = kring("member", "link", "--mail", "nobody@heldermeer.nl", "--database", database)
    assert refused.returncode == 65 and "nobody@heldermeer.nl" in refused.stderr
    assert kring("member", "link", "--mail", SANNE, "--database", database, "--public-address", "kring").returncode == 64


def test_a_link_that_is_asked_for_waits_with_the_operator(database):
    """Without a mail server the mail is kept; the operator sees that it was asked for, and never a token."""
    with Running("serve", ["kring"], database) as site:
        asked = Browser().press(site.origin + "inloggen", mail=SANNE)
        assert asked.status == 200 and "Kijk in uw mail" in asked.text
        unknown = Browser().press(site.origin + "inloggen", mail="nooit@heldermeer.nl")
        assert unknown.text == asked.text.replace(SANNE, "nooit@heldermeer.nl")
        deadline = time.monotonic() + 30
        while not (listed := kring("mail", "list", "--database", database).stdout) and time.monotonic() < deadline:
            time.sleep(0.2)
        assert listed.count("\n") == 1 and "sign-in" in listed and SANNE in listed
        shown = kring("mail", "show", listed.split("\t")[0], "--database", database).stdout
        assert "inloggen" in shown.lower() and not re.search(r"inloggen/[A-Za-z0-9_-]{24}", shown)
