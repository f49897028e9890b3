"""What each method promises, held to it on random problems."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.allocation.apportion import apportion
from wiedervorlage.allocation.methods import DIVISOR_METHODS, PROMISES, Method, Promise
from wiedervorlage.allocation.problem import state_problem

WEIGHTS = st.lists(st.integers(1, 500), min_size=1, max_size=9)
TOTAL = st.integers(0, 60)
ALL = list(Method)


def promising(promise):
    return [method for method in Method if promise in PROMISES[method]]


def shares(weights, total, method, **bounds):
    return apportion(state_problem(weights, total, **bounds), method).steps[0].tolist()


@pytest.mark.parametrize("method", ALL)
@given(WEIGHTS, TOTAL, st.integers(0, 2))
def test_the_sum_is_kept(method, weights, total, minimum):
    if minimum * len(weights) <= total:
        found = shares(weights, total, method, minimum=minimum)
        assert sum(found) == total
        assert min(found) >= minimum


@pytest.mark.parametrize("method", ALL)
@given(WEIGHTS, TOTAL, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(method, weights, total, chance):
    columns = list(range(len(weights)))
    chance.shuffle(columns)
    plain = shares(weights, total, method)
    moved = shares([weights[c] for c in columns], total, method, order=columns)
    assert moved == [plain[c] for c in columns]


@pytest.mark.parametrize("method", ALL)
@given(WEIGHTS, TOTAL, st.integers(2, 1000))
def test_the_unit_of_the_weights_does_not_matter(method, weights, total, factor):
    assert shares([w * factor for w in weights], total, method) == shares(weights, total, method)


@pytest.mark.parametrize("method", promising(Promise.QUOTA))
@given(WEIGHTS, TOTAL)
def test_quota_is_kept(method, weights, total):
    for weight, share in zip(weights, shares(weights, total, method), strict=True):
        quota = Fraction(weight * total, sum(weights))
        assert floor(quota) <= share <= ceil(quota)


@pytest.mark.parametrize("method", promising(Promise.LOWER_QUOTA))
@given(WEIGHTS, TOTAL)
def test_lower_quota_is_kept(method, weights, total):
    for weight, share in zip(weights, shares(weights, total, method), strict=True):
        assert share >= floor(Fraction(weight * total, sum(weights)))


@pytest.mark.parametrize("method", promising(Promise.UPPER_QUOTA))
@given(WEIGHTS, TOTAL)
def test_upper_quota_is_kept(method, weights, total):
    if total >= len(weights):
        for weight, share in zip(weights, shares(weights, total, method), strict=True):
            assert share <= ceil(Fraction(weight * total, sum(weights)))


@pytest.mark.parametrize("method", promising(Promise.HOUSE))
@given(WEIGHTS, TOTAL)
def test_a_larger_total_takes_from_nobody(method, weights, total):
    before, after = shares(weights, total, method), shares(weights, total + 1, method)
    assert all(b <= a for b, a in zip(before, after, strict=True))


@pytest.mark.parametrize("method", promising(Promise.POPULATION))
@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=2, max_size=7), TOTAL)
def test_who_grows_relative_to_another_never_loses_to_it(method, pairs, total):
    old, new = [a for a, _ in pairs], [b for _, b in pairs]
    before, after = shares(old, total, method), shares(new, total, method)
    for i in range(len(pairs)):
        for j in range(len(pairs)):
            if new[i] * old[j] > old[i] * new[j]:  # i grew relative to j
                assert not (after[i] < before[i] and after[j] > before[j])


@pytest.mark.parametrize("method", promising(Promise.EACH_ONE))
@given(WEIGHTS, TOTAL)
def test_everybody_gets_one_before_anybody_gets_two(method, weights, total):
    found = shares(weights, total, method)
    assert min(found) >= 1 if total >= len(weights) else max(found) <= 1


@pytest.mark.parametrize("method", DIVISOR_METHODS)
@given(WEIGHTS, TOTAL)
def test_the_certificate_separates_given_from_not_given(method, weights, total):
    result = apportion(state_problem(weights, total), method)
    if result.last[0] >= 0 and total >= len(weights):
        assert result.next_claim[0] <= result.last_claim[0]


def test_hamilton_shows_the_alabama_paradox_and_divisor_methods_do_not():
    weights = [600, 600, 200]
    assert shares(weights, 10, Method.HAMILTON) == [4, 4, 2]
    assert shares(weights, 11, Method.HAMILTON) == [5, 5, 1]
    for method in DIVISOR_METHODS:
        ten, eleven = shares(weights, 10, method), shares(weights, 11, method)
        assert all(a <= b for a, b in zip(ten, eleven, strict=True))


@pytest.mark.parametrize(
    ("promise", "method"),
    [(Promise.QUOTA, Method.ADAMS), (Promise.QUOTA, Method.DHONDT), (Promise.LOWER_QUOTA, Method.ADAMS),
     (Promise.UPPER_QUOTA, Method.DHONDT), (Promise.HOUSE, Method.HAMILTON)],
)  # fmt: skip
def test_what_a_method_cannot_keep_it_does_not_promise(promise, method):
    assert promise not in PROMISES[method]


@pytest.mark.parametrize("method", [Method.SAINTE_LAGUE, Method.DHONDT, Method.HUNTINGTON_HILL])
def test_two_workers_give_what_one_gives(monkeypatch, method):
    """Steps, ties and certificate, over many chunks of small whole numbers (which tie often)."""
    weights = np.random.default_rng(3).integers(1, 40, (400, 700)).astype(float)
    problem = state_problem(weights, 2500, minimum=1, maximum=30)
    alone = apportion(problem, method)
    monkeypatch.setattr("wiedervorlage.allocation.divisor._CELLS_FOR_TWO", 0)
    both = apportion(problem, method)
    np.testing.assert_array_equal(both.steps, alone.steps)
    np.testing.assert_array_equal(both.last_claim, alone.last_claim)
    assert both.ties == alone.ties
    assert len(alone.ties) > 0
