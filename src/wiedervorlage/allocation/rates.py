"""Keys made of several columns, and shares by a given rate instead of a given total."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Rounding(StrEnum):
    """How an amount is brought to whole steps."""

    NEAREST = "nearest"
    """To the nearer step; halves go up."""
    DOWN = "down"
    UP = "up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So much per unit of weight, in steps, kept between floor and cap.

    Attributes:
        per_unit: amount per unit of weight.
        step: smallest amount that is given.
        floor, cap: least and most that anybody gets; they change the sum, nothing is redistributed.
        rounding: how the amount is brought to whole steps.
    """

    per_unit: Fraction
    step: Fraction = Fraction(1)
    floor: Fraction = Fraction(0)
    cap: Fraction | None = None
    rounding: Rounding = Rounding.NEAREST


def apply_rate(weights: Sequence[Fraction], rate: Rate) -> tuple[Fraction, ...]:
    """Return what each weight gets at a given rate; the total is whatever comes out.

    Example:
        >>> [str(a) for a in apply_rate([Fraction(4000)], Rate(per_unit=Fraction(1, 1500), step=Fraction(1, 2)))]
        ['5/2']
    """
    return tuple(_amount(weight, rate) for weight in weights)


def _amount(weight: Fraction, rate: Rate) -> Fraction:
    exact = max(weight * rate.per_unit, rate.floor)
    if rate.cap is not None:
        exact = min(exact, rate.cap)
    steps = exact / rate.step
    match rate.rounding:
        case Rounding.DOWN:
            return floor(steps) * rate.step
        case Rounding.UP:
            return ceil(steps) * rate.step
        case Rounding.NEAREST:
            return floor(steps + Fraction(1, 2)) * rate.step


def mix_keys(columns: Mapping[str, Sequence[Fraction]], shares: Mapping[str, Fraction]) -> tuple[Fraction, ...]:
    """Return the weights of a mixed key: so much of the total goes by each column.

    Args:
        columns: weights by column, all of the same length; each must sum to more than 0.
        shares: share of the total that goes by each column; they sum to 1. The Königstein key, for
            instance, is two thirds tax revenue and one third population.

    Returns:
        weights that sum to 1.

    Raises:
        ValueError: the shares do not sum to 1, a share is negative, or a column is missing or empty.
    """
    if sum(shares.values()) != 1 or any(share < 0 for share in shares.values()):
        raise ValueError("the shares of a mixed key must sum to 1 and not be negative")
    if not shares.keys() <= columns.keys() or any(sum(columns[name]) <= 0 for name in shares):
        raise ValueError("every column of a mixed key must be there and sum to more than 0")
    length = {len(columns[name]) for name in shares}
    if len(length) != 1:
        raise ValueError("the columns of a mixed key must be equally long")
    totals = {name: sum(columns[name], Fraction(0)) for name in shares}
    return tuple(
        sum((shares[name] * columns[name][row] / totals[name] for name in shares), Fraction(0))
        for row in range(length.pop())
    )
