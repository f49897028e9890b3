"""The day a council paper or a motion bears itself, told by its place from the days of the sittings it lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.sittings.deliberation_rows import steps_in
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

BARE: Final = "day alone in its line"
"""How a day is read that nothing tells to be the paper's own: it may be that of a sitting."""
_PLACED: Final = re.compile(r"(?:(?P<house>[A-ZÄÖÜ].+) )?(?P<town>[A-ZÄÖÜ][\w\-]+), (?:den |d\. |am )?(?=\d)")
_SHOWN: Final = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4} [·|–-] (?:[Aa]ktualisiert|[Gg]eändert|[Ss]tand)\b")
"""The day of a paper beside that on which the page that shows it was changed."""
_BESIDE: Final = re.compile(r"[^\d\t]*[^\d\t :](?:\t+| {3,})(?P<day>\d{1,2}\.\d{1,2}\.\d{4})")
"""A day in the last cell of a line of the letterhead: "Landkreis Aue            22.02.2005"."""
_TOP: Final = 6
"""In so many lines place and day stand as in a letterhead, and count before labelled days."""


def day_at_top(lines: Sequence[Line]) -> Iterator[Field]:
    """Read place and day from the first lines, and the house that stands before its place there."""
    for line in lines[:_TOP]:
        placed = _placed(line)
        beside = None if list(steps_in(line)) else _BESIDE.fullmatch(line.text)
        if beside and patterns.BODY.match(line.text) and find_dates(beside["day"]):
            (hit, *_) = find_dates(beside["day"])
            yield part_field("date", line, beside.span("day"), "day beside the house", value=hit.value)
            return
        if _SHOWN.match(line.text):
            yield _day(line)
            return
        if placed is None:
            continue
        yield _day(line)
        if placed["house"] and patterns.BODY.match(placed["house"]) and placed["house"].endswith(placed["town"]):
            yield part_field("sender.body", line, placed.span("house"), "house before place and day")
            yield part_field("sender.town", line, placed.span("town"), "place of the date line")
        return


def day_with_place(lines: Sequence[Line], read: Iterable[Field]) -> Iterator[Field]:
    """Read the first line of place and day, wherever it stands, where no label told the day.

    Args:
        lines: of the paper.
        read: what its head told so far.
    """
    told = next((item.rule for item in read if item.name == "date"), BARE)
    line = next((line for line in lines if _placed(line)), None)
    if told == BARE and line is not None:
        yield _day(line)


def _placed(line: Line) -> re.Match[str] | None:
    return _PLACED.match(line.text) if is_date_line(line.text) else None


def _day(line: Line) -> Field:
    hit = find_dates(line.text)[0]
    return part_field("date", line, (hit.span.start, hit.span.end), "place and day", value=hit.value)
