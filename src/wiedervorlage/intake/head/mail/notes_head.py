"""The head of a mail as Lotus Notes prints it: writer and day at the left, "An:", "Kopie:", "Thema:" at the right.

The writer and the day bear no labels there; they are given those that other programs print, so that one reader
reads them all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.cells import cells_of
from wiedervorlage.intake.head.mail.labels import label_kind
from wiedervorlage.intake.text.lines import Block, part_of
from wiedervorlage.intake.text.names import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_SENT: Final = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2}),? \d{1,2}:\d{2}(?::\d{2})?(?: (?:AM|PM|Uhr))?")
_OF_PROGRAM: Final = re.compile(r"\s*\(Dokument (?:verschlüsselt|unterschrieben|signiert)[^)]*\)\s*$")
"""What the program says of the document, and is none of its subject."""
_LEAST: Final = 12
"""The labels stand farther from the margin of the block, in characters."""
_NEEDED: Final = frozenset({"recipient", "subject"})


def with_notes_heads_labelled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give the heads of mails printed by Lotus Notes the labels that others bear; other blocks stay as they are."""
    return tuple(_labelled(block) or block for block in blocks)


def _labelled(block: Block) -> Block | None:
    rows = [(line.indent + cell.start - line.start, cell) for line in block.lines for cell in cells_of(line)]
    columns = [column for column, cell in rows if label_kind(cell.text)]
    kinds = {label_kind(cell.text) for _, cell in rows}
    if not kinds >= _NEEDED or "sender" in kinds or min(columns) - min(column for column, _ in rows) < _LEAST:
        return None
    left = [cell for column, cell in rows if column < min(columns)]
    name = next((cell for cell in left if NAME.fullmatch(cell.text.strip('"'))), None)
    sent = next((cell for cell in left if _SENT.fullmatch(cell.text)), None)
    if not left or name is not left[0] or sent is None:
        return None
    told = _runs_on([cell for column, cell in rows if column >= min(columns)])
    return Block(lines=(_with_label("Von: ", name), _with_label("Gesendet: ", sent), *told))


def _with_label(label: str, cell: Line) -> Line:
    """Return a cell behind a label that is not printed; its own characters keep their places."""
    return replace(cell, text=f"{label}{cell.text}", start=cell.start - len(label))


def _runs_on(cells: Sequence[Line]) -> Iterator[Line]:
    """Return the labelled cells, each with those it runs over into."""
    current: Line | None = None
    for cell in cells:
        if current is None or label_kind(cell.text):
            if current is not None:
                yield _without_remark(current)
            current = cell
        else:
            current = replace(current, text=f"{current.text} {cell.text}", end=cell.end)
    if current is not None:
        yield _without_remark(current)


def _without_remark(line: Line) -> Line:
    remark = _OF_PROGRAM.search(line.text)
    return part_of(line, 0, remark.start()) if remark else line
