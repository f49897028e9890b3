"""Every method against the plain implementation, on random problems with bounds and ties."""

from __future__ import annotations

import random

import numpy as np
import pytest

from tests.allocation.plain import by_quotients, by_remainders
from wiedervorlage.allocation.apportion import apportion
from wiedervorlage.allocation.methods import DIVISOR_METHODS, Method
from wiedervorlage.allocation.problem import UnmetConstraintsError, state_problem


def random_problem(chance: random.Random, largest: int):
    n = chance.randint(1, largest)
    weights = [chance.choice([0, 1, 1, 2, 3, 5, 10, 10, 17, 100, 1000]) for _ in range(n)]
    if chance.random() < 0.5:
        weights = [chance.randint(0, 60) for _ in range(n)]
    low = [chance.choice([0, 0, 0, 1, 2, 3]) for _ in range(n)]
    high = [l + chance.choice([0, 1, 2, 5, 30, 30]) for l in low]
    order = list(range(n))
    chance.shuffle(order)
    return weights, low, high, order, chance.randint(0, 30)


def check_divisor_methods(seed: int, rounds: int) -> int:
    chance = random.Random(seed)
    solved = 0
    for _ in range(rounds):
        weights, low, high, order, total = random_problem(chance, 8)
        method = chance.choice(DIVISOR_METHODS)
        expected, tied = by_quotients(method.value, weights, total, low, high, order)
        if expected is None or sum(low) > total:
            with pytest.raises(UnmetConstraintsError):
                state_problem(weights, total, minimum=low, maximum=high, order=order)
            continue
        found = apportion(state_problem(weights, total, minimum=low, maximum=high, order=order), method)
        assert found.steps[0].tolist() == expected, (method, weights, low, high, order, total)
        assert bool(found.ties) == (tied and sum(low) < total), (method, weights, low, high, order, total)
        solved += 1
    return solved


def check_remainders(seed: int, rounds: int) -> int:
    chance = random.Random(seed)
    solved = 0
    for _ in range(rounds):
        weights, low, high, order, total = random_problem(chance, 5)
        try:
            problem = state_problem(weights, total, minimum=low, maximum=high, order=order)
        except UnmetConstraintsError:
            continue
        expected = by_remainders(weights, total, low, problem.maximum[0].astype(int).tolist(), order)
        assert apportion(problem, Method.HAMILTON).steps[0].tolist() == expected, (
            weights, low, high, order, total,
        )  # fmt: skip
        solved += 1
    return solved


def test_divisor_methods_agree_with_steps_given_one_by_one():
    assert check_divisor_methods(1, 2500) > 900


def test_largest_remainders_agree_with_every_set_of_bounds_tried():
    assert check_remainders(2, 500) > 150


def test_a_cap_frees_seats_for_who_was_held_at_the_minimum():
    """The third is cut to 2; what that frees lifts the second above its minimum. Random search met it late."""
    problem = state_problem([3, 5, 100], 10, minimum=[0, 2, 2], maximum=[30, 7, 2])

    assert apportion(problem, Method.HAMILTON).steps[0].tolist() == [3, 5, 2]
    assert by_remainders([3, 5, 100], 10, [0, 2, 2], [30, 7, 2], [0, 1, 2]) == [3, 5, 2]


@pytest.mark.trials
def test_long_run_of_all_methods():
    for seed in range(40):
        check_divisor_methods(100 + seed, 5000)
        check_remainders(200 + seed, 1000)


@pytest.mark.parametrize("method", list(Method))
def test_a_batch_of_draws_equals_each_draw_alone(method):
    chance = np.random.default_rng(5)
    weights = chance.integers(1, 40, size=(50, 30))
    batch = apportion(state_problem(weights, 90, minimum=1, maximum=9), method)
    for draw in range(50):
        alone = apportion(state_problem(weights[draw], 90, minimum=1, maximum=9), method)
        assert batch.steps[draw].tolist() == alone.steps[0].tolist()
        assert [t.regions for t in batch.ties if t.draw == draw] == [t.regions for t in alone.ties]
    assert len(batch.ties) > 0 or method not in DIVISOR_METHODS
