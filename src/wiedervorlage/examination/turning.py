"""The smallest sets of reasons whose change turns a verdict, exactly.

A change makes a reason that carries stop carrying, or one that does not carry begin to. Only changes that
help can stand in a smallest set, and reasons of one side and one weight class help alike. So the sets need
not be searched one by one: it is enough to look at *how many* of each group change (at most six groups),
and the number of sets is a product of binomial coefficients.

For weighing, "turned" means turned under every admissible weighting: the corners of the simplex decide
(see ``recheck.carrying``), in whole numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, islice, product
from math import comb, prod
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Mode, Standard, WeightClass
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_LISTED: Final = 1000
_CLASSES: Final = (WeightClass.DECISIVE, WeightClass.SUPPORTING, WeightClass.MENTIONED)
_THRESHOLD: Final = {Standard.PREPONDERANCE: (1, 2, False), Standard.CLEAR: (2, 3, True)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A reason as it stands on a day: side of the outcome, weight, and whether it carries (0, 1, 2)."""

    id: str
    supports: bool
    weight: WeightClass
    carries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """What would have to change for the outcome to be carried, or not carried.

    Attributes:
        carried: the value now (0 not carried, 1 open, 2 carried).
        wanted: the value asked for.
        size: number of reasons that have to change; 0 where it is so already; None where no change of
            reasons can bring it about.
        count: number of smallest sets.
        sets: the sets, at most ``MOST_LISTED``, in the order of the grounds.
    """

    carried: int
    wanted: int
    size: int | None
    count: int
    sets: tuple[frozenset[str], ...]


def turning(grounds: Sequence[Ground], mode: Mode, wanted: int, standard: Standard = Standard.PREPONDERANCE) -> Turning:
    """Return the smallest sets of reasons whose change makes the outcome ``wanted``.

    Args:
        grounds: the reasons for the outcome (at least one) and those conceded to the other side.
        mode: how they carry.
        wanted: ``TRUE`` (carried) or ``FALSE`` (not carried).
        standard: for weighing.
    """
    now = verdict(grounds, mode, standard)
    groups = _groups(grounds, wanted)
    for size in range(len(grounds) + 1):
        counts = [c for c in _counts([len(group) for group in groups], size)
                  if _is_reached(grounds, groups, c, mode, wanted, standard)]  # fmt: skip
        if counts:
            number = sum(prod(comb(len(g), n) for g, n in zip(groups, c, strict=True)) for c in counts)
            sets = tuple(islice((s for c in counts for s in _sets(groups, c)), MOST_LISTED))
            return Turning(carried=now, wanted=wanted, size=size, count=number, sets=sets)
    return Turning(carried=now, wanted=wanted, size=None, count=0, sets=())


def verdict(grounds: Sequence[Ground], mode: Mode, standard: Standard = Standard.PREPONDERANCE) -> int:
    """Return whether the outcome is carried: 0 no, 1 open, 2 yes."""
    if _is_settled(grounds, mode, TRUE, standard):
        return TRUE
    return FALSE if _is_settled(grounds, mode, FALSE, standard) else UNKNOWN


def is_load_bearing(grounds: Sequence[Ground], which: str, mode: Mode, standard: Standard) -> bool:
    """Say whether the fall of this reason alone makes the outcome no longer carried."""
    fallen = [_with(g, FALSE) if g.id == which and g.supports else g for g in grounds]
    return verdict(grounds, mode, standard) != FALSE and verdict(fallen, mode, standard) == FALSE


def _with(ground: Ground, carries: int) -> Ground:
    return Ground(id=ground.id, supports=ground.supports, weight=ground.weight, carries=carries)


def _groups(grounds: Sequence[Ground], wanted: int) -> list[list[str]]:
    """Return the reasons whose change can help, by side and weight class."""
    groups: dict[tuple[bool, WeightClass], list[str]] = {}
    for ground in grounds:
        helpful = wanted if ground.supports else TRUE - wanted
        if ground.carries != helpful:
            groups.setdefault((ground.supports, ground.weight), []).append(ground.id)
    return list(groups.values())


def _counts(limits: Sequence[int], total: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to take ``total`` things from groups of these sizes."""
    if not limits:
        if total == 0:
            yield ()
        return
    for taken in range(min(limits[0], total), -1, -1):
        if total - taken <= sum(limits[1:]):
            for rest in _counts(limits[1:], total - taken):
                yield (taken, *rest)


def _sets(groups: Sequence[Sequence[str]], counts: Sequence[int]) -> Iterator[frozenset[str]]:
    chosen = [combinations(group, count) for group, count in zip(groups, counts, strict=True)]
    for parts in product(*chosen):
        yield frozenset(name for part in parts for name in part)


def _is_reached(
    grounds: Sequence[Ground],
    groups: Sequence[Sequence[str]],
    counts: Sequence[int],
    mode: Mode,
    wanted: int,
    standard: Standard,
) -> bool:
    changed = {name for group, n in zip(groups, counts, strict=True) for name in group[:n]}
    after = [_with(g, wanted if g.supports else TRUE - wanted) if g.id in changed else g for g in grounds]
    return _is_settled(after, mode, wanted, standard)


def _is_settled(grounds: Sequence[Ground], mode: Mode, wanted: int, standard: Standard) -> bool:
    """Say whether the outcome surely has the wanted value, whatever the open reasons are."""
    carries = [g.carries for g in grounds if g.supports]
    if not carries:
        return wanted == FALSE
    match mode:
        case Mode.EACH:
            return max(carries) == wanted
        case Mode.ALL:
            return min(carries) == wanted
        case Mode.WEIGHING:
            return _weighs(grounds, wanted, standard)


def _weighs(grounds: Sequence[Ground], wanted: int, standard: Standard) -> bool:
    """Decide at the corners of the weightings, in whole numbers: first k classes equal, the others none."""
    above, below, inclusive = _THRESHOLD[standard]
    present = [c for c in _CLASSES if any(g.weight is c for g in grounds)]
    corners = []
    excess = 0
    for weight in present:
        for ground in grounds:
            if ground.weight is weight:
                excess += _excess(ground, wanted, above, below)
        corners.append(excess)
    if all(corner == 0 for corner in corners):
        return inclusive == (wanted == TRUE)
    if wanted == TRUE:
        return all(corner >= 0 for corner in corners)
    return all(corner <= 0 for corner in corners)


def _excess(ground: Ground, wanted: int, above: int, below: int) -> int:
    """Return what one reason adds to ``below * weight for - above * total``; open ones count against."""
    if ground.supports:
        counts = ground.carries == TRUE if wanted == TRUE else ground.carries != FALSE
        return (below if counts else 0) - above
    counts = ground.carries != FALSE if wanted == TRUE else ground.carries == TRUE
    return -above if counts else 0
