"""A proposal of a council paper and the resolution of the minutes on it are one decision."""

from __future__ import annotations

import pytest

from tests.intake.filing.on_file import LIBRARY, on_file, proposal
from wiedervorlage.intake.filing.resolving import (
    decided_otherwise,
    decision_otherwise,
    laid_before_it,
    resolution_of,
)

REFUSAL = "Der Antrag der Fraktion Lindenliste vom 11.01.2019 wird abgelehnt"
MOVE = "Die Gemeindebücherei wird zum 1. August 2019 in die Grundschule verlegt"
LAID = (
    on_file(REFUSAL, id="refusal", laid_before=True),
    on_file(MOVE, id="move", outcome="grant", laid_before=True),
    on_file("Die Hundesteuer wird erhöht", id="dogs", heading="Hundesteuersatzung", outcome="grant", laid_before=True),
)


def resolved(quote, kind="refuse", heading=LIBRARY, day="2019-03-26", taken=()):
    found = laid_before_it(proposal(quote, kind=kind, heading=heading), day, LAID, taken)
    return [entry.id for entry in found]


@pytest.mark.parametrize(
    ("quote", "kind", "expected"),
    [
        (REFUSAL, "refuse", ["refusal"]),
        ("Der Rat lehnt den Antrag der Lindenliste ab", "refuse", ["refusal"]),
        ("Die Bücherei zieht in die Grundschule um", "grant", ["move"]),
        ("Der Antrag wird abgelehnt", "refuse", ["refusal"]),
    ],
)
def test_a_resolution_is_joined_with_what_was_laid_before_the_body(quote, kind, expected):
    """In the same words, in others of the same things, or under the same heading alone."""
    assert resolved(quote, kind) == expected


@pytest.mark.parametrize(
    "quote",
    ["Dem Beschlussvorschlag wird zugestimmt", "Der Rat stimmt der Beschlußvorlage zu", "Beschluss wie vorgeschlagen"],
)
def test_one_vote_on_the_proposal_resolves_all_its_points(quote):
    """The refusal among them, though the vote was an aye."""
    assert resolved(quote, "grant") == ["refusal", "move"]


def test_putting_a_matter_off_is_not_the_matter():
    """It stands under the same heading and has the same outcome."""
    assert resolved("den Beschluss bis zum Förderbescheid der Bezirksregierung zu vertagen") == []


def test_what_a_body_resolved_otherwise_is_a_decision_of_its_own():
    assert resolved("Die Bücherei zieht nicht in die Grundschule um", "refuse") == []


def test_another_heading_is_another_matter():
    assert resolved("Der Antrag wird abgelehnt", heading="Umbau der Mehrzweckhalle am Anger") == []


def test_no_sitting_resolves_what_was_laid_before_it_later():
    assert resolved(REFUSAL, day="2019-02-01") == []


def test_no_point_is_resolved_twice():
    assert resolved(REFUSAL, taken={"refusal"}) == []


def test_a_paper_that_comes_after_the_minutes_is_joined_with_them():
    """Whoever files the minutes first need not begin again."""
    minutes = (
        on_file("den Beschluss bis zum Förderbescheid der Bezirksregierung zu vertagen", id="off", day="2019-03-26"),
        on_file(REFUSAL, id="refused", day="2019-03-26"),
        on_file(MOVE, id="moved", outcome="grant", day="2019-03-26"),
    )
    assert resolution_of(proposal(REFUSAL), "2019-02-25", minutes, ()).id == "refused"
    assert resolution_of(proposal(MOVE, kind="grant"), "2019-02-25", minutes, ()).id == "moved"
    assert resolution_of(proposal(MOVE, kind="grant"), "2019-04-01", minutes, ()) is None
    assert resolution_of(proposal(MOVE, kind="grant"), "2019-02-25", minutes, {"moved"}) is None


def test_minutes_that_reject_what_was_proposed_are_about_the_proposal():
    """Not those that reject what members moved, and none on another matter."""
    laid = (on_file(MOVE, id="moved", outcome="grant", laid_before=True),)
    rejected = proposal("Der Beschlussvorschlag der Verwaltung wird mehrheitlich abgelehnt")
    assert decided_otherwise(rejected, "2019-03-26", laid, ()).id == "moved"
    on_matter = proposal("Die Verlegung der Gemeindebücherei in die Grundschule wird abgelehnt")
    assert decided_otherwise(on_matter, "2019-03-26", laid, ()).id == "moved"
    assert decided_otherwise(on_matter, "2019-01-26", laid, ()) is None
    assert decided_otherwise(on_matter, "2019-03-26", laid, {"moved"}) is None
    motion = proposal("Der Änderungsantrag der Fraktion zur Gemeindebücherei in der Grundschule wird abgelehnt")
    assert decided_otherwise(motion, "2019-03-26", laid, ()) is None


def test_a_paper_that_comes_after_the_minutes_that_reject_it_is_named_in_them():
    refused = on_file("Die Verlegung der Gemeindebücherei in die Grundschule wird abgelehnt", id="no", day="2019-03-26")
    assert decision_otherwise(proposal(MOVE, kind="grant"), "2019-02-25", (refused,), ()).id == "no"
    assert decision_otherwise(proposal(MOVE, kind="grant"), "2019-04-25", (refused,), ()) is None
