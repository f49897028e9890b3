"""Who is written to: the address field piece by piece, or who is greeted where there is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressees import is_calling, is_house, is_person, is_unit, old_town, pieces
from wiedervorlage.intake.head.lines.places import place_fields, street_in
from wiedervorlage.intake.head.recipient.body import body_fields
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, is_office
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.head.letterhead.addressees import Piece
    from wiedervorlage.intake.reading import Field

_CARE: Final = re.compile(r"^c/o (?!Frau\b|Herrn?\b|Familie\b)")
"""With whom somebody lives, a home or a family: no part of his name."""


def read_recipient(paper: Paper) -> list[Field]:
    """Read the address field."""
    blocks = paper.of(Zone.ADDRESS)
    return list(_address_fields(list(pieces(blocks[0].lines)))) if blocks else []


_GREETED: Final = re.compile(rf"\w+ \w+ (?P<person>(?:Herr|Frau) {NAME.pattern})[,!:]?")


def read_greeted(paper: Paper) -> Iterator[Field]:
    """Read the one person whom the salutation greets, for letters in which nothing else names the reader."""
    for block in paper.of(Zone.SALUTATION):
        found = _GREETED.fullmatch(block.lines[0].text) if len(block.lines) == 1 else None
        if found:
            rule = "person greeted"
            yield part_field("recipient.person", block.lines[0], found.span("person"), rule, confidence=0.6)


def _address_fields(parts: Sequence[Piece]) -> Iterator[Field]:
    """Read each piece by what it is; what is left above street and place names the body."""
    persons: list[Piece] = []
    rest: list[Piece] = []
    placed = next((number for number, piece in enumerate(parts) if _town(piece)), len(parts))
    for number, piece in enumerate(parts):
        if _town(piece):
            yield from _place(piece)
        elif persons and piece.led and patterns.BODY.search(piece.text + " ") is None and _CARE.search(piece.line.text):
            continue
        elif is_person(piece, " ".join(person.text for person in persons)):
            persons.append(piece)
        elif _boxed(piece, rest) or _is_street(piece, last=number + 1 == placed < len(parts), known=bool(persons)):
            span = street_in(piece.text) or (0, len(piece.text))
            value = piece.text[slice(*span)] if span != (0, len(piece.text)) else None
            yield part_field("recipient.street", piece.line, piece.part, "street in the address", value=value)
        elif is_calling(piece.text) and not is_office(piece.text) and _beside_person(parts, number, persons):
            continue
        elif number < placed and (not persons or is_unit(piece) or is_office(piece.text) or not rest):
            rest.append(piece)
    yield from body_fields(rest, alone=not persons)
    if persons:
        first = persons[0]
        value = persons[0].text
        for piece in persons[1:]:
            another = patterns.PERSON_TITLE.match(piece.text) and " " in value
            value = f"{value}{', ' if another else ' '}{piece.text}"
        if _BARE_FORM.fullmatch(value):
            value = " ".join([value, *(piece.text for piece in rest[:1] if _OFFICE_OF.match(piece.text))])
        yield part_field("recipient.person", first.line, first.part, "person in the address", value=value)


_BARE_FORM: Final = re.compile(r"Herrn?|Frau")
_OFFICE_OF: Final = re.compile(rf"(?!D(?:er|ie|as) ){patterns.OFFICE.pattern}(?: de[rs] | [IVX]+$|$)")
"""Who is addressed by his office and not by his name: "Herrn" above "Landrat des Kreises Aue"."""


def _beside_person(parts: Sequence[Piece], number: int, persons: Sequence[Piece]) -> bool:
    """Say whether the line stands below a person, or above one with a form of address."""
    below = parts[number + 1].text if number + 1 < len(parts) else ""
    return bool(persons) or (number > 0 and patterns.PERSON_TITLE.match(below) is not None)


def _town(piece: Piece) -> bool:
    return patterns.PLACE.match(piece.text) is not None or bool(old_town(piece.text))


def _place(piece: Piece) -> Iterator[Field]:
    if patterns.PLACE.match(piece.text):
        yield from place_fields(piece.line, "recipient")
    else:
        rule = "place behind an old postcode"
        yield part_field("recipient.town", piece.line, piece.part, rule, value=old_town(piece.text))


def _boxed(piece: Piece, rest: Sequence[Piece]) -> bool:
    return patterns.POST_BOX.match(piece.text) is not None and bool(rest or piece.text)


_LANE: Final = re.compile(
    r"(?:[A-ZÄÖÜ][\wäöüß]+-)*[A-ZÄÖÜ][\wäöüß]+(?:gasse|straße|strasse|str\.|weg|platz|allee|ring|damm|ufer|steig|stieg|pfad|twiete)"
    r" \d{1,4} ?[a-z]?(?: ?[-–/] ?\d{1,4} ?[a-z]?)?"
)
"""A street in one word, though it may begin like a house: "Pfarrgasse 11", "Klinikstraße 4"."""


def _is_street(piece: Piece, *, last: bool, known: bool) -> bool:
    """Say whether a piece is a street: by its form, or as what stands between the person and the place."""
    text = piece.text
    if _LANE.fullmatch(text):
        return True
    if patterns.UNIT.match(text) or piece.dashed:
        return False
    market = last and re.fullmatch(r"(?:\w+ )?Markt \d+ ?[a-z]?(?: ?[-–/] ?\d+)?", text)
    if not (known or market) and patterns.BODY.search(text) and not patterns.STREET.match(text.split()[0]):
        return False
    plain = last and known and not patterns.BODY.search(text) and not is_office(text)
    return street_in(text) is not None or is_house(text) or plain
