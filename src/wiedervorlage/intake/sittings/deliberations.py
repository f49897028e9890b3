"""Which body deals with a council paper and when: the one its table or list of deliberations is for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.sittings.deliberation_rows import steps_in
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.sittings.deliberation_rows import Step
    from wiedervorlage.intake.text.lines import Line

_COUNTS: Final = re.compile(r"\b(?:Ja|Dafür|Für|J)\W+(?:Nein|Dagegen|Gegen|N)\W+Enth(?:\.|altung)", re.IGNORECASE)
"""Columns of votes in the heading of a table; in a table that has none for the item, a bare number counts votes."""
_ITEMS: Final = re.compile(r"\b(?:TOP|Top|Tagesordnungspunkt|Punkt|Ziffer|Nr\.)")


def sitting_days(lines: Sequence[Line]) -> frozenset[str]:
    """Return the days of all deliberations that the head of a paper lists."""
    return frozenset(step.value for line in lines for step in steps_in(line))


def steps_of(lines: Sequence[Line], stacked: Sequence[Step]) -> list[Step]:
    """Return the deliberations that the head of a paper lists, in their order.

    Args:
        lines: the head; each row or list of deliberations in a line of it counts.
        stacked: deliberations that are printed a cell a line, used where no row stands in a line.
    """
    steps = [step for line in lines for step in steps_in(line)]
    found = steps if len(steps) >= len(stacked) else list(stacked)
    counted = any(_COUNTS.search(line.text) and not _ITEMS.search(line.text) for line in lines)
    return [_without_count(step) for step in found] if counted else found


def _without_count(step: Step) -> Step:
    """Return a deliberation of a table of votes: a number without "TOP" counts the ayes and names no item."""
    named = step.item and (step.day_line or step.line).text[slice(*step.item)].startswith("TOP")
    marked = step.item and (step.day_line or step.line).text[: step.item[0]].rstrip().endswith("TOP")
    return step if named or marked else replace(step, item=None)


def read_deliberations(steps: Sequence[Step], resolution: str) -> list[Field]:
    """Return body, day and agenda item of the deliberation the paper is for.

    That is the one marked as deciding, else that of the body which the proposed resolution names, else the last.

    Args:
        steps: the deliberations the head lists.
        resolution: what is proposed to be resolved.
    """
    if not steps:
        return []
    named = [step for step in steps if _speaks(resolution, step.name)]
    step = max(reversed([step for step in steps if step.decides] or named[:1] or steps), key=lambda step: step.value)
    rule = "row of the Entscheidung" if step.decides else "row of the deliberations"
    beside = step.day_line or step.line
    fields = [
        part_field("paper.body", step.line, step.body, rule),
        part_field("paper.session_date", beside, step.day, rule, value=step.value),
    ]
    if step.status is not None:
        public, part = step.status
        fields.append(part_field("paper.public", step.line, part, rule, value=public))
    elif step.status_beside_day is not None:
        public, part = step.status_beside_day
        fields.append(part_field("paper.public", beside, part, rule, value=public))
    if step.item is not None:
        fields.append(part_field("paper.agenda_item", beside, step.item, rule))
    return fields


def _speaks(resolution: str, body: str) -> bool:
    """Say whether a proposed resolution puts its words into the mouth of the body."""
    speaker = re.match(r"(?:Der|Die|Das) (?P<name>[A-ZÄÖÜ][\w\-]+)", resolution)
    return speaker is not None and re.search(rf"\b{re.escape(speaker['name'])}\b", body) is not None
