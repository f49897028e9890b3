"""Tables in the terminal: columns as wide as they need to be, numbers to the right."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    """Return a number for JSON: null where it is unknown."""
    return None if math.isnan(value) else float(value)
