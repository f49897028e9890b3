"""A second, plain implementation: step by step, with fractions, no arrays. Slow and easy to check."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import floor

INFINITE = Fraction(10**40)


def quotient(method: str, weight: int, seats: int) -> Fraction:
    """Return what orders the quotients; squared for Huntington-Hill."""
    if method == "dhondt":
        return Fraction(weight, seats + 1)
    if method == "sainte-lague":
        return Fraction(weight, 2 * seats + 1)
    if seats == 0:
        return INFINITE * weight
    if method == "adams":
        return Fraction(weight, seats)
    if method == "huntington-hill":
        return Fraction(weight**2, seats * (seats + 1))
    assert method == "dean"
    return Fraction(weight) * (1 / Fraction(seats) + 1 / Fraction(seats + 1)) / 2


def by_quotients(method, weights, total, low, high, order):
    """Give the steps one by one; return the steps and whether the last one was a tie that mattered."""
    steps = list(low)
    tied = False
    while sum(steps) < total:
        open_to = [
            (quotient(method, w, s), -order[i], i)
            for i, (w, s) in enumerate(zip(weights, steps, strict=True))
            if s < high[i] and w > 0
        ]
        if not open_to:
            return None, False
        best = max(open_to)
        steps[best[2]] += 1
        tied = sum(1 for q in open_to if q[0] == best[0]) > 1
    return steps, tied


def by_remainders(weights, total, low, high, order):
    """Fill quotas to their bounds by trying every set of bounded regions, then largest remainders."""
    for sides in product((0, 1, 2), repeat=len(weights)):
        free = [i for i, side in enumerate(sides) if side == 0]
        fixed = sum(low[i] if side == 1 else high[i] if side == 2 else 0 for i, side in enumerate(sides))
        claimed = sum(weights[i] for i in free)
        if free and claimed == 0:
            continue
        if not free:
            if fixed != total:
                continue
            rates = [Fraction(0)]
            rates += [Fraction(b, w) for w, l, h in zip(weights, low, high, strict=True) if w for b in (l, h)]
            rates.append(max(rates) + 1)
        else:
            rates = [Fraction(total - fixed, claimed)]
        for rate in rates:
            if rate < 0:
                continue
            quotas = [min(max(w * rate, l), h) for w, l, h in zip(weights, low, high, strict=True)]
            if sum(quotas) == total:
                return _round(weights, quotas, total, high, order)
    return None


def _round(weights, quotas, total, high, order):
    steps = [floor(q) for q in quotas]
    queue = sorted(range(len(weights)), key=lambda i: (-(quotas[i] - steps[i]), order[i]))
    for i in [i for i in queue if steps[i] < high[i]][: total - sum(steps)]:
        steps[i] += 1
    return steps
