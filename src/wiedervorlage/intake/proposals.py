"""The seam to the case: what a reading proposes to add, and to which case it belongs.

Plain data in and out: this module knows nothing of how a case is kept. Every proposal has an id made from
its words, so that reading the same paper twice adds nothing, and two papers that state the same ground can
be linked.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.reading import Quote, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something a person may confirm into the case.

    Attributes:
        id: stable name, made from sort, kind and the words of the quote.
        sort: ``request``, ``decision`` or ``reason``.
        kind: kind of reason, outcome of a decision; empty for a request.
        quote: the words.
        pieces: where they stand in the received text.
        side, weight, hedge, reported, by: as read, empty where they do not apply.
        supports: ids of the decisions a reason bears on.
    """

    id: str
    sort: str
    kind: str
    quote: str
    pieces: tuple[Span, ...]
    side: str = ""
    weight: str = ""
    hedge: str = ""
    by: str = ""
    reported: bool = False
    supports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSketch:
    """What is needed of a case to tell whether a document belongs to it."""

    id: str
    references: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    subject: str = ""
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How well a document fits a case, from 0 to 1, and why, one clue each."""

    case: str
    score: float
    clues: tuple[str, ...]


def propose(reading: Reading) -> tuple[Proposal, ...]:
    """Turn a reading into proposals: requests, decisions, then reasons tied to their decisions."""
    requests = [
        Proposal(
            id=_id("request", "", item.quote),
            sort="request",
            kind="",
            by=item.by,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )
        for item in reading.requests
    ]
    decisions = [
        Proposal(
            id=_id("decision", item.outcome, item.quote),
            sort="decision",
            kind=item.outcome,
            hedge=item.hedge,
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )
        for item in reading.decisions
    ]
    reasons = [
        Proposal(
            id=_id("reason", item.kind.value, item.quote),
            sort="reason",
            kind=item.kind.value,
            side=item.side.value,
            weight=item.weight.value,
            hedge=item.hedge,
            reported=item.reported,
            supports=tuple(decisions[number].id for number in item.supports),
            quote=item.quote.text,
            pieces=item.quote.pieces,
        )
        for item in reading.reasons
    ]
    unique = {proposal.id: proposal for proposal in (*requests, *decisions, *reasons)}
    return tuple(unique.values())


def same_ground(one: Proposal, other: Proposal) -> bool:
    """Say whether two papers' proposals state one ground: same sort and kind, most of their nouns in common."""
    if (one.sort, one.kind) != (other.sort, other.kind):
        return False
    left, right = _nouns(one.quote), _nouns(other.quote)
    return bool(left and right) and len(left & right) >= _SAME * len(left | right)


def match_case(reading: Reading, cases: Iterable[CaseSketch]) -> tuple[Match, ...]:
    """Rank the cases a document may belong to; those without any clue are left out."""
    found = [_match(reading, case) for case in cases]
    return tuple(sorted((match for match in found if match.clues), key=lambda match: (-match.score, match.case)))


_SAME: Final = 0.6
_REFERENCE, _DAY, _SUBJECT, _PARTY = 0.5, 0.2, 0.35, 0.15


def _match(reading: Reading, case: CaseSketch) -> Match:
    """Weigh the clues: a shared file number says most, then the subject, a letter's day, the parties."""
    clues: list[str] = []
    score = 0.0
    for value in _values(reading, ("our_reference", "your_reference", "references")):
        if any(_plain(value) == _plain(other) for other in case.references):
            clues.append(f"reference {value}")
            score += _REFERENCE
    shared = sorted(_nouns(" ".join(_values(reading, ("subject",)))) & _nouns(case.subject))
    if shared:
        clues.append(f"subject: {', '.join(shared)}")
        score += _SUBJECT * min(1.0, len(shared) / max(1, min(3, len(_nouns(case.subject)))))
    days = sorted({value for value in _values(reading, ("references", "your_letter_date")) if value in case.days})
    if days:
        clues.append(f"refers to {', '.join(days)}")
        score += _DAY
    parties = {_plain(party) for party in case.parties}
    named = [
        value
        for value in _values(reading, ("sender.body", "recipient.body", "sender.person"))
        if _plain(value) in parties
    ]
    clues += [f"party {value}" for value in named]
    score += _PARTY * min(2, len(named))
    return Match(case=case.id, score=round(min(score, 1.0), 3), clues=tuple(clues))


def _values(reading: Reading, names: Sequence[str]) -> list[str]:
    return [
        str(item.value)
        for item in reading.fields
        if any(item.name == name or item.name.startswith(f"{name}.") for name in names)
    ]


def _id(sort: str, kind: str, quote: Quote) -> str:
    words = " ".join(re.findall(r"\w+", quote.text.casefold()))
    return f"{sort}-{hashlib.sha256(f'{sort}|{kind}|{words}'.encode()).hexdigest()[:10]}"


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


def _nouns(text: str) -> frozenset[str]:
    """Return the first seven letters of each noun: enough to know it again in another case."""
    return frozenset(noun[:7].lower() for noun in re.findall(r"\b[A-ZÄÖÜ][\wäöüß\-]{3,}", text)) - _EMPTY


_EMPTY: Final = frozenset(
    word[:7].lower() for word in ("Schreiben", "Antrag", "Ihre", "Anfrage", "Einrichtung", "Förderung")
)
