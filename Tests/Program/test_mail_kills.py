"""Two processes send a mailing of 500, and one is killed in the middle: nobody gets two, and what may be missing is known."""

import collections
import threading
import time

import pytest

from outbox import mail, mailing, municipality
from postgresql import Cluster, Database
from program import kring
from receiver import Receiver
from visitor import Running

COUNT = 500


class Doomed:
    """Holds up the receiver when a sender comes to a stage for the nth time, until that sender is dead."""

    def __init__(self, sender, stage, number):
        self.sender, self.stage, self.left = sender, stage, number
        self.reached, self.dead = threading.Event(), threading.Event()

    def __call__(self, stage, sender):
        if sender == self.sender and stage == self.stage:
            self.left -= 1
            if self.left == 0:
                self.reached.set()
                assert self.dead.wait(30)


def serve(database, receiver, sender):
    return Running("serve", ["kring"], database.url, options=(
        "--smtp", f"smtp://127.0.0.1:{receiver.port}", "--smtp-security", "none", "--smtp-patience", "6",
        "--mail-from", sender, "--public-address", "https://kring.example"))


def wait_until_settled(database):
    end = time.monotonic() + 120
    while time.monotonic() < end:
        states = database.sql("SELECT state, COUNT(*) FROM mail GROUP BY state")
        if {state for state, _ in states} <= {"sent", "uncertain"}:
            return
        time.sleep(0.2)
    raise AssertionError(f"still busy: {states}")


# With 'RCPT' the mail under way can't have arrived, with 'DATA' it has, and nobody told its sender.
@pytest.mark.parametrize(("stage", "arrives"), [("RCPT", False), ("DATA", True)])
def test_nobody_has_two_and_what_may_be_missing_is_listed(stage, arrives):
    doomed = Doomed("een@kring.example", stage, 60)
    with Cluster() as cluster:
        database = Database(cluster.create_database("kring"))
        assert kring("municipality", "list", "--database", database.url).returncode == 0
        group, statements = mailing()
        recipients = [f"p{number}@linde.example" for number in range(COUNT)]
        rows = [mail(recipient, "mailing", group)[1] for recipient in recipients]
        with Receiver(watch=doomed) as receiver:
            with serve(database, receiver, "een@kring.example") as one, serve(
                    database, receiver, "twee@kring.example"):
                database.sql("BEGIN;\n" + municipality() + statements + "\n".join(rows) + "COMMIT;")
                assert doomed.reached.wait(60)
                under_way = database.sql("SELECT recipient FROM mail WHERE state = 'sending'")
                one.kill()
                doomed.dead.set()
                # Whoever is killed is started again.
                with serve(database, receiver, "drie@kring.example"):
                    wait_until_settled(database)
            taken = [found.recipients[0] for found in receiver.taken]
            senders = collections.Counter(found.sender for found in receiver.taken)
        uncertain = {row[0] for row in database.sql("SELECT recipient FROM mail WHERE state = 'uncertain'")}
        reasons = database.sql("SELECT DISTINCT reason FROM mail WHERE state = 'uncertain'")
    assert max(collections.Counter(taken).values()) == 1
    assert set(recipients) - set(taken) <= uncertain
    # Exactly the mail that the killed process was sending.
    assert len(uncertain) == 1 and uncertain <= {row[0] for row in under_way} and reasons == [["lost"]]
    assert (uncertain <= set(taken)) is arrives
    assert len(taken) == COUNT - (0 if arrives else 1)
    # Both did their part before, and the other two after.
    assert senders["een@kring.example"] >= 59 and senders["twee@kring.example"] > 0 and senders["drie@kring.example"] > 0
