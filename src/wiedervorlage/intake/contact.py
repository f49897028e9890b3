"""The information block: contact, references, the letter's date."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import phonenumbers

from wiedervorlage.intake import patterns
from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.head_zones import is_date_line
from wiedervorlage.intake.labels import LABEL, label_of
from wiedervorlage.intake.names import NAME
from wiedervorlage.intake.places import line_parts
from wiedervorlage.intake.spotting import line_field, part_field
from wiedervorlage.intake.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Line
    from wiedervorlage.intake.reading import Field

_NUMBER: Final = re.compile(r"(?:\+49|0|\(0)[\d \-–/().]{4,24}\d")
_PERSON: Final = re.compile(
    r"(?:(?:Frau|Herrn?|[A-Z]{2,4}'?in|ORR|RR|MR|RD|LRD) )?"
    r"(?:(?:Dr|Prof|Dipl)\.(?:-Ing\.)? ?)*(?:[A-ZÄÖÜ][\wäöüß\-]+\.? ?){1,3}"
)
_TITLED: Final = re.compile(r"(?:Frau|Herrn?|[A-Z]{2,4}'?in|ORR|RR|MR|RD|LRD) [A-ZÄÖÜ]")
_SIGN: Final = re.compile(r"[A-Z0-9][\w.\-/]{1,14}(?: [A-ZÄÖÜ][a-zäöüß]{0,3})?")
_SHORTEST: Final = 5
"""Fewer digits than this, with the area code, are no number one could call."""
_EMPTY: Final = {"-", "–", "—", "./.", "ohne"}


def read_contact(paper: Paper) -> list[Field]:
    """Read the labelled and unlabelled lines of information block, return line, letterhead and footer."""
    found: dict[str, Field] = {}
    info = [line for zone in (Zone.DATE, Zone.INFO) for block in paper.of(zone) for line in block.lines]
    around = [
        line for block in paper.of(Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER, Zone.SIGNATURE) for line in block.lines
    ]
    fields = [*_columns(info), *_run_over(info), *(item for line in info for item in _line_fields(line, inside=True))]
    fields += [item for item in _run_over(around) if item.name in {"contact.phone", "contact.fax"}]
    fields += [item for line in around for item in _line_fields(line, inside=False)]
    for item in fields:
        found.setdefault(item.name, item)
    for item in _spoken_for(paper):
        found.setdefault(item.name, item)
    if "date" not in found:
        found.update({item.name: item for item in _lone_day([*info, *around])})
    return list(found.values())


_SPEAKS: Final = re.compile(r"(?:Auskunft|Auskünfte|Ansprechpartner\w*|Rückfragen|Bearbeite\w+|Erstellt)\b")


def _spoken_for(paper: Paper) -> Iterator[Field]:
    """Read whom a circular or a council paper names for questions, wherever the line stands."""
    for line in (line for block in paper.of(Zone.BODY) for line in block.lines):
        if not _SPEAKS.match(line.text) or len(line.text) > _LINE:
            continue
        person = re.search(r"\b(?:Frau|Herrn?) (?:Dr\. )?[A-ZÄÖÜ][\w\-]+(?: [A-ZÄÖÜ][\w\-]+)?", line.text)
        if person:
            yield part_field("contact.name", line, person.span(), "person named for questions")
        yield from (item for item in _line_fields(line, inside=False) if item.name.startswith("contact."))


_LINE: Final = 120


def _lone_day(lines: Sequence[Line]) -> list[Field]:
    """Return the last full day in the head that no "vom" or "am" introduces: the letter's own, most likely."""
    found: list[Field] = []
    for line in lines:
        for hit in find_dates(line.text):
            before = line.text[: hit.span.start]
            if hit.has_year and hit.day and not re.search(r"\b(?:vom|am|bis|seit|ab|v\.)\s*$|Ihr", before):
                part = (hit.span.start, hit.span.end)
                found.append(part_field("date", line, part, "day in the head", value=hit.value, confidence=0.6))
    return found[-1:]


def _run_over(lines: Sequence[Line]) -> Iterator[Field]:
    """Read labels that stand alone on a line: their value is the line below."""
    telling = [
        line
        for line in lines
        if not re.fullmatch(r"\(?(?:bitte )?(?:bei|in der) Antwort (?:bitte )?angeben\)?", line.text)
    ]
    for above, below in pairwise(telling):
        label = label_of(above.text)
        if label and label[1] >= len(above.text) and not LABEL.match(below.text):
            yield from labelled_value(label[0], _named_line(below, telling), (0, len(_named_line(below, telling).text)))


