"""Contracts that only a verb, a notary's number or an order tells: "die Charta, die wir 2011 unterzeichnet haben"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_SIGNED: Final = re.compile(
    r"\b(?P<name>[A-ZÄÖÜ][\wäöüß\-]+), (?:den|die|das|der) [^.;,]{0,60}?(?:am |im |vom |im Jahre? )?$"
)
"""Before the day on which two sides closed something, whatever it is called."""
_TOGETHER: Final = re.compile(
    r"[^.;,]{0,90}\b(?:unterzeichnet|unterschrieben|geschlossen|abgeschlossen|vereinbart|ausgehandelt|besiegelt)"
    r"(?: (?:haben|hat|hatten?|habe|wurden?|worden|ist))\b"
)
_NOTARY: Final = re.compile(
    r"(?<!\()\b(?P<name>(?:UR|URNr|UVZ|Urk\.?R|Urkundenrolle)[-. ]*(?:Nr\.?|Nummer)? ?[A-Z]?\d+/\d{2,4})(?: vom | v\. )"
)
"""Before the day of a deed, by its number on the notary's roll."""
_ORDER: Final = re.compile(
    r"(?:^|(?P<lead>\b(?:[Uu]nser(?:e[nms])?|[Ii]hr(?:e[nms])?|[Dd]e[rmn]|[Ll]aut|[Gg]emäß|[Nn]ach) ))"
    r"(?P<name>(?:Bau|Liefer|Planungs|Ingenieur|Architekten|Rahmen|Dienstleistungs|Reparatur|Wartungs|Gutachter)?[Aa]uftrag(?:e?s)?)"
    r"(?P<number>,? Nr\. ?[\w/.\-]*\d)? (?:vom|v\.) $"
)
_NUMBER: Final = re.compile(r",? Nr\. ?\d|[,;]? [–-] |\)?$")
"""Behind an order that heads a line."""


def find_signed(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates."""
    for hit in hits:
        before = text[: hit.span.start] if hit.value else ""
        signed = _SIGNED.search(before) if before else None
        if signed and kind_of_noun(signed["name"]) in _OPEN and _TOGETHER.match(text, hit.span.end):
            yield _contract(signed, hit)
        order = _ORDER.search(before) if before else None
        if order and (order["lead"] or order["number"] or _NUMBER.match(text, hit.span.end)):
            yield _contract(order, hit)
    for match in _NOTARY.finditer(text):
        day = next((hit for hit in hits if hit.span.start == match.end() and hit.value), None)
        if day:
            yield _contract(match, day)


_OPEN: Final = frozenset({"", "contract", "law"})


def _contract(match: re.Match[str], hit: DateHit) -> Reference:
    span = Span(start=match.start("name"), end=hit.span.end)
    return Reference(kind="contract", span=span, name=match["name"], date=hit.value)
