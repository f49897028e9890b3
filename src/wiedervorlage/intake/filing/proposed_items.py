"""What a proposal would become in the case: an item of case.yaml, as far as the paper says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.telling import told_about, told_wish
from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.case.model import Decision
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.intake.filing.new_document import NewDocument
    from wiedervorlage.intake.filing.proposals import Proposal

_ASKED_ON: Final = re.compile(
    r"\b(?:Schreiben|Brief|Antrag|Anfrage|Eingabe|Anregung|E-Mail|Mail|Schriftsatz|Gesuch) vom (?=\d)"
    r"|\b[Aa]m (?=\d.*\b(?:gebeten|beantragt|angefragt|angeregt|angeboten|gefordert|gestellt)\b)"
)
_ABOUT: Final = 200
"""A decision tells what it is about in so many characters at most."""


def happened_on(proposal: Proposal, document: NewDocument) -> str:
    """Return the day on which was asked, offered or decided; empty for a reason, which has none."""
    match proposal.sort:
        case ProposalSort.REQUEST | ProposalSort.OFFER if _speaks_itself(proposal, document):
            return document.on
        case ProposalSort.REQUEST | ProposalSort.OFFER:
            return _day_told(proposal, document) or document.asked_on
        case ProposalSort.DECISION | ProposalSort.REVIEW:
            return document.on
        case _:
            return ""


def _day_told(proposal: Proposal, document: NewDocument) -> str:
    """Return the day on which others asked or offered, where the words name one: "mit Schreiben vom …"."""
    told = _ASKED_ON.search(proposal.quote)
    days = [hit.value for hit in find_dates(proposal.quote) if told and hit.span.start >= told.end()]
    return days[0] if days and len(days[0]) == len(document.on) and days[0] <= document.on else ""


def stated_by(proposal: Proposal, document: NewDocument) -> str:
    """Return who asks, offers, decides or promises: who writes or sat, for the last two where nobody else is named."""
    own = proposal.sort in {ProposalSort.DECISION, ProposalSort.REVIEW}
    return proposal.by or (document.decided_by if own else "")


def item_name(proposal: Proposal, document: NewDocument) -> str:
    """Return what the item would be called, if nothing else is called so."""
    if proposal.sort is ProposalSort.REASON:
        return f"{proposal.kind or 'reason'}-{document.on[:4]}".rstrip("-")
    what = proposal.kind if proposal.sort is ProposalSort.DECISION else proposal.sort.value
    day = happened_on(proposal, document)
    return f"{what}-{day}" if day else what


def item_of(proposal: Proposal, document: NewDocument, name: str, answered: Sequence[str]) -> dict[str, Plain]:
    """Return the item, empty fields included.

    Args:
        proposal: what was read.
        document: the paper that says it.
        name: the item's id.
        answered: requests of the case that the paper answers.
    """
    match proposal.sort:
        case ProposalSort.REQUEST:
            fields = _request(proposal, document)
        case ProposalSort.OFFER:
            fields = _offer(proposal, document)
        case ProposalSort.DECISION:
            fields = _decision(proposal, document, answered)
        case ProposalSort.REVIEW:
            fields = _review(proposal, document)
        case _:
            fields = _reason(proposal, document)
    return {"id": name, **fields}


def _speaks_itself(proposal: Proposal, document: NewDocument) -> bool:
    """Say whether who writes a paper asks or offers in it: a reply repeats what it was asked, and may do so too."""
    return bool(proposal.by) and proposal.by == document.by


def origin_of(proposal: Proposal, document: NewDocument) -> dict[str, Plain]:
    """Return where it was read, empty fields included."""
    return {
        "document": document.id,
        "quote": proposal.quote,
        "spans": [f"{piece.start}-{piece.end}" for piece in proposal.pieces],
        "heading": proposal.heading,
        "rule": proposal.rule,
        "confidence": "" if proposal.confidence is None else str(round(proposal.confidence, 3)),
    }


def _is_repeated(proposal: Proposal, document: NewDocument) -> bool:
    """Say whether a reply repeats what was asked or offered before."""
    return document.is_reply and not _speaks_itself(proposal, document)


def _request(proposal: Proposal, document: NewDocument) -> dict[str, Plain]:
    repeats = _is_repeated(proposal, document)
    return {
        "by": stated_by(proposal, document),
        "to": document.by if repeats else document.to,
        "on": happened_on(proposal, document),
        "published": document.on if repeats else "",
        "asks": {"de": told_wish(proposal.matter or proposal.quote, proposal.heading)},
        "stated_in": {"document": document.id},
    }


def _offer(proposal: Proposal, document: NewDocument) -> dict[str, Plain]:
    return {
        "by": stated_by(proposal, document),
        "on": happened_on(proposal, document),
        "published": document.on if _is_repeated(proposal, document) else "",
        "of": {"de": proposal.quote},
        "answer": "open" if proposal.kind == "offered" else proposal.kind,
        "stated_in": {"document": document.id},
    }


def _decision(proposal: Proposal, document: NewDocument, answered: Sequence[str]) -> dict[str, Plain]:
    return {
        "by": stated_by(proposal, document),
        "on": happened_on(proposal, document),
        "in_writing": True if document.is_reply else None,
        "outcome": proposal.kind,
        "proposed": True if document.is_laid_before else None,
        "about": {"de": told_about(document.matter or proposal.matter or proposal.quote, proposal.heading)[:_ABOUT]},
        "answers": list(answered),
        "mode": "not stated",
        "vote": dict(proposal.counted),
        "stated_in": {"document": document.id, "at": proposal.quote},
        "note": _beside(proposal),
    }


def resolved_item(
    laid_before: Mapping[str, Plain], resolution: Proposal, document: NewDocument, name: str
) -> dict[str, Plain]:
    """Return the item of a decision that a paper laid before a body and the body then resolved.

    Args:
        laid_before: the item as the paper proposed it: outcome and matter stay.
        resolution: what the minutes say.
        document: the minutes.
        name: the item's id.
    """
    resolved = _decision(resolution, document, ())
    told = ("by", "on", "vote", "stated_in", "note")
    kept = {key: value for key, value in laid_before.items() if key != "proposed"}
    return {
        **kept,
        **{key: resolved[key] for key in told},
        "id": name,
        "proposed_in": laid_before.get("stated_in"),
    }


def taken_over(laid_before: Decision) -> dict[str, Plain]:
    """Return what a resolution takes over from the accepted proposal it resolves: outcome, grounds, and the paper."""
    stated = laid_before.stated_in
    return {
        "outcome": laid_before.outcome.value,
        "rests_on": list(laid_before.rests_on),
        "weighs_against": list(laid_before.weighs_against),
        "proposed_in": {"document": stated.document, "at": stated.at} if stated else None,
    }


def _beside(proposal: Proposal) -> dict[str, Plain] | None:
    """Return what is told beside a decision: its hedge, and how was voted where nobody counted."""
    notes: list[tuple[str, str]] = []
    if proposal.hedge:
        notes.append((f"„{proposal.hedge}“ steht dabei.", f"It says “{proposal.hedge}” beside it."))
    if proposal.vote and not proposal.counted:
        notes.append((f"Abstimmung: {proposal.vote.de}.", f"Vote: {proposal.vote.en}."))
    return {"de": " ".join(de for de, _ in notes), "en": " ".join(en for _, en in notes)} if notes else None


def _review(proposal: Proposal, document: NewDocument) -> dict[str, Plain]:
    return {
        "by": stated_by(proposal, document),
        "promised": document.on,
        "due": proposal.due,
        "condition": {"de": proposal.condition} if proposal.condition else None,
        "stated_in": {"document": document.id, "at": proposal.quote},
        # A time that is reckoned from the paper's day was told as about one.
        "certainty": "inferred" if proposal.due.endswith("~") else "",
    }


def _reason(proposal: Proposal, document: NewDocument) -> dict[str, Plain]:
    marks = [f"„{proposal.hedge}“"] if proposal.hedge else []
    marks += ["als Äußerung anderer wiedergegeben"] if proposal.reported else []
    weight: dict[str, Plain] = {"class": proposal.weight}
    if marks:
        weight["note"] = {"de": "; ".join(marks)}
    return {
        "kind": proposal.kind,
        "side": proposal.side,
        "weight": weight,
        "says": {"de": proposal.quote},
        "stated_in": {"document": document.id},
    }
