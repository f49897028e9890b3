"""The reference line of old: labels side by side, their values in the line below."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import LABEL, LABELS, label_of
from wiedervorlage.intake.head.lines.phones import NUMBER, house_and_extension, phone
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

EMPTY: Final = re.compile(r"[-–—. /]+|ohne|vom|keine?|entfällt")
"""What stands where a sign or day is wanting."""
_RULE: Final = "column of the reference line"
_TITLED: Final = re.compile(r"(?:Frau|Herrn?|Fr\.|Hr\.) (?:(?:Dr|Prof)\. )*[A-ZÄÖÜ][\w\-]+(?: [A-ZÄÖÜ][\w\-]+)?")
_PLACE_OF_DAY: Final = re.compile(r"[A-ZÄÖÜ][\w \-]+,? (?:den|d\.)")


def read_columns(lines: Sequence[Line]) -> Iterator[Field]:
    """Read each row of labels with the row of values below it, and a third row that has labels of its own."""
    stacked = _stacked(lines)
    for above, below in (*stacked, *pairwise(lines)):
        heads = _cells(above.text)
        labels = [label_of(cell) for _, _, cell in heads]
        known = sum(label is not None for label in labels)
        paired = len(heads) == 2 and (
            known < 2 or ("\t" in below.text and label_of(_cells(below.text)[0][2]) is not None)
        )
        if len(heads) == 1 and _is_row_of_labels(above.text):
            yield from _run_together(below)
        if len(heads) < 2 or paired or known * 2 < len(heads) or _begins_label(below.text, len(heads)):
            continue
        values = _cells(below.text)
        shift = below.indent - above.indent
        moved = [(start + shift, end, cell) for start, end, cell in values]
        for (start, end, cell), (_, _, head) in zip(values, _aligned(heads, moved), strict=False):
            yield from _cell(head, below, (start, end), cell)


def _begins_label(text: str, columns: int) -> bool:
    """Say whether a line is labelled itself; in a full row of values "UR-Nr. 411/2002" is a sign with its name."""
    full = len(_cells(text)) == columns and ":" not in text and re.search(r"\d", text)
    return LABEL.match(text) is not None and not full


def _stacked(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Return labels with values where two rows of labels stand above two rows of values, each with its own."""
    rows = list(zip(lines, lines[1:], lines[2:], lines[3:], strict=False))
    return [
        pair
        for first, second, third, fourth in rows
        if all(len(_cells(row.text)) > 1 for row in (first, second, third))
        and all(label_of(_cells(row.text)[0][2]) is not None for row in (first, second))
        and not any(re.search(r"\d", row.text) for row in (first, second))
        and not LABEL.match(third.text)
        for pair in ((first, third), (second, fourth))
    ]


def _is_row_of_labels(text: str) -> bool:
    """Say whether a line is made of labels alone, two or more: "Auskunft erteilt Telefon Datum"."""
    found = 0
    while text:
        ends = [match.end() for pattern in LABELS.values() if (match := pattern.match(text))]
        if not ends or ":" in text[: max(ends)]:
            return False
        text, found = text[max(ends) :], found + 1
    return found > 1


def _run_together(line: Line) -> Iterator[Field]:
    """Read values that single blanks part, each by its form: person, number, day."""
    for day in [hit for hit in find_dates(line.text) if hit.has_year][-1:]:
        yield part_field("date", line, (day.span.start, day.span.end), _RULE, value=day.value)
    person, number = _TITLED.search(line.text), NUMBER.search(line.text)
    if person:
        yield part_field("contact.name", line, person.span(), _RULE)
    called = re.sub(r" \d{1,2}\.[\d. ]*$", "", number[0]) if number else ""
    if number and phone(called):
        part = (number.start(), number.start() + len(called))
        yield part_field("contact.phone", line, part, _RULE, value=phone(called))


