"""Decisions said again are one; two that share but some of their nouns are two."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.reading import Decision, Quote, Span
from wiedervorlage.intake.statements.decisions.decisions import merge_decisions


def decisions(*said: str) -> list[Decision]:
    """Grants, each in its own words, far from each other."""
    return [
        Decision(
            about=words,
            outcome="grant",
            quote=Quote(text=words, pieces=(Span(start=1000 * number, end=1000 * number + len(words)),)),
            rule="test",
            confidence=1.0,
        )
        for number, words in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (
            "Der Betriebsausschuss empfiehlt, das Grabfeld auf dem Friedhof Nebelau zu schließen",
            "Der Stadtrat beschließt den Nachtrag zur Satzung für den Friedhof Nebelau",
            2,
        ),
        (
            "Die Turnhalle in Nebelau erhält neue Fenster und einen Anstrich",
            "Die Bücherei in Nebelau erhält Regale und neue Fenster",
            2,
        ),
        (
            "Der Anbau der Turnhalle in Nebelau wird gefördert",
            "Damit fördern wir den Anbau der Turnhalle",
            1,
        ),
    ],
)
def test_two_that_share_half_of_the_nouns_at_most_are_two(first: str, second: str, count: int) -> None:
    assert len(merge_decisions(decisions(first, second))) == count
