"""The house named twice above the address: a letterhead of a line or two, and right below it the line of return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressees import old_town
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import unspaced
from wiedervorlage.intake.text.patterns import DOTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_LONGEST_LETTERHEAD: Final = 4
_SHORTEST_ADDRESS: Final = 3
"""So many lines has an address at least: who, street, place."""


def with_house_parted(parts: Sequence[Block]) -> list[Block]:
    """Part the first block of a head into letterhead, line of return and address where its words tell them apart."""
    return [*_of_head(parts[0]), *parts[1:]] if parts else []


def _of_head(block: Block) -> Iterator[Block]:
    lines = block.lines
    place = lines[-1].text
    told = len(lines) > _SHORTEST_ADDRESS and bool(patterns.PLACE.fullmatch(place) or old_town(place))
    below = range(1, min(_LONGEST_LETTERHEAD + 1, len(lines) - _SHORTEST_ADDRESS))
    returned = next((number for number in below if told and _names_again(lines[number], lines[0])), None)
    if returned is None:
        yield block
        return
    for part in (lines[:returned], lines[returned : returned + 1], lines[returned + 1 :]):
        yield Block(lines=tuple(part))


def _names_again(line: Line, house: Line) -> bool:
    """Say whether a line begins with the name of the house, and its place stands behind it."""
    name = unspaced(house.text).casefold()
    rest = line.text[len(name) :]
    behind = rest.lstrip()[:1] in {",", "|", "•", "*", "-", "–", *DOTS}
    return line.text.casefold().startswith(name) and bool(rest) and behind and patterns.PLACE.search(rest) is not None
