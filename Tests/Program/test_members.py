"""`kring municipality` and `kring member`: who may work with Kring."""

import pytest

from program import kring


@pytest.fixture
def run(tmp_path):
    def run(*arguments):
        return kring(*arguments, "--database", tmp_path / "kring.sqlite")
    return run


@pytest.fixture
def heldermeer(run):
    assert run("municipality", "add", "--name", "Heldermeer", "--code", "GM0000").returncode == 0
    return run


def add(run, mail, role="coordinator", *extra):
    return run("member", "add", "--name", "Sanne de Wit", "--mail", mail, "--role", role, *extra)


def test_a_municipality_and_its_members(heldermeer):
    assert heldermeer("municipality", "list").stdout == "GM0000\tHeldermeer\tde gemeente Heldermeer\n"
    assert add(heldermeer, "Sanne@Heldermeer.nl").returncode == 0
    assert add(heldermeer, "anna@heldermeer.nl", "viewer").returncode == 0
    assert heldermeer("member", "list").stdout == (
        "coordinator\tsanne@heldermeer.nl\tSanne de Wit\nviewer\tanna@heldermeer.nl\tSanne de Wit\n")
    assert heldermeer("member", "remove", "--mail", "anna@heldermeer.nl").returncode == 0
    assert heldermeer("member", "list").stdout.count("\n") == 1


def test_the_last_coordinator_stays(heldermeer):
    add(heldermeer, "sanne@heldermeer.nl")
    refused = heldermeer("member", "remove", "--mail", "sanne@heldermeer.nl")
    assert refused.returncode == 65 and "last coordinator" in refused.stderr
    assert "sanne@heldermeer.nl" in heldermeer("member", "list").stdout


def test_nothing_is_added_twice(heldermeer):
    again = heldermeer("municipality", "add", "--name", "Elders", "--code", "gm0000")
    assert again.returncode == 65 and "GM0000" in again.stderr
    add(heldermeer, "sanne@heldermeer.nl")
    again = add(heldermeer, "SANNE@heldermeer.nl", "viewer")
    assert again.returncode == 65 and "sanne@heldermeer.nl" in again.stderr
    assert heldermeer("member", "list").stdout.count("\n") == 1


def test_with_several_municipalities_one_has_to_be_named(heldermeer):
    heldermeer("municipality", "add", "--name", "Elders", "--code", "GM0001")
    assert add(heldermeer, "sanne@heldermeer.nl").returncode == 64
    assert add(heldermeer, "sanne@heldermeer.nl", "viewer", "--municipality", "GM0001").returncode == 0
    assert heldermeer("member", "list", "--municipality", "GM0000").stdout == ""
    assert "sanne" in heldermeer("member", "list", "--municipality", "GM0001").stdout
    unknown = heldermeer("member", "list", "--municipality", "GM0002")
    assert unknown.returncode == 65 and "GM0002" in unknown.stderr


def test_without_a_municipality_it_says_what_to_do_first(run):
    refused = add(run, "sanne@heldermeer.nl")
    assert refused.returncode == 65 and "kring municipality add" in refused.stderr


@pytest.mark.parametrize("arguments", [
    ("municipality", "add", "--name", "A", "--code", "0416"), ("municipality", "add", "--name", " ", "--code", "GM0416"),
    ("municipality", "add", "--code", "GM0416"), ("member", "add", "--name", "A", "--mail", "a@b", "--role", "viewer"),
    ("member", "add", "--name", "A", "--mail", "a@b.nl", "--role", "baas"),
    ("member", "add", "--name", "", "--mail", "a@b.nl", "--role", "viewer"), ("member", "remove", "--mail", "nobody"),
])
def test_wrong_usage(run, arguments):
    assert run(*arguments).returncode == 64
