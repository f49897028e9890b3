"""Who else gets a paper, who signs beside the first, and what stands at the right of a closing formula."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.naming import label_of
from wiedervorlage.intake.read import read_paper

LETTER = """Stadt Roda
Der Bürgermeister

Stadt Roda, Am Markt 1, 39991 Roda

{above}Frau
Ute Kern
Am Weiher 3
39990 Aue

Roda, 3. Mai 2011

Fußweg am Weiher

{greeting}

der Plan liegt aus. Sie können ihn bis Freitag einsehen.

{closing}
"""
GREETING = "Sehr geehrte Frau Kern,"
CLOSING = "Mit freundlichen Grüßen\nIm Auftrag\n\nSommer\nAmtsrat"


def _read(closing: str, *, above: str = "", greeting: str = GREETING) -> dict[str, object]:
    return encode_reading(read_paper(LETTER.format(above=above, greeting=greeting, closing=closing)))


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Nachrichtlich:\nLandkreis Aue, 39995 Kreisaue\nAmt 20", ["Landkreis Aue, 39995 Kreisaue", "Amt 20"]),
        ("nachrichtlich\n\nLandkreistag\nStädtetag", ["Landkreistag", "Städtetag"]),
        ("Verteiler:\n1. Amt 20\n2. Amt 30\n3. z. d. A.", ["Amt 20", "Amt 30"]),
        (
            "In Abdruck an:\nGemeinde Auen, z. Hd. Herrn 1. Bürgermeister Lutz\nKasse, im Hause\n\nÖffnungszeiten: Mo",
            ["Gemeinde Auen, z. Hd. Herrn 1. Bürgermeister Lutz", "Kasse, im Hause"],
        ),
        ("Durchschrift: Herrn Landrat Dr. Zober - persönlich -", ["Herrn Landrat Dr. Zober - persönlich -"]),
        ("Durchschriftlich an: Schulamt; Personalrat", ["Schulamt", "Personalrat"]),
        ("Kopie z. K. an:\nSchulleitung\nPersonalrat", ["Schulleitung", "Personalrat"]),
        ("In Kopie: Forstamt Aue", ["Forstamt Aue"]),
        ("Mehrfertigung an:\nLandesamt für Forsten und\nFischerei", ["Landesamt für Forsten und Fischerei"]),
        ("Abdruck nachrichtlich der Kasse", []),
        ("Kopie", []),
    ],
)
def test_lists_below_the_signature_name_who_else_gets_the_letter(listed: str, names: list[str]) -> None:
    read = _read(f"{CLOSING}\n\n{listed}")
    assert read.get("copies", []) == names
    assert read["signing"] == {"by_order": "Im Auftrag", "name": "Sommer", "role": "Amtsrat"}


def test_list_in_the_head_ends_before_its_day() -> None:
    above = "nachrichtlich:                        Unser Zeichen:\nForstamt Aue                          32-6533\n\n"
    read = _read(CLOSING, above=above)
    assert read["copies"] == ["Forstamt Aue"]


def test_list_at_the_right_of_the_closing_hides_nobody() -> None:
    closing = """Mit freundlichen Grüßen                                                Kopie z. K.:
im Auftrag                                                             Schulleitung Aue
                                                                       Personalrat

Sommer
Schulamtsdirektor"""
    read = _read(closing)
    assert read["closing"] == "Mit freundlichen Grüßen"
    assert read["signing"] == {"by_order": "im Auftrag", "name": "Sommer", "role": "Schulamtsdirektor"}
    assert read["copies"] == ["Schulleitung Aue", "Personalrat"]


def test_enclosures_at_the_right_of_the_closing_are_enclosures() -> None:
    closing = "Mit freundlichen Grüßen                              Anlagen:\nIm Auftrag                                           Lageplan\n\nSommer"
    read = _read(closing)
    assert read["signing"] == {"by_order": "Im Auftrag", "name": "Sommer"}
    assert read["enclosures"] == ["Lageplan"]


def test_copies_of_a_mail() -> None:
    mail = """Von: Meier, Jan <jan.meier@aue.example>
Gesendet: Mittwoch, 15. Mai 2024 07:52
An: Kern, Ute
Cc: Poststelle Aue; 'amt@aue.example'
Betreff: Haltestelle

Hallo Frau Kern,

der Plan liegt aus.

