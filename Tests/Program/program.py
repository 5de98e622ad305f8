"""Runs the program. Set KRING to the program to test; without it, it is the debug build of this repository."""

import json
import os
import pathlib
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
KRING = os.environ.get("KRING", str(REPOSITORY / ".build/debug/kring"))


def kring(*arguments, stdin=b"", cwd=None, environment=None):
    """Runs a command to its end: returncode, and stdout and stderr as text.

    Its documents need the Python packages of this repository, wherever the command runs.
    """
    run = subprocess.run(
        [KRING, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd or REPOSITORY, timeout=300,
        env={**os.environ, **(environment or {})})
    run.stdout, run.stderr = run.stdout.decode("utf-8"), run.stderr.decode("utf-8")
    return run


def tabulate(file, *options, stdin=b""):
    """What `kring tabulate --format json` says of a response file."""
    run = kring("tabulate", file, *options, "--format", "json", stdin=stdin)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def factsheet(file, output, *options):
    """Writes a factsheet and gives its path."""
    run = kring("factsheet", file, "--output", output, *options)
    assert run.returncode == 0, run.stderr
    return output
