"""Meetings that a verb tells: "am 3. Mai haben wir telefoniert", "die Anlage wurde am 3. Mai besichtigt".

A meeting that the clause names keeps its name: "haben wir in der Dienstbesprechung am 3. Mai besprochen" tells of
the Dienstbesprechung.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of, in_past, words
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.meeting_nouns import NO_MEETING, held_at
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_CLAUSE: Final = r"(?:[^.;]|(?<=\d)\.)"


_WHO: Final = r"(?:wir|ich|Sie|uns|mein\w* (?:Mit\w+|Kolleg\w+)|unser\w* [A-ZÄÖÜ]\w+|Ihr\w* [A-ZÄÖÜ]\w+|Herrn?|Frau)"
_HAVE: Final = r"(?:habe|haben|hatten?|hat|waren|war)"
_MET_PERFECT: Final = any_of(words("reference_verbs", "met"))
_MET_PASSIVE: Final = any_of(words("reference_verbs", "was met"))
_MET_IN_PAST: Final = "|".join(
    in_past(verb, rf"{_CLAUSE}{{0,120}}?") for verb in words("reference_verbs", "met in past")
)
_HAVE_MET: Final = re.compile(
    rf"\b(?:{_HAVE} (?:(?:am|gestern|vorgestern) {_CLAUSE}{{4,25}} )?{_WHO}|{_WHO} {_HAVE})\b"
    rf"(?P<clause>{_CLAUSE}{{0,140}}?)\b(?P<verb>{_MET_PERFECT})\b"
)
_MET: Final = re.compile(
    rf"\b(?:{_WHO} (?P<verb>{_MET_IN_PAST})|(?P<turned>{_MET_IN_PAST}) {_WHO})\b(?P<clause>{_CLAUSE}{{0,60}})"
)
_WAS_MET: Final = re.compile(
    rf"\b(?:wurden?|ist|sind|war|waren)\b(?P<clause>{_CLAUSE}{{0,140}}?)\b(?P<verb>{_MET_PASSIVE})\b"
)
_SPOKE: Final = re.compile(
    r"\b(?:haben wir|habe ich|haben Sie|hatten wir|wir|mit Ihnen)\b(?P<clause>[^.;]{0,90}?)\b(?:gesprochen"
    r"|unterhalten|zusammengesessen|getroffen)\b"
)
_BY_PHONE: Final = re.compile(r"\b(?:am Telefon|telefonisch|fernmündlich)\b")
_TOLD_BY_PHONE: Final = re.compile(
    r"\b(?:besprochen|wiederholt|sagten?|gesagt|mitgeteilt|teilten?|bestätigten?|bestätigt|zugesagt|erklärten?"
    r"|erklärt|gebeten|hingewiesen|vereinbart|versichert|angekündigt|geschildert|versprochen|zusagen|ausgerichtet)\b"
)
_NEAR: Final = 110
_RIGHT_BEHIND: Final = 20
"""A day of a meeting's own stands so many characters behind its name at most: "Sitzung am Montag, dem 3. Mai"."""
_AM: Final = re.compile(r"\b[Aa]m (?:\w+tag,? (?:de[nm] )?)?$")
_NOT: Final = re.compile(r"\b(?:nicht|nie|Sitzung|schriftlich|Schreiben|Brief|wird|werden)\b(?! worden)")
_MARK: Final = re.compile(r"[;:,!?]\s|(?<!\d)\.\s")
_ON_SITE: Final = re.compile(r"besichtigt|begangen|Augenschein|begutachtet|vor Ort|angese|angesch|sahen|überprüft")


def find_meetings_told(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates; the day stands in the clause of the verb or right before it."""
    for pattern in (_HAVE_MET, _MET, _WAS_MET):
        for match in pattern.finditer(text):
            hit = next((hit for hit in hits if _tells(text, hit, match)), None)
            if hit and not _NOT.search(match[0]):
                span = Span(start=min(match.start(), hit.span.start), end=max(match.end(), hit.span.end))
                yield Reference(
                    kind="meeting", span=span, name=_named_at(text, span, hit, hits) or _name(match), date=hit.value
                )

    yield from _by_phone(text, hits)
    for match in _SPOKE.finditer(text):
        hit = next(
            (hit for hit in hits if match.start("clause") <= hit.span.start < match.end("clause") and hit.day), None
        )
        if hit:
            span = Span(start=match.start(), end=match.end())
            yield Reference(
                kind="meeting", span=span, name=_named_at(text, span, hit, hits) or "Gespräch", date=hit.value
            )


def _by_phone(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    phone = _BY_PHONE.search(text)
    hit = next((hit for hit in hits if phone and hit.value and abs(hit.span.start - phone.start()) < _NEAR), None)
    if phone and hit and _TOLD_BY_PHONE.search(text):
        span = Span(start=phone.start(), end=phone.end())
        yield Reference(kind="meeting", span=span, name="Telefonat", date=hit.value)


def _tells(text: str, hit: DateHit, match: re.Match[str]) -> bool:
    if not hit.day or not (_AM.search(text[: hit.span.start]) or "gestern" in hit.raw):
        return False
    return match.start() <= hit.span.start < match.end() or hit.span.end in {match.start() - 1, match.start() - 2}


def _named_at(text: str, told: Span, day: DateHit, hits: tuple[DateHit, ...]) -> str:
    """Return the name of the meeting at which it was, where the clause that tells it says so, else "".

    A meeting with a day of its own right behind it, "was in der Sitzung am 10. Juni beraten wird", is another one.
    """
    for match in held_at(text, *_clause_around(text, told)):
        own = next((hit for hit in hits if 0 <= hit.span.start - match.end("name") <= _RIGHT_BEHIND), day)
        if own == day and not NO_MEETING.search(match["name"]):
            return match["name"]
    return ""


def _clause_around(text: str, told: Span) -> tuple[int, int]:
    """Return where the clause begins and ends: what is told, and what stands before it to the last mark."""
    marks = [mark.end() for mark in _MARK.finditer(text, 0, told.start)]
    return (marks[-1] if marks else 0, told.end)


def _name(match: re.Match[str]) -> str:
    if "elefon" in match[0] or re.search(r"\brief|angerufen", match[0]):
        return "Telefonat"
    return "Ortstermin" if _ON_SITE.search(match[0]) else "Gespräch"
