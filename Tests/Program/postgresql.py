"""A PostgreSQL server for one test, reached by a socket in a private folder; it can be stopped and started."""

import glob
import os
import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse


def _programs():
    """The folder of the newest server's programs."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda folder: int(folder.split("/")[4]))
    if folders:
        return folders[-1]
    return subprocess.run(["pg_config", "--bindir"], check=True, capture_output=True, text=True).stdout.strip()


class Cluster:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kring-postgresql-", dir="/tmp"))
        # The server refuses to run as root.
        self._as = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.getuid() == 0 else []
        if self._as:
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "--username=kring", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    def _run(self, program, *arguments):
        words = [*self._as, f"{_programs()}/{program}", f"--pgdata={self.folder}/data", *arguments]
        # The server would hold a pipe open for as long as it runs.
        with open(f"{self.folder}/log", "ab") as log:
            subprocess.run(words, check=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder)

    def start(self):
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder}"
        self._run("pg_ctl", "start", "--wait", f"--log={self.folder}/data/log", f"--options={options}")

    def stop(self, mode="fast"):
        """Stops the server: 'fast' ends what is under way, 'immediate' is as a crash."""
        self._run("pg_ctl", "stop", "--wait", f"--mode={mode}")

    def create_database(self, name):
        """Makes an empty database; its address."""
        host = urllib.parse.quote(str(self.folder), safe="")
        subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--dbname", f"postgres:///postgres?host={host}&user=kring", "--command",
             f"CREATE DATABASE {name}"], check=True)
        return f"postgres:///{name}?host={host}&user=kring"

    def close(self):
        try:
            self.stop("immediate")
        except subprocess.CalledProcessError:
            pass  # It was stopped already.
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Database:
    """A database of a cluster, and what it holds."""

    def __init__(self, url):
        self.url = url

    def sql(self, statements):
        """Runs statements; the rows of the last as lists of texts."""
        run = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--field-separator=\t",
             "--set=ON_ERROR_STOP=1", "--dbname", self.url],
            input=statements, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        return [line.split("\t") for line in run.stdout.splitlines() if line]
