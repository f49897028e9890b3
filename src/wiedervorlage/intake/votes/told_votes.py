"""The votes a paper tells, from their fields: where each is told, and whether the noes won."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.reading import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldVote:
    """A vote: from which character of the received text on it is told, and what its figures say.

    ``counted`` says that ayes and noes are told, ``fell`` that there were more noes.
    """

    start: int
    counted: bool
    fell: bool


def votes_by_number(fields: Iterable[Field]) -> list[dict[str, Field]]:
    """Return the fields of each vote of a paper by side ("for" of ``votes.0.for``), in the order of their numbers."""
    told: dict[int, dict[str, Field]] = {}
    for item in fields:
        if item.name.startswith("votes."):
            _, number, side = item.name.split(".")
            told.setdefault(int(number), {})[side] = item
    return [told[number] for number in sorted(told)]


def told_votes(fields: Iterable[Field]) -> list[ToldVote]:
    """Return the votes among the fields of a paper, in the order of their numbers."""
    return [_told(vote) for vote in votes_by_number(fields)]


def _told(vote: dict[str, Field]) -> ToldVote:
    counted = {"for", "against"} <= vote.keys()
    fell = counted and float(vote["against"].value) > float(vote["for"].value)
    return ToldVote(start=min(item.span.start for item in vote.values()), counted=counted, fell=fell)
