"""Laws of the values: Kleene logic, and interval results that hold every point result."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.premises import quantity, truth
from wiedervorlage.premises.quantity import Quantity

NUMBERS = st.floats(min_value=-1e6, max_value=1e6, allow_nan=False)
TRUTHS = np.array([truth.FALSE, truth.UNKNOWN, truth.TRUE], dtype=np.int8)


@st.composite
def intervals_with_points(draw):
    """Draw two intervals and a point in each."""
    drawn = []
    for _ in range(2):
        low, point, high = sorted(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS)))
        drawn.append((low, point, high))
    return drawn


def _interval(low: float, high: float) -> Quantity:
    return Quantity(low=np.array([low]), high=np.array([high]), unit=None)


@given(intervals_with_points(), st.sampled_from(["+", "-", "*", "/", "min", "max"]))
def test_an_interval_result_holds_every_point_result(drawn, operator):
    """What is computed from points lies within what is computed from the intervals around them."""
    (a_low, a, a_high), (b_low, b, b_high) = drawn
    left, right = _interval(a_low, a_high), _interval(b_low, b_high)
    if operator == "/":
        if b_low <= 0 <= b_high:
            assert quantity.divide(left, right)[0].is_unknown[0]
            return
        result, point = quantity.divide(left, right)[0], a / b
    elif operator == "*":
        result, point = quantity.multiply(left, right), a * b
    elif operator == "+":
        result, point = quantity.add(left, right), a + b
    elif operator == "-":
        result, point = quantity.add(left, quantity.negative(right)), a - b
    elif operator == "min":
        result, point = quantity.smallest([left, right]), min(a, b)
    else:
        result, point = quantity.largest([left, right]), max(a, b)
    room = 1e-9 * max(1.0, abs(point))
    assert result.low[0] - room <= point <= result.high[0] + room


@given(intervals_with_points(), st.sampled_from(["<", "<=", ">", ">=", "==", "!="]))
def test_a_comparison_of_intervals_never_contradicts_a_point_in_them(drawn, operator):
    """True and false are said only where every point agrees."""
    (a_low, a, a_high), (b_low, b, b_high) = drawn
    value = int(quantity.compare(operator, _interval(a_low, a_high), _interval(b_low, b_high))[0])
    point = {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b, "==": a == b, "!=": a != b}[operator]
    assert value in {truth.UNKNOWN, truth.TRUE if point else truth.FALSE}


@given(NUMBERS, NUMBERS, st.sampled_from(["<", "<=", ">", ">="]))
def test_a_margin_is_positive_where_a_strict_comparison_holds(a, b, operator):
    """The sign of the margin says on which side of the threshold the value is."""
    left, right = _interval(a, a), _interval(b, b)
    holds = int(quantity.compare(operator, left, right)[0]) == truth.TRUE
    margin = float(quantity.margin(operator, left, right)[0])
    assert margin >= 0 if holds else margin <= 0


def test_open_and_wide_intervals_compare_as_the_design_says():
    """``7000+ < 632`` is false, ``200..700 < 632`` is unknown."""
    threshold = _interval(632, 632)
    assert quantity.compare("<", _interval(7000, np.inf), threshold)[0] == truth.FALSE
    assert quantity.compare("<", _interval(200, 700), threshold)[0] == truth.UNKNOWN


def test_percent_and_share_are_compared_at_one_scale():
    """49 percent is less than one half."""
    from wiedervorlage.evidence.units import ONE, PERCENT

    percent = Quantity(low=np.array([49.0]), high=np.array([49.0]), unit=PERCENT)
    half = Quantity(low=np.array([0.5]), high=np.array([0.5]), unit=ONE)
    assert quantity.compare("<", percent, half)[0] == truth.TRUE


@pytest.mark.parametrize(("a", "b", "c"), list(itertools.product(TRUTHS, repeat=3)))
def test_kleene_logic_keeps_its_laws(a, b, c):
    """De Morgan, distributivity, absorption, involution; no excluded middle."""
    n, conj, disj = truth.negation, truth.conjunction, truth.disjunction
    a, b, c = (np.array([x], dtype=np.int8) for x in (a, b, c))
    assert n(n(a)) == a
    assert n(conj(a, b)) == disj(n(a), n(b))
    assert conj(a, disj(b, c)) == disj(conj(a, b), conj(a, c))
    assert disj(a, conj(a, b)) == a
    assert conj(a, b) == conj(b, a)


def test_an_unknown_statement_or_its_contrary_stays_unknown():
    """Kleene, not classical: nothing is gained from *a or not a*."""
    unknown = np.array([truth.UNKNOWN], dtype=np.int8)
    assert truth.disjunction(unknown, truth.negation(unknown)) == truth.UNKNOWN
