"""The head of minutes and of extracts from them: what they call themselves, whose sitting, which item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.kinds import BEFORE_TITLE, MINUTES_TITLE
from wiedervorlage.intake.head.kinds.organs import ORGAN, nominative
from wiedervorlage.intake.sittings.single_item import read_single_item
from wiedervorlage.intake.sittings.sitting_lines import EARLIER, heads_earlier
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_HEAD: Final = 14
"""So many lines hold the head of minutes."""
_BELOW: Final = 2
"""So many lines below the title the body may stand by itself."""
_CELL: Final = re.compile(r"\t+| {3,}")
_RUNS_ON: Final = re.compile(r"(?:über|ueber|der|des|aus|zur|von)\b|\d+\. [A-ZÄÖÜ]?\w*[Ss]itzung")
_ENDS: Final = re.compile(
    r",?\s+(?:am|vom)\s+(?:\w+,? (?:dem |den )?)?\d.*$|,?\s+(?:am|vom)\s+\w+tag\b.*$"
    r"|\s\d{1,2}\.\d{1,2}\.\d{2,4}.*$"
    r"|\s+(?:Tag|Ort|Zeit|Datum|Beginn|Anwesend\w*|Vorsitz\w*)\s*:.*$|;.*$|(?<=[a-zäöüß]{3})\. .*$",
    re.DOTALL,
)
_BODIES: Final = (
    re.compile(rf"\b(?:[Ss]itzung|[Tt]agung)(?:en)? (?:de[rs] )?(?P<body>{ORGAN})"),
    re.compile(rf"\b(?:de[rs]|zur|Verhandlungen) (?:\d+\. |[a-zäöüß]+en )*(?P<body>{ORGAN})"),
    re.compile(rf"^\W*(?P<body>{ORGAN})"),
)
_ABOVE: Final = re.compile(
    rf"\s*(?P<body>BVV|SVV|StVV|{ORGAN}(?:(?: (?:St\.|[A-ZÄÖÜ][\w\-]+)){{1,3}}(?=\s*$))?)"
    r"(?=\s*$| de[rs] |,| [-–] | am | vom |\s{3,})"
)
"""The body in a line above the title: alone, or before the house it belongs to and the day it sat."""
_SITTING: Final = re.compile(r"\b(?P<body>[A-ZÄÖÜ]\w+?)s?-?sitzung\b")
_NUMBER: Final = re.compile(r"\s*Nr\.? ?(?P<number>[\w/\-.]*\d(?:[\w/\-.]*\w)?)")
_NUMBERED: Final = re.compile(rf"\b(?:Protokoll|Niederschrift){_NUMBER.pattern}(?= )")
_LONGEST: Final = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The title of minutes: its first line, its words closed up, where its kind ends in them."""

    number: int
    text: str
    kind: str
    rest: str


def find_title(lines: Sequence[Line]) -> Title | None:
    """Return the title with the lines it runs on in, or None."""
    for number, line in enumerate(lines[:_HEAD]):
        found = _title_in(line.text)
        if not found:
            continue
        words = [found]
        for below in lines[number + 1 : number + 3]:
            if not _RUNS_ON.match(below.text):
                break
            words.append(" ".join(closed_up(below.text).split()))
        text = " ".join(words)
        match = MINUTES_TITLE.match(text)
        if match:
            return Title(number=number, text=text, kind=match["kind"], rest=text[match.end("kind") :])
    return None


def _title_in(text: str) -> str:
    """Return what a line says from the name of minutes on, where a cell of it begins with that; else nothing."""
    text = closed_up(text)
    cells = _CELL.split(text)
    for number, cell in enumerate(cells):
        if re.fullmatch(r"Wortprotokoll:?", cell):
            continue
        if MINUTES_TITLE.match(cell) or re.fullmatch(r"Auszug", cell, re.IGNORECASE):
            return " ".join(cells[number:])
    behind = next((cut.end() for cut in BEFORE_TITLE.finditer(text) if MINUTES_TITLE.match(text[cut.end() :])), None)
    return text[behind:] if behind is not None and len(text) < _LONGEST else ""


def read_minutes(blocks: Sequence[Block]) -> list[Field]:
    """Read kind, number, body, item and subject of minutes."""
    lines = [line for block in blocks for line in block.lines]
    title = find_title(lines)
    fields = list(read_single_item(blocks))
    if title is None:
        return [*fields, *_of_resolution(lines)]
    line = lines[title.number]
    fields.insert(0, line_field("paper.kind", line, "name of the minutes", value=title_case(title.kind)))
    fields += _number(lines, title)
    fields += _body(lines, title)
    subject = title_case(_ENDS.sub("", title.text).strip(" ,:"))
    if title.rest.strip() or not _is_resolution(title):
        fields.append(line_field("subject.0", line, "title of the minutes", value=subject))
    return fields


_RESOLVED_BY: Final = re.compile(
    rf"de[rs] (?P<body>{ORGAN}(?: [A-ZÄÖÜ][\w\-]+){{0,2}}) (?:in der|auf der|aus der|vom|am)\b.*\d{{4}}.*"
)


