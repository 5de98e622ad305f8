"""Counts response files independently of Kring: the rules of questionnaire-codes.yaml in plain Python."""

import json
import math
import pathlib
import re

import scipy.stats

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
SHARES = {
    "agree": {(1, 2), (3, 6), (4, 5)},
    "frequency": {(1, 2)},
    "satisfaction": {(1, 2)},
}
STATEMENTS = ["q4a", "q4b", "q4c", "q4d", "q4e", "q4f", "q4g"]


def questionnaire():
    """The questions of each part: {"I": {"q1": {"kind": "text", "lines": 1}, ...}, ...}.

    The file keeps to one question a line in YAML's flow style, which is JSON but for the quotes around words.
    """
    parts, part = {}, None
    for line in (FIXTURES / "questionnaire-codes.yaml").read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"  ([IV]+):", line):
            part = parts.setdefault(heading[1], {})
        elif question := re.match(r"    (\w+): +(\{[^}]*\})", line):
            quoted = re.sub(r'("[^"]*")|([a-z_]+)', lambda word: word[1] or f'"{word[2]}"', question[2])
            part[question[1]] = json.loads(quoted)
    return parts


def published():
    """Every figure that the printed factsheet gives: dicts with q, codes, base, percent, and words (or '')."""
    text = (FIXTURES / "pilot54-published.yaml").read_text(encoding="utf-8")
    line = r"- \{q: (\w+), +codes: \[([\d, ]+)\], base: (\d+), percent: (\d+)(?:, words: ([^}]+))?\}"
    return [
        {"q": q, "codes": codes.split(", "), "base": int(base), "percent": int(percent), "words": words}
        for q, codes, base, percent, words in re.findall(line, text)]


def published_differences():
    """(question, 'more' or 'less') for what members of the platform answer differently from the rest."""
    text = (FIXTURES / "pilot54-published.yaml").read_text(encoding="utf-8")
    return re.findall(r"- \{group: \{q2: 2\}, q: (\w+), direction: (\w+)\}", text)


def columns(name, question):
    """The columns of one question in a response file."""
    found = [name]
    if question["kind"] == "multiple":
        found = [f"{name}_{code}" for code in range(1, question["options"] + 1)]
    found += [f"{name}_other"] if "other" in question else []
    return found + ([f"{name}_detail"] if "detail" in question else [])


def chosen(row, name, question):
    """The codes chosen in a row, an empty set for an answer without codes, None where there is no answer."""
    if question["kind"] == "multiple":
        marks = [row.get(f"{name}_{code}") for code in range(1, question["options"] + 1)]
        return {code for code, mark in enumerate(marks, 1) if mark == "1"} if any(marks) else None
    if not row.get(name):
        return None
    return set() if question["kind"] == "text" else {int(row[name])}


def is_asked(question, answers):
    """Whether the routing asks a question, given the codes of each question answered before it."""
    if "show_if" not in question:
        return True
    comparisons = re.findall(r"(\w+) (==|!=) (\d+)", question["show_if"])
    assert " and " not in question["show_if"]
    return any((int(code) in answers.get(name, ())) == (sign == "==") for name, sign, code in comparisons)


def table(name, question, rows, questions):
    """asked, base, the count of each code, and the count of each share's codes, of one question."""
    asked = base = 0
    counts = {code: 0 for code in range(1, question.get("options", 0) + 1)}
    for row in rows:
        answers = {}
        for earlier, its in questions.items():
            codes = chosen(row, earlier, its) if is_asked(its, answers) else None
            if earlier == name:
                break
            if codes is not None:
                answers[earlier] = codes
        asked += is_asked(question, answers)
        base += codes is not None
        for code in codes or ():
            counts[code] += 1
    shares = {codes: sum(counts[code] for code in codes) for codes in SHARES.get(question.get("scale"), ())}
    return {"asked": asked, "base": base, "counts": counts, "shares": shares}


def percent(count, base):
    """Rounded once, half up, with whole numbers only."""
    return (200 * count + base) // (2 * base) if base else None


def wilson(count, base, respondents=None, invited=None):
    """The 95% interval of a share in whole percents, with the population correction where the numbers are given."""
    if base == 0:
        return (None, None)
    if invited is not None and invited == respondents:
        return (percent(count, base),) * 2
    n = base if invited is None else base * (invited - 1) / (invited - respondents)
    z = scipy.stats.norm.ppf(0.975)
    share = count / base
    centre, half = share + z * z / (2 * n), z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # Rounded to a billionth first: in floating point the bound at 0% or 100% can be off by a hair.
    bounds = [round((centre + side * half) / (1 + z * z / n), 9) for side in (-1, 1)]
    return tuple(math.floor(100 * bound + 0.5) for bound in bounds)


def group_sizes(rows, by, minimum):
    """The sizes of the groups after pooling, largest first, and the size of the pool (0 for none)."""
    sizes = {}
    for row in rows:
        sizes[row[by]] = sizes.get(row[by], 0) + 1
    shown = sorted(size for code, size in sizes.items() if code and size >= minimum)
    pool = len(rows) - sum(shown)
    while 0 < pool < minimum and shown:
        pool += shown.pop(0)
    if 0 < pool < minimum:
        return [], 0
    return sorted(shown + [pool] * (pool > 0), reverse=True), pool


def fisher(yes, of, rest_yes, rest):
    if 0 in (of, rest):
        return 1.0
    return float(scipy.stats.fisher_exact([[yes, of - yes], [rest_yes, rest - rest_yes]]).pvalue)


def holm(values):
    """Holm's step-down correction: the i-th smallest of m values times m - i, never below the one before it."""
    adjusted, largest = list(values), 0.0
    for rank, place in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        largest = max(largest, min(1.0, values[place] * (len(values) - rank)))
        adjusted[place] = largest
    return adjusted
