"""Puts mail into a database's queue and looks what became of it, by SQL as the program's own statements write it."""

import datetime
import json
import sqlite3
import uuid

MUNICIPALITY = "00000000-0000-4000-8000-00000000aaaa"


def moment(seconds=0):
    at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def letter(**changes):
    return {
        "language": "nl", "subject": "Uitnodiging voor de bijeenkomst", "salutation": "Beste Anna,",
        "paragraphs": ["Wij nodigen u uit."], "closing": ["Met vriendelijke groet,", "gemeente Heldermeer"]} | changes


def quoted(value):
    return "NULL" if value is None else "'" + str(value).replace("'", "''") + "'"


def municipality(contact="Sanne de Wit, samen@heldermeer.example"):
    return (f"INSERT INTO municipality (id, name, code, contact) "
            f"VALUES ('{MUNICIPALITY}', 'Heldermeer', 'GM0000', {quoted(contact)});")


def mailing(title="Uitnodiging"):
    """The id of a new mailing, and the statement that makes it."""
    made = str(uuid.uuid4())
    return made, (f"INSERT INTO mailing (id, municipality, title, made_at) "
                  f"VALUES ('{made}', '{MUNICIPALITY}', {quoted(title)}, '{moment()}');")


def mail(recipient, purpose="personal", mailing=None, name=None, content=None):
    """The id of a new mail, and the statement that queues it."""
    made, now = str(uuid.uuid4()), moment()
    return made, (
        "INSERT INTO mail (id, municipality, mailing, purpose, recipient, name, letter, state, made_at, due_at, "
        f"changed_at) VALUES ('{made}', '{MUNICIPALITY}', {quoted(mailing)}, '{purpose}', {quoted(recipient)}, "
        f"{quoted(name)}, {quoted(json.dumps(content or letter()))}, 'queued', '{now}', '{now}', '{now}');")


class SQLite:
    """A database file, as the program made it."""

    def __init__(self, path):
        self.path = path

    def sql(self, statements):
        """Runs statements; the rows of the last as lists of texts."""
        connection = sqlite3.connect(self.path, timeout=30)
        connection.execute("PRAGMA foreign_keys = ON")
        try:
            rows = []
            for statement in filter(str.strip, statements.split(";\n")):
                rows = connection.execute(statement.strip().rstrip(";")).fetchall()
            connection.commit()
            return [["" if value is None else str(value) for value in row] for row in rows]
        finally:
            connection.close()
