"""A visitor of the running demonstration: reads pages, fills in forms and follows links as a browser does."""

import dataclasses
import html.parser
import os
import subprocess
import urllib.error
import urllib.parse
import urllib.request

from program import KRING, REPOSITORY


class Running:
    """A command that serves until it is ended; it prints these addresses once it listens."""

    def __init__(self, command, names, database, port=0, binary=KRING, options=(), log=None, environment=None):
        """options: further words of the command; log: a file for what it says on standard error."""
        self.process = subprocess.Popen(
            [binary, command, "--port", str(port), "--database", str(database), *options], stdout=subprocess.PIPE,
            stderr=log, text=True, cwd=REPOSITORY, env={**os.environ, **(environment or {})})
        self.addresses = {}
        # In whatever order: each is printed by a server of its own.
        while set(self.addresses) != set(names):
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(f"{command} ended with status {self._ended()} and printed {self.addresses}")
            name, address = line.split()
            self.addresses[name] = address
        self.origin = urllib.parse.urljoin(self.addresses[names[0]], "/")
        self.port = urllib.parse.urlsplit(self.origin).port

    def terminate(self):
        """Ends it as an operator does; its exit status."""
        self.process.terminate()
        return self._ended()

    def kill(self):
        """Ends it without a warning."""
        self.process.kill()
        return self._ended()

    def _ended(self):
        status = self.process.wait(timeout=60)
        self.process.stdout.close()
        return status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.terminate()


class Demo(Running):
    """`kring demo`."""

    def __init__(self, database, port=0, binary=KRING, **others):
        super().__init__(
            "demo", ["vragenlijst", "factsheet", "coordinator", "viewer", "partner"], database, port, binary, **others)
        self.questionnaire = self.addresses["vragenlijst"]
        self.factsheet = self.addresses["factsheet"]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))


@dataclasses.dataclass
class Answer:
    """What the server said."""

    url: str
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def location(self):
        return urllib.parse.urljoin(self.url, self.headers["Location"])

    @property
    def page(self):
        return Page(self.text)


def ask(url, fields=None, method=None, headers=()):
    """One request, without following where it leads; `fields`, a list of pairs, makes it a form that is sent."""
    data = None if fields is None else urllib.parse.urlencode(fields).encode()
    request = urllib.request.Request(url, data=data, method=method, headers=dict(headers))
    try:
        with OPENER.open(request, timeout=60) as answer:
            return Answer(url, answer.status, dict(answer.headers), answer.read())
    except urllib.error.HTTPError as refusal:
        with refusal:
            return Answer(url, refusal.code, dict(refusal.headers), refusal.read())


def follow(answer):
    """What stands where a form led to."""
    while answer.status == 303:
        answer = ask(answer.location)
    return answer


@dataclasses.dataclass
class Form:
    """What a form holds: (name, value) of hidden and other fields, and of the choices with whether they are made."""

    fields: list = dataclasses.field(default_factory=list)
    choices: list = dataclasses.field(default_factory=list)
    buttons: list = dataclasses.field(default_factory=list)
    texts: set = dataclasses.field(default_factory=set)

    @property
    def names(self):
        return {name for name, _ in self.fields} | {name for name, _, _ in self.choices}

    @property
    def values(self):
        """What would be sent as it stands, without a button."""
        return dict(self.fields) | {name: value for name, value, made in self.choices if made}

    def filled(self, row):
        """The pairs that a browser sends when a row of a response file is filled in and the first button pressed."""
        pairs = [(name, row.get(name, "") if name in self.texts else value) for name, value in self.fields]
        pairs += [(name, value) for name, value, _ in self.choices if row.get(name) == value]
        return pairs + self.buttons[:1]


class Page(html.parser.HTMLParser):
    """A page's heading, links and the form that changes something, if it has one."""

    def __init__(self, text):
        super().__init__()
        self.heading, self.links, self.form, self.language = "", [], None, None
        self._inside, self._textarea = set(), None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name, value = attributes.get("name"), attributes.get("value") or ""
        if tag == "html":
            self.language = attributes.get("lang")
        elif tag == "h1":
            self._inside.add("h1")
        elif tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        elif tag == "form" and attributes.get("method") == "post":
            self._inside.add("form")
            self.form = self.form or Form()
        elif "form" not in self._inside:
            return
        elif tag == "button":
            self.form.buttons += [(name, value)] if name else []
        elif tag == "textarea":
            self._textarea = [name, ""]
        elif tag == "input" and attributes.get("type") in ("radio", "checkbox"):
            self.form.choices.append((name, value, "checked" in attributes))
        elif tag == "input":
            self.form.fields.append((name, value))
            if attributes.get("type") == "text":
                self.form.texts.add(name)

    def handle_data(self, data):
        if self._textarea:
            self._textarea[1] += data
        elif "h1" in self._inside:
            self.heading += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self._textarea:
            name, text = self._textarea
            # The first line break after the tag is no text.
            self.form.fields.append((name, text.removeprefix("\n")))
            self.form.texts.add(name)
            self._textarea = None
        self._inside.discard(tag)


def begin(questionnaire):
    """Starts filling in: the answer that shows the first screen."""
    welcome = ask(questionnaire)
    assert welcome.status == 200
    return follow(ask(questionnaire, welcome.page.form.filled({})))


def fill_in(questionnaire, row):
    """Answers every screen as a row of a response file does and sends it; the last page, and those on the way."""
    screens = []
    answer = begin(questionnaire)
    while answer.page.form is not None:
        screens.append(answer)
        assert len(screens) < 30, f"no end in sight at {answer.url}"
        answer = follow(ask(answer.url, answer.page.form.filled(row)))
        assert answer.status == 200, (answer.url, answer.status)
    return answer, screens


def form_row(row, questions):
    """A row as a form leaves it: a question with boxes of which none is ticked was not answered.

    What is written beside 'anders' chooses it, and goes with no other choice of one, nor with 'nothing'.
    """
    row = dict(row)
    for name, question in questions.items():
        other, text = question.get("other"), f"{name}_other"
        if not other or not row[text].strip():
            continue
        if question["kind"] == "single" and row[name] not in ("", str(other)):
            row[text] = ""
        elif question["kind"] == "single":
            row[name] = str(other)
        elif any(row[f"{name}_{code}"] == "1" for code in question.get("exclusive", [])):
            row[text] = ""
        else:
            codes = range(1, question["options"] + 1)
            row.update({f"{name}_{code}": row[f"{name}_{code}"] or "0" for code in codes})
            row[f"{name}_{other}"] = "1"
    for name, question in questions.items():
        marks = [f"{name}_{code}" for code in range(1, question.get("options", 0) + 1)]
        if question["kind"] == "multiple" and all(row[mark] != "1" for mark in marks):
            row.update({mark: "" for mark in marks})
    return row


def download(demo, ending):
    """A download of the factsheet, found by the link that ends so."""
    links = [link for link in ask(demo.factsheet).page.links if link.endswith(f".{ending}")]
    assert links, f"the factsheet's page links to no .{ending}"
    answer = ask(urllib.parse.urljoin(demo.factsheet, links[0]))
    assert answer.status == 200, (links[0], answer.status)
    return answer
