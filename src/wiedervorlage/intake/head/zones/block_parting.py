"""The blocks of a paper parted for its zones: at salutation, closing and enclosures, and where columns stand.

A letter is often typed without blank lines between its parts, and two parts of it side by side.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.bare_letters import is_prose
from wiedervorlage.intake.head.lines.attachment_label import labels_attachment
from wiedervorlage.intake.head.lines.cells import cells_of
from wiedervorlage.intake.head.lines.footers import is_page_mark
from wiedervorlage.intake.head.zones.columns import part_head
from wiedervorlage.intake.head.zones.copies import part_copies
from wiedervorlage.intake.head.zones.signature_columns import part_signatures
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.amounts_apart import with_amounts_joined
from wiedervorlage.intake.text.lines import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_GREETS_ON: Final = re.compile(r"(?:sehr (?:ge|ver)ehrte|liebe[rs]? |verehrte|werte)[^.]{3,80}[,!]$")
_LONGEST_SALUTATION: Final = 3
"""A salutation has so many lines at most."""
_LONGEST_CLOSING: Final = 70
"""A closing formula that parts a block is shorter, in characters."""
_TELLS_ACCOUNT: Final = re.compile(
    r"\bIBAN\b|\bBLZ\b|^(?:Konten|Konto|Bankverbindung(?:en)?)\b.{0,40}:|^(?:Sparkasse|Postbank|Volksbank)\b.*\d{6}"
)
"""A line of the foot that stands below the enclosures without a blank line."""
_HEAD: Final = 14
"""So many blocks at most hold the head of a paper without salutation."""
_TAIL: Final = 5
"""So many blocks at the end may hold signatures."""


def parted_blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Part the blocks of a whole paper, in their order; of columns the left one first."""
    return tuple(_with_columns(tuple(_parted(with_amounts_joined(blocks)))))


def salutation_block(parts: Sequence[Block]) -> int | None:
    """Return the number of the block that greets; None where none does."""
    for number, block in enumerate(parts):
        if patterns.SALUTATION.match(block.lines[0].text) and len(block.lines) <= _LONGEST_SALUTATION:
            return number
    return None


def _parted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Part blocks where salutation, closing or a list of enclosures stands without a blank line."""
    for block in blocks:
        current = [block.lines[0]]
        for before, line in pairwise(block.lines):
            labelled = block is blocks[0] and before is block.lines[0] and labels_attachment(before.text)
            if labelled or _begins_part(line, before):
                yield Block(lines=tuple(current))
                current = []
            current.append(line)
        yield Block(lines=tuple(current))


def _begins_part(line: Line, before: Line) -> bool:
    """Say whether another part of the paper begins with a line, by its words and those of the line before."""
    if is_page_mark(line) or is_page_mark(before) or patterns.SALUTATION.match(line.text):
        return True
    if patterns.CLOSING.match(line.text) and len(cells_of(line)[0].text) < _LONGEST_CLOSING:
        return True
    if patterns.ENCLOSURES.match(before.text) and _TELLS_ACCOUNT.search(line.text):
        return True
    if patterns.ENCLOSURES.match(line.text) and not before.text.endswith((",", "-")):
        return True
    greeted = patterns.SALUTATION.match(before.text) and before.text.endswith((",", "!"))
    return bool(greeted) and not _GREETS_ON.match(line.text)


def _with_columns(parts: Sequence[Block]) -> Iterator[Block]:
    """Part what stands side by side above the body and among the signatures."""
    salutation = salutation_block(parts)
    prose = next((number for number, block in enumerate(parts) if number and is_prose(block)), _HEAD)
    body = min(prose, _HEAD, max(len(parts) - 2, 1)) if salutation is None else salutation
    yield from part_head(parts[:body])
    beside: list[Block] = []
    for number, block in enumerate(parts[body:], start=body):
        signed, listed = part_copies(block) if number >= len(parts) - _TAIL else (block, None)
        beside += [listed] if listed else []
        yield from part_signatures(signed) if number >= len(parts) - _TAIL else (block,)
    yield from beside
