"""Votes as minutes tell them: figures, one side alone, nobody against, all."""

import pytest

from wiedervorlage.intake.encode import nest
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.votes.votes import read_votes


def votes_of(text):
    return nest(list(read_votes(split_blocks(text)))).get("votes", [])


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Beschluss: Der Steg wird erneuert.  (6 Ja, 1 Enthaltung)", {"for": 6, "abstained": 1}),
        ("Wiedervorlage im Herbst. 7 Ja.", {"for": 7}),
        ("Das Einvernehmen wird erteilt.            11 : 4", {"for": 11, "against": 4}),
        ("Die Abgabe steigt.   21 / 6 / 0", {"for": 21, "against": 6, "abstained": 0}),
        ("Der Steg bleibt. 9 : 2 Der Vorstand spricht mit dem Anlieger.", {"for": 9, "against": 2}),
        ("Dem Vorschlag wird nicht zugestimmt. 8 : 4", {"for": 8, "against": 4}),
        ("Der erste Antrag wird abgelehnt. Der Spiegel wird aufgestellt. 5 : 3", {"for": 5, "against": 3}),
        ("Der Antrag wird abgelehnt. 5 : 3", {"for": 3, "against": 5}),
        ("Abstimmungsergebnis: 11/2/1", {"for": 11, "against": 2, "abstained": 1}),
        ("Abst.: 9 : 0", {"for": 9, "against": 0}),
        ("Der Antrag findet keine Mehrheit (0 : 7 : 1).", {"for": 0, "against": 7, "abstained": 1}),
        ("Abstimmung: J 5, N 3, E 1", {"for": 5, "against": 3, "abstained": 1}),
        ("Dreizehn stimmten dafür, vier dagegen.", {"for": 13, "against": 4}),
        (
            "Für den Antrag stimmten 8, gegen ihn 13 Mitglieder, 2 enthielten sich.",
            {"for": 8, "against": 13, "abstained": 2},
        ),
        ("Mit 12 Stimmen bei 4 Gegenstimmen beschlossen.", {"for": 12, "against": 4}),
        ("Der Rat lehnte den Antrag mit 7 zu 4 Stimmen ab.", {"for": 4, "against": 7}),
        ("Der Vorstand lehnt die Miete mit 5 : 1 Stimmen ab.", {"for": 5, "against": 1}),
        ("Zugestimmt (8/0/1)", {"for": 8, "against": 0, "abstained": 1}),
        ("Die Heizung wird verschoben.  (einstimmig)", {"unanimous": True}),
        ("Alle Anwesenden stimmten zu.", {"unanimous": True}),
        ("Mit elf Ja-Stimmen bei vier Enthaltungen beschlossen.", {"for": 11, "abstained": 4}),
        ("18 x Ja, 7 x Nein", {"for": 18, "against": 7}),
        ("Bei 2 Enthaltungen einstimmig.", {"unanimous": True, "abstained": 2}),
        ("Bei zwei Enthaltungen ohne Gegenstimme beschlossen.", {"against": 0, "abstained": 2}),
        ("Der Steg wird gesperrt. (einstimmig)", {"unanimous": True}),
        ("Beschlossen wurde einstimmig, den Steg zu sperren.", {"unanimous": True}),
        ("Das Presbyterium verzichtet einstimmig auf den Steg.", {"unanimous": True}),
        ("Der Vorschlag wird mit allen Stimmen angenommen.", {"unanimous": True}),
        ("Alle dafür (15 : 0).", {"for": 15, "against": 0, "unanimous": True}),
        ("Einstimmig, ohne Gegenstimme, bei einer Enthaltung.", {"against": 0, "abstained": 1, "unanimous": True}),
    ],
)
def test_a_vote_is_read_however_the_minutes_put_it(told, expected):
    assert votes_of(told) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        "Die Übung beginnt um 19:30 Uhr, der Plan ist im Maßstab 1:500.",
        "Das Schreiben 11/2/1 liegt vor.",
        "Danach wird gegessen. 19 : 30 Uhr ist Schluss.",
        "Der Vertrag gilt bis 31/12.",
    ],
)
def test_what_is_no_vote_is_not_taken_for_one(told):
    assert votes_of(told) == []
