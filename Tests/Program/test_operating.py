"""The running server: what it logs, what it counts, how it ends."""

import http.client
import json
import pathlib
import re
import socket
import subprocess
import time
import urllib.parse

import pytest
from prometheus_client.parser import text_string_to_metric_families

from program import KRING, REPOSITORY
from visitor import Demo, Running, ask, begin, download, fill_in, follow


@pytest.fixture
def database(tmp_path):
    return tmp_path / "kring.sqlite"


SECRETS = ["Stichting Geheim", "zeer vertrouwelijk", "geheim-browser"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_log_line_holds_anything_personal(database, tmp_path, form):
    log = tmp_path / "log"
    with open(log, "wb") as file, Demo(
            database, log=file, options=["--log-level", "debug", "--log-format", form]) as demo:
        browser = [("User-Agent", "geheim-browser")]
        first = begin(demo.questionnaire)
        token = first.url.split("/")[-2]
        row = {"q1": "Stichting Geheim", "q2": "16", "q2_other": "zeer vertrouwelijk"}
        follow(ask(first.url, first.page.form.filled(row), headers=browser))
        # Mistakes, and what no page is for.
        assert ask(first.url, [("q2", "Stichting Geheim")], headers=browser).status == 422
        assert ask(f"{demo.origin}{token}?wie=Stichting+Geheim", headers=browser).status == 404
        assert ask(first.url, [("q1", "zeer vertrouwelijk")], headers=[("Origin", "https://elders.nl")]).status == 403
        with socket.create_connection(("127.0.0.1", demo.port)) as connection:
            connection.sendall(f"GEEN {token} HTTP\r\n\r\n".encode())
            connection.recv(1000)
        fill_in(demo.questionnaire, row)
        download(demo, "csv")
        # Whoever comes in by a link of their own: the session that follows is in no line either.
        ways = [demo.addresses[name] for name in ("coordinator", "viewer", "partner")]
        sessions = []
        for way in ways:
            page = ask(way)
            assert page.status == 200
            if page.page.form is not None:
                signed = ask(way, page.page.form.filled({}))
                assert signed.status == 303
                sessions.append(signed.headers["Set-Cookie"].split("=", 1)[1].split(";")[0])
        assert len(sessions) == 2 and all(sessions)
        ask(demo.origin + "inloggen", [("mail", "sanne@heldermeer.example")])
        ask(demo.origin + "inloggen", [("mail", "geen-adres-geheim")])
        assert demo.terminate() == 0
    text = log.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert len(lines) > 20
    tokens = [token, *sessions, *(way.rsplit("/", 1)[1] for way in ways)]
    for secret in [*SECRETS, *tokens, "GEEN", "sanne", "heldermeer.example", "geen-adres-geheim"]:
        assert secret not in text
    # Nobody's address, except where the server itself listens.
    assert [line for line in lines if "127.0.0.1" in line and f"127.0.0.1:{demo.port}" not in line] == []
    # Every visit has a line with its route and its number.
    if form == "json":
        requests = [line for line in map(json.loads, lines) if line["message"] == "Request"]
    else:
        requests = [dict(re.findall(r'(\w+)=("[^"]*"|\S+)', line)) for line in lines if "message=Request" in line]
    posted = [line for line in requests if line["route"] == "/antwoorden/{link}/{screen}" and line["method"] == "POST"]
    assert {"303", "422", "403"} <= {line["status"] for line in posted}
    assert len({line["request"] for line in requests}) == len(requests)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line["time"]) for line in requests)


def test_at_the_usual_level_a_quiet_day_is_silent(database, tmp_path):
    with open(tmp_path / "log", "wb") as file, Demo(database, log=file) as demo:
        fill_in(demo.questionnaire, {"q1": "De Linde"})
        assert demo.terminate() == 0
    assert (tmp_path / "log").read_bytes() == b""


def test_a_visitor_who_breaks_off_is_no_fault(database, tmp_path):
    with open(tmp_path / "log", "wb") as file, Demo(database, log=file) as demo:
        path = urllib.parse.urlsplit(begin(demo.questionnaire).url).path
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", demo.port)) as connection:
                connection.sendall((f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                                    "Content-Type: application/x-www-form-urlencoded\r\n\r\nq1=De").encode())
        assert ask(demo.origin + "ready").status == 200
        # It ends once it is done with those three.
        assert demo.terminate() == 0
    assert (tmp_path / "log").read_bytes() == b""


def metrics(address):
    answer = ask(address)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    return {family.name: family for family in text_string_to_metric_families(answer.text)}, answer.text


def value(families, name, **labels):
    """The value of one sample."""
    found = [sample.value for family in families.values() for sample in family.samples
             if sample.name == name and labels.items() <= sample.labels.items()]
    assert len(found) == 1, (name, labels, found)
    return found[0]


