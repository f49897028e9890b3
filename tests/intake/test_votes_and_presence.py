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


HEAD = (
    "Niederschrift über die Sitzung des Gemeinderats Auhagen am 4. Mai 1989\n\n{present}\n\n§ 12 Verkauf des Stegs\n\n"
)
LISTED = """Anwesend:
a) stimmberechtigt:
   1. GV Jan Holl als Vorsitzender
   2. GV Eva Kern
   3. GV Ole Voss{later}
b) nicht stimmberechtigt:
   Bgm. Rolf Abel
   Amtsinspektor Lorenz"""


@pytest.mark.parametrize(
    ("present", "vote", "voices", "there"),
    [
        (
            "Anwesend: Bürgermeister Holl als Vorsitzender und 12 Gemeinderäte; Normalzahl 14",
            "wird mit 10 gegen 3 Stimmen bei 1 Enthaltung beschlossen",
            14,
            13,
        ),
        (
            "Anwesend sind der Vorsitzende und zwölf Gemeinderäte, zusammen 13 Stimmberechtigte.",
            "wird mit 10 gegen 4 Stimmen beschlossen",
            14,
            13,
        ),
        ("Anwesend waren 13 Mitglieder.", "Abstimmung: 13 Ja, 3 Nein, 1 Enthaltung", 17, 13),
        ("Stimmberechtigt anwesend: 7", "Abstimmung: 8 dafür, 0 dagegen", 8, 7),
        ("Stimmberechtigte: 7", "Abstimmung: 6 dafür, 2 Enthaltungen", 8, 7),
        (
            "Stimmberechtigte: 7",
            "Der Plan liegt aus. " * 60 + "Die Jagdgenossenschaft zahlt mit.\nAbstimmung: 6 dafür, 2 dagegen",
            8,
            7,
        ),
        (LISTED.format(later=" (ab TOP 3)"), "Abstimmung: 4 dafür", 4, 3),
        (LISTED.format(later=""), "Abstimmung: 2 Ja-Stimmen, 2 Nein-Stimmen", 4, 3),
    ],
)
def test_more_voices_than_the_head_tells_to_have_been_there_are_told(present, vote, voices, there):
    text = f"{HEAD.format(present=present)}Der Steg wird verkauft.\n{vote}\n"
    assert told(text) == [f"Die Abstimmung zählt {voices} Stimmen, anwesend waren {there}."]


@pytest.mark.parametrize(
    ("present", "vote"),
    [
        # as many as were there, or as may have been with the chair
        (
            "Anwesend: Bürgermeister Holl als Vorsitzender und 12 Gemeinderäte; Normalzahl 14",
            "Abstimmung: 10 Ja, 3 Nein",
        ),
        ("Vorsitz: Bürgermeister Holl\nAnwesend waren 13 Mitglieder.", "Abstimmung: 11 Ja, 3 Nein"),
        (LISTED.format(later=""), "Abstimmung: 3 dafür"),
        # others are counted or named with them, or it is not said who has a vote
        ("Anwesend: GR Kern, GR Voss und 3 Zuhörer", "Abstimmung: 4 Ja, 2 Nein"),
        ("Anwesend: Bürgermeister Holl, 12 Gemeinderäte und GR Moll", "Abstimmung: 12 Ja, 3 Nein"),
        ("Anwesend: 12", "Abstimmung: 13 Ja, 0 Nein"),
        ("a) stimmberechtigt:\nHoll, Kern, Voss\nMoll und Abel", "Abstimmung: 5 Ja, 0 Nein"),
        ("b) nicht stimmberechtigt:\n1. Bgm. Abel\n2. Amtsinspektor Lorenz", "Abstimmung: 5 Ja, 0 Nein"),
        # somebody came later, another house voted, too
        ("Anwesend waren 13 Mitglieder, 1 ab TOP 3.", "Abstimmung: 14 Ja, 3 Nein"),
        ("Stimmberechtigte: 7", "GR Moll erscheint um 20 Uhr.\nAbstimmung: 6 Ja, 2 Nein"),
        ("Stimmberechtigte: 7", "Frau Moll trifft um 20 Uhr ein.\nAbstimmung: 6 Ja, 2 Nein"),
        ("Gemeinsame Sitzung mit dem Bauausschuss\nStimmberechtigte: 7", "Abstimmung: 9 Ja, 2 Nein"),
    ],
)
def test_what_the_head_leaves_open_is_not_told(present, vote):
    assert told(f"{HEAD.format(present=present)}Der Steg wird verkauft.\n{vote}\n") == []
