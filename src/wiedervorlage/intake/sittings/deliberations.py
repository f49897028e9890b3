"""Which body deals with a council paper and when: the table or list of deliberations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

BODY: Final = re.compile(
    rf"(?P<body>(?:(?!(?:{ANY_MONTH})\b)[A-ZÄÖÜ]\w*(?:-|,)? (?:und )?)*"
    r"[A-ZÄÖÜ]?\w*(?:[Aa]usschu(?:ss|ß)|[Kk]reistag"
    r"|[Gg]emeinderat|[Ss]tadtrat|[Vv]ersammlung|[Rr]at|[Bb]eirat|[Vv]orstand|Senat|Magistrat"
    r"|[Vv]ertretung)(?: für [A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,4})?)"
)
_LIST: Final = re.compile(
    r"(?:Zur )?Beratung(?:sfolge|sgang)?(?: im| in)?\s*:"
    r"|(?:[Zz]ur )?(?:(?:Vorb|B)eratung|Entscheidung|Beschlu(?:ss|ß)(?:fassung)?|Kenntnisnahme|Anhörung)"
    r" (?:im|in der|durch) "
)
_GAP: Final = re.compile(r"\t| {3,}")
DECIDES: Final = re.compile(r"Entsch(?:eidung\b|\.)|Beschlu(?:ss|ß)(?:fassung)?\b")
_OPEN_CELL: Final = re.compile(
    r"(?:\t| {3,})(?P<no>n\.?)?ö\.?(?=\t| {3,}|$)|(?:\t| {3,})(?P<closed>nicht ?)?öffentlich(?=\t| {3,}|$)"
)
_CELLS: Final = 2
"""The body stands in one of the first cells of its row."""


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

    @property
    def name(self) -> str:
        """Return the name of the body."""
        return self.line.text[self.body[0] : self.body[1]]


def sitting_days(lines: Sequence[Line]) -> frozenset[str]:
    """Return the days of all deliberations that the head of a paper lists."""
    return frozenset(step.value for line in lines for step in (*_row(line), *_listed(line)))


def read_deliberations(lines: Sequence[Line], resolution: str, stacked: Sequence[Step] = ()) -> list[Field]:
    """Return body, day and agenda item of the deliberation the paper is for.

    That is the one marked as deciding, else that of the body which the proposed resolution names, else the last.

    Args:
        lines: the head; each row or list of deliberations in a line of it counts.
        resolution: what is proposed to be resolved.
        stacked: deliberations that are printed a cell a line, used where no row stands in a line.
    """
    steps = [step for line in lines for step in (*_row(line), *_listed(line))]
    steps = steps if len(steps) >= len(stacked) else list(stacked)
    if not steps:
        return []
    named = [step for step in steps if _speaks(resolution, step.name)]
    step = max(reversed([step for step in steps if step.decides] or named[:1] or steps), key=lambda step: step.value)
    rule = "row of the Entscheidung" if step.decides else "row of the deliberations"
    beside = step.day_line or step.line
    fields = [
        part_field("paper.body", step.line, step.body, rule),
        part_field("paper.session_date", beside, step.day, rule, value=step.value),
    ]
    status = _OPEN_CELL.search(step.line.text)
    if status:
        public = status["no"] is None and status["closed"] is None
        fields.append(part_field("paper.public", step.line, status.span(), rule, value=public))
    if step.item is not None:
        fields.append(part_field("paper.agenda_item", beside, step.item, rule))
    return fields


def _row(line: Line) -> Iterator[Step]:
    """Read a row of a table: body, day, perhaps the number of the agenda item."""
    hits = find_dates(line.text) if _GAP.search(line.text) else ()
    body = _body_cell(line.text)
    if not hits or not hits[0].day or body is None:
        return
    item = re.search(r"(?:\t| {3,})(?P<item>(?:TOP )?(?:[ÖN] )?\d{1,2}(?:\.\d{1,2})?)(?=\t| {3,}|$)", line.text)
    yield Step(
        line=line,
        body=body,
        day=(hits[0].span.start, hits[0].span.end),
        value=hits[0].value,
        item=item.span("item") if item and hits[0].span.start > body[0] else None,
        decides=DECIDES.search(line.text) is not None,
    )


def _body_cell(text: str) -> tuple[int, int] | None:
    """Return where the body stands in a row: its first cell, or the second where the day stands before it."""
    start = 0
    for cell in _GAP.split(text)[:_CELLS]:
        start = text.index(cell, start)
        if BODY.match(cell):
            return start, start + len(cell)
        if not find_dates(cell):
            return None
        start += len(cell)
    return None


def _listed(line: Line) -> Iterator[Step]:
    """Read a list in one line: "Beratung: Schulausschuss 26.06.2013, Rat 03.07.2013 (TOP 9)"."""
    if not _LIST.match(line.text):
        return
    for hit in find_dates(line.text):
        before = [match for match in BODY.finditer(line.text, 0, hit.span.start) if match.end() >= hit.span.start - 5]
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


def _speaks(resolution: str, body: str) -> bool:
    """Say whether a proposed resolution puts its words into the mouth of the body."""
    speaker = re.match(r"(?:Der|Die|Das) (?P<name>[A-ZÄÖÜ][\w\-]+)", resolution)
    return speaker is not None and re.search(rf"\b{re.escape(speaker['name'])}\b", body) is not None
