"""Lists read into the social map, as a coordinator does it in the browser."""

import re
import urllib.error
import urllib.request

from visitor import Answer, OPENER, ask


def send_file(address, cookie, name, content):
    body = (f'--grens\r\nContent-Disposition: form-data; name="bestand"; filename="{name}"\r\n\r\n'.encode() + content
            + b"\r\n--grens--\r\n")
    request = urllib.request.Request(
        address, data=body, headers={**cookie, "Content-Type": "multipart/form-data; boundary=grens"})
    try:
        with OPENER.open(request, timeout=60) as answer:
            return Answer(address, answer.status, dict(answer.headers), answer.read())
    except urllib.error.HTTPError as refusal:
        with refusal:
            return Answer(address, refusal.code, dict(refusal.headers), refusal.read())


def look(demo, cookie, name, content):
    """Chooses a file and leaves its columns as Kring found them; the page with its rows."""
    chosen = send_file(f"{demo.origin}sociale-kaart/inlezen", cookie, name, content)
    assert chosen.status == 303, chosen.text
    text = ask(chosen.location, headers=cookie).text
    names = re.findall(r'<select[^>]* name="(kolom-\d+)"', text)
    found = [re.search(r'value="([^"]*)" selected', part)[1] for part in text.split('name="kolom-')[1:]]
    answer = ask(chosen.location, list(zip(names, found)), headers=cookie)
    assert answer.status == 303, answer.text
    return ask(answer.location, headers=cookie), found


def signed_in(demo, who):
    link = demo.addresses[who]
    answer = ask(link, ask(link).page.form.fields)
    assert answer.status == 303
    return {"Cookie": answer.headers["Set-Cookie"].split(";")[0]}
