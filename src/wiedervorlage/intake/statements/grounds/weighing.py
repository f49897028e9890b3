"""How weighty a ground is by its own wording: its clause, what leads to it, and whether a decision is drawn from it.

"Da sich nichts geändert hat, besteht kein Anlass" names in the decision's own sentence what it rests on: that is
decisive. A clause of cause in any other sentence only supports. Words in the other half of a sentence say nothing of a
ground.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import WeightClass
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.reasons import DECISIVE, MENTIONED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import Decision, Reason
    from wiedervorlage.intake.statements.units.running_text import RunningText

_BECAUSE: Final = re.compile(r"\W*(?:und )?(?:da|weil)\b", re.IGNORECASE)
"""So the cause is named from which a decision in the same sentence follows; "auch weil" names one beside others."""
_MARK: Final = re.compile(r"[.;:,]")


def weighed(reasons: Sequence[Reason], decisions: Sequence[Decision], text: RunningText) -> tuple[Reason, ...]:
    """Return the grounds, each with its weight.

    Args:
        reasons: the grounds.
        decisions: that the paper states.
        text: the sentences in which they stand.
    """
    return tuple(replace(reason, weight=_weight(reason, decisions, text)) for reason in reasons)


def _weight(reason: Reason, decisions: Sequence[Decision], text: RunningText) -> WeightClass:
    told = fold(f"{_lead(text.up_to(reason.quote))} {reason.quote.text}")
    if first_cue(MENTIONED, told):
        return WeightClass.MENTIONED
    if first_cue(DECISIVE, told) or _is_drawn_from(reason, decisions, text):
        return WeightClass.DECISIVE
    return WeightClass.SUPPORTING


def _lead(before: str) -> str:
    """Return the clause with a colon right before a ground, "Ausschlaggebend war:", or ""."""
    return _MARK.split(before[:-1])[-1] if before.endswith(":") else ""


def _is_drawn_from(reason: Reason, decisions: Sequence[Decision], text: RunningText) -> bool:
    """Say whether the sentence that decides names the ground as its cause."""
    said = (quote for decision in decisions for quote in (decision.quote, *decision.repeats))
    return _BECAUSE.match(reason.quote.text) is not None and any(text.share(reason.quote, quote) for quote in said)
