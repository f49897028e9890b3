"""The share of municipalities in favour of an option, as bounds over time.

The latest statement of a municipality counts; a statement of its own beats a group statement of the same or
an earlier day. Whoever has not spoken, or spoke under a condition, may yet be counted either way, and so
widens the interval. Of a group statement that only some share ("almost all"), the least that must and the
most that may be counted are taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import Stance
from wiedervorlage.recheck.force import has_happened

if TYPE_CHECKING:
    from wiedervorlage.case.model import Case
    from wiedervorlage.case.options import Position
    from wiedervorlage.premises.truth import FloatArray, IntArray

_OPEN: Final = 0
_FOR: Final = 1
_NOT_FOR: Final = 2
_POOL: Final = 10
"""Codes from here on mean: covered by the group statement with this number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportBounds:
    """Least and most share in favour per point, and the latest position that was known (-1: none)."""

    low: FloatArray
    high: FloatArray
    latest: IntArray


def support_bounds(
    case: Case, option: str, view: str, on: IntArray, known_on: IntArray, weights: FloatArray
) -> SupportBounds:
    """Return the bounds of the share in favour.

    Args:
        case: whose positions and municipalities count.
        option: the option.
        view: ``public`` or a body.
        on: days, day ordinals.
        known_on: days of knowledge, of the same shape.
        weights: heads (ones) or population, municipalities × points; a NaN makes the point unknown.
    """
    row_of = {key: row for row, key in enumerate(case.municipalities)}
    codes = np.full((len(row_of), on.size), _OPEN, dtype=np.int64)
    latest = np.full(on.shape, -1, dtype=np.int64)
    order = sorted(range(len(case.positions)), key=lambda i: _order(case.positions[i]))
    for i in order:
        position = case.positions[i]
        rows = [row_of[key] for key in (position.members or (position.who,)) if key in row_of]
        if position.option != option or not rows:
            continue
        known = has_happened(position, view, on, known_on)
        code = _POOL + i if position.heads is not None else _code(position.stance)
        codes[np.ix_(np.array(rows), known.nonzero()[0])] = code
        latest[known] = i
    low = np.where(codes == _FOR, weights, 0.0).sum(axis=0)
    high = np.where((codes == _FOR) | (codes == _OPEN), weights, 0.0).sum(axis=0)
    for i in sorted(set(np.unique(codes).tolist())):
        if i >= _POOL:
            least, most = _pool(case.positions[i - _POOL], codes == i, weights)
            low, high = low + least, high + most
    total = weights.sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        return SupportBounds(low=low / total, high=high / total, latest=latest)


def _order(position: Position) -> tuple[int, bool]:
    return position.on.last.toordinal(), not position.members


def _code(stance: Stance) -> int:
    if stance is Stance.FOR:
        return _FOR
    return _NOT_FOR if stance in {Stance.AGAINST, Stance.ABSTAINED} else _OPEN


def _pool(position: Position, inside: np.ndarray, weights: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Bound the weight in favour among those whom only a group statement covers.

    If of ``g`` members at least ``h`` share the statement and ``m`` of them have since spoken for
    themselves no more, at least ``h - (g - m)`` of these share it; which ones is open, so the lightest are
    taken for the least and for what must be taken off the most.
    """
    heads = position.heads
    size = len(position.members)
    present = inside.sum(axis=0)
    at_least = np.zeros(present.shape) if heads is None else np.maximum(0.0, heads.low - (size - present))
    sure = np.ceil(np.nan_to_num(at_least, neginf=0.0)).astype(np.int64)
    lightest = np.sort(np.where(inside, weights, np.inf), axis=0)
    sums = np.cumsum(np.where(np.isinf(lightest), 0.0, lightest), axis=0)
    sums = np.vstack([np.zeros((1, sums.shape[1])), sums])
    taken = np.take_along_axis(sums, sure[None, :], axis=0)[0]
    whole = np.where(inside, weights, 0.0).sum(axis=0)
    if position.stance is Stance.FOR:
        return taken, whole
    if position.stance in {Stance.AGAINST, Stance.ABSTAINED}:
        return np.zeros_like(whole), whole - taken
    return np.zeros_like(whole), whole
