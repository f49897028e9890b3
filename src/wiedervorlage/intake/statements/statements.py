"""The statements of a body: decisions, requests, offers, concessions, reasons; the kind of paper tells which stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.statements.decisions.letter_wording import grants_last
from wiedervorlage.intake.statements.decisions.one_resolution import voted_as_one
from wiedervorlage.intake.statements.decisions.sitting import NO_SITTING
from wiedervorlage.intake.statements.decisions.tying import with_votes
from wiedervorlage.intake.statements.grounds.bearing import supporting
from wiedervorlage.intake.statements.grounds.reported_speech import told_by_others
from wiedervorlage.intake.statements.grounds.weighing import weighed
from wiedervorlage.intake.statements.judging.sides import Mark
from wiedervorlage.intake.statements.requests.askers import Asker, Parties, asker_named
from wiedervorlage.intake.statements.requests.motion_points import COMMENTED, beside_motion, joined, standing
from wiedervorlage.intake.statements.requests.wishes import BIDDEN, new_wishes
from wiedervorlage.intake.statements.units.roles import takes_note
from wiedervorlage.intake.statements.units.running_text import NO_TEXT, RunningText, running_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from wiedervorlage.intake.reading import Concession, Decision, Offer, Quote, Reason, Request
    from wiedervorlage.intake.statements.decisions.sitting import Sitting
    from wiedervorlage.intake.statements.grounds.siding import Siding

_SURELY: Final = 0.9
"""From this confidence on a decision is hardly ever none (set by unseen papers)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Everything the body states, before the kind of paper is known."""

    requests: tuple[Request, ...] = ()
    askers: tuple[Asker, ...] = ()
    """Whose each request is by its words."""
    decisions: tuple[Decision, ...] = ()
    reasons: tuple[Reason, ...] = ()
    concessions: tuple[Concession, ...] = ()
    offers: tuple[Offer, ...] = ()
    moved: tuple[Request, ...] = ()
    """What a motion in the form of a letter wants a house to resolve."""
    own_request: bool = False
    asks_itself: bool = False
    """Whether asking is what the writer does (:mod:`wiedervorlage.intake.statements.requests.asking`)."""
    informs: bool = False
    """Whether the paper only invites or informs: what it says for that is no ground of a decision."""
    siding: Siding | None = None
    """Tells the sides of the grounds."""
    chances: tuple[Mapping[str, float], ...] = ()
    """The chance of each role for each unit, in their order."""

    @property
    def text(self) -> RunningText:
        """The sentences in which the statements stand."""
        return running_text(self.siding.opinions.placed) if self.siding else NO_TEXT

    @property
    def gathered(self) -> NDArray[np.float32] | None:
        """What the encoder gathered of the units, a row for each; None without an encoder."""
        return self.siding.opinions.gathered() if self.siding else None

    @property
    def own_decisions(self) -> tuple[Decision, ...]:
        """The decisions that the paper does not only move that a house may take."""
        return beside_motion(self.decisions, self.moved)

    @property
    def decides_surely(self) -> bool:
        """Whether the judge is all but sure of one of them."""
        return any(decision.confidence >= _SURELY for decision in self.own_decisions)

    def settled(
        self,
        kind: str,
        *,
        sender: str,
        recipient: str,
        organ: str = "",
        proposal: str = "",
        sitting: Sitting = NO_SITTING,
    ) -> Statements:
        """Return the statements as the kind of paper lets them stand, each tied to what it belongs to.

        In a reply the other side asked, unless its writer does; a paper that neither decides nor asks gives no grounds.

        Args:
            kind: the kind of paper.
            sender: who writes.
            recipient: who is written to.
            organ: that sits or resolves.
            proposal: what a council paper proposes to resolve.
            sitting: its votes and items.
        """
        parties = Parties(kind=kind, sender=sender, recipient=recipient, organ=organ)
        found = self.with_askers(parties).with_motion(kind).as_kind(kind)
        if kind == "council paper" and takes_note(proposal):
            found = found.only_told()
        voted = with_votes(found.decisions, sitting.votes, sitting.agenda)
        if kind == "minutes" and not sitting.agenda:
            voted = voted_as_one(voted, sitting.votes)
        found = replace(found, decisions=voted)
        debated, text = kind == "minutes", self.text
        tied = supporting(found.reasons, found.decisions, sitting.agenda, debated=debated, text=text)
        tied = told_by_others(weighed(tied, found.decisions, text), found.decisions, text, debated=debated)
        sides = self.siding.sides(tied, found.stated(), kind) if self.siding else [None] * len(tied)
        return replace(
            found,
            reasons=tuple(replace(reason, side=side or reason.side) for reason, side in zip(tied, sides, strict=True)),
        )

    def only_told(self) -> Statements:
        """Return what is left where a body shall only take note: what is surely decided all the same, with its grounds.

        The rest is told, not laid before the body: "Über den Antrag wird in den nächsten Monaten entschieden".
        """
        sure = tuple(decision for decision in self.decisions if decision.confidence >= _SURELY)
        return replace(self, decisions=sure) if sure else replace(self, decisions=(), reasons=(), concessions=())

    def stated(self) -> list[tuple[Quote, Mark]]:
        """Return what the paper states beside its grounds, each with its words."""
        return [
            *((one.quote, Mark(role="decisions", label=one.outcome)) for one in self.decisions),
            *((one.quote, Mark(role="requests")) for one in self.requests),
            *((one.quote, Mark(role="offers")) for one in self.offers),
            *((one.quote, Mark(role="conceded")) for one in self.concessions),
        ]

    def with_askers(self, parties: Parties) -> Statements:
        """Return the statements with who asks; what a letter moves its writer asks."""
        named = (asker_named(asker, parties) for asker in self.askers)
        return replace(
            self,
            requests=tuple(replace(request, by=by) for request, by in zip(self.requests, named, strict=True)),
            moved=tuple(one if one.rule == COMMENTED else replace(one, by=parties.sender) for one in self.moved),
        )

    def with_motion(self, kind: str) -> Statements:
        """Return the statements with what a letter moves as its requests; a council paper proposes it."""
        moved = standing(self.moved, kind)
        if not moved:
            return self
        return replace(
            self,
            requests=joined(self.requests, moved),
            decisions=beside_motion(self.decisions, moved),
            offers=beside_motion(self.offers, moved),
            concessions=beside_motion(self.concessions, moved),
            reasons=beside_motion(self.reasons, moved),
        )

    def as_kind(self, kind: str) -> Statements:
        """Return the statements a kind of paper makes."""
        if kind == "request":
            granted = tuple(decision for decision in self.decisions if grants_last(decision.quote.text))
            return replace(self, requests=tuple(new_wishes(self.requests)), decisions=granted)
        requests = tuple(request for request in self.requests if request.rule != BIDDEN)
        if self.informs or (kind == "interim reply" and not self.decisions):
            return replace(self, requests=() if self.informs else requests, reasons=(), concessions=())
        return replace(self, requests=requests)
