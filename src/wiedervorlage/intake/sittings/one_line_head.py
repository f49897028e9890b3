"""The head of a council paper or of minutes run into one sentence, as summaries and council systems give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import HOUSE, ORGAN, house_name, nominative
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_OF_HOUSE: Final = re.compile(rf"(?:, | de[rs] |^de[rs] )(?P<house>{HOUSE})(?=[,.;]|$| für\b| am\b| vom\b)")
_OF_ORGAN: Final = re.compile(rf"{ORGAN} de[rs] (?P<house>{HOUSE})(?=[,.;]|$| für\b| am\b| vom\b| \([A-Z]{{2}})")
_NAMED: Final = re.compile(r"(?P<kind>\w*[Vv]orlage|Niederschrift|Auszug aus der Niederschrift|Drucksache)\b")
_BODY: Final = (
    re.compile(rf"\bfür (?:den |die |das )?(?P<body>{ORGAN})(?=[;,.]|$)"),
    re.compile(rf", (?P<body>{ORGAN})\.$"),
)
_TITLE: Final = re.compile(r"\bvom \d[\d. ]+(?: \([^)]*\))?: (?P<title>[A-ZÄÖÜ].{10,150}?)\.?$")
_LONG: Final = 250
"""A head in one line has no more characters."""


def read_sentence_head(line: Line) -> Iterator[Field]:
    """Read kind, body and subject from a first line that names the paper: "Vorlage der Stadt Aue für den Rat; …"."""
    kind = _NAMED.search(line.text)
    if kind is None or len(line.text) > _LONG:
        return
    if "vorlage" in kind["kind"].casefold() or kind["kind"] == "Drucksache":
        yield part_field("paper.kind", line, kind.span("kind"), "kind of paper in the first line")
    for match in (found for pattern in _BODY if (found := pattern.search(line.text))):
        value = nominative(match["body"])
        yield part_field("paper.body", line, match.span("body"), "body in the first line", value=value)
    title = _TITLE.search(line.text)
    if title:
        yield part_field("subject.0", line, title.span("title"), "subject behind the day of the paper")


def house_in_title(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the house from the line that names the paper, where no letterhead names it."""
    for line in (line for block in blocks[:3] for line in block.lines[:3]):
        named = _NAMED.search(line.text) or line.text.startswith(("des ", "der "))
        house = _OF_HOUSE.search(line.text) if named else _OF_ORGAN.search(line.text)
        if house:
            value = house_name(house["house"])
            yield part_field("sender.body", line, house.span("house"), "house in the first line", value=value)
            return
    yield from _above_office([line for block in blocks for line in block.lines][:_DEEP])


_DEEP, _BETWEEN = 30, 3
"""So many lines may stand above the house, and between it and its office, where columns are read in turn."""
_OFFICE: Final = re.compile(
    r"(?:Der|Die|DER|DIE) (?:Ober|OBER)?(?:[Bb]ürgermeister(?:in)?|BÜRGERMEISTER(?:IN)?|Landr(?:at|ätin)|LANDRAT)\b"
)
_RUN_IN: Final = re.compile(rf"(?P<house>(?:STADT|GEMEINDE|MARKT|KREIS|LANDKREIS) [A-ZÄÖÜ\-]+)(?= {_OFFICE.pattern})")


def _above_office(lines: Sequence[Line]) -> Iterator[Field]:
    """Read a house in a line of its own with its office below, or both at the beginning of a line run together."""
    for number, line in enumerate(lines):
        run_in = _RUN_IN.match(line.text)
        if run_in:
            yield part_field("sender.body", line, run_in.span("house"), "house before its office")
            return
        if re.fullmatch(HOUSE, line.text) and any(
            _OFFICE.fullmatch(below.text) for below in lines[number + 1 : number + _BETWEEN]
        ):
            yield part_field("sender.body", line, (0, len(line.text)), "house above its office")
            return
