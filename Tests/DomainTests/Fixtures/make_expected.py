"""Computes what the tests of Domain expect, with numpy and scipy and without a line of Kring.

    python3 make_expected.py

needs numpy, scipy 1.17 and PyYAML. It writes, beside itself:

    statistics.json    Fisher's exact test and Wilson's interval by scipy, Holm's correction
    published.json     pilot54-published.yaml as JSON, so that the tests need no YAML
    random-NN.csv      made response files: gaps, every code, answers that the routing does not ask for
    random-NN.json     their counts: in all, and for every answer to q2 and q3

Everything is seeded: a second run writes the same files.
"""

import csv
import io
import json
import pathlib
import random
import re

import numpy as np
import scipy.stats
import yaml

HERE = pathlib.Path(__file__).parent
SHARES = {
    "agree": {"agree": [1, 2], "neither": [3, 6], "disagree": [4, 5]},
    "frequency": {"at_least_sometimes": [1, 2]},
    "satisfaction": {"satisfied": [1, 2]},
}
TEXTS = ["Zorg", "a, b; c", 'zei "ja"', "twee\nregels", "drie\r\nregels", "é€", "=1+1", "<b>vet</b>", "😀", " ", "0"]


def write(name, value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    (HERE / name).write_text(text + "\n", encoding="utf-8")


# Statistics


def fisher_tables(rng):
    """Tables as (yes, of, yes in the rest, of the rest): small, tied, one-sided, empty margins, and very large."""
    tables = [(0, 0, 0, 0), (0, 5, 0, 7), (5, 5, 7, 7), (0, 0, 3, 9), (4, 9, 0, 0), (1, 1, 0, 1)]
    tables += [(k, n, n - k, n) for n in (1, 2, 5, 8, 20, 50) for k in range(0, n + 1, max(1, n // 5))]
    tables += [(k, 8, m, 46) for k in (0, 3, 7, 8) for m in (0, 11, 36, 46)]
    for most, number in ((12, 80), (60, 80), (600, 40), (20_000, 20)):
        for _ in range(number):
            n, m = rng.randint(1, most), rng.randint(1, most)
            tables.append((rng.randint(0, n), n, rng.randint(0, m), m))
    for n, total in ((2_000, 540_000), (30_000, 540_000), (270_000, 540_000), (539_000, 540_000)):
        for share in (0.02, 0.35, 0.5, 0.8):
            for gap in (0.0, 0.001, 0.003, 0.01):
                tables.append((round(n * share), n, round((total - n) * min(1, share + gap)), total - n))
    return tables


def fisher(yes, of, rest_yes, rest):
    if 0 in (of, rest) or yes + rest_yes in (0, of + rest):
        return 1.0
    return float(scipy.stats.fisher_exact([[yes, of - yes], [rest_yes, rest - rest_yes]]).pvalue)


def holm(p):
    p = np.array(p)
    order = np.argsort(p, kind="stable")
    scaled = np.minimum(1, p[order] * np.arange(len(p), 0, -1))
    adjusted = np.empty(len(p))
    adjusted[order] = np.maximum.accumulate(scaled)
    return adjusted.tolist()


def wilson(count, base, factor=1.0):
    """The roots of (p - share)^2 = z^2 p (1 - p) / n, with n = base x factor."""
    z, n, share = scipy.stats.norm.ppf(0.975), base * factor, count / base
    roots = np.roots([1 + z * z / n, -(2 * share + z * z / n), share * share])
    return [max(0.0, float(min(roots.real))), min(1.0, float(max(roots.real)))]


def statistics():
    rng = random.Random(1)
    intervals = []
    for base in (1, 2, 5, 9, 21, 54, 120, 1_000, 540_000):
        for count in sorted({0, 1, base // 3, base // 2, base - 1, base}):
            plain = wilson(count, base)
            ci = scipy.stats.binomtest(count, base).proportion_ci(method="wilson")
            assert np.allclose(plain, [ci.low, ci.high], atol=1e-7), (count, base)
            intervals.append({"count": count, "base": base, "low": float(ci.low), "high": float(ci.high)})
            for respondents, invited in ((base, 2 * base + 1), (base + 3, base + 4), (base, 10 * base)):
                low, high = wilson(count, base, (invited - 1) / (invited - respondents))
                intervals.append(
                    {"count": count, "base": base, "respondents": respondents, "invited": invited,
                     "low": low, "high": high})
    families = [[], [0.04], [0.01, 0.01, 0.01], [0.5, 0.6, 0.9]]
    families += [[rng.random() ** rng.choice([1, 3, 6]) for _ in range(rng.randint(2, 40))] for _ in range(30)]
    write("statistics.json", {
        "fisher": [{"table": list(t), "p": fisher(*t)} for t in fisher_tables(rng)],
        "holm": [{"p": family, "adjusted": holm(family)} for family in families],
        "wilson": intervals,
    })


# Response files


def questions(codes):
    return {name: question for part in codes["parts"].values() for name, question in part.items()}


def columns(name, question):
    found = [name]
    if question["kind"] == "multiple":
        found = [f"{name}_{code}" for code in range(1, question["options"] + 1)]
    found += [f"{name}_other"] if "other" in question else []
    return found + ([f"{name}_detail"] if "detail" in question else [])


def holds(condition, chosen):
    """Whether a show_if holds, given the set of codes that counts at each question."""
    for alternative in condition.split(" or "):
        comparisons = [re.fullmatch(r"(\w+) (==|!=) (\d+)", c).groups() for c in alternative.split(" and ")]
        if all((int(code) in chosen.get(name, set())) == (sign == "==") for name, sign, code in comparisons):
            return True
    return False


def made_row(rng, asked_of, gap, stray):
    row, counted = {}, {}
    for name, question in asked_of.items():
        is_asked = "show_if" not in question or holds(question["show_if"], counted)
        if rng.random() < gap or (not is_asked and rng.random() >= stray):
            continue
        count = question.get("options", 0)
        codes = set()
        if question["kind"] == "single":
            codes = {rng.randint(1, count)}
            row[name] = str(*codes)
        elif question["kind"] == "multiple":
            alone = question.get("exclusive", [])
            free = [code for code in range(1, count + 1) if code not in alone]
            codes = {rng.choice(alone)} if alone and rng.random() < 0.2 else {c for c in free if rng.random() < 0.3}
            row.update({f"{name}_{code}": str(int(code in codes)) for code in range(1, count + 1)})
        else:
            row[name] = rng.choice(TEXTS)
        for extra in columns(name, question)[-2:]:
            if extra.endswith(("_other", "_detail")) and rng.random() < 0.1:
                row[extra] = rng.choice(TEXTS)
        if is_asked:
            counted[name] = codes
    return row


def tables(rows, asked_of):
    found = {}
    for name, question in asked_of.items():
        size = question.get("options", 0)
        found[name] = {"asked": 0, "base": 0, "counts": [0] * size}
        for row in rows:
            if name not in row["asked"]:
                continue
            found[name]["asked"] += 1
            if name in row["answers"]:
                found[name]["base"] += 1
                for code in row["answers"][name]:
                    found[name]["counts"][code - 1] += 1
        shares = SHARES.get(question.get("scale"), {})
        found[name]["shares"] = {
            share: sum(found[name]["counts"][code - 1] for code in codes) for share, codes in shares.items()}
    return found


def counted_row(row, asked_of):
    """What of a row of a file counts: the questions asked, and the codes of those answered."""
    asked, answers, unasked = set(), {}, set()
    for name, question in asked_of.items():
        codes = None
        if question["kind"] == "text":
            codes = set() if row[name] else None
        elif question["kind"] == "single":
            codes = {int(row[name])} if row[name] else None
        else:
            marks = [row[f"{name}_{code}"] for code in range(1, question["options"] + 1)]
            codes = {code for code, mark in enumerate(marks, 1) if mark == "1"} if any(marks) else None
        if "show_if" in question and not holds(question["show_if"], answers):
            unasked |= {name} if codes is not None else set()
            continue
        asked.add(name)
        if codes is not None:
            answers[name] = codes
    return {"asked": asked, "answers": answers, "unasked": unasked}


def response_file(index, codes):
    rng = random.Random(100 + index)
    parts = ["I", "II"] + [part for part in ("III", "IV", "V") if index % 3 == 0 or rng.random() < 0.5]
    asked_of = {name: question for part in parts for name, question in codes["parts"][part].items()}
    header = ["id"] + [column for name, question in asked_of.items() for column in columns(name, question)]
    if index % 4 == 1:
        rng.shuffle(header)
    text = io.StringIO()
    size = rng.choice([1, 7, 25, 60])
    writer = csv.DictWriter(
        text, header, delimiter=rng.choice(",;"), lineterminator=rng.choice(["\n", "\r\n"]),
        quoting=rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    writer.writeheader()
    gap, stray = rng.choice([0, 0.05, 0.4]), rng.choice([0, 0.3])
    for number in range(size):
        writer.writerow({"id": number + 1, **made_row(rng, asked_of, gap, stray)})
    name = f"random-{index:02}"
    (HERE / f"{name}.csv").write_bytes(text.getvalue().encode())

    text.seek(0)
    separator = ";" if ";" in text.getvalue().splitlines()[0] else ","
    rows = [counted_row(row, asked_of) for row in csv.DictReader(io.StringIO(text.getvalue(), newline=""),
                                                                  delimiter=separator)]
    assert len(rows) == size
    by = {}
    for grouping in ("q2", "q3"):
        atoms = {}
        for row in rows:
            atoms.setdefault(str(*row["answers"].get(grouping, {"open"})), []).append(row)
        by[grouping] = {
            atom: {"respondents": len(members), "tables": tables(members, asked_of)}
            for atom, members in sorted(atoms.items())}
    write(f"{name}.json", {
        "respondents": size,
        "unasked": {q: n for q in asked_of if (n := sum(q in row["unasked"] for row in rows))},
        "tables": tables(rows, asked_of), "by": by})


if __name__ == "__main__":
    statistics()
    write("published.json", yaml.safe_load((HERE / "pilot54-published.yaml").read_text(encoding="utf-8")))
    questionnaire = yaml.safe_load((HERE / "questionnaire-codes.yaml").read_text(encoding="utf-8"))
    for number in range(1, 21):
        response_file(number, questionnaire)
