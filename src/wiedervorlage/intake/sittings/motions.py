"""Motions and inquiries to a council that have the form of a letter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import ORGAN
from wiedervorlage.intake.sittings.sitting_lines import LONGEST, sitting_of
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_MOTION: Final = re.compile(
    r"(?:Gemeinsamer |Interfraktioneller )?(?:(?P<kind>(?:\w+s|Eil|Prüf|Änderungs)?[Aa]ntrag"
    r"|(?:Kleine |Große )?Anfrage|A N T R A G|A N F R A G E)\b,? ?"
    r"|(?P<many>Anträge|Anfragen) (?=[Zz]ur |[Aa]n |[Ff]ür ))?"
    r"(?:(?:[Zz]ur|[Ff]ür die|[Aa]n die|[Tt]agesordnung)"
    r".*(?:\b(?:Sitzung|[Rr]at|[Aa]usschu)|[a-zäöüß]sitzung\b)|$|gem(?:äß|\.) §)"
)
"""The line of a letter that moves or asks something of a council: "Antrag zur Sitzung des Rates am 3. Mai"."""
_FOR_SITTING: Final = re.compile(r"\b(?:für die|zur) (?:nächsten? |\d+\. )?(?:öffentlichen? )?(?:\w+)?[Ss]itzung\b")
"""Where a motion tells for which sitting it is, behind its grounds in law: "Antrag gem. § 56 für die Sitzung …"."""
_TO_ORGAN: Final = re.compile(rf"\b(?:an|für) (?:den|die|das) {ORGAN}(?=$| am\b|,)")


def read_motion_head(blocks: Sequence[Block]) -> list[Field]:
    """Read kind, body and day of a motion or inquiry to a council that has the form of a letter.

    Args:
        blocks: those above the salutation that tell of the matter.
    """
    found: dict[str, Field] = {}
    for line in [line for block in blocks for line in block.lines if len(line.text) < LONGEST]:
        moved = _MOTION.match(line.text)
        if moved and moved["kind"]:
            value = closed_up(moved["kind"])
            found.setdefault("paper.kind", part_field("paper.kind", line, moved.span("kind"), "motion", value=value))
        if "itzung" in line.text or _TO_ORGAN.search(line.text):
            begin = moved.end(moved.lastgroup) + 1 if moved and moved.lastgroup else 0
            told = _FOR_SITTING.search(line.text, begin) if moved else None
            begin = told.start() if told else begin
            rest = replace(line, text=line.text[begin:], start=line.start + begin)
            for item in sitting_of(rest):
                found.setdefault(item.name, item)
    for line in _numbers([line for block in blocks for line in block.lines]):
        found.setdefault("paper.number", line_field("paper.number", line, "number among the cells of a form"))
    is_told = "paper.session_date" in found or {"paper.kind", "paper.body"} <= set(found)
    return list(found.values()) if is_told else []


_NUMBER: Final = re.compile(r"(?:[A-ZÄÖÜ]{1,4}[ -]?)?\d{2,5}/\d{2,4}(?:[/-][A-Z\d]+)?")


def _numbers(lines: Sequence[Line]) -> Iterator[Line]:
    """Return the lines that are a number alone, below the label of one that stands alone as well."""
    labelled = False
    for line in lines:
        labelled = labelled or re.fullmatch(r"(?:Drucksachen-?)?(?:Nummer|Nr\.) ?:?", line.text) is not None
        if labelled and _NUMBER.fullmatch(line.text):
            yield line
