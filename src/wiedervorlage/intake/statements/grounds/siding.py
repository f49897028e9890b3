"""Tells of each ground of a paper on which side it stands, once all that the paper states is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import Side
from wiedervorlage.intake.statements.judging.sides import CLASSES, Mark, ground_traits, unit_traits
from wiedervorlage.intake.statements.judging.traits import surroundings, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import Quote, Reason
    from wiedervorlage.intake.statements.judging.sides import SideJudge
    from wiedervorlage.intake.statements.opinions import Opinions
    from wiedervorlage.intake.statements.units.placing import Placed

    Stated = Sequence[tuple[Quote, Mark]]
    """What a paper states, each with its words."""

_LEAST: Final = 1e-4
_EDGE: Final = 3
"""So many characters before its first word a unit may begin: a comma, a blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Siding:
    """The units of a paper with what is needed to tell the sides of its grounds.

    Attributes:
        judge: weighs.
        opinions: of the paper; the course needs what the encoder gathered, so without an encoder the words judge alone.
    """

    judge: SideJudge
    opinions: Opinions

    def sides(self, reasons: Sequence[Reason], others: Stated, paper: str) -> list[Side | None]:
        """Return the side of each ground; None where no unit of the paper begins within its words.

        Args:
            reasons: the grounds.
            others: what else the paper states.
            paper: the kind of paper.
        """
        starts = [_start_of(item) for item in self.opinions.placed]
        grounds = [(reason.quote, Mark(role="reasons", label=reason.kind.value)) for reason in reasons]
        marks = [_mark_at(start, (*grounds, *others)) for start in starts]
        carried = self._carried(marks, paper)
        found: list[Side | None] = []
        for reason in reasons:
            places = [place for place, start in enumerate(starts) if _within(start, reason.quote)]
            odds = [carried[place] + self._told(reason, ground_traits(marks, place, paper)) for place in places]
            found.append((Side.FOR if np.mean(odds) > 0 else Side.AGAINST) if odds else None)
        return found

    def _told(self, reason: Reason, around: tuple[str, ...]) -> float:
        """Return the log-odds of the linear model."""
        chances = self.judge.words.chances((*wording(reason.quote.text), around))
        against, favour = (chances[name] + _LEAST for name in CLASSES)
        return float(np.log(favour / against))

    def _carried(self, marks: Sequence[Mark], paper: str) -> Sequence[float]:
        """Return the log-odds of the course for each unit."""
        rows = self.opinions.gathered()
        if rows is None or not len(rows):
            return [0.0] * len(marks)
        traits = [
            (*surroundings(item.unit.text, item.place), *unit_traits(mark, paper))
            for item, mark in zip(self.opinions.placed, marks, strict=True)
        ]
        scores = self.judge.course.additions(rows, traits)["sides"]
        return [float(favour - against) for against, favour in scores]


def _mark_at(start: int, stated: Stated) -> Mark:
    """Return what the unit that begins at a place states."""
    return next((mark for quote, mark in stated if _within(start, quote)), Mark())


def _within(start: int, quote: Quote) -> bool:
    return quote.start - _EDGE <= start < quote.end


def _start_of(item: Placed) -> int:
    """Return where a unit begins in the received text."""
    stretch = item.unit.stretch
    return stretch.paragraph.text.offsets[stretch.start]
