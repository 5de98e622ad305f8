"""Mail goes out to a real receiver, says what it should, and what comes back is noted."""

import re
import time

import pytest

import outbox
from outbox import letter, mail, mailing, municipality
from program import kring
from receiver import Receiver, certificate, free_port
from visitor import Running, ask

DSN = """\
From MAILER-DAEMON Tue Nov 24 10:00:00 2026
Return-Path: <>
Delivered-To: {to}
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: {to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain

I'm sorry to have to inform you.

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; anna@linde.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--grens--

"""


@pytest.fixture
def base(tmp_path):
    """A database with the municipality Heldermeer."""
    database = outbox.SQLite(tmp_path / "kring.sqlite")
    assert kring("municipality", "list", "--database", database.path).returncode == 0
    database.sql(municipality())
    return database


def serve(base, receiver=None, *options, user="", security="none"):
    if receiver is None:
        return Running("serve", ["kring"], base.path, options=options)
    port = free_port()
    return Running("serve", ["kring"], base.path, port, options=(
        "--smtp", f"smtp://{user}localhost:{receiver.port}", "--smtp-security", security,
        "--mail-from", "kring@mail.heldermeer.example", "--smtp-patience", "20",
        "--public-address", f"http://127.0.0.1:{port}", *options))


def state(base, made):
    return base.sql(f"SELECT state, reason, detail FROM mail WHERE id = '{made}'")[0]


