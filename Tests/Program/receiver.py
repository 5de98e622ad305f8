"""A mail server of the tests' own (aiosmtpd) on loopback, and a certificate for it."""

import email
import email.policy
import socket
import ssl
import subprocess
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


def certificate(folder):
    """A certificate for 'localhost' that only who is given the file trusts; its path, and that of its key."""
    made, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", made],
        check=True, capture_output=True)
    return made, key


class Receiver:
    """Takes mail, and keeps what it took.

    refuse: from a recipient to the reply it gets, instead of being taken.
    answer: from a recipient to the reply that its mail's text gets; 'hang up' closes the connection instead.
    watch: is called with 'RCPT' or 'DATA' and the sender before anything is answered to that.
    """

    def __init__(self, tls=None, from_the_start=False, password=None, refuse=None, answer=None, watch=None):
        self.refuse, self.answer, self.watch = refuse or {}, answer or {}, watch or (lambda *_: None)
        self.taken, self.news = [], threading.Condition()
        self.attempts = []
        context = None
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*tls)
        options = {"auth_require_tls": False, "auth_required": password is not None}
        if password is not None:
            options["authenticator"] = lambda *_: AuthResult(
                success=_[-1].login == b"kring" and _[-1].password == password.encode(), handled=False)
        if from_the_start:
            self._controller = Controller(
                self, hostname="127.0.0.1", port=free_port(), ssl_context=context, **options)
        else:
            options |= {"tls_context": context, "require_starttls": context is not None}
            self._controller = Controller(self, hostname="127.0.0.1", port=free_port(), **options)

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        self.watch("RCPT", envelope.mail_from)
        self.attempts.append(address)
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.watch("DATA", envelope.mail_from)
        answer = self.answer.get(envelope.rcpt_tos[0], "250 OK")
        if answer.startswith("250") or answer == "hang up":
            with self.news:
                self.taken.append(Taken(envelope, server.transport))
                self.news.notify_all()
        if answer == "hang up":
            server.transport.abort()
        return answer

    def wait_for(self, count, seconds=60):
        """Waits until so many mails were taken; those taken."""
        with self.news:
            assert self.news.wait_for(lambda: len(self.taken) >= count, seconds), f"{len(self.taken)} of {count} came"
            return list(self.taken)

    @property
    def port(self):
        return self._controller.port

    def __enter__(self):
        self._controller.start()
        return self

    def __exit__(self, *_):
        self._controller.stop()


class Taken:
    """One mail as it came in."""

    def __init__(self, envelope, transport):
        self.sender, self.recipients = envelope.mail_from, envelope.rcpt_tos
        self.over_tls = transport.get_extra_info("ssl_object") is not None
        self.bytes = envelope.content
        self.mail = email.message_from_bytes(envelope.content, policy=email.policy.default)

    def part(self, kind):
        return self.mail.get_body((kind,)).get_content()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