def _named_line(line: Line, lines: Sequence[Line]) -> Line:
    """Return the line with the name where one has only the title: "Frau Oberregierungsrätin" above "Eva Kamp"."""
    after = next((other for one, other in pairwise(lines) if one is line), None)
    titled = re.fullmatch(
        r"(?:Frau|Herrn?) [A-ZÄÖÜ]\w+(?:rat|rätin|direktor|direktorin|inspektor|inspektorin|leiter|leiterin)", line.text
    )
    return after if titled and after is not None and NAME.fullmatch(after.text) else line


def _line_fields(line: Line, *, inside: bool) -> Iterator[Field]:
    text = line.text
    for name, pattern in (("contact.email", patterns.EMAIL), ("contact.web", patterns.WEB)):
        match = pattern.search(text)
        if match:
            yield part_field(name, line, match.span(), f"{name.split('.')[1]} by its form")
    for start, end in _segments(text):
        yield from _segment(line, start, end, inside=inside)
    if inside and is_date_line(text):
        hit = find_dates(text)[0]
        yield part_field("date", line, (hit.span.start, hit.span.end), "place and day", value=hit.value)


def _segments(text: str) -> list[tuple[int, int]]:
    """Part a line where a new label begins after a separator."""
    marks = re.finditer(r"(?: ?[·•|;] ?| {2,}|\t|, | [–-] )", text)
    starts = [0, *(mark.end() for mark in marks if LABEL.match(text[mark.end() :]))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _segment(line: Line, start: int, end: int, *, inside: bool) -> Iterator[Field]:
    text = line.text[start:end].rstrip(" ·•|;,")
    end = start + len(text)
    label = label_of(text)
    if label is None:
        dotted = [part for part in line_parts(line) if inside and _is_titled(line.text[slice(*part)].strip())]
        if len(dotted) == 1 and dotted[0] != (0, len(line.text)):
            yield part_field("contact.name", line, dotted[0], "person beside others in one line", confidence=0.8)
        elif inside and _TITLED.match(text) and _PERSON.fullmatch(text):
            yield line_field("contact.name", line, "person in the information block", confidence=0.8)
        elif inside and _is_plain_name(text):
            yield line_field("contact.name", line, "name in the information block", confidence=0.6)
        elif inside and _SIGN.fullmatch(text) and re.search(r"\d|[A-Z]\w*/\w", text):
            yield line_field("our_reference", line, "sign without a label", confidence=0.6)
        return
    yield from labelled_value(label[0], line, (start + label[1], end), inside=inside)


def _is_titled(text: str) -> bool:
    return _TITLED.match(text) is not None and _PERSON.fullmatch(text) is not None


def _is_plain_name(text: str) -> bool:
    """Say whether a line of the information block is a name without title: "Petra Müller", "Dr. Jan Oltmann"."""
    plain = re.fullmatch(
        r"(?:(?:Dr|Prof)\. )*[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)? [A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?",
        text,
    )
    known = patterns.BODY.search(text) or patterns.UNIT.search(text) or patterns.OFFICE.search(text)
    return plain is not None and not known and not patterns.PLACE.search(text)


def labelled_value(name: str, line: Line, part: tuple[int, int], *, inside: bool = True) -> Iterator[Field]:
    """Return the field that a labelled value gives."""
    value = line.text[part[0] : part[1]].strip()
    if "\t" in value and label_of(value.split("\t")[0].strip()):
        return
    rule = "value beside its label"
    if not value or value in _EMPTY:
        return
    if name in {"phone", "direct", "fax", "mobile"}:
        number = _NUMBER.search(value)
        international = phone(number[0]) if number else ""
        if international:
            yield part_field(f"contact.{name}", line, part, rule, value=international)
    elif name in {"your_letter", "your_reference", "our_reference", "date"} and inside:
        yield from _reference(name, line, part, value)
    elif name == "name" and inside:
        yield _person(line, part, value, rule)
    elif name == "room" and inside:
        yield part_field("contact.room", line, part, rule)


def _person(line: Line, part: tuple[int, int], value: str, rule: str) -> Field:
    """Return a name; the form of address goes where first and last name make it needless."""
    full = re.fullmatch(r"(?:Frau|Herrn?|Hr\.|Fr\.) (?P<name>(?:(?:Dr|Prof)\. )*[A-ZÄÖÜ][\wäöüß\-]+ [A-ZÄÖÜ].*)", value)
    return part_field("contact.name", line, part, rule, value=full["name"] if full else None)


def _reference(name: str, line: Line, part: tuple[int, int], value: str) -> Iterator[Field]:
    hits = find_dates(value)
    whole_date = len(hits) == 1 and bool(hits[0].value) and len(hits[0].raw) >= len(value) - 12 and hits[0].has_year
    if name == "date":
        if hits:
            yield part_field("date", line, part, "day beside its label", value=hits[0].value)
    elif whole_date:
        yield part_field("your_letter_date", line, part, "day of the letter answered", value=hits[0].value)
    elif name == "your_letter":
        shared = re.match(r"(?P<sign>.+?),? +(?:vom )?\d", value)
        if not hits and "Zeichen" in line.text[: part[0]]:
            yield part_field("your_reference", line, part, "reference beside its label")
        if shared and hits and hits[0].value:
            yield part_field("your_letter_date", line, part, "day of the letter answered", value=hits[0].value)
        if shared and hits and "Zeichen" in line.text[: part[0]]:
            sign = (part[0], part[0] + shared.end("sign"))
            yield part_field("your_reference", line, sign, "reference beside its label")
    else:
        yield part_field(name, line, part, "reference beside its label")


def _columns(lines: Sequence[Line]) -> Iterator[Field]:
    """Read a reference line of old: labels side by side, their values in the line below."""
    for above, below in pairwise(lines):
        heads = _cells(above.text)
        labels = [label_of(cell) for _, _, cell in heads]
        known = sum(label is not None for label in labels)
        paired = len(heads) == 2 and (
            known < 2 or ("\t" in below.text and label_of(_cells(below.text)[0][2]) is not None)
        )
        if len(heads) < 2 or paired or known * 2 < len(heads) or LABEL.match(below.text):
            continue
        values = _cells(below.text)
        for (start, end, cell), (_, _, head) in zip(values, _aligned(heads, values), strict=False):
            yield from _cell(head, below, (start, end), cell)


def _aligned(heads: list[tuple[int, int, str]], values: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return for each value its head: in order, or by place where cells are empty."""
    if len(heads) == len(values):
        return heads
    return [min(heads, key=lambda head: abs(head[0] - value[0])) for value in values]


def _cell(head: str, line: Line, part: tuple[int, int], cell: str) -> Iterator[Field]:
    hits = find_dates(cell)
    if "Telefon" in head or "Durchwahl" in head:
        number = _NUMBER.search(cell)
        if number and phone(number[0]):
            name = "contact.direct" if "Durchwahl" in head else "contact.phone"
            yield part_field(name, line, part, "column of the reference line", value=phone(number[0]))
        person = re.search(r"(?:Frau|Herr) [A-ZÄÖÜ][\wäöüß\-]+", cell)
        if person:
            yield part_field(
                "contact.name", line, (part[0] + person.start(), part[0] + person.end()), "column of the reference line"
            )
    elif head.startswith("Ihr"):
        before = cell[: hits[0].span.start].rstrip(" ,") if hits else cell
        if before and before not in _EMPTY:
            yield part_field("your_reference", line, (part[0], part[0] + len(before)), "column of the reference line")
        if hits and hits[0].has_year:
            yield part_field("your_letter_date", line, part, "column of the reference line", value=hits[0].value)
    elif re.search(r"Datum|Tag\b", head):
        if hits:
            yield part_field("date", line, part, "column of the reference line", value=hits[0].value)
    elif re.search(r"Zeichen|Az|Gz", head):
        yield part_field("our_reference", line, part, "column of the reference line")


def _cells(text: str) -> list[tuple[int, int, str]]:
    return [
        (match.start(), match.end(), match[0].strip())
        for match in re.finditer(r"\S(?:[^\t]*?\S)?(?=\s{2,}|\t|$)", text)
    ]


def phone(text: str) -> str:
    """Return a German telephone number in international form ("+49 2551 692356"), or "" if it is none."""
    try:
        number = phonenumbers.parse(re.sub(r"[()]", "", text).replace("–", "-"), "DE")
    except phonenumbers.NumberParseException:
        return ""
    if len(re.sub(r"\D", "", text)) < _SHORTEST or not phonenumbers.is_possible_number(number):
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)).replace("-", "")
