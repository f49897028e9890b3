"""Heads and signatures as offices, clubs and private writers print them: what is who, and whose number it is."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.head.lines.phones import completed, house_and_extension
from wiedervorlage.intake.read import read_paper


def _values(text: str, *names: str) -> dict[str, str]:
    reading = read_paper(text)
    return {name: reading.text_of(name) for name in names}


LETTER = """Stadt Erlbrück
Bauamt

Frau
Ute Kern
Am Weiher 3
39990 Erlbrück

{block}

Ihr Bauvorhaben

Sehr geehrte Frau Kern,

der Plan liegt aus. Sie können ihn bis Freitag einsehen.

Mit freundlichen Grüßen

Sommer
"""


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Telefon/Fax: 05921 88-120 / 88-129", {"contact.phone": "+49 5921 88120", "contact.fax": "+49 5921 88129"}),
        ("Telefon: 05921 88-0 / -217", {"contact.phone": "+49 5921 880", "contact.direct": "+49 5921 88217"}),
        ("Tel. (05921) 88-12, Fax 88-19", {"contact.phone": "+49 5921 8812", "contact.fax": "+49 5921 8819"}),
        ("Wasserrecht\nSachbearbeiter: Herr Sommer", {"contact.name": "Herr Sommer"}),
        ("Gesch-Z.: 41.7", {"our_reference": "41.7"}),
        ("Aktenzeichen: 12.03.04-7/22", {"our_reference": "12.03.04-7/22"}),
        ("Unser Zeichen, unsere Nachricht vom: VII-3/Ha", {"our_reference": "VII-3/Ha"}),
        ("Es berät Sie: Amt Erlbrück, Fachbereich Ordnung, Herr Sommer", {"contact.name": "Herr Sommer"}),
        ("BEARBEITET VON\nDr. Ilse Sommer", {"contact.name": "Dr. Ilse Sommer"}),
        (
            "E-Mail                    Telefax\nbau@erlbrueck.example     05921 88-129",
            {"contact.email": "bau@erlbrueck.example", "contact.fax": "+49 5921 88129"},
        ),
        (
            "Ihr Zeichen          Unser Zeichen          Datum\n                     61-7/Ha                04.05.2011",
            {"our_reference": "61-7/Ha", "your_reference": "", "date": "2011-05-04"},
        ),
        ("Zimmer/Telefon   2.14 / 05921 88-117", {"contact.room": "2.14", "contact.phone": "+49 5921 88117"}),
    ],
)
def test_labels_of_many_kinds_are_read_with_their_values(block: str, expected: dict[str, str]) -> None:
    assert _values(LETTER.format(block=block), *expected) == expected


ADDRESS = """Wanderverein Erlbrück e. V.

{address}

Erlbrück, 7. Juni 2014

Wegmarken

Sehr geehrte Damen und Herren,

wir haben die Schilder erneuert. Bitte sehen Sie nach.

Mit freundlichen Grüßen

Jan Sommer
"""


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "Persönlich/Vertraulich\nGemeinde Moosau\nRathausplatz 1\n39991 Moosau",
            {"recipient.body": "Gemeinde Moosau"},
        ),
        ("Gemeinde Moosau\nAlter Markt 7\n39991 Moosau", {"recipient.street": "Alter Markt 7"}),
        (
            "Kreis Aue\nUntere Jagdbehörde\nAm Wall 2\n39991 Moosau",
            {"recipient.body": "Kreis Aue", "recipient.office": "Untere Jagdbehörde", "recipient.unit": ""},
        ),
        (
            "An die Verwaltung der\nStadt Moosau, Forstamt\nAm Wall 2\n39991 Moosau",
            {"recipient.body": "Stadt Moosau", "recipient.unit": "Forstamt"},
        ),
        (
            "Gemeinde Moosau\nBauhof - Herrn Leiter Böck -\nAm Wall 2\n39991 Moosau",
            {"recipient.unit": "Bauhof", "recipient.person": "Herrn Leiter Böck"},
        ),
        (
            "Herrn Ortsvorsteher\nKarl Böck\n– Büro des Ortsrates –",
            {"recipient.person": "Herrn Ortsvorsteher Karl Böck", "sender.unit": ""},
        ),
        (
            "Frau Bürgermeisterin\nEva Böck - persönlich -\nAm Wall 2\n39991 Moosau",
            {"recipient.person": "Frau Bürgermeisterin Eva Böck", "recipient.body": ""},
        ),
    ],
)
def test_an_address_is_told_apart_by_what_its_lines_are(address: str, expected: dict[str, str]) -> None:
    assert _values(ADDRESS.format(address=address), *expected) == expected


SIGNED = """Gemeindewerke Moosau GmbH

Frau
Ute Kern
Am Weiher 3
39990 Erlbrück

7. Juni 2014

Ihr Zähler

Sehr geehrte Frau Kern,

der Zähler wird getauscht. Wir melden uns vorher.

