"""Tables in the terminal: columns as wide as they need to be, numbers to the right."""

from __future__ import annotations

import csv
import math
from typing import TYPE_CHECKING

from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from wiedervorlage.foundation.text import Language


def grid(header: Sequence[str], rows: Sequence[Sequence[str]], *, left: int = 1) -> Iterator[str]:
    """Yield the lines of a table; the first ``left`` columns stand to the left, the others to the right."""
    widths = [max(len(row[column]) for row in [header, *rows]) for column in range(len(header))]
    for number, row in enumerate([header, *rows]):
        cells = [c.ljust(w) if i < left else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))]
        yield "  ".join(cells).rstrip()
        if number == 0:
            yield "  ".join("─" * width for width in widths)


def figure(value: float | None, language: Language, decimals: int) -> str:
    """Return a number as people read it, or a question mark where it is unknown."""
    if value is None or math.isnan(value):
        return "?"
    return write_number(value, language, decimals=decimals)


def plain_number(value: float) -> float | None:
    """Return a number for JSON: null where it is unknown or infinite."""
    return float(value) if math.isfinite(value) else None


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV with comma, semicolon or tab; empty lines are skipped."""
    text = path.read_text(encoding="utf-8-sig")
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    return [row for row in csv.DictReader(text.splitlines(), delimiter=mark) if any(row.values())]