def wait_for_state(base, made, *states):
    """Waits until the mail is in one of the states; its state, reason and detail."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        found = state(base, made)
        if found[0] in states:
            return found
        time.sleep(0.05)
    raise AssertionError(f"the mail is still {found}")


AWKWARD = [
    ".", "..", "From hier begint geen mail", "één = 1; ∑ €, 👩‍👩‍👧‍👦", "lang " * 400, "x" * 1500, " voor en achter ",
    "regel 1\nregel 2", "<script>alert('&amp;')</script>"]


def test_what_arrives(base, tmp_path):
    group, statement = mailing()
    base.sql(statement)
    content = letter(
        subject="Kom ook: één avond over eenzaamheid — samen met alle organisaties uit de hele gemeente Heldermeer",
        paragraphs=AWKWARD, button={"label": "Naar het programma", "destination": {"page": {"path": "/programma"}}})
    made, statement = mail("anna@linde.example", "mailing", group, "Anna é 'de' \"Vries\"", content)
    base.sql(statement)
    trusted = certificate(tmp_path)
    with Receiver(tls=trusted) as receiver, serve(
            base, receiver, "--smtp-certificates", trusted[0], "--bounce-address", "bounce@heldermeer.example",
            "--public-address", "https://kring.heldermeer.example", security="starttls"):
        taken, = receiver.wait_for(1)
        assert wait_for_state(base, made, "sent") == ["sent", "", ""]
    assert taken.over_tls and taken.recipients == ["anna@linde.example"]
    assert re.fullmatch(r"bounce\+[0-9a-f]{32}@heldermeer\.example", taken.sender)
    got = taken.mail
    assert got["Subject"] == content["subject"]
    sender, = got["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ("Gemeente Heldermeer", "kring@mail.heldermeer.example")
    recipient, = got["To"].addresses
    assert (recipient.display_name, recipient.addr_spec) == ("Anna é 'de' \"Vries\"", "anna@linde.example")
    assert got["Reply-To"].addresses[0].addr_spec == "samen@heldermeer.example"
    assert got["Date"].datetime.tzinfo is not None
    assert re.fullmatch(r"<[0-9a-f-]{36}@mail\.heldermeer\.example>", got["Message-ID"])
    assert got["Auto-Submitted"] == "auto-generated"
    unsubscribe = got["List-Unsubscribe"]
    assert re.fullmatch(r"<https://kring\.heldermeer\.example/afmelden/[0-9a-f]{32}>", unsubscribe)
    assert got["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert got.defects == [] and all(len(line) <= 998 for line in taken.bytes.split(b"\r\n"))
    assert b"\n" not in taken.bytes.replace(b"\r\n", b"")
    kinds = [part.get_content_type() for part in got.walk()]
    assert kinds[-2:] == ["text/plain", "text/html"] and "multipart/alternative" in kinds
    text, html = taken.part("plain").replace("\r\n", "\n"), taken.part("html").replace("\r\n", "\n")
    assert "\n\n".join(AWKWARD) in text and "Beste Anna," in text
    assert "Naar het programma:\nhttps://kring.heldermeer.example/programma\n" in text
    assert unsubscribe.strip("<>") in text and unsubscribe.strip("<>") in html
    assert 'href="https://kring.heldermeer.example/programma"' in html and '<html lang="nl">' in html
    assert "<script>" not in html and "&lt;script&gt;alert(&#39;&amp;amp;&#39;)" in html
    # The codes are in the mail and nowhere else.
    code = unsubscribe.strip("<>").rsplit("/", 1)[1]
    for secret in (code, taken.sender[7:39]):
        assert secret.encode() not in base.path.read_bytes()


def test_a_value_adds_no_line_to_the_head(base):
    content = letter(subject="Hoi\r\nBcc: x@evil.example\r\n\r\ntekst")
    _, statement = mail("anna@linde.example", name="Anna\r\nBcc: y@evil.example", content=content)
    base.sql(statement)
    with Receiver() as receiver, serve(base, receiver):
        taken, = receiver.wait_for(1)
    assert taken.recipients == ["anna@linde.example"]
    assert taken.mail["Bcc"] is None and "List-Unsubscribe" not in taken.mail
    assert taken.mail["Subject"].split() == ["Hoi", "Bcc:", "x@evil.example", "tekst"]
    assert taken.part("plain").startswith("Beste Anna,")


def test_a_server_without_tls_gets_no_mail(base):
    made, statement = mail("anna@linde.example")
    base.sql(statement)
    with Receiver() as receiver, serve(base, receiver, security="starttls"):
        found = wait_for_state(base, made, "waiting", "sent", "failed")
        assert receiver.taken == [] and receiver.attempts == []
    assert found[:2] == ["waiting", "unavailable"] and "SSL" in found[2]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_is_not_trusted_gets_no_mail(base, tmp_path, security):
    made, statement = mail("anna@linde.example")
    base.sql(statement)
    with Receiver(tls=certificate(tmp_path), from_the_start=security == "tls") as receiver:
        with serve(base, receiver, security=security):
            found = wait_for_state(base, made, "waiting", "sent", "failed")
        assert receiver.taken == []
    assert found[:2] == ["waiting", "unavailable"] and "certificate" in found[2]


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
def test_signing_in_with_tls_from_the_start(base, tmp_path):
    made, statement = mail("anna@linde.example")
    base.sql(statement)
    trusted = certificate(tmp_path)
    options = ("--smtp-certificates", trusted[0])
    with Receiver(tls=trusted, from_the_start=True, password="geheim/1") as receiver:
        # Without signing in we may not be a sender: that is no fault of the mail's.
        with serve(base, receiver, *options, security="tls"):
            found = wait_for_state(base, made, "waiting", "sent", "failed")
            assert found[:2] == ["waiting", "unavailable"] and "530" in found[2]
        base.sql(f"UPDATE mail SET due_at = made_at, state = 'queued', reason = NULL WHERE id = '{made}'")
        with serve(base, receiver, *options, user="kring:fout@", security="tls"):
            found = wait_for_state(base, made, "waiting", "sent", "failed")
            assert found[:2] == ["waiting", "unavailable"] and "535" in found[2]
        base.sql(f"UPDATE mail SET due_at = made_at WHERE id = '{made}'")
        with serve(base, receiver, *options, user="kring:geheim%2F1@", security="tls"):
            assert wait_for_state(base, made, "sent")[0] == "sent"
        assert receiver.taken[0].over_tls


def test_what_the_server_says_decides(base):
    answers = {
        "data-5@x.example": ("554 5.7.1 spam", "failed", "refused"),
        "data-4@x.example": ("451 4.3.0 later", "waiting", "unavailable"),
        "weg@x.example": ("hang up", "uncertain", "cutOff"),
    }
    refusals = {
        "rcpt-5@x.example": ("550 5.1.1 onbekend", "failed", "refused"),
        "rcpt-4@x.example": ("450 4.2.1 greylisted", "waiting", "unavailable"),
    }
    made = {}
    for recipient in [*answers, *refusals, "goed@x.example"]:
        made[recipient], statement = mail(recipient)
        base.sql(statement)
    with Receiver(answer={name: answer for name, (answer, *_) in answers.items()},
                  refuse={name: answer for name, (answer, *_) in refusals.items()}) as receiver, serve(base, receiver):
        for recipient, (reply, expected, reason) in (answers | refusals).items():
            found = wait_for_state(base, made[recipient], expected)
            assert found[1] == reason, recipient
            assert reply == "hang up" or found[2] == reply
        assert wait_for_state(base, made["goed@x.example"], "sent")
        # What may have arrived is not sent again by itself.
        assert [taken.recipients for taken in receiver.taken].count(["weg@x.example"]) == 1


def test_without_a_server_mail_is_kept_and_can_be_read(base):
    sign_in = letter(
        subject="Inloggen bij Kring",
        button={"label": "Inloggen", "destination": {"signIn": {"member": "00000000-0000-4000-8000-000000000001"}}})
    made, statement = mail("sanne@heldermeer.example", "signIn", content=sign_in)
    base.sql(statement)
    with serve(base):
        assert wait_for_state(base, made, "withheld")[1] == "noServer"
    listed = kring("mail", "list", "--database", base.path).stdout
    assert listed == f"{made}\twithheld\tsign-in\tsanne@heldermeer.example\tInloggen bij Kring\n"
    assert kring("mail", "list", "--state", "sent", "--database", base.path).stdout == ""
    shown = kring("mail", "show", made, "--database", base.path)
    assert shown.returncode == 0
    assert "a token is made when the mail is sent, and kept nowhere" in shown.stdout
    assert "Inloggen:\nhttps://…/••••••••" in shown.stdout
    unknown = kring("mail", "show", "nergens", "--database", base.path)
    assert unknown.returncode == 65


def test_a_sign_in_mail_goes_out_without_a_way_to_unsubscribe(base):
    made, statement = mail("sanne@heldermeer.example", "signIn")
    base.sql(statement)
    with Receiver() as receiver, serve(base, receiver):
        taken, = receiver.wait_for(1)
    assert "List-Unsubscribe" not in taken.mail and "afmelden" not in taken.part("plain")


def test_a_member_signs_in_by_the_link_in_a_mail(base):
    member = ("--name", "Karim Haddad", "--mail", "karim@heldermeer.example", "--role", "viewer")
    assert kring("member", "add", *member, "--database", base.path).returncode == 0
    with Receiver() as receiver, serve(base, receiver) as site:
        for address in ("nobody@heldermeer.example", "Karim@heldermeer.example"):
            assert ask(site.origin + "inloggen", [("mail", address), ("naar", "/account")]).status == 200
        taken, = receiver.wait_for(1)
        link, = re.findall(r"^http\S+", taken.part("plain"), re.MULTILINE)
        assert taken.recipients == ["karim@heldermeer.example"] and link.startswith(site.origin + "inloggen/")
        assert link.rsplit("/", 1)[1].encode() not in base.path.read_bytes()
        signed_in = ask(link, [])
        assert (signed_in.status, signed_in.headers["Location"]) == (303, "/account")
        cookie = signed_in.headers["Set-Cookie"].split(";")[0]
        assert "Karim Haddad" in ask(signed_in.location, headers={"Cookie": cookie}).text
    # Whoever went away before the mail was sent gets none.
    made, statement = mail("weg@heldermeer.example", "signIn", content=letter(button={
        "label": "Inloggen", "destination": {"signIn": {"member": "00000000-0000-4000-8000-000000000009"}}}))
    base.sql(statement)
    with Receiver() as receiver, serve(base, receiver):
        assert wait_for_state(base, made, "failed", "sent")[:2] == ["failed", "noDestination"]


def test_a_mail_program_unsubscribes_its_owner(base):
    group, statements = mailing()
    statements += "\n" + mail("anna@linde.example", "mailing", group)[1]
    base.sql(statements)
    with Receiver() as receiver, serve(base, receiver) as site:
        address = receiver.wait_for(1)[0].mail["List-Unsubscribe"].strip("<>")
        assert ask(address).page.heading == "Wilt u geen mails meer?"
        answer = ask(address, [("List-Unsubscribe", "One-Click")])
        assert (answer.status, answer.page.heading) == (200, "U bent afgemeld")
        later, statement = mail("anna@linde.example", "mailing", group)
        own, other = mail("anna@linde.example")
        base.sql(statement + "\n" + other)
        assert wait_for_state(base, later, "withheld", "sent")[:2] == ["withheld", "unsubscribed"]
        assert wait_for_state(base, own, "withheld", "sent")[0] == "sent"
        assert site.terminate() == 0


def test_what_comes_back_is_noted_by_its_own_code_alone(base, tmp_path):
    made, statement = mail("anna@linde.example")
    base.sql(statement)
    bounce = ("--bounce-address", "bounce@heldermeer.example")
    with Receiver() as receiver, serve(base, receiver, *bounce):
        taken, = receiver.wait_for(1)
        wait_for_state(base, made, "sent")
    forged = DSN.format(to=f"bounce+{'0' * 32}@heldermeer.example")
    plain = DSN.format(to="bounce@heldermeer.example").replace("anna@linde.example", f"anna@linde.example {made}")
    late = DSN.format(to=taken.sender).replace("failed", "delayed").replace("5.1.1", "4.4.1")
    noted = kring(
        "mail", "bounces", "-", *bounce, "--database", base.path, stdin=(forged + plain + late).encode())
    assert noted.stdout == "0 mail(s) noted as come back\n" and state(base, made)[0] == "sent"
    # The running program reads the mailbox too.
    box = tmp_path / "bounces"
    box.write_text(forged + DSN.format(to=taken.sender))
    with serve(base, None, *bounce, "--bounces", box):
        assert wait_for_state(base, made, "bounced") == ["bounced", "bounced", "5.1.1"]
    # And the address gets no other mail.
    again, statement = mail("anna@linde.example")
    base.sql(statement)
    with Receiver() as receiver, serve(base, receiver):
        assert wait_for_state(base, again, "withheld", "sent")[:2] == ["withheld", "addressBounced"]
        assert receiver.taken == []


def test_ending_the_program_finishes_the_mail_under_way(base):
    made = []
    for number in range(20):
        one, statement = mail(f"p{number}@linde.example")
        made.append(one)
        base.sql(statement)
    with Receiver(watch=lambda *_: time.sleep(0.1)) as receiver:
        with serve(base, receiver) as site:
            receiver.wait_for(1)
            assert site.terminate() == 0
        states = [found for found, in base.sql("SELECT state FROM mail")]
        assert set(states) == {"sent", "queued"}
        assert states.count("sent") == len(receiver.taken) < 20


@pytest.mark.parametrize(("options", "word"), [
    (["--smtp", "http://x", "--mail-from", "a@b.nl"], "--smtp"),
    (["--smtp", "smtp://x", "--mail-from", "a@b.nl"], "--public-address"), (["--smtp", "smtp://x:1"], "--mail-from"),
    (["--smtp", "smtp://geheim@x", "--mail-from", "a@b.nl"], "--smtp"),
    (["--mail-from", "niets"], "mail-from"), (["--bounces", "x"], "--bounce-address"),
    (["--bounce-address", "a+b@c.nl"], "--bounce-address"), (["--smtp-security", "misschien"], "smtp-security"),
])
def test_wrong_usage(tmp_path, options, word):
    refused = kring("serve", "--database", tmp_path / "kring.sqlite", *options)
    assert refused.returncode == 64 and word in refused.stderr and "geheim" not in refused.stderr
