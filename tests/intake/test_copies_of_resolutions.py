"""Copies of a resolution: what was decided, with the vote on it; all names are invented."""

import pytest

from wiedervorlage.intake.head.kinds.kinds import kind_of_paper
from wiedervorlage.intake.read import read_paper

COPY = """Stadtverordnetenversammlung
der Stadt Auhagen                                            Auhagen, den 27.06.96

                    {title}

Beschl.-Nr.:   19/143/96                      Beschlußvorlage-Nr.:  96/088
Beschlossen auf der 19. Tagung der Stadtverordnetenversammlung am 25.06.1996

Betr.:   Übertragung des Jugendklubs "Amsel"

Die Stadtverordnetenversammlung der Stadt Auhagen beschließt:

1. Die Trägerschaft des Jugendklubs "Amsel" wird zum 01.01.1997 auf den Verein "Neue Aue e.V." übertragen.
2. Das Gebäude wird dem Verein unentgeltlich überlassen.

Begründung:
Die Stadt hat im I. Halbjahr 1996 für den Jugendklub 71.280,- DM aufgewendet. Durch den Wegfall der Stellen würden
sich die Personalkosten der Stadt auf rd. 168.000,- DM im Jahr erhöhen. Der freie Träger kann Landesmittel in Anspruch
nehmen, die der Stadt nicht offenstehen. Die Besucherzahl lag 1995 bei durchschnittlich 54 Jugendlichen am Tag.

Abstimmungsergebnis:

Ja-Stimmen:                             {ayes}
Nein-Stimmen:                           {noes}
Stimmenthaltungen:                       3
"""


def read(title="B E S C H L U S S A U S F E R T I G U N G", ayes=17, noes=4):
    return read_paper(COPY.format(title=title, ayes=ayes, noes=noes))


@pytest.mark.parametrize(
    "title", ["B E S C H L U S S A U S F E R T I G U N G", "Beschlußausfertigung", "Ausfertigung des Beschlusses"]
)
def test_what_a_copy_tells_was_decided_by_the_one_vote(title):
    reading = read(title)
    assert reading.kind == "minutes"
    assert [(one.outcome, one.vote) for one in reading.decisions] == [("grant", 0), ("grant", 0)]


def test_what_fell_in_the_vote_was_refused():
    assert [(one.outcome, one.vote) for one in read(ayes=4, noes=17).decisions] == [("refuse", 0), ("refuse", 0)]


def test_the_resolution_is_what_stands_below_the_sentence_that_leads_to_it():
    paper = (
        "Gemeinde Auhagen\n\nSitzungsvorlage Nr. 12/2011\n\nBänke am Mühlbach\n\nDer Gemeinderat beschließt:\n\n"
        "1. Am Mühlbach werden drei Bänke aufgestellt.\n2. Die Kosten trägt der Bauhof.\n\n"
        "Begründung:\nAm Mühlbach gibt es bisher keine einzige Bank."
    )
    (proposed,) = [one.value for one in read_paper(paper).fields if one.name == "paper.proposed_resolution"]
    assert proposed == "1. Am Mühlbach werden drei Bänke aufgestellt. 2. Die Kosten trägt der Bauhof."


@pytest.mark.parametrize("title", ["Beschlussvorlage", "Die Beschlussausfertigung liegt der Vorlage bei."])
def test_what_only_names_a_copy_is_none(title):
    assert kind_of_paper(f"Stadt Auhagen\n\nVorlage 12/2011\n\n{title}\n", is_letter=False) == "council paper"
