"""A recheck in the terminal: which days, which other decisions, and the words of each ground."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_case import CASE, rechecked
from wiedervorlage.recheck.run import Question
from wiedervorlage.recheck.summary import summarise

NBSP = "\u00a0"


def lines(question=None, language="de", **changed):
    """Return the lines of the summary, protected spaces as plain ones."""
    return summarise(rechecked(question, **changed), language).replace(NBSP, " ").splitlines()


def test_the_days_looked_at_are_told():
    assert "  angesehen vom 1. März 2013 bis 1. Mai 2016" in lines()
    assert "  looked at from 1 March 2013 to 1 May 2016" in lines(language="en")


def test_one_day_is_told_as_one():
    assert "  angesehen wurde nur der 1. März 2013" in lines(Question(until=date(2013, 3, 1)))


def test_no_cause_says_until_when():
    """Whether there was one later is not said."""
    told = lines(Question(until=date(2013, 3, 1)))
    assert "    keiner bis 1. März 2013" in told


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "    yes  01.05.2016 Kreis Muster: Zusage, Mittagstisch"),
        ("en", "    yes  2016-05-01 Kreis Muster: approval, Mittagstisch"),
    ],
)
def test_the_other_decisions_are_told_by_what_decision_takes(language, expected):
    """Each with id, day, body, outcome and matter."""
    assert expected in lines(language=language)
    assert not any(line.startswith("    refusal ") for line in lines(language=language))


def test_each_ground_is_told_with_its_words_and_its_side():
    """In every view, where they differ."""
    told = lines()
    places = [number for number, line in enumerate(told) if line.startswith("  need ")]
    assert len(places) == 2
    for place in places:
        assert told[place].endswith("(dagegen)")
        assert told[place + 1].strip() == "Der Bedarf ist geringer."


def test_a_conceded_ground_keeps_its_side():
    """It speaks for the lunch table here as everywhere else, and the refusal grants it."""
    told = next(line for line in lines() if line.startswith("  wanted "))
    assert told.endswith("(dafür, eingeräumt)")


def test_long_words_end_with_an_ellipsis_on_one_line():
    long = "Der Bedarf ist " + "wirklich " * 30 + "geringer."
    told = lines(case=CASE.replace("Der Bedarf ist geringer.", long))
    place = next(number for number, line in enumerate(told) if line.startswith("  need "))
    assert told[place + 1].endswith(" …")
    assert len(told[place + 1]) <= 100
