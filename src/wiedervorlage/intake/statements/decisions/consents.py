"""What a consent consents to: "Frau Amsel schlägt vor, den Punkt zu vertagen. Dem Vorschlag wird gefolgt." puts off."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.lexicon.word_sections import any_phrase

_PROPOSED: Final = tuple(
    (outcome, re.compile(rf"\b{any_phrase('results', section)}\b"))
    for outcome, section in (("defer", "to defer"), ("refer", "to refer"), ("refuse", "to refuse"))
)
_CONSENTS: Final = re.compile(
    rf"\b(?:[Dd]em|[Dd]iesem|[Dd]er|[Dd]ieser) {any_phrase('results', 'proposal')}\b[^.;]*"
    rf"\b{any_phrase('results', 'follows')}\b"
    r"|\b(?:damit|hiermit|dieser Verfahrensweise|dem Vorschlag) (?:\w+ )?einverstanden\b"
    r"|^\W*(?:Der|Dieser) (?:Geschäftsordnungs|Verweisungs|Vertagungs)?[Aa]ntrag (?:wird|wurde|ist)\b"
    r"[^.;]*\bangenommen\b"
)


def consented_to(text: str, before: str) -> str:
    """Return the outcome of what a sentence consents to, or "".

    Args:
        text: the sentence.
        before: the one before it, in which somebody proposes what to do with the matter.
    """
    if not _CONSENTS.search(text) or re.search(r"\b(?:nicht|kein)", text):
        return ""
    return proposed_outcome(before)


def proposed_outcome(text: str) -> str:
    """Return what a motion comes to when it is carried if it is not to do something: to defer, refer, refuse; or ""."""
    return next((outcome for outcome, proposed in _PROPOSED if proposed.search(text)), "")
