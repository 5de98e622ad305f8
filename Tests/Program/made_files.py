"""Makes responses at random, and writes them as response files in every dialect that spreadsheets have."""

import csv
import io

from counting import chosen, columns, is_asked, questionnaire

TEXTS = [
    "Zorg", "a, b; c", 'zei "ja"', '"', "twee\nregels", "drie\r\nregels", "é, ë en €", "=1+1", "+31 6", "-1",
    "@SUM(A1)", "<b>vet</b> & <script>alert(1)</script>", "0", "None", "id",
]
# Windows-1252 has no emoji.
UNICODE_TEXTS = TEXTS + ["😀 👩‍👩‍👧", "\u202eomgekeerd", "日本", "naïef e\u0301"]


def questions_of(parts):
    """The questions of these parts, by id, in the order of the questionnaire."""
    whole = questionnaire()
    return {name: question for part in parts for name, question in whole[part].items()}


def made_row(rng, questions, gap=0.0, stray=0.0, always=(), texts=TEXTS):
    """One response, every column as a string.

    gap: how often a question is left open, but for those in `always`; stray: how often a question is answered though
    the routing does not ask it.
    """
    row = {column: "" for name, question in questions.items() for column in columns(name, question)}
    answers = {}
    for name, question in questions.items():
        asked = is_asked(question, answers)
        if (name not in always and rng.random() < gap) or (not asked and rng.random() >= stray):
            continue
        size = question.get("options", 0)
        if question["kind"] == "text":
            row[name] = rng.choice(texts)
        elif question["kind"] == "single":
            # The first codes are chosen more often, so that there are groups of all sizes.
            row[name] = str(min(rng.randint(1, size), rng.randint(1, size)))
        else:
            alone = question.get("exclusive", [])
            codes = {code for code in range(1, size + 1) if code not in alone and rng.random() < 0.3}
            if alone and rng.random() < 0.2:
                codes = {rng.choice(alone)}
            row.update({f"{name}_{code}": str(int(code in codes)) for code in range(1, size + 1)})
        for column in columns(name, question):
            if column.endswith(("_other", "_detail")) and rng.random() < 0.2:
                row[column] = rng.choice(texts)
        if asked:
            answers[name] = chosen(row, name, question)
    return row


def made_rows(rng, size, questions, **how):
    return [{"id": str(number + 1), **made_row(rng, questions, **how)} for number in range(size)]


def file_bytes(rows, questions, separator=",", line_end="\n", quote_all=False, encoding="utf-8", order=None):
    """A response file; `order` shuffles its columns in place."""
    header = ["id"] + [column for name, question in questions.items() for column in columns(name, question)]
    if order:
        order(header)
    text = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    writer = csv.DictWriter(text, header, delimiter=separator, lineterminator=line_end, quoting=quoting)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def read_rows(path):
    """The rows of a comma-separated response file."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
