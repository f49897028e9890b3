"""Units that tell how was voted on what they say: "Der Vorstand wird bei zwei Enthaltungen entlastet" decides."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import ONLY_TOLD
from wiedervorlage.intake.text.paragraphs import is_point
from wiedervorlage.intake.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.statements.units.placing import Placed
    from wiedervorlage.intake.statements.units.units import Unit
    from wiedervorlage.intake.votes.told_votes import ToldVote


_HOW: Final = re.compile(
    r"\W*(?:es (?:gibt|gab)|bei|mit|gegen|davon|dabei|dafür|dagegen|die Abstimmung)\b", re.IGNORECASE
)
"""So begins a clause that only says how was voted on the one before it."""


def voted_units(placed: Sequence[Placed], votes: Iterable[ToldVote]) -> dict[Unit, ToldVote]:
    """Return the units in which a vote is told of what they resolve, not of an earlier day or in figures alone."""
    begins = [item.unit.stretch.begin for item in placed]
    numbers = ((bisect_right(begins, vote.start) - 1, vote) for vote in votes)
    told = [(n, vote) for n, vote in numbers if n >= 0 and placed[n].unit.stretch.covers(vote.start)]
    found = [(_resolving(placed, number), vote) for number, vote in told]
    return {item.unit: vote for item, vote in found if _resolves(item)}


def units_put_to_vote(placed: Sequence[Placed], votes: Iterable[ToldVote]) -> dict[Unit, ToldVote]:
    """Return the points of lists that are put to a vote told below them, each by its first unit."""
    begins = [item.unit.stretch.begin for item in placed]
    numbers = ((bisect_right(begins, vote.start) - 1, vote) for vote in votes)
    return {point.unit: vote for number, vote in numbers if number >= 0 for point in _put_to_vote(placed, number)}


_PUTS: Final = re.compile(r"\bzur (?:\w+ )?Abstimmung\b[^.;]{0,20}[.:]?$|\babstimmen\b[^.;]{0,10}[.:]?$")
"""So ends the sentence that puts to the vote what stands below it."""


def _put_to_vote(placed: Sequence[Placed], number: int) -> list[Placed]:
    """Return the first unit of each point of the list between such a sentence and the unit that tells a vote."""
    points: list[Placed] = []
    told = placed[number].sentence.paragraph
    for item in reversed(placed[:number]):
        paragraph = item.sentence.paragraph
        if paragraph is told:
            continue
        if not is_point(paragraph):
            return points if points and _PUTS.search(item.sentence.text.rstrip()) else []
        if not (item.place.sentence or item.place.unit):
            points.append(item)
    return []


def _resolving(placed: Sequence[Placed], number: int) -> Placed:
    """Return the unit that says what was voted on: the one that tells the vote, or the one it leans on."""
    item = placed[number]
    leans = item.place.unit > 0 and _HOW.match(item.unit.text) is not None
    return placed[number - 1] if leans else item


def _resolves(placed: Placed) -> bool:
    folded = fold(placed.sentence.text)
    return has_verb(placed.unit.text) and first_cue(ONLY_TOLD, folded) is None
