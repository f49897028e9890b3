"""Columns whose figures add up to nothing, as they show by themselves: a balance carried on, a price for each."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.checks.table_cells import is_same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.checks.table_cells import Row

_FEWEST_STEPS: Final = 2
"""One step of a balance may be chance."""
_ROUNDED: Final = 0.005
"""By this part of itself a mean may differ from what the sums give."""
_PERCENT: Final = 100


def is_carried_on(rows: Sequence[Row], total: Row, place: int) -> bool:
    """Say whether a column is a balance or a stock that each row carries on: "Saldo" beside "Soll" and "Haben".

    Args:
        rows: those above the sum.
        total: the row of the sum.
        place: of the column, counted from the right.
    """
    columns = [row.column(total, place) or () for row in rows]
    if len(rows) <= _FEWEST_STEPS or any(len(column) != 1 for column in columns):
        return False
    stocks = [column[0].value for column in columns]
    moves = [
        [cell.value for cell in row.cells if cell not in column] for row, column in zip(rows, columns, strict=True)
    ]
    return all(_moves(now - before, moved) for (before, now), moved in zip(pairwise(stocks), moves[1:], strict=True))


def _moves(step: float, moved: Sequence[float]) -> bool:
    """Say whether a figure of a row, or the difference of two, makes a step; what stands still shows nothing."""
    told = [abs(one) for one in moved] + [abs(one - other) for one, other in permutations(moved, 2)]
    return not is_same(step, 0) and any(is_same(abs(step), one) for one in told)


def is_mean_of_sums(figures: Sequence[float], total: Row, place: int) -> bool:
    """Say whether the foot of a column is what two other sums give when divided: the price of a square metre, a quota.

    Args:
        figures: those of the column.
        total: the row of the sum.
        place: of the column, counted from the right.
    """
    stated = total.cells[-place].value
    if not min(figures) <= stated <= max(figures):
        return False
    others = [cell.value for at, cell in enumerate(reversed(total.cells), 1) if at != place and cell.value]
    means = (part * one / other for one, other in permutations(others, 2) for part in (1, _PERCENT))
    return any(is_same(mean, stated, abs(stated) * _ROUNDED) for mean in means)
