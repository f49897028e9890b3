"""Plans, technical norms, conditions of grants and laws named by their short form alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

_NORMS: Final = (
    ("regulation", re.compile(r"\b(?P<name>ANBest-[A-Z][a-z]?)\b")),
    ("regulation", re.compile(r"\b(?P<name>DIN(?: (?:EN|VDE|ISO))* \d+(?:-\d+)?)\b")),
    (
        "regulation",
        re.compile(
            r"\b(?P<name>(?:(?:Landes)?(?:[Kk]rankenhaus|[Rr]ettungsdienst|[Ee]ntwicklungs)|Regional|Raumordnungs)plan"
            r"|(?:Bebauungs|Flächennutzungs)plan(?:e?s)? (?:Nr\. ?\d+[a-z]?|„[^“]{2,60}“))"
        ),
    ),
    ("law", re.compile(r"\b(?:im|des|vom) (?P<name>[A-Z][a-zäöü]+[A-Za-z]*(?:GB|G|VO))\b(?!-)")),
    ("law", re.compile(r"\b(?:nach|gemäß|aus|laut) dem (?P<name>[A-Z][A-Za-zÄÖÜäöü]*[A-Z]?G)\b(?!-)")),
)
_SECTION_AFTER: Final = re.compile(
    r"\b(?P<name>\w*(?:[Ss]atzung|[Bb]enutzungsordnung|[Gg]ebührenordnung|[Vv]erordnung)"
    r"(?: über (?:die|das|den) [\w ]{3,60}?)?) (?:\w+ )?in (?P<section>§ ?\d+[a-z]?)"
)


def find_norms(text: str) -> Iterator[Reference]:
    """Find them in a sentence, a bye-law also where its section stands behind it."""
    for kind, pattern in _NORMS:
        for match in pattern.finditer(text):
            span = Span(start=match.start("name"), end=match.end("name"))
            yield Reference(kind=kind, span=span, name=match["name"])
    for match in _SECTION_AFTER.finditer(text):
        span = Span(start=match.start(), end=match.end())
        yield Reference(kind="regulation", span=span, name=match["name"], section=match["section"])
