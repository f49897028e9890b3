"""How reasons carry a decision: each, all, or by weight.

Weights are ordinal, so ``weighing`` invents no numbers. It asks for which share of all weightings that
respect the order (decisive at least supporting at least mentioned, one weight per class) the outcome is
carried. Those weightings form a simplex whose corners give the first k classes present equal weight and the
others none; the weight for and against is linear in the weighting, so the share is the part of a simplex on
one side of a plane, which has an exact formula.

The total weight counts every ground of the decision, the fallen ones too, and the conceded grounds that
still carry: a ground that falls takes its weight from the outcome and leaves the scale as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import Mode, Standard, WeightClass
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN, FloatArray, TruthArray

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLASSES: Final = (WeightClass.DECISIVE, WeightClass.SUPPORTING, WeightClass.MENTIONED)
_THRESHOLD: Final = {Standard.PREPONDERANCE: 1 / 2, Standard.CLEAR: 2 / 3}


def carried_by_each(supporting: Sequence[TruthArray]) -> TruthArray:
    """Return whether at least one ground carries (selbständig tragend)."""
    carried_now: TruthArray = np.stack(supporting).max(axis=0)
    return carried_now


def carried_by_all(supporting: Sequence[TruthArray]) -> TruthArray:
    """Return whether all grounds carry together (kumulativ)."""
    carried_now: TruthArray = np.stack(supporting).min(axis=0)
    return carried_now


def carried_by_weight(low: FloatArray, high: FloatArray) -> TruthArray:
    """Return true where all admissible weightings carry, false where none does, else unknown."""
    return np.where(low >= 1.0, TRUE, np.where(high <= 0.0, FALSE, UNKNOWN)).astype(np.int8)


def weighing_share(
    supporting: Sequence[tuple[WeightClass, TruthArray]],
    opposing: Sequence[tuple[WeightClass, TruthArray]],
    standard: Standard,
) -> tuple[FloatArray, FloatArray]:
    """Return the least and the largest share of weightings under which the outcome is carried.

    Args:
        supporting: grounds for the outcome: class, and whether each carries (arrays of one shape).
        opposing: grounds conceded to the other side.
        standard: how far the weight must outdo.

    Returns:
        two arrays in 0..1: with every open ground counted against the outcome, and for it.
    """
    low = _share(supporting, opposing, standard, open_helps=False)
    high = _share(supporting, opposing, standard, open_helps=True)
    return low, high


def _share(
    supporting: Sequence[tuple[WeightClass, TruthArray]],
    opposing: Sequence[tuple[WeightClass, TruthArray]],
    standard: Standard,
    *,
    open_helps: bool,
) -> FloatArray:
    corners = corner_values(supporting, opposing, standard, open_helps=open_helps)
    return share_above(corners, inclusive=standard is Standard.CLEAR)


def corner_values(
    supporting: Sequence[tuple[WeightClass, TruthArray]],
    opposing: Sequence[tuple[WeightClass, TruthArray]],
    standard: Standard,
    *,
    open_helps: bool,
) -> FloatArray:
    """Return weight for the outcome less what the standard asks, at each corner (corners × points)."""
    present = [c for c in _CLASSES if any(k is c for k, _ in (*supporting, *opposing))]
    for_line, against_line = (UNKNOWN, TRUE) if open_helps else (TRUE, UNKNOWN)
    shape = supporting[0][1].shape
    excess = np.zeros((len(present), *shape))
    threshold = _THRESHOLD[standard]
    for row, weight_class in enumerate(present):
        for kind, value in supporting:
            if kind is weight_class:
                excess[row] += np.where(value >= for_line, 1.0, 0.0) - threshold
        for kind, value in opposing:
            if kind is weight_class:
                excess[row] -= threshold * np.where(value >= against_line, 1.0, 0.0)
    counts = np.arange(1, len(present) + 1).reshape(-1, *([1] * len(shape)))
    return np.round(np.cumsum(excess, axis=0) / counts, 12)


def share_above(corners: FloatArray, *, inclusive: bool) -> FloatArray:
    """Return the share of a simplex on which a linear function is above zero.

    Args:
        corners: values at the corners (1 to 3 corners × points).
        inclusive: whether zero itself counts; matters only where the function is zero all over.

    Source: volume of a simplex cut by a plane (Varsi's formula; Ali 1973), written out for up to three
    corners.
    """
    ordered = -np.sort(-corners, axis=0)
    nowhere = ordered[0] < 0 if inclusive else ordered[0] <= 0
    everywhere = ordered[-1] >= 0 if inclusive else (ordered[-1] >= 0) & (ordered[0] > 0)
    share = np.where(everywhere & ~nowhere, 1.0, 0.0)
    cut = ~nowhere & ~everywhere & (ordered[0] > 0)
    if len(ordered) == 2:
        with np.errstate(divide="ignore", invalid="ignore"):
            part = ordered[0] / (ordered[0] - ordered[1])
        share = np.where(cut, part, share)
    if len(ordered) == 3:
        top, middle, bottom = ordered
        with np.errstate(divide="ignore", invalid="ignore"):
            one_above = top**2 / ((top - middle) * (top - bottom))
            one_below = 1.0 - bottom**2 / ((bottom - top) * (bottom - middle))
        share = np.where(cut, np.where(middle > 0, one_below, one_above), share)
    return share


def carried(
    mode: Mode,
    supporting: Sequence[tuple[WeightClass, TruthArray]],
    opposing: Sequence[tuple[WeightClass, TruthArray]],
    standard: Standard,
) -> TruthArray:
    """Return whether the outcome is carried under ``mode``."""
    values = [value for _, value in supporting]
    match mode:
        case Mode.EACH:
            return carried_by_each(values)
        case Mode.ALL:
            return carried_by_all(values)
        case Mode.WEIGHING:
            return carried_by_weight(*weighing_share(supporting, opposing, standard))
