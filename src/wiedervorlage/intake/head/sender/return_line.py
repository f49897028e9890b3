"""The line above the address, in which the writer names himself once more: house or person, office, unit, place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressees import old_town
from wiedervorlage.intake.head.letterhead.lines import TRADES
from wiedervorlage.intake.head.lines.places import line_parts, place_fields
from wiedervorlage.intake.head.lines.units_named import is_unit
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, NAME_OF_PEOPLE, is_office
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_CLERGY: Final = re.compile(rf"(?:Pfarrer|Pastor|Vikar|Diakon|Superintendent)(?:in)? {NAME.pattern}")
_LEADS: Final = re.compile(r"c/o |Abs(?:\.|ender) ?:? ?")
"""What leads to the writer in the line above the address: "Abs.: Jan Kern"."""
_NAMES_A_PLACE: Final = re.compile(
    r"(?:[Zz]entrale|haus|[Hh]eim|[Gg]ebäude|[Hh]alle|[Ss]chlo(?:ss|ß)|[Zz]entrum|[Ss]telle|[Hh]of|[Mm]ühle|[Ss]aal|[Kk]aserne|[Ww]ache)$"
    r"|^(?:Sitz|Haus|Altes|Neues|Technische[sr]|Schlo(?:ss|ß)|Gut|Hof) "
)
"""A house where one is found, no person: "Technisches Rathaus", "Sitz Aue"."""
_COUPLE: Final = re.compile(rf"{NAME.pattern} (?:&|u\.) [A-ZÄÖÜ][\w\-]+\.? {NAME.pattern}")
"""Two who write together: "Jana Kern & Jan Holl"."""


def read_return_line(paper: Paper, known: frozenset[str]) -> Iterator[Field]:
    """Read the line above the address; what says but words ``known`` of the letterhead's body is no person."""
    for block in paper.of(Zone.RETURN):
        line = block.lines[0]
        parts = [_without_lead(line, part) for part in line_parts(line)]
        first = line.text[slice(*parts[0])]
        place = patterns.PLACE.search(first)
        end = parts[0][0] + place.start() if place else parts[0][1]
        name = re.split(r" {2,}", line.text[parts[0][0] : end].strip(f" ,{DOTS}"))[0]
        if name and not patterns.STREET.fullmatch(name):
            person = _is_private_name(name)
            if person and (name.isupper() or set(name.casefold().split()) <= known):
                continue
            kind = "sender.person" if person else "sender.body"
            part = (parts[0][0], parts[0][0] + len(name))
            yield part_field(kind, line, part, "first part of the return line", value=title_case(name), confidence=0.7)
        for part in parts[1:4]:
            piece = line.text[slice(*part)].strip()
            if is_office(piece):
                yield part_field("sender.office", line, part, "office behind the body")
            elif is_unit(piece):
                yield part_field("sender.unit", line, part, "unit behind the body")
            elif _CLERGY.fullmatch(piece) or (
                part == parts[1] and not _is_private_name(name) and _is_private_name(piece) and len(piece.split()) > 1
            ):
                yield part_field("sender.person", line, part, "person behind the body", confidence=0.6)
        yield from place_fields(line, "sender")
        for part in parts[1:]:
            town = old_town(line.text[slice(*part)].strip())
            if town:
                yield part_field("sender.town", line, part, "place after an old postcode", value=town)


def _without_lead(line: Line, part: tuple[int, int]) -> tuple[int, int]:
    lead = _LEADS.match(line.text, part[0])
    return (lead.end(), part[1]) if lead else part


def _is_private_name(name: str) -> bool:
    """Say whether a piece of the return line is a person: a name of two words, no body, no abbreviation."""
    short = re.search(r"\b[A-ZÄÖÜ]{2,}\b", name) and not name.isupper()
    known = patterns.BODY.search(title_case(name)) or patterns.UNIT.match(name) or patterns.STREET.fullmatch(name)
    trade = TRADES.fullmatch(name)
    placed = _NAMES_A_PLACE.search(name)
    several = NAME_OF_PEOPLE.fullmatch(name) or _COUPLE.fullmatch(name)
    return not (short or trade or placed) and not known and several is not None and " " in name
