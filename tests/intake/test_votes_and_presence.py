"""More voices than were present at the same vote are told; the number at the beginning of a sitting says nothing of it."""

import pytest

from wiedervorlage.intake.checks.vote_check import check_votes
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.votes.votes import read_votes


def told(text):
    return [found.message.de for found in check_votes(list(read_votes(split_blocks(text))), text)]


@pytest.mark.parametrize(
    ("text", "voices", "present"),
    [
        ("Lfd. Nr. 94     Anwesend: 14   für: 9   gegen den Beschluss: 7", 16, 14),
        ("davon anwesend:      24\nJa-Stimmen:      17\nNein-Stimmen:     6\nStimmenthaltungen:   3", 26, 24),
        ("Abstimmung: Ja 12 Nein 4 Anwesend 15", 16, 15),
        ("Von 14 anwesenden Mitgliedern stimmten 9 dafür und 7 dagegen.", 16, 14),
        ("Abstimmungsergebnis: anwesend 11, dafür 9, dagegen 3", 12, 11),
        ("Anwesende Mitglieder: 9\nJa-Stimmen: 9\nNein-Stimmen: 2", 11, 9),
        ("Beschluss: 12 : 3 Stimmen (Anwesend: 14)", 15, 14),
        ("Anwesende Ratsmitglieder: 10   Ja: 11   Nein: 0", 11, 10),
    ],
)
def test_more_voices_than_were_present_are_told(text, voices, present):
    assert told(text) == [f"Die Abstimmung zählt {voices} Stimmen, anwesend waren {present}."]


@pytest.mark.parametrize(
    "text",
    [
        "Anwesend: 14   für: 9   gegen: 5",
        "Anwesend: 14   für: 9   gegen: 3",
        "Anwesend: 12 Gemeinderäte und der Bürgermeister\nAbstimmung: 13 Ja, 0 Nein",
        "Anwesend: 12 (ohne Bürgermeister)\nAbstimmung: 13 Ja, 0 Nein",
        "Anwesend: 12\n\nAbstimmung: 13 Ja, 0 Nein",
        "Anwesend: 8, abwesend: 1. GR Moll erscheint. Der Rat beschließt mit 9 : 0 Stimmen.",
        "Abwesend: 3   Ja: 9   Nein: 4",
        "nicht anwesend: 3   Ja: 9   Nein: 4",
        "Anwesende Mitglieder: 11\nStimmberechtigt: 12\nJa 12 Nein 0",
        "Anwesend: 14\nJa: 14\nNein: 0\nTOP 2 Kauf\nAnwesend: 15\nJa: 15\nNein: 0",
        "Ja: 14 Nein: 0 Anwesend: 14\nJa: 15 Nein: 0 Anwesend: 15",
        "Verbandsversammlung\n\nAnwesend: 5   Ja: 21   Nein: 3",
        "Abstimmung: 12 Ja, 4 Nein",
        "Anwesend: 14   einstimmig",
    ],
)
def test_what_is_right_or_not_said_of_this_vote_is_not_told(text):
    assert told(text) == []


def test_the_doubt_stands_at_the_vote_of_the_paper():
    paper = (
        "Markt Altenau\n\nAuszug aus der Niederschrift\nüber die Sitzung des Marktgemeinderates vom 25.09.2007\n\n"
        "Lfd. Nr. 94     Anwesend: 14   für: 9   gegen den Beschluss: 7\n\nDer Bauantrag wird abgelehnt."
    )
    (found,) = read_paper(paper).findings

    assert (found.code, found.message.en) == ("INT-012", "the vote counts 16 voices, 14 were present")
    assert paper[found.place.start : found.place.end].startswith("für: 9")
