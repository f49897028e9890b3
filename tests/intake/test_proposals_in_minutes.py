"""What is proposed for one item of a sitting leaves the other items alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging.judging import load_judge

OPTIONS = Options(judge=replace(load_judge(), encoder=None))
MINUTES = """Niederschrift über die Sitzung des Bauausschusses der Stadt Mollhagen am 11.05.2011

{one}  Bebauungsplan Nr. 87 - Aufstellungsbeschluss

Frau Amsel stellt den Planentwurf vor.

{label}:
Der Ausschuss empfiehlt dem Rat, die Aufstellung des Bebauungsplanes Nr. 87 zu beschließen.

Abstimmungsergebnis: Ja 7   Nein 1   Enthaltung 1

{two}  Linden in der Weiherstraße

Der Fällung der zwölf Linden in der Weiherstraße wird zugestimmt.

Abstimmungsergebnis: Ja 6   Nein 4   Enthaltung 0

{three}  Verkehrsberuhigung Nordring

Auf Wunsch einer Fraktion wird der Tagesordnungspunkt zurückgestellt.
"""


@pytest.mark.parametrize("label", ["Beschlussvorschlag", "Beschlussempfehlung", "Vorschlag der Verwaltung"])
@pytest.mark.parametrize("mark", ["TOP", "zu"])
def test_a_proposal_in_one_item_leaves_what_is_decided_in_the_next(label, mark):
    text = MINUTES.format(label=label, one=f"{mark} 3", two=f"{mark} 4", three=f"{mark} 5")
    reading = read_paper(text, options=OPTIONS)

    assert [(one.outcome, reading.item_at(one.quote.start)) for one in reading.decisions] == [
        ("grant", 0),
        ("grant", 1),
        ("defer", 2),
    ]
    assert reading.value("paper.proposed_resolution") is None


def test_an_extract_of_one_item_keeps_what_was_proposed():
    text = MINUTES.format(label="Beschlussvorschlag", one="TOP 3", two="\f", three="\f").partition("\f")[0]

    assert "Bebauungsplanes Nr. 87" in str(read_paper(text, options=OPTIONS).value("paper.proposed_resolution"))


@pytest.mark.parametrize(
    "resolved",
    [
        "Wie Beschlussvorschlag mit der Maßgabe, dass an der Bahn ein 15 m breiter Grünstreifen festgesetzt wird.",
        "Gemäß Verwaltungsvorschlag mit der Ergänzung, dass der Weg beleuchtet wird.",
    ],
)
def test_what_is_resolved_as_proposed_is_one_decision_with_its_proposal(resolved):
    text = (
        "Auszug aus der Niederschrift des Bauausschusses der Stadt Mollhagen vom 11.05.2011\n\n"
        "Beschlussvorschlag:\nDer Ausschuss empfiehlt dem Rat, den Weg am Weiher zu bauen.\n\n"
        f"Beschluss:\n{resolved}\n\nAbstimmungsergebnis: Ja 7   Nein 1\n"
    )
    (decision,) = read_paper(text, options=OPTIONS).decisions

    assert (decision.outcome, decision.vote) == ("grant", 0)
    assert [quote.text for quote in decision.repeats] == [resolved.rstrip(".")]


def test_the_history_of_deliberations_decides_nothing_beside_what_was_resolved():
    text = (
        "Beschluss der Bezirksverordnetenversammlung Mollhagen vom 20.11.2019\n\n"
        "Beratungen:\n26.06.2019  BVV      BVV/VI/033   überwiesen in den Ausschuss für Verkehr\n"
        "05.09.2019  Verkehr  VERK/VI/029  vertagt\n\n"
        "Die BVV hat beschlossen:\n\nDas Bezirksamt wird ersucht, am Weiher einen Fußgängerüberweg einzurichten.\n\n"
        "Abstimmungsergebnis:  Ja 31   Nein 14   Enthaltungen 6\n"
    )
    (decision,) = read_paper(text, options=OPTIONS).decisions

    assert decision.quote.text.startswith("Das Bezirksamt wird ersucht")


def test_the_line_that_names_an_item_is_no_part_of_what_is_decided_below():
    text = (
        "Niederschrift des Bauausschusses der Stadt Mollhagen vom 11.05.2011\n\nTOP 5   Satzung\n"
        "Die Satzung wird beschlossen.\n\nTOP 6   Wahl eines Schiedsmannes\nDie Vorlage wird abgesetzt.\n"
    )
    last = read_paper(text, options=OPTIONS).decisions[-1]

    assert (last.outcome, last.quote.text) == ("defer", "Die Vorlage wird abgesetzt")
