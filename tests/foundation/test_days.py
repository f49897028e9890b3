"""Partial dates, durations, and how they are written out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.foundation.days import parse_duration, parse_span, span_of_day
from wiedervorlage.foundation.wording import write_day, write_number, write_span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013-09-26", date(2013, 9, 26), date(2013, 9, 26)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2016~", date(2016, 1, 1), date(2016, 12, 31)),
        ("2012-09/2012-10", date(2012, 9, 1), date(2012, 10, 31)),
        ("2014-11-01/2015-02-09", date(2014, 11, 1), date(2015, 2, 9)),
    ],
)
def test_a_partial_date_is_all_the_days_it_may_mean(text, first, last):
    """And keeps how it was written."""
    span = parse_span(text)
    assert (span.first, span.last, span.written) == (first, last, text)
    assert span.approximate == ("~" in text)


@pytest.mark.parametrize("text", ["", "2013-13", "2013-02-30", "26.09.2013", "2015/2014", "2013-9", "/2015", "a/b/c"])
def test_what_is_no_date_is_refused(text):
    """Never guessed."""
    with pytest.raises(ValueError, match=r"date|span|month|day|isoformat"):
        parse_span(text)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_is_the_span_of_itself(day):
    """Written and read again."""
    assert parse_span(day.isoformat()) == span_of_day(day)


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(0, 30), st.integers(0, 11), st.integers(0, 40))
def test_a_duration_is_written_as_it_is_read_and_moves_forward(day, years, months, days):
    """ISO 8601 round trip; later for more."""
    duration = parse_duration(f"P{years}Y{months}M{days}D")
    assert parse_duration(str(duration)) == duration
    assert duration.after(day) >= day >= duration.before(day)


def test_the_end_of_a_month_stays_within_the_shorter_month():
    """One month after 31 January is 28 or 29 February."""
    assert parse_duration("P1M").after(date(2015, 1, 31)) == date(2015, 2, 28)
    assert parse_duration("P1Y").after(date(2016, 2, 29)) == date(2017, 2, 28)


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("2015-10-01", "1. Oktober 2015", "1 October 2015"),
        ("2014-10", "Oktober 2014", "October 2014"),
        ("2015", "2015", "2015"),
        ("2016~", "um 2016", "about 2016"),
        ("2012-09/2012-10", "September 2012 bis Oktober 2012", "September 2012 to October 2012"),
    ],
)
def test_a_span_is_written_with_the_precision_it_has(text, german, english):
    """With protected spaces."""
    assert write_span(parse_span(text)).replace("\u00a0", " ") == german
    assert write_span(parse_span(text), "en").replace("\u00a0", " ") == english


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (1234.5, "1.234,5", "1,234.5"),
        (5.5, "5,5", "5.5"),
        (-3, "−3", "−3"),
        (0.0, "0", "0"),
        (459195, "459.195", "459,195"),
    ],
)
def test_numbers_have_the_marks_of_their_language(value, german, english):
    """Points and commas."""
    assert (write_number(value), write_number(value, "en")) == (german, english)


def test_a_day_is_written_out():
    """Never ISO in a letter."""
    assert write_day(date(2015, 10, 1)) == "1.\u00a0Oktober\u00a02015"
