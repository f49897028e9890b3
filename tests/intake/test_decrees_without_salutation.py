"""Notices and decrees that greet nobody: where their head ends, and sums set in the midst of a sentence."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.read import read_paper

NOTICE = """Ministerium für Kinder und Familie
des Landes Nordwald

Ministerium für Kinder und Familie, 39990 Erlbrück

Gemeinde Auenrode
Der Bürgermeister
Am Weiher 3
39991 Auenrode

Aktenzeichen: 421-2.07-118
20. Juni 2014

Zuwendungsbescheid
Förderung der Horte
Ihr Antrag vom 12.03.2014

Anlagen: 1. Nebenbestimmungen
         2. Vordruck

{start}
Die Zuwendung ist für zwei Stellen bestimmt. Sie sind bis zum 1. Oktober 2014 zu besetzen.

Im Auftrag

Sommer
"""
SENTENCE = "Auf Ihren Antrag bewillige ich Ihnen für die Zeit bis zum Ende des Jahres\neine Zuwendung in Höhe von"


IN_WORDS = "\n\n              24.500,00 EUR\n        (in Worten: vierundzwanzigtausendfünfhundert Euro).\n"
BARRED = "\n\n     =24.500,-- DM=\n\n     (i. W. vierundzwanzigtausendfünfhundert Deutsche Mark)\n"
GOING_ON = "\n\n              EUR 24.500,00\n\nals Anteilfinanzierung.\n"
RUNNING = " 24.500 €.\n"


@pytest.mark.parametrize(
    ("headings", "amount"),
    [
        ("I.\n\n1. Bewilligung\n", IN_WORDS),
        ("I.\n\n", RUNNING),
        ("1. Bewilligung\n\n", GOING_ON),
        ("A. Entscheidung\n\n1.\n\n", BARRED),
        ("Tenor\n\n", GOING_ON),
        ("", BARRED),
        ("", IN_WORDS),
    ],
)
def test_a_notice_without_salutation_is_parted_from_its_head_at_the_first_heading(headings, amount):
    reading = read_paper(NOTICE.format(start=headings + SENTENCE + amount))

    assert reading.text_of("subject.0") == "Zuwendungsbescheid"
    assert reading.text_of("subject.1") == "Förderung der Horte"
    assert reading.text_of("subject.2") == "Ihr Antrag vom 12.03.2014"
    assert reading.text_of("subject.3") == ""
    assert reading.kind == "reply letter"
    assert any("24.500" in decision.quote.text for decision in reading.decisions)


def test_a_numbered_matter_is_no_heading():
    text = NOTICE.replace("Zuwendungsbescheid\nFörderung der Horte\nIhr Antrag vom 12.03.2014", "{matter}")
    start = "Die Satzung wird hiermit auf Ihren Antrag vom Mai genehmigt und ist öffentlich bekannt zu machen.\n"

    reading = read_paper(text.format(matter="1. Änderung der Hauptsatzung", start=start))

    assert reading.text_of("subject.0") == "1. Änderung der Hauptsatzung"
