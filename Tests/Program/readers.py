"""Reads documents with programs and packages that had no part in making them."""

import html.parser
import re
import subprocess
import zlib


# Tags within a line; any other stands apart from what is before and after it.
INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "tspan"}


def words(text):
    """The text with every run of white space as one space, without the places where a word may be broken off."""
    return " ".join(text.replace("\u00ad", "").replace("\u00a0", " ").split())


def output_of(*command):
    return subprocess.run([*map(str, command)], capture_output=True, check=True, timeout=300).stdout


def pdf_facts(path):
    """What pdfinfo says, by name."""
    lines = output_of("pdfinfo", path).decode().splitlines()
    return dict(re.split(r":\s+", line, maxsplit=1) if ": " in line else (line.rstrip(":"), "") for line in lines)


def pdf_text(path):
    """The text in the order in which a reader should read it."""
    return words(output_of("pdftotext", "-enc", "UTF-8", path, "-").decode())


def pdf_structure(path):
    """The tags of a tagged PDF, in order."""
    lines = output_of("pdfinfo", "-struct", path).decode().splitlines()
    return [line.split()[0].rstrip(":") for line in lines if line.strip()]


def pdf_objects(path):
    """The bytes of a PDF with what it holds compressed unpacked behind them."""
    content = path.read_bytes()
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            content += zlib.decompress(packed)
        except zlib.error:
            continue
    return content


def office_texts(paths, folder):
    """The plain texts of text documents, by LibreOffice, in the order of the paths."""
    output_of(
        "soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
        "txt:Text (encoded):UTF8", "--outdir", folder, *paths)
    texts = []
    for path in paths:
        text = folder / f"{path.stem}.txt"
        texts.append(words(text.read_text(encoding="utf-8-sig")))
    return texts


class Reader(html.parser.HTMLParser):
    """The text of a page, its language, and every tag with its attributes."""

    def __init__(self, page):
        super().__init__()
        self.parts, self.tags, self._silent = [], [], 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self._silent += tag in ("style", "script")
        self._stand_apart(tag)

    def handle_endtag(self, tag):
        self._silent -= tag in ("style", "script")
        self._stand_apart(tag)

    def _stand_apart(self, tag):
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if not self._silent:
            self.parts.append(data)

    @property
    def text(self):
        return words("".join(self.parts))

    @property
    def language(self):
        return next(attributes.get("lang") for tag, attributes in self.tags if tag == "html")
