"""Ties: several regions with the same claim to the last step, settled by a declared rule and told.

Ties are common: among 11,000 whole-number populations the last step is a real tie in about every fifth
division. The rule is an order of the regions; whoever stands earlier gets the step. ``order_of`` makes the
usual orders: by key, by larger or smaller weight, or by lot with a stated seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from wiedervorlage.allocation.division import TiedSteps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    import numpy as np
    from numpy.typing import NDArray


class TieRule(StrEnum):
    """Who gets a tied step."""

    KEY = "key"
    """The smaller key, as text."""
    LARGER = "larger"
    """The larger weight, then the smaller key."""
    SMALLER = "smaller"
    """The smaller weight, then the smaller key."""
    LOT = "lot"
    """By lot: the order of the SHA-256 sums of seed and key, which anybody can draw again."""


def order_of(keys: Sequence[str], weights: Sequence[float], rule: TieRule, *, seed: int = 0) -> list[int]:
    """Return the place of each region in the order that settles ties.

    The order depends on keys, weights and seed, never on the order of the rows.
    """

    def place(index: int) -> tuple[float | str, str]:
        match rule:
            case TieRule.KEY:
                return "", keys[index]
            case TieRule.LARGER:
                return -weights[index], keys[index]
            case TieRule.SMALLER:
                return weights[index], keys[index]
            case TieRule.LOT:
                return sha256(f"{seed}\n{keys[index]}".encode()).hexdigest(), keys[index]

    places = [0] * len(keys)
    for rank, index in enumerate(sorted(range(len(keys)), key=place)):
        places[index] = rank
    return places


@dataclass(frozen=True, slots=True)
class Seat:
    """One step that a region may get: its ``nth``, counted from 0."""

    region: int
    nth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Which seats were given, and which of them were tied."""

    awarded: tuple[Seat, ...]
    tied: tuple[Seat, ...]

    @property
    def is_tie(self) -> bool:
        """Say whether equal claims had to be told apart by the rule."""
        return bool(self.tied)

    def tie(self, draw: int, *, exact: bool) -> TiedSteps:
        """Return the tie as it is told."""
        awarded = set(self.awarded)
        return TiedSteps(
            draw=draw,
            regions=tuple(seat.region for seat in self.tied),
            awarded=tuple(seat.region for seat in self.tied if seat in awarded),
            exact=exact,
        )


def settle(
    seats: Sequence[Seat], count: int, rank: Callable[[Seat], float | Fraction], order: NDArray[np.int64]
) -> Settled:
    """Give ``count`` of ``seats`` to the largest ranks; equal ranks go by ``order``."""
    ranks = {seat: rank(seat) for seat in seats}
    queue = sorted(seats, key=lambda seat: (-ranks[seat], int(order[seat.region]), seat.nth))
    awarded = tuple(queue[:count])
    if not 0 < count < len(queue) or ranks[queue[count - 1]] != ranks[queue[count]]:
        return Settled(awarded=awarded, tied=())
    edge = ranks[queue[count]]
    return Settled(awarded=awarded, tied=tuple(seat for seat in queue if ranks[seat] == edge))
