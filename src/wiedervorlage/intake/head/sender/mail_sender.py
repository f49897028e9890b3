"""Body, office and unit that stand below the name in the signature of a mail."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING
from wiedervorlage.intake.head.lines.footers import is_bank_line
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.places import line_parts
from wiedervorlage.intake.head.lines.units_named import is_unit
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_NO_NAME: Final = re.compile(r"\d{4}|@|www\.|[Ll]eit(?:ung|er|erin)\b")
_PLAIN: Final = re.compile(r"[A-ZÄÖÜ][\wäöüß\-]+(?:,? (?:und )?[A-ZÄÖÜ][\wäöüß\-]+){0,3}")
_AUTHORITY: Final = re.compile(r"(?:Bezirks|Landes|Finanz|Landrats|Kirchen|Forst)amt [A-ZÄÖÜ]")
_ADMINISTRATION: Final = re.compile(
    r"(?!(?:Stadt|Gemeinde|Kreis|Amts|Bezirks|Samtgemeinde|Verbandsgemeinde)verw)[A-ZÄÖÜ][\w\-]*(?:-V|v)erwaltung"
)
"""A unit that administers something: "Kita-Verwaltung", "Friedhofsverwaltung"."""
_LONGEST: Final = 60
_NEXT: Final = 3
"""A unit in the next line, so few characters behind the one above, goes on with it."""


def read_mail_sender(paper: Paper) -> list[Field]:
    """Read body, office and unit from the lines below the closing; a line of its own with an office is the role."""
    found: dict[str, Field] = {}
    for block in paper.of(Zone.CLOSING, Zone.SIGNATURE, Zone.FOOTER):
        for line in block.lines:
            if patterns.CLOSING.match(line.text) or (is_bank_line(line) and re.search(r"\d{5}|\b[A-Z]{8}", line.text)):
                continue
            for item in _of_line(line, named="sender.body" in found):
                unit = found.get("sender.unit") if item.name == "sender.unit" else None
                if unit is not None and 0 < item.span.start - unit.span.end < _NEXT:
                    found[item.name] = replace(item, value=f"{unit.value}, {item.value}")
                found.setdefault(item.name, item)
    return list(found.values())


def _of_line(line: Line, *, named: bool) -> Iterator[Field]:
    parts = [(0, len(line.text))] if _is_whole(line.text) else list(line_parts(line))
    if len(parts) == 1 and re.search(r" [–-] (?:Der|Die) [A-ZÄÖÜ]", line.text):
        parts = [match.span() for match in re.finditer(r"(?:(?! [–-] ).)+", line.text)]
    for part in parts:
        piece = line.text[slice(*part)].strip()
        if is_office(piece):
            if len(parts) > 1 or re.match(r"Der |Die ", piece):
                yield part_field("sender.office", line, part, "office in the signature")
        elif (
            _is_body(piece) and not (named and PART_BY_ENDING.fullmatch(piece)) and not _ADMINISTRATION.fullmatch(piece)
        ):
            named = True
            body = re.split(r" [-–] ", piece)[0]
            yield part_field("sender.body", line, part, "body in the signature", value=body)
        elif (
            is_unit(piece)
            or _ADMINISTRATION.fullmatch(piece)
            or (named and part[0] and _PLAIN.fullmatch(piece) and not label_of(piece))
            or (named and PART_BY_ENDING.fullmatch(piece))
        ):
            yield part_field("sender.unit", line, part, "unit in the signature")


def _is_whole(text: str) -> bool:
    """Say whether a line is one unit with commas in its name: "Referat 33 - Grünordnung, Kleingärten"."""
    return is_unit(text) and not re.search(rf"\d{{4}}|[{DOTS}|@]", text)


def _is_body(piece: str) -> bool:
    known = patterns.BODY.search(piece) and (not is_unit(piece) or _AUTHORITY.match(piece))
    return bool(known) and len(piece) < _LONGEST and not _NO_NAME.search(piece)
