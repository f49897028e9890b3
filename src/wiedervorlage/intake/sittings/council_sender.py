"""Who lays a council paper before its council, and whose minutes they are: the first lines of the paper."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import ORGAN, head_in_one_line, organ_with_body
from wiedervorlage.intake.head.letterhead.letterhead import head_lines
from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.head.lines.places import line_parts, place_fields
from wiedervorlage.intake.head.lines.units_named import is_unit, units_named
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.lexicon.word_sections import any_phrase
from wiedervorlage.intake.sittings.labelled_heads import labelled_heads, lines_of_deliberations
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Line
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.spotting import part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block

_SHORT, _LINE = 80, 120
"""Lines of a head have fewer characters."""
_TITLE: Final = re.compile(
    r"(?<!v\. )(?<!von )(?<!seit )(?<!gegr\. )(?<!\d)\d{3}(?!\d? ?e\. ?V)"
    r"|vorlage|schrift|protokoll|drucksache|öffentlich",
    re.IGNORECASE,
)
_FORM: Final = re.compile(r"e\. ?V\.$")
_LAID_BY: Final = re.compile(r"(?:Einreicher|Einbringer|Vorlagenersteller|Federführung|Verantwortlich)(?:in)?\s*:\s*")
_CELL: Final = re.compile(r"(?:(?! {3}| / (?:Frau|Herr) )[^\t])+")
_PART: Final = re.compile(
    r"(?:FB \d|FD \d|SG \d|Abt\. [A-ZÄÖÜ\d]|Abteilung [IVX]|Amt \d|Referat \d"
    r"|Fachbereich \d|Fachdienst \d|Dezernat (?:\d|[IVX])|Abteilung \d)"
)


def read_council_sender(paper: Paper) -> list[Field]:
    """Read body, office and unit from the first lines of a council paper."""
    found: dict[str, Field] = {}
    blocks = paper.of(Zone.BODY)
    sits = lines_of_deliberations(labelled_heads(blocks))
    for number, block in enumerate(blocks[:3]):
        cells = [_first_cell(_without_system(line)) for line in block.lines if line.start not in sits]
        lines = [line for line in cells if len(line.text) < _SHORT]
        plain = [line for line in lines if ":" not in line.text and not _TITLE.search(line.text)]
        items = [item for line in block.lines for item in _labelled(line)]
        if plain and "sender.body" not in found and _names_body(plain[0], first=number == 0):
            items = [*organ_with_body(plain), *_with_units_joined(list(head_lines(plain))), *items]
        items += [item for line in lines if _is_placed(line.text) for item in place_fields(line, "sender")]
        for item in items:
            found.setdefault(item.name, item)
    for item in _further(blocks):
        found.setdefault(item.name, item)
    return list(found.values())


def names_sitting_body(fields: Mapping[str, Field]) -> bool:
    """Say whether what was read as the unit is the body that sits: it is no part of the house.

    On a paper laid before it, which bears a number or calls itself one, another body may be named so.
    """
    unit = fields.get("sender.unit")
    laid_before = "paper.number" in fields or "paper.kind" in fields
    if unit is None or re.fullmatch(ORGAN, str(unit.value)) is None:
        return False
    sits = fields.get("paper.body")
    return not laid_before or (sits is not None and sits.value == unit.value)


def _with_units_joined(head: Sequence[Field]) -> Iterator[Field]:
    """Return what the lines of a head say, its units as one value."""
    units = [item for item in head if item.name == "sender.unit"]
    yield from (item for item in head if item.name != "sender.unit")
    if units:
        yield replace(units[0], value=", ".join(str(item.value) for item in units))


_SYSTEM: Final = re.compile(
    rf"{any_phrase('sittings', 'information system')}(?: ?[-–|:] ?| in de[rs] | de[rs] | )(?=[A-ZÄÖÜ])"
)


def _without_system(line: Line) -> Line:
    """Return the line without the name of the information system before the house: "Bürgerinfo Stadt Aue"."""
    named = _SYSTEM.match(line.text)
    return replace(line, text=line.text[named.end() :], start=line.start + named.end()) if named else line


def _first_cell(line: Line) -> Line:
    """Return the line without what wide blanks set at its right: "Stadt Aue            Drucksache 4"."""
    gap = re.search(r"\S(?=\t| {3,})", line.text)
    if gap is None or re.fullmatch(r"(?:\w +){4,}\w", line.text):
        return line
    return Line(
        text=line.text[: gap.end()], start=line.start, end=line.start + gap.end(), page=line.page, bold=line.bold
    )


def _names_body(line: Line, *, first: bool) -> bool:
    text = title_case(line.text)
    known = patterns.BODY.match(text)
    return bool(known or (first and patterns.BODY.search(text) and len(text.split()) <= 7 and _closes(text)))


def _is_placed(text: str) -> bool:
    boxed = patterns.POST_BOX.match(text) and patterns.PLACE.search(text)
    return bool(patterns.PLACE.match(text) or boxed)


def _closes(text: str) -> bool:
    return not text.endswith(".") or _FORM.search(text) is not None


def _labelled(line: Line) -> Iterator[Field]:
    """Read the unit beside its label, office and unit behind "Einreicher:"."""
    laid_by = _LAID_BY.match(line.text)
    if laid_by:
        for part in line_parts(line):
            start = max(part[0], laid_by.end())
            piece = re.sub(r" \(.*", "", line.text[start : part[1]])
            body = re.match(r"(?:Amt|Stadt|Gemeinde|Markt|Landkreis|Kreis) [A-ZÄÖÜ]", piece)
            name = "office" if is_office(piece) else "unit" if is_unit(piece) else "body" if body else ""
            if name:
                yield part_field(f"sender.{name}", line, (start, start + len(piece)), "who lays the paper before it")
    elif ":" in line.text or re.search(r"\t\d", line.text):
        yield from units_named([line])


def _further(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read a unit with its number and the place of the date line from lines of their own, a head from one line."""
    for line in (line for block in blocks[:5] for line in block.lines[:4]):
        if len(line.text) < _LINE:
            for cell in _CELL.finditer(line.text):
                name = cell[0].strip()
                if _PART.match(name) and ":" not in name and len(name) < _SHORT:
                    yield part_field("sender.unit", line, cell.span(), "unit in a line or cell of its own")
        town = re.match(r"(?P<town>[A-ZÄÖÜ][\w \-]+), (?:den |am )?\d", line.text) if is_date_line(line.text) else None
        if town:
            yield part_field("sender.town", line, town.span("town"), "place of the date line")
    for line in (line for block in blocks[:4] for line in block.lines[:3]):
        yield from head_in_one_line(line)
