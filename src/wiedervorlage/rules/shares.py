"""Keys: the share of each applicant in a total, with a cap and redistribution.

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


class CapTooLowError(WiedervorlageError):
    """The caps together leave a part of the total that nobody may have."""


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
    pure = readings.fact(key.cap_of, what).low[:, 0]
    pure = pure / pure.sum()
    times = np.broadcast_to(readings.figure(key.cap_times, what).low[0], (shares.shape[1],))
    columns = [
        redistribute(shares[:, day], times[day] * pure)
        if not np.isnan(shares[:, day]).any() and not np.isnan(times[day])
        else np.full(shares.shape[0], np.nan)
        for day in range(shares.shape[1])
    ]
    return np.stack(columns, axis=1)


def redistribute(shares: FloatArray, caps: FloatArray) -> FloatArray:
    """Cut shares to their caps and spread the excess over the others in proportion to their shares.

    Whoever is lifted over the cap by that is cut in turn, until none is.

    Args:
        shares: shares that add up to 1 (applicants).
        caps: greatest share of each.

    Raises:
        CapTooLowError: the caps add up to less than the shares.
    """
    whole = float(shares.sum())
    if caps.sum() < whole * (1 - 1e-12):
        raise CapTooLowError(f"the caps add up to {caps.sum():g}, less than {whole:g}")
    cut = np.zeros(shares.shape, dtype=bool)
    result = shares.copy()
    while True:
        over = ~cut & (result > caps * (1 + 1e-12))
        if not over.any():
            return np.minimum(result, caps)
        cut |= over
        left = whole - float(caps[cut].sum())
        open_shares = float(shares[~cut].sum())
        result = np.where(cut, caps, shares * (left / open_shares if open_shares else 0.0))
