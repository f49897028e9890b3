"""Figures in one word with what they count: "fünfzügig", "Zweigruppenanlage", "30-Tonner", "30er-Zone"."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.quantity import Quantity, quantity_of
from wiedervorlage.intake.text.number_words import COUNTING, written

if TYPE_CHECKING:
    from collections.abc import Iterator


def _sections() -> dict[str, dict[str, str]]:
    """Read ``figures.txt`` of the lexicon: in each section the second part of the word and what it counts."""
    text = files("wiedervorlage.intake.lexicon").joinpath("figures.txt").read_text(encoding="utf-8")
    sections: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith(";"):
            word, _, unit = line.partition(" = ")
            current[word] = unit
    return sections


_SECTIONS: Final = _sections()
_COUNTED: Final = _SECTIONS["adjectives"] | _SECTIONS["nouns"]
_NUMBER: Final = rf"(?<![\w,.])(?P<hedge>)(?P<number>\d+(?:,\d+)?(?=-)|(?i:{COUNTING}))-?"
_ADJECTIVE: Final = re.compile(rf"{_NUMBER}(?P<what>{'|'.join(_SECTIONS['adjectives'])})(?:e[nmrs]?)?\b")
_NOUN: Final = re.compile(
    rf"{_NUMBER}(?P<what>(?i:{'|'.join(re.sub('^gruppen', 'gruppen-?', noun) for noun in _SECTIONS['nouns'])}))"
    r"(?:e?[ns]|e[rn]?)?\b"
)
_ZONE: Final = re.compile(r"(?<![\w,.])(?P<hedge>)(?P<number>[1-9]0)(?:er-?|-km/h-)(?:[Zz]one|[Bb]ereich|[Ss]child)\w*")


def compounded(text: str) -> Iterator[Quantity]:
    """Find the figures written as one word with what they count."""
    for pattern in (_ADJECTIVE, _NOUN):
        for match in pattern.finditer(text):
            unit = _COUNTED[match["what"].lower().replace("-", "")]
            yield quantity_of(text, match, unit, written(match["number"]), match.end())
    for match in _ZONE.finditer(text):
        yield quantity_of(text, match, "km/h", written(match["number"]), match.end())
