"""What a case has on file as decided or laid before a body, confirmed or not, each with what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import as_section, word
from wiedervorlage.intake.filing.matters import Matter, matter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.case.model import Case, Decision
    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.values import Section
    from wiedervorlage.intake.filing.new_document import NewDocument
    from wiedervorlage.intake.filing.proposals import Proposal

_FORMALITY: Final = re.compile(
    r"(?:Niederschrift|Protokoll|Tagesordnung)\b.*\b(?:genehmigt|bestätigt|festgestellt|beschlossen|anerkannt)"
    r"|\b(?:Genehmigung|Bestätigung|Anerkennung|Feststellung)\b.*(?:Niederschrift|Protokoll|Tagesordnung|fähigkeit)"
    r"|\bBeschlu(?:ss|ß)fähig"
)
"""What every sitting resolves on itself; no ground of a matter bears on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnFile:
    """Something decided, or laid before a body, that a case knows.

    Attributes:
        id: of the decision, or of the proposal of one that waits for a person's word.
        day, outcome: as written.
        own: what its own words name; ``whole`` what they and the heading above them name.
        words: its own words.
        is_open: whether it is a proposal nobody has spoken on yet.
        is_laid_before: whether a paper only lays it before a body.
        document: the paper that says it, ``at`` in which words.
        item: its fields, of a proposal.
    """

    id: str
    day: str
    outcome: str
    own: Matter
    whole: Matter
    words: str
    is_open: bool
    is_laid_before: bool
    document: str
    item: Section
    at: str = ""


def decided_on_file(case: Case) -> tuple[OnFile, ...]:
    """Return what a case has as decided or laid before a body, without the formalities of sittings."""
    return tuple(entry for entry in (*_taken(case), *_open(case)) if not is_formality(entry.words))


def decided_by(proposal: Proposal, name: str, day: str, document: NewDocument) -> Iterator[OnFile]:
    """Yield what a paper decides as it will be on file, called ``name``; nothing of a formality."""
    own, whole = matters_of(proposal)
    if not is_formality(proposal.heading, proposal.quote):
        yield OnFile(
            id=name, day=day, outcome=proposal.kind, own=own, whole=whole, words=proposal.quote, is_open=True,
            is_laid_before=document.is_laid_before, document=document.id, at=proposal.quote, item={},
        )  # fmt: skip


def is_formality(*words: str) -> bool:
    """Say whether words are about the sitting itself: its minutes, its agenda, its quorum."""
    return any(_FORMALITY.search(text) for text in words)


def nearest(matter: Matter, entries: Iterable[OnFile]) -> OnFile | None:
    """Return what has most in common with a matter, its own words before its heading; None without anything."""
    ranked = [(2 * matter.shared_with(entry.own) + matter.shared_with(entry.whole), entry) for entry in entries]
    most = max((score for score, _ in ranked), default=0)
    return next((entry for score, entry in ranked if score == most), None) if most else None


def matters_of(proposal: Proposal) -> tuple[Matter, Matter]:
    """Return what the words of a proposal name, and what they and its heading name."""
    return matter_of(proposal.matter, proposal.quote), matter_of(proposal.heading, proposal.matter, proposal.quote)


def _taken(case: Case) -> Iterator[OnFile]:
    headings = {other.became: other.origin.heading for other in case.proposals.values() if other.became}
    for decision in (*case.decisions, *case.laid_before):
        words = _words_of(decision)
        yield OnFile(
            id=decision.id, day=decision.on.written, outcome=decision.outcome.value, own=matter_of(words),
            whole=matter_of(headings.get(decision.id, ""), words), words=words, is_open=False,
            is_laid_before=decision.proposed,
            document=decision.stated_in.document if decision.stated_in else "",
            at=decision.stated_in.at if decision.stated_in else "", item={},
        )  # fmt: skip


def _words_of(decision: Decision) -> str:
    return f"{decision.about.de}. {decision.stated_in.at if decision.stated_in else ''}"


def _open(case: Case) -> Iterator[OnFile]:
    for other in case.proposals.values():
        if other.sort is ProposalSort.DECISION and other.is_open:
            yield _of_proposal(other)


def _of_proposal(other: ProposedItem) -> OnFile:
    item = as_section(dict(other.item))
    words = f"{word(as_section(item.get('about')), 'de')}. {other.origin.quote}"
    return OnFile(
        id=other.id, day=word(item, "on"), outcome=word(item, "outcome"), own=matter_of(words),
        whole=matter_of(other.origin.heading, words), words=f"{other.origin.heading}. {words}", is_open=True,
        is_laid_before=item.get("proposed") is True, document=other.origin.document, at=other.origin.quote, item=item,
    )  # fmt: skip
