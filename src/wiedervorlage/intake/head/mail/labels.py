"""The labels of a mail's head in German and English, as mail programs print them: "Von:", "Sent:", "*Betreff:*"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Line

_LABELS: Final = (
    r"(?:(?P<sender>Von|From|Absender)|(?P<recipient>An|To|Empfänger)"
    r"|(?P<copy>B?C[Cc]|(?:Blind)?[Kk]opie(?: \(CC\)| an)?)|(?P<day>Gesendet(?: am)?|Sent|Datum|Date)"
    r"|(?P<subject>Betreff|Subject|Thema)|(?P<other>Anlagen?|Anhänge?|Attachments?|Priorität|Wichtigkeit|Importance))"
)
_AT_START: Final = re.compile(rf"\*?{_LABELS}\*?\s*:")
_VALUED: Final = re.compile(rf"\*?{_LABELS}\*?\s*:\s*(?P<value>.+)")
_IN_LINE: Final = re.compile(rf"(?<!\S)\*?{_LABELS}\*?:(?=\s)")
_WINDOW: Final = 6
"""So many lines hold the labels that tell a head."""


def label_kind(text: str) -> str:
    """Return what the label of a line of a mail's head tells; nothing where it bears none."""
    match = _AT_START.match(text)
    return str(match.lastgroup) if match else ""


def told_behind(text: str) -> tuple[str, tuple[int, int]] | None:
    """Return what the label of a line tells and the characters behind it; None where either is missing."""
    match = _VALUED.match(text)
    if match is None:
        return None
    kind = next(name for name, label in match.groupdict().items() if label and name != "value")
    return kind, match.span("value")


def kinds_of_head(lines: Sequence[Line]) -> frozenset[str]:
    """Return what the labels of a head tell that begins with the first of the lines, be it printed in that line alone.

    Nothing where the first line bears no label.
    """
    if not lines or not label_kind(lines[0].text):
        return frozenset()
    found = {str(match.lastgroup) for match in _IN_LINE.finditer(lines[0].text)}
    return frozenset({*found, *(label_kind(line.text) for line in lines[:_WINDOW])} - {""})
