"""What is proposed for one item of a sitting leaves the other items alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging import load_judge

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
