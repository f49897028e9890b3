"""Motions in the form of letters: what they want a house to resolve is what they ask for; all names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """Bürgerliste Auhagen
Fraktion im Rat der Stadt Auhagen

An den
Bürgermeister der Stadt Auhagen
Herrn Karl Amsel
Am Anger 2
39990 Auhagen

Auhagen, den 4. Mai 2011

Antrag zur Sitzung des Rates am 24. Mai 2011: Bänke am Mühlbach

Sehr geehrter Herr Bürgermeister,

{body}

Begründung:

Am Mühlbach gibt es bisher keine einzige Bank.

Mit freundlichen Grüßen
Eva Kern
Fraktionsvorsitzende
"""
BENCHES = ["Am Mühlbach werden drei Bänke aufgestellt", "Die Kosten trägt der Bauhof"]
POINTS = "\n\n1. Am Mühlbach werden drei Bänke aufgestellt.\n2. Die Kosten trägt der Bauhof."


def asked(body):
    reading = read_paper(LETTER.format(body=body))
    assert not reading.decisions
    return [request.quote.text for request in reading.requests]


@pytest.mark.parametrize(
    "body",
    [
        "Der Rat möge beschließen:" + POINTS,
        "wir bitten, den Antrag auf die Tagesordnung zu setzen.\n\nDer Rat möge beschließen:" + POINTS,
        "Die Stadtverordnetenversammlung der Stadt Auhagen an der Aue wolle beschließen:" + POINTS,
        "wir beantragen, der Rat möge Folgendes beschließen:" + POINTS,
        "wir bitten den Rat, folgenden Beschluss zu fassen:" + POINTS,
        "wir stellen folgenden Antrag:" + POINTS,
        "wir bitten, den Antrag auf die Tagesordnung zu nehmen.\n\nBeschlussvorschlag:" + POINTS,
        "Der Rat möge beschließen:\n\nAm Mühlbach werden drei Bänke aufgestellt. Die Kosten trägt der Bauhof.",
        "Der Rat möge beschließen: Am Mühlbach werden drei Bänke aufgestellt. Die Kosten trägt der Bauhof.",
        "wir stellen folgenden Antrag:\n\nBänke am Mühlbach\n\nDer Rat möge beschließen:" + POINTS,
    ],
)
def test_the_points_of_a_motion_are_what_it_asks_for(body):
    assert asked(body) == BENCHES


def test_what_a_point_adds_is_a_part_of_it_and_no_ground():
    body = "Der Rat möge beschließen:\n\n1) Drei Bänke sind anzuschaffen. Die Mittel von 900 Euro sind bereitzustellen."
    reading = read_paper(LETTER.format(body=body))
    assert [one.quote.text for one in reading.requests] == [
        "Drei Bänke sind anzuschaffen. Die Mittel von 900 Euro sind bereitzustellen"
    ]
    assert not any("Mittel" in reason.quote.text for reason in reading.reasons)


def test_a_sentence_may_say_itself_what_it_moves():
    (request,) = asked("Der Rat möge beschließen, am Mühlbach drei Bänke aufzustellen und den Weg zu befestigen.")
    assert request.startswith("Der Rat möge beschließen, am Mühlbach")


def test_a_motion_that_is_no_letter_proposes():
    paper = (
        "Ratsfraktion Bürgerliste Auhagen\n\nAntrag\n\nDrucksache 12/2011\n\nDer Rat möge beschließen:\n\n"
        "1. Am Mühlbach werden drei Bänke aufgestellt.\n2. Die Kosten trägt der Bauhof.\n\n"
        "Begründung:\n\nAm Mühlbach gibt es bisher keine einzige Bank."
    )
    reading = read_paper(paper)
    assert reading.kind == "council paper"
    assert [one.quote.text for one in reading.decisions] == BENCHES
    assert not reading.requests


COMMENT = """Stadt Auhagen
Dezernat IV

Drucksachen-Nr. 18/0733-S1

STELLUNGNAHME DER VERWALTUNG

zum Antrag der Bürgerliste vom 05.02.2018

an die Bezirksvertretung Mühlbach, Sitzung am 17.04.2018, TOP 6.1

{lead}

{motion}

Die Verwaltung nimmt dazu wie folgt Stellung:

Am Mühlbach stehen bereits vier Bänke. Die Verwaltung empfiehlt, den Antrag abzulehnen.
"""


@pytest.mark.parametrize(
    ("lead", "motion"),
    [
        ("Wortlaut des Antrags:", "„Die Bezirksvertretung beschließt: Die Verwaltung wird beauftragt, {}.“"),
        ("Der Antrag lautet:", "Die Verwaltung wird beauftragt, {}."),
        ("Antragstext:", "„Die Verwaltung wird beauftragt, {}.“"),
        ("Die Bezirksvertretung möge beschließen:", "Die Verwaltung wird beauftragt, {}."),
    ],
)
def test_the_words_of_a_motion_that_is_commented_on_are_what_it_asked_for(lead, motion):
    reading = read_paper(COMMENT.format(lead=lead, motion=motion.format("am Mühlbach drei Bänke aufzustellen")))
    assert [one.quote.text.strip("„“.") for one in reading.requests if "zum Antrag" not in one.quote.text] == [
        "Die Verwaltung wird beauftragt, am Mühlbach drei Bänke aufzustellen"
    ]
    assert not any("aufzustellen" in one.quote.text for one in reading.decisions)
