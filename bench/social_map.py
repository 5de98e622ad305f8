"""A social map of fifty thousand organisations: read in with its progress on screen, and searched."""

import importlib
import random
import re
import sys
import time
from statistics import median

from visit import HERE

SIZE = 50_000
SEARCHES = 200
FIRST = ["Stichting", "Vereniging", "Buurthuis", "Zangkoor", "Huiskamer", "Moestuin", "Eetclub", "Wijkteam", "Inloop", "Atelier"]
SECOND = ["Zonnebloem", "Linde", "Kruispunt", "Waterrijk", "Meerzicht", "Notenboom", "Ooievaar", "Vuurtoren", "Zwaluw", "Anker"]
PLACE = ["Oost", "West", "Noord", "Zuid", "Centrum", "Haven", "Dorp", "Park", "Akkers", "Molenwijk"]


def lines():
    """A list of organisations, each with a name and a contact person of its own."""
    yield "Naam organisatie;Soort;Plaats;Contactpersoon;E-mail"
    for number in range(SIZE):
        name = f"{FIRST[number % 10]} {SECOND[number // 10 % 10]} {PLACE[number // 100 % 10]} {number}"
        yield f"{name};Vereniging;Plaats {number % 400};Persoon {number};mail{number}@org{number}.example"


def slipped(rng):
    """Words of a name as somebody types them in a hurry: one of them with a slip."""
    words = [rng.choice(SECOND), rng.choice(PLACE)]
    place = rng.randrange(1, len(words[0]) - 1)
    words[0] = words[0][:place] + words[0][place + 1:]
    return " ".join(words).lower()


def search(report, program, folder):
    report.heading(f"A social map of {SIZE:,} organisations, each with a contact person")
    sys.path.insert(0, str(HERE.parent / "Tests" / "Program"))
    visitor, files = importlib.import_module("visitor"), importlib.import_module("map_files")
    with visitor.Demo(folder / "map.sqlite", binary=str(program)) as demo:
        cookie = files.signed_in(demo, "coordinator")
        begun = time.perf_counter()
        page, _ = files.look(demo, cookie, "lijst.csv", "\n".join(lines()).encode())
        report.row("looked at", f"{time.perf_counter() - begun:,.1f} s")
        begun = time.perf_counter()
        at = visitor.ask(page.url + "/overnemen", [], headers=cookie).location
        seen = []
        while True:
            text = visitor.ask(at, headers=cookie).text
            progress = re.search(r"<progress[^>]* max=\"(\d+)\" value=\"(\d+)\"", text)
            if not progress:
                break
            share = int(progress[2]) * 100 // int(progress[1])
            if not seen or share != seen[-1]:
                seen.append(share)
            time.sleep(0.2)
        if "Klaar." not in text:
            raise SystemExit("the list was not taken in")
        report.row("taken in", f"{time.perf_counter() - begun:,.1f} s", f"progress shown {len(seen)}x")
        rng, times = random.Random(2026), []
        for _ in range(SEARCHES):
            words = slipped(rng).replace(" ", "+")
            start = time.perf_counter()
            answer = visitor.ask(f"{demo.origin}sociale-kaart?zoek={words}", headers=cookie)
            times.append(time.perf_counter() - start)
            if f"van {SIZE // 100}" not in answer.text and " van " not in answer.text:
                raise SystemExit(f"nothing was found with {words}")
        times.sort()
        report.row(
            f"a search with a slip, the page and all, {SEARCHES} times", f"{median(times) * 1000:,.0f} ms",
            f"{times[len(times) * 95 // 100] * 1000:,.0f} ms at 95%")
