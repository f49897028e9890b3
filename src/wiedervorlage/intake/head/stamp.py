"""The print of a received stamp: body, day, marks of routing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.stamped import routing_marks
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import line_field, match_field, part_field, title_case

if TYPE_CHECKING:
    from wiedervorlage.intake.reading import Field

_WORD: Final = re.compile(r"Eing|Posteing|Poststelle|Erhalten|Empfangen", re.IGNORECASE)
_WORD_BEFORE: Final = re.compile(r"Eingang (?P<body>(?:[A-ZÄÖÜ]{2,4} )?[A-ZÄÖÜ][a-zäöü]{3}.*)$")
_UNFILLED: Final = re.compile(r"_{2,}|\.{3,}|\./\.$")
"""What a stamp leaves to be filled in, and what was crossed out there: "Erl. ____", "Anl. ./."."""
_LETTERS: Final = re.compile(r"[A-Z](?:[\t ]+[A-Z]){2,}")


def _names_house(text: str, *, below_day: bool) -> bool:
    """Say whether a line is whose stamp it is; an office alone below the day is one of those it goes to."""
    office = patterns.OFFICE.fullmatch(text) is not None and " " not in text and not below_day
    worded = not below_day and re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{3,}[\w\-]*(?: [A-ZÄÖÜ][\w\-]+)+", text) is not None
    return office or worded or patterns.BODY.search(text) is not None


def read_stamp(paper: Paper) -> list[Field]:
    """Read the first received stamp; a row of single letters above it is part of the form, not routing."""
    fields: list[Field] = []
    for block in paper.of(Zone.STAMP)[:1]:
        routing = 0
        for line in block.lines:
            hits = [hit for hit in find_dates(line.text) if hit.day or hit.impossible]
            if hits and not any(item.name == "received_stamp.date" for item in fields):
                part = (hits[0].span.start, hits[0].span.end)
                fields.append(part_field("received_stamp.date", line, part, "day of the stamp", value=hits[0].value))
                beside = re.fullmatch(r"\t(?P<mark>\S{1,8})", line.text[part[1] :])
                if beside:
                    behind = (part[1] + 1, len(line.text))
                    fields.append(part_field(f"received_stamp.routing.{routing}", line, behind, "mark of routing"))
                    routing += 1
            elif (house := _WORD_BEFORE.match(line.text)) and not any("body" in item.name for item in fields):
                fields.append(match_field("received_stamp.body", line, house, "body", "body behind the word"))
            elif _LETTERS.fullmatch(line.text) or _WORD.search(closed_up(line.text)):
                continue
            elif _names_house(title_case(line.text), below_day=bool(fields)) and not any(
                "body" in item.name for item in fields
            ):
                fields.append(line_field("received_stamp.body", line, "body on the stamp", value=title_case(line.text)))
            else:
                start = 0
                for mark in (mark for mark in routing_marks(line.text) if not _UNFILLED.search(mark)):
                    start = line.text.index(mark, start)
                    part = (start, start + len(mark))
                    fields.append(part_field(f"received_stamp.routing.{routing}", line, part, "mark of routing"))
                    routing, start = routing + 1, start + len(mark)
    return fields
