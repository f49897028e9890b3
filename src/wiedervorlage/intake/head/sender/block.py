"""Who writes, by the information block: a house or a unit that heads it, and the offices it names."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING, names_a_task
from wiedervorlage.intake.head.letterhead.letterhead import head_lines
from wiedervorlage.intake.head.letterhead.units import ranked_units
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.units_named import is_unit
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.spotting import line_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field

_TERRITORY: Final = re.compile(
    r"(?:Große Kreis|Kreis|Hanse|Universitäts|Landeshaupt)?[Ss]tadt [A-ZÄÖÜ].*"
    r"|(?:Land)?[Kk]reis [A-ZÄÖÜ].*|(?:Samt|Verbands|Orts)?[Gg]emeinde [A-ZÄÖÜ].*|Markt [A-ZÄÖÜ].*"
)


def body_of_block(paper: Paper) -> Iterator[Field]:
    """Read a town or county that heads the information block, with an office below it."""
    for block in paper.of(Zone.INFO):
        lines = block.lines
        below = lines[1].text if len(lines) > 1 else ""
        if _TERRITORY.fullmatch(lines[0].text) and (is_office(below) or below.endswith(("verwaltung", "amt"))):
            yield line_field("sender.body", lines[0], "body at the head of the information block")
            if is_office(below):
                yield from ranked_units(list(head_lines(lines[1:], below_body=True)))


def offices_of_block(paper: Paper) -> Iterator[Field]:
    """Read the offices that lines of the information block name, and a bare administration near its top."""
    for block in paper.of(Zone.INFO):
        houses = [
            line for line in block.lines[:3] if re.fullmatch(r"(?:Stadt|Kreis|Gemeinde|Amts)verwaltung", line.text)
        ]
        for line in (*(line for line in block.lines if is_office(title_case(line.text))), *houses):
            value = title_case(line.text)
            yield line_field("sender.office", line, "office in the information block", value=value)


def units_of_block(paper: Paper) -> Iterator[Field]:
    """Read a unit that heads the information block: "Vorstandsbüro / Bestandsentwicklung"."""
    for block in paper.of(Zone.INFO):
        lines = list(takewhile(lambda line: not (label_of(line.text) or re.match(r"Ihre? ", line.text)), block.lines))
        first = lines[0] if lines else None
        if first is None or len(lines) == len(block.lines):
            continue
        ends = all(PART_BY_ENDING.fullmatch(part) for part in first.text.split(" / "))
        task = names_a_task(first.text)
        below = [line.text for line in lines[1:] if is_unit(line.text) or names_a_task(line.text)]
        if (below and len(below) == len(lines) - 1 and is_unit(first.text)) or ((ends or task) and not below):
            value = ", ".join([first.text, *below])
            rule = "unit at the head of the information block"
            yield line_field("sender.unit", first, rule, value=value, confidence=0.7)
