"""Meetings told behind their day: "am 5. Mai mit dem Ortsrat", "am 2. Juni waren wir vor Ort"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.meeting_nouns import MEETING, NO_MEETING
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_ON_AGENDA: Final = re.compile(r"\bTagesordnung (?:de[rs]) (?P<name>[A-ZÄÖÜ]{2,5}) (?:am|vom) $")
"""Before the day of a body that a house calls by its short form."""
_SAT: Final = re.compile(r" (?:hat|haben|war|hatte)(?: sich)? (?:der|die|das|unser|Ihr) ")
_HELD: Final = re.compile(
    r"[^.;]{0,90}?\beine[nr]? (?:\w+ )?(?P<name>Ortstermin|Gespräch|Besprechung|Begehung|Besichtigung|Ortsbesichtigung"
    r"|Verkehrsschau|\w*[Vv]ersammlung|Anhörung)\b[^.;]{0,30}?\b(?:durchgeführt|stattgefunden|abgehalten|geführt"
    r"|statt)\b"
)
_THERE: Final = re.compile(r"[^.;,]{0,40}? (?:in der|in einer|im|beim|bei der|vor dem|vor der) (?:\w+e[nrms] )?")
_WITH_BODY: Final = re.compile(r" (?:mit|in|im|von) (?:der|dem )?")
_TAGTE: Final = re.compile(r" (?:tagten?|trafen?(?: sich)?|trat) (?:der|die|das|unser|Ihr) ")
_AS: Final = re.compile(r"\b[Ww]ie (?:bereits |schon |mit \w+ )?am (?:\w+tag,? (?:de[nm] )?)?$")
_AGREED: Final = re.compile(r",?[^.;,]{0,50}\b(?:besprochen|vereinbart|abgesprochen|erörtert)\b")
_ON_SITE: Final = re.compile(r"\b(?:war|waren|haben|hatten|hat)\b[^.;]{0,70}\bvor Ort\b")
_NEAR: Final = 110
"""So far from its day a meeting without a noun is told at most, in characters."""


def find_meetings_behind(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates."""
    yield from _with_body(text, hits)
    yield from _on_site(text, hits)


def _with_body(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find with whom or what a meeting was: "am 5. Mai mit dem Ortsrat", "am 5. Mai hat die Stadt eine Begehung …"."""
    for hit in hits:
        joint = (
            _WITH_BODY.match(text, hit.span.end) or _SAT.match(text, hit.span.end) or _THERE.match(text, hit.span.end)
        )
        body = MEETING.match(text, joint.end()) if joint and hit.day else None
        held = _HELD.match(text, hit.span.end) if hit.day and not body else None
        if held:
            span = Span(start=hit.span.start, end=held.end())
            yield Reference(kind="meeting", span=span, name=held["name"], date=hit.value)
        led = re.search(r"\bam $|^$", text[: hit.span.start]) or hit.raw.endswith("gestern")
        between = body and any(hit.span.end <= other.span.start < body.start() for other in hits)
        if body and led and not between and not NO_MEETING.search(body["name"]):
            span = Span(start=hit.span.start, end=body.end())
            yield Reference(kind="meeting", span=span, name=body["name"], date=hit.value)


def _on_site(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find who was there without a noun for it: "am 2. Juni waren wir vor Ort", "am 2. Juni tagte der Ausschuss"."""
    there = _ON_SITE.search(text)
    for hit in hits:
        agenda = _ON_AGENDA.search(text[: hit.span.start]) if hit.day else None
        if agenda:
            span = Span(start=agenda.start("name"), end=hit.span.end)
            yield Reference(kind="meeting", span=span, name=agenda["name"], date=hit.value)
        if not hit.day or not re.search(r"\b[Aa]m (?:\w+tag,? (?:de[nm] )?)?$", text[: hit.span.start]):
            continue
        sat = _TAGTE.match(text, hit.span.end)
        body = MEETING.match(text, sat.end()) if sat else None
        if body:
            span = Span(start=hit.span.start, end=body.end())
            yield Reference(kind="meeting", span=span, name=body["name"], date=hit.value)
        elif _AS.search(text[: hit.span.start]) and _AGREED.match(text, hit.span.end):
            yield Reference(kind="meeting", span=hit.span, name="Besprechung", date=hit.value)
        elif there and there.start() - _NEAR < hit.span.start < there.end():
            yield Reference(kind="meeting", span=hit.span, name="Ortstermin", date=hit.value)
