"""Settings: from the command line, the environment and a file, in that order."""

import pytest

from program import kring
from visitor import Running, ask


@pytest.fixture
def database(tmp_path):
    return tmp_path / "kring.sqlite"


def refused(tmp_path, *options, file=None, **environment):
    """The lines that `kring serve` says and ends with."""
    words = ["serve", "--database", tmp_path / "kring.sqlite", *options]
    if file is not None:
        (tmp_path / "kring.conf").write_text(file, encoding="utf-8")
        words += ["--config", tmp_path / "kring.conf"]
    run = kring(*words, environment=environment)
    assert run.returncode == 64, run.stderr
    assert not (tmp_path / "kring.sqlite").exists()
    return run.stderr.replace(f"{tmp_path}/", "").splitlines()


def contact(database, environment, *options):
    """The contact that a server's security.txt names."""
    with Running("serve", ["kring"], database, environment=environment, options=options) as site:
        return ask(site.origin + ".well-known/security.txt").text.splitlines()[0].removeprefix("Contact: mailto:")


def test_the_command_line_comes_before_the_environment_and_that_before_a_file(database, tmp_path):
    file = tmp_path / "kring.conf"
    file.write_text("# Where to tell of a weak spot\nKRING_SECURITY_CONTACT='file@kring.nl'\n", encoding="utf-8")
    own = {"KRING_SECURITY_CONTACT": "environment@kring.nl"}
    assert contact(database, {}, "--config", str(file)) == "file@kring.nl"
    assert contact(database, {"KRING_CONFIG": str(file)}) == "file@kring.nl"
    assert contact(database, own, "--config", str(file)) == "environment@kring.nl"
    assert contact(database, own, "--security-contact", "option@kring.nl") == "option@kring.nl"


def test_every_command_finds_the_database_the_same_way(database, tmp_path):
    file = tmp_path / "kring.conf"
    file.write_text(f'KRING_DATABASE="{database}"\n', encoding="utf-8")
    add = ["municipality", "add", "--name", "Heldermeer", "--code", "GM0000"]
    assert kring(*add, "--config", file, cwd=tmp_path).returncode == 0
    own = {"KRING_DATABASE": str(database)}
    for run in (kring("municipality", "list", environment=own), kring("municipality", "list", "--config", file)):
        assert run.stdout.startswith("GM0000\tHeldermeer")
    assert kring("backup", tmp_path / "backup", environment=own).returncode == 0
    assert kring("migrate", environment=own).stdout.startswith(f"{database}: at migration")


def test_everything_that_is_wrong_is_said_at_once(tmp_path):
    said = refused(
        tmp_path, "--port", "70000", "--log-format", "xml",
        file="KRING_HOST=a b\n\n; none\nKRING_PORTS=80\nport 80\nKRING_LOG_LEVEL=trace\nKRING_LOG_LEVEL=info\nHOME=x\n",
        KRING_TRUSTED_PROXY="10.0.0.0/33", KRING_METRICS_PORT="none", KRING_PUBLIK_ADDRESS="https://kring.nl",
        KRING_SECURITY_CONTACT="nobody", KRING_CONNECTIONS="0")
    assert sorted(said) == sorted([
        "kring: KRING_PUBLIK_ADDRESS: there is no such setting; did you mean KRING_PUBLIC_ADDRESS?",
        "kring.conf:5: expected KRING_NAME=value",
        "kring.conf:7: KRING_LOG_LEVEL: given in line 6 already",
        "kring.conf:4: KRING_PORTS: there is no such setting; did you mean KRING_PORT?",
        "kring.conf:8: HOME: there is no such setting",
        "kring: KRING_CONNECTIONS: '0' is not a number of connections, 1-200",
        "kring.conf:1: KRING_HOST: 'a b' is not a host's name or address, such as 127.0.0.1 or ::",
        "kring: --port: '70000' is not a port, 0-65535",
        "kring: KRING_METRICS_PORT: 'none' is not a port, 0-65535",
        "kring: KRING_TRUSTED_PROXY: '10.0.0.0/33' is not an address such as 10.0.0.2 or 10.0.0.0/8, or several with "
        "commas between",
        "kring: KRING_SECURITY_CONTACT: 'nobody' is not a mail address, or a page such as "
        "https://kring.example.nl/melden",
        "kring.conf:6: KRING_LOG_LEVEL: 'trace' is not one of debug, info, notice, warning, error",
        "kring: --log-format: 'xml' is not one of text, json",
    ])


@pytest.mark.parametrize("value, said", [
    ("'open", "expected one closing ' at the end"), ('"a"b"', 'expected one closing " at the end'),
    ("geheim\\n", "a backslash is not read as one; in an address write %5C")])
def test_a_value_that_systemd_would_read_otherwise_is_refused(tmp_path, value, said):
    assert refused(tmp_path, file=f"KRING_HOST={value}\n") == [f"kring.conf:1: KRING_HOST: {said}"]


@pytest.mark.parametrize("address", ["postgres://kring:geheim@host:poort/kring", "mysql://kring:geheim@host/kring"])
def test_a_password_is_never_repeated(tmp_path, address):
    for run in (
        kring("migrate", environment={"KRING_DATABASE": address}), kring("migrate", "--database", address),
        kring("demo", "--database", address),
    ):
        assert run.returncode == 64 and "geheim" not in run.stderr and "postgres://user" in run.stderr


def test_a_file_that_is_not_there_is_said(tmp_path):
    run = kring("migrate", "--config", tmp_path / "kring.conf")
    assert run.returncode == 66 and "kring.conf" in run.stderr


def test_the_demonstration_stays_away_from_the_configured_database(tmp_path):
    """Its made-up municipality has no place among real ones."""
    own = {"KRING_DATABASE": str(tmp_path / "real.sqlite"), "KRING_PORT": "1"}
    with Running("demo", ["vragenlijst", "factsheet"], tmp_path / "demo.sqlite", environment=own) as demo:
        assert ask(demo.origin).status == 200
    assert not (tmp_path / "real.sqlite").exists()
