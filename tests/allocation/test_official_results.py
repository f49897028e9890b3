"""Apportionments whose results were published."""

from __future__ import annotations

import csv
from fractions import Fraction

import numpy as np
import pytest

from wiedervorlage.allocation.apportion import apportion
from wiedervorlage.allocation.methods import Method
from wiedervorlage.allocation.problem import state_problem


def rows(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


@pytest.mark.shared
def test_the_us_house_of_2020_comes_out_in_all_50_states(shared):
    table = rows(shared / "facts/tables/us_house_2020.csv")
    weights = [int(r["apportionment_population_2020"]) for r in table]
    found = apportion(state_problem(weights, 435, minimum=1), Method.HUNTINGTON_HILL)
    assert found.steps[0].tolist() == [int(r["seats"]) for r in table]
    assert len(table) == 50
    states = [r["state"] for r in table]
    assert states[found.last[0]] == "Minnesota"
    assert states[found.next[0]] == "New York"


@pytest.mark.shared
def test_the_bundestag_of_2021_comes_out_in_all_16_laender(shared):
    table = rows(shared / "facts/tables/bundestag_2021_sitzkontingente.csv")
    found = apportion(state_problem([int(r["german_population"]) for r in table], 598), Method.SAINTE_LAGUE)
    assert found.steps[0].tolist() == [int(r["seats"]) for r in table]
    assert len(table) == 16
    assert found.next_claim[0] <= float(table[0]["published_divisor"]) <= found.last_claim[0]


def test_eleven_thousand_regions_with_bounds_keep_sum_bounds_and_order_of_quotients():
    chance = np.random.default_rng(3)
    weights = chance.lognormal(9, 1.2, (3, 11_000)).round()
    found = apportion(state_problem(weights, 157_300, minimum=11, maximum=400))
    assert (found.steps.sum(axis=1) == 157_300).all()
    assert found.steps.min() >= 11
    assert found.steps.max() <= 400
    assert (found.next_claim <= found.last_claim).all()


def test_ties_are_common_among_eleven_thousand_whole_numbers_and_all_are_told():
    chance = np.random.default_rng(11)
    weights = chance.lognormal(8, 1, (100, 11_000)).round()
    found = apportion(state_problem(weights, 33_000))
    assert 5 <= len({tie.draw for tie in found.ties}) <= 60
    for tie in found.ties:
        assert 0 < len(tie.awarded) < len(tie.regions)
        assert found.next_claim[tie.draw] == pytest.approx(found.last_claim[tie.draw], rel=1e-14)


@pytest.mark.parametrize("method", list(Method))
def test_masses_of_equal_weights_are_divided_and_told_as_one_tie(method):
    found = apportion(state_problem(np.ones(2000), 900), method)
    assert found.steps.sum() == 900
    assert [len(tie.regions) for tie in found.ties] == [2000]
    assert found.steps[0, :900].tolist() == [1] * 900


@pytest.mark.parametrize("method", [Method.HAMILTON, Method.SAINTE_LAGUE])
def test_very_large_weights_are_divided_exactly(method):
    weights = [10**15 + 1, 10**15, 3, 10**12]
    found = apportion(state_problem(weights, 10**6 + 1), method).steps[0]
    exact = [Fraction(w * (10**6 + 1), sum(weights)) for w in weights]
    assert found.sum() == 10**6 + 1
    assert all(abs(f - e) <= 1 for f, e in zip(found.tolist(), exact, strict=True))
    assert found[0] == found[1] + 1
