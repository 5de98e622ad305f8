"""`kring migrate`, `kring backup` and `kring restore`."""

import json
import random
import stat
import threading

import pytest

from made_files import made_row, questions_of
from postgresql import Cluster
from program import kring
from visitor import Demo, ask, download, fill_in, form_row

QUESTIONS = questions_of(["I", "II", "III", "IV", "V"])


@pytest.fixture(scope="module")
def cluster():
    with Cluster() as cluster:
        yield cluster


@pytest.fixture
def database(tmp_path):
    return tmp_path / "kring.sqlite"


def respondents(demo):
    return json.loads(download(demo, "json").body)["response"]["respondents"]


def lines(file):
    """A backup's lines without the first, which holds its time, and the last, which holds its sum."""
    return file.read_text(encoding="utf-8").splitlines()[1:-1]


def table(file, name):
    """The rows of a backup's table."""
    rows, columns, here = [], [], None
    for line in map(json.loads, lines(file)):
        if isinstance(line, dict):
            here, columns = line["table"], line["columns"]
        elif here == name:
            rows.append(dict(zip(columns, line, strict=True)))
    return rows


def done(*arguments):
    run = kring(*arguments)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_a_backup_during_load_is_the_same_elsewhere(database, tmp_path, cluster):
    backup, again, third = tmp_path / "one.backup", tmp_path / "two.backup", tmp_path / "three.backup"
    failures, sent, stop = [], [0], threading.Event()

    def work(seed):
        rng = random.Random(seed)
        try:
            while not stop.is_set():
                fill_in(demo.questionnaire, form_row(made_row(rng, QUESTIONS), QUESTIONS))
                sent[0] += 1
        except BaseException as failure:
            failures.append(failure)

    with Demo(database) as demo:
        fill_in(demo.questionnaire, {"q1": "De Linde"})
        people = [threading.Thread(target=work, args=(seed,)) for seed in range(3)]
        for person in people:
            person.start()
        try:
            words = [done("backup", backup, "--database", database) for _ in range(3)]
        finally:
            stop.set()
            for person in people:
                person.join()
        assert not failures
        final = respondents(demo)
    assert final == 55 + sent[0]
    assert "migration" in words[-1]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    # From SQLite to PostgreSQL, and from there to another file: every row the same.
    address = cluster.create_database("elders")
    done("restore", backup, "--database", address)
    done("backup", again, "--database", address)
    assert lines(again) == lines(backup)
    other = tmp_path / "other.sqlite"
    done("restore", again, "--database", other)
    done("backup", third, "--database", other)
    assert lines(third) == lines(backup)
    # And it is a whole installation: what had been sent by then counts, and more can be sent.
    with Demo(other) as demo:
        count = respondents(demo)
        assert 55 <= count <= final
        assert sum(row["submitted_on"] is not None for row in table(backup, "response")) == count
        fill_in(demo.questionnaire, {"q1": "De Eik"})
        assert respondents(demo) == count + 1


def test_checking_a_backup_touches_no_database(database, tmp_path):
    done("municipality", "add", "--name", "Heldermeer", "--code", "GM0000", "--database", database)
    backup = tmp_path / "one.backup"
    assert done("backup", backup, "--database", database) == done("restore", backup, "--check")
    assert sorted(file.name for file in tmp_path.iterdir() if file.suffix != ".sqlite"
                  and not file.name.startswith("kring.sqlite")) == ["one.backup"]


@pytest.mark.parametrize("spoil", [
    lambda whole: whole[:-1], lambda whole: whole[:len(whole) // 2], lambda whole: b"", lambda whole: whole + b"\n",
    lambda whole: whole.replace(b"Heldermeer", b"Holdermeer"), lambda whole: b"Geachte heer, mevrouw,\n"])
def test_what_is_not_whole_is_refused_and_leaves_nothing(database, tmp_path, cluster, spoil):
    done("municipality", "add", "--name", "Heldermeer", "--code", "GM0000", "--database", database)
    backup = tmp_path / "one.backup"
    done("backup", backup, "--database", database)
    backup.write_bytes(spoil(backup.read_bytes()))
    target = tmp_path / "target"
    target.mkdir()
    run = kring("restore", backup, "--database", target / "new.sqlite")
    assert run.returncode == 65 and run.stderr.startswith(f"{backup}: this ") and run.stderr.count("\n") == 1
    assert list(target.iterdir()) == []


def test_a_database_with_something_in_it_is_left_alone(database, tmp_path):
    done("municipality", "add", "--name", "Heldermeer", "--code", "GM0000", "--database", database)
    backup = tmp_path / "one.backup"
    done("backup", backup, "--database", database)
    run = kring("restore", backup, "--database", database)
    assert run.returncode == 65 and "holds data already" in run.stderr
    assert done("municipality", "list", "--database", database).startswith("GM0000\tHeldermeer\t")


def test_what_is_not_there_is_said(database, tmp_path):
    run = kring("backup", tmp_path / "one.backup", "--database", database)
    assert run.returncode == 69 and str(database) in run.stderr
    run = kring("restore", tmp_path / "one.backup", "--database", database)
    assert run.returncode == 66 and "one.backup" in run.stderr
    done("migrate", "--database", database)
    run = kring("backup", tmp_path / "nowhere" / "one.backup", "--database", database)
    assert run.returncode == 73 and "No such file" in run.stderr
    assert [file.name for file in tmp_path.iterdir() if "backup" in file.name] == []


def test_migrating_says_what_it_did(database):
    assert ": new, at migration " in done("migrate", "--database", database)
    assert " already" in done("migrate", "--database", database)


def test_a_migrated_database_is_served(database):
    done("migrate", "--database", database)
    with Demo(database) as demo:
        assert ask(demo.origin + "ready").status == 200
