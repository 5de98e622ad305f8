"""What the server can take: pages and answers a second, PDF, memory, and kills."""

import importlib
import subprocess
import sys
import time
import urllib.request
from statistics import median

from visit import HERE, Demo, children, resident, shown

LINKS, ROUNDS, SECONDS = 2_000, 3, 4
SCREEN = "II-1"
KILLS = 200
STARTS = 10


def screens(demo):
    """Personal links' addresses of one screen."""
    return [demo.begin().rsplit("/", 1)[0] + "/" + SCREEN for _ in range(LINKS)]


def check_saved(demo, path):
    """An answer that was acknowledged is shown again."""
    for code in ("1", "5"):
        demo.expect(303, "POST", path, naar="volgende", q4a=code)
        if shown(demo.expect(200, "GET", path)[0], "q4a") != code:
            raise SystemExit("an acknowledged answer is not shown")


def start(report, program, folder):
    report.heading(f"From the command to the first page, {STARTS} times: median (longest), and memory a second later")
    with Demo(program, folder / "start.sqlite"):
        pass
    for label, database in [("a database with a survey", "start.sqlite"), ("a new database", None)]:
        times, memory = [], []
        for number in range(STARTS):
            seconds, resting = first_page(program, folder / (database or f"new-{number}.sqlite"))
            times.append(seconds)
            memory.append(resting)
        report.row(
            label, f"{median(times) * 1000:,.0f} ms ({max(times) * 1000:,.0f})", f"{max(memory):,.0f} MB at most")


def first_page(program, database):
    """Seconds until `kring serve` has answered its first page, and its MB when it has nothing to do."""
    begun = time.perf_counter()
    words = [program, "serve", "--port", "0", "--database", database]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        try:
            address = process.stdout.readline().split()[1]
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address) as page:
                if b"</html>" not in page.read():
                    raise SystemExit("the first page is not whole")
            seconds = time.perf_counter() - begun
            time.sleep(1)
            if children(process.pid):
                raise SystemExit("a document worker runs before there is a document")
            return seconds, resident(process.pid)
        finally:
            process.terminate()


def throughput(report, program, folder):
    report.heading(f"Requests a second, wrk -t2 -c64 on the same machine: median of {ROUNDS} x {SECONDS} s, in turn")
    without = ["--group-commit", "off"]
    with Demo(program, folder / "on.sqlite") as demo, Demo(program, folder / "off.sqlite", *without) as one:
        time.sleep(1)
        at_rest = demo.memory()[0]
        untouched, answered = screens(demo), screens(demo)
        alone = screens(one)
        check_saved(demo, answered[0])
        check_saved(one, alone[0])
        rates = {"hello": [], "page": [], "post": [], "alone": [], "filled": []}
        loaded = 0.0
        for _ in range(ROUNDS):
            rates["hello"].append(demo.wrk("get", ["/health"] * 2, SECONDS, folder))
            rates["page"].append(demo.wrk("get", untouched, SECONDS, folder))
            rates["post"].append(demo.wrk("post", answered, SECONDS, folder))
            loaded = max(loaded, resident(demo.process.pid))
            rates["alone"].append(one.wrk("post", alone, SECONDS, folder))
            rates["filled"].append(demo.wrk("get", answered, SECONDS, folder))
        hello = median(rates["hello"])
        for key, label in [
            ("hello", "plain hello (GET /health)"),
            ("page", f"questionnaire page (GET {SCREEN})"),
            ("filled", "the same with answers in it"),
            ("post", f"answers of a screen, durable (POST {SCREEN})"),
            ("alone", "the same without group commit"),
        ]:
            rate = median(rates[key])
            report.row(label, f"{rate:,.0f}/s", f"{rate / hello:.0%} of hello")
        report.row("group commit gains", f"{median(rates['post']) / median(rates['alone']):.1f}x")
        report.heading("Memory of the server")
        report.row("at rest", f"{at_rest:,.0f} MB")
        report.row("under load", f"{loaded:,.0f} MB")


def pdf(report, program, folder):
    report.heading("Factsheet as PDF")
    with Demo(program, folder / "pdf.sqlite") as demo:
        cold = timed_pdf(demo)
        warm = []
        for _ in range(9):
            demo.send_one()  # An unchanged factsheet is made once, and would measure nothing.
            warm.append(timed_pdf(demo))
        report.row("first, with the start of WeasyPrint", f"{cold * 1000:,.0f} ms")
        report.row("after one response more, median of 9", f"{median(warm) * 1000:,.0f} ms")
        report.row("unchanged, from memory", f"{timed_pdf(demo) * 1000:,.1f} ms")
        server, worker = demo.memory()
        report.row("memory of the server, and of WeasyPrint", f"{server:,.0f} MB", f"{worker:,.0f} MB")


def timed_pdf(demo):
    start = time.perf_counter()
    body, _ = demo.expect(200, "GET", demo.factsheet + "/factsheet.pdf")
    if not body.startswith(b"%PDF"):
        raise SystemExit("the factsheet is no PDF")
    return time.perf_counter() - start


def kills(report, program, folder):
    report.heading(f"{KILLS} times kill -9 at a random moment, while answers are posted")
    sys.path.insert(0, str(HERE.parent / "Tests" / "Program"))
    found = importlib.import_module("kills").run(KILLS, binary=str(program), seed=2026)
    report.row("screens acknowledged, and all there", f"{found.screens:,}")
    report.row("responses acknowledged, and there once", f"{found.sent:,}")
    report.row("lost or doubled", f"{len(found.problems):,}")
    for problem in found.problems:
        report.note(problem)
    if found.problems:
        raise SystemExit("answers were lost or doubled")
