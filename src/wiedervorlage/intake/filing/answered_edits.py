"""The edits that answers ask for: which proposals become items, with which fields, and what is written in anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.edits import AcceptProposal, AddItem, Edit, RejectProposal
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import Section, words
from wiedervorlage.intake.filing.answers import LATER, TAKE, fields_of, is_incomplete
from wiedervorlage.intake.filing.decided_on_file import is_formality

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.intake.filing.premise_answers import PremiseAnswers


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredEdits:
    """What the answers change in a case that holds proposals only.

    Attributes:
        edits: in the order they are made: a proposal after those it rests on.
        grounds: decision and reason, for the reasons that somebody wrote in and that a decision is to rest on.
    """

    edits: tuple[Edit, ...]
    grounds: tuple[tuple[str, str], ...]


def answered_edits(proposals: Mapping[str, ProposedItem], premises: PremiseAnswers) -> AnsweredEdits:
    """Return the edits for the answers to these proposals.

    Args:
        proposals: of the case, by id.
        premises: has the answers, by the ids of items; it gathers what the premises need.
    """
    answering = _Answering(premises)
    known = {(proposal.sort.section, _item_id(proposal)) for proposal in proposals.values()}
    edits = [edit for proposal in in_order(proposals.values()) for edit in answering.decided(proposal)]
    for section, items in premises.answers.items.items():
        for name, answer in items.items():
            if (section, name) not in known:
                edits.append(answering.written_in(section, name, answer))
    return AnsweredEdits(edits=tuple(edits), grounds=tuple(answering.grounds))


class _Answering:
    """Goes through the answers once; a reason may bear on any decision that was taken before it."""

    def __init__(self, premises: PremiseAnswers) -> None:
        self._premises = premises
        self._answers = premises.answers
        self._decisions: dict[str, str] = {}
        """The decisions taken: by the id of the proposal (or of what was written in), the id of the item."""
        self._on_matter: list[str] = []
        """Those of them that decide on a matter, not on the minutes or the agenda of a sitting."""
        self.grounds: list[tuple[str, str]] = []

    def decided(self, proposal: ProposedItem) -> Iterator[Edit]:
        """Yield the edit that the answer to a proposal asks for; none where it stays a proposal."""
        name = _item_id(proposal)
        answer = self._answers.of(proposal.sort.section, name)
        if answer.get(TAKE) is False:
            yield RejectProposal(id=proposal.id)
            return
        if answer.get(TAKE) == LATER or is_incomplete(proposal, answer):
            return
        changes = fields_of(answer)
        bearing: tuple[str, ...] = ()
        if proposal.sort is ProposalSort.DECISION:
            self._decisions[proposal.id] = str(changes.get(("id",), name))
            if not is_formality(proposal.origin.heading, proposal.origin.quote):
                self._on_matter.append(self._decisions[proposal.id])
            changes = {("option",): self._premises.option, **changes}
        elif proposal.sort is ProposalSort.REASON:
            bearing = words(answer.get("bears_on")) or self._supported(proposal) or self._first_decision()
            changes[("premise",)] = self._premise(name, bearing)
        elif proposal.sort is ProposalSort.REVIEW:
            bearing = words(answer.get("bears_on")) or self._supported(proposal) or tuple(self._on_matter[-1:])
            if not (bearing or changes.get(("decision",))):
                return  # it stays a proposal until there is a decision it can be about
        yield AcceptProposal(id=proposal.id, changes=changes, decisions=bearing)

    def written_in(self, section: str, name: str, answer: Section) -> AddItem:
        """Return the edit for an item that no paper was read to say: somebody wrote it into the answers."""
        item: Section = {"id": name}
        for path, value in fields_of(answer).items():
            _put(item, path, value)
        if section == "decisions":
            item = {"option": self._premises.option, "mode": "not stated", **item}
            self._decisions[name] = name
            self._on_matter.append(name)
        elif section == "reasons":
            bearing = words(answer.get("bears_on")) or self._first_decision()
            item = {"weight": {"class": "supporting"}, "side": "against", **item}
            item["premise"] = self._premise(name, bearing)
            self.grounds += [(decision, name) for decision in bearing]
        return AddItem(section=section, item=item)

    def _supported(self, proposal: ProposedItem) -> tuple[str, ...]:
        return tuple(self._decisions[name] for name in proposal.supports if name in self._decisions)

    def _first_decision(self) -> tuple[str, ...]:
        """Return the decision that a reason bears on where no paper ties it to one: never one on the sitting itself."""
        return tuple(self._on_matter[:1])

    def _premise(self, reason: str, bearing: tuple[str, ...]) -> Plain:
        return self._premises.premise(reason, bearing[0] if bearing else "")


def _item_id(proposal: ProposedItem) -> str:
    return str(proposal.item.get("id", ""))


def _put(item: Section, path: tuple[str, ...], value: Plain) -> None:
    inner = item
    for step in path[:-1]:
        inner = cast("Section", inner.setdefault(step, {}))
    inner[path[-1]] = value
