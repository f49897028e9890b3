"""Answers that a house has entered among its papers, by the sign behind their day: "Bericht vom 3. Mai, B 12"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.references.reference import Reference

_OF_HOUSE: Final = re.compile(r", (?P<sign>(?:ST|OM|OF|OA|OIB|NR|EA|B|M|V) \d{1,4}(?:/\d+)?)(?![\w/.])")
_ANSWERS: Final = re.compile(r"(?:Stellungnahme|Bericht|Anregung|Antrag|Auskunftsersuchen|Vortrag)\w{0,2}")


def signed(text: str, found: Sequence[Reference]) -> Iterator[Reference]:
    """Yield the references of a sentence, such letters as papers with their sign, which is no reference of its own."""
    papers = [_paper(text, one) for one in found]
    made = [paper for paper, one in zip(papers, found, strict=True) if paper is not one]
    for paper in papers:
        if paper in made or not any(paper.kind in _ALIKE and overlap(paper, other) for other in made):
            yield paper


_ALIKE: Final = frozenset({"paper", "letter", "case number"})


def _paper(text: str, one: Reference) -> Reference:
    if one.kind != "letter" or not one.date:
        return one
    match = _OF_HOUSE.match(text, one.span.end) if _ANSWERS.fullmatch(one.name) else None
    if match is None:
        return one
    return replace(one, kind="paper", name=match["sign"], span=Span(start=one.span.start, end=match.end()))
