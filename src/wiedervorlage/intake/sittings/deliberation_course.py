"""The whole course of a council paper: every body that deals with it, when, at which item, in public, and what for.

What :mod:`wiedervorlage.intake.sittings.deliberations` tells is the one sitting the paper is for; this is all of them,
in the order of the paper.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field, Value
    from wiedervorlage.intake.sittings.deliberation_rows import Step

_FEWEST: Final = 2
"""A single deliberation is the sitting the paper is for and no course."""
_PURPOSE: Final = re.compile(
    r"\b(?:(?:Vorb|B)eratung|Entscheidung|Beschlu(?:ss|ß)(?:fassung|empfehlung)|Beschlu(?:ss|ß)(?=\)|\s*$|\t| {2})"
    r"|Kenntnis(?:nahme|gabe)?|Anhörung|Empfehlung|Information|Stellungnahme|(?:vorb|b)eratend|beschließend|empfehlend)\b"
)
"""What a body is to do with the paper."""
_RULE: Final = "course of the deliberations"


def read_course(steps: Sequence[Step]) -> Iterator[Field]:
    """Return body, day, item, status and purpose of each deliberation, where the head lists several.

    Args:
        steps: the deliberations in the order of the paper.
    """
    once = {(step.name, step.value): step for step in reversed(steps)}
    course = [step for step in steps if once[step.name, step.value] is step]
    rows = Counter(step.line.start for step in course)
    for number, step in enumerate(course if len(course) >= _FEWEST else ()):
        for name, value, part, beside in _parts(step, alone=rows[step.line.start] == 1):
            line = (step.day_line or step.line) if beside else step.line
            yield part_field(f"paper.deliberations.{number}.{name}", line, part, _RULE, value=value)


def _parts(step: Step, *, alone: bool) -> Iterator[tuple[str, Value | None, tuple[int, int], bool]]:
    """Return the parts of a deliberation: name, value, place, and whether that is in the line of the day.

    Of several in one line, not ``alone``, the words beside them may be another's.
    """
    yield "body", None, step.body, False
    yield "date", step.value, step.day, True
    item = (step.day_line or step.line).text[slice(*step.item)] if step.item else ""
    if step.item is not None:
        yield "agenda_item", None, step.item, True
    marked = re.match(r"(?:TOP )?(?P<mark>[ÖN]) ?\d", item)
    if step.status is not None and alone:
        yield "public", step.status[0], step.status[1], False
    elif step.status_beside_day is not None and alone:
        yield "public", *step.status_beside_day, True
    elif marked and step.item is not None:
        yield "public", marked["mark"] == "Ö", step.item, True
    purpose = _purpose(step) if alone else None
    if purpose is not None:
        yield purpose


def _purpose(step: Step) -> tuple[str, Value | None, tuple[int, int], bool] | None:
    """Return what the body is to do with the paper; where another line tells it, in the place of the body."""
    for line, beside in ((step.line, False), (step.day_line, True)):
        found = _PURPOSE.search(line.text) if line else None
        if found:
            return "purpose", None, found.span(), beside
    told = _PURPOSE.search(step.told)
    return ("purpose", told[0], step.body, False) if told else None
