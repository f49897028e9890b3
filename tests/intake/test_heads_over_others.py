"""Heads with an office between writer and reader, with two columns, with a page number, with signs of their own."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.head.zones.zones import Zone, assign_zones
from wiedervorlage.intake.head_fields import head_fields
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs

BELOW = """
Sehr geehrte Damen und Herren,

der Plan liegt aus. Sie können ihn bis Freitag einsehen.

Mit freundlichen Grüßen

Sommer
"""


def _fields(head: str) -> dict[str, str]:
    blocks = split_blocks(f"{head}\n{BELOW}")
    paper = assign_zones(blocks)
    return {item.name: str(item.value) for item in head_fields(paper, paragraphs(paper.of(Zone.BODY)), blocks)}


def _fields_to(address: str) -> dict[str, str]:
    return _fields(
        f"Bezirksregierung Nordwald\n\nBezirksregierung Nordwald, 39990 Erlbrück\n\n{address}\n\nHaushalt 2016\n"
    )


@pytest.mark.parametrize(
    "over",
    [
        "über den\nLandrat des Auenkreises\nals untere staatliche Verwaltungsbehörde\n39995 Kreisaue",
        "über die\nLandrätin des Auenkreises\n39995 Kreisaue",
        "über das Landratsamt Auenkreis\nMarkt 5\n39995 Kreisaue",
        "- über den Landrat des Auenkreises -",
    ],
)
def test_paper_goes_to_a_mayor_over_another_office(over: str) -> None:
    found = _fields_to(f"Gegen Empfangsbekenntnis\nBürgermeister\nder Stadt Roda\nRathausplatz 2\n39991 Roda\n{over}")
    told = {name: value for name, value in found.items() if name.startswith(("recipient.", "sender."))}
    assert told == {
        "sender.body": "Bezirksregierung Nordwald",
        "sender.postcode": "39990",
        "sender.town": "Erlbrück",
        "recipient.office": "Bürgermeister",
        "recipient.body": "Stadt Roda",
        "recipient.street": "Rathausplatz 2",
        "recipient.postcode": "39991",
        "recipient.town": "Roda",
    }


@pytest.mark.parametrize("over", ["über Amt Langsee\nDie Amtsvorsteherin", "über den\nLandrat", "über das Amt Langsee"])
def test_office_between_name_and_street_is_none_of_the_readers(over: str) -> None:
    found = _fields_to(f"Gemeinde Roda\n{over}\nSchulstraße 9\n39991 Roda")
    assert found["recipient.body"] == "Gemeinde Roda"
    assert found["recipient.street"] == "Schulstraße 9"
    assert "recipient.office" not in found
    assert "recipient.unit" not in found


def test_house_at_the_right_of_the_letterhead_is_the_writers() -> None:
    head = """
Kreis Roda                                                            Kreishaus
Die Landrätin                                                         Hansaplatz 5
                                                                      39994 Roda

Kreis Roda  Postfach 17 52  39991 Roda
                                                          Dezernat 04 – Jugend, Schule, Gesundheit
An die                                                    Koordinierungsstelle Schulentwicklung
Bürgermeisterinnen und Bürgermeister                      Name      Frau van der Velde
der Städte Erlbrück und Langsee                           Durchwahl 02921 30-2388
und der Gemeinden Bad Auen,                               Zentrale  02921 30-0
Kleinau und Ensebruch                                     Zimmer    A 1.087

                                                          Roda, 12. März 2020

Fortschreibung der Planung ab dem
Schuljahr 2021/2022
Konferenz am 20.02.2020
mein Schreiben vom 14.11.2019
"""
    found = _fields(head)
    assert found["sender.body"] == "Kreis Roda"
    assert found["sender.office"] == "Die Landrätin"
    assert found["sender.street"] == "Hansaplatz 5"
    assert found["sender.unit"] == "Dezernat 04 – Jugend, Schule, Gesundheit"
    assert found["contact.name"] == "Frau van der Velde"
    assert found["recipient.body"].startswith("Bürgermeisterinnen und Bürgermeister der Städte Erlbrück und Langsee")
    assert found["recipient.body"].endswith("Kleinau und Ensebruch")
    assert found["subject.2"] == "mein Schreiben vom 14.11.2019"


def test_fields_of_work_at_the_margin_are_no_subject() -> None:
    head = """
                                                                                              Staatliches Schulamt
                                                                                              für den Auenkreis
                                                                                              und die Stadt Roda

