"""What of a reading a case knows already: the same ground, the same decision, the same request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import as_section, word
from wiedervorlage.intake.filing.asked_on_file import asked_on_file
from wiedervorlage.intake.filing.matters import matter_of
from wiedervorlage.intake.filing.pending_edits import listed
from wiedervorlage.intake.filing.same_grounds import Stated, plain_words, states_same
from wiedervorlage.intake.filing.shared_nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.case.model import Case, Decision, Offer
    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.intake.filing.proposals import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The item or proposal of a case that says the same; ``is_proposal`` where nobody has confirmed it yet."""

    id: str
    is_proposal: bool = False


def promised_in(case: Case, proposal: Proposal, *, by: str) -> Known | None:
    """Return the promised look of that body at the same decision, for the same day or on the same condition."""
    when = (proposal.due, plain_words(proposal.condition))
    about = {case.proposals[name].became or name if name in case.proposals else name for name in proposal.supports}
    for review in case.reviews:
        told = (review.due.written if review.due else "", plain_words(review.condition.de if review.condition else ""))
        if review.decision in about and told == when and _same_name(review.by, by):
            return Known(id=review.id)
    for other in case.proposals.values():
        if other.sort is not ProposalSort.REVIEW or other.became:
            continue
        item = as_section(dict(other.item))
        told = (word(item, "due"), plain_words(word(as_section(item.get("condition")), "de")))
        same = {*other.supports} & {*proposal.supports} and told == when and _same_name(word(item, "by"), by)
        if same or (other.id == proposal.id and not other.is_open):
            return Known(id=other.id, is_proposal=True)
    return None


def known_in(case: Case, proposal: Proposal, *, by: str, on: str, taken: Iterable[str]) -> Known | None:
    """Return what of the case says the same as a proposal.

    Args:
        case: the case.
        proposal: what was read.
        by: who asks, offers or decides; a reason is known by its words alone.
        on: the day of it.
        taken: what other proposals of the same paper have been found to be: no decision is found twice.
    """
    match proposal.sort:
        case ProposalSort.REQUEST:
            return _request(case, proposal, by=by, on=on)
        case ProposalSort.OFFER:
            item: Offer | Decision | None = _on_day(case.offers, by=by, on=on)
        case ProposalSort.DECISION:
            item = _decision(case, proposal, by=by, on=on, taken=taken)
        case ProposalSort.REVIEW:
            return promised_in(case, proposal, by=by)
        case _:
            return _reason(case, proposal)
    return Known(id=item.id) if item else None


def _reason(case: Case, proposal: Proposal) -> Known | None:
    """Return the reason, or the proposal of one, that states the same ground; a rejected one in the same words too."""
    for reason in case.reasons.values():
        places = (reason.quote, *(place.at for place in reason.also_stated_in))
        stated = Stated(kinds=(reason.kind, reason.second_kind), side=reason.side, words=places)
        if states_same(proposal, stated):
            return Known(id=reason.id)
    for other in case.proposals.values():
        if other.id == proposal.id and not other.is_open:
            return Known(id=other.became or other.id, is_proposal=not other.became)
        if other.sort is not ProposalSort.REASON or not other.is_open:
            continue
        if states_same(proposal, _stated(other)):
            return Known(id=other.id, is_proposal=True)
    return None


def _stated(other: ProposedItem) -> Stated:
    item = as_section(dict(other.item))
    again = (word(as_section(place), "at") for place in listed(item.get("also_stated_in")))
    side = word(item, "side") if other.supports else ""
    return Stated(kinds=(word(item, "kind"),), side=side, words=(other.origin.quote, *again))


def _decision(case: Case, proposal: Proposal, *, by: str, on: str, taken: Iterable[str]) -> Decision | None:
    """Return the decision of that body, day and outcome that comes nearest in its words.

    ``taken`` are decisions that another sentence of the same paper has been found to be.
    """
    near = [
        item
        for item in case.decisions
        if item.on.written == on and _same_name(item.by, by) and item.outcome == proposal.kind and item.id not in taken
    ]
    wanted = nouns(f"{proposal.matter} {proposal.quote}")

    def common(item: Decision) -> int:
        stated = item.stated_in.at if item.stated_in else ""
        return len(wanted & nouns(f"{item.about.de} {stated}"))

    return max(near, key=common, default=None)


def _request(case: Case, proposal: Proposal, *, by: str, on: str) -> Known | None:
    """Return the request of that body and day; one that waits for a person's word must be on the same matter too."""
    own = matter_of(proposal.matter, proposal.quote)
    told_of = nouns(proposal.quote)
    same_day = [asked for asked in asked_on_file(case) if asked.day == on]
    named = [asked for asked in same_day if _same_name(asked.by, by) or nouns(asked.by) & told_of]
    fitting = [
        asked for asked in named if own.shared_with(asked.own) or (_same_name(asked.by, by) and not asked.is_proposal)
    ]
    found = max(fitting, key=lambda asked: own.shared_with(asked.own), default=None)
    return Known(id=found.id, is_proposal=found.is_proposal) if found else None


def _on_day(items: Iterable[Offer], *, by: str, on: str) -> Offer | None:
    """Return the offer of that body and day."""
    return next((item for item in items if item.on.written == on and _same_name(item.by, by)), None)


def _same_name(one: str, other: str) -> bool:
    """Say whether two bodies are called the same but for punctuation and case."""
    return bool(one) and plain_words(one) == plain_words(other)
