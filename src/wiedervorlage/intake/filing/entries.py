"""What one paper enters into a case: the document first, then each proposal or a link to what is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.decided_on_file import decided_on_file
from wiedervorlage.intake.filing.linking import known_in
from wiedervorlage.intake.filing.pending_edits import PendingEdits
from wiedervorlage.intake.filing.proposed_items import happened_on, item_name, item_of, resolved_item, stated_by
from wiedervorlage.intake.filing.resolving import laid_before_it, resolution_of
from wiedervorlage.intake.filing.restating import restate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.intake.filing.decided_on_file import OnFile
    from wiedervorlage.intake.filing.names import Names
    from wiedervorlage.intake.filing.new_document import NewDocument
    from wiedervorlage.intake.filing.proposals import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A sentence of the paper that the case knows already, and the item or proposal that says the same."""

    sort: ProposalSort
    quote: str
    known: str


class Entries:
    """Gathers the edits of one paper."""

    def __init__(self, case: Case, document: NewDocument, names: Names) -> None:
        self._case = case
        self._document = document
        self._names = names
        self._on_file = decided_on_file(case)
        self._stands_for: dict[str, str] = {}
        """By the id of a proposal of the reading, what it is called in the case."""
        self._met: set[str] = set()
        """What of the case has been joined with a decision of this paper."""
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
        if proposal.sort is ProposalSort.DECISION and self._is_joined(proposal, day):
            return
        name = self._names.fresh(item_name(proposal, self._document))
        item = item_of(proposal, self._document, name, self._answered())
        self._propose(proposal, {**item, **self._resolved_by(proposal, day)}, day)

    def _is_joined(self, proposal: Proposal, day: str) -> bool:
        """Join a proposal of a council paper with the resolution on it; say whether the other of the two was there."""
        if self._document.is_laid_before:
            found = resolution_of(proposal, day, self._on_file, self._met)
            if found is None:
                return False
            self._met.add(found.id)
            self._name_paper(found, proposal)
            self._link(proposal, found.id)
            return True
        waiting = [entry for entry in self._laid_before(proposal, day) if entry.is_open]
        for entry in waiting:
            self._resolve(entry, proposal)
            self._link(proposal, entry.id)
        return bool(waiting)

    def _laid_before(self, resolution: Proposal, day: str) -> tuple[OnFile, ...]:
        """Return what a resolution of minutes resolves; a letter only tells what was resolved elsewhere."""
        return laid_before_it(resolution, day, self._on_file, self._met) if self._document.is_of_sitting else ()

    def _name_paper(self, resolution: OnFile, proposed: Proposal) -> None:
        """Note at a resolution the paper that laid it before the body."""
        paper: dict[str, Plain] = {"document": self._document.id, "at": proposed.quote}
        if resolution.is_open:
            self.edits.set_field("proposals", resolution.id, ("item", "proposed_in"), paper)
        else:
            self.edits.set_field("decisions", resolution.id, ("proposed_in",), paper)

    def _resolve(self, entry: OnFile, resolution: Proposal) -> None:
        """Let a resolution take the place of the proposal that nobody has spoken on yet."""
        self._met.add(entry.id)
        day = happened_on(resolution, self._document)
        name = self._names.fresh(f"{entry.outcome}-{day}")
        item = resolved_item(entry.item, resolution, self._document, name)
        self.edits.set_field("proposals", entry.id, ("item",), _said(item))
        self.edits.set_field("proposals", entry.id, ("origin",), self._origin(resolution))

    def _resolved_by(self, resolution: Proposal, day: str) -> dict[str, Plain]:
        """Return what a resolution takes over from the accepted proposal it resolves: its grounds and its paper."""
        if resolution.sort is not ProposalSort.DECISION or self._document.is_laid_before:
            return {}
        accepted = {decision.id: decision for decision in self._case.laid_before}
        found = next((entry for entry in self._laid_before(resolution, day) if entry.id in accepted), None)
        if found is None:
            return {}
        self._met.add(found.id)
        proposed = accepted[found.id]
        stated = proposed.stated_in
        return {
            "outcome": proposed.outcome.value,
            "rests_on": list(proposed.rests_on),
            "weighs_against": list(proposed.weighs_against),
            "proposed_in": {"document": stated.document, "at": stated.at} if stated else None,
        }

    def _origin(self, proposal: Proposal) -> dict[str, Plain]:
        return _said(
            {
                "document": self._document.id,
                "quote": proposal.quote,
                "spans": [f"{piece.start}-{piece.end}" for piece in proposal.pieces],
                "heading": proposal.heading,
                "rule": proposal.rule,
                "confidence": "" if proposal.confidence is None else str(round(proposal.confidence, 3)),
            }
        )

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
        entry: dict[str, Plain] = {
            "id": name,
            "sort": proposal.sort.value,
            "status": "proposed",
            "item": _said(item),
            "supports": list(self._tied(proposal).supports),
            "conceded": True if proposal.conceded else None,
            "origin": self._origin(proposal),
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