{signed}
"""


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (
            "Mit freundlichen Grüßen\n\nGEMEINDEWERKE MOOSAU GMBH\n\nppa. Böck            i. V. Sommer",
            {"signing.name": "Böck", "signing.by_order": "ppa.", "sender.body": "Gemeindewerke Moosau GmbH"},
        ),
        (
            "Sonnige Grüße\naus der Werkstatt\n\nEva Böck",
            {"signing.name": "Eva Böck", "signing.role": "", "closing": "Sonnige Grüße"},
        ),
        (
            "Mit freundlichem Gruß\n\nKlimaschutzbeauftragte\nEva Böck",
            {"signing.name": "Eva Böck", "signing.role": "Klimaschutzbeauftragte"},
        ),
        (
            "Mit freundlichem Gruß\n\nDer Vorstand\nEva Böck          Jan Sommer",
            {"signing.name": "Eva Böck", "signing.role": "Der Vorstand"},
        ),
    ],
)
def test_the_signatory_is_told_from_house_role_and_formula(signed: str, expected: dict[str, str]) -> None:
    assert _values(SIGNED.format(signed=signed), *expected) == expected


PRIVATE = """Erlbrück, 7. Juni 2014

Stadt Erlbrück
Friedhofsamt
Am Markt 1
39990 Erlbrück

Sehr geehrte Damen und Herren,

die Bank am Tor ist morsch. Bitte sehen Sie nach.

Mit freundlichen Grüßen

Ute Kern
Am Weiher 3
39990 Erlbrück
0171 5550123
"""


def test_a_private_writer_without_a_letterhead_is_known_by_the_signature() -> None:
    expected = {
        "sender.person": "Ute Kern",
        "sender.street": "Am Weiher 3",
        "sender.postcode": "39990",
        "contact.mobile": "+49 171 5550123",
        "signing.role": "",
    }
    assert _values(PRIVATE, *expected) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Der Minister\nfür Wälder und Wege\ndes Landes Moosau",
            {"sender.office": "Der Minister für Wälder und Wege", "sender.body": "Land Moosau"},
        ),
        (
            "Gemeinde Moosau · Der Bürgermeister · Dorfplatz 2 · 39991 Moosau",
            {"sender.body": "Gemeinde Moosau", "sender.office": "Der Bürgermeister", "sender.street": "Dorfplatz 2"},
        ),
        (
            "Stadt Moosau   Der Bürgermeister   Dezernat II   Forstamt",
            {
                "sender.body": "Stadt Moosau",
                "sender.office": "Der Bürgermeister",
                "sender.unit": "Dezernat II, Forstamt",
            },
        ),
        ("Notar\nDr. Jan Sommer\nDorfplatz 2\n39991 Moosau", {"sender.person": "Dr. Jan Sommer", "sender.body": ""}),
    ],
)
def test_a_letterhead_is_read_whole(head: str, expected: dict[str, str]) -> None:
    text = SIGNED.format(signed="Mit freundlichen Grüßen\n\nJan Sommer").replace("Gemeindewerke Moosau GmbH", head)
    assert _values(text, *expected) == expected


def test_a_short_number_is_completed_by_a_whole_one() -> None:
    assert [completed("-12", "05921 88-0"), completed("88-12", "(05921) 88-0"), completed("12", "05921 8812")] == [
        "05921 88-12",
        "(05921) 88-12",
        "",
    ]
    assert house_and_extension("05921 88-0 / -217") == ("05921 88-0", "05921 88-217")


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Stadt Moosau\nDie Bürgermeisterin\n32 - Ordnungsamt", "32 - Ordnungsamt"),
        ("Stadt Moosau\nStadtkasse - Steuern und Abgaben", "Stadtkasse - Steuern und Abgaben"),
        ("Stadt Moosau\nBauamt / Frau Sommer", "Bauamt"),
        ("Stadt Moosau\nSoziale Dienste", "Soziale Dienste"),
        ("Stadt Moosau\nDie Bürgermeisterin\nSoziale Angelegenheiten", "Soziale Angelegenheiten"),
        ("Ortsgemeinde Moosau\nDer Ortsbürgermeister\nKarl Böck", ""),
    ],
)
def test_a_unit_is_known_by_number_ending_or_task(head: str, unit: str) -> None:
    text = SIGNED.format(signed="Mit freundlichen Grüßen\n\nJan Sommer").replace("Gemeindewerke Moosau GmbH", head)
    assert _values(text, "sender.unit") == {"sender.unit": unit}


def test_a_column_of_their_letter_may_begin_with_its_day() -> None:
    block = (
        "Ihr Schreiben vom / Ihr Zeichen          Mein Zeichen          Moosau\n"
        "03.11.2009 / Ro                          63/2-14               10.12.2009"
    )
    expected = {"your_reference": "Ro", "our_reference": "63/2-14", "date": "2009-12-10"}
    assert _values(LETTER.format(block=block), *expected) == expected


@pytest.mark.parametrize(
    ("printed", "street"),
    [
        ("Straße des Ausgleichs 4", "Straße des Ausgleichs 4"),
        ("Platz der Linden 12 a-c", "Platz der Linden 12 a-c"),
        ("Rathaus, Waldweg 7", "Waldweg 7"),
        ("Waldweg 7 (Altbau)", "Waldweg 7"),
        ("Waldweg 7, App. 12", "Waldweg 7, App. 12"),
    ],
)
def test_streets_of_many_forms_are_read(printed: str, street: str) -> None:
    text = SIGNED.format(signed="Mit freundlichen Grüßen\n\nJan Sommer")
    text = text.replace("Gemeindewerke Moosau GmbH", f"Gemeinde Moosau\n{printed}\n39991 Moosau")
    assert _values(text, "sender.street") == {"sender.street": street}
    assert _values(text.replace("Am Weiher 3", printed), "recipient.street") == {"recipient.street": street}


@pytest.mark.parametrize(
    "foot",
    [
        "Waldweg 7          Telefon 05921 88-0\n39991 Moosau       Telefax 05921 88-19",
        (
            "Hausanschrift      Telefon            Öffnungszeiten\nWaldweg 7          05921 88-0         Mo-Fr 8-12 Uhr\n"
            "39991 Moosau"
        ),
    ],
)
def test_the_address_of_the_house_is_read_from_a_column_of_the_foot(foot: str) -> None:
    text = SIGNED.format(signed=f"Mit freundlichen Grüßen\n\nJan Sommer\n\n{foot}")
    expected = {"sender.street": "Waldweg 7", "sender.postcode": "39991", "recipient.street": "Am Weiher 3"}
    assert _values(text, *expected) == expected


HEADED = """{head}

