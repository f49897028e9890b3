"""Streets, postcodes and places in the lines of a paper, alone or several to a line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import match_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line


_NAMED: Final = re.compile(r"[A-ZÄÖÜ]\w+: ?(?=[A-ZÄÖÜ])")
"""A word that says what an address is: "Geschäftsstelle: Burgweg 1"."""


def street_above_place(lines: Sequence[Line]) -> tuple[Line, tuple[int, int], Line] | None:
    """Return the first street, where it stands in its line, and the line of its place below; None without both."""
    for above, below in pairwise(lines):
        start = _address_start(above.text)
        span = street_in(above.text[start:])
        if (
            span
            and patterns.PLACE.match(below.text)
            and not patterns.UNIT.match(above.text)
            and not is_office(above.text)
        ):
            return above, (start + span[0], start + span[1]), below
    return None


def street_below_place(lines: Sequence[Line]) -> tuple[Line, tuple[int, int], Line] | None:
    """Return street and place of a letterhead that prints the place first, its street in the line below."""
    for above, below in pairwise(lines):
        span = street_in(below.text)
        if span and patterns.PLACE.fullmatch(above.text) and not patterns.UNIT.match(below.text):
            return below, span, above
    return None


_HOUSE: Final = re.compile(
    r"(?:[A-ZÄÖÜ]\w*\.? ?)?(?:[A-ZÄÖÜ]\w*(?:haus|schloss|schloß|gebäude)|Rathaus|Haus \w+|Gebäude \w+)[,·] ?"
)
_BESIDE_STREET: Final = re.compile(
    r" ?\([A-ZÄÖÜ][^()\d]*\)$"
    r"|(?: ?\([A-ZÄÖÜ][^()\d]*\))?,? (?:Zimmer|Zi\.|Raum|Gebäude|Haus|\d\. (?:OG|Stock|Etage)|EG\b).*$"
)


def street_in(text: str) -> tuple[int, int] | None:
    """Return where the street of a line stands that names but a street, or the house before it."""
    house = _HOUSE.match(text)
    start = house.end() if house else 0
    end = len(_BESIDE_STREET.sub("", text[start:])) + start
    return (start, end) if patterns.STREET.fullmatch(text[start:end].strip(" ,")) else None


def _address_start(text: str) -> int:
    """Return where an address begins behind the word that says what it is."""
    label, named = label_of(text), _NAMED.match(text)
    if label is not None:
        return label[1] if label[0] == "building" else 0
    return named.end() if named else 0


def line_parts(line: Line) -> Iterator[tuple[int, int]]:
    """Part a line at middle dots, commas, bars and wide gaps; at dashes or slashes where they lead to a place."""
    start = 0
    for match in (_STROKES if _STROKED.search(line.text) else _MARKS).finditer(line.text):
        yield start, match.start()
        start = match.end()
    yield start, len(line.text)


_MARKS: Final = re.compile(
    rf" ?[{DOTS}•|] ?| [*.] |, | {{3,}}|\t| [–-] (?=\w*[Ss]tr(?:aße|\.)|\d{{5}}|Tel|Fax|Postfach|(?:Der|Die) [A-ZÄÖÜ])"
)
_STROKES: Final = re.compile(rf" ?[{DOTS}•|] ?| [*.] |, | {{3,}}|\t| [–/-] ")
_STROKED: Final = re.compile(rf" (?P<mark>[–/-]) [^{DOTS}•|,]*\d ?[a-z]? (?P=mark) (?:D ?- ?)?\d{{5}} [A-ZÄÖÜ]")
"""A street between dashes or slashes, and a place behind it: "Kreis Aue - Am Weg 2 - 39990 Aue"."""


def is_full_address(line: Line) -> bool:
    """Say whether street and place stand in one line."""
    return street_before(line) is not None or street_behind(line) is not None


def street_behind(line: Line) -> tuple[int, int] | None:
    """Return where the street stands that follows the place at the head of a line: "39999 Aue, Am Weg 12"."""
    parts = list(line_parts(line))
    if patterns.PLACE.match(line.text[_address_start(line.text) :]) is None or len(parts) < 2:
        return None
    piece = line.text[slice(*parts[1])].strip()
    known = patterns.STREET.fullmatch(piece) and not patterns.POST_BOX.search(piece)
    return parts[1] if known and not re.match(r"Tel|Fax|Ruf|\d", piece) and len(piece.split()) > 1 else None


def street_before(line: Line) -> tuple[int, int] | None:
    """Return where the street stands that comes before the place of a line, or None."""
    place = patterns.PLACE.search(line.text)
    if place is None:
        return None
    found: list[tuple[int, int]] = []
    for part in line_parts(line):
        piece = line.text[part[0] : part[1]]
        offset = _address_start(piece.strip())
        street = street_in(piece.strip()[offset:])
        if re.match(r"(?:Ref|Abt|Dez|Sg|SG|FB|FD)\b\.? ", piece):
            continue
        if street and part[1] <= place.start() + 1 and not patterns.POST_BOX.search(piece):
            found.append((part[0] + offset, part[1]))
    return next((part for part in found if _NAMED_STREET.search(line.text[slice(*part)])), found[0] if found else None)


_NAMED_STREET: Final = re.compile(r"[a-zäöüß]{2}")
"""A street has a name; "SR 2" before it is a unit of the house, unless nothing else stands there, as in "C 4"."""


def place_fields(line: Line, who: str) -> Iterator[Field]:
    """Return postcode and town of a line as fields of ``who``."""
    match = patterns.PLACE.search(line.text)
    if match is None:
        return
    town = re.split(
        rf" \((?:Post|Haus|Besuch|Zentral)\w+| ?[{DOTS}•|,] ?| {{3,}}|\t| [–-] |(?= Tel\.?| Telefon| Fax)",
        match["town"],
    )[0]
    end = match.start("town") + len(town)
    yield match_field(f"{who}.postcode", line, match, "postcode", "postcode before a place")
    yield part_field(f"{who}.town", line, (match.start("town"), end), "place after a postcode", value=title_case(town))
