"""Verbs whose particle stands far behind them."""

import pytest

from wiedervorlage.intake.head.kinds.organs import ORGAN
from wiedervorlage.intake.lexicon.separable_verbs import decided_by_verb, decides_itself
from wiedervorlage.intake.read import read_paper


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Der Rat lehnt den Antrag der Fraktion Ost, die 3. Änderung des Planes einzustellen, ab.", {"refuse"}),
        ("Er hebt den am 03.05.2031 gem. § 7 der Satzung gefassten Beschluss auf und dankt.", {"grant"}),
        ("Der Ausschuss stellt die Sache, die noch niemand geprüft hat, zurück.", {"defer"}),
        ("Der Rat nimmt die Satzung nicht an.", {"refuse"}),
        ("Er setzt die nicht verbrauchten Mittel für den Zaun ein.", set()),
        ("Der Rat nimmt an der Feier teil.", set()),
        ("Der Rat lehnt es ab. Die Tür geht auf.", {"refuse"}),
    ],
)
def test_the_whole_verb_tells_the_outcome_whatever_is_put_into_it(text, outcomes):
    assert decided_by_verb(text) == outcomes


@pytest.mark.parametrize(
    ("text", "decides"),
    [
        ("Der Gemeinderat Talheim hebt die Sperre der Mittel für die Wehrbrücke auf.", True),
        ("Mit 4 Stimmen weist der Ortsgemeinderat den Antrag zurück.", True),
        ("Der Gemeinderat hob im Vorjahr die Sperre auf.", False),
        ("Frau Ohm lehnt den Vorschlag ab.", False),
    ],
)
def test_who_sits_decides_by_such_a_verb_in_the_present(text, decides):
    assert decides_itself(text, ORGAN) is decides


def test_a_proposal_to_refuse_is_read_so_over_the_clause_put_into_it():
    reading = read_paper(
        "Beschlussvorlage\n\nBeschlussvorschlag:\n"
        "Der Gemeinderat lehnt den Antrag der Fraktion Ost, das Verfahren zur 3. Änderung des Planes einzustellen, ab.\n"
    )

    assert [decision.outcome for decision in reading.decisions] == ["refuse"]
