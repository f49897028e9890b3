"""Where the writer's house stands: street, postcode and town of letterhead, return line, block and footer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import LABEL, label_of
from wiedervorlage.intake.head.lines.places import (
    is_full_address,
    line_parts,
    place_fields,
    street_above_place,
    street_before,
    street_behind,
    street_below_place,
    street_in,
)
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.spotting import match_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

PLACE_OF_DAY: Final = "place of the date line"
"""The rule of a town that stands but before the day."""
_BESIDE_PLACE: Final = "street beside the place"
_ABOVE_PLACE: Final = "street above its place"
WITH_PLACE: Final = frozenset({_BESIDE_PLACE, _ABOVE_PLACE})
"""The rules of a street whose place was read with it."""


def sender_addresses(paper: Paper) -> Iterator[Field]:
    """Read street and place: from lines of their own first, a post-office box in the return line last."""
    full = _full_addresses(paper)
    for line in full[:1]:
        yield from place_fields(line, "sender")
        match = street_before(line) or street_behind(line)
        if match:
            yield part_field("sender.street", line, match, _BESIDE_PLACE)
    dated = [line for block in paper.of(Zone.DATE) for line in block.lines]
    if not full:
        yield from _parted_address(paper, dated)
    named = re.match(r"(?:\d{4} )?(?P<town>[A-ZÄÖÜ][\w. \-/]+?),? (?:den |am )?\d", dated[0].text) if dated else None
    if named:
        yield match_field("sender.town", dated[0], named, "town", PLACE_OF_DAY)
    if not full:
        yield from _streets_of_block([line for block in paper.of(Zone.INFO, Zone.SIGNATURE) for line in block.lines])


def _full_addresses(paper: Paper) -> list[Line]:
    """Return the lines that hold street and place, those of the information block first."""
    full: list[Line] = []
    for zone in (Zone.INFO, Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER, Zone.SIGNATURE, Zone.CLOSING, Zone.BODY):
        if zone is Zone.BODY and paper.is_letter:
            continue
        full += [line for block in paper.of(zone) for line in block.lines if is_full_address(line)]
    return full


def _parted_address(paper: Paper, dated: Sequence[Line]) -> Iterator[Field]:
    """Read street and place that stand one below the other, else the place of the date line or of a box."""
    stacked = _stacked_address(paper)
    if stacked is not None:
        street, part, place = stacked
        yield part_field("sender.street", street, part, _ABOVE_PLACE)
        yield from place_fields(place, "sender")
        return
    boxed = [line for line in _house_lines(paper) if patterns.POST_BOX.search(line.text)]
    placed = [line for line in dated if patterns.PLACE.match(line.text)]
    yield from (item for line in (*placed, *boxed) for item in place_fields(line, "sender"))


def _streets_of_block(lines: Sequence[Line]) -> Iterator[Field]:
    """Read a street that the information block gives without a place: alone, by its label, or behind the house."""
    for line in lines:
        label = label_of(line.text)
        start = label[1] if label and label[0] == "building" else 0
        known = (LABEL.match(line.text) and not start) or patterns.UNIT.match(line.text) or is_office(line.text)
        pieces = [(start, len(line.text)), *(part for part in line_parts(line) if not start and "\t" not in line.text)]
        for part in pieces[: 0 if known else 3]:
            text = line.text[slice(*part)].strip()
            span = street_in(text)
            if span and _reads_like_a_street(text[slice(*span)]):
                start = line.text.index(text, part[0])
                place = (start + span[0], start + span[1])
                yield part_field("sender.street", line, place, "street in the information block")
                break
    for line in lines:
        label = label_of(line.text)
        if (label and label[0] == "building") or patterns.POST_BOX.match(line.text):
            yield from place_fields(line, "sender")


def _reads_like_a_street(text: str) -> bool:
    if re.match(r"(?:Ref|Abt|Dez|Sg|SG|FB|FD|Az|Nr|R|Tel|OG|EG)\b\.? ", text):
        return False
    return re.search(r"[a-zäöüß]{3}", text) is not None and not re.search(r"\d{4}|Zimmer|Raum|App|Tel|Fax|Ruf", text)


def _stacked_address(paper: Paper) -> tuple[Line, tuple[int, int], Line] | None:
    """Return the sender's street and place where they stand one below the other."""
    for zone in (Zone.INFO, Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER, Zone.SIGNATURE, Zone.CLOSING):
        for block in paper.of(zone):
            for lines in (block.lines, *(_columns(block) if zone is Zone.FOOTER else ())):
                found = street_above_place(lines)
                if found is not None:
                    return found
    turned = (street_below_place(block.lines) for block in paper.of(Zone.LETTERHEAD, Zone.INFO))
    return next((found for found in turned if found is not None), None)


def _columns(block: Block) -> list[list[Line]]:
    """Return the columns of a footer, each as lines of its own: address, numbers to call, bank."""
    rows = [list(re.finditer(r"[^\t ](?:[^\t]*?[^\t ])??(?=\t| {3,}|$)", line.text)) for line in block.lines]
    wide = max(len(row) for row in rows)
    return [
        [
            replace(
                line, text=row[number][0], start=line.start + row[number].start(), end=line.start + row[number].end()
            )
            for line, row in zip(block.lines, rows, strict=True)
            if len(row) > number
        ]
        for number in range(wide if wide > 1 else 0)
    ]


def _house_lines(paper: Paper) -> list[Line]:
    return [line for block in paper.of(Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER) for line in block.lines]
