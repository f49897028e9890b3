"""The two views of a recheck: told once where both say the same, each in full where they differ."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_case import rechecked
from wiedervorlage.recheck.run import Question
from wiedervorlage.recheck.summary import summarise
from wiedervorlage.recheck.views import alike, views_name

EARLY = Question(until=date(2013, 6, 1))


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "ÖFFENTLICH BEKANNT UND EBENSO IM HAUS BEKANNT (KREIS MUSTER)"),
        ("en", "PUBLICLY KNOWN AND LIKEWISE KNOWN IN THE HOUSE (KREIS MUSTER)"),
    ],
)
def test_what_both_views_say_stands_once(language, heading):
    told = summarise(rechecked(EARLY), language).splitlines()
    assert heading in told
    assert sum(line.startswith("  need ") for line in told) == 1


def test_a_day_that_only_the_house_knew_of_parts_them():
    """Its own figure of January 2014 came out in September."""
    told = summarise(rechecked()).splitlines()
    assert [line for line in told if line.isupper() and "BEKANNT" in line] == [
        "ÖFFENTLICH BEKANNT",
        "IM HAUS BEKANNT (KREIS MUSTER)",
    ]
    assert sum(line.startswith("  need ") for line in told) == 2


def test_alike_keeps_the_order_of_the_views():
    said = {"public": 1, "Amt A": 2, "Amt B": 1, "Amt C": 2}
    assert alike(said, said.__getitem__) == (("public", "Amt B"), ("Amt A", "Amt C"))
    assert alike((), said.__getitem__) == ()


def test_three_views_are_called_by_all_their_names():
    assert views_name(["public", "Amt A", "Amt B"], "de") == (
        "öffentlich bekannt und ebenso im Haus bekannt (Amt A) und ebenso im Haus bekannt (Amt B)"
    )
