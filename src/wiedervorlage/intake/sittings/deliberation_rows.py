"""The rows of deliberations in the head of a council paper: a body, the day it sits, the item, public or not.

A row is a line of a table, its cells in any order, or a part of a list in one line: "Beratung: Schulausschuss
26.06.2013, Rat 03.07.2013 (TOP 9)", "für den Bauausschuss am 28.02.2018 und den Rat am 13.03.2018".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.lines import Line

BODY: Final = re.compile(
    rf"(?P<body>(?:(?!(?:{ANY_MONTH})\b)[A-ZÄÖÜ]\w*(?:-|,)? (?:und )?)*"
    r"[A-ZÄÖÜ]?\w*(?:[Aa]usschu(?:ss|ß)|[Kk]reistag"
    r"|[Gg]emeinderat|[Ss]tadtrat|[Vv]ersammlung|[Rr]at|[Bb]eirat|[Vv]orstand|Senat|Magistrat"
    r"|[Vv]ertretung)(?: für [A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,4})?)"
)
DECIDES: Final = re.compile(r"Entsch(?:eidung\b|\.)|Beschlu(?:ss|ß)(?:fassung)?\b")
_LIST: Final = re.compile(
    r"(?:Zur )?Beratung(?:sfolge|sgang)?(?: im| in)?\s*:"
    r"|(?:[Zz]ur )?(?:(?:Vorb|B)eratung|Entscheidung|Beschlu(?:ss|ß)(?:fassung)?|Kenntnisnahme|Anhörung)"
    r" (?:im|in der|durch) "
)
_LAID_BEFORE: Final = re.compile(r"(?:[Aa]n|[Ff]ür) (?:den|die|das) (?=[A-ZÄÖÜ])")
"""Before a body the paper is laid before, in a row or at the beginning of a list."""
_TO_DAY: Final = re.compile(
    r",? (?:am|vom) (?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)(?:tag|abend)|Mittwoch),? )?(?:de[mn] )?|.{0,5}"
)
"""What parts a body from its day in a list."""
_GAP: Final = re.compile(r"\t| {3,}")
_STATUS: Final = re.compile(
    r"(?:^|(?<=\t)|(?<= {3})|(?<=\d, )|(?<=\d \())"
    r"(?:(?P<closed>nicht ?-?öffentlich|[Nn]\.? ?[Öö]\.?|N)|öffentlich|[Öö]\.?)(?=\t| {3}|[,)]|$)"
)
"""A cell that tells whether the body sits in public, or what stands so behind the day: "11.03.2021, öffentlich"."""
_ITEM: Final = re.compile(r"(?:\t| {3,})(?P<item>(?:TOP )?(?:[ÖN] )?\d{1,2}(?:\.\d{1,2})?)(?=\t| {3,}|$)")
_CELLS: Final = 2
"""The body stands in one of the first cells of its row, but for its status and the label of the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One deliberation: where its body, its day and its agenda item stand."""

    line: Line
    body: tuple[int, int]
    day: tuple[int, int]
    value: str
    item: tuple[int, int] | None
    decides: bool
    day_line: Line | None = None
    """The line of its day and its item, where the body stands in one of its own."""
    told: str = ""
    """What stands beside body and day, where cells came a line each."""

    @property
    def name(self) -> str:
        """Return the name of the body."""
        return self.line.text[self.body[0] : self.body[1]]

    @property
    def status(self) -> tuple[bool, tuple[int, int]] | None:
        """Return whether it is public, and where its line tells so; None where it does not."""
        told = _STATUS.search(self.line.text)
        return (told["closed"] is None, told.span()) if told else None

    @property
    def status_beside_day(self) -> tuple[bool, tuple[int, int]] | None:
        """Return the same from the line of its day, where the body stands in one of its own."""
        told = _STATUS.search(self.day_line.text, self.day[1]) if self.day_line is not None else None
        return (told["closed"] is None, told.span()) if told else None


def steps_in(line: Line) -> Iterator[Step]:
    """Return the deliberations that a line tells: a row of a table, or a list."""
    yield from _row(line)
    yield from _listed(line)


def _row(line: Line) -> Iterator[Step]:
    """Read a row of a table: body, day, perhaps the number of the agenda item."""
    hits = find_dates(line.text) if _GAP.search(line.text) else ()
    body = _body_cell(line.text)
    if not hits or not hits[0].day or body is None:
        return
    item = _ITEM.search(line.text)
    yield Step(
        line=line,
        body=body,
        day=(hits[0].span.start, hits[0].span.end),
        value=hits[0].value,
        item=item.span("item") if item and hits[0].span.start > body[0] else None,
        decides=DECIDES.search(line.text) is not None,
    )


_NAME_ENDS: Final = re.compile(r"(?:e?s)?(?!\w)")
"""Behind the name of a body: no other word goes on there, as in "Gemeinderatsdrucksache"."""


def _body_cell(text: str) -> tuple[int, int] | None:
    """Return where the body stands in a row: its first cell, or the second where the day stands before it."""
    start = 0
    cells = [cell for cell in _GAP.split(text) if not _STATUS.fullmatch(cell) and not cell.endswith(":")]
    for cell in cells[:_CELLS]:
        start = text.index(cell, start)
        led = _LAID_BEFORE.match(cell)
        begin = led.end() if led else 0
        days = find_dates(cell)
        named = BODY.match(cell, begin)
        if named and _NAME_ENDS.match(cell, named.end()):
            behind = days[0].span.start if days else len(cell)
            return start + begin, start + len(cell[:behind].rstrip())
        if not days:
            return None
        start += len(cell)
    return None


def _listed(line: Line) -> Iterator[Step]:
    """Read a list in one line; of bodies the paper is laid before there are several, with a day each."""
    steps = list(_parts(line)) if _LIST.match(line.text) or _LAID_BEFORE.match(line.text) else []
    if len(steps) > 1 or _LIST.match(line.text):
        yield from steps


def _parts(line: Line) -> Iterator[Step]:
    for hit in find_dates(line.text):
        bodies = list(BODY.finditer(line.text, 0, hit.span.start))
        before = [match for match in bodies if _TO_DAY.fullmatch(line.text, match.end(), hit.span.start)]
        if not before or not hit.day:
            continue
        item = re.match(r",? \(?TOP (?P<item>\d+(?:\.\d+)*)", line.text[hit.span.end :])
        yield Step(
            line=line,
            body=before[-1].span("body"),
            day=(hit.span.start, hit.span.end),
            value=hit.value,
            item=(hit.span.end + item.start("item"), hit.span.end + item.end("item")) if item else None,
            decides=False,
        )
