"""Newspapers named without a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.nouns import find_nouns
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLE: Final = len("Zeitungen")
"""A word longer than so is a title of its own ("Ostsee-Zeitung"), not just "die Zeitung"."""
_REPORT: Final = re.compile(r"(?:artikel|bericht|mitteilung|brief)\w{0,2}$")
_ISSUE: Final = re.compile(r"[“\"«]?,? (?:Nr\.|Nummer) ?\d+(?: ?/ ?\d+)?")
_REPORTS: Final = re.compile(
    r"[“\"«]?(?: \([^()]{3,20}\))? (?:hat|haben|hatten?) [^.;,]{0,40}\bberichtet\b"
    r"|[“\"«]? (?:berichtete?n?|schrieb|schreibt|meldete?)\b"
)
_IN: Final = re.compile(r"\b(?:[Ii]n der|[Ii]m|[Ll]aut|[Aa]us de[mr]|[Ii]n Ihrer) [„\"»]?$")


def find_press(text: str) -> Iterator[Reference]:
    """Find newspapers named without a day, by number or alone: "im Amtsblatt Nr. 5", "in der Ostsee-Zeitung"."""
    for noun in find_nouns(text):
        if noun.kind != "press" or not noun.pointed or _REPORT.search(noun.name):
            continue
        number = _ISSUE.match(text, noun.span.end)
        named = _IN.search(text[: noun.span.start]) or _REPORTS.match(text, noun.span.end)
        if number or (named and len(noun.name) > _TITLE):
            if not number and text.startswith((" vom", " am", " von"), noun.span.end):
                continue
            end = number.end() if number else noun.span.end
            yield Reference(kind="press", span=Span(start=noun.span.start, end=end), name=text[noun.span.start : end])
