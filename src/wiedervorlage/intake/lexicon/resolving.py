"""The verbs by which a paper tells what a body resolved, as patterns.

The words stand in ``resolving.txt``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wiedervorlage.intake.lexicon.word_sections import word_sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PARTICIPLE = "participle"
_WITH_DAY = "participle with its day"
_CLAUSE = r"(?:[^.;]|(?<=\d)\.){0,140}?"
"""What may lie between a verb and the particle that closes its clause; the dot of a day, too."""


def resolved_participles() -> str:
    """Return the pattern of all participles: "abgelehnt", "festgestellt"."""
    return "(?<!zu )" + _any((*_words(_PARTICIPLE), *_words(_WITH_DAY)))


def resolved_with_day() -> str:
    """Return the pattern of the participles that tell a resolution only where its day is told, too."""
    return _any(_words(_WITH_DAY))


def resolved_by_authority() -> str:
    """Return the pattern of the participles that tell what an authority decided by itself: "angeordnet"."""
    return _any((*_words(_PARTICIPLE), *_words("participle of an authority")))


def resolved_in_past() -> str:
    """Return the pattern of the simple past: "beschloss", "lehnte" where "ab" follows in the clause."""
    parted = [term.split("…") for term in _words("past with particle")]
    split = [rf"{_plural(verb)}(?={_CLAUSE}\b{particle}\b)" for verb, particle in parted]
    return f"(?:{'|'.join([*map(_plural, _words('past')), *split])})"


def _words(section: str) -> Iterator[str]:
    for line in word_sections("resolving")[section]:
        yield from (word.replace("_", " ") for word in line.split())


def _plural(verb: str) -> str:
    return f"{verb}n?" if verb.endswith("te") else verb


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in words)})"
