"""Which acts count on a day, and whether a decision is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.premises.truth import FALSE, TRUE, BoolArray, IntArray, TruthArray

if TYPE_CHECKING:
    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case

ENDING: Final = frozenset({"annulled", "superseded", "suspended"})
"""Acts on a decision after which it is not in force; ``lifted`` and ``upheld`` restore it."""


def has_happened(item: Dated, view: str, on: IntArray, known_on: IntArray) -> BoolArray:
    """Say at which points ``item`` had happened and ``view`` knew of it."""
    known = item.known_since(view).toordinal() <= known_on
    return known & (item.on.last.toordinal() <= on)


def acts_on_reason(case: Case, reason: str, view: str, on: IntArray, known_on: IntArray) -> dict[str, BoolArray]:
    """Return where a reason counts as ``cured`` and where as ``accepted``; the latest act speaks.

    Args:
        case: holds the acts.
        reason: id of the reason.
        view: who looks.
        on: days as ordinals.
        known_on: with the knowledge of which day, one for each of ``on``.
    """
    counts = {kind: np.zeros(on.shape, dtype=bool) for kind in ("cured", "accepted")}
    for act in sorted(case.acts, key=lambda act: act.on.last):
        if act.reason != reason:
            continue
        now = has_happened(act, view, on, known_on)
        for kind, where in counts.items():
            where[now] = act.kind == kind
    return counts


def in_force(case: Case, decision: str, view: str, on: IntArray, known_on: IntArray) -> TruthArray:
    """Return on which of the days ``on`` a decision had been taken and still stood, as known on ``known_on``.

    A later decision that decides the same anew ends it, as do the acts of ``ENDING``. True or false, never
    unknown: a decision that nobody knows of yet is not in force.
    """
    taken = next((d for d in case.decisions if d.id == decision), None)
    if taken is None:  # not taken yet, or not known by then
        return np.full(on.shape, FALSE, dtype=np.int8)
    stands = has_happened(taken, view, on, known_on)
    for act in sorted(case.acts, key=lambda act: act.on.last):
        if act.decision == decision:
            now = has_happened(act, view, on, known_on)
            stands = np.where(now, act.kind not in ENDING, stands) & has_happened(taken, view, on, known_on)
    for later in case.decisions:
        if decision in later.revisits:
            stands = stands & ~has_happened(later, view, on, known_on)
    return np.where(stands, TRUE, FALSE).astype(np.int8)
