"""What came of each point of a resolution voted on point by point: "Ziffer 1: 8 Ja, 24 Nein", "Zu 2: entfällt"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.text.list_items import LIST_MARK
from wiedervorlage.intake.text.voted_points import BEHIND_LABEL, told_of_points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Decision
    from wiedervorlage.intake.statements.units.places import Places
    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.votes.told_votes import ToldVote

_POINT: Final = re.compile(
    r"(?:^|(?<=\s))(?:(?:[Zz]u )?(?:Ziffer|Ziff\.|Punkt|Pkt\.|Nr\.|Nummer|Buchstabe|Absatz|Abs\.)|[Zz]u) ?"
    r"(?P<mark>\d{1,2}|[a-z]|[IVX]{1,4})\b[.)]?(?:\s?[:–-]|\s{2,})\s*"
)
"""A point that is named before what came of it."""
_LETTERED: Final = re.compile(rf"{_POINT.pattern}|(?<!\w)\(?(?P<letter>[a-z])\)\s?:?\s*")
"""The same, or by its letter alone, as behind a label: "Abstimmungsergebnis: a) 9 : 1, b) einstimmig"."""
_DROPPED: Final = re.compile(r"\W*(?:entfällt|entfiel|entfallen|erledigt|gegenstandslos|zurückgezogen)\W*")
_COMES_TO: Final = {"rejected": "refuse", "deferred": "defer", "referred": "refer"}
_FAR: Final = 12
"""The points stand at most so many paragraphs above what came of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointResult:
    """What came of one point.

    Attributes:
        mark: its number or letter.
        paragraph: the number of the paragraph that tells it.
        outcome: "rejected", "deferred", "referred", "dropped" where it was not voted on, else empty.
        vote: the number of the vote on it; None where none is counted.
    """

    mark: str
    paragraph: int
    outcome: str
    vote: int | None


def settled_by_points(
    decisions: Sequence[Decision], places: Places, votes: Sequence[ToldVote]
) -> tuple[list[Decision], frozenset[int]]:
    """Return the decisions, each point as it was voted on, and the numbers of the paragraphs that tell it.

    A point that was dropped is no decision, nor is what tells the results.

    Args:
        decisions: in their order.
        places: the paragraphs of the paper.
        votes: those it tells.
    """
    results = [found for number in range(len(places.body)) for found in _point_results(places, number, votes)]
    found = [(decision, _result_of(decision, places, results)) for decision in decisions]
    telling = frozenset(result.paragraph for _, result in found if result is not None)
    bare = telling | {number for number, paragraph in enumerate(places.body) if _only_counted(paragraph)}
    settled = (_settled(decision, result) for decision, result in found if places.of(decision) not in bare)
    return [decision for decision in settled if decision is not None], telling


def _point_results(places: Places, number: int, votes: Sequence[ToldVote]) -> Iterator[PointResult]:
    """Yield what a paragraph tells of points, if it tells nothing else."""
    paragraph = places.body[number]
    text = paragraph.text.text
    label = BEHIND_LABEL.match(text)
    marks = list((_LETTERED if label else _POINT).finditer(text, label.start("points") if label else 0))
    if not marks or (label is None and text[: marks[0].start()].strip(" .:")):
        return
    for mark, end in zip(marks, [*(following.start() for following in marks[1:]), len(text)], strict=True):
        rest = text[mark.end() : end]
        dropped = _DROPPED.fullmatch(rest) is not None
        if not (dropped or result_in(rest) or only_counts(rest)):
            return
        vote = next((n for n, one in enumerate(votes) if _covers(paragraph, mark.end(), end, one.start)), None)
        fell = vote is not None and votes[vote].fell
        outcome = "dropped" if dropped else "rejected" if fell else result_in(rest)
        yield PointResult(mark=mark["mark"] or mark["letter"], paragraph=number, outcome=outcome, vote=vote)


def _only_counted(paragraph: Paragraph) -> bool:
    """Say whether a paragraph tells only the figures of the votes on points, which decide nothing by themselves."""
    text = paragraph.text.text
    listed = [text[start:end] for start, end in told_of_points(text)] if BEHIND_LABEL.match(text) else []
    return bool(listed) and all(map(only_counts, listed))


def _covers(paragraph: Paragraph, start: int, end: int, place: int) -> bool:
    offsets = paragraph.text.offsets
    return bool(offsets) and start < end and offsets[start] <= place <= offsets[end - 1]


def _result_of(decision: Decision, places: Places, results: Sequence[PointResult]) -> PointResult | None:
    """Return what came of the point a decision stands in: of the nearest paragraphs below that tell it."""
    here = places.of(decision)
    mark = LIST_MARK.match(places.body[here].text.text)
    if mark is None:
        return None
    number = re.sub(r"\W", "", mark[0])
    below = (found for found in results if here < found.paragraph <= here + _FAR and found.mark == number)
    nearest = next(below, None)
    if nearest is None or places.body[nearest.paragraph].title != places.body[here].title:
        return None
    return nearest


def _settled(decision: Decision, result: PointResult | None) -> Decision | None:
    if result is None:
        return decision
    if result.outcome == "dropped":
        return None
    voted = replace(decision, vote=result.vote)
    if decision.outcome == "refuse" or result.outcome not in _COMES_TO:
        return voted
    return replace(voted, outcome=_COMES_TO[result.outcome], rule="result of the point")
