"""What other programs read in the files of a survey's answers: the same rows in each of them."""

import csv
import io
import math
import pathlib
import tempfile

import openpyxl
import pyreadstat
from lxml import etree

NAMESPACE = {"ddi": "ddi:codebook:2_5"}
NOT_ASKED, LEFT_OPEN = 98, 99


def downloaded(page):
    """The files that the page of a survey's answers offers, by their ending."""
    files = {}
    for link in page.locator("section:has(#bestanden) a").all():
        with page.expect_download() as download:
            link.click()
        path = pathlib.Path(download.value.path())
        files[download.value.suggested_filename.rpartition(".")[2]] = path.read_bytes()
    assert sorted(files) == ["csv", "sav", "xlsx", "xml"]
    return files


def text(value):
    """A cell as text, whatever its program made of it."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def of_csv(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def of_xlsx(content):
    """The rows of codes, and the same in words."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    names = [text(cell) for cell in next(book["Codes"].iter_rows(values_only=True))]
    codes = [dict(zip(names, map(text, row))) for row in list(book["Codes"].iter_rows(values_only=True))[1:]]
    words = [dict(zip(names, map(text, row))) for row in list(book["Antwoorden"].iter_rows(values_only=True))[1:]]
    return codes, words


def of_sav(content):
    """The rows, and what pyreadstat knows of the variables."""
    with tempfile.NamedTemporaryFile(suffix=".sav") as file:
        file.write(content)
        file.flush()
        data, meta = pyreadstat.read_sav(file.name, output_format="dict", user_missing=True)
    names = list(data)
    return [dict(zip(names, map(text, row))) for row in zip(*data.values())], meta


def of_codebook(content):
    """The variables with their labels and counts."""
    root = etree.fromstring(content)
    return {
        variable.get("name"): {
            "label": variable.findtext("ddi:labl", None, NAMESPACE),
            "counts": {
                category.findtext("ddi:catValu", None, NAMESPACE): int(category.findtext("ddi:catStat", None, NAMESPACE))
                for category in variable.findall("ddi:catgry", NAMESPACE)
            },
        }
        for variable in root.iterfind(".//ddi:var", NAMESPACE)
    }


def agree(files):
    """Checks that all files say the same.

    files: their bytes, by their ending. Returns the rows as the CSV file has them."""
    plain = of_csv(files["csv"])
    codes, words = of_xlsx(files["xlsx"])
    saved, meta = of_sav(files["sav"])
    book = of_codebook(files["xml"])
    assert len(plain) == len(codes) == len(words) == len(saved)
    assert list(saved[0]) == list(codes[0]) == list(book) == meta.column_names
    assert [variable["label"] for variable in book.values()] == meta.column_labels
    for row, coded, spoken, kept in zip(plain, codes, words, saved):
        assert coded == kept, "XLSX and SPSS differ"
        for name, value in row.items():
            # What was not asked or left open has a code of its own there, and nothing in the response file.
            if kept[name] not in (str(NOT_ASKED), str(LEFT_OPEN)):
                assert kept[name] == value, (name, kept[name], value)
            labels = meta.variable_value_labels.get(name, {})
            if value and labels and kept[name] != str(NOT_ASKED):
                assert spoken[name] == labels[float(kept[name])], name
    for name, labels in meta.variable_value_labels.items():
        for code in labels:
            count = sum(row[name] == text(code) for row in saved)
            assert book[name]["counts"][text(code)] == count, (name, code)
        assert {LEFT_OPEN} <= {int(missing["hi"]) for missing in meta.missing_ranges[name]}
    return plain
