"""What one paper enters into a case: the document first, then each proposal or a link to what is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.asked_on_file import asked_on_file
from wiedervorlage.intake.filing.bearing import borne_on, decided_before
from wiedervorlage.intake.filing.decided_on_file import decided_by, decided_on_file, is_formality
from wiedervorlage.intake.filing.following import answered_by, revisited_by
from wiedervorlage.intake.filing.linking import known_in
from wiedervorlage.intake.filing.pending_edits import PendingEdits
from wiedervorlage.intake.filing.points import speaks_against
from wiedervorlage.intake.filing.proposed_items import (
    happened_on,
    item_name,
    item_of,
    origin_of,
    resolved_item,
    stated_by,
    taken_over,
)
from wiedervorlage.intake.filing.resolving import (
    decided_otherwise,
    decision_otherwise,
    laid_before_it,
    resolution_of,
)
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
        self._asked = asked_on_file(case)
        self._stands_for: dict[str, str] = {}
        """By the id of a proposal of the reading, what it is called in the case."""
        self._met: set[str] = set()
        """What of the case has been joined with a decision of this paper."""
        self._retold: list[str] = []
        """Requests of others that the paper tells of and the case did not know."""
        self._decided: list[OnFile] = []
        """What the paper decides or lays before a body."""
        self.edits = PendingEdits()
        self.proposed: list[str] = []
        self.links: list[Link] = []
        self.edits.add("documents", document.item())

    def take(self, proposal: Proposal) -> None:
        """Link a proposal to what the case knows, or enter it as new."""
        if proposal.sort is ProposalSort.REASON and not proposal.supports:
            proposal = self._borne(proposal)
        if proposal.sort is ProposalSort.REVIEW:
            proposal = self._of_decision(proposal)
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

    def _borne(self, ground: Proposal) -> Proposal:
        """Let a ground that bears on nothing in its own paper bear on what was decided on the paper's matter."""
        found = borne_on(ground.heading, self._document.on, self._on_file)
        if found is None:
            return ground
        conceded = speaks_against(ground.side, found.outcome)
        return replace(ground, supports=(found.id,), conceded=conceded)

    def _of_decision(self, review: Proposal) -> Proposal:
        """Let a promised look be about the decision as the case calls it, else about the last one on the matter."""
        tied = self._tied(review)
        if tied.supports or is_formality(review.heading):
            return tied
        found = decided_before(review.heading, self._document.on, self._on_file)
        return tied if found is None else replace(tied, supports=(found.id,))

    def bear_earlier_grounds(self) -> None:
        """Let grounds of earlier papers that bear on nothing yet bear on what this paper decides on their matter."""
        decided = tuple(self._decided)
        for other in self._case.proposals.values() if decided else ():
            document = self._case.documents.get(other.origin.document)
            if other.sort is not ProposalSort.REASON or not other.is_open or other.supports or document is None:
                continue
            found = borne_on(other.origin.heading, document.on.written if document.on else "", decided)
            if found is not None:
                conceded = speaks_against(str(other.item.get("side", "")), found.outcome)
                self.edits.set_field("proposals", other.id, ("supports",), [found.id])
                self.edits.set_field("proposals", other.id, ("conceded",), conceded)

    def _is_joined(self, proposal: Proposal, day: str) -> bool:
        """Join a proposal of a council paper with the resolution on it; say whether the other of the two was there."""
        if self._document.is_laid_before:
            found = resolution_of(proposal, day, self._on_file, self._met)
            if found is None:
                self._name_in_what_was_decided_otherwise(proposal, day)
                return False
            self._met.add(found.id)
            self._name_paper(found, proposal)
            self._link(proposal, found.id)
            return True
        waiting = [entry for entry in self._laid_before(proposal, day) if entry.is_open]
        for entry in waiting:
            self._resolve(entry, proposal)
            self._decided.append(entry)
            self._link(proposal, entry.id)
        return bool(waiting)

    def _name_in_what_was_decided_otherwise(self, proposal: Proposal, day: str) -> None:
        """Note at a decision that rejected or changed what this paper proposes that it did so."""
        found = decision_otherwise(proposal, day, self._on_file, self._met)
        if found is not None:
            self._met.add(found.id)
            self._name_paper(found, proposal)

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
        self.edits.set_field("proposals", entry.id, ("origin",), _said(origin_of(resolution, self._document)))

    def _resolved_by(self, resolution: Proposal, day: str) -> dict[str, Plain]:
        """Return what a resolution takes over from the accepted proposal it resolves: its grounds and its paper."""
        if resolution.sort is not ProposalSort.DECISION or self._document.is_laid_before:
            return {}
        accepted = {decision.id: decision for decision in self._case.laid_before}
        found = next((entry for entry in self._laid_before(resolution, day) if entry.id in accepted), None)
        if found is not None:
            self._met.add(found.id)
            return taken_over(accepted[found.id])
        return self._otherwise(resolution, day)

    def _otherwise(self, resolution: Proposal, day: str) -> dict[str, Plain]:
        """Return the paper of the proposal that a resolution of minutes rejects or changes; empty where it is none."""
        if not self._document.is_of_sitting:
            return {}
        found = decided_otherwise(resolution, day, self._on_file, self._met)
        if found is None:
            return {}
        self._met.add(found.id)
        return {"proposed_in": {"document": found.document, "at": found.at}}

    def _propose(self, proposal: Proposal, item: Mapping[str, Plain], day: str) -> None:
        """Propose an item; ``day`` is when it happened: the same words on another day are another matter."""
        name = proposal.id
        other = self._case.proposals.get(name)
        if other is not None and (other.item.get("on") or other.item.get("promised") or "") == day:
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
            **self._following(proposal, day),
            "origin": _said(origin_of(proposal, self._document)),
        }
        self.edits.add("proposals", entry)
        self.proposed.append(name)
        self._remember(proposal, name, day)

    def _remember(self, proposal: Proposal, name: str, day: str) -> None:
        """Keep what this paper decides, and what it tells that others asked."""
        if proposal.sort is ProposalSort.REQUEST and stated_by(proposal, self._document) != self._document.by:
            self._retold.append(name)
        if proposal.sort is ProposalSort.DECISION:
            self._decided.extend(decided_by(proposal, name, day, self._document))

    def _following(self, proposal: Proposal, day: str) -> dict[str, Plain]:
        """Return what a decision answers and what it decides anew; none of it for anything else."""
        if proposal.sort is not ProposalSort.DECISION:
            return {}
        linked = [link.known for link in self.links if link.sort is ProposalSort.REQUEST]
        answered = dict.fromkeys((*answered_by(proposal, day, self._document, self._asked), *linked, *self._retold))
        return {"answers": list(answered), "revisits": list(revisited_by(proposal, day, self._on_file))}

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
