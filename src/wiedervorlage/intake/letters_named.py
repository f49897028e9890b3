"""Letters that a paper names with their day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.dates import DateHit

_LETTER: Final = re.compile(
    r"(?P<whose>Ihr(?:e[nmrs]?|es)?|[Mm]ein(?:e[nmrs]?)?"
    r"|[Uu]nser(?:e[nmrs]?)?)?\s*(?:o\. ?g\. |vorbezeichnete[ns]? |freundliche[ns]? )?"
    r"(?<!\w)(?P<name>(?:An)?[Ss]chreibens?|Schr\.|Nachricht|Fax|Telefax|\w+[Aa]ntrag(?:s|es)?|Einladung"
    r"|Bewerbung|Widerspruch|Petition|Briefe?s?|E-?Mail|Mail|Antr(?:ag|ags|ages)|Anfrage|Zuschrift"
    r"|Eingabe|Gesuch|Anregung|Stellungnahme|Bericht)\b(?P<to>(?: an| auf"
    r"| zu[rm]?) [^.;,]{0,80}?)?(?: (?:de[rs]|von|aus) [A-ZÄÖÜ][\w\-]+(?: [\w\-„“]+){0,3}?)?"
    r",?\s+(?:vom|v\.)\s+(?P<date>)"
)
_YOURS: Final = re.compile(
    r"\b(?P<whose>Ihr|[Mm]ein|[Uu]nser)(?:e[nmrs]?|es)?\s+(?:[a-zäöüß]+e[nrms]? )?(?P<name>[A-ZÄÖÜ][\wäöüß\-]+)"
    r"\s+(?:vom|v\.)\s+"
)
_DECIDED: Final = re.compile(
    r"[Gg]espräch|[Bb]esuch|[Ss]itzung|[Tt]ermin|Telefonat|Treffen|[Bb]egehung|[Bb]esichtigung|[Bb]esprechung|[Vv]ersammlung"
    r"|[Uu]rteil|[Gg]enehmigung|[Vv]ereinbarung|[Oo]rdnung|[Rr]ichtlinie|[Bb]eschlu|[Bb]escheid"
    r"|[Ee]rla(?:ss|ß)|[Rr]undschreiben|[Vv]ertrag|[Ss]atzung|[Vv]orlage"
)
_WROTE: Final = re.compile(
    r"\b[Aa]m (?P<date>\d{1,2}\.[^,;]{2,20}?) (?:haben Sie|hatten Sie|schrieben Sie|baten Sie"
    r"|beantragten Sie|wandten Sie sich"
    r"|habe ich Ihnen|haben wir Ihnen|schrieb ich Ihnen|hatte ich Ihnen)"
)


def find_letters(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates."""
    for match in _LETTER.finditer(text):
        hit = next((hit for hit in hits if hit.span.start - match.end() in range(3)), None)
        if hit and hit.value:
            to = re.sub(r"^an (?:Herrn?|Frau|den|die)?\s*", "", (match["to"] or "").strip())
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name=match["name"],
                date=hit.value,
                whose=match["whose"] or "",
                to=to if (match["to"] or "").strip().startswith("an ") else "",
            )
    for match in _YOURS.finditer(text):
        hit = next((hit for hit in hits if hit.span.start - match.end() in range(3)), None)
        known = _LETTER.search(match[0] + " ") or _DECIDED.search(match["name"])
        if hit and hit.value and not known:
            span = Span(start=match.start(), end=hit.span.end)
            yield Reference(kind="letter", span=span, name=match["name"], date=hit.value, whose=match["whose"])
    for match in _WROTE.finditer(text):
        hit = next((hit for hit in hits if hit.span.start == match.start("date")), None)
        if hit and hit.value:
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name="Schreiben",
                date=hit.value,
                whose="Ihr" if "Sie" in match[0] else "mein",
            )
    for match in re.finditer(
        r"(?:hat|haben) am (?=[^,;]{5,20} (?:beantragt|angeregt|geschrieben)\b)"
        r"|(?:Sie haben|haben Sie)"
        r" (?:uns |mir |unserem \w+ )?am (?=\d[^.;]{0,4}\.[^.;]{4,140}?\b(?:beantragt|angeregt|geschrieben"
        r"|vorgelegt|eingereicht|gebeten|angefragt)\b)"
        r"|(?:hat|haben) (?:unter dem |mit Schreiben vom )|ergänzt (?:am|mit Schreiben vom) "
        r"|(?:Ihr Haus|Sie) schrieb(?:en)? (?:uns|mir) am |(?:die|das"
        r"|den) Sie (?:uns|mir) am "
        r"|in Ihrer (?:E-?)?Mail vom |Mail vom ",
        text,
    ):
        hit = next((hit for hit in hits if hit.span.start == match.end()), None)
        if hit and hit.value:
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name="Ergänzung",
                date=hit.value,
                whose="Ihr",
            )
