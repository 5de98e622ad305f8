"""The running demonstration, and a respondent who uses it as a browser does."""

import http.client
import html
import json
import pathlib
import re
import subprocess
import urllib.parse

HERE = pathlib.Path(__file__).parent


class Demo:
    """`kring demo` on a database of its own, at a port that the system chose."""

    def __init__(self, program, database, *options):
        words = [program, "demo", "--port", "0", "--database", database, *options]
        self.process = subprocess.Popen(words, stdout=-1, text=True)
        self.addresses = dict(self.process.stdout.readline().split() for _ in range(2))
        parts = urllib.parse.urlsplit(self.addresses["vragenlijst"])
        self.open_link, self.port = parts.path, parts.port
        self.factsheet = urllib.parse.urlsplit(self.addresses["factsheet"]).path
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        self.process.wait()

    def ask(self, method, path, **fields):
        """Status, body, and the path where the answer leads."""
        body = urllib.parse.urlencode(fields) if method == "POST" else None
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read(), urllib.parse.urlsplit(answer.getheader("Location", "")).path

    def expect(self, status, method, path, **fields):
        found, body, location = self.ask(method, path, **fields)
        if found != status:
            raise SystemExit(f"{method} {path} answered {found}, not {status}")
        return body, location

    def begin(self):
        """A new personal link: the address of its first screen."""
        return self.expect(303, "POST", self.open_link)[1]

    def send_one(self):
        """Fills in the statements, leaves everything else open, and sends."""
        path = self.begin()
        while True:
            page = self.expect(200, "GET", path)[0].decode()
            is_last = 'value="versturen"' in page  # the page on which everything is looked over
            fields = {name: "2" for name in set(re.findall(r'name="(q4[a-g])"', page))}
            path = self.expect(303, "POST", path, naar="versturen" if is_last else "volgende", **fields)[1]
            if is_last:
                return

    def memory(self):
        """MB in use by the server, and by the programs it started."""
        return resident(self.process.pid), sum(resident(child) for child in children(self.process.pid))

    def wrk(self, kind, paths, seconds, folder):
        """Requests per second of wrk with 2 threads and 64 connections; ends the benchmark on any failed request."""
        listed = folder / "paths.txt"
        listed.write_text("\n".join(paths) + "\n")
        words = ["wrk", "-t2", "-c64", f"-d{seconds}s", "-s", HERE / "requests.lua"]
        words += [f"http://127.0.0.1:{self.port}", "--", kind, listed]
        output = subprocess.run(words, check=True, stdout=-1, text=True).stdout
        result = json.loads(output.strip().splitlines()[-1])
        if result["refused"] or result["broken"]:
            raise SystemExit(f"wrk {kind} {paths[0]}: {result}")
        return result["requests"] / result["seconds"]


def resident(process):
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0


def children(process):
    direct = pathlib.Path(f"/proc/{process}/task").glob("*/children")
    found = [int(child) for file in direct for child in file.read_text().split()]
    return found + [below for child in found for below in children(child)]


def shown(page, name):
    """The code that a page shows as chosen at a question."""
    for tag in re.findall(rf'<input[^>]*name="{name}"[^>]*>', html.unescape(page.decode())):
        if " checked" in tag:
            return re.search(r'value="(\d+)"', tag)[1]
    return None
