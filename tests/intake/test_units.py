"""Sentences parted into what says one thing: the counts of a vote and what was resolved stay together."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.statements.units.units import units
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import all_sentences


def units_of(text):
    return [unit.text.strip() for sentence in all_sentences(paragraphs(split_blocks(text))) for unit in units(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Antrag auf Absetzung wird mit 12 Ja-Stimmen, 20 Nein-Stimmen und 3 Enthaltungen abgelehnt.",
        "Der Geschäftsordnungsantrag wird bei 19 Ja-Stimmen, 15 Gegenstimmen und einer Stimmenthaltung angenommen.",
        "Der Antrag wird mit drei Stimmen dafür, acht dagegen, keiner Enthaltung abgelehnt.",
        "Der Antrag findet bei 3 Ja-Stimmen, 9 Nein-Stimmen und 2 Enthaltungen keine Mehrheit.",
        "Dem Antrag wird mit 8 : 4 Stimmen stattgegeben.",
        "Der Antrag selbst wird mit 5:11 Stimmen abgelehnt.",
        "Das Einvernehmen wird mit 7 : 2 : 1 Stimmen erteilt.",
        "Bei einer Enthaltung wurde beschlossen, die Hebesätze unverändert zu lassen, nämlich Grundsteuer A 230 v.H.",
    ],
)
def test_what_is_voted_and_resolved_in_one_clause_is_one_unit(sentence):
    assert units_of(sentence) == [sentence]


def test_a_clause_of_its_own_behind_a_comma_stays_apart():
    assert units_of("Der Rat lehnt den Steg ab, einer dagegen hält ihn für nötig.") == [
        "Der Rat lehnt den Steg ab,",
        "einer dagegen hält ihn für nötig.",
    ]


def test_a_sentence_ends_behind_what_is_counted_but_not_behind_an_ordinal():
    assert units_of("Es gab 4 Stimmen; ungültig: 0. Herr Amsel dankt.")[-1] == "Herr Amsel dankt."
    assert units_of("Enthaltungen: 2. Der Weg wird gebaut.")[-1] == "Der Weg wird gebaut."
    assert len(all_sentences(paragraphs(split_blocks("Nein-Stimmen: 1. Bürgermeister Amsel")))) == 1
    assert len(all_sentences(paragraphs(split_blocks("Die Sitzung am 3. Mai war gut besucht.")))) == 1


def test_what_the_writer_does_not_do_stands_apart_from_its_ground():
    assert units_of("Den Vertrag unterschreibe ich nicht, 900 € im Jahr sind uns zu teuer.") == [
        "Den Vertrag unterschreibe ich nicht,",
        "900 € im Jahr sind uns zu teuer.",
    ]
    assert units_of("Den Vertrag, den Sie schicken, unterschreiben wir nicht, den Plan auch nicht.") == [
        "Den Vertrag, den Sie schicken, unterschreiben wir nicht, den Plan auch nicht."
    ]
