"""What a labelled value gives: a number to call, a sign, a day, a name, a room."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.file_numbers import without_remark
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.phones import NUMBER, both_bracketed, house_and_extension, phone
from wiedervorlage.intake.head.lines.reference_line import EMPTY
from wiedervorlage.intake.head.zones.contact_person import asks_for, labelled_person
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

ANSWER_NOTE: Final = re.compile(
    r"\(?(?:bitte )?(?:(?:bei|in) (?:der |jeder |Ihrer )?Antwort )?(?:bitte )?(?:stets |immer )?angeben!?\)?",
    re.IGNORECASE,
)
"""What offices write beside or below their file number."""


def labelled_value(name: str, line: Line, part: tuple[int, int], *, inside: bool = True) -> Iterator[Field]:
    """Return the field that a labelled value gives."""
    value = line.text[part[0] : part[1]].strip()
    if "\t" in value and label_of(value.split("\t")[0].strip()):
        return
    rule = "value beside its label"
    if name in {"phone", "direct", "switchboard"} and re.search(r"\d ?[–-]$", value):
        return  # the number of the house before its extensions
    if not value or EMPTY.fullmatch(value) or ANSWER_NOTE.fullmatch(value):
        return
    if name in {"phone", "direct", "fax", "mobile", "switchboard"}:
        both = house_and_extension(value) or both_bracketed(value) if name in {"phone", "direct"} else None
        if both:
            yield part_field("contact.phone", line, part, rule, value=phone(both[0]))
            yield part_field("contact.direct", line, part, rule, value=phone(both[1]))
            return
        number = NUMBER.search(value)
        international = phone(number[0]) if number else ""
        if international:
            yield part_field(f"contact.{name}", line, part, rule, value=international)
    elif name in {"your_letter", "your_reference", "our_reference", "date"} and inside:
        yield from _reference(name, line, part, value)
    elif name == "name" and (inside or asks_for(line.text[: part[0]], value)):
        yield labelled_person(line, part, value, rule)
    elif name == "room" and re.search(r"\d|^[A-ZÄÖÜ]{1,3}$", value):
        end = _ROOM_END.search(value)
        start = line.text.index(value, part[0])
        yield part_field("contact.room", line, (start, start + (end.start() if end else len(value))), rule)


_ROOM_END: Final = re.compile(
    rf"(?<=\w)(?: [{DOTS}•|–-](?: |$)|, (?=.*\d{{5}}|Tel|App|[A-ZÄÖÜ]\w+(?:straße|str\.|weg|platz) \d)).*$"
)
"""Where a room ends in its line: before a number to call or an address."""
_VOM: Final = re.compile(r"(?:,| /| vom| v\.)(?: vom)? ?$")
"""What stands between a sign and the day of its letter: "4/No vom 15.07.2010"."""


def _reference(name: str, line: Line, part: tuple[int, int], value: str) -> Iterator[Field]:
    hits = find_dates(value)
    dated = len(hits) == 1 and bool(hits[0].value) and hits[0].has_year
    if hits and name in {"our_reference", "your_reference"} and re.match(r"[-/.]\w", value[hits[0].span.end :]):
        hits, dated = (), False  # a file plan, whose groups but look like a day: "25.02.03-14/16"
    before = value[: hits[0].span.start] if hits else value
    sign = re.sub(r"(?:[,/ ]| [-–]|\b(?:vom|v\.|den))+$", "", before)
    whole_date = dated and not sign and len(hits[0].raw) >= len(value) - 12
    if name == "date":
        if hits:
            yield part_field("date", line, part, "day beside its label", value=hits[0].value)
    elif whole_date:
        yield part_field("your_letter_date", line, part, "day of the letter answered", value=hits[0].value)
    elif name == "your_letter":
        named = "Zeichen" in line.text[: part[0]]
        if dated:
            yield part_field("your_letter_date", line, part, "day of the letter answered", value=hits[0].value)
        if named and sign and not EMPTY.fullmatch(sign):
            start = line.text.index(sign, part[0])
            yield part_field("your_reference", line, (start, start + len(sign)), "reference beside its label")
    elif name == "your_reference" and dated and sign and _VOM.search(before):
        start = line.text.index(sign, part[0])
        yield part_field(name, line, (start, start + len(sign)), "reference before the day of its letter")
        yield part_field("your_letter_date", line, part, "day of the letter answered", value=hits[0].value)
    elif name == "our_reference" and dated and sign and _VOM.search(before):
        start = line.text.index(sign, part[0])
        yield part_field(name, line, (start, start + len(sign)), "reference before the day of the letter")
    elif re.search(r"\w", value):
        start = line.text.index(value, part[0])
        yield part_field(name, line, (start, start + len(without_remark(value))), "reference beside its label")
