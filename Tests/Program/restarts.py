"""Restarts PostgreSQL under the running program while people fill in, and looks whether anything they sent got lost.

    python restarts.py 20          twenty restarts, half of them crashes, and a report

What the program answers with 503 is tried again as one would by hand; whatever it acknowledged has to be there, once.
"""

import sys
import time
import urllib.error

from kills import GONE, Fieldwork, Report, disturb, inspect
from postgresql import Cluster
from program import KRING
from visitor import ask


class Unavailable(urllib.error.URLError):
    """The program said that the database does not answer."""


class RestartedDatabase(Fieldwork):
    """The program and the people who fill in, on a server that is restarted."""

    def __init__(self, cluster, binary, seed, log=None):
        super().__init__(cluster.create_database("restarts"), binary, seed, log=log)
        self.cluster = cluster
        #: What /ready said while the server was down, and how often people were told to come back.
        self.ready, self.refusals = [], 0

    def kill(self):
        """Stops PostgreSQL, as an operator does or as a crash, and starts it again."""
        self.cluster.stop("immediate" if self.rng.random() < 0.5 else "fast")
        self.ready.append(ask(self.demo.origin + "ready").status)
        assert ask(self.demo.origin + "health").status == 200
        self.cluster.start()

    def persist(self, request, rng, patience):
        def asked():
            answer = request()
            if answer.status == 503:
                with self.news:
                    self.refusals += 1
                assert "opgeslagen" in answer.text and answer.headers["Retry-After"]
                raise Unavailable("503")
            return answer
        return super().persist(asked, rng, patience)


def wait_until_ready(origin):
    """Waits until the program is back by itself."""
    deadline = time.monotonic() + 60
    while ask(origin + "ready").status != 200:
        if time.monotonic() > deadline:
            raise RuntimeError("it did not come back within a minute")


def run(restarts, binary=KRING, seed=None, log=None):
    """Restarts the server so many times; what there is to report, and the fieldwork."""
    report = Report(kills=restarts)
    with Cluster() as cluster:
        fieldwork = RestartedDatabase(cluster, binary, seed, log)
        try:
            disturb(fieldwork, restarts)
            wait_until_ready(fieldwork.demo.origin)
            inspect(fieldwork, report)
        finally:
            fieldwork.demo.terminate()
    return report, fieldwork


if __name__ == "__main__":
    assert issubclass(Unavailable, GONE)
    with open("/dev/null", "wb") as nowhere:
        found, _ = run(int(sys.argv[1]), *sys.argv[2:3], log=nowhere)
    print(found)
    sys.exit(1 if found.problems else 0)
