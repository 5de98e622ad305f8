"""The database's disk is full: a page that says so, nothing lost, and on again when there is room."""

import contextlib
import os
import pathlib
import random
import subprocess

import pytest

from made_files import made_row, questions_of
from visitor import Demo, ask, begin, fill_in, follow, form_row

QUESTIONS = questions_of(["I", "II", "III", "IV", "V"])


@pytest.fixture
def disk(tmp_path):
    """A small file system of its own; only root can make one."""
    if os.getuid() != 0:
        pytest.skip("needs root, to make a small file system")
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "kring-test", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def fill(disk):
    """Leaves no room at all, and gives the file that takes it."""
    ballast = disk / "ballast"
    with open(ballast, "wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    return ballast


def answers(url):
    return ask(url).page.form.values


def test_a_full_disk(disk):
    with open(disk.parent / "log", "wb") as log, Demo(disk / "kring.sqlite", log=log) as demo:
        rng = random.Random(1)
        saved = {}

        def save(text):
            """Begins a response and saves the first screen; the last answer."""
            welcome = ask(demo.questionnaire)
            begun = ask(demo.questionnaire, welcome.page.form.filled({}))
            if begun.status != 303:
                return begun
            screen = follow(begun)
            answer = ask(screen.url, screen.page.form.filled({"q1": text}))
            if answer.status == 303:
                saved[screen.url] = text
            return answer

        assert save("Voor het vol was").status == 303
        draft = next(iter(saved))
        fill_in(demo.questionnaire, form_row(made_row(rng, QUESTIONS), QUESTIONS))
        ballast = fill(disk)
        # There may be room in the log for a while; then each write is refused, and says so.
        for number in range(5000):
            refused = save(f"Nummer {number} " + "x" * 180)
            if refused.status != 303:
                break
        assert refused.status == 503
        assert refused.headers["Retry-After"] == "60"
        assert "Wat u invulde, is niet opgeslagen" in refused.text
        # Also on a screen of a response that is there; and reading goes on.
        form = ask(draft).page.form
        refused = ask(draft, form.filled({"q1": "Mag niet half " + "y" * 150}))
        assert refused.status == 503 and refused.page.heading == "Wat u invulde, is niet opgeslagen"
        assert ask(demo.factsheet).status == 200
        assert ask(demo.origin + "health").status == 200
        for url, text in saved.items():
            assert answers(url)["q1"] == text
        # With room again everything goes on by itself.
        ballast.unlink()
        assert save("Na de ruimte").status == 303
        last, _ = fill_in(demo.questionnaire, form_row(made_row(rng, QUESTIONS), QUESTIONS))
        assert last.page.heading.strip().startswith("Bedankt")
        assert demo.terminate() == 0
    with Demo(disk / "kring.sqlite", port=demo.port) as demo:
        for url, text in saved.items():
            assert answers(url)["q1"] == text
        assert begin(demo.questionnaire).status == 200
    lines = pathlib.Path(disk.parent / "log").read_text(encoding="utf-8").splitlines()
    assert lines and all("database or disk is full" in line for line in lines)
