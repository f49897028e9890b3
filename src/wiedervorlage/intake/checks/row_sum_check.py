"""The sums along the rows of tables: a last column "Gesamt" that holds what stands left of it.

Whether a column is such a sum shows in its rows: most of them must add up for one that does not to be told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.offering import place_of, told_number
from wiedervorlage.intake.checks.table_cells import columns_of, is_same, names_columns, row_of
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.text.lines import Block, Line

_OF_ROW: Final = re.compile(
    r"(?:Summen?|Gesamt(?:kosten|betrag|summe|zahl)?|Insgesamt|Zusammen|Total|Brutto(?:summe|betrag|kosten)?)"
    r"(?:,? ?[(\[]?(?:in )?(?:T?EUR|T?Euro|T?€|T?DM)[)\]]?)?",
    re.IGNORECASE,
)
"""The name of a column that holds the sum of its row."""
_FEWEST_CELLS: Final = 3
"""Two figures and their sum."""
_FEWEST_RIGHT: Final = 2
"""So many rows must add up; they are more than those that do not."""
_LEVEL: Final = re.compile(
    r"(?:(?:im|in|je|pro|am|Anteil)\b|\w*(?:mittelwert|durchschnitt|quote|stand|auslastung|veränderung)\b|Ø)",
    re.IGNORECASE,
)
"""The label of a row of means, shares or stocks."""


def check_rows(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Check the last figure of each row where the head calls that column a sum and the other rows bear it out."""
    for block in blocks:
        head = next((number for number, line in enumerate(block.lines) if _is_head(line)), None)
        if head is not None:
            yield from _against_others(block.lines[head + 1 :])


def _is_head(line: Line) -> bool:
    """Say whether a line names columns, a sum of the row last."""
    columns = columns_of(line)
    if len(columns) < _FEWEST_CELLS or not _OF_ROW.fullmatch(columns[-1]):
        return False
    return not row_of(line).cells or names_columns(line)


def _against_others(lines: Sequence[Line]) -> Iterator[Finding]:
    rows = [(line, [cell.value for cell in row.cells]) for line in lines if (row := row_of(line)).cells]
    cells = [cell for line, _ in rows for cell in row_of(line).cells]
    if any(not cell.adds or (cell.unsure and cell.value < 0) for cell in cells):
        return
    widths = {len(figures) for _, figures in rows}
    if len(widths) != 1 or min(widths) < _FEWEST_CELLS:
        return
    right = [figures for _, figures in rows if is_same(sum(figures[:-1]), figures[-1])]
    wrong = [(line, figures) for line, figures in rows if not is_same(sum(figures[:-1]), figures[-1])]
    if len(right) < max(_FEWEST_RIGHT, len(wrong) + 1) or not any(map(_adds_several, right)):
        return
    for line, figures in wrong:
        if not _is_level(line, figures) and abs(sum(figures[:-1]) - figures[-1]) > _rounding(figures):
            told = {"added": told_number(sum(figures[:-1])), "stated": told_number(figures[-1])}
            yield finding(MESSAGES, "INT-013", place_of(line.span), **told)


def _is_level(line: Line, figures: Sequence[float]) -> bool:
    """Say whether a row tells a mean, a share or a stock, of which the last figure is no sum and mostly no greater."""
    return _LEVEL.match(line.text) is not None or abs(figures[-1]) <= max(abs(figure) for figure in figures[:-1])


def _adds_several(figures: Sequence[float]) -> bool:
    """Say whether more than one figure of a row makes its sum."""
    return sum(bool(figure) for figure in figures[:-1]) > 1


def _rounding(figures: Sequence[float]) -> float:
    """Return by how much a sum may differ from figures that were rounded each for itself."""
    for unit in (1.0, 0.1):
        if all(is_same(figure / unit, round(figure / unit)) for figure in figures):
            return unit * len(figures) / 2
    return 0.0
