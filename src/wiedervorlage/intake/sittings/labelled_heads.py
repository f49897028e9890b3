"""The labelled heads of council papers, minutes and extracts: which label stands before what.

Council information systems print several labels in a line, glue a label to the value before it, set the value below its
label, or all labels of a table above all values.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.sittings.labelled import Labelled, Piece
from wiedervorlage.intake.sittings.line_labels import labels_in
from wiedervorlage.intake.sittings.stacked_labels import with_columns, with_days_joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block

_LINES: Final = 40
"""So many lines, and no more blocks, hold the head of a paper."""


def labelled_heads(blocks: Sequence[Block]) -> list[Labelled]:
    """Return the labels of a head in their order."""
    found: list[Labelled] = []
    for piece in _lines(blocks):
        labels = list(labels_in(piece.line.text))
        if not labels or _goes_on(labels[0].section, found):
            if found:
                found[-1] = replace(found[-1], pieces=(*found[-1].pieces, piece))
            continue
        ends = [*(label.start for label in labels[1:]), len(piece.line.text)]
        for label, end in zip(labels, ends, strict=True):
            behind = replace(piece, start=label.end, end=end)
            found.append(Labelled(name=label.section, pieces=(behind,) if re.search(r"\w", behind.text) else ()))
    return list(with_days_joined(list(with_columns(found))))


def _goes_on(name: str, found: Sequence[Labelled]) -> bool:
    """Say whether what looks like a label is a cell of the table above: "Beratung", "Beschluss: einstimmig"."""
    return bool(found and found[-1].pieces) and (
        name == "cell" or (name == "resolved" and found[-1].name == "deliberations")
    )


def _lines(blocks: Sequence[Block]) -> Iterator[Piece]:
    pieces = (
        Piece(line=line, start=0, end=len(line.text), block=number)
        for number, block in enumerate(blocks[:_LINES])
        for line in block.lines
        if re.search(r"\w", line.text)
    )
    return islice(pieces, _LINES)


def lines_of_deliberations(heads: Sequence[Labelled]) -> frozenset[int]:
    """Return where the lines begin that belong to a table of deliberations."""
    return frozenset(piece.line.start for head in heads if head.name == "deliberations" for piece in head.pieces)
