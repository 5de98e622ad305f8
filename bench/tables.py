"""Loading and counting beside the peers, and one response more at every size."""

import json
import subprocess
import time
from statistics import median

import peers

LARGE = 540_000
SIZES = [54, 5_400, LARGE, 5_400_000]
LOADS, COUNTS = 5, 9


def make(program, folder, count):
    """A file of so many made responses, the same ones every time."""
    file = folder / f"made-{count}.csv"
    subprocess.run([program, "make", str(count), "2026", file], check=True)
    return str(file)


class Kring:
    """bench-tables, which loads and counts on command."""

    name = "Kring"

    def __init__(self, program, file):
        self.process = subprocess.Popen([program, "serve", file], stdin=-1, stdout=-1, text=True)

    def ask(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def timed(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def fastest(ways):
    """The way that was fastest in its second and third run; the first warms up."""
    return min(ways, key=lambda way: min([timed(way)[0] for _ in range(3)][1:]))


def check(kring, peer, tables, groups):
    """Ends the benchmark where a peer counts otherwise."""
    questions = peer.questions
    named = {"" if code is None else str(code): values for code, values in groups.items()}
    cells = {
        name: {id: questions.group_table(values, id) for id in questions.statements} for name, values in named.items()
    }
    if questions.tables(tables) != kring["questions"] or cells != kring["groups"]:
        raise SystemExit(f"{peer.name} and Kring count differently")


def beside_peers(report, program, folder):
    file = make(program, folder, LARGE)
    kring = Kring(program, file)
    kring.ask("load")
    counts = kring.ask("tabulate")["counts"]
    questions = peers.Questions(file, counts)
    duckdb, polars, numpy = peers.DuckDB(file, questions), peers.Polars(file, questions), peers.Numpy(questions)

    loads = {peer: [] for peer in (kring, duckdb, polars)}
    for _ in range(LOADS):  # In turns, so that a busy moment of the machine hits all.
        loads[kring].append(kring.ask("load")["seconds"])
        for peer in (duckdb, polars):
            loads[peer].append(timed(peer.load)[0])
    report.heading(f"Loading {LARGE:,} responses from CSV, {LOADS} times in turn: median (shortest), and Kring's gain")
    compare(report, kring, loads)

    numpy.take(polars.frame)
    ways = {peer: (fastest(peer.ways), fastest(peer.group_ways)) for peer in (duckdb, polars, numpy)}
    times = {peer: [] for peer in (kring, duckdb, polars, numpy)}
    for _ in range(COUNTS):
        answer = kring.ask("tabulate")
        times[kring].append(answer["seconds"])
        for peer, (all, groups) in ways.items():
            seconds, (tables, cells) = timed(lambda: (all(), groups()))
            times[peer].append(seconds)
            check(answer["counts"], peer, tables, cells)
    kring.end()
    report.heading(f"Counting them, {COUNTS} times in turn: all questions, and the statements by kind of organisation")
    compare(report, kring, times)
    for peer, chosen in ways.items():
        names = " and ".join(way.__name__ for way in chosen)
        report.note(f"{peer.name} counts fastest by {names}; same counts as Kring")


def compare(report, kring, times):
    own = median(times[kring])
    for peer, seconds in times.items():
        ratio = "" if peer is kring else f"{median(seconds) / own:.1f}x"
        report.row(peer.name, f"{median(seconds) * 1000:,.1f} ms ({min(seconds) * 1000:,.1f})", ratio)


def growth(report, program, folder):
    report.heading("From 54 to 5.4 million responses")
    records = []
    for size in SIZES:
        file = make(program, folder, size)
        records.append(json.loads(subprocess.run([program, "stages", file], check=True, stdout=-1).stdout))
    report.row("responses", *(f"{record['responses']:,}" for record in records))
    for key, label in [
        ("loadSeconds", "load from CSV"),
        ("countSeconds", "count all, and all by kind of organisation"),
        ("tableSeconds", "tables with tested differences"),
        ("oneMoreMedianSeconds", "one response more: median of 20,000"),
        ("oneMoreLongestSeconds", "one response more: longest of 20,000"),
        ("oneMoreLongestWorkSeconds", "the same in processor time"),
    ]:
        report.row(label, *(f"{record[key] * 1000:,.3f} ms" for record in records))
    report.row("file, bytes a response", *(f"{record['fileBytes'] / record['responses']:,.0f}" for record in records))
    # Of a few responses the memory is that of the program itself.
    large = [record if record["responses"] >= LARGE else None for record in records]
    report.row("memory, bytes a response", *(f"{r['columnBytes'] / r['responses']:,.0f}" if r else "-" for r in large))
