"""The scale of De Jong Gierveld: files of made-up answers, counted by Kring and, in another way, by numpy."""

import csv
import http.cookiejar
import io
import re
import sqlite3
import urllib.request

import numpy
import openpyxl
import pytest
from scipy.stats import binomtest

from visitor import Demo

EMOTIONAL, SOCIAL = [2, 3, 5, 6, 9, 10], [1, 4, 7, 8, 11]
SHORT = [3, 4, 7, 8, 9, 10]
CUT_OFFS = {6: (2, 5), 11: (3, 9)}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Somebody who is signed in, with the address of the figures."""
    database = tmp_path_factory.mktemp("schaal") / "demo.sqlite"
    with Demo(database) as demo:
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        opener.open(demo.addresses["coordinator"], data=b"").read()
        with sqlite3.connect(database) as connection:
            approach = connection.execute("SELECT id FROM approach").fetchone()[0]
        yield opener, f"{demo.origin}aanpak/{approach}/cijfers"


def answers(seed, people, items):
    """1 is yes, 2 more or less, 3 no, 0 left open: people down, questions across."""
    random = numpy.random.default_rng(seed)
    lean = random.uniform(0.1, 0.9, people)[:, None]
    drawn = random.random((people, items))
    matrix = numpy.where(drawn < lean * 0.6, 1, numpy.where(drawn < lean * 0.6 + 0.25, 2, 3))
    matrix[random.random(matrix.shape) < 0.03] = 0
    return matrix


def counted(matrix, numbers, part_cut_off):
    """Count and base of each measure, straight from the rules."""
    emotional = numpy.isin(numbers, EMOTIONAL)
    scores = numpy.where(emotional, (matrix == 1) | (matrix == 2), (matrix == 3) | (matrix == 2))
    missing = matrix == 0
    total, valid = scores.sum(axis=1), missing.sum(axis=1) <= 1
    lonely, strongly = CUT_OFFS[len(numbers)]
    result = {"Eenzaam": (total[valid] >= lonely), "Sterk eenzaam": (total[valid] >= strongly)}
    for name, part in [("Emotioneel eenzaam", emotional), ("Sociaal eenzaam", ~emotional)]:
        whole = ~missing[:, part].any(axis=1)
        result[name] = scores[:, part].sum(axis=1)[whole] >= part_cut_off
    return {name: (int(marks.sum()), len(marks)) for name, marks in result.items()}


def send(opener, address, fields, name, text):
    parts = [f'--x\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n' for key, value in fields.items()]
    parts.append(f'--x\r\nContent-Disposition: form-data; name="{name}"; filename="a.csv"\r\n\r\n{text}\r\n--x--\r\n')
    request = urllib.request.Request(
        address, data="".join(parts).encode(), headers={"Content-Type": "multipart/form-data; boundary=x"})
    with opener.open(request) as answer:
        return answer.url, answer.read().decode()


def figures(opener, address, year):
    """By place and measure, the figures of a year in the CSV download."""
    text = opener.open(f"{address}/bestand/cijfers.csv").read().decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text), delimiter=";")
    return {(row["gebied"], row["wat"]): row for row in rows if row["jaar"] == str(year)}


def number(text):
    return float(text.replace(",", "."))


@pytest.mark.parametrize("items, part_cut_off, words, seed", [(11, 2, False, 1), (11, 3, True, 2), (6, 2, True, 3), (6, 1, False, 4)])
def test_a_file_counts_as_numpy_counts_it(desk, items, part_cut_off, words, seed):
    opener, address = desk
    numbers = list(range(1, 12)) if items == 11 else SHORT
    matrix = answers(seed, 400, items)
    names = ["", "ja", "min of meer", "nee"] if words else [".", "1", "2", "3"]
    lines = ["persoon;" + ";".join(f"vraag_{item}" for item in numbers)]
    lines += [f"p{row};" + ";".join(names[cell] for cell in line) for row, line in enumerate(matrix)]
    year = 1990 + seed
    fields = {"schaal": {6: "six", 11: "eleven"}[items], "codes": "yesFirst", "grens": part_cut_off, "jaar": year,
              "bron": f"Verzonnen panel {seed}"}
    place, page = send(opener, f"{address}/inlezen/schaal", fields, "antwoorden", "\n".join(lines) + "\n")
    invalid = int(((matrix == 0).sum(axis=1) > 1).sum())
    assert f"400 mensen in het bestand. Van {invalid} is er geen totaal" in page
    opener.open(urllib.request.Request(f"{place}/overnemen", data=b"")).read()
    found = figures(opener, address, year)
    for measure, (count, base) in counted(matrix, numpy.array(numbers), part_cut_off).items():
        row = found["Heldermeer", measure]
        assert int(row["aantal mensen"]) == base
        assert number(row["percentage"]) == pytest.approx(100 * count / base, abs=0.00501)
        interval = binomtest(count, base).proportion_ci(method="wilson")
        assert number(row["ondergrens"]) == pytest.approx(100 * interval.low, abs=0.00501)
        assert number(row["bovengrens"]) == pytest.approx(100 * interval.high, abs=0.00501)


def test_districts_are_counted_apart_and_small_ones_are_not_told(desk):
    opener, address = desk
    matrix = answers(9, 120, 11)
    districts = ["Oost"] * 60 + ["West"] * 40 + ["Noord"] * 17 + ["Zuid"] * 3
    lines = ["wijk;" + ";".join(f"q{item:02}" for item in range(1, 12))]
    lines += [f"{district};" + ";".join("" if cell == 0 else str(4 - cell) for cell in line)
              for district, line in zip(districts, matrix)]
    fields = {"schaal": "eleven", "codes": "noFirst", "grens": 2, "jaar": 2009, "bron": "Verzonnen", "kolom": "WIJK"}
    place, page = send(opener, f"{address}/inlezen/schaal", fields, "antwoorden", "\n".join(lines) + "\n")
    assert "2 groepen laten wij niet zien" in page
    opener.open(urllib.request.Request(f"{place}/overnemen", data=b"")).read()
    found = figures(opener, address, 2009)
    assert {area for area, _ in found} == {"Heldermeer", "Oost", "West"}
    for area in ("Oost", "West"):
        rows = matrix[[district == area for district in districts]]
        for measure, (count, base) in counted(rows, numpy.arange(1, 12), 2).items():
            assert int(found[area, measure]["aantal mensen"]) == base
            assert number(found[area, measure]["percentage"]) == pytest.approx(100 * count / base, abs=0.00501)


def test_no_answer_is_kept(desk, tmp_path_factory):
    opener, address = desk
    lines = ["kenmerk;" + ";".join(f"v{item}" for item in SHORT)]
    lines += [f"Kwetterdelft{row};" + ";".join("ja" if row % 3 else "nee" for _ in SHORT) for row in range(30)]
    fields = {"schaal": "six", "codes": "yesFirst", "grens": 2, "jaar": 2008, "bron": "Verzonnen"}
    _, page = send(opener, f"{address}/inlezen/schaal", fields, "antwoorden", "\n".join(lines) + "\n")
    assert "De antwoorden zelf zijn niet bewaard." in page and "Kwetterdelft" not in page
    for file in tmp_path_factory.getbasetemp().glob("schaal*/demo.sqlite*"):
        assert b"Kwetterdelft" not in file.read_bytes()


def test_the_spreadsheet_says_the_same_as_the_csv(desk):
    opener, address = desk
    book = openpyxl.load_workbook(io.BytesIO(opener.open(f"{address}/bestand/cijfers.xlsx").read()))
    header, *rows = [[cell.value for cell in row] for row in book["Cijfers"].iter_rows()]
    text = opener.open(f"{address}/bestand/cijfers.csv").read().decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert header == lines[0] and len(rows) == len(lines) - 1 > 30
    for row, line in zip(rows[:-1], lines[1:-1]):
        assert row[1] == line[1] and row[6] == pytest.approx(number(line[6]))
    assert re.search("verzonnen", rows[-1][0]) or "demonstratie" in rows[-1][0].lower()
