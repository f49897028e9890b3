"""Items whose number stands before what was dealt with; their titles are laid out above, below who was there."""

import pytest

from wiedervorlage.intake.sittings.agenda import read_agenda
from wiedervorlage.intake.sittings.attendance import lines_of_attendance
from wiedervorlage.intake.text.lines import split_blocks

HEAD = """Niederschrift
über die 3. Sitzung des Ausschusses für Wege der Gemeinde Hohenlohe am 4. Mai 2006

{present}

{agenda}

"""
PRESENT = [
    """Anwesend:
a) stimmberechtigt:
   1. GV Jan Holl als Vorsitzender
   2. GV Eva Kern
   3. GV Ole Voss (ab TOP 2)
b) nicht stimmberechtigt:
   Bgm. Rolf Abel""",
    """Anwesende Mitglieder:
1. Holl, Jan, Bürgermeister
2. Kern, Eva
3. Voss, Ole, entschuldigt ab 20 Uhr wegen
   einer Dienstreise
4. Dr. Wolf, Ida
Entschuldigt:
1. Moll, Uwe
2. Ernst, Ute""",
    """Teilnehmer:
1) Frau Holl
2) Herr Kern
3) Herr Voss""",
    "Anwesend: GV Holl, GV Kern, GV Voss",
]
AGENDA = """Tagesordnung:
1. Eröffnung
2. Niederschrift vom 2. März 2006
3. Ausbau des Wegs am Moor
4. Verschiedenes"""
DEALT = """TOP 1{sign} Der Vorsitzende eröffnet die Sitzung und stellt fest, dass fristgerecht geladen wurde und
der Ausschuss beschlussfähig ist.

TOP 2{sign} Die Niederschrift wird ohne Einwendungen genehmigt.

TOP 3{sign} Herr Abel stellt die Kosten von 80.000 € vor. Der Weg sei Schulweg, und im Herbst stehe dort das
Wasser. GV Kern hält den Weg für gut genug.
Beschluss: Der Weg wird ausgebaut.

TOP 4{sign} GV Voss fragt nach der Hecke am Friedhof. Der Bürgermeister sagt zu, sie bis zum
20. Mai schneiden zu lassen.
"""


def items(text):
    return [(item.number, item.title) for item in read_agenda(split_blocks(text))]


@pytest.mark.parametrize("sign", [":", ".", " –", "  "], ids=["colon", "dot", "dash", "blanks"])
@pytest.mark.parametrize("present", PRESENT, ids=range(len(PRESENT)))
def test_the_titles_of_items_told_at_once_are_those_of_the_agenda_above(present, sign):
    text = HEAD.format(present=present, agenda=AGENDA) + DEALT.format(sign=sign)
    assert items(text) == [
        ("1", "Eröffnung"),
        ("2", "Niederschrift vom 2. März 2006"),
        ("3", "Ausbau des Wegs am Moor"),
        ("4", "Verschiedenes"),
    ]


def test_without_an_agenda_above_a_sentence_is_no_title():
    found = dict(items(HEAD.format(present=PRESENT[0], agenda="") + DEALT.format(sign=":")))
    assert list(found) == ["1", "2", "3", "4"]
    assert [found[number] for number in "234"] == ["", "", ""]


def test_a_title_behind_the_number_stays_whatever_the_agenda_above_is():
    text = (
        HEAD.format(present="", agenda="Tagesordnung:\n1. Eröffnung\n2. Weg")
        + "TOP 1: Begrüßung\nHerr Holl begrüßt alle.\n\nTOP 2: Neubau an der Kath. Kirche\nDer Ausschuss berät.\n"
    )
    assert items(text) == [("1", "Begrüßung"), ("2", "Neubau an der Kath. Kirche")]


@pytest.mark.parametrize(
    "text",
    [
        "Anwesend: siehe Liste\n1. Eröffnung der Sitzung\n2. Bericht des Bürgermeisters\n3. Ausbau des Wegs",
        "Gäste:\n1. Eröffnung der Sitzung\n2. Bericht des Bürgermeisters\n3. Zuschuss für den Musikverein",
        "Anwesend: alle\n\nBeschluss:\n1. Frau Holl wird gewählt\n2. Herr Kern wird gewählt",
        "Anwesend:\n1. Frau Holl",
    ],
)
def test_matters_are_nobody_present(text):
    lines = [line for block in split_blocks(text) for line in block.lines]
    assert lines_of_attendance(lines) == frozenset()
