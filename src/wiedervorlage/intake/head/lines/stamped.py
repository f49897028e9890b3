"""The print of a received stamp: a day, the house or "Eingang", marks of routing."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.head.lines.labels import LABEL
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import title_case

_STAMP_WORD: Final = re.compile(
    r"\b(?:Eing\.|(?:Eing(?:ang(?:en)?|eg\w*)|Posteingang|Poststelle|Erhalten|Empfangen)\b)", re.IGNORECASE
)
_ROUTING: Final = re.compile(r"(?:[A-Z]{1,4}|[A-Za-zÄÖÜ]{1,5}\.? ?\d{0,3}|\d{1,3}(?:[.\-]\d{1,2})?|[IVX]+)")


def is_stamp(block: Block) -> bool:
    """Say whether a block is the print of a received stamp: a day, a body or "Eingang", marks of routing."""
    lines = [line.text for line in block.lines]
    if len(lines) > 8 or any(len(line) > 60 or _ANSWERS.match(line) for line in lines):
        return False
    told = _STAMP_WORD.search(closed_up(block.text)) is not None
    if told and find_dates(block.text) and not re.search(r"Telefon|@|Durchwahl", block.text):
        return True
    dated = [line for line in lines if _is_stamped_day(line)]
    if not dated or any(LABEL.match(line) and not _STAMP_WORD.search(line) for line in lines):
        return False
    if told:
        return True
    if len(lines) < 2 or any(patterns.PLACE.search(line) or _WAITS.fullmatch(line) for line in lines):
        return False
    routed = any(is_routing(line) for line in lines)
    housed = len(lines) <= 4 and any(patterns.BODY.match(title_case(line)) for line in lines)
    plain = 2 < len(lines) <= 6 and not any(
        patterns.EMAIL.search(line) or re.search(r"\d{4,}-", line) for line in lines
    )
    return routed or housed or (plain and all(len(line) <= 45 for line in lines) and "," not in dated[0])


_ANSWERS: Final = re.compile(r"[\"„“»]?(?:Ihre?|Unsere?|Meine?) [A-ZÄÖÜ]")
"""A line of the subject may tell of a day, and that something was received: "Ihr Antrag, hier eingegangen am …"."""
_WAITS: Final = re.compile(r"[A-ZÄÖÜ][\w \-]*,? (?:den|d\.)(?: \d.*)?|An (?:de[nmr]|die|das)\b.*")
"""A place that waits for its day, an address: neither stands on a stamp."""


def is_marked_stamp(block: Block) -> bool:
    """Say whether a stamp says that it is one: "Eingegangen", "Posteingang"."""
    return _STAMP_WORD.match(closed_up(block.lines[0].text)) is not None


def with_stamp_parted(block: Block) -> list[Block]:
    """Part a stamp that says it is one from the information block below it; a label that no stamp has begins it."""
    if not is_marked_stamp(block):
        return [block]
    dated = next((number for number, line in enumerate(block.lines) if find_dates(line.text)), len(block.lines))
    for number, line in enumerate(block.lines[dated + 1 :], start=dated + 1):
        if LABEL.match(line.text) and not _ON_STAMP.match(line.text):
            stamp = Block(lines=block.lines[:number])
            return [stamp, Block(lines=block.lines[number:])] if is_stamp(stamp) else [block]
    return [block]


_ON_STAMP: Final = re.compile(r"(?:Amt|Abt|FB|FD|Dez|Anl|Anlagen|Tgb|Uhrzeit)\b")
"""Labels that the form of a stamp has itself."""


def _is_stamped_day(line: str) -> bool:
    hits = find_dates(line)
    rest = line[: hits[0].span.start] + line[hits[0].span.end :] if hits else "no day"
    rest = re.sub(r"\t\S{1,8}$", "", _STAMP_WORD.sub("", rest))
    rest = re.sub(r"\b(?:um|Uhr|Nr\.|Tgb\.?)\b|\d{1,2}[:.]\d{2}", "", rest)
    return bool(re.fullmatch(r"[\s\-–—:*.,|]*(?:am|den|vom)?[\s\-–—:*.]*(?:\d{1,2}[:.]\d{2}(?: Uhr)?)?", rest))


def is_routing(line: str) -> bool:
    """Say whether a line holds marks of routing alone: "10.2  VI"."""
    if re.fullmatch(r"[a-zäöü]{1,3}[/-][a-zäöü]{1,3}", line):
        return False  # who dictated and who typed
    marks = routing_marks(line)
    return bool(marks) and all(_ROUTING.fullmatch(mark) for mark in marks)


def routing_marks(line: str) -> tuple[str, ...]:
    """Part a line of a stamp at tabs, slashes and wide gaps into the marks of routing.

    Where wider marks part the line, a slash without blanks belongs to a mark: "I/2	K".
    """
    wide = re.search(r"\t| {2,}| / |\|", line)
    marks = re.split(r"\t+| {2,}| / |, |\|" if wide else r" ?/ ?|, ?", re.sub(r"^an:? ", "", line))
    return tuple(mark.strip() for mark in marks if mark.strip())