Viele Grüße
Jan Meier
"""
    assert encode_reading(read_paper(mail))["copies"] == ["Poststelle Aue", "amt@aue.example"]


def test_row_of_a_table_is_no_list_of_copies() -> None:
    read = _read(f"Summe          460.000,00 EUR\nnachrichtlich: Eigenleistung             15.000,00 EUR\n\n{CLOSING}")
    assert "copies" not in read


@pytest.mark.parametrize(
    ("signed", "first", "further"),
    [
        (
            "Hilde Baum-Nagel                       Jens Oßwald\nVorsitzende                            Geschäftsführer",
            {"name": "Hilde Baum-Nagel", "role": "Vorsitzende"},
            [{"name": "Jens Oßwald", "role": "Geschäftsführer"}],
        ),
        (
            "i. V. Demir-Voss                         i. A. Kröger",
            {"by_order": "i. V.", "name": "Demir-Voss"},
            [{"by_order": "i. A.", "name": "Kröger"}],
        ),
        (
            "Jana Kern\nLeiterin des Bauamtes\n\nJan Holl\nStellvertretender Vorsitzender",
            {"name": "Jana Kern", "role": "Leiterin des Bauamtes"},
            [{"name": "Jan Holl", "role": "Stellvertretender Vorsitzender"}],
        ),
        (
            "Jana Kern\nLeiterin des Bauamtes\n\nAm Markt 3\n39990 Aue",
            {"name": "Jana Kern", "role": "Leiterin des Bauamtes"},
            None,
        ),
    ],
)
def test_all_who_sign_are_kept(signed: str, first: dict[str, str], further: list[dict[str, str]] | None) -> None:
    read = _read(f"Mit freundlichen Grüßen\n\n{signed}")["signing"]
    assert isinstance(read, dict)
    assert read.pop("further", None) == further
    assert read == first


def test_salutation_greets_a_second_time() -> None:
    greeting = "Sehr geehrte Frau Ministerin, liebe Frau Dr. Kern,"
    assert _read(CLOSING, greeting=greeting)["salutation"] == greeting


def test_copies_and_further_signatories_have_german_names() -> None:
    assert label_of("copies.0", "de") == "Nachrichtlich 1"
    assert label_of("signing.further.name", "de") == "Unterschrift: weitere, Name"


@pytest.mark.parametrize(
    ("listed", "enclosed", "copied"),
    [
        ("Anlage: Vollmacht\nAbschrift an: Stadt Aue, Bauamt", ["Vollmacht"], ["Stadt Aue, Bauamt"]),
        ("Anlage: Erklärung\nDurchschrift: Ministerium Aue", ["Erklärung"], ["Ministerium Aue"]),
        ("Anlage\n\nVerteiler:\nLandrat Aue\nAmt 20", ["Anlage"], ["Landrat Aue", "Amt 20"]),
        ("Anlagen:\n1. Plan\n2. Antrag\nNachrichtlich:\nAmt 20", ["Plan", "Antrag"], ["Amt 20"]),
        ("Anlagen\nPlan\ncc: Amt 20\nAnlage 2: Antrag", ["Plan", "Anlage 2: Antrag"], ["Amt 20"]),
        (
            "Anlagen:\nAbschrift des Antrags\nDurchschrift der Klage",
            ["Abschrift des Antrags", "Durchschrift der Klage"],
            [],
        ),
    ],
)
def test_copies_right_below_the_enclosures_are_no_enclosures(listed, enclosed, copied):
    reading = _read(f"{CLOSING}\n\n{listed}")

    assert reading["enclosures"] == enclosed
    assert reading.get("copies", []) == copied


def test_who_gets_a_copy_of_a_mail_has_not_sent_it():
    mail = (
        "Von: Jana Kern <kern@auhagen.example>\nGesendet: Mittwoch, 12. Oktober 2022 16:03\n"
        "An: Jan Holl <holl@vg-erlau.example>\nCc: Poststelle VG Erlau\nBetreff: AW: Ladesäule\n\n"
        "Hallo Herr Holl,\n\ndie Ladesäule kommt auf den Parkplatz.\n\nViele Grüße\nJana Kern\nOrtsbürgermeisterin\n"
    )
    told = {field.name: field.value for field in read_paper(mail).fields}
    assert "sender.body" not in told
    assert told["copies.0"] == "Poststelle VG Erlau"
