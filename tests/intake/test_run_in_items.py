"""Typed minutes in flowing text, whose headings run into the first sentence; all names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.sittings.agenda import read_agenda
from wiedervorlage.intake.text.lines import split_blocks

VILLAGE = """1. Das Protokoll der Sitzung vom 1. Dezember 1988 wurde verlesen und genehmigt.

2. Feuerwehrgerätehaus. Der Wehrführer berichtete, daß das Fahrzeug nicht in das alte Haus passe. Nach Aussprache
beschloß die Gemeindevertretung mit 6 gegen 2 Stimmen, den Anbau zu errichten.

3. Frau Dr. Amsel hat beantragt, ihr den Streifen vor ihrem Grundstück zu verkaufen. Der Antrag wurde einstimmig
abgelehnt.

4. Schulbus: Der Bürgermeister teilte mit, daß der Bus nur noch einmal mittags fährt. Ein Beschluß wurde nicht
gefaßt.

5. Der Punkt "Straßenbeleuchtung Osterende" wurde auf die nächste Sitzung vertagt.

6. Verschiedenes. Frau Kern bemängelte den Zustand des Spielplatzes. Der Bürgermeister sagte Abhilfe zu."""
HEAD = """Protokoll
über die Sitzung der Gemeindevertretung Auhagen am Freitag, dem 17. Februar 1989

Anwesend: Bürgermeister Amsel als Vorsitzender, die Gemeindevertreter Kern, Busch und Nissen

"""


def titles(text):
    return [(item.number, item.title) for item in read_agenda(split_blocks(text))]


def test_each_paragraph_that_counts_on_is_an_item_with_its_heading_if_it_has_one():
    assert titles(VILLAGE) == [
        ("1", ""),
        ("2", "Feuerwehrgerätehaus"),
        ("3", ""),
        ("4", "Schulbus"),
        ("5", ""),
        ("6", "Verschiedenes"),
    ]


def test_what_was_decided_stands_under_its_own_item():
    reading = read_paper(HEAD + VILLAGE)
    (refused,) = [one for one in reading.decisions if one.outcome == "refuse"]
    (item,) = [item for item in reading.agenda if item.span.start <= refused.quote.start < item.span.end]
    assert item.number == "3"


@pytest.mark.parametrize(
    "text",
    [
        "1. Der Weg wird gesperrt.\n\n2. Der Zaun bleibt stehen.\n\n3. Die Verwaltung wird beauftragt, zu berichten.",
        "1. Wege. Der Weg wird gesperrt.\n\n2. Zäune. Der Zaun bleibt stehen.",
        "1. Der Weg wird gesperrt.\n\n2. Zäune. Der Zaun bleibt.\n\n3. Es regnet.\n\n4. Der Bus fährt. Er kommt.",
    ],
)
def test_the_points_of_a_resolution_are_no_items(text):
    assert titles(text) == []


def test_an_agenda_found_in_part_is_none():
    text = (
        "1. Der Vorsitzende eröffnete die Sitzung. Alle waren da.\n\n2. Schulbus\n\nDer Bus fährt mittags. Das genügt.\n\n"
        "3. Der Zaun am Bach wurde besprochen. Er bleibt stehen.\n\n4. Verschiedenes\n\nFrau Kern fragte nach dem Weg."
    )
    assert titles(text) == []


def test_points_below_named_items_count_for_themselves():
    text = (
        "TOP 1 Schulbus\n\nDer Bus fährt mittags.\n\nTOP 2 Wege\n\n1. Der Weg wird gesperrt.\n\n2. Der Zaun bleibt.\n\n"
        "3. Es wird berichtet."
    )
    assert titles(text) == [("1", "Schulbus"), ("2", "Wege")]
