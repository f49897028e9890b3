"""Votes counted on both sides, from their fields: where they are told, and whether the noes won."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.reading import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedVote:
    """A vote that was counted: from which character of the received text on it is told, and whether the noes won."""

    start: int
    fell: bool


def counted_votes(fields: Iterable[Field]) -> list[CountedVote]:
    """Return the votes among the fields of a paper that name ayes and noes."""
    told: dict[str, dict[str, Field]] = {}
    for item in fields:
        if item.name.startswith("votes."):
            _, number, side = item.name.split(".")
            told.setdefault(number, {})[side] = item
    return [
        CountedVote(start=vote["for"].span.start, fell=float(vote["against"].value) > float(vote["for"].value))
        for vote in told.values()
        if {"for", "against"} <= vote.keys()
    ]
