"""Streets, postcodes and places in the lines of a paper, alone or several to a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wiedervorlage.intake import patterns
from wiedervorlage.intake.labels import label_of
from wiedervorlage.intake.spotting import match_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.lines import Line
    from wiedervorlage.intake.reading import Field


def line_parts(line: Line) -> Iterator[tuple[int, int]]:
    """Part a line at middle dots, commas, bars and wide gaps."""
    start = 0
    for match in re.finditer(r" ?[·•|] ?|, | {3,}|\t| [–-] (?=\w*[Ss]tr(?:aße|\.)|\d{5}|Tel|Fax|Postfach)", line.text):
        yield start, match.start()
        start = match.end()
    yield start, len(line.text)


def is_full_address(line: Line) -> bool:
    """Say whether street and place stand in one line."""
    return patterns.PLACE.search(line.text) is not None and street_before(line) is not None


def street_before(line: Line) -> tuple[int, int] | None:
    """Return where the street stands that comes before the place of a line, or None."""
    place = patterns.PLACE.search(line.text)
    if place is None:
        return None
    for part in line_parts(line):
        piece = line.text[part[0] : part[1]]
        label = label_of(piece.strip())
        offset = label[1] if label and label[0] == "building" else 0
        street = patterns.STREET.fullmatch(piece.strip()[offset:])
        if street and part[1] <= place.start() + 1 and not patterns.POST_BOX.search(piece):
            return part[0] + offset, part[1]
    return None


def place_fields(line: Line, who: str) -> Iterator[Field]:
    """Return postcode and town of a line as fields of ``who``."""
    match = patterns.PLACE.search(line.text)
    if match is None:
        return
    town = re.split(r" ?[·•|,] ?| {3,}|\t| [–-] |(?= Tel\.?| Telefon| Fax)", match["town"])[0]
    end = match.start("town") + len(town)
    yield match_field(f"{who}.postcode", line, match, "postcode", "postcode before a place")
    yield part_field(f"{who}.town", line, (match.start("town"), end), "place after a postcode", value=title_case(town))
