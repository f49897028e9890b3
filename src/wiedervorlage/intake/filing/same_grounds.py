"""When two sentences state the same ground: in the same words, or of the same things on the same side.

A sentence that gives figures which the other does not is a ground of its own: "the number has grown from 46 to 127"
says what "the number has grown" leaves open, and can be checked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.filing.shared_nouns import share_nouns

if TYPE_CHECKING:
    from wiedervorlage.intake.filing.proposals import Proposal

_ENOUGH: Final = 20
"""So many characters of one sentence standing in another are no accident."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A ground as a case has it: of which kinds, for which side (empty where unknown), in which words."""

    kinds: tuple[str, ...]
    side: str
    words: tuple[str, ...]


def states_same(proposal: Proposal, known: Stated) -> bool:
    """Say whether a sentence read states a ground the case has: nothing new is lost where it is linked to it."""
    if figures(proposal.quote) - {value for words in known.words for value in figures(words)}:
        return False
    return any(_says_same(proposal.quote, words) for words in known.words) or (
        proposal.kind in known.kinds
        and not _on_other_side(proposal, known)
        and any(share_nouns(proposal.quote, words) for words in known.words)
    )


def figures(words: str) -> frozenset[float]:
    """Return the values of the figures in a sentence; days and numbers of paragraphs are none."""
    return frozenset(quantity.value for quantity in find_quantities(words))


def plain_words(text: str) -> str:
    """Return a text without punctuation and case."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _says_same(one: str, other: str) -> bool:
    """Say whether one sentence stands word for word in the other."""
    short, long = sorted((plain_words(one), plain_words(other)), key=len)
    return len(short) >= _ENOUGH and short in long


def _on_other_side(proposal: Proposal, known: Stated) -> bool:
    """Say whether a ground that bears on a decision speaks against the known one: "is proven", "is not proven"."""
    return bool(proposal.supports and known.side and proposal.side and proposal.side != known.side)
