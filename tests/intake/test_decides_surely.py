"""What is surely decided makes no request of a letter that also asks outright."""

from __future__ import annotations

from wiedervorlage.intake.head.letter_kinds import kind_of_letter

ASKS = {"asks", "asks-outright", "decides", "office writes", "settles", "unasked"}


def test_a_letter_that_surely_decides_is_no_request():
    assert kind_of_letter(ASKS) == "request"
    assert kind_of_letter({*ASKS, "decides_surely"}) != "request"
