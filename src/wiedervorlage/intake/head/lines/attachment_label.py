"""The label of a paper that is annexed to another: "Anlage 3 zu TOP 4", "(Anlage 2 zur Drucksache 17/204)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.spotting import match_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block

_NUMBERED: Final = r"(?:Anlage|Anhang|Beilage|Anl\.)[ -]?(?:Nr\.? ?)?(?:\d+(?:\.\d+)?[a-z]?|[A-Z]|[IVX]{1,4})\b"
_NAMED: Final = rf"(?:{_NUMBERED}|(?:Anlage|Anhang|Beilage)\b)"
_ITEM: Final = (
    r"(?:TOP|Top|Tagesordnungspunkt|Punkt|Pkt\.|Ziff(?:er|\.)) ?(?:[ÖNön]\.? ?)?\d+(?:\.\d+)*[a-z]?"
    r"(?: (?:der|d\.) (?:Tagesordnung|TO)\b)?"
)
_OF_PAPER: Final = (
    r"(?:(?:\w*[Vv]orlage|\w*[Dd]rucksache|Drs\.|DS|BV|VL|\w*[Nn]iederschrift|\w*[Pp]rotokoll|\w*[Ss]itzung|\w*[Bb]eschlu(?:ss|ß)"
    r"|\w*[Bb]ericht|\w*[Aa]ntrag|\w*[Ss]chreiben|\w*[Ee]rla(?:ss|ß)|\w*[Bb]escheid)\b.*)"
)
LABEL: Final = (
    re.compile(rf"\(?(?P<label>{_NAMED}),? zu[mr]? (?P<item>{_ITEM})"),
    re.compile(rf"\(?(?:[Zz]u )?(?P<item>{_ITEM})[ ,;:/–-]+(?P<label>{_NUMBERED})\)?$"),
    re.compile(rf"\(?(?P<label>{_NAMED}) zu[mr]? (?:der |dem )?{_OF_PAPER}$"),
    re.compile(rf"\(?(?P<label>{_NUMBERED})\s*(?:[,/].*)?\)?$"),
    re.compile(rf"\(?(?:[Zz]u )?(?P<item>{_ITEM})\)?$"),
)
"""The ways a label is written; the last one only with a label below it."""
_LONGEST, _LINES = 90, 2
"""A label has no more characters in a line, and no more lines."""


def _match(text: str) -> re.Match[str] | None:
    return next((found for pattern in LABEL if (found := pattern.match(text))), None) if len(text) < _LONGEST else None


def labels_attachment(text: str) -> bool:
    """Say whether a line is such a label."""
    found = _match(text)
    return found is not None and "label" in found.re.groupindex


def is_attachment_label(block: Block) -> bool:
    """Say whether a block is such a label, in one line or two: "Zu Punkt 2 der Tagesordnung", "Anlage 4"."""
    lines = [line.text for line in block.lines]
    return len(lines) <= _LINES and all(map(_match, lines)) and any(map(labels_attachment, lines))


def read_attachment_label(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read what the paper is called as an enclosure of another, and the item it belongs to."""
    for block in blocks[:1]:
        for line in block.lines:
            found = _match(line.text)
            for group, name in (("label", "attachment.label"), ("item", "attachment.agenda_item")):
                if found is not None and found.groupdict().get(group):
                    yield match_field(name, line, found, group, "attachment label")
