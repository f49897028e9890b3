"""The motion that a result below it settles: "Frau Amsel beantragt, zwei Bänke aufzustellen. Ja 3, Nein 9"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import MOVES, PERFORMED
from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.statements.decisions.consents import proposed_outcome
from wiedervorlage.intake.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.text.sentences import Stretch

_MOTION: Final = re.compile(r"(?:\d+\. ?)?(?:Änderungs|Ergänzungs|Zusatz|Haupt|Geschäftsordnungs)?[Aa]ntrag\b")
"""A heading of a motion: what stands right below it is its wording."""
_FAR: Final = 6
"""A result stands at most so many paragraphs below the motion."""


def moved_above(body: Sequence[Paragraph], number: int, since: int) -> Stretch | None:
    """Return the sentence that moves what a result settles, or None.

    Args:
        body: the paragraphs of the paper.
        number: of the paragraph that tells the result.
        since: the paragraph up to which everything is settled.
    """
    for at in range(number - 1, max(since, number - 1 - _FAR), -1):
        part = body[at]
        if part.title != body[number].title or part.is_title:
            return None
        found = _sentences(part)
        moving = [sentence for sentence in found if first_cue(MOVES, fold(sentence.text))]
        if moving:
            return moving[-1]
        if found and _MOTION.match(part.heading) and (not at or body[at - 1].heading != part.heading):
            return found[0]
    return None


def _sentences(part: Paragraph) -> list[Stretch]:
    """Return the sentences of a paragraph that say more than how was voted."""
    if part.is_table or part.is_title:
        return []
    return [found for found in sentences(part) if not (result_in(found.text) or only_counts(found.text))]


def carried(text: str) -> str:
    """Return what the wording of a motion comes to when it is carried."""
    proposed = proposed_outcome(text)
    worded = next((name for name, cues in PERFORMED if first_cue(cues, fold(text))), "grant")
    return proposed or worded
