"""What a reading proposes: plain data, each proposal with an id made from its words.

Reading the same paper twice therefore proposes the same, and two papers that state one ground can be told
to do so.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.promises import without_promises_decided
from wiedervorlage.intake.votes.vote_words import counted_votes, votes_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Quote, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something a person may confirm into the case.

    Attributes:
        id: stable name, made from sort, kind and the words of the quote.
        kind: kind of reason, outcome of a decision, answer to an offer; empty where the paper does not say.
        quote: the words; ``pieces`` say where they stand in the received text.
        matter: what is asked or decided, in the paper's own words.
        heading: what it stands under: the title of its item of a sitting, else the subject of the paper.
        side, weight, hedge, reported, by: as read, empty where they do not apply.
        conceded: a reason that the paper grants to the other side.
        supports: ids of the decisions a reason bears on, or that of what is looked at again.
        due, condition: when a promised look comes (EDTF), and what it waits for in the paper's words.
        vote: how was voted on a decision, in words; ``counted`` the voices of each side, where they were counted.
        rule, confidence: what read it, and how sure it is (0 to 1).
    """

    id: str
    sort: ProposalSort
    kind: str
    quote: str
    pieces: tuple[Span, ...]
    matter: str = ""
    heading: str = ""
    side: str = ""
    weight: str = ""
    hedge: str = ""
    by: str = ""
    reported: bool = False
    conceded: bool = False
    supports: tuple[str, ...] = ()
    due: str = ""
    condition: str = ""
    vote: Text | None = None
    counted: tuple[tuple[str, str], ...] = ()
    rule: str = ""
    confidence: float | None = None


def propose(reading: Reading) -> tuple[Proposal, ...]:
    """Turn a reading into proposals: requests, offers, decisions, then reasons and reviews tied to their decisions."""
    reading = without_promises_decided(reading)
    decisions = tuple(_decisions(reading))
    found = (*_requests(reading), *_offers(reading), *decisions, *_reasons(reading, decisions))
    more = (*_conceded(reading, decisions), *_reviews(reading, decisions))
    unique = {proposal.id: proposal for proposal in (*found, *more)}
    return tuple(replace(proposal, heading=_heading(reading, proposal)) for proposal in unique.values())


def _heading(reading: Reading, proposal: Proposal) -> str:
    place = reading.item_at(proposal.pieces[0].start) if proposal.pieces else None
    return reading.agenda[place].title if place is not None else reading.text_of("subject.0")


def _requests(reading: Reading) -> Iterator[Proposal]:
    for item in reading.requests:
        yield Proposal(
            id=_id("request", "", item.quote),
            sort=ProposalSort.REQUEST,
            kind="",
            by=item.by,
            matter=item.asks,
            rule=item.rule,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )


def _offers(reading: Reading) -> Iterator[Proposal]:
    """Yield the offers; to look at the matter again is promised, not offered."""
    promised = [piece for review in reading.reviews for piece in review.quote.pieces]
    for item in reading.offers:
        if any(piece.covers(span) for piece in promised for span in item.quote.pieces[:1]):
            continue
        yield Proposal(
            id=_id("offer", "", item.quote),
            sort=ProposalSort.OFFER,
            kind=item.outcome,
            by=item.by,
            rule=item.rule,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )


def _decisions(reading: Reading) -> Iterator[Proposal]:
    """Yield the decisions; the only one of an item of a sitting is about what the item's title says."""
    german, english = votes_in_words(reading.fields, "de"), votes_in_words(reading.fields, "en")
    votes = [Text(de=de, en=en) for de, en in zip(german, english, strict=True)]
    counts = counted_votes(reading.fields)
    places = [reading.item_at(item.quote.start) for item in reading.decisions]
    for item, place in zip(reading.decisions, places, strict=True):
        titled = reading.agenda[place].title if place is not None and places.count(place) == 1 else ""
        yield Proposal(
            id=_id("decision", item.outcome, item.quote),
            sort=ProposalSort.DECISION,
            kind=item.outcome,
            by=item.by,
            matter=titled or item.about,
            vote=votes[item.vote] if item.vote is not None and votes[item.vote].de else None,
            counted=counts[item.vote] if item.vote is not None else (),
            hedge=item.hedge,
            rule=item.rule,
            confidence=item.confidence,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )


def _reasons(reading: Reading, decisions: tuple[Proposal, ...]) -> Iterator[Proposal]:
    for item in reading.reasons:
        yield Proposal(
            id=_id("reason", item.kind.value, item.quote),
            sort=ProposalSort.REASON,
            kind=item.kind.value,
            side=item.side.value,
            weight=item.weight.value,
            hedge=item.hedge,
            reported=item.reported,
            supports=tuple(decisions[number].id for number in item.supports),
            rule=item.rule,
            confidence=item.confidence,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )


def _conceded(reading: Reading, decisions: tuple[Proposal, ...]) -> Iterator[Proposal]:
    """Yield what the paper grants to the other side, tied to the decision stated last before it."""
    for item in reading.concessions:
        kind = item.kind.value if item.kind else ""
        before = [decision.id for decision in decisions if decision.pieces[:1] <= item.quote.pieces[:1]]
        yield Proposal(
            id=_id("reason", kind, item.quote),
            sort=ProposalSort.REASON,
            kind=kind,
            side=item.side.value,
            weight="mentioned",
            conceded=True,
            supports=tuple((before or [decision.id for decision in decisions[:1]])[-1:]),
            rule=item.rule,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )


def _reviews(reading: Reading, decisions: tuple[Proposal, ...]) -> Iterator[Proposal]:
    for item in reading.reviews:
        yield Proposal(
            id=_id("review", "", item.quote),
            sort=ProposalSort.REVIEW,
            kind="",
            due=item.due,
            condition=item.condition,
            supports=() if item.decision is None else (decisions[item.decision].id,),
            rule=item.rule,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )


def _id(sort: str, kind: str, quote: Quote) -> str:
    words = " ".join(re.findall(r"\w+", quote.text.casefold()))
    return f"{sort}-{hashlib.sha256(f'{sort}|{kind}|{words}'.encode()).hexdigest()[:10]}"
