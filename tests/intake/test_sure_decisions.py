"""From which chances a unit decides: in a letter a little sooner, with a word for putting off as with any other."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.reading import Decision, Quote, Span
from wiedervorlage.intake.statements.gathering import _proposed
from wiedervorlage.intake.statements.judging.judging import ROLES
from wiedervorlage.intake.statements.units.placing import lay_out
from wiedervorlage.intake.statements.units.roles import role_of
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs


@pytest.mark.parametrize(("is_letter", "role"), [(True, "decisions"), (False, "plain")])
@pytest.mark.parametrize(
    "text",
    ["Die Fähre nach Nebelau fährt weiter bis zum Markt.", "Den Steg am Unterwasser sperren wir im Winter nicht."],
)
def test_in_a_letter_deciding_counts_more(text: str, is_letter: bool, role: str) -> None:
    placed, *_ = lay_out(paragraphs(split_blocks(text)), is_letter=is_letter)
    chances = dict.fromkeys(ROLES, 0.0) | {"plain": 0.705, "decisions": 0.295}

    assert role_of(placed, chances)[0] == role


@pytest.mark.parametrize(
    ("outcome", "rule", "confidence", "is_proposed"),
    [
        ("defer", "vertagt", 0.4, True),
        ("defer", "model: erst, über", 0.4, False),
        ("defer", "vertagt", 0.3, False),
        ("grant", "bewillige", 0.3, False),
        ("grant", "model: künftig", 0.3, False),
        ("refuse", "model: nicht", 0.35, True),
    ],
)
def test_a_decision_is_proposed_where_it_is_sure_enough(
    outcome: str, rule: str, confidence: float, is_proposed: bool
) -> None:
    quote = Quote(text="Der Steg", pieces=(Span(start=0, end=8),))
    found = Decision(about="", outcome=outcome, quote=quote, rule=rule, confidence=confidence)

    assert _proposed(found) is is_proposed