Staatliches Schulamt, Josefstr. 22, 39993 Roda
                                                                                              Aktenzeichen
                                                                                              SL-100.211-00043
Stadt Erlbrück                                                                                Bearbeiterin
Fachdienst Bildung                                                                            Irmhild Rössing
Adenauer-Platz 1                                                                              Durchwahl
39990 Erlbrück                                                                                0661 8390-131
                                                                                              Ihr Zeichen
                                                                                              FD 4.1 / Wie
                                                                                              Datum
                                                                                              26. März 2014

Grundschule „Am Haselgrund“, Erlbrück-Auen                                                    Schulaufsicht
Ihre Anfrage zur Bildung einer weiteren Eingangsklasse sowie zur Zuweisung einer              Fachberatung
weiteren Stelle                                                                               Schulpsychologie
                                                                                              Medienzentrum
"""
    found = _fields(head)
    assert [value for name, value in found.items() if name.startswith("subject.")] == [
        "Grundschule „Am Haselgrund“, Erlbrück-Auen",
        "Ihre Anfrage zur Bildung einer weiteren Eingangsklasse sowie zur Zuweisung einer weiteren Stelle",
    ]
    assert found["sender.body"] == "Staatliches Schulamt für den Auenkreis und die Stadt Roda"
    assert found["your_reference"] == "FD 4.1 / Wie"
    assert "sender.unit" not in found


@pytest.mark.parametrize("page", ["Seite 1 von 2", "Blatt 1", "- 1 -"])
def test_number_of_the_page_in_the_head_is_no_writer(page: str) -> None:
    head = f"""
Bezirksregierung Nordwald, 39990 Erlbrück                                 Datum: 21. Juni 2017
                                                                          {page}
                                                                          Aktenzeichen:
Stadt Roda                                                                31.02.01-004/2017-001
Der Bürgermeister                                                         Auskunft erteilt:
Rathausplatz 2                                                            Frau Linnen
39991 Roda                                                                Telefon: 02931/82-2733

Jahresabschluss 2016
"""
    found = _fields(head)
    assert found["sender.body"] == "Bezirksregierung Nordwald"
    assert found["recipient.body"] == "Stadt Roda"


def test_way_of_delivery_is_no_clerk() -> None:
    head = """
Amt Langsee, Schloßplatz 4, 39991 Roda

Gegen Postzustellungsurkunde

Herrn                                                  Sachgebiet:  Beiträge und Gebühren
Alois Huber                                            Sachbearb.:  Hr. Zwickl
Sonnleiten 17                                          Zi.-Nr.:     II/08
39991 Roda                                             Tel.:        09145/8391-26

Ihr Widerspruch
"""
    assert _fields(head)["contact.name"] == "Hr. Zwickl"


@pytest.mark.parametrize("label", ["Antragsnummer", "Antrags-Nr.", "Vorhaben-Nr.", "Förderkennzeichen"])
def test_number_of_an_application_is_the_sign(label: str) -> None:
    head = f"Förderbank Nordwald\n\nStadt Roda\nRathausplatz 2\n39991 Roda\n\nTelefon: 0431 9905-3321\n{label}: KI3-2022-100\n"
    assert _fields(f"{head}\nNeubau der Halle\n")["our_reference"] == "KI3-2022-100"


def test_each_paper_referred_to_is_a_line_of_the_subject() -> None:
    head = """
Ministerium für Bildung

An die
Bezirksregierungen

Betr.:  Versorgung der Schulen;
        hier: Abordnungen

Bezug:  a) Erlass vom 20.02.2003 - 23 - 81 023/2 -
        b) Besprechung mit den Leitungen
           am 03.07.2003

Anlg.:  - 2 -
"""
    found = _fields(head)
    assert found["enclosures.0"] == "2 Anlagen"
    assert [value for name, value in found.items() if name.startswith("subject.")] == [
        "Versorgung der Schulen",
        "Abordnungen",
        "a) Erlass vom 20.02.2003 - 23 - 81 023/2 -",
        "b) Besprechung mit den Leitungen am 03.07.2003",
    ]
