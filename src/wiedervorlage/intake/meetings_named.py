"""Meetings that a paper names with their day, and what a body decided on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.dates import DateHit

_MEETING: Final = re.compile(
    r"\b(?P<name>(?:Haupt|Bürgermeister|Jugendhilfe|Sozial|Schul|Kreis|Rats|Fach|Rund"
    r"|Regional|Landes|Umwelt|Bau)?\w*(?:konferenz|[Aa]usschu(?:ss|ß)(?:es)?|ausschüsse"
    r"|[Bb]eirat|vorstand|[Ss]itzung|tag(?:es)?|[Ll]enkungsgruppe|[Aa]rbeitsgruppe"
    r"|[Dd]ienstbesprechung|[Bb]esprechung|[Vv]ersammlung)"
    r"|Konferenz(?: der [A-ZÄÖÜ]\w+(?: und [A-ZÄÖÜ]\w+)?| „[^“]{3,60}“)?"
    r"|Runde[rnm]? Tisch(?:es|s)?(?: [A-ZÄÖÜ]\w+)?|Rat(?:es|s)?(?= (?:der|hat|habe|am))"
    r"|\w*[Gg]emeinderat(?:es|s)?|\w*[Kk]ommission|Kuratoriums?|Stadtrat(?:es|s)?|Kreistag(?:es|s)?|Ortsbeirat(?:es|s)?"
    r"|Ausschuss(?:es)? für [A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,3}|Gespräch"
    r"|Ortstermin|Magistrat|Verbandsversammlung)\b"
)
_TOOK: Final = re.compile(
    r"[^;.]{0,25}\bgefasst\b"
    r"|[^;.]{0,120}\b(?:beschlossen(?:e[nrms]?)?|gesperrt|festgesetzt|abgelehnt|zugestimmt|bewilligt|erhöht|verlängert|gefordert|gewählt|entschieden"
    r"|gestrichen|verabschiedet|genehmigt|verworfen|geändert|bestimmt)\b"
)
"""What turns a body's day into its decision: the verb that closes the clause."""
_NO_MEETING: Final = re.compile(
    r"(?:Montag|Dienstag|Donnerstag|Freitag|Samstag|Sonntag|Stichtag|Vertrag|Antrag|Betrag"
    r"|Beitrag|Auftrag|Landtag|Feiertag|Nachmittag|Vormittag|Jahrestag|Sonnabend"
    r"|Abgabe\w+)(?:es|s)?$"
)
_NEAR: Final = 110
_TALK: Final = re.compile(r"\b(?P<name>Gespräch|Besichtigung|Sitzung|Ortstermin|Besprechung|Begehung) vom ")
_WITH_BODY: Final = re.compile(r" (?:mit|in|im|von) (?:der|dem )?")


def find_meetings(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates."""
    yield from _told_by_body(text, hits)
    yield from _talks(text, hits)


def _told_by_body(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    taken: set[int] = set()
    for match in _MEETING.finditer(text):
        name = match["name"]
        if _NO_MEETING.search(name):
            continue
        near = [
            hit
            for hit in [hit for hit in hits if hit.span.start >= match.end()][:1]
            if hit.span.start - match.end() <= _NEAR
            and hit.span.start not in taken
            and not re.search(r"\b(?:nach|vor|seit|ab) dem\s+$", text[match.end() : hit.span.start])
            and re.search(r"\b(?:am|vom|dem)(?:\s+\w+,?(?: dem| den)?)?\s+$|[\t ]$", text[match.end() : hit.span.start])
            and re.search(r"\b(?:am|dem)\b|\t", text[match.end() : hit.span.start])
        ]
        if near and len(near[0].value) == len("2012-09-12"):
            taken.add(near[0].span.start)
            span = Span(start=match.start(), end=near[0].span.end)
            if _TOOK.match(text[span.end :]) and re.search(r"\b(?:ha(?:t|be|tte)|der|die|vom)\b", text[: span.end]):
                yield Reference(kind="decision", span=span, name="Beschluss", of=name, date=near[0].value)
            else:
                yield Reference(kind="meeting", span=span, name=name, date=near[0].value)


def _talks(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find meetings told the other way round: "Gespräch vom 5. Mai", "am 5. Mai mit dem Ortsrat"."""
    for match in _TALK.finditer(text):
        hit = next((hit for hit in hits if hit.span.start == match.end()), None)
        if hit and hit.day:
            span = Span(start=match.start(), end=hit.span.end)
            yield Reference(kind="meeting", span=span, name=match["name"], date=hit.value)
    for hit in hits:
        joint = _WITH_BODY.match(text, hit.span.end)
        body = _MEETING.match(text, joint.end()) if joint and hit.day else None
        if body and text[: hit.span.start].endswith("am ") and not _NO_MEETING.search(body["name"]):
            span = Span(start=hit.span.start, end=body.end())
            yield Reference(kind="meeting", span=span, name=body["name"], date=hit.value)
