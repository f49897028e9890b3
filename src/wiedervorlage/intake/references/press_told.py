"""Newspapers of which a verb tells the day: "berichtete am 17. Dezember", "stand gestern in der Ostsee-Zeitung"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.nouns import find_nouns
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.references.nouns import Noun
    from wiedervorlage.intake.text.dates import DateHit

_REPORTS: Final = re.compile(
    r"\b(?:berichte(?:t|te|ten|n)?|stand(?:en)?|steht|las|lasen|lese|gelesen|lesen|schrieb(?:en)?|schreibt|geschrieben|meldete[n]?"
    r"|meldet|gemeldet|brachte[n]?|gebracht|hieß|heißt|erschien(?:en)?|abgedruckt|gedruckt|veröffentlicht|entnehmen|entnahm(?:en)?"
    r"|entnommen|erfahren|erfuhr(?:en)?|zitier\w+)\b"
)
_BREAKS: Final = re.compile(
    r"[;:]|\b(?:bis|seit|ab|zum|für den|nach dem|vor dem)\b|, (?:dass|daß|ob|wonach|weil|wie)\b"
)
_TITLE: Final = len("Zeitung")
_PART: Final = re.compile(r"(?:artikel|bericht|mitteilung|brief)\w{0,2}$")
_REACH: Final = 60


def find_press_told(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates; the day stands near the title, with nothing between that parts them."""
    if not hits or not _REPORTS.search(text):
        return
    for noun in find_nouns(text):
        if noun.kind != "press" or len(noun.name) <= _TITLE or _PART.search(noun.name):
            continue
        near = sorted((_apart(noun, hit), hit) for hit in hits if hit.value and _together(text, noun, hit))
        if near:
            hit = near[0][1]
            span = Span(start=min(noun.span.start, hit.span.start), end=max(noun.span.end, hit.span.end))
            yield Reference(kind="press", span=span, name=noun.name, date=hit.value)


def _apart(noun: Noun, hit: DateHit) -> int:
    return max(hit.span.start - noun.span.end, noun.span.start - hit.span.end)


def _together(text: str, noun: Noun, hit: DateHit) -> bool:
    start, end = min(noun.span.end, hit.span.end), max(noun.span.start, hit.span.start)
    if end - start > _REACH or _BREAKS.search(text, start, end):
        return False
    clause = text[max(0, min(noun.span.start, hit.span.start) - _REACH) : max(noun.span.end, hit.span.end) + _REACH]
    return _REPORTS.search(clause) is not None
