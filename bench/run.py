"""Kring beside its peers, in one run on this machine: docs/bench.md says what the figures are.

    .venv/bin/python bench/run.py                      everything, about fifteen minutes
    .venv/bin/python bench/run.py peers server         some of it: peers, growth, start, server, pdf, map, large, thousand,
                                                       kills

The programs are .build/release/kring and .build/release/bench-tables; KRING and BENCH_TABLES name others.
Everything that is written goes to a temporary folder, which is removed.
"""

import datetime
import os
import pathlib
import platform
import sys
import tempfile

import factsheet
import server
import social_map
import tables
from report import Report

ROOT = pathlib.Path(__file__).resolve().parents[1]
KRING = os.environ.get("KRING", ROOT / ".build/release/kring")
TABLES = os.environ.get("BENCH_TABLES", ROOT / ".build/release/bench-tables")

PARTS = {
    "peers": (tables.beside_peers, TABLES),
    "growth": (tables.growth, TABLES),
    "start": (server.start, KRING),
    "server": (server.throughput, KRING),
    "pdf": (server.pdf, KRING),
    "map": (social_map.search, KRING),
    "large": (factsheet.large, KRING),
    "thousand": (factsheet.thousand, KRING),
    "kills": (server.kills, KRING),
}


def main(names):
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        sys.exit(f"'{unknown[0]}' is not one of {', '.join(PARTS)}")
    report = Report()
    load = os.getloadavg()[0]
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, load {load:.1f}")
    for name in names or PARTS:
        part, program = PARTS[name]
        with tempfile.TemporaryDirectory() as folder:
            part(report, program, pathlib.Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
