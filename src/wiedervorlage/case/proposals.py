"""Proposals: what a paper was read to say, before a person has confirmed it.

A proposal is kept beside the case, not in it: no decision rests on it, no recheck and no examination knows
of it. Accepted, its item becomes part of the case; the proposal stays, as the record of where it came from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from wiedervorlage.foundation.findings import NOWHERE, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.source_text import Plain


class ProposalSort(StrEnum):
    """What a proposal would become; its section is the plural."""

    REQUEST = "request"
    OFFER = "offer"
    DECISION = "decision"
    REASON = "reason"
    REVIEW = "review"

    @property
    def section(self) -> str:
        """Return the section of case.yaml that the item would stand in."""
        return f"{self.value}s"


class ProposalStatus(StrEnum):
    """Whether a person has spoken on it."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a proposal was read.

    Attributes:
        document: id of the document in the case.
        quote: the words.
        spans: the characters of the received text they stand at, ends exclusive; a sentence that a page
            footer interrupts has two.
        heading: what it stands under there: the title of an item of a sitting, or the subject of the paper.
        rule: short name of the rule that read it.
        confidence: 0 to 1, as written; ordinal, not a probability.
    """

    document: str
    quote: str
    spans: tuple[tuple[int, int], ...] = ()
    heading: str = ""
    rule: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedItem:
    """Something a paper was read to say, to be confirmed by a person.

    Attributes:
        id: stable name made from the words of the quote, so that reading a paper again proposes nothing anew.
        item: the fields of the item it would become, as plain as they stand in case.yaml; some may be missing.
        supports: decisions, or proposals of decisions, that a reason bears on or a review looks at again.
        conceded: whether the paper grants this reason to the other side, or the reason speaks against the outcome.
        answers: requests, or proposals of requests, that a decision answers; ``revisits`` likewise the decisions that
            it decides anew.
        became: the item's id once accepted; ``why`` is what was said when it was rejected.
    """

    id: str
    sort: ProposalSort
    status: ProposalStatus
    item: Mapping[str, Plain] = field(default_factory=dict)
    supports: tuple[str, ...] = ()
    conceded: bool = False
    answers: tuple[str, ...] = ()
    revisits: tuple[str, ...] = ()
    origin: Origin
    became: str = ""
    why: str = ""
    place: Place = NOWHERE

    @property
    def is_open(self) -> bool:
        """Say whether it still waits for somebody's word."""
        return self.status is ProposalStatus.PROPOSED
