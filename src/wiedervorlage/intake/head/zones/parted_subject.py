"""A subject that no blank line parts from the block above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.file_numbers import sign_in
from wiedervorlage.intake.head.zones.subject_zone import is_mail_head
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import NAME, is_office

if TYPE_CHECKING:
    from collections.abc import Callable


def part_subject(blocks: list[Block], names: list[str], *, is_labelled: Callable[[str], bool]) -> None:
    """Part the subject from the block above the salutation, where no blank line stands between them.

    Args:
        blocks: those above the salutation; the last one may be parted.
        names: of their zones, parted likewise.
        is_labelled: says whether a line has a label or is place and day alone.
    """
    number = len(blocks) - 1
    if number < 1 or names[number] not in {"information block", "date line", "address"} or is_mail_head(blocks[number]):
        return
    lines = blocks[number].lines
    start = len(lines)
    while start > 1 and not (is_labelled(lines[start - 1].text) or _belongs_to_head(lines[start - 1].text)):
        start -= 1
    if 0 < len(lines) - start <= _LINES_OF_SUBJECT:
        blocks[number : number + 1] = [Block(lines=lines[:start]), Block(lines=lines[start:])]
        names[number : number + 1] = [names[number], "subject"]


def _belongs_to_head(text: str) -> bool:
    """Say whether a line tells of writer, reader, sign or day, not of the matter."""
    return bool(
        patterns.PLACE.search(text)
        or patterns.STREET.fullmatch(text)
        or patterns.POST_BOX.match(text)
        or patterns.EMAIL.search(text)
        or patterns.WEB.search(text)
        or patterns.PERSON_TITLE.match(text)
        or patterns.UNIT.match(text)
        or (NAME.fullmatch(text) and len(text.split()) > 1)
        or sign_in(text)
        or re.search(r"\d{3,}[ /-]?\d|:\s|\t| {3,}|^[a-zäöü(]", text)
        or is_office(text)
        or _OF_OFFICE.match(text)
    )


_OF_OFFICE: Final = re.compile(rf"{patterns.OFFICE.pattern} de[rs] [A-ZÄÖÜ]")
"""An office with what it leads, below the name of its holder: "Vorsitzender des Schulausschusses"."""


_LINES_OF_SUBJECT: Final = 3
"""A subject has no more lines where it is parted from others."""
