"""What grounds bear on: the point of a council paper they speak of, and what was decided on a motion."""

from __future__ import annotations

import pytest

from tests.intake.filing.on_file import LIBRARY, on_file, proposal
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.bearing import borne_on
from wiedervorlage.intake.filing.decided_on_file import is_formality
from wiedervorlage.intake.filing.points import on_points, speaks_against

POINTS = (
    proposal("Der Landkreis richtet in Oberbach eine Nebenstelle der Beratungsstelle ein", kind="grant", start=0),
    proposal("Für die Nebenstelle werden 1,5 Stellen geschaffen", kind="grant", start=100),
    proposal("Der Antrag der Gemeinde Rimbach auf einen eigenen Sprechtag wird abgelehnt", kind="refuse", start=200),
)


def point(quote, *, side="for", start=400, supports=("p200",)):
    ground = proposal(quote, sort=ProposalSort.REASON, kind="need", start=start, side=side, supports=supports)
    return list(on_points([*POINTS, ground]))[-1].supports


@pytest.mark.parametrize(
    ("quote", "side", "expected"),
    [
        ("Rimbach liegt nur 6 km von Oberbach entfernt; ein eigener Sprechtag ist nicht erforderlich", "for", "p200"),
        ("Das Land fördert seit 2000 auch Nebenstellen", "for", "p0"),
        ("Für die Stellen stehen Mittel bereit", "for", "p100"),
        ("Der Bedarf ist damit nachgewiesen", "for", "p0"),
        ("Es besteht kein weiterer Bedarf", "against", "p200"),
    ],
)
def test_a_ground_below_all_points_bears_on_the_one_it_speaks_of(quote, side, expected):
    """By its words; without any in common, on the first point for whose outcome it speaks."""
    assert point(quote, side=side) == (expected,)


def test_what_stands_between_two_points_keeps_the_one_above_it():
    assert point("Rimbach liegt nur 6 km von Oberbach entfernt", start=90, supports=("p0",)) == ("p0",)


def test_several_points_named_by_the_paper_stay():
    assert point("Der Bedarf ist nachgewiesen", supports=("p0", "p200")) == ("p0", "p200")


def test_a_single_point_is_left_alone():
    ground = proposal("Der Bedarf fehlt", sort=ProposalSort.REASON, kind="need", start=400, supports=("p0",))
    assert list(on_points([POINTS[0], ground]))[-1] == ground


MOTION = "Antrag: Erhalt der Bücherei im Alten Spritzenhaus"
OFF = on_file("die Entscheidung bis zum Förderbescheid zu vertagen", id="off", day="2019-03-26")
REFUSED = on_file("Der Antrag der Fraktion Lindenliste vom 11.01.2019 wird abgelehnt", id="no", day="2019-03-26")
STREETS = on_file("Die Satzung wird beschlossen", id="streets", heading="Straßenreinigungssatzung", day="2019-03-26")


def test_the_grounds_of_a_motion_bear_on_what_was_decided_on_it():
    """Named by its day; not on putting it off, nor on anything else of the sitting."""
    assert borne_on(MOTION, "2019-01-11", [STREETS, OFF, REFUSED]).id == "no"
    assert borne_on(MOTION, "2019-01-11", [STREETS]) is None


def test_nothing_decided_before_a_motion_was_decided_on_it():
    assert borne_on(MOTION, "2019-04-01", [REFUSED]) is None


def test_a_ground_for_it_speaks_against_a_refusal():
    assert speaks_against("for", "refuse")
    assert speaks_against("against", "grant")
    assert not speaks_against("for", "grant")
    assert not speaks_against("for", "partial")
    assert not speaks_against("", "refuse")


@pytest.mark.parametrize(
    "words",
    [
        ("Genehmigung der Niederschrift vom 11.12.2018", "Sie wird bei zwei Enthaltungen genehmigt"),
        ("", "Die Niederschrift der letzten Sitzung wird einstimmig genehmigt"),
        ("Protokoll", "Das Protokoll wird anerkannt"),
        ("Eröffnung", "Die Tagesordnung wird festgestellt"),
        ("Feststellung der Beschlussfähigkeit", ""),
    ],
)
def test_what_a_sitting_resolves_on_itself_is_a_formality(words):
    assert is_formality(*words)


def test_a_matter_is_no_formality():
    assert not is_formality(LIBRARY, "Der Antrag wird abgelehnt")
