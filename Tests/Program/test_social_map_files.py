"""Lists read into the social map of `kring demo`, and the map taken out, read by programs that are not ours."""

import csv
import io
import json
import uuid

import openpyxl
import pytest
import vobject

from map_files import look, signed_in
from visitor import Demo, ask

HEADER = ["Naam organisatie", "Soort", "Adres", "Postcode", "Plaats", "Website", "Contactpersoon", "Functie", "E-mail",
          "Telefoon", "KvK nr.", "Toestemming"]
FIRST = ["Anna", "Bram", "Chaima", "Dirk", "Esra", "Fatima", "Gerrit", "Hanneke", "Ilse", "Joost"]
LAST = ["de Wit", "van den Berg", "El Idrissi", "Bakker", "Öztürk", "Jansen-Smit", "’t Hart", "Visser", "Nuñez", "Mol"]
PLACES = ["Oost", "West", "Noord", "Zuid", "Centrum", "Meerzicht", "Waterrijk", "Dorp", "Haven", "Park"]
KINDS = ["Welzijnsorganisatie", "Kerk of religieuze instelling", "Vereniging", "Thuiszorgorganisatie"]


def contacts():
    """120 contacts of 60 organisations as somebody keeps them: with blanks, doubles, numbers and mistakes."""
    rows = []
    for index in range(120):
        number = index // 2
        place, name = PLACES[number % 10], ["Buurtkamer", "Zangkoor", "Moestuin", "Huiskamer", "Eetclub", "Repair Café"][number // 10]
        first, last = FIRST[index % 10], LAST[index // 10 % 10]
        rows.append([
            f"{name} {place}" if index % 2 == 0 else f"Stichting {name.upper()} {place} ", KINDS[number % 4],
            f"Dorpsstraat {number + 1}", f"12{number:02}ab", "Lutjedam", f"www.org{number}.example", f"{first} {last}",
            "coördinator" if index % 3 else None, f"contact{index}@org{number}.example", 612345000 + index,
            10_000_000 + number, "ja" if index % 4 == 0 else "nee"])
    rows[3][8] = "geen mail"  # line 5
    rows[10][3] = "12345"  # line 12
    rows[20][0] = None  # line 22
    rows[30][1] = "Ruimtevaart"  # line 32
    rows[40][10] = 123  # line 42
    rows[50][11] = "weet ik niet"  # line 52
    rows[60][5] = "geen site"  # line 62
    rows[70][9] = "12"  # line 72
    return rows


WRONG = [5, 12, 22, 32, 42, 52, 62, 72]


def workbook(rows):
    book = openpyxl.Workbook()
    book.active.title = "Contacten"
    book.active.append(HEADER)
    for row in rows:
        book.active.append(row)
    book.create_sheet("Uitleg").append(["Dit is de lijst van Ans."])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def download(demo, cookie, ending):
    answer = ask(f"{demo.origin}sociale-kaart/bestand/sociale-kaart.{ending}", headers=cookie)
    assert answer.status == 200
    return answer.body


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with Demo(tmp_path_factory.mktemp("demo") / "demo.sqlite") as demo:
        yield demo


@pytest.fixture(scope="module")
def coordinator(demo):
    return signed_in(demo, "coordinator")


def people_of_lutjedam(demo, cookie):
    rows = csv.DictReader(io.StringIO(download(demo, cookie, "csv").decode("utf-8-sig")), delimiter=";")
    return [row for row in rows if row["Plaats"] == "Lutjedam"]


def test_a_list_with_mistakes_is_read_mended_and_undone(demo, coordinator):
    assert people_of_lutjedam(demo, coordinator) == []
    page, found = look(demo, coordinator, "contacten.xlsx", workbook(contacts()))
    assert found == ["organisatie", "soort", "straat", "postcode", "plaats", "site", "contact", "taak", "contactmail",
                     "contacttelefoon", "kvk", "mailen"]
    assert "60 nieuwe organisaties" in page.text and "112 nieuwe contactpersonen" in page.text
    assert "8 regels hebben een fout" in page.text
    wrong = ask(page.url.split("?")[0] + "/fouten.csv", headers=coordinator)
    rows = list(csv.reader(io.StringIO(wrong.body.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == HEADER + ["wat er mis is"] and len(rows) == 1 + len(WRONG)
    assert rows[1][-1].startswith("E-mail, ‘geen mail’: ") and all(row[-1] for row in rows)

    done = ask(ask(page.url + "/overnemen", [], headers=coordinator).location, headers=coordinator)
    assert "Klaar. 172 organisaties en contactpersonen" in done.text
    assert len(people_of_lutjedam(demo, coordinator)) == 112

    # The wrong rows, mended, and read in again: one of them by the right number finds its organisation.
    good = contacts()
    for row in rows[1:]:
        row[1:2] = ["Vereniging"]
        row[0] = row[0] or "Buurtkamer Oost"
        row[3], row[5], row[8], row[9], row[10], row[11] = "", "", "nieuw@org.example", "0612345678", "", "nee"
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    again, _ = look(demo, coordinator, "verbeteren.csv", text.getvalue().encode("utf-8-sig"))
    assert "8 nieuwe contactpersonen" in again.text and "nieuwe organisatie" not in again.text
    after = ask(ask(again.url + "/overnemen", [], headers=coordinator).location, headers=coordinator)
    assert "Klaar." in after.text and len(people_of_lutjedam(demo, coordinator)) == len(good)

    # The same list once more changes nothing; and undone in turn, nothing of it is left.
    same, _ = look(demo, coordinator, "contacten.xlsx", workbook(contacts()))
    assert "nieuwe organisatie" not in same.text and "nieuwe contactpers" not in same.text
    for one in (again, page):
        undone = ask(ask(one.url + "/ongedaan", [], headers=coordinator).location, headers=coordinator)
        assert "ongedaan gemaakt" in undone.text and "Dit bleef" not in undone.text
    assert people_of_lutjedam(demo, coordinator) == []


def test_what_is_taken_out_is_the_same_in_every_format(demo, coordinator):
    rows = list(csv.DictReader(io.StringIO(download(demo, coordinator, "csv").decode("utf-8-sig")), delimiter=";"))
    # The last line says that the demonstration is made up.
    rows = [row for row in rows if row["Soort organisatie"] is not None]
    sheet = openpyxl.load_workbook(io.BytesIO(download(demo, coordinator, "xlsx"))).active
    cells = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    names = [cell.value for cell in sheet[1]]
    assert names == list(rows[0]) and len(cells) > 10
    for row, line in zip(rows, cells[1:]):
        assert line == [row[name].removeprefix("'") if row[name][:2] in ("'=", "'+", "'-", "'@") else row[name] for name in names]
    assert all(cell.data_type in ("s", "n") for line in sheet.iter_rows() for cell in line)

    public = [row for row in rows if row["Contactpersoon"] and row["Contactpersoon: vertrouwelijk"] != "ja"]
    cards = list(vobject.readComponents(download(demo, coordinator, "vcf").decode()))
    assert {card.version.value for card in cards} == {"4.0"}
    key = lambda row: (row["Contactpersoon"], row["Organisatie"])
    assert sorted((card.fn.value, card.org.value if isinstance(card.org.value, str) else card.org.value[0]) for card in cards) \
        == sorted(map(key, public))
    mails = {row["Contactpersoon: mailadres"] for row in public} - {""}
    assert {card.email.value for card in cards if "email" in card.contents} == mails

    viewers = list(csv.DictReader(io.StringIO(download(demo, signed_in(demo, "viewer"), "csv").decode("utf-8-sig")), delimiter=";"))
    assert "Contactpersoon: vertrouwelijk" not in viewers[0]
    assert {row["Contactpersoon"] for row in viewers} - {"", None} == {row["Contactpersoon"] for row in public}

    directory = json.loads(download(demo, coordinator, "json"))
    assert directory["total_items"] == len(directory["contents"]) == len({row["Organisatie"] for row in rows})
    seen = set()

    def check(thing, *required):
        # Required by HSDS 3, and every id is a UUID of its own.
        assert all(isinstance(thing[field], str) for field in ("id", *required)), thing
        assert str(uuid.UUID(thing["id"])) == thing["id"] and thing["id"] not in seen
        seen.add(thing["id"])

    for entry in directory["contents"]:
        check(entry, "name", "description")
        assert entry["description"]
        for service in entry["services"]:
            check(service, "name", "status")
            assert service["status"] in ("active", "inactive", "defunct", "temporarily closed")
        for contact in entry["contacts"]:
            check(contact, "name")
        for phone in entry["phones"] + [phone for contact in entry["contacts"] for phone in contact["phones"]]:
            check(phone, "number")
        for location in entry["locations"]:
            check(location, "location_type")
            assert location["location_type"] in ("physical", "postal", "virtual")
            for address in location["addresses"]:
                check(address, "address_1", "city", "state_province", "postal_code", "country", "address_type")
    assert {contact["name"] for entry in directory["contents"] for contact in entry["contacts"]} \
        == {row["Contactpersoon"] for row in public}
    assert any(entry["services"] for entry in directory["contents"])