def _of_resolution(lines: Sequence[Line]) -> Iterator[Field]:
    """Read number and body of a resolution that heads its minutes: "Beschluss-Nr. 4/98", below it "des Rates in …"."""
    for line, below in pairwise(lines[:_HEAD]):
        number, body = _OF_RESOLUTION.match(line.text), _RESOLVED_BY.fullmatch(below.text)
        if number and body:
            yield part_field("paper.number", line, number.span("number"), "number of the resolution")
            yield part_field(
                "paper.body", below, body.span("body"), "body that resolved", value=nominative(body["body"])
            )
            return


def _is_resolution(title: Title) -> bool:
    """Say whether it is a resolution written out, with a number and a matter of its own."""
    return re.match(r"Beschlu(?:ss|ß)(?:ausfertigung)?$", title.kind, re.IGNORECASE) is not None


def _number(lines: Sequence[Line], title: Title) -> Iterator[Field]:
    """Read the number of the minutes: behind their name in the title, or in a line that names them once more."""
    number = _NUMBER.match(title.rest)
    below = lines[title.number + 1 : title.number + 2]
    alone = _NUMBER.fullmatch(below[0].text) if below else None
    if alone:
        yield part_field("paper.number", below[0], alone.span("number"), "number of the minutes")
    elif number:
        yield line_field("paper.number", lines[title.number], "number of the minutes", value=number["number"])
    if alone or number:
        return
    if _is_resolution(title):
        yield from _number_of_resolution(lines)
    for line in lines[:_HEAD]:
        again = _NUMBERED.search(line.text[:_LONGEST])
        if again:
            yield part_field("paper.number", line, again.span("number"), "number of the minutes")
            return


_OF_RESOLUTION: Final = re.compile(
    r"(?:^|\t| {3,})(?:Beschl(?:u(?:ss|ß))?\.?(?:-|- | )?(?:Nr|Nummer)|Drs|DS|Drucksache(?:n?-?Nr)?)\b\.? ?:?\s*"
    r"(?P<number>(?=\S*\d)[A-Z\d][\w/.\-]*\w)(?=$|\s)"
)


def _number_of_resolution(lines: Sequence[Line]) -> Iterator[Field]:
    """Read the number a resolution written out bears itself; that of the paper it resolves on is another."""
    for line in lines[:_HEAD]:
        number = _OF_RESOLUTION.search(line.text)
        if number:
            yield part_field("paper.number", line, number.span("number"), "number of the resolution")
            return


def _body(lines: Sequence[Line], title: Title) -> Iterator[Field]:
    """Read the body that sat: in the title, in a compound of it, or in a line above or right below the title."""
    rest = title_case(_ENDS.sub("", title.rest))
    named = next((match["body"] for pattern in _BODIES if (match := pattern.search(rest))), "")
    compound = _SITTING.search(rest)
    if not named and compound and re.fullmatch(ORGAN, compound["body"]):
        named = compound["body"]
    if named:
        yield line_field("paper.body", lines[title.number], "body of the minutes", value=nominative(named))
        return
    for line in lines[: title.number + 1]:
        for piece in re.finditer(r"[^·|]+", line.text):
            sat = _ABOVE.match(piece[0])
            if sat:
                start = piece.start() + sat.start("body")
                yield part_field("paper.body", line, (start, piece.start() + sat.end("body")), "body above the minutes")
                return
    for line in lines[title.number + 1 : title.number + 1 + _BELOW]:
        alone = re.fullmatch(rf"(?P<body>{ORGAN})(?:,? (?:am|vom) (?:\w+, )?(?:dem |den )?\d.*)?", line.text)
        if alone:
            yield part_field("paper.body", line, alone.span("body"), "body below the title")
            return
    for line in lines[title.number : _HEAD]:
        sat = re.match(rf"[Ss]itzung de[rs] (?P<body>{ORGAN})(?=$|,| am\b| vom\b)", line.text)
        if sat:
            yield part_field("paper.body", line, sat.span("body"), "body that sat", value=nominative(sat["body"]))
            return


_OF_OTHER: Final = re.compile(
    r"(?:Nachtrag|Ergänzung|Stand|Antrag|Anfrage|Schreiben|Vorlage|Angebot|Fassung)\b[^.;]{0,40}$"
    r"|\b(?:zum|ab|bis|seit)(?: dem)? $"
)
"""Before the day of something else than the sitting."""


def _is_long_title(line: Line, titles: Sequence[Line]) -> bool:
    """Say whether a line is the title of minutes or goes on with it, however long its body and place make it."""
    return (
        line in titles
        and len(line.text) < 2 * _LONGEST
        and (line is titles[0] or _RUNS_ON.match(line.text) is not None)
    )


def first_day(lines: Sequence[Line]) -> Iterator[Field]:
    """Return the first full day in the head from the title on: that of the sitting."""
    title = find_title(lines)
    start = title.number if title else 0
    titles = lines[start : start + 1 + _BELOW] if title else ()
    for line in (
        line for line in lines[start : start + _HEAD] if len(line.text) < _LONGEST or _is_long_title(line, titles)
    ):
        hits = [hit for hit in find_dates(line.text) if hit.has_year and hit.value and hit.day]
        if hits and (EARLIER.search(line.text) or heads_earlier(line.text)) and not find_title([line]):
            return
        if hits and not _OF_OTHER.search(line.text[: hits[0].span.start]):
            span = (hits[0].span.start, hits[0].span.end)
            yield part_field("paper.session_date", line, span, "first day in the head", value=hits[0].value)
            return
