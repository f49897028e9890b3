"""What became of a proposed resolution (*Beschlussvorschlag*): resolved, rejected, put off, handed on, or still open.

A decision names in ``proposed_in`` the paper that laid before the body what it then resolved, and the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Outcome

if TYPE_CHECKING:
    from wiedervorlage.case.model import Case, Decision


class Fate(StrEnum):
    """What a body made of what was laid before it."""

    OPEN = "open"
    RESOLVED = "resolved"
    CHANGED = "changed"
    """Resolved in part, or the other way round."""
    REJECTED = "rejected"
    PUT_OFF = "put-off"
    REFERRED = "referred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of a proposal, and the decision that made it so; None while nobody has decided on it."""

    proposal: Decision
    fate: Fate
    decision: Decision | None = None


def what_became(case: Case) -> tuple[Became, ...]:
    """Return every proposal a case has accepted with what became of it, the oldest first."""
    ordered = sorted(case.laid_before, key=lambda proposal: (proposal.day, proposal.id))
    return tuple(_became(case, proposal) for proposal in ordered)


def resolves(decision: Decision, proposal: Decision) -> bool:
    """Say whether a decision is the one on a proposal: it names the paper, and the same words where it names any."""
    told, laid = decision.proposed_in, proposal.stated_in
    if told is None or laid is None or decision.proposed or told.document != laid.document:
        return False
    return not (told.at and laid.at) or _plain(told.at) == _plain(laid.at)


def _became(case: Case, proposal: Decision) -> Became:
    """Return the last word on a proposal: what was put off or handed on may be decided later."""
    spoken = [decision for decision in case.decisions if resolves(decision, proposal)]
    if not spoken:
        return Became(proposal=proposal, fate=Fate.OPEN)
    settled = [decision for decision in spoken if decision.outcome.settles]
    last = max(settled or spoken, key=lambda decision: decision.day)
    return Became(proposal=proposal, fate=_fate(proposal, last), decision=last)


def _fate(proposal: Decision, decision: Decision) -> Fate:
    if decision.outcome is proposal.outcome:
        return Fate.RESOLVED
    if decision.outcome is Outcome.DEFER:
        return Fate.PUT_OFF
    if decision.outcome is Outcome.REFER:
        return Fate.REFERRED
    return Fate.REJECTED if decision.outcome is Outcome.REFUSE else Fate.CHANGED


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