def test_metrics_are_prometheus_and_hold_nothing_personal(database):
    with Demo(database):
        pass
    with Running("serve", ["kring", "metrics"], database, options=["--metrics-port", "0"]) as site:
        screen = begin(site.origin + "vragenlijst/heldermeer")
        token = screen.url.split("/")[-2]
        for _ in range(3):
            ask(screen.url, screen.page.form.filled({"q1": "Stichting Geheim"}))
        ask(site.origin + "nergens")
        families, text = metrics(site.addresses["metrics"])
        route = {"route": "/antwoorden/{link}/{screen}", "method": "POST", "status": "3xx"}
        name = "kring_request_duration_seconds"
        assert value(families, f"{name}_count", **route) == 3
        assert value(families, f"{name}_bucket", le="+Inf", **route) == 3
        assert 0 < value(families, f"{name}_sum", **route) < 30
        assert value(families, f"{name}_count", route="NotFound", method="GET", status="4xx") == 1
        # The personal link, and three times an answer; who waits for nobody shares a commit with nobody.
        assert value(families, "kring_commit_writers_sum") >= 4
        assert value(families, "kring_commit_writers_bucket", le="1.0") >= 4
        assert value(families, "kring_database_connections") >= 2
        assert value(families, "kring_document_worker_running") == 0
        assert value(families, "kring_mails", state="queued") == 0
        assert value(families, "process_resident_memory_bytes") > 1e6
        assert families["kring_database_uses"].type == "counter"
        assert all(family.documentation for family in families.values())
        assert token not in text and "Geheim" not in text
        # The site itself does not show them, nor their port anything else.
        assert ask(site.origin + "metrics").status == 404
        other = urllib.parse.urljoin(site.addresses["metrics"], "/")
        assert ask(other).status == 404
        assert ask(other + "health").status == 404


def test_a_taken_metrics_port_is_said(database, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        run = subprocess.run(
            [KRING, "serve", "--port", "0", "--database", database, "--metrics-port", port], capture_output=True,
            text=True, cwd=REPOSITORY, timeout=60)
    assert run.returncode == 69
    assert f"kring: can't listen on 127.0.0.1:{port}: another program is listening there" in run.stderr


def refuses(port):
    """Whether a new connection is refused, as soon as it is."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except ConnectionRefusedError:
            return True
        except ConnectionResetError:
            # It came in between: the kernel had taken it, and nobody will.
            continue
    return False


def test_a_request_under_way_is_finished_and_a_new_one_refused(database):
    with Demo(database) as demo:
        screen = begin(demo.questionnaire)
        fields = urllib.parse.urlencode(screen.page.form.filled({"q1": "Op het nippertje"})).encode()
        path = urllib.parse.urlsplit(screen.url).path
        idle = http.client.HTTPConnection("127.0.0.1", demo.port, timeout=60)
        idle.request("GET", "/health")
        idle.getresponse().read()
        slow = http.client.HTTPConnection("127.0.0.1", demo.port, timeout=60)
        slow.putrequest("POST", path)
        slow.putheader("Content-Type", "application/x-www-form-urlencoded")
        slow.putheader("Content-Length", str(len(fields)))
        slow.endheaders(fields[:5])
        # Once another request was answered, the first part of the slow one has arrived.
        assert ask(demo.origin + "health").status == 200
        demo.process.terminate()
        assert refuses(demo.port)
        assert demo.process.poll() is None
        slow.send(fields[5:])
        answer = slow.getresponse()
        assert answer.status == 303
        # The idle connection does not keep it waiting.
        assert demo.process.wait(timeout=30) == 0
        demo.process.stdout.close()
        slow.close()
        idle.close()
    with Demo(database, port=demo.port) as demo:
        assert ask(screen.url).page.form.values["q1"] == "Op het nippertje"


def test_a_pdf_under_way_is_finished(database):
    with Demo(database) as demo:
        connection = http.client.HTTPConnection("127.0.0.1", demo.port, timeout=60)
        path = urllib.parse.urlsplit(demo.factsheet).path
        connection.request("GET", f"{path}/factsheet.pdf")
        # It takes a second; the server has it once WeasyPrint runs.
        wait_for_child(demo.process.pid)
        demo.process.terminate()
        answer = connection.getresponse()
        assert answer.status == 200 and answer.read().startswith(b"%PDF")
        assert demo.process.wait(timeout=60) == 0
        demo.process.stdout.close()
        connection.close()


def wait_for_child(process):
    deadline = time.monotonic() + 60
    while not any(task.read_text() for task in pathlib.Path(f"/proc/{process}/task").glob("*/children")):
        assert time.monotonic() < deadline
