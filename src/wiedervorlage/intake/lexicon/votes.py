"""The words by which votes are counted, as patterns.

The words stand in ``votes.txt``.
"""

from __future__ import annotations

import re

from wiedervorlage.intake.lexicon.word_sections import any_of, word_sections, words

_LACK = r"[^.;,\d]{1,40}?"
"""What "…" stands for: characters of the same clause, no figure among them."""


def side_words(section: str) -> str:
    """Return the pattern of the phrases of a section, in any case of letters; verbs stay in small letters."""
    phrases = sorted(word_sections("votes")[section], key=lambda phrase: ("…" in phrase, len(phrase)), reverse=True)
    return rf"(?{'' if section.endswith('verb') else 'i'}:{'|'.join(map(_phrase, phrases))})"


def _phrase(text: str) -> str:
    return "".join(_SIGNS.get(sign, re.escape(sign)) for sign in text)


_SIGNS = {"-": r"(?:\s?[-–]\s?|\s)?", " ": r"\s+", "…": rf"\s(?:{_LACK}\s)?", ":": r"\s?:", ".": r"\.?"}
"""What the signs of the notation stand for."""


_BETWEEN = frozenset(word.casefold().rstrip(".") for word in words("votes", "between"))


def tells_nothing_else(text: str) -> bool:
    """Say whether a text holds only words that may stand between the parts of one vote."""
    return all(word.casefold() in _BETWEEN for word in re.findall(r"\w+", text))


def voted_so() -> str:
    """Return the pattern of the participles that tell that it was voted."""
    return any_of(sorted(words("votes", "voted so"), key=len, reverse=True))
