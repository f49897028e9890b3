"""The statements of the body: decisions, requests, offers, concessions and reasons, in their order.

The body is parted into units of argument; for each the judge weighs which role it plays; neighbouring units of
one role in a sentence are one statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.statements.askers import Asker, Parties, asker_named
from wiedervorlage.intake.statements.asking import asks_itself, repeats
from wiedervorlage.intake.statements.decisions import apart, merge_decisions
from wiedervorlage.intake.statements.gathering import Gathering
from wiedervorlage.intake.statements.item_titles import is_item_title
from wiedervorlage.intake.statements.lessening import lessened_in_items
from wiedervorlage.intake.statements.letter_wording import grants_last
from wiedervorlage.intake.statements.motion_points import COMMENTED, MOVED, beside_motion, joined, moved_in, standing
from wiedervorlage.intake.statements.one_resolution import voted_as_one
from wiedervorlage.intake.statements.opinions import Opinions
from wiedervorlage.intake.statements.placing import lay_out
from wiedervorlage.intake.statements.proposing import deciding_only_where_proposed
from wiedervorlage.intake.statements.results import with_results
from wiedervorlage.intake.statements.roles import held_to_words, takes_note
from wiedervorlage.intake.statements.sides import Mark, load_sides
from wiedervorlage.intake.statements.siding import Siding
from wiedervorlage.intake.statements.sitting import NO_SITTING
from wiedervorlage.intake.statements.terms import terms
from wiedervorlage.intake.statements.tying import supporting, with_votes
from wiedervorlage.intake.statements.voted import units_put_to_vote, voted_units
from wiedervorlage.intake.statements.welcoming import welcomed
from wiedervorlage.intake.statements.wishes import BIDDEN, announced, new_wishes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from wiedervorlage.intake.reading import Concession, Decision, Offer, Quote, Reason, Request
    from wiedervorlage.intake.statements.judging import Judge
    from wiedervorlage.intake.statements.sitting import Sitting
    from wiedervorlage.intake.text.paragraphs import Paragraph

_INFORMS = re.compile(
    r"\b(?:lade|laden) ich|\blade ich|laden wir|lädt (?:Sie )?(?:herzlich )?ein|zur Kenntnis"
    r"|teile ich (?:Ihnen )?zur Information|\b[Uu]m Kenntnisnahme wird gebeten"
)
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
    """Whether asking is what the writer does (:mod:`wiedervorlage.intake.statements.asking`)."""
    informs: bool = False
    """Whether the paper only invites or informs: what it says for that is no ground of a decision."""
    siding: Siding | None = None
    """Tells the sides of the grounds."""
    chances: tuple[Mapping[str, float], ...] = ()
    """The chance of each role for each unit, in their order."""

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
        tied = supporting(found.reasons, found.decisions, sitting.agenda, debated=kind == "minutes")
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


def read_statements(
    body: Sequence[Paragraph],
    *,
    judge: Judge,
    sender: str,
    recipient: str,
    subject: str,
    is_letter: bool,
    sitting: Sitting = NO_SITTING,
) -> Statements:
    """Read all statements of the body; what is decided shows against the subject and the results of votes.

    Args:
        body: the paragraphs.
        judge: weighs what they state.
        sender: who writes.
        recipient: who is written to.
        subject: what the paper is about.
        is_letter: whether it has the parts of a letter; in a letter nobody votes.
        sitting: the votes the paper tells and its items.
    """
    votes = sitting.votes
    placed = list(lay_out(body, is_letter=is_letter))
    opinions = Opinions(judge=judge, placed=placed, subject=subject)
    found = Gathering(
        opinions=opinions,
        voted=voted_units(placed, () if is_letter else votes),
        put=units_put_to_vote(placed, () if is_letter else votes),
        wished={id(item) for item in announced(placed)} if is_letter else set(),
        bound={id(item) for item in terms(placed)} if is_letter else set(),
        welcomed={id(item) for item in welcomed(placed)} if is_letter else set(),
        by=recipient,
        owner=sender,
    )
    weighed = deciding_only_where_proposed(
        [(item, held_to_words(item.unit.text, opinions.roles(item))) for item in placed], sitting.agenda
    )
    on_vote = found.voted.keys() | found.put.keys()
    stating = [pair for pair in weighed if pair[0].unit in on_vote or not is_item_title(pair[0], sitting.agenda)]
    for _, group in groupby(stating, key=lambda pair: (id(pair[0].sentence.paragraph), pair[0].sentence.start)):
        found.add(list(group))
    decisions = found.decisions if is_letter else with_results(found.decisions, body, votes, weighed)
    merged = merge_decisions(decisions, apart(body, sitting))
    own = [request for request in found.requests if request.rule != BIDDEN]
    merged = lessened_in_items(merged, own, sitting.agenda, is_letter=is_letter)
    moved = moved_in(body, is_letter=is_letter, voted=bool(votes))
    return Statements(
        requests=tuple(found.requests),
        askers=tuple(found.askers),
        decisions=merged,
        reasons=tuple(found.reasons),
        concessions=tuple(found.concessions),
        offers=tuple(found.offers),
        moved=moved,
        own_request=any(point.rule == MOVED for point in moved) or (bool(own) and not repeats(own[0].quote.text)),
        asks_itself=asks_itself((item.unit.text, chances["requests"]) for item, chances in weighed),
        informs=not merged and _INFORMS.search(" ".join(part.text.text for part in body)) is not None,
        siding=Siding(judge=load_sides(), opinions=opinions),
        chances=tuple(chances for _, chances in weighed),
    )
