"""Smallest sets of changes, against brute force."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from wiedervorlage.case.vocabulary import Mode, Standard, WeightClass
from wiedervorlage.examination.turning import Ground, turning, verdict

ALL_WEIGHTINGS = 60


def brute_verdict(grounds, mode, standard):
    """Decide by trying both values of every open reason, and a fine grid of weightings."""
    outcomes = set()
    open_ones = [g for g in grounds if g.carries == 1]
    for settled in range(2 ** len(open_ones)):
        values = {g.id: g.carries == 2 for g in grounds}
        for i, ground in enumerate(open_ones):
            values[ground.id] = bool(settled >> i & 1)
        outcomes |= set(_outcomes(grounds, values, mode, standard))
    return {frozenset({True}): 2, frozenset({False}): 0}.get(frozenset(outcomes), 1)


def _outcomes(grounds, values, mode, standard):
    supporters = [values[g.id] for g in grounds if g.supports]
    if mode is Mode.EACH:
        return [any(supporters)]
    if mode is Mode.ALL:
        return [all(supporters)]
    present = [c for c in WeightClass if any(g.weight is c for g in grounds)]
    found = []
    for corner in range(1, len(present) + 1):
        weight = {c: (1 if i < corner else 0) for i, c in enumerate(present)}
        pro = sum(weight[g.weight] for g in grounds if g.supports and values[g.id])
        total = sum(weight[g.weight] for g in grounds if g.supports) + sum(
            weight[g.weight] for g in grounds if not g.supports and values[g.id]
        )
        excess = 2 * pro - total if standard is Standard.PREPONDERANCE else 3 * pro - 2 * total
        found.append(excess)
    if all(e == 0 for e in found):
        return [standard is Standard.CLEAR]
    if all(e >= 0 for e in found):
        return [True]
    return [False] if all(e <= 0 for e in found) else [True, False]


def brute_sets(grounds, mode, wanted, standard):
    """Try all sets of changes, smallest first."""
    for size in range(len(grounds) + 1):
        hits = []
        for chosen in combinations(grounds, size):
            names = {g.id for g in chosen}
            if any(g.carries == (wanted if g.supports else 2 - wanted) for g in chosen):
                continue
            after = [
                Ground(id=g.id, supports=g.supports, weight=g.weight, carries=wanted if g.supports else 2 - wanted)
                if g.id in names
                else g
                for g in grounds
            ]
            if brute_verdict(after, mode, standard) == wanted:
                hits.append(frozenset(names))
        if hits:
            return hits
    return []


def random_grounds(rng, most):
    """Return a random set of reasons with at least one for the outcome."""
    number = rng.randint(1, most)
    return [
        Ground(
            id=f"r{i}",
            supports=i == 0 or rng.random() < 0.7,
            weight=rng.choice(list(WeightClass)),
            carries=rng.choice([0, 1, 2, 2]),
        )
        for i in range(number)
    ]


def agree(rng, most):
    """Compare one random case in all three modes and both directions."""
    grounds = random_grounds(rng, most)
    standard = rng.choice(list(Standard))
    for mode in Mode:
        assert verdict(grounds, mode, standard) == brute_verdict(grounds, mode, standard)
        for wanted in (0, 2):
            ours = turning(grounds, mode, wanted, standard)
            theirs = brute_sets(grounds, mode, wanted, standard)
            assert set(ours.sets) == set(theirs), (grounds, mode, wanted, standard)
            assert ours.count == len(theirs)
            assert ours.size == (len(theirs[0]) if theirs else None)


def test_smallest_sets_agree_with_brute_force():
    """120 random cases of up to 7 reasons; a thousand of up to 12 are among the trials."""
    rng = random.Random(7)
    for _ in range(120):
        agree(rng, 7)


@pytest.mark.trials
def test_smallest_sets_agree_with_brute_force_on_a_thousand_cases_of_up_to_twelve_reasons():
    """The long run."""
    rng = random.Random(11)
    for _ in range(1000):
        agree(rng, 12)


def test_forty_reasons_are_answered_and_only_a_thousand_sets_listed():
    """The count is exact however many there are."""
    grounds = [Ground(id=f"r{i}", supports=i % 5 != 4, weight=list(WeightClass)[i % 3], carries=2) for i in range(40)]
    for mode in Mode:
        result = turning(grounds, mode, 0)
        assert len(result.sets) <= 1000
        assert result.count >= len(result.sets)
