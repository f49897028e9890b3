"""Every field with ink is compared with what a second engine read: numbers and names by letters, prose loosely."""

from dataclasses import replace

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.layout import Box, Layout, PlacedWord, Word
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.second_opinion import compare_readings

LETTER = """Gemeinde Musterdorf
Der Bürgermeister

Gemeinde Musterdorf, Markt 1, 48565 Musterdorf

Chorgemeinschaft Altenau e. V.
Frau Erika Beispiel
Am Bach 2
48427 Altenau

Auskunft erteilt: Frau Holl
Telefon: 02551 69-12
Datum: 26.09.2013

Zuschuss für die neue Probebühne

Sehr geehrte Frau Beispiel,

auf Ihr Schreiben vom 9. August 2013 teile ich mit, dass wir 12.500 Euro für drei Proberäume bereitstellen.

Mit freundlichen Grüßen

Max Muster

Kreissparkasse Steinfurt, Konto 331, BLZ 403 510 60, BIC WELADED1STF
"""


def doubts(first, second, pages=()):
    """Return what is doubted of a letter, by the name of the field, with what the second engine read."""
    compared = compare_readings(read_paper(first), second, pages)
    seen = {item.name: item.second for item in compared.fields}
    told = [found.message.en.partition(":")[0] for found in compared.findings if found.code == "INT-030"]
    return {name: seen[name] for name in told}


def test_two_readings_that_agree_raise_no_doubt_and_both_are_kept():
    compared = compare_readings(read_paper(LETTER), LETTER)

    assert compared.findings == ()
    assert [item.name for item in compared.fields if item.raw and item.second is None] == []


@pytest.mark.parametrize(
    ("printed", "misread", "field", "second"),
    [
        ("12.500 Euro", "12.800 Euro", "quantities.0.value", "12.800 Euro"),
        ("drei Proberäume", "zwei Proberäume", "quantities.1.value", "zwei Proberäume"),
        ("9. August 2013", "9. August 2018", "references.0.kind", "Ihr Schreiben vom 9. August 2018"),
        ("26.09.2013", "26.09.2018", "date", "26.09.2018"),
        ("Frau Holl", "Frau Hall", "contact.name", "Frau Hall"),
        ("69-12", "69-72", "contact.phone", "02551 69-72"),
        ("Max Muster", "Max Wuster", "signing.name", "Max Wuster"),
        ("403 510 60", "403 570 60", "accounts.0.bank_code", "403 570 60"),
        ("Konto 331", "Konto 381", "accounts.0.account", "381"),
        ("Am Bach 2", "Am Bach 7", "recipient.street", "Am Bach 7"),
    ],
)
def test_what_one_engine_misread_is_doubted_once(printed, misread, field, second):
    told = doubts(LETTER, LETTER.replace(printed, misread))

    assert list(told) == [field]
    assert told[field] == second


MINUTES = """Gemeinde Musterdorf

Niederschrift über die Sitzung des Rates am 17.03.2015

TOP 3 Neue Probebühne

Beschluss: Der Rat stimmt dem Umbau der Probebühne zu.

Abstimmungsergebnis: 14 Ja-Stimmen, 7 Nein-Stimmen, 2 Enthaltungen
"""


@pytest.mark.parametrize(("printed", "misread"), [("7 Nein", "1 Nein"), ("14 Ja", "11 Ja"), ("2 Enth", "Z Enth")])
def test_a_vote_that_one_engine_misread_is_doubted(printed, misread):
    told = doubts(MINUTES, MINUTES.replace(printed, misread))

    assert list(told) == ["votes.0.for"]
    assert misread in told["votes.0.for"]
    assert doubts(MINUTES, MINUTES) == {}


@pytest.mark.parametrize(
    ("printed", "otherwise"),
    [
        ("Zuschuss für die neue Probebühne", "Zuschuß für die neue Probebuhne"),
        ("Mit freundlichen Grüßen", "Mit freundlichen Grüssen"),
        ("Sehr geehrte Frau Beispiel,", "Sehr geehrte Frau Beispiel."),
        ("Der Bürgermeister", "Der Burgermeister"),
        ("Max Muster", "Max, Muster"),
        ("für drei Proberäume", "fürdrei Proberäume"),
        ("mit, dass wir 12.500 Euro für", "mit, dass wir\n12.500 Euro für"),
        ("Telefon: 02551 69-12\nDatum: 26.09.2013", "Datum: 26.09.2013 Telefon: 02551 69–12"),
    ],
)
def test_prose_that_is_nearly_the_same_is_not_doubted(printed, otherwise):
    assert doubts(LETTER, LETTER.replace(printed, otherwise)) == {}


def test_a_short_figure_is_looked_for_at_its_place_and_not_anywhere():
    minutes = LETTER.replace("12.500 Euro", "12 Plätze")

    assert doubts(minutes, minutes.replace("12 Plätze", "17 Plätze")) == {"quantities.0.value": "17 Plätze"}


def test_a_page_is_compared_with_its_own_and_not_at_all_where_nothing_was_read_again():
    first = replace(read_paper(LETTER), findings=())
    paged = replace(first, fields=tuple(replace(item, page=2) for item in first.fields))
    spoiled = LETTER.replace("12.500", "12.800")

    assert compare_readings(paged, f"{LETTER}\f{spoiled}").findings != ()
    assert compare_readings(paged, f"{spoiled}\f{LETTER}").findings == ()
    assert compare_readings(paged, f"{spoiled}\f").findings == ()
    assert compare_readings(paged, f"{LETTER}\f{spoiled}", (2, 3)).findings == ()
    assert compare_readings(paged, f"{spoiled}\f{spoiled}", (1, 3)).findings == ()


def test_what_is_read_otherwise_is_less_sure_and_what_agrees_as_sure_as_before():
    reading = read_paper(LETTER)
    compared = compare_readings(reading, LETTER.replace("12.500", "12.800"))
    before = {item.name: item.confidence for item in reading.fields}
    changed = {item.name for item in compared.fields if item.confidence < before[item.name]}

    assert changed == {item.name for item in reading.fields if item.raw == "12.500 Euro"}


def test_the_score_of_the_engine_is_kept_at_the_field():
    text = "Gemeinde Musterdorf\n\nDatum: 26.09.2013\n"
    box = Box(left=20, top=50, right=90, bottom=54)
    at = text.index("26.09")
    words = (
        PlacedWord(word=Word(text="Gemeinde Musterdorf", page=1, box=box, score=0.99), start=0, end=19),
        PlacedWord(word=Word(text="26.09.2013", page=1, box=box, score=0.8125), start=at, end=at + 10),
    )
    reading = read_paper(text, Layout(words=words, page_count=1))
    (date,) = [item for item in reading.fields if item.name == "date"]
    (told,) = [item for item in encode_reading(reading)["fields"] if item["name"] == "date"]

    assert date.score == 0.8125
    assert date.confidence < date.score
    assert told["score"] == 0.812
    assert {item["score"] for item in encode_reading(read_paper(text))["fields"]} == {None}