def _aligned(heads: list[tuple[int, int, str]], values: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return for each value its head: in order, or by place where cells are empty."""
    if len(heads) == len(values):
        return heads
    return [min(heads, key=lambda head: abs(head[0] - value[0])) for value in values]


def _cell(head: str, line: Line, part: tuple[int, int], cell: str) -> Iterator[Field]:
    hits = find_dates(cell)
    label = label_of(head)
    if "Telefon" in head or "Durchwahl" in head:
        yield from _called(head, line, part, cell)
    elif head.startswith("Ihr") and (label is None or label[0] != "name"):
        yield from _their_sign(line, part, cell)
        if hits and hits[0].has_year:
            yield part_field("your_letter_date", line, part, _RULE, value=hits[0].value)
    elif re.search(r"Datum|Tag\b", head) or _PLACE_OF_DAY.fullmatch(head) or (label is None and _is_day(cell)):
        if hits:
            yield part_field("date", line, part, _RULE, value=hits[0].value)
    elif re.search(r"Zeichen|zeichen|Az|Gz", head):
        yield part_field("our_reference", line, part, _RULE)
    elif label and label[0] == "name":
        yield part_field("contact.name", line, part, _RULE)
    elif label and label[0] == "room":
        yield part_field("contact.room", line, part, _RULE)
    elif label and label[0] in {"fax", "mobile", "switchboard"} and (number := NUMBER.match(cell)) and phone(number[0]):
        yield part_field(f"contact.{label[0]}", line, part, _RULE, value=phone(number[0]))


def _their_sign(line: Line, part: tuple[int, int], cell: str) -> Iterator[Field]:
    """Read the sign before or behind the day of the letter answered: "20/Ke, 3.5.2004", "03.05.2004 / Ke".

    Groups of a file number may but look like a day: "67.20.04/LSG-31" is no such day, "25.02.03-14/16" goes on.
    """
    hits = [hit for hit in find_dates(cell) if not hit.impossible and not _GOES_ON.match(cell[hit.span.end - 3 :])]
    sign = cell[: hits[0].span.start].rstrip(" ,/") if hits else cell
    if sign.endswith((" vom", " v.")):
        sign = sign.rsplit(" ", 1)[0]
    if hits and not sign:
        sign = cell[hits[0].span.end :].strip(" ,/")
    if sign and not EMPTY.fullmatch(sign):
        start = part[0] + cell.index(sign)
        yield part_field("your_reference", line, (start, start + len(sign)), _RULE)


_GOES_ON: Final = re.compile(r"\D\d\d[-/.]\w")
"""A year of two digits and, with no blank between, what makes it a part of a number."""


def _is_day(cell: str) -> bool:
    hits = find_dates(cell)
    return len(hits) == 1 and hits[0].has_year and hits[0].raw == cell.strip()


def _called(head: str, line: Line, part: tuple[int, int], cell: str) -> Iterator[Field]:
    """Read a column of telephone numbers, and the person who stands before the number."""
    trunk = _TRUNK.search(head)
    if trunk and re.fullmatch(r"[–-]? ?\d{1,6}", cell) and phone(f"{trunk[0]}{cell.strip(' –-')}"):
        whole = phone(f"{trunk[0]}{cell.strip(' –-')}")
        yield part_field("contact.phone", line, part, _RULE, value=whole)
        return
    number = NUMBER.search(cell)
    both = house_and_extension(cell)
    if both:
        yield part_field("contact.phone", line, part, _RULE, value=phone(both[0]))
        yield part_field("contact.direct", line, part, _RULE, value=phone(both[1]))
    elif number and phone(number[0]):
        name = "contact.direct" if "Durchwahl" in head else "contact.phone"
        yield part_field(name, line, part, _RULE, value=phone(number[0]))
    person = re.search(r"(?:Frau|Herr) [A-ZÄÖÜ][\wäöüß\-]+", cell)
    if person:
        yield part_field("contact.name", line, (part[0] + person.start(), part[0] + person.end()), _RULE)


_TRUNK: Final = re.compile(r"\(?0\d{1,5}\)? ?[/–-]? ?\d[\d ]*[–-] ?$")
"""The number of the house that a label holds, its extensions in the row below: "Durchwahl (0391) 567-"."""


def _cells(text: str) -> list[tuple[int, int, str]]:
    return [
        (match.start(), match.end(), match[0].strip())
        for match in re.finditer(r"\S(?:[^\t]*?\S)?(?=\s{2,}|\t|$)", text)
    ]
