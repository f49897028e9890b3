"""Figures between bounds: what is not exact stays between, and nobody's figures are overwritten."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.rules.bounds import Bounds, total


def exact(*values):
    return Bounds.exact(np.array([values], dtype=float))


def between(low, high):
    return Bounds.between(np.array([[low]], dtype=float), np.array([[high]], dtype=float))


@pytest.mark.parametrize(
    ("euros", "cents"), [(0.125, 0.13), (0.115, 0.12), (2.675, 2.68), (1.004, 1.0), (14_166.665, 14_166.67)]
)
def test_money_is_rounded_half_up_as_its_decimals_are_written(euros, cents):
    assert exact(euros).settled(None, None, 0.01, in_place=False).low.item() == cents


@given(st.integers(0, 10**11), st.sampled_from([1, 5, 10, 100]))
def test_what_is_a_multiple_of_the_unit_stays_as_it_is(count, per_unit):
    value = count / per_unit
    assert exact(value).settled(None, None, 1 / per_unit, in_place=False).low.item() == value


def test_a_floor_raises_and_a_cap_cuts_off():
    settled = exact(10.0, 60.0, 90.0).settled(exact(50.0), exact(80.0), 0.01, in_place=False)
    assert settled.low.tolist() == [[50.0, 60.0, 80.0]]


@pytest.mark.parametrize("in_place", [True, False])
def test_an_exact_amount_under_a_cap_between_bounds_lies_between_bounds(in_place):
    amount = exact(350_000.0)
    settled = amount.settled(None, between(320_000, 364_500), 0.01, in_place=in_place)
    assert (settled.low.item(), settled.high.item()) == (320_000, 350_000)
    assert amount.low.item() == 350_000


def test_figures_that_somebody_else_holds_are_not_overwritten():
    held = exact(0.126)
    held.settled(None, None, 0.01, in_place=False)
    assert held.low.item() == 0.126


def test_what_is_unknown_stays_unknown():
    unknown = exact(np.nan)
    assert np.isnan(unknown.settled(exact(5.0), exact(9.0), 0.01, in_place=False).low).all()
    assert np.isnan(total([exact(1.0), unknown]).low).all()
    assert np.isnan(exact(1.0).settled(None, unknown, 0.01, in_place=False).low).all()


def test_the_most_money_leaves_the_least_to_pay():
    left = exact(373_000.0).less(between(170_000, 200_000))
    assert (left.low.item(), left.high.item()) == (173_000, 203_000)
    assert exact(100.0).less(exact(170.0)).low.item() == 0.0
