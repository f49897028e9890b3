"""Motions and inquiries to a council that have the form of a letter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.organs import ORGAN
from wiedervorlage.intake.sittings.sitting_lines import LONGEST, sitting_of
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block

_MOTION: Final = re.compile(
    r"(?:(?P<kind>(?:\w+s|Eil|Prüf|Änderungs)?[Aa]ntrag|(?:Kleine |Große )?Anfrage|A N T R A G|A N F R A G E)\b,? ?)?"
    r"(?:(?:[Zz]ur|[Ff]ür die|[Aa]n die|[Tt]agesordnung).*\b(?:Sitzung|[Rr]at|[Aa]usschu)|$|gem(?:äß|\.) §)"
)
"""The line of a letter that moves or asks something of a council: "Antrag zur Sitzung des Rates am 3. Mai"."""
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
            begin = moved.end("kind") + 1 if moved and moved["kind"] else 0
            rest = replace(line, text=line.text[begin:], start=line.start + begin)
            for item in sitting_of(rest):
                found.setdefault(item.name, item)
    told = "paper.session_date" in found or {"paper.kind", "paper.body"} <= set(found)
    return list(found.values()) if told else []
