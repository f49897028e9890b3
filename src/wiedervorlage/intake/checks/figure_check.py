"""Figures that disagree: in words and in digits, in the rows of a table and in its sum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.intake.checks.offering import place_of
from wiedervorlage.intake.figures.quantities import WORDS, number
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.text.lines import Block, Line

_TABLE_SUM: Final = re.compile(
    r"(?:Summe|Gesamt(?:kosten|betrag|summe)?|Insgesamt|Zusammen|Total|Summa)\b", re.IGNORECASE
)
_CELL: Final = re.compile(r"(?<![\d.,])-?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?![\d.,])|(?<![\d.,])\d+(?:,\d+)?(?![\d.,])")
_BOTH: Final = re.compile(
    r"\b(?P<word>"
    + "|".join(word for word in WORDS if len(word) > 3 and " " not in word)
    + r")\s+\((?:in Ziffern:? )?(?P<digits>\d+(?:,\d+)?)\)",
    re.IGNORECASE,
)
_BOTH_TURNED: Final = re.compile(
    r"\b(?P<digits>\d+(?:,\d+)?)\s+\((?:in Worten:? )?(?P<word>"
    + "|".join(word for word in WORDS if len(word) > 3 and " " not in word)
    + r")\)",
    re.IGNORECASE,
)


def check_words_and_digits(text: str) -> Iterator[Finding]:
    """Check figures given in words and digits at once: "zwölf (13)"."""
    for pattern in (_BOTH, _BOTH_TURNED):
        for match in pattern.finditer(text):
            said, written = WORDS[match["word"].lower()], number(match["digits"])
            if said != written:
                place = place_of(Span(start=match.start(), end=match.end()))
                figures = {"said": _figure(said), "written": _figure(written)}
                yield finding(MESSAGES, "INT-007", place, words=match[0], **figures)


def check_tables(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Check the sum row of each table against its rows, column by column from the right."""
    for block in blocks:
        rows: list[list[float]] = []
        for line in block.lines:
            cells = _cells(line)
            if _TABLE_SUM.match(line.text) and len(rows) >= 2 and cells:
                yield from _sums(rows, cells, line)
                rows = []
            elif cells:
                rows.append(cells)


def _cells(line: Line) -> list[float]:
    columns = re.split(r"\t| {2,}|\|", line.text)
    if len(columns) < 2:
        return []
    return [number(cell) for column in columns[1:] for cell in _CELL.findall(column)[:1]]


def _sums(rows: list[list[float]], total: list[float], line: Line) -> Iterator[Finding]:
    for place in range(1, min(len(total), *(len(row) for row in rows)) + 1):
        added, stated = sum(row[-place] for row in rows), total[-place]
        if abs(added - stated) > 0.005:
            figures = {"added": _figure(added), "stated": _figure(stated)}
            yield finding(MESSAGES, "INT-008", place_of(line.span), **figures)


def _figure(value: float) -> Text:
    return Text(de=write_number(value), en=write_number(value, "en"))
