"""`kring serve`: the site of real surveys."""

import pytest

from program import kring
from visitor import Demo, Running, ask


@pytest.fixture
def database(tmp_path):
    return tmp_path / "kring.sqlite"


def serve(database):
    return Running("serve", ["kring"], database)


def test_it_serves_an_empty_database_and_ends_cleanly(database):
    with serve(database) as site:
        assert ask(site.origin).status == 200
        assert ask(site.origin + "health").status == 200
        assert ask(site.origin + "vragenlijst/nergens").status == 404
        assert site.terminate() == 0


def test_it_serves_what_the_database_holds(database):
    with Demo(database) as demo:
        path = demo.questionnaire.removeprefix(demo.origin)
    with serve(database) as site:
        assert ask(site.origin + path).page.form is not None


@pytest.mark.parametrize("address", ["ftp://kring.example.nl", "kring"])
def test_a_public_address_that_is_none_is_refused(database, address):
    outcome = kring("serve", "--database", database, "--public-address", address)
    assert outcome.returncode == 64 and address in outcome.stderr


@pytest.mark.parametrize("proxy", ["proxy.example.nl", "10.0.0.0/33", "10.0.0"])
def test_a_proxy_that_has_no_address_is_refused(database, proxy):
    outcome = kring("serve", "--database", database, "--trusted-proxy", proxy)
    assert outcome.returncode == 64 and proxy in outcome.stderr


def test_a_database_that_can_not_be_opened_is_said(tmp_path):
    with pytest.raises(RuntimeError, match="ended with status 69"):
        serve(tmp_path / "nowhere" / "kring.sqlite")
