"""Amounts: arrays of posts or euros with their status, and the arithmetic that keeps the status.

``low`` and ``high`` bound each amount (the same array where it is exact); they are NaN wherever ``status``
is not *stated*. Nothing that is missing is counted as zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.rules.lookup import FloatArray, Status, StatusArray

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from wiedervorlage.rules.lookup import RuleReading

    Operation = Callable[[FloatArray, FloatArray], FloatArray]

_TIE: Final = 1e-7
"""Half a cent within this counts as half a cent: products of decimal amounts miss it by rounding errors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Posts or euros per applicant (last axis) and day."""

    low: FloatArray
    high: FloatArray
    status: StatusArray

    @property
    def is_stated(self) -> npt.NDArray[np.bool_]:
        """Say, per point, whether the amount could be computed."""
        return np.asarray(self.status == Status.STATED)


def stated(values: npt.ArrayLike) -> Amount:
    """Return exact amounts."""
    array = np.asarray(values, dtype=np.float64)
    return Amount(low=array, high=array, status=np.zeros((), dtype=np.int8))


def from_fact(values: FloatArray) -> Amount:
    """Return a fact of the applicants; what is not stated (NaN) is missing."""
    status = np.where(np.isnan(values), np.int8(Status.FACT_MISSING), np.int8(Status.STATED))
    return Amount(low=values, high=values, status=status)


def from_reading(reading: RuleReading) -> Amount:
    """Return what a parameter says."""
    return Amount(low=np.asarray(reading.low), high=np.asarray(reading.high), status=np.asarray(reading.status))


def combine(operation: Operation, left: Amount, right: Amount) -> Amount:
    """Return ``operation`` of two amounts; it must not fall where one of them rises."""
    low = operation(left.low, right.low)
    exact = left.low is left.high and right.low is right.high
    high = low if exact else operation(left.high, right.high)
    return Amount(low=low, high=high, status=np.maximum(left.status, right.status))


def times(left: Amount, right: Amount) -> Amount:
    """Return the product of two amounts that are not negative."""
    return combine(np.multiply, left, right)


def plus(amounts: Sequence[Amount]) -> Amount:
    """Return the sum; nothing sums up to zero."""
    total = stated(0.0)
    for amount in amounts:
        total = combine(np.add, total, amount)
    return total


def at_most(amount: Amount, cap: Amount) -> Amount:
    """Return the amount, cut off at a cap."""
    return combine(np.minimum, amount, cap)


def at_least(amount: Amount, floor: Amount) -> Amount:
    """Return the amount, raised to a floor."""
    return combine(np.maximum, amount, floor)


def less(cost: Amount, money: Amount) -> Amount:
    """Return what remains of a cost after the money, never below zero; the most money leaves the least."""
    return Amount(
        low=np.maximum(cost.low - money.high, 0.0),
        high=np.maximum(cost.high - money.low, 0.0),
        status=np.maximum(cost.status, money.status),
    )


def where(mask: npt.NDArray[np.bool_], yes: Amount, no: Amount) -> Amount:
    """Return one amount where ``mask`` is true, the other elsewhere."""
    return Amount(
        low=np.where(mask, yes.low, no.low),
        high=np.where(mask, yes.high, no.high),
        status=np.where(mask, yes.status, no.status).astype(np.int8),
    )


def with_status(amount: Amount, mask: npt.NDArray[np.bool_], status: Status) -> Amount:
    """Return the amount with a worse status where ``mask`` is true, and NaN wherever it is not stated."""
    worse = np.maximum(amount.status, np.where(mask, np.int8(status), np.int8(0)))
    void = worse != Status.STATED
    return Amount(low=np.where(void, np.nan, amount.low), high=np.where(void, np.nan, amount.high), status=worse)


def rounded(amount: Amount, step: float) -> Amount:
    """Return euros rounded half up to ``step`` (0.01: cents; 1: euros)."""
    per_euro = round(1 / step)
    low = np.floor(amount.low * per_euro + (0.5 + _TIE)) / per_euro
    if amount.low is amount.high:
        return Amount(low=low, high=low, status=amount.status)
    high = np.floor(amount.high * per_euro + (0.5 + _TIE)) / per_euro
    return Amount(low=low, high=high, status=amount.status)
