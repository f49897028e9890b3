"""Address fields as letterheads set them; all names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """Kreis Lohtal
Der Landrat

Kreis Lohtal · Am Ring 1 · 39999 Lohstadt

{address}

Lohstadt, den 4. Mai 2011

Zaun am Schulhof

Sehr geehrte Damen und Herren,

der Zaun wird nicht gesetzt, weil dafür kein Geld da ist.

Mit freundlichen Grüßen
Anna Abel
"""


def recipient(address):
    fields = read_paper(LETTER.format(address=address)).fields
    return {item.name.removeprefix("recipient."): item.value for item in fields if item.name.startswith("recipient.")}


PLACE = {"street": "Am Weg 4", "postcode": "39998", "town": "Auhagen"}


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Gemeinde Auhagen\nBauamt, Frau Amtsrätin Busch", {"body": "Gemeinde Auhagen", "unit": "Bauamt", "person": "Frau Amtsrätin Busch"}),
        ("Stadt Auhagen\n- Kreisarchiv -\nz. Hd. Herrn Busch", {"body": "Stadt Auhagen", "unit": "Kreisarchiv", "person": "Herrn Busch"}),
        ("Landkreis Auhagen\nDer Landrat\nVeterinärdienst", {"body": "Landkreis Auhagen", "office": "Der Landrat", "unit": "Veterinärdienst"}),
        ("Gemeinde Auhagen\nHerrn Bürgermeister\nJan Busch", {"body": "Gemeinde Auhagen", "person": "Herrn Bürgermeister Jan Busch"}),
        ("Eheleute\nKarla und Jan Busch", {"person": "Eheleute Karla und Jan Busch"}),
        ("Heimatverein Auhagen e. V.\nVorsitzende Frau Karla Busch", {"body": "Heimatverein Auhagen e. V.", "person": "Vorsitzende Frau Karla Busch"}),
        ("Hotel Seeblick\nInh. Karla Busch", {"body": "Hotel Seeblick", "person": "Inh. Karla Busch"}),
        ("Kreisausschuss\ndes Landkreises Auhagen\n- Bauaufsicht -", {"body": "Landkreis Auhagen", "office": "Kreisausschuss", "unit": "Bauaufsicht"}),
        ("An das\nPresbyterium der\nEvangelischen Kirchengemeinde Auhagen", {"body": "Evangelische Kirchengemeinde Auhagen", "office": "Presbyterium"}),
        ("An die\nGemeinde\nAuhagen", {"body": "Gemeinde Auhagen"}),
        ("Spedition Busch GmbH, Buchhaltung", {"body": "Spedition Busch GmbH", "unit": "Buchhaltung"}),
        ("Jagdgenossenschaft Auhagen\nz. H. des Jagdvorstehers\nHerrn Jan Busch", {"body": "Jagdgenossenschaft Auhagen", "person": "Herrn Jan Busch"}),
    ],
)  # fmt: skip
def test_body_office_unit_and_person_are_told_apart(above, expected):
    assert recipient(f"{above}\nAm Weg 4\n39998 Auhagen") == {**expected, **PLACE}


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Nr. 14 b\n39998 Auhagen", {"street": "Nr. 14 b", "postcode": "39998", "town": "Auhagen"}),
        ("Osterkoppel\n39998 Auhagen", {"street": "Osterkoppel", "postcode": "39998", "town": "Auhagen"}),
        ("Am Weg 4\n\n39998 Auhagen", PLACE),
        ("Am Weg 4\nO-1992 Auhagen", {"street": "Am Weg 4", "town": "Auhagen"}),
        ("Am Weg 4\n5991 Auhagen 2", {"street": "Am Weg 4", "town": "Auhagen 2"}),
        ("- im Hause -", {}),
    ],
)
def test_street_and_place_are_read_in_village_and_in_old_form(below, expected):
    assert recipient(f"Herrn\nJan Busch\n{below}") == {"person": "Herrn Jan Busch", **expected}


@pytest.mark.parametrize("line", ["", "*** E-Mail - Ausdruck ***\n", "-------- Weitergeleitete Nachricht --------\n"])
def test_the_head_of_a_mail_is_known_below_the_line_of_a_print_out(line):
    text = (
        f"{line}Absender:\tBusch, Jan\nEmpfänger:\tLandkreis Auhagen, Stabsstelle Breitband\n"
        "Datum:\t03.12.2018 15:47\nBetreff:\tLeitung nach Lohtal\n\n"
        "Sehr geehrte Frau Krug,\n\ndie Leitung liegt.\n\nGruß\nJan Busch\n"
    )
    reading = read_paper(text)
    found = {item.name: item.value for item in reading.fields}

    assert reading.kind == "e-mail"
    assert found["subject.0"] == "Leitung nach Lohtal"
    assert (found["recipient.body"], found["recipient.unit"]) == ("Landkreis Auhagen", "Stabsstelle Breitband")


def test_units_below_a_body_are_one_value_and_a_club_may_take_two_lines():
    lines = (
        "Stadtverwaltung Auhagen\nDezernat Bauen und Umwelt\nTiefbauamt\nHerrn Amtsleiter Holl\nMarkt 1\n97990 Auhagen"
    )
    assert recipient(lines)["unit"] == "Dezernat Bauen und Umwelt, Tiefbauamt"
    lines = "Gartenbauverein\nAuhagen e. V.\nHerrn Vorsitzenden\nJan Holl o. V. i. A.\nMarkt 1\n97990 Auhagen"
    read = recipient(lines)
    assert (read["body"], read["person"]) == ("Gartenbauverein Auhagen e. V.", "Herrn Vorsitzenden Jan Holl")


@pytest.mark.parametrize(
    "line", ["Wolfsaue · Der Oberbürgermeister · 39990 Wolfsaue", "Stadt Wolfsaue · 39990 Wolfsaue"]
)
def test_a_line_of_return_without_a_street_is_none_of_the_readers(line):
    letter = (
        f"Stadt Wolfsaue\nDer Oberbürgermeister\n\n{line}\n\n".removesuffix("\n")
        + "Jugendclub Stellwerk e. V.\nVorstand\nBahnhofstraße 41\n39991 Auhagen\n\nWolfsaue, 8. März 2017\n\n"
        "Zuschuss für 2017\n\nSehr geehrte Frau Kern,\n\nder Zuschuss wird bewilligt.\n\nMit freundlichen Grüßen\nHolm\n"
    )
    told = {field.name: field.value for field in read_paper(letter).fields}
    assert told["recipient.body"] == "Jugendclub Stellwerk e. V."
    assert told["sender.town"] == "Wolfsaue"


CONTACT = "Fon 04290 677-1001\nFax 04290 677-1009\n"
WRITER = "Klinikum Wesertal gGmbH\nHaferkamp 7\n39990 Auhagen\n"
READER = "Gemeinde Bedorf\nDer Bürgermeister\nMarkt 2\n39991 Bedorf\n"


@pytest.mark.parametrize(
    "head",
    [
        f"KLINIKUM WESERTAL gGmbH\n\n{WRITER}{CONTACT}\n{READER}\nAuhagen, 24. Juli 2014\n\nBushaltestelle am Eingang\n\n",
        f"{WRITER}\n{READER}{CONTACT}\nAuhagen, 24. Juli 2014\nBushaltestelle am Eingang\n\n",
    ],
)
def test_labels_below_an_address_leave_each_to_whom_it_belongs(head):
    letter = f"{head}Sehr geehrte Frau Kern,\n\nwir bitten um eine Haltestelle.\n\nMit freundlichen Grüßen\nHolm\n"
    told = {field.name: field.value for field in read_paper(letter).fields}
    assert (told["sender.postcode"], told["recipient.postcode"]) == ("39990", "39991")
