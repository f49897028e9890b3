"""Imprecise figures as sources state them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.evidence.intervals import parse_value
from wiedervorlage.evidence.units import ONE, PERCENT, parse_unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("316", 316, 316),
        ("7000+", 7000, math.inf),
        ("over 7000", 7000, math.inf),
        ("unter 50", -math.inf, 50),
        ("1200..1400", 1200, 1400),
        ("ca. 200", 150, 250),
        ("ca. 16", 15.5, 16.5),
        ("ca. 0.3", 0.25, 0.35),
        ("ca. 200 (±20)", 180, 220),
        ("-3.5", -3.5, -3.5),
    ],
)
def test_a_figure_is_the_interval_its_wording_allows(text, low, high):
    """Half a unit of the last non-zero digit, unless a width is given."""
    value = parse_value(text)
    assert value.low == pytest.approx(low)
    assert value.high == pytest.approx(high)


def test_a_standard_error_bounds_nothing():
    """It is kept beside the stated value."""
    value = parse_value("12.5 ± 0.4")
    assert (value.low, value.high, value.standard_error) == (12.5, 12.5, 0.4)


@pytest.mark.parametrize("text", ["", "viele", "1.234,5", "5..3", "12 13", "1OO", "."])
def test_what_is_no_figure_is_refused(text):
    """A German decimal comma is the importer's business, not a guess here."""
    with pytest.raises(ValueError, match=r"no figure|no interval"):
        parse_value(text)


@given(st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: round(x, 3)))
def test_every_plain_number_is_itself(number):
    """Exactly."""
    assert parse_value(f"{number:.3f}").low == float(f"{number:.3f}")


def test_units_multiply_divide_and_know_percent():
    """Percent and share are one dimension."""
    assert str(parse_unit("EUR/year") * parse_unit("year")) == "EUR"
    assert str(parse_unit("persons") / parse_unit("km2")) == "persons/km2"
    assert PERCENT.fits(ONE)
    assert not parse_unit("EUR").fits(parse_unit("EUR/year"))
