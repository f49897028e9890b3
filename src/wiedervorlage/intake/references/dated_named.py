"""Decisions, papers and bye-laws named with their day behind other words, and contracts and decrees with a section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.references.rule_names import SHORT_BEHIND, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_DATED: Final = (
    (
        "decision",
        re.compile(
            r"\b(?!Genehmigung de[rs] (?:\w+en )?\w*(?:[Pp]rotokoll|[Nn]iederschrift|[Tt]agesordnung))"
            r"(?P<name>\w*[Bb]eschlu(?:ss|ß)(?:es)?|\w*[Bb]escheid(?:es|s)?|Urteils?"
            r"|\w*[Gg]enehmigung|\w*[Vv]erfügung|Entscheidung)"
            r"(?: (?!\w*(?:[Bb]eschlu(?:ss|ß)|[Bb]escheid|[Uu]rteil)(?:e?s)?\b)[\w/]+){0,4}?"
            r" (?:vom|von|aus dem(?: Jahre?)?)\s+"
        ),
    ),
    (
        "paper",
        re.compile(
            r"\b(?P<name>(?:Öffentliche )?\w*(?:[Bb]ekanntmachung|[Vv]ermerk|[Gg]utachten|[Kk]onzept|[Pp]rotokoll"
            r"|[Nn]iederschrift|[Ee]ntwurf|(?<=\w)bericht|(?<=-)Bericht|[Aa]nschlag|[Ss]chätzung|[Ss]tudie"
            r"|[Vv]orlage"
            r"|\w{4,}(?:plan"
            r"|(?<!Abend)(?<!Tage)(?<!Tag)(?<!Volks)(?<!Wochen)(?<!Kreis)(?<!Sonntags)(?<!Gemeinde)(?<!Amts)blatt"
            r"|planung)))"
            r"(?:e?s)?(?: [\w/]+){0,3}? (?:vom|von|aus dem)\s+"
        ),
    ),
    (
        "regulation",
        re.compile(
            r"\b(?P<name>\w*(?:[Ss]atzung|[Vv]erordnung"
            r"|[A-ZÄÖÜ]\w+(?<![Aa]n)[Oo]rdnung))(?: (?!mit\b)\w+){0,4}? (?:vom|von"
            r"|aus dem(?: Jahre?)?)\s+"
        ),
    ),
)
_RULES_ON: Final = re.compile(
    rf"(?:Verordnung|Satzung) (?=über (?:die|das|den) ){TITLE}(?:{SHORT_BEHIND.pattern})?"
    r"(?! [a-zäöü]+ [^.]{0,40}vom \d)"
)


def find_dated(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates."""
    for kind, pattern in _DATED:
        for match in pattern.finditer(text):
            hit = next((hit for hit in hits if hit.span.start == match.end()), None)
            if hit:
                span = Span(start=match.start(), end=hit.span.end)
                yield Reference(kind=kind, span=span, name=match["name"], date=hit.value)
    for match in _RULES_ON.finditer(text):
        yield Reference(kind="regulation", span=Span(start=match.start(), end=match.end()), name=match[0])
