"""The cover of a fax: who sends it to whom, each with the numbers to call that stand below, and its day."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.body import AUTHORITY, PART_BY_ENDING
from wiedervorlage.intake.head.lines.phones import NUMBER, completed, phone
from wiedervorlage.intake.head.lines.places import place_fields, street_in
from wiedervorlage.intake.head.lines.units_named import is_unit
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import NAME, is_office
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_FAX: Final = re.compile(r"(?:Tele)?fax|Fernkopie", re.IGNORECASE)
_TOP: Final = 4
"""A cover takes no more blocks at the top of a paper."""
_LABEL: Final = re.compile(
    r"(?:(?P<sender>von|absender(?:in)?)|(?P<recipient>an|empfänger(?:in)?)"
    r"|(?P<both>Tel(?:efon|\.)? ?/ ?(?:Tele)?Fax(?:-?Nr\.?)?)|(?P<fax>(?:Tele)?fax(?:-?(?:Nr\.?|nummer))?)"
    r"|(?P<phone>Tel(?:\.|efon)?(?:-?(?:Nr\.?|nummer))?|Ruf)|(?P<date>Datum)"
    r"|(?P<other>[A-ZÄÖÜ][\wäöüß ./-]{2,20}))\s*:\s*",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(r"(?:z\. ?Hd?\.:? ?)?(?P<name>(?:Frau|Herrn?|Fr\.|Hr\.) .+)")
_SHORT_DAY: Final = re.compile(r"(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>\d{4})")
_SHORT_NUMBER: Final = re.compile(r" ?/ ?(?P<short>[-–] ?\d[\d ]*)$")
"""The fax behind the telephone, by its last figures alone: "0 00 00 / 12-340 / -349"."""
_RULE: Final = "cover of a fax"


def read_fax_cover(blocks: Sequence[Block]) -> list[Field]:
    """Read the labelled lines of a cover; nothing where a paper has none that names both sides."""
    head = takewhile(lambda block: not patterns.SALUTATION.match(block.lines[0].text), blocks[:_TOP])
    lines = [line for block in head for line in block.lines]
    labels = [match.lastgroup for line in lines if (match := _LABEL.match(line.text))]
    if not {"sender", "recipient"} <= set(labels) or not any(_FAX.search(line.text) for line in lines):
        return []
    found: dict[str, Field] = {}
    for item in _fields(lines):
        found.setdefault(item.name, item)
    return list(found.values())


def _fields(lines: Sequence[Line]) -> Iterator[Field]:
    side = ""
    for line in lines:
        match = _LABEL.match(line.text)
        kind = match.lastgroup if match else None
        start = match.end() if match else 0
        if kind in {"sender", "recipient"}:
            side = str(kind)
        elif kind == "date":
            yield from _day(line, start)
        elif kind in {"phone", "fax", "both"} and side == "sender":
            yield from _numbers(line, str(kind), start)
        if side and kind in {"sender", "recipient", None}:
            yield from _named(side, line, start)
        if kind in {"date", "other"}:
            side = ""


def _day(line: Line, start: int) -> Iterator[Field]:
    hits = [hit for hit in find_dates(line.text) if hit.day and hit.has_year]
    short = _SHORT_DAY.search(line.text, start)
    if hits:
        yield part_field("date", line, (hits[0].span.start, hits[0].span.end), _RULE, value=hits[0].value)
    elif short:
        with suppress(ValueError):  # a day that does not exist tells none
            day = date(int(short["year"]), int(short["month"]), int(short["day"]))
            yield part_field("date", line, short.span(), _RULE, value=day.isoformat())


def _numbers(line: Line, kind: str, start: int) -> Iterator[Field]:
    end = line.text.find(" / ", start) if kind == "both" else -1
    number = NUMBER.search(line.text, start, end if end > 0 else len(line.text))
    if number is None or not phone(number[0]):
        return
    name = "fax" if kind == "fax" else "phone"
    yield part_field(f"contact.{name}", line, number.span(), _RULE, value=phone(number[0]))
    short = _SHORT_NUMBER.search(line.text) if kind == "both" else None
    if short:
        whole = line.text[number.start() : short.start()]
        code, _, _ = re.sub(r"\s*[-–]\s*", " - ", whole).partition(" - ")
        other = completed(short["short"], whole) or f"{code} {short['short'].strip('-– ')}"
        if phone(other):
            yield part_field("contact.fax", line, short.span("short"), _RULE, value=phone(other))


def _named(side: str, line: Line, start: int) -> Iterator[Field]:
    """Read body, unit, person and address from the pieces of a line: "Stadt Aue, Bauamt, Frau Kern"."""
    place = patterns.PLACE.search(line.text, start)
    if place:
        yield from place_fields(line, side)
    end = place.start() if place else len(line.text)
    for match in re.finditer(r"[^,]+", line.text[start:end]):
        piece = match[0].strip()
        begin = start + match.start() + len(match[0]) - len(match[0].lstrip())
        part = (begin, begin + len(piece))
        titled = _TITLED.fullmatch(piece)
        if not piece or re.search(r"\d{3}", piece):
            continue
        if street_in(piece):
            yield part_field(f"{side}.street", line, part, _RULE)
        elif titled:
            name = "contact.name" if side == "sender" else "recipient.person"
            yield part_field(name, line, (begin + titled.start("name"), part[1]), _RULE)
        elif is_office(piece):
            yield part_field(f"{side}.office", line, part, _RULE)
        elif match.start() and (is_unit(piece) or PART_BY_ENDING.fullmatch(piece)):
            yield part_field(f"{side}.unit", line, part, _RULE)
        elif patterns.BODY.search(piece) or AUTHORITY.match(piece) or re.search(r"[Bb]üro|[&+]", piece):
            yield part_field(f"{side}.body", line, part, _RULE)
        elif NAME.fullmatch(piece) and " " in piece and not (match.start() and start):
            yield part_field(f"{side}.person", line, part, _RULE)
