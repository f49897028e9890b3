"""The statements of the body: decisions, requests, offers, concessions and reasons, in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Side
from wiedervorlage.intake.decisions import merge_decisions, read_decision, read_offer, read_request
from wiedervorlage.intake.reasons import Told, read_reasons
from wiedervorlage.intake.sentences import Paragraph, Stretch, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import Concession, Decision, Offer, Reason, Request

_INFORMS = re.compile(
    r"\b(?:lade|laden) ich|\blade ich|laden wir|lädt (?:Sie )?(?:herzlich )?ein|zur Kenntnis"
    r"|teile ich (?:Ihnen )?zur Information"
)
_GROUNDS = (
    "Begründung",
    "Gründe",
    "Unsere Gründe",
    "Sachverhalt",
    "Stellungnahme",
    "Erläuterung",
    "Sachdarstellung",
    "Finanzielle",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Everything the body states, before the kind of paper is known."""

    requests: tuple[Request, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reasons: tuple[Reason, ...] = ()
    concessions: tuple[Concession, ...] = ()
    offers: tuple[Offer, ...] = ()
    own_request: bool = False
    informs: bool = False
    """Whether the paper only invites or informs: what it says for that is no ground of a decision."""

    def settled(self, kind: str, *, sender: str, recipient: str) -> Statements:
        """Return the statements as the kind of paper lets them stand.

        In a reply the other side asked; a paper that neither decides nor asks gives no grounds.
        """
        asker = recipient if kind in {"reply letter", "interim reply", "e-mail"} else sender
        requests = tuple(replace(request, by=asker) for request in self.requests)
        if kind == "request":
            return replace(self, requests=requests, decisions=())
        if kind == "interim reply" or self.informs:
            return replace(self, requests=() if self.informs else requests, reasons=(), concessions=())
        return replace(self, requests=requests)


def read_statements(body: Sequence[Paragraph], *, sender: str, recipient: str) -> Statements:
    """Read all statements of the body."""
    requests: list[Request] = []
    decisions: list[Decision] = []
    offers: list[Offer] = []
    told: list[Told] = []
    for number, paragraph in enumerate(part for part in body if not part.is_table):
        first = len(told)
        decided = len(decisions)
        for sentence in sentences(paragraph):
            taken: list[Stretch] = []
            offer = read_offer(sentence, by=recipient, owner=sender)
            decision = None if offer else read_decision(sentence)
            request = None if offer or decision else read_request(sentence, by=recipient)
            if offer:
                offers.append(offer[0])
                taken.append(offer[1])
            if decision:
                decisions.append(decision[0])
                taken.append(decision[1])
            if request:
                requests.append(request[0])
                taken.append(request[1])
            told.append(Told(sentence=sentence, taken=tuple((item.start, item.end) for item in taken)))
        argues = len(decisions) > decided or number > 0 or paragraph.heading.startswith(_GROUNDS)
        if argues:
            told[first:] = [replace(item, argues=True) for item in told[first:]]
    merged = merge_decisions(decisions)
    side = Side.AGAINST if any(item.outcome == "refuse" for item in merged) else Side.FOR
    reasons, concessions = read_reasons(told, default=side)
    text = " ".join(part.text.text for part in body)
    own = bool(requests) and not any(_addresses_back(item) for item in requests[:1])
    return Statements(
        requests=tuple(requests),
        decisions=merged,
        reasons=_supporting(reasons, merged),
        concessions=concessions,
        offers=tuple(offers),
        own_request=own,
        informs=not merged and _INFORMS.search(text) is not None,
    )


def _addresses_back(request: Request) -> bool:
    """Say whether the words repeat the other side's wish ("Sie haben … beantragt", "Ihr Antrag")."""
    text = f" {request.quote.text} "
    return any(
        word in text
        for word in (
            " Sie haben",
            " Sie regen",
            "Sie anregen",
            " regen Sie",
            " Ihr",
            " Sie sich",
            " Sie bitten",
            "haben Sie",
            " Sie hätten",
            "Sie schlagen",
            " Sie uns",
        )
    )


def _supporting(reasons: Sequence[Reason], decisions: Sequence[Decision]) -> tuple[Reason, ...]:
    """Tie each reason to the decision stated last before it, or to the first where none was."""
    tied: list[Reason] = []
    for reason in reasons:
        before = [n for n, decision in enumerate(decisions) if decision.quote.start <= reason.quote.start]
        number = before[-1] if before else 0
        supports = (number,) if decisions else ()
        tied.append(replace(reason, supports=supports, side=_side(reason, decisions, supports)))
    return tuple(tied)


def _side(reason: Reason, decisions: Sequence[Decision], supports: tuple[int, ...]) -> Side:
    if not supports:
        return reason.side
    outcome = decisions[supports[0]].outcome
    return Side.FOR if outcome == "grant" else Side.AGAINST
