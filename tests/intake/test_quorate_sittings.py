"""How many were there is also told where a sitting is found quorate; votes of more voices are doubted then, too."""

import pytest

from wiedervorlage.intake.checks.vote_check import check_votes
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.votes.votes import read_votes

MINUTES = """Niederschrift über die Sitzung des Gemeinderats Auhagen am 4. Mai 1989

{opening}

TOP 1 Verkauf des Stegs

Der Steg wird verkauft.
Abstimmung: {vote}
"""


def told(opening, vote):
    text = MINUTES.format(opening=opening, vote=vote)
    return [found.message.de for found in check_votes(list(read_votes(split_blocks(text))), text)]


@pytest.mark.parametrize(
    ("opening", "present"),
    [
        ("Bürgermeister Holl stellt fest, dass der Rat mit 9 Stimmberechtigten beschlussfähig ist.", 9),
        ("Der Vorsitzende stellt die Beschlussfähigkeit mit neun anwesenden stimmberechtigten Mitgliedern fest.", 9),
        ("Die Versammlung ist bei 9 stimmberechtigten Mitgliedern beschlußfähig.", 9),
        ("Es sind 9 von 14 stimmberechtigten Mitgliedern anwesend; der Rat ist damit beschlussfähig.", 9),
        ("Von den 14 Ratsmitgliedern sind 8 anwesend. Die Beschlussfähigkeit ist gegeben.", 8),
    ],
)
def test_a_vote_of_more_voices_than_made_the_quorum_is_told(opening, present):
    assert told(opening, "7 Ja, 3 Nein") == [f"Die Abstimmung zählt 10 Stimmen, anwesend waren {present}."]


@pytest.mark.parametrize(
    ("opening", "vote"),
    [
        # as many as were there, or as may have been with the chair
        ("Der Rat ist mit 9 Stimmberechtigten beschlussfähig.", "7 Ja, 2 Nein"),
        ("Der Rat ist mit 9 Mitgliedern beschlussfähig.", "7 Ja, 3 Nein"),
        # somebody came later
        ("Der Rat ist mit 9 Stimmberechtigten beschlussfähig. Frau Kern erscheint um 19 Uhr.", "7 Ja, 3 Nein"),
        # how many there have to be
        ("Der Rat ist beschlussfähig, wenn mehr als die Hälfte anwesend ist.", "7 Ja, 3 Nein"),
        ("Von den 14 Ratsmitgliedern sind 8 anwesend.", "7 Ja, 3 Nein"),
    ],
)
def test_what_leaves_the_number_open_is_not_told(opening, vote):
    assert told(opening, vote) == []
