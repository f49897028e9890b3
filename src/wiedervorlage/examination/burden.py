"""How the own share of an option falls on the municipalities: by head, by need, and by levy base where one is given.

The county pays its own share from what it collects from its municipalities; by which base it collects is a
matter of its budget. The shares by head and by need are shown as what they are: ways to look at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from wiedervorlage.examination.need_figures import KnownStudy
    from wiedervorlage.recheck.world import CaseWorld


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """What falls on one municipality in euros a year, by each way to divide the own share; None is unknown.

    ``population`` is as known on the day. The need of a single municipality that is unknown leaves every share by
    need unknown, for nobody knows what is left for the others.
    """

    municipality: str
    population: float
    by_head: float
    by_need: float | None
    by_levy: float | None

    @property
    def amount(self) -> float:
        """Return what falls on it by head: the way that needs no figure of need."""
        return self.by_head


def burden(
    own_share: tuple[float, float] | None, world: CaseWorld, studies: Sequence[KnownStudy]
) -> tuple[Burden, ...]:
    """Return how an own share falls on the municipalities; empty where it or the population is unknown.

    Args:
        own_share: its bounds in euros a year. The upper one counts: the most that can fall.
        world: the record on the day.
        studies: the first whose need is known for every municipality divides by need.
    """
    case = world.record.case
    if own_share is None or not case.population or not case.municipalities:
        return ()
    heads = _values(case.population, world)
    by_head = _divided(own_share[1], heads)
    if by_head is None:
        return ()
    by_need = _divided(own_share[1], _need(case.municipalities, studies))
    by_levy = _divided(own_share[1], _values(case.levy_base, world)) if case.levy_base else None
    return tuple(
        Burden(
            municipality=key,
            population=float(heads[place]),
            by_head=float(by_head[place]),
            by_need=None if by_need is None else float(by_need[place]),
            by_levy=None if by_levy is None else float(by_levy[place]),
        )
        for place, key in enumerate(case.municipalities)
    )


def _values(name: str, world: CaseWorld) -> NDArray[np.float64]:
    """Return a measure of each municipality; nan where it is unknown or imprecise without end."""
    case = world.record.case
    quantities = [world.of(case.measures[name], key).quantity for key in case.municipalities]
    return np.array([(float(q.low[0]) + float(q.high[0])) / 2 for q in quantities])


def _need(municipalities: tuple[str, ...], studies: Sequence[KnownStudy]) -> NDArray[np.float64]:
    for known in studies:
        if known.figures is not None and known.covers(municipalities):
            amounts = dict(zip(known.figures.table.units, known.figures.amount.tolist(), strict=True))
            return np.array([amounts[key] for key in municipalities])
    return np.full(len(municipalities), np.nan)


def _divided(amount: float, weights: NDArray[np.float64]) -> NDArray[np.float64] | None:
    total = float(weights.sum())
    return amount * weights / total if np.isfinite(total) and total > 0 else None
