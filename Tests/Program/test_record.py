"""`kring municipality set`, `member data`, `privacy`, `erase`, and the erasure list of `kring serve`."""

import json
import shutil
import sqlite3
import subprocess

import pytest

from program import KRING, REPOSITORY, kring

SANNE = "sanne@heldermeer.nl"
KARIM = "karim@heldermeer.nl"


@pytest.fixture
def database(tmp_path):
    return tmp_path / "kring.sqlite"


@pytest.fixture
def run(database):
    """Runs a command on a database with Heldermeer, a coordinator and a viewer."""
    def run(*arguments):
        return kring(*arguments, "--database", database)
    run("municipality", "add", "--name", "Heldermeer", "--code", "GM0000")
    run("member", "add", "--name", "Sanne de Wit", "--mail", SANNE, "--role", "coordinator")
    run("member", "add", "--name", "Karim Haddad", "--mail", KARIM, "--role", "viewer")
    return run


class Serving:
    """`kring serve` with an erasure list."""

    def __init__(self, database, erasure_list):
        self.process = subprocess.Popen(
            [KRING, "serve", "--port", "0", "--database", str(database), "--erasure-list", str(erasure_list)],
            stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)
        assert self.process.stdout.readline().startswith("kring ")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        assert self.process.wait(timeout=60) == 0
        self.process.stdout.close()


def members(run):
    return [line.split("\t")[1] for line in run("member", "list").stdout.splitlines()]


def test_settings_are_set_and_what_is_not_named_stays(run):
    outcome = run(
        "municipality", "set", "--reply-to", "Post@Heldermeer.nl", "--privacy-contact", "Anna Bos",
        "--minimum-group", "8", "--survey-months", "6")
    assert outcome.returncode == 0, outcome.stderr
    settings = dict(line.split("\t") for line in run("municipality", "set").stdout.splitlines())
    assert settings == {
        "contact": "de gemeente Heldermeer", "reply-to": "post@heldermeer.nl", "privacy-contact": "Anna Bos",
        "privacy-mail": "", "accessibility-statement": "", "minimum-group": "8", "record-months": "36",
        "survey-months": "6", "approach-months": "60"}
    run("municipality", "set", "--reply-to", "")
    assert "reply-to\t\n" in run("municipality", "set").stdout


@pytest.mark.parametrize("option, value", [
    ("--reply-to", "post"), ("--privacy-mail", "@"), ("--minimum-group", "2"), ("--record-months", "11"),
    ("--survey-months", "0"), ("--approach-months", "500"), ("--accessibility-statement", "http://x.nl"),
    ("--contact", " "),
])
def test_a_setting_that_can_not_be_is_refused(run, option, value):
    before = run("municipality", "set").stdout
    refused = run("municipality", "set", option, value)
    assert refused.returncode == 64 and option in refused.stderr
    assert run("municipality", "set").stdout == before


def test_a_member_gets_what_is_kept(run):
    text = run("member", "data", "--mail", KARIM)
    assert text.returncode == 0 and "naam: Karim Haddad" in text.stdout and "Sanne" not in text.stdout
    data = json.loads(run("member", "data", "--mail", KARIM, "--format", "json").stdout)
    rows = {table["name"]: table["rows"] for table in data["tables"]}
    assert rows["member"][0]["mail"] == KARIM and rows["member"][0]["role"] == "viewer"
    assert [row["kind"] for row in rows["change"]] == ["added"]
    assert "niets bewaard" in run("member", "data", "--mail", "niemand@heldermeer.nl").stdout


def test_the_document_is_the_one_in_docs():
    assert kring("privacy").stdout == (REPOSITORY / "docs/privacy.md").read_text()


def test_erasing_by_hand_says_what_was_due(run, database):
    assert run("erase").stdout == "nothing was due\n"
    assert run("member", "link", "--mail", SANNE).returncode == 0
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE sign_in_link SET expires_at = '2020-01-01T00:00:00.000Z'")
    outcome = run("erase")
    assert outcome.stdout == "signIn\t1\n" and outcome.returncode == 0


def test_nobody_changes_the_record_by_another_program_either(run, database):
    with sqlite3.connect(database) as connection:
        for statement in ["UPDATE change SET after = '{}'", "DELETE FROM change"]:
            with pytest.raises(sqlite3.IntegrityError, match="the record is not changed"):
                connection.execute(statement)


def test_what_was_erased_stays_erased_after_a_restore(run, database, tmp_path):
    erasures = tmp_path / "elsewhere" / "erasures.txt"
    erasures.parent.mkdir()
    run("municipality", "set")  # closes the log into the file
    backup = tmp_path / "backup.sqlite"
    with sqlite3.connect(database) as source, sqlite3.connect(backup) as copy:
        source.backup(copy)

    assert run("member", "remove", "--mail", KARIM).returncode == 0
    with Serving(database, erasures):
        pass
    lines = erasures.read_text().splitlines()
    assert len(lines) == 1 and lines[0].split("\t")[1] == "member" and KARIM not in lines[0]
    assert erasures.stat().st_mode & 0o777 == 0o600
    with Serving(database, erasures):
        pass
    assert erasures.read_text().splitlines() == lines

    for leftover in tmp_path.glob("kring.sqlite*"):
        leftover.unlink()
    shutil.copy(backup, database)
    assert members(run) == [SANNE, KARIM]
    outcome = run("erase", "--list", erasures)
    assert outcome.stdout.startswith("1 of 1 on the list erased again\n") and outcome.returncode == 0
    assert members(run) == [SANNE]
    assert run("erase", "--list", erasures).stdout.startswith("0 of 1 on the list erased again\n")


def test_a_line_that_a_crash_cut_short_spoils_nothing(run, database, tmp_path):
    erasures = tmp_path / "erasures.txt"
    whole = "2026-11-24T10:00:00.000Z\tmember\t0f0e0d0c-0b0a-4908-8706-050403020100\n"
    erasures.write_text(whole + "2026-11-24T11:0")
    assert "0 of 1 on the list" in run("erase", "--list", erasures).stdout
    run("member", "remove", "--mail", KARIM)
    with Serving(database, erasures):
        pass
    lines = erasures.read_text().splitlines(keepends=True)
    assert lines[0] == whole and len(lines) >= 2 and all(line.count("\t") == 2 for line in lines)


def test_a_file_of_something_else_is_left_alone(run, database, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("Dit is geen lijst.\n")
    assert run("erase", "--list", other).returncode == 65
    assert run("erase", "--list", tmp_path / "nowhere").returncode == 66
    refused = kring("serve", "--port", "0", "--database", database, "--erasure-list", other)
    assert refused.returncode == 65 and "not a line of an erasure list" in refused.stderr
    assert other.read_text() == "Dit is geen lijst.\n"
    assert kring("serve", "--port", "0", "--database", database, "--erasure-list", tmp_path).returncode == 73
