"""The day minutes bear themselves: when they were written out or certified, some days behind the sitting they tell of.

"Aue, 21.07.2014" above their title or above who signs, "Ausgefertigt: 21.07.2014" in their head.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.sittings.minutes import find_title
from wiedervorlage.intake.text.dates import day_of, find_dates
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

OWN_DAY: Final = "own day of the minutes"
_HEAD, _TAIL = 14, 12
"""So many lines hold the head of minutes, and so many who signs them."""
_CELL: Final = re.compile(r"(?:(?!\t| {3}).)+")
_WRITTEN_OUT: Final = re.compile(
    r"(?:[Aa]usgefertigt|[Gg]efertigt|[Nn]iedergeschrieben|(?:Datum|Tag) der (?:Niederschrift|Ausfertigung))(?: am)?"
    r" ?:?\s+(?=\d)"
)
_PLACED: Final = re.compile(r"(?!.*\b(?:Nächst|Termin|\w+(?:tag|woch|abend),))[A-ZÄÖÜ][^,\d]*, ?(?:den |am )?\d")
"""Place and day; no weekday, no day of a sitting to come."""
_LATEST: Final = 365
"""Minutes are written out within so many days."""


def day_of_minutes(lines: Sequence[Line], session: str) -> Field | None:
    """Return the first day that tells when the minutes were written, later than the sitting; None where none does.

    Args:
        lines: those of the minutes.
        session: the day of the sitting (ISO 8601).
    """
    sat = day_of(session)
    for line, part, day in _days(lines) if sat else ():
        if sat and 0 < (day - sat).days <= _LATEST:
            return part_field("date", line, part, OWN_DAY, value=day.isoformat())
    return None


def _days(lines: Sequence[Line]) -> Iterator[tuple[Line, tuple[int, int], date]]:
    """Return the days that may be it: behind their label, above the title, above who signs."""
    title = find_title(lines)
    for line in lines[:_HEAD]:
        for label in _WRITTEN_OUT.finditer(line.text):
            yield from _first_day(line, label.end())
    for line in lines[: title.number if title else 0]:
        for cell in _CELL.finditer(line.text):
            if is_date_line(cell[0].strip()) and not re.match(r"\s*(?:am|\w+tag|Mittwoch|Sonnabend)\b", cell[0]):
                yield from _first_day(line, cell.start())
    for line in lines[-_TAIL:]:
        if is_date_line(line.text) and _PLACED.match(line.text):
            yield from _first_day(line, 0)


def _first_day(line: Line, start: int) -> Iterator[tuple[Line, tuple[int, int], date]]:
    for hit in find_dates(line.text[start:])[:1]:
        if hit.day is not None:
            yield line, (start + hit.span.start, start + hit.span.end), hit.day
