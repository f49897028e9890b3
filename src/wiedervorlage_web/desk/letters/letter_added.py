"""Statements that the reading missed: a passage somebody chose in the letter, and what it is, added to the reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.vocabulary import ReasonKind, Side, WeightClass
from wiedervorlage.intake.filing.correcting import RULE
from wiedervorlage.intake.filing.proposals import propose
from wiedervorlage.intake.reading import Decision, Offer, Reading, Reason, Request, Span
from wiedervorlage_web.desk.letters.letter_passages import quote_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.intake.reading import Quote

_Said = TypeVar("_Said", Request, Offer, Decision, Reason)
_SURE: Final = 1.0
_REPLIES: Final = ("reply letter", "interim reply")
"""Papers that tell what their recipient asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A statement that a person found.

    Attributes:
        sort: what it is: request, offer, decision or reason.
        kind: outcome of a decision, kind of a reason; else empty.
        side: which way a reason speaks; else empty.
        span: where its words stand in the text.
    """

    sort: ProposalSort
    kind: str = ""
    side: str = ""
    span: Span

    def plain(self) -> dict[str, object]:
        """Return it as it is kept with the letter."""
        where = [self.span.start, self.span.end]
        return {"sort": self.sort.value, "kind": self.kind, "side": self.side, "span": where}


def kept_additions(choices: Mapping[str, Any]) -> tuple[Added, ...]:
    """Return the statements that were added to a letter so far."""
    return tuple(
        Added(
            sort=ProposalSort(item["sort"]),
            kind=item["kind"],
            side=item["side"],
            span=Span(start=item["span"][0], end=item["span"][1]),
        )
        for item in choices.get("added", ())
    )


def with_added(reading: Reading, additions: tuple[Added, ...]) -> Reading:
    """Return the reading with the statements a person added, each where it stands in the text.

    Decisions come first, so that a reason finds its own whichever of the two was added before.
    """
    for added in sorted(additions, key=lambda item: item.sort is ProposalSort.REASON):
        reading = _with_one(reading, added)
    return reading


def id_of(reading: Reading, added: Added) -> str:
    """Return the id under which a statement is proposed."""
    alone = Reading(kind=reading.kind, text=reading.text)
    return propose(_with_one(alone, added))[0].id


def _with_one(reading: Reading, added: Added) -> Reading:
    quote = quote_at(added.span, reading.text)
    match added.sort:
        case ProposalSort.REQUEST:
            asker = _party(reading, "recipient" if reading.kind in _REPLIES else "sender")
            request = Request(asks=quote.text, quote=quote, rule=RULE, by=asker)
            return replace(reading, requests=_in_order((*reading.requests, request)))
        case ProposalSort.OFFER:
            offer = Offer(quote=quote, rule=RULE, by=_party(reading, "sender"), outcome="offered")
            return replace(reading, offers=_in_order((*reading.offers, offer)))
        case ProposalSort.DECISION:
            return _with_decision(reading, added.kind, quote)
        case _:
            reason = Reason(
                kind=ReasonKind(added.kind),
                quote=quote,
                rule=RULE,
                confidence=_SURE,
                side=Side(added.side),
                weight=WeightClass.SUPPORTING,
                supports=_supported(reading, quote),
            )
            return replace(reading, reasons=_in_order((*reading.reasons, reason)))


def _with_decision(reading: Reading, outcome: str, quote: Quote) -> Reading:
    """Add a decision; reasons go on to support the decisions they did, whose numbers may have moved."""
    decision = Decision(about=quote.text, outcome=outcome, quote=quote, rule=RULE, confidence=_SURE)
    decisions = _in_order((*reading.decisions, decision))
    moved = [decisions.index(item) for item in reading.decisions]
    reasons = (replace(item, supports=tuple(moved[number] for number in item.supports)) for item in reading.reasons)
    return replace(reading, decisions=decisions, reasons=tuple(reasons))


def _supported(reading: Reading, quote: Quote) -> tuple[int, ...]:
    """Return the decision stated last before a reason, or the first: it is tied to it until a person says otherwise."""
    before = [number for number, item in enumerate(reading.decisions) if item.quote.start <= quote.start]
    return (before[-1] if before else 0,) if reading.decisions else ()


def _in_order(statements: tuple[_Said, ...]) -> tuple[_Said, ...]:
    return tuple(sorted(statements, key=lambda item: item.quote.start))


def _party(reading: Reading, who: str) -> str:
    return reading.text_of(f"{who}.body") or reading.text_of(f"{who}.person")
