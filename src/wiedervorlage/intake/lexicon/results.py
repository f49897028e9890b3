"""Results of votes in the fewest words: beside a resolution, or over a whole item ("ungeändert beschlossen")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_phrase, word_sections, words

if TYPE_CHECKING:
    from collections.abc import Mapping

OUTCOMES: Final = ("rejected", "accepted", "deferred", "referred", "idle")
LABEL: Final = any_phrase("results", "label")
"""What stands before the colon, or above, where a page tells how an item was settled."""
VOTE_LABEL: Final = any_phrase("results", "vote label")
"""What stands so above the figures of a vote."""
_LABEL: Final = re.compile(rf"\W*(?:{LABEL}|{VOTE_LABEL})\b\W*")
ANY_RESULT: Final = rf"(?:{'|'.join(any_phrase('results', outcome) for outcome in OUTCOMES)})"
_WORD: Final = re.compile(r"[\w()./-]*[^\W\d_][\w()-]*")
LABELLED: Final = re.compile(rf"{LABEL} ?: ?(?:[\w()/-]+ ){{0,3}}?{ANY_RESULT}(?!\w)")
"""A result behind its label in a line of others: "Gremium: Kreistag Beschlussart: ungeändert beschlossen"."""


def result_in(text: str) -> str:
    """Return what a stretch of words says came of a vote, if it says nothing else: one of :data:`OUTCOMES`, or "".

    A label before it is left out: "Abstimmungsergebnis: Mehrheitlich abgelehnt".
    """
    said = _LABEL.match(text)
    rest = " ".join(text[said.end() if said else 0 :].split()).lower()
    for phrase, outcome in _phrases().items():
        before, found, behind = rest.partition(phrase)
        if found and _beside(before) and _beside(behind):
            return outcome
    return ""


def only_counts(text: str) -> bool:
    """Say whether words only tell how many voted how, behind a label or without: "Ja: 4, Nein: 9"."""
    said = _LABEL.match(text)
    return _beside(text[said.end() if said else 0 :].lower())


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, str]:
    """Return the phrases with their outcomes, the longest first: "nicht angenommen" before "angenommen"."""
    pairs = [(phrase.lower(), outcome) for outcome in OUTCOMES for phrase in word_sections("results")[outcome]]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1)
def _manner() -> frozenset[str]:
    return frozenset(words("results", "manner"))


def _beside(text: str) -> bool:
    """Say whether only the manner of a vote stands beside its result; figures may."""
    return all(word in _manner() or word.strip("().-/") in _manner() for word in _WORD.findall(text))
