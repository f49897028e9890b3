"""What is surely decided makes no request of a letter that also asks outright."""

from __future__ import annotations

from wiedervorlage.intake.statements.judging.letter_kinds import Evidence, load_letter_judge

ASKS = {"asks", "asks-outright", "decides", "office writes", "settles", "unasked"}


def test_a_letter_that_surely_decides_is_no_request():
    judge = load_letter_judge()

    assert judge.kind(Evidence(signs=frozenset(ASKS))) == "request"
    assert judge.kind(Evidence(signs=frozenset({*ASKS, "decides_surely"}))) != "request"
