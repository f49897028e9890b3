"""The rows of a table that blank lines part, as the layer of text of a page with wide rows gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.intake.checks.table_cells import row_of
from wiedervorlage.intake.text.lines import Block

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_rows_joined(blocks: Sequence[Block]) -> list[Block]:
    """Join rows that stand alone, one to a block, with the row above them on the same page.

    A row has a tab between its label and its figures, which print without a layout has not. Below the last row other
    lines may follow in its block.
    """
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if above is not None and above.page == block.page and _ends_in_row(above) and _is_row(block):
            joined[-1] = Block(lines=above.lines + block.lines)
        else:
            joined.append(block)
    return joined


def _is_row(block: Block) -> bool:
    return "\t" in block.lines[0].text and bool(row_of(block.lines[0]).cells)


def _ends_in_row(block: Block) -> bool:
    return "\t" in block.lines[-1].text and bool(row_of(block.lines[-1]).cells)
