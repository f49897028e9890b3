"""Circulars and instructions: whose they are tells whether they command (a decree) or only inform (a letter)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_CIRCULAR: Final = (
    r"(?:Rund(?:schreiben|brief|erla(?:ss|ß)|verfügung)|[Ee]rla(?:ss|ß)|Dienstanweisung|Geschäftsanweisung"
    r"|Weisung)(?:e?s)?"
)
_NUMBERED: Final = re.compile(
    rf"\b(?P<name>{_CIRCULAR} (?:[IVX]+ |[A-Z]{{1,3}} )?(?:Nr\. ?)?\d{{1,4}} ?/ ?(?:19|20)?\d\d)(?![\d/])"
)
_OF_ASSOCIATION: Final = re.compile(
    r"\b(?:Landkreistag|Städtetag|Gemeindetag|Städtebund|Gemeindebund|\w*[Vv]erband|\w*[Vv]erein"
    r"|\w*[Bb]und|\w*[Kk]ammer|[Gg]ewerkschaft|\w*[Ii]nnung|Landesgruppe)(?:e?s)?\b"
)
_ABOVE: Final = re.compile(
    r"\b(?:Bezirksregierung|Regierungspräsid\w+|Regierung|\w*[Mm]inisteriums?|\w*[Mm]inister|Ministeriums|Senatsverwaltung"
    r"|Oberfinanzdirektion|Landesverwaltungsamt|Landesdirektion)\b"
)


_SUPERVISES: Final = re.compile(
    r"\b(?:Kommunalaufsicht|Rechtsaufsicht|Fachaufsicht|\w*[Aa]ufsichtsbehörde|Dienstaufsicht)\b|\b[Mm]eine(?:r"
    r"|n)? (?:Rund)?[Vv]erfügung"
)
"""Who orders those below, and the writer's own order."""
_OF_COURT: Final = re.compile(
    r"\bgerichtliche[rn]? (?:Verfügung|Anordnung)|\b(?:Verfügung|Anordnung) de[rs] \w*(?:[Gg]ericht|Kammer|Senat)"
)
"""An order of procedure, by which a court writes to the parties."""
_SHORT: Final = (
    ("decree", re.compile(r"\b(?P<name>(?:Gem\. ?)?(?:RdErl|Erl)\.|IMS|KMS|FMS)(?: [^;,]{0,40}?)? (?:vom|v\.)\s*$")),
    ("decision", re.compile(r"\b(?P<name>Urt\.|Beschl\.)(?: [^;,]{0,30}?)? (?:vom|v\.)\s*$")),
)


def find_short_named(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find decrees and judgments named by their short form with their day: "RdErl. d. MI v. 2.6.2010"."""
    for hit in hits:
        for kind, pattern in _SHORT:
            named = pattern.search(text[max(0, hit.span.start - 80) : hit.span.start]) if hit.value else None
            if named:
                start = hit.span.start - len(named[0])
                yield Reference(kind=kind, span=Span(start=start, end=hit.span.end), name=named["name"], date=hit.value)


def find_numbered_circulars(text: str) -> Iterator[Reference]:
    """Find circulars named by their number alone: "Rundschreiben 7/01", "Runderlass II Nr. 9/1990"."""
    for match in _NUMBERED.finditer(text):
        kind = instructed(text, match["name"], "decree")
        yield Reference(kind=kind, span=Span(start=match.start(), end=match.end()), name=match["name"])


def instructed(sentence: str, name: str, kind: str) -> str:
    """Return the kind of what is named: an association's circular is a letter, an order from above a decree."""
    if (
        kind == "decree"
        and name.startswith("Rund")
        and _OF_ASSOCIATION.search(sentence)
        and not _ABOVE.search(sentence)
    ):
        return "letter"
    if kind == "decision" and name in {"Verfügung", "Anordnung"}:
        if _OF_COURT.search(sentence):
            return "letter"
        if _ABOVE.search(sentence) or _SUPERVISES.search(sentence):
            return "decree"
    return kind
