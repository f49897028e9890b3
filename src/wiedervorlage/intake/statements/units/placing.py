"""The units of a body, each with its sentence and its place in the paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.statements.judging.traits import Place, surroundings, wording
from wiedervorlage.intake.statements.units.formulas import leads_to_resolution
from wiedervorlage.intake.statements.units.framing import framed_by_points
from wiedervorlage.intake.statements.units.units import Unit, units
from wiedervorlage.intake.text.paragraphs import Paragraph, is_point
from wiedervorlage.intake.text.patterns import PROPOSAL
from wiedervorlage.intake.text.sentences import Stretch, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.statements.judging.traits import Traits

_RESOLUTION: Final = re.compile(
    rf"{PROPOSAL.pattern}|beschließen$|schlägt vor$"
    r"|^(?:\d+\. ?|[IVX]+\. ?)?(?:beschlu(?:ss|ß)(?: \d+| mit\b.*)?|empfehlung)$",
    re.IGNORECASE,
)
"""Headings under which it stands what is to be resolved, or has been."""
_PROPOSED: Final = re.compile(r"vorschlag|entwurf|antrag|empfehlung|beschließen$|vor$", re.IGNORECASE)
"""Those of them under which several points may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A unit with its sentence and its place in the paper."""

    unit: Unit
    sentence: Stretch
    place: Place

    @property
    def is_laid_before(self) -> bool:
        """Whether it stands under a heading below which a paper proposes what is to be resolved."""
        heading = self.sentence.paragraph.heading
        return _RESOLUTION.search(heading) is not None and _PROPOSED.search(heading) is not None

    @property
    def traits(self) -> Traits:
        """Return all traits of the unit."""
        return (*wording(self.unit.text), surroundings(self.unit.text, self.place))


def lay_out(body: Sequence[Paragraph], *, is_letter: bool) -> Iterator[Placed]:
    """Part the body into units, each with its place."""
    parts = [part for part in body if not (part.is_table or part.is_title)]
    under = ""
    led = False
    framed = {number for number in framed_by_points(parts) if _RESOLUTION.search(parts[number].heading)}
    for number, paragraph in enumerate(parts):
        led = not is_letter and number > 0 and _led_to(paragraph, parts[number - 1], led=led)
        opens = led or _resolves(paragraph, under)
        under = paragraph.heading
        said = sentences(paragraph)
        formulas = frozenset() if is_letter else frozenset(_formulas(said, last=number + 1 == len(parts)))
        for count, sentence in enumerate(said):
            found = units(sentence)
            begins = (opens and not count) or count - 1 in formulas
            for index, unit in enumerate(found):
                place = Place(
                    paragraph=number,
                    paragraphs=len(parts),
                    sentence=count,
                    unit=index,
                    units=len(found),
                    heading=paragraph.heading or paragraph.title,
                    is_letter=is_letter,
                    depends=unit.depends,
                    asks=sentence.text.rstrip().endswith("?"),
                    resolves=begins and not index and number not in framed and count not in formulas,
                    leads=number in framed or count in formulas,
                )
                yield Placed(unit=unit, sentence=sentence, place=place)


def _formulas(said: Sequence[Stretch], *, last: bool) -> Iterator[int]:
    """Yield which sentences of a paragraph only lead to what is resolved behind them, or in the next paragraph.

    Args:
        said: the sentences.
        last: whether no paragraph follows.
    """
    for number, sentence in enumerate(said):
        if leads_to_resolution(sentence.text) and not (last and number + 1 == len(said)):
            yield number


def _resolves(paragraph: Paragraph, under: str) -> bool:
    """Say whether a paragraph opens a resolution; ``under`` is the heading of the paragraph before."""
    if _RESOLUTION.search(paragraph.heading) is None:
        return False
    return paragraph.heading != under or (is_point(paragraph) and _PROPOSED.search(paragraph.heading) is not None)


def _led_to(paragraph: Paragraph, before: Paragraph, *, led: bool) -> bool:
    """Say whether a sentence leads to a paragraph as what is resolved: to the next one, or to the points of a list.

    Args:
        paragraph: asked of.
        before: the paragraph before it.
        led: whether to that one a sentence leads.
    """
    if led and is_point(before):
        return is_point(paragraph)
    return leads_to_resolution(before.text.text)
