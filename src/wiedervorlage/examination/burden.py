"""How the own share of an option falls on the municipalities, by head.

The county pays its own share from what it collects from its municipalities; by which base it collects is a
matter of its budget. Where no base is given, the share by head is shown as what it is: one way to look at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from wiedervorlage.examination.options import OptionRow
    from wiedervorlage.recheck.world import CaseWorld


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """What falls on one municipality: its population as known on the day, and its part in euros a year."""

    municipality: str
    population: float
    amount: float


def burden_by_head(row: OptionRow, world: CaseWorld) -> tuple[Burden, ...]:
    """Return how the own share falls on the municipalities by population; empty where either is unknown.

    An own share that is only bounded counts with its upper bound: the most that can fall.
    """
    share = row.funding.own_share if row.funding else None
    case = world.record.case
    if share is None or not case.population or not case.municipalities:
        return ()
    measure = case.measures[case.population]
    heads = [float(world.of(measure, key).quantity.low[0]) for key in case.municipalities]
    total = float(np.sum(heads))
    if not np.isfinite(total) or total <= 0:
        return ()
    return tuple(
        Burden(municipality=key, population=head, amount=share[1] * head / total)
        for key, head in zip(case.municipalities, heads, strict=True)
    )
