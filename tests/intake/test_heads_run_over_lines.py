"""What heads print over two lines or in the way of old prints: subjects, addresses of mail, numbers, houses."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """\
{head}

{address}

{block}
{day}

{subject}

Sehr geehrte Damen und Herren,

der Antrag wird abgelehnt.

Mit freundlichen Grüßen

Holl
"""
PARTS = {
    "head": "Kreis Altenau\nDer Landrat",
    "address": "Herrn\nJan Kern\nAm Weiher 3\n39990 Aue",
    "block": "Unser Zeichen: 40-2/Ho",
    "day": "Altenau, 14. März 2019",
    "subject": "Zuschuss für den Sportplatz",
}


def letter(**parts):
    return read_paper(LETTER.format(**(PARTS | parts)))


def subjects(reading):
    return [str(item.value) for item in reading.fields if item.name.startswith("subject.")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bezug: Mein Bericht vom 3. Mai 2018; Ihr Erlass vom 2. Juni 2018 und unsere", "Besprechung vom 9. Juli 2018"),
        ("Schreiben des Ortsrats vom 8. Januar 2019 und Ihre Erinnerung vom", "19. Februar 2019"),
        ("Vertrag über den Bauhof zwischen", "Gemeinde und Kreis"),
    ],
)
def test_a_line_of_the_subject_goes_on_where_it_cannot_end(first, second):
    found = subjects(letter(subject=f"Sportplatz am Anger\n{first}\n{second}"))

    assert found == ["Sportplatz am Anger", f"{first} {second}".removeprefix("Bezug: ")]


@pytest.mark.parametrize(
    "broken",
    ["poststelle@\nkreis-altenau.example", "poststelle@kreis-\naltenau.example", "poststelle@kreis-altenau\n.example"],
)
def test_an_address_of_mail_is_whole_where_a_narrow_column_broke_it(broken):
    whole = broken.replace("\n", "")
    lines = broken.split("\n")
    block = f"Auskunft erteilt: Frau Holl\nE-Mail: {lines[0]}\n{lines[1]}"

    assert letter(block=block).text_of("contact.email") == whole


def test_an_address_of_mail_is_whole_in_a_column_at_the_right():
    address = (
        "Herrn                                        Auskunft erteilt: Frau Holl\n"
        "Jan Kern                                     Telefon: 03931 640-732\n"
        "Am Weiher 3                                  E-Mail: bauamt@\n"
        "39990 Aue                                    kreis-altenau.example"
    )

    assert letter(address=address).text_of("contact.email") == "bauamt@kreis-altenau.example"


@pytest.mark.parametrize(
    ("block", "phone", "direct"),
    [
        ("Fernruf: (0 39 31) 64 - 1\nDurchwahl: 64 - 7 32", "+49 3931 641", "+49 3931 64732"),
        ("Telefon (03931) 6 40 - 0, Durchwahl 6 40 - 7 32", "+49 3931 6400", "+49 3931 640732"),
        ("Telefon 03931 640-0\nDurchwahl 640-732", "+49 3931 6400", "+49 3931 640732"),
    ],
)
def test_an_extension_in_groups_is_completed_by_the_number_of_the_house(block, phone, direct):
    reading = letter(block=block)

    assert reading.text_of("contact.phone") == phone
    assert reading.text_of("contact.direct") == direct


@pytest.mark.parametrize(
    "line",
    [
        "Landratsamt, Postfach 11 53, 3990 Altenau",
        "Landratsamt - Am Weg 2 - 3990 Altenau",
        "Kreisamt · PF 30 · O-3990 Altenau",
    ],
)
def test_a_line_of_return_with_a_postcode_of_old_is_no_reader(line):
    reading = letter(address=f"{line}\nHerrn\nJan Kern\nAm Weiher 3\n3991 Aue")

    assert reading.text_of("recipient.body") == ""
    assert reading.text_of("recipient.person") == "Herrn Jan Kern"
    assert reading.text_of("recipient.town") == "Aue"


@pytest.mark.parametrize(
    ("office", "body"),
    [("Bürgermeister der Stadt Aue", "Stadt Aue"), ("Landrat des Kreises Holm", "Kreis Holm")],
)
def test_who_is_addressed_by_his_office_alone_is_named_by_it(office, body):
    reading = letter(address=f"Herrn\n{office}\nAm Markt 1\n39990 Aue")

    assert reading.text_of("recipient.person") == f"Herrn {office}"
    assert reading.text_of("recipient.body") == body


@pytest.mark.parametrize(
    "over", ["über das Dekanat Altenau", "über den Landrat des Kreises Holm", "über die\nBezirksstelle Holm"]
)
def test_an_office_over_which_a_paper_goes_is_no_subject_though_a_blank_line_parts_it(over):
    reading = letter(address=f"An das\nPfarramt Aue\nPfarrgasse 11\n\n39990 Aue\n\n{over}")

    assert subjects(reading) == ["Zuschuss für den Sportplatz"]
    assert reading.text_of("recipient.body") == "Pfarramt Aue"
    assert reading.text_of("recipient.unit") == ""
    assert reading.text_of("recipient.street") == "Pfarrgasse 11"


@pytest.mark.parametrize(
    "street", ["Amtsgerichtsstraße 4", "Schulverwaltungsweg 2 a", "Kirchenkreisplatz 7-9", "Pfarrgasse 11"]
)
def test_a_street_that_begins_like_a_house_is_a_street(street):
    reading = letter(address=f"Turnverein Aue e. V.\n{street}\n39990 Aue")

    assert reading.text_of("recipient.street") == street
    assert reading.text_of("recipient.body") == "Turnverein Aue e. V."


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("Ortsbeirat\nAue-Nord", "Ortsbeirat Aue-Nord"),
        ("Förderkreis der Grundschule\nHolm-Süd", "Förderkreis der Grundschule Holm-Süd"),
    ],
)
def test_the_quarter_below_a_house_belongs_to_its_name(lines, body):
    reading = letter(address=f"{lines}\nz. Hd. Frau Ute Kern\nAm Weiher 3\n39990 Aue")

    assert reading.text_of("recipient.body") == body
    assert reading.text_of("recipient.unit") == ""


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        (
            (
                "Bewilligungsbescheid (Sonderprogramm)\n\nFörderung des Vereinssports im Kreis Altenau;\n"
                "Erneuerung der Laufbahn\n\nIhr Antrag vom 30.06.2018"
            ),
            [
                "Bewilligungsbescheid (Sonderprogramm)",
                "Förderung des Vereinssports im Kreis Altenau",
                "Erneuerung der Laufbahn",
                "Ihr Antrag vom 30.06.2018",
            ],
        ),
        (
            "Erneuerung der Laufbahn am Sportplatz\nBeteiligung des Kreises\n\nUnser Gespräch vom 2. März 2019",
            ["Erneuerung der Laufbahn am Sportplatz", "Beteiligung des Kreises", "Unser Gespräch vom 2. März 2019"],
        ),
    ],
)
def test_the_matter_stands_above_what_is_answered_in_a_block_of_its_own(block, wanted):
    assert subjects(letter(subject=block)) == wanted


def test_street_and_place_of_the_house_are_of_one_address_and_not_of_its_post_office_box():
    head = "Kreis Altenau\nKreis Altenau • Postfach 22 40 • 39904 Altenau"
    foot = "\n\nDienstgebäude: Lindenweg 15, 39956 Altenau     Kreiskasse\nTelefon 03931 64-0                             www.kreis.example\n"
    reading = read_paper(LETTER.format(**(PARTS | {"head": head})) + foot)

    assert reading.text_of("sender.street") == "Lindenweg 15"
    assert reading.text_of("sender.postcode") == "39956"


def test_what_begins_like_a_letter_answered_but_bears_no_day_takes_no_line_above_it():
    reading = letter(
        block="", day="Altenau, am Sonntag nach Ostern\n(19. April 2015)", subject="Unser Sportplatz am Anger"
    )

    assert subjects(reading) == ["Unser Sportplatz am Anger"]


@pytest.mark.parametrize(
    ("line", "street"),
    [
        ("Kreis Altenau, SR 2, Lindenweg 15, D-39956 Altenau", "Lindenweg 15"),
        ("Kreis Altenau · AB 14 · Am Anger 3 · 39956 Altenau", "Am Anger 3"),
        ("Kreis Altenau, C 4, 39956 Altenau", "C 4"),
    ],
)
def test_the_sign_of_a_unit_before_the_street_is_no_street(line, street):
    assert letter(address=f"{line}\n{PARTS['address']}").text_of("sender.street") == street
