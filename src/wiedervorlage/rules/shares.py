"""Keys: the shares of recipients in a total, with caps and floors.

A cap with redistribution "to all others in proportion to their shares", repeated until nobody exceeds it,
ends where every recipient has the smaller of his cap and t times his share, with one t for all; a floor ends
where everybody has the larger of the two. Both are found by sorting, without iteration.

Source of the rule with a cap: § 3 Abs. 1 FlüAG NRW (90 % population, 10 % area; no share above 1.25 times the
pure population share, the excess spread over the others in proportion to their keys).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.rules.bounds import Bounds

if TYPE_CHECKING:
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.rules.lookup import FloatArray
    from wiedervorlage.rules.programme import Key, KeyPart
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


def key_shares(readings: Readings, key: Key, what: Text) -> Bounds:
    """Return the share of each applicant in the total (applicants x days).

    A key without stated totals needs all recipients: given a part of them, nothing is computed, and a finding
    says so.
    """
    shares = sum((_part(readings, part, what) for part in key.parts), Bounds.exact(np.zeros((1, 1))).low)
    recipients = readings.figure(key.recipients, what).low if key.recipients else None
    if recipients is not None and any(not part.total for part in key.parts):
        whole = recipients == len(readings.applicants)
        if not whole.all():
            expected = recipients[~whole & ~np.isnan(recipients)]
            if expected.size:
                readings.say_recipients(what, float(expected[0]))
        shares = np.where(whole, shares, np.nan)
    if not key.cap_times:
        return Bounds.exact(shares)
    return Bounds.exact(_capped(readings, key, shares, what))


def _part(readings: Readings, part: KeyPart, what: Text) -> FloatArray:
    figure = readings.fact(part.evidence, what).low
    whole = readings.figure(part.total, what).low if part.total else figure.sum(axis=0, keepdims=True)
    share: FloatArray = readings.figure(part.weight, what).low * (figure / whole)
    return share


def _capped(readings: Readings, key: Key, shares: FloatArray, what: Text) -> FloatArray:
    """Cap the shares of each day; unknown on days on which a share or the cap is."""
    pure = readings.fact(key.cap_of, what).low
    caps = readings.figure(key.cap_times, what).low * (pure / pure.sum(axis=0, keepdims=True))
    shares, caps = np.broadcast_arrays(shares, caps)
    known = ~np.isnan(shares + caps).any(axis=0)
    result = np.full(shares.shape, np.nan)
    if known.any():
        result[:, known] = capped_shares(shares[:, known].T, caps[:, known].T).T
    return result