Ihr Zaun

Sehr geehrte Frau Kern,

der Zaun ist zu hoch. Bitte kürzen Sie ihn.

Mit freundlichen Grüßen

Mai
"""


@pytest.mark.parametrize(
    "head",
    [
        (
            "| Stadt Moosau       | Fachbereich Bauen |\n| Der Bürgermeister  | Frau Mai          |\n"
            "| Waldweg 7          | Tel. 05921 88-12  |\n| 39991 Moosau       | Az.: 61-3/Ma      |\n\n"
            "Frau\nUte Kern\nAm Weiher 3\n39990 Erlbrück\n\nMoosau, 3. Mai 2011"
        ),
        (
            "Frau\nUte Kern\nAm Weiher 3\n39990 Erlbrück\n\nStadt Moosau\nDer Bürgermeister\nFachbereich Bauen\n"
            "Waldweg 7\n39991 Moosau\n\nFrau Mai\nTel. 05921 88-12\n61-3/Ma, 3. Mai 2011"
        ),
        (
            "Stadt Moosau - Fachbereich Bauen - Waldweg 7 - 39991 Moosau\n\nSachbearbeitung Frau Mai\nTel 05921 88-12\n\n"
            "Frau Ute Kern, Am Weiher 3, 39990 Erlbrück\n\nZeichen 61-3/Ma                     03.05.2011"
        ),
    ],
)
def test_heads_drawn_as_a_table_below_the_address_or_run_into_lines_are_read_alike(head: str) -> None:
    expected = {
        "sender.body": "Stadt Moosau",
        "sender.unit": "Fachbereich Bauen",
        "sender.street": "Waldweg 7",
        "recipient.person": "Frau Ute Kern",
        "recipient.street": "Am Weiher 3",
        "contact.name": "Frau Mai",
        "contact.phone": "+49 5921 8812",
        "our_reference": "61-3/Ma",
        "date": "2011-05-03",
    }
    assert _values(HEADED.format(head=head), *expected) == expected


def test_the_cover_of_a_fax_is_read_like_the_head_of_a_mail() -> None:
    text = HEADED.format(
        head="TELEFAX\n\nAn:      Gemeinde Erlbrück, Bauamt\n         z. Hd. Frau Kern\nVon:     Moosauer Bau GmbH\n"
        "Datum:   19.11.1999"
    )
    expected = {
        "sender.body": "Moosauer Bau GmbH",
        "recipient.body": "Gemeinde Erlbrück",
        "recipient.unit": "Bauamt",
        "recipient.person": "Frau Kern",
        "date": "1999-11-19",
    }
    assert _values(text, *expected) == expected


@pytest.mark.parametrize("day", ["Moosau am 3. Mai 2011", "Moosau, Dienstag, den 3. Mai 2011", "03. Mai 2011 / 61-kr"])
def test_the_day_of_a_letter_is_read_however_it_is_set(day: str) -> None:
    text = ADDRESS.replace("Erlbrück, 7. Juni 2014", day).format(address="Gemeinde Moosau\nWaldweg 7\n39991 Moosau")
    assert _values(text, "date") == {"date": "2011-05-03"}
