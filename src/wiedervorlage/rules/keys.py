"""Keys: the shares of recipients in a total, with caps and floors.

A cap with redistribution "to all others in proportion to their shares", repeated until nobody exceeds it,
ends where every recipient has the smaller of his cap and t times his share, with one t for all; a floor ends
where everybody has the larger of the two. Both are found by sorting, without iteration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.rules.amounts import Amount, combine, from_fact, plus, stated, times, with_status
from wiedervorlage.rules.lookup import FloatArray, Status

if TYPE_CHECKING:
    from wiedervorlage.rules.applicants import Applicants
    from wiedervorlage.rules.programme import Key
    from wiedervorlage.rules.readings import Readings


class KeyExhaustedError(WiedervorlageError):
    """The caps together are less than the total, or the floors more: it cannot be divided so."""


def capped_shares(shares: FloatArray, caps: FloatArray, total: float = 1.0) -> FloatArray:
    """Cut shares off at their caps and spread what is over among the others in proportion.

    Args:
        shares: not negative, recipients on the last axis.
        caps: the most that each may have, same shape.
        total: what the shares must add up to.

    Raises:
        KeyExhaustedError: all caps together are less than the total.
    """
    shares, caps = np.broadcast_arrays(np.asarray(shares, float), np.asarray(caps, float))
    able = np.where(shares > 0, caps, 0.0)
    if np.any(able.sum(axis=-1) < total * (1 - 1e-12)):
        raise KeyExhaustedError("the caps together are less than what is to be divided")
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(shares > 0, caps / shares, np.inf)
    factor = _common_factor(shares, caps, ratio, total, is_cap=True)
    with np.errstate(invalid="ignore"):
        return np.where(shares > 0, np.minimum(caps, factor * shares), 0.0)


def raised_shares(shares: FloatArray, floors: FloatArray, total: float = 1.0) -> FloatArray:
    """Raise shares to their floors and take what that costs from the others in proportion.

    Raises:
        KeyExhaustedError: all floors together are more than the total.
    """
    shares, floors = np.broadcast_arrays(np.asarray(shares, float), np.asarray(floors, float))
    if np.any(floors.sum(axis=-1) > total * (1 + 1e-12)):
        raise KeyExhaustedError("the floors together are more than what is to be divided")
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(shares > 0, floors / shares, np.inf)
    factor = _common_factor(shares, floors, ratio, total, is_cap=False)
    return np.maximum(floors, factor * shares)


def _common_factor(
    shares: FloatArray, bounds: FloatArray, ratio: FloatArray, total: float, *, is_cap: bool
) -> FloatArray:
    """Return, per row, the factor of those who are not at their bound.

    The smallest ratio of cap to share meets its cap first, the largest ratio of floor to share its floor: so
    whoever is at the bound are the first k in that order, and k is the first at which the next is not.
    """
    order = np.argsort(ratio if is_cap else -ratio, axis=-1, kind="stable")
    bound = np.cumsum(np.take_along_axis(bounds, order, axis=-1), axis=-1)
    free = np.cumsum(np.take_along_axis(shares, order, axis=-1)[..., ::-1], axis=-1)[..., ::-1]
    bound_before = np.concatenate([np.zeros((*bound.shape[:-1], 1)), bound[..., :-1]], axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        factors: FloatArray = np.where(free > 0, (total - bound_before) / free, np.inf)
    limits = np.take_along_axis(ratio, order, axis=-1)
    settled = np.asarray(factors <= limits if is_cap else factors >= limits)
    first = np.argmax(settled, axis=-1)[..., None]
    everybody = ~np.any(settled, axis=-1, keepdims=True)
    nobody_free = np.inf if is_cap else 0.0
    return np.where(everybody, nobody_free, np.take_along_axis(factors, first, axis=-1))


def key_shares(key: Key, readings: Readings, applicants: Applicants) -> Amount:
    """Return the share of every applicant by a key.

    Where the key does not state the sums over all recipients, the applicants must be all of them: with
    fewer, the shares are not computed.
    """
    parts = [
        times(_part_share(applicants.column(part.evidence), part.total, readings), readings.amount(part.weight))
        for part in key.parts
    ]
    shares = plus(parts)
    if key.cap_times:
        pure = _part_share(applicants.column(key.cap_of), "", readings)
        caps = times(pure, readings.amount(key.cap_times))
        if np.all(np.maximum(shares.status, caps.status) == Status.STATED):
            shares = combine(capped_shares, shares, caps)
    if key.recipients and not all(part.total for part in key.parts):
        expected = readings.amount(key.recipients)
        incomplete = (expected.low != len(applicants.names)) | (expected.status != Status.STATED)
        shares = with_status(shares, incomplete, Status.NOT_ALL_RECIPIENTS)
    return shares


def _part_share(figures: FloatArray, total: str, readings: Readings) -> Amount:
    whole = readings.amount(total) if total else stated(_sum_of_all(figures))
    return combine(np.divide, from_fact(figures), whole)


def _sum_of_all(figures: FloatArray) -> FloatArray:
    known = np.where(np.isnan(figures), 0.0, figures)
    return np.asarray(known.sum(axis=-1, keepdims=True))
