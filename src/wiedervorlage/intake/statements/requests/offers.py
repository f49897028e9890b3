"""Offers: what a unit offers, or says of an offer made before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.reading import Offer
from wiedervorlage.intake.text.quoting import quote_of

if TYPE_CHECKING:
    from wiedervorlage.intake.text.sentences import Stretch

_ADDRESSED: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|Sie|Ihnen zugesagte|Ihnen angebotene|zugesagte\w*|angebotene\w*)\b"
)
"""Words that speak to who offered, or of what was offered before."""
_YOURS: Final = re.compile(
    r"\bIhr(?:e[mnsr]?)?,? (?:[\w-]+ )?(?:Angebot|Anerbieten|Zusage|Bereitschaft)"
    r"|\b(?:haben|hatten) Sie\b.*\b(?:angeboten|zugesagt|in Aussicht gestellt)\b"
    r"|\bSie\b.*\b(?:angeboten|zugesagt|in Aussicht gestellt) (?:haben|hatten)\b"
)
"""So a reply tells what the other side offered, whatever becomes of it."""


def offer_of(stretch: Stretch, *, by: str, owner: str) -> Offer:
    """Return an offer and what becomes of it.

    Args:
        stretch: the words.
        by: who offers where the words speak of "your" offer, even of one that is only repeated.
        owner: who writes the paper.
    """
    folded = fold(stretch.text)
    cue = first_cue(statements.OFFER, folded)
    addressed = _ADDRESSED.search(stretch.text)
    outcome = "offered"
    if first_cue(statements.DECLINED, folded) or " ohne zurecht " in folded:
        outcome = "declined"
    elif first_cue(statements.ACCEPTED, folded):
        outcome = "accepted"
    is_yours = _YOURS.search(stretch.text) or (addressed and outcome != "offered")
    who = by if is_yours else owner
    return Offer(quote=quote_of(stretch), rule=cue.source if cue else "model", by=who, outcome=outcome)
