"""Votes beside the title of their item or the name of a motion, and those of bodies that only prepare a resolution."""

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.votes.votes import read_votes


def votes(text):
    told = {}
    for item in read_votes(split_blocks(text)):
        _, number, side = item.name.split(".")
        told.setdefault(number, {})[side] = item.value
    return list(told.values())


def test_votes_in_the_last_cells_of_titles_are_told_one_by_one():
    text = (
        "Nr. 12\nAbbruch des Wiegehauses                            11 : 2\nDas Wiegehaus wird abgebrochen.\n\n"
        "Nr. 13\nGlocke der Kapelle\t13 : 0\nDer Markt gibt 400,-- DM dazu.\n\n"
        "Nr. 14\nAntrag auf ein Halteverbot                         (5 : 8)\nDer Antrag wird abgelehnt.\n"
    )
    assert votes(text) == [
        {"for": 11, "against": 2}, {"for": 13, "against": 0}, {"for": 5, "against": 8},
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Lageplan                         1 : 500\nSchnitt                          1 : 100\nDer Plan liegt aus.",
        "Mischung Kalk zu Sand            1 : 3\nDer Putz ist feucht.",
    ],
)
def test_scales_and_mixtures_in_last_cells_are_no_votes(text):
    assert votes(text) == []


def test_a_motion_and_the_proposal_below_it_keep_their_own_results():
    text = (
        "Herr Kern stellt den Bau vor.\nÄnderungsantrag FDP: 3:7:2, abgelehnt\nBeschlussvorschlag: 9:1:2, angenommen\n"
    )
    assert votes(text) == [
        {"for": 3, "against": 7, "abstained": 2}, {"for": 9, "against": 1, "abstained": 2},
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["bestätigt", "genehmigt", "einstimmig angenommen"])
def test_three_figures_before_what_came_of_it_are_a_vote(word):
    assert {"for": 9, "against": 0, "abstained": 2}.items() <= votes(f"Das Protokoll wird mit 9:0:2 {word}.")[0].items()


@pytest.mark.parametrize("label", ["Abstimmungsergebnis Bauausschuss:", "Ergebnis im Ortsrat:", "Votum HFA:"])
def test_the_body_may_stand_behind_the_label_of_an_agreed_vote(label):
    assert votes(f"{label}       einstimmig\n") == [{"unanimous": True}]


PAPER = """Gemeinde Auhagen                      Vorlage Nr. 12/2014
Der Bürgermeister                     Datum: 07.01.2014

Gremium                    Sitzung am       Zweck            Behandlung          Ergebnis
Bauausschuss               14.01.2014       Vorberatung      öffentlich          {committee}
Gemeinderat                21.01.2014       Beschluss        öffentlich          {council}

Neuer Zaun am Schulhof

Beschlussvorschlag:

Der Zaun am Schulhof wird erneuert.

Begründung:

Der Zaun ist umgefallen.
"""


def of_proposal(**results):
    read = encode_reading(read_paper(PAPER.format(**{"committee": "", "council": "", **results})))
    (decision,) = read["decisions"]
    return read["votes"], decision["vote"]


def test_the_vote_of_a_committee_is_told_and_is_not_that_of_the_council():
    told, of_decision = of_proposal(committee="mehrheitlich zugestimmt")
    assert told == [{"unanimous": False}]
    assert of_decision is None


def test_the_vote_of_the_council_itself_belongs_to_what_it_resolved():
    _, of_decision = of_proposal(council="einstimmig beschlossen")
    assert of_decision == 0
