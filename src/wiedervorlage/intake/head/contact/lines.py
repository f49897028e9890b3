"""What the lines of an information block give: by form or by label, the value beside it or in the line below."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.head.lines.file_numbers import sign_in
from wiedervorlage.intake.head.lines.labels import LABEL, label_of
from wiedervorlage.intake.head.lines.phones import NUMBER, phone
from wiedervorlage.intake.head.zones.contact_person import bracketed_person, named_person
from wiedervorlage.intake.head.zones.labelled_values import ANSWER_NOTE, labelled_value
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_BROKEN_EMAIL: Final = re.compile(r"[\w.+\-]+@(?:(?:[\w.\-]*[\-.])? +[\w\-]+|[\w\-]+ +(?=\.))(?:\.[\w\-]+)+")
"""An address that a narrow column broke behind its "@", a hyphen or a dot, or before a dot."""
_CELL_END: Final = re.compile(r"\t| {3,}")
_BEFORE_DAY: Final = re.compile(r", (?:den )?\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]+) ?\d{2,4}$")
"""The day behind a sign: "61-3/Ke, 3. Mai 2011"."""


def line_fields(line: Line, *, inside: bool) -> Iterator[Field]:
    """Read one line: address of mail, page and number by their form, labels with their values, place and day.

    Args:
        line: the line.
        inside: whether it stands in the information block, where a sign or a person needs no label.
    """
    text = line.text
    broken = _BROKEN_EMAIL.search(text)
    if broken:
        yield part_field("contact.email", line, broken.span(), "email over two lines", value=broken[0].replace(" ", ""))
    for name, pattern in (("contact.email", patterns.EMAIL), ("contact.web", patterns.WEB)):
        match = pattern.search(text)
        if match:
            yield part_field(name, line, match.span(), f"{name.split('.')[1]} by its form")
    bare = NUMBER.fullmatch(text)
    if bare and phone(text) and not find_dates(text):
        kind = "mobile" if re.match(r"(?:\+49 ?|\(?0)1[567]", text) else "phone"
        yield line_field(f"contact.{kind}", line, "number alone in its line", value=phone(text), confidence=0.7)
    for start, end in _segments(text):
        yield from _segment(line, start, end, inside=inside)
    if inside and is_date_line(text):
        hit = find_dates(text)[0]
        yield part_field("date", line, (hit.span.start, hit.span.end), "place and day", value=hit.value)


def _segments(text: str) -> list[tuple[int, int]]:
    """Part a line where a new label begins after a separator."""
    marks = re.finditer(rf"(?: ?[{DOTS}•|;] ?| {{2,}}|\t|, | / | [–-] |: (?=Tel\b))", text)
    starts = [0, *(mark.end() for mark in marks if LABEL.match(text[mark.end() :]))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _segment(line: Line, start: int, end: int, *, inside: bool) -> Iterator[Field]:
    text = line.text[start:end].rstrip(f" {DOTS}•|;,")
    end = start + len(text)
    label = label_of(text)
    if label is not None:
        gap = re.search(r"(?<=\S)(?:\t| {3,})(?=\S)", text[label[1] :])
        end = start + label[1] + gap.start() if gap else end
        yield from labelled_value(label[0], line, (start + label[1], end), inside=inside)
        yield from bracketed_person(line)
    elif inside:
        person = list(named_person(line, (start, end)))
        yield from person
        sign = sign_in(_CELL_END.split(_BEFORE_DAY.sub("", text), maxsplit=1)[0])
        if not person and sign:
            start += text.index(sign)
            part = (start, start + len(sign))
            yield part_field("our_reference", line, part, "sign without a label", confidence=0.6)


def fields_below_labels(lines: Sequence[Line]) -> Iterator[Field]:
    """Read labels that stand alone on a line, and a place that waits for its day: the value is the line below."""
    telling = [line for line in lines if not ANSWER_NOTE.fullmatch(line.text)]
    for above, below in pairwise(telling):
        label = label_of(above.text)
        day = find_dates(below.text)
        if re.fullmatch(r"[A-ZÄÖÜ][\w \-]+,(?: den)?", above.text) and day and day[0].raw == below.text:
            yield line_field("date", below, "day below its place", value=day[0].value)
        if label and label[1] >= len(above.text) and not LABEL.match(below.text):
            named = _named_line(below, telling)
            end = named.text.find(", ") if label[0] == "name" and ", " in named.text else len(named.text)
            both = label[0] == "your_letter" and re.search(r"Zeichen ?/", above.text)
            yield from labelled_value("your_reference" if both else label[0], named, (0, end))


def _named_line(line: Line, lines: Sequence[Line]) -> Line:
    """Return the line with the name where one has only the title: "Frau Oberregierungsrätin" above "Eva Kamp"."""
    after = next((other for one, other in pairwise(lines) if one is line), None)
    titled = re.fullmatch(
        r"(?:Frau|Herrn?) [A-ZÄÖÜ]\w+(?:rat|rätin|direktor|direktorin|inspektor|inspektorin|leiter|leiterin)", line.text
    )
    return after if titled and after is not None and NAME.fullmatch(after.text) else line
