"""Take a paper to a case (*zum Vorgang nehmen*): its document, and what it says as proposals.

Pure: a reading and a case come in, edits come out. Nothing is added that the case knows already: the same
file adds nothing, the same ground in a second paper is linked to the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.linking import known_in
from wiedervorlage.intake.filing.names import Names
from wiedervorlage.intake.filing.new_document import new_document
from wiedervorlage.intake.filing.pending_edits import PendingEdits
from wiedervorlage.intake.filing.proposals import propose
from wiedervorlage.intake.filing.proposed_items import happened_on, item_name, item_of, stated_by
from wiedervorlage.intake.filing.restating import restate
from wiedervorlage.intake.reading import item_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wiedervorlage.case.edits import Edit
    from wiedervorlage.case.model import Case
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.intake.filing.new_document import NewDocument
    from wiedervorlage.intake.filing.proposals import Proposal
    from wiedervorlage.intake.filing.received import Received
    from wiedervorlage.intake.reading import AgendaItem, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A sentence of the paper that the case knows already, and the item or proposal that says the same."""

    sort: ProposalSort
    quote: str
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What taking a paper to a case means.

    Attributes:
        document: id of the document in the case.
        file: where the original goes, and ``text_file`` its text as read (empty for text files).
        edits: what changes in the case; empty where it has the very file already.
        proposed: ids of the new proposals.
        links: what the case knows already.
        is_known: whether the case has this file.
        items: the items of the sitting that concern the case; ``left_out`` is how much stands in others.
    """

    document: str
    file: str = ""
    text_file: str = ""
    edits: tuple[Edit, ...] = ()
    proposed: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    is_known: bool = False
    items: tuple[AgendaItem, ...] = ()
    left_out: int = 0


def file_paper(
    case: Case,
    reading: Reading,
    received: Received,
    hashes: Mapping[str, str] | None = None,
    files: Iterable[str] = (),
    items: Sequence[AgendaItem] = (),
) -> Filing:
    """Say what taking the paper to the case means.

    Args:
        case: the case.
        reading: what was read in the paper.
        received: the file as it came.
        hashes: SHA-256 of files the folder has, by their path in it, for documents that name no hash.
        files: names of files that lie in documents/ already, named by the case or not.
        items: of the sitting that concern the case: nothing outside them is proposed; all is where there are none.
    """
    for known in case.documents.values():
        if received.sha256 and received.sha256 in {known.sha256, (hashes or {}).get(known.file, "")}:
            return Filing(document=known.id, is_known=True)
    names = Names(case, files)
    document = new_document(reading, received, names.fresh(received.stem))
    entries = _Entries(case, document, names)
    proposals = propose(reading)
    concerned = [proposal for proposal in proposals if not items or _stands_in(proposal, items)]
    for proposal in concerned:
        entries.take(proposal)
    return Filing(
        items=tuple(items),
        left_out=len(proposals) - len(concerned),
        document=document.id,
        file=document.file,
        text_file=document.text_file,
        edits=entries.edits.in_order(),
        proposed=tuple(entries.proposed),
        links=tuple(entries.links),
    )


def _stands_in(proposal: Proposal, items: Sequence[AgendaItem]) -> bool:
    return item_at(items, proposal.pieces[0].start if proposal.pieces else 0) is not None


class _Entries:
    """What one paper enters into a case: the document first, then each proposal or a link to what is known."""

    def __init__(self, case: Case, document: NewDocument, names: Names) -> None:
        self._case = case
        self._document = document
        self._names = names
        self._stands_for: dict[str, str] = {}
        """By the id of a proposal of the reading, what it is called in the case."""
        self.edits = PendingEdits()
        self.proposed: list[str] = []
        self.links: list[Link] = []
        self.edits.add("documents", document.item())

    def take(self, proposal: Proposal) -> None:
        """Link a proposal to what the case knows, or enter it as new."""
        day = happened_on(proposal, self._document)
        by = stated_by(proposal, self._document)
        known = known_in(self._case, proposal, by=by, on=day, taken=self._stands_for.values())
        if known is not None:
            self._link(proposal, known.id)
            if proposal.sort is ProposalSort.REASON:
                restate(self.edits, self._case, known, self._tied(proposal), self._document.id)
            return
        name = self._names.fresh(item_name(proposal, self._document))
        self._propose(proposal, item_of(proposal, self._document, name, self._answered()), day)

    def _propose(self, proposal: Proposal, item: Mapping[str, Plain], day: str) -> None:
        """Propose an item; ``day`` is when it happened: the same words on another day are another matter."""
        name = proposal.id
        other = self._case.proposals.get(name)
        if other is not None and other.item.get("on", "") == day:
            self._link(proposal, name)
            return
        if other is not None:
            name = self._names.fresh(f"{name}-{day}")
            self._stands_for[proposal.id] = name
        origin: dict[str, Plain] = {
            "document": self._document.id,
            "quote": proposal.quote,
            "spans": [f"{piece.start}-{piece.end}" for piece in proposal.pieces],
            "rule": proposal.rule,
            "confidence": "" if proposal.confidence is None else str(round(proposal.confidence, 3)),
        }
        entry: dict[str, Plain] = {
            "id": name,
            "sort": proposal.sort.value,
            "status": "proposed",
            "item": _said(item),
            "supports": list(self._tied(proposal).supports),
            "conceded": True if proposal.conceded else None,
            "origin": _said(origin),
        }
        self.edits.add("proposals", entry)
        self.proposed.append(name)

    def _link(self, proposal: Proposal, known: str) -> None:
        self._stands_for[proposal.id] = known
        self.links.append(Link(sort=proposal.sort, quote=proposal.quote, known=known))

    def _tied(self, ground: Proposal) -> Proposal:
        """Return a reason that supports decisions as they are called in the case."""
        return replace(ground, supports=tuple(self._stands_for.get(name, name) for name in ground.supports))

    def _answered(self) -> list[str]:
        """Return the requests of the case that the paper answers; what is only proposed cannot be referred to."""
        requests = (link.known for link in self.links if link.sort is ProposalSort.REQUEST)
        return [name for name in requests if name not in self._case.proposals]


def _said(item: Mapping[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in item.items() if value not in (None, "", [], {})}
