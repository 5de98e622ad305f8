"""What an operator installs: the unit, the example of settings, and what docs/operating.md says of them."""

import re
import shutil
import subprocess

import pytest

from program import KRING, REPOSITORY, kring

UNIT = REPOSITORY / "deploy" / "kring.service"
CONF = REPOSITORY / "deploy" / "kring.conf.example"
MANUAL = (REPOSITORY / "docs" / "operating.md").read_text(encoding="utf-8")


def settings():
    """The names of all settings, from the one place that has them."""
    source = (REPOSITORY / "Sources/App/Settings/Setting.swift").read_text(encoding="utf-8")
    cases = source.split("enum SettingName", 1)[1].split("var option", 1)[0]
    found = re.findall(r'case (\w+)(?: = "([\w-]+)")?', cases)
    return {"KRING_" + (text or name).upper().replace("-", "_") for name, text in found}


@pytest.fixture
def unit(tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed")
    copy = tmp_path / "kring.service"
    copy.write_text(UNIT.read_text(encoding="utf-8").replace("/usr/local/bin/kring", KRING), encoding="utf-8")
    return copy


def test_the_unit_is_one(unit):
    run = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, "")


def test_the_unit_gives_few_rights(unit):
    """What is left open is the network, which it is for."""
    run = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=15", unit], capture_output=True,
        text=True, timeout=60)
    assert run.returncode == 0, run.stdout[-500:]
    loose = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=5", unit], capture_output=True,
        text=True, timeout=60)
    assert loose.returncode != 0, "the threshold is not looked at"


def test_the_example_is_read_with_every_line_in_use(tmp_path):
    lines = CONF.read_text(encoding="utf-8").splitlines()
    file = tmp_path / "kring.conf"
    used = [line.removeprefix("#") for line in lines if re.match(r"#?KRING_\w+=.", line)]
    assert len(used) >= 7
    file.write_text("\n".join(used) + "\nKRING_PORT_=none\n", encoding="utf-8")
    run = kring("serve", "--config", file)
    # Of all lines only the last is wrong.
    assert run.returncode == 64 and run.stderr.count("\n") == 1 and "KRING_PORT_" in run.stderr


def test_the_manual_names_every_setting_and_no_other():
    assert set(re.findall(r"KRING_[A-Z]+(?:_[A-Z]+)*", MANUAL)) == settings()


def test_every_setting_of_serve_is_an_option_and_the_other_way():
    help = kring("help", "serve").stdout
    # Each option begins its line; help texts name those of other commands.
    options = set(re.findall(r"(?m)^  --([a-z-]+)", help)) - {"version"}
    assert {"KRING_" + option.upper().replace("-", "_") for option in options} == settings() - {"KRING_PYTHON"}


def test_the_manual_names_every_metric_that_it_tells_to_watch():
    source = "".join(file.read_text(encoding="utf-8") for file in (REPOSITORY / "Sources/Web/Operating").glob("*.swift"))
    named = set(re.findall(r"`((?:kring|process)_[a-z_]+)`", MANUAL))
    assert len(named) >= 6
    assert [name for name in named if f'"{name}"' not in source] == []
