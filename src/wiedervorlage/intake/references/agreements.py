"""Contracts and decisions that a paper names by the year or month, or by their number alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.text.patterns import ANY_MONTH, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.intake.text.dates import DateHit

_WHEN: Final = (
    rf"(?:(?:[Ii]m |vom )?(?P<month>{ANY_MONTH})(?: (?P<of_year>(?:19|20)\d\d))?"
    r"|(?:im Jahre? )?(?P<year>(?:19|20)\d\d))"
)
CONTRACT: Final = (
    r"\w*(?:[Vv]ertrag|[Vv]ereinbarung|[Vv]ergleich|[Aa]bkommen|[Üü]bereinkunft|[Üü]bereinkommen|[Aa]bsprache|[Aa]brede"
    r"|[Kk]ontrakt|(?<!im)[Pp]akt|[Ee]inigung|[Nn]utzungsüberlassung|[Aa]bsichtserklärung)"
)
"""What two sides have closed with each other."""
_CONTRACT: Final = rf"(?P<name>{CONTRACT})(?:e?s)?"
_CONTRACT_OF: Final = re.compile(
    rf"\b{_CONTRACT} (?:von|aus|aus dem Jahre?|des Jahres) (?P<year>(?:19|20)\d\d)\b(?:, (?P<section>§ ?\d+[a-z]?))?"
)
_CONTRACT_SINCE: Final = re.compile(rf"\bseit (?P<year>(?:19|20)\d\d) (?:\w+ )?eine? {_CONTRACT}(?P<section>(?!))?")
_CLOSED: Final = re.compile(
    r"(?: (?:mit|vor|bei|zwischen|im|in) [^.;,]{2,60})? (?:geschlossene|unterzeichnete|abgeschlossene|unterschriebene"
    r"|vereinbarte"
    rf"|beurkundete|ausgehandelte|getroffene|protokollierte)[nrms]? (?:\w+e[nrms]? )?{_CONTRACT}\b"
)
_GIVEN: Final = re.compile(
    r" (?:vorgelegte|erstellte|erstattete|eingereichte|veröffentlichte)[nrms]? "
    r"(?P<name>\w*(?:[Gg]utachten|[Bb]ericht|[Kk]onzept|[Ss]tudie|[Kk]onzeption|[Pp]lan))(?:e?s)?\b"
)
_BODY: Final = (
    r"(?P<of>\w*(?:[Aa]usschuss|[Rr]at|[Kk]reistag|[Gg]emeinderat|[Vv]ersammlung|[Kk]ommission|[Kk]uratorium|gericht"
    r"|[Vv]orstand|[Bb]eirat|[Ss]ynode))(?:e?s)?"
)
_DECIDED: Final = re.compile(
    rf"\b{_BODY} (?:hat|hatte|habe) (?:bereits |schon |sich )?{_WHEN} [^.;]{{0,80}}?"
    r"(?:beschlossen|festgesetzt|abgelehnt|entschieden|bewilligt|beanstandet|zugestimmt|genehmigt|verworfen|erhöht)\b"
)
_HAS_DECIDED: Final = re.compile(
    rf"\bhat(?:te)? der {_BODY} {_WHEN} [^.;]{{0,80}}?"
    r"(?:beschlossen|festgesetzt|abgelehnt|entschieden|bewilligt|zugestimmt|genehmigt|verworfen|erhöht)\b"
)
_DECISION_OF: Final = re.compile(
    rf"\b\w*(?:[Bb]eschlu(?:ss|ß)(?:es)?|[Ee]ntscheidung) de[rs] {_BODY} (?:vom|von|aus dem) {_WHEN}\b(?! \d)"
)
_DECISION_NUMBER: Final = re.compile(r"\bBeschlu(?:ss|ß) (?P<name>Nr\. ?\d+/\d+)")


def find_agreements(text: str, hits: tuple[DateHit, ...], anchor: date | None) -> Iterator[Reference]:
    """Find contracts and decisions without a full day, and contracts closed on a day.

    Args:
        text: the sentence.
        hits: its dates.
        anchor: the paper's own day, by which a month without a year is the last such month before it.
    """
    for pattern in (_CONTRACT_OF, _CONTRACT_SINCE):
        for match in pattern.finditer(text):
            section = match["section"] or ""
            yield Reference(kind="contract", span=_span(match), name=match["name"], date=match["year"], section=section)
    for hit in hits:
        closed = _CLOSED.match(text, hit.span.end) if hit.value else None
        if closed:
            span = Span(start=hit.span.start, end=closed.end())
            yield Reference(kind="contract", span=span, name=closed["name"], date=hit.value)
        given = _GIVEN.match(text, hit.span.end) if hit.value else None
        if given:
            yield Reference(
                kind="paper", span=Span(start=hit.span.start, end=given.end()), name=given["name"], date=hit.value
            )
    for pattern in (_DECIDED, _HAS_DECIDED, _DECISION_OF):
        for match in pattern.finditer(text):
            when = _when(match, anchor)
            if when:
                yield Reference(kind="decision", span=_span(match), name="Beschluss", of=match["of"], date=when)
    for match in _DECISION_NUMBER.finditer(text):
        yield Reference(kind="decision", span=_span(match), name=match["name"], date=_year_of(match["name"]))


def _when(match: re.Match[str], anchor: date | None) -> str:
    if match["year"]:
        return match["year"]
    month = MONTHS.index(match["month"]) + 1
    if match["of_year"]:
        return f"{match['of_year']}-{month:02d}"
    if anchor is None:
        return ""
    return f"{anchor.year - (month > anchor.month):04d}-{month:02d}"


def _year_of(number: str) -> str:
    """Return the year that a number of resolutions closes with: "Nr. 214/93" is of 1993."""
    year = number.rpartition("/")[2]
    if len(year) == len("1993") and year.startswith(("19", "20")):
        return year
    return str((1900 if int(year) > _TURN else 2000) + int(year)) if len(year) == len("93") else ""


_TURN: Final = 60


def _span(match: re.Match[str]) -> Span:
    return Span(start=match.start(), end=match.end())
