"""Where a letter closes: the block of its formula, or the name below a formula that nobody has seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.footers import is_footer
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Block

_SIGNATURE_ONLY: Final = re.compile(r"(?:gez\.|Für die |Im Namen )")
_NEAR_END: Final = 6
"""Among so many blocks at the end a letter closes without a formula that is known."""
_LONGEST_SIGNATURE: Final = 4
"""A block that signs has so many lines at most, and :data:`_LONGEST_FORMULA` the formula above it."""
_LONGEST_FORMULA: Final = 2
_ROLE_BEHIND: Final = re.compile(r", [A-ZÄÖÜ][\w .\-/]{3,40}$")
"""The function behind the name that closes a letter: "Jan Kern, Sprecher"."""


def closing_block(parts: Sequence[Block], start: int) -> int:
    """Return the number of the block that closes the letter (the last that looks so), or the end."""
    for number in range(len(parts) - 1, start - 1, -1):
        first = parts[number].lines[0].text
        if patterns.CLOSING.match(first) and len(first) < 80:
            earlier = [n for n in range(start, number) if patterns.CLOSING.match(parts[n].lines[0].text)]
            if earlier and _SIGNATURE_ONLY.match(first):
                return earlier[0]
            ordered = number > start and patterns.BY_ORDER.fullmatch(parts[number - 1].lines[0].text)
            return number - 1 if ordered else number
    for number in range(len(parts) - 1, start - 1, -1):
        if patterns.BY_ORDER.fullmatch(parts[number].lines[0].text):
            return number
    return _unusual_closing(parts, start)


def _unusual_closing(parts: Sequence[Block], start: int) -> int:
    """Return where a letter ends whose formula nobody has seen: a short line, and below it a name alone."""
    for number in reversed(range(max(start, len(parts) - _NEAR_END), len(parts))):
        lines = parts[number].lines
        if len(lines) > _LONGEST_SIGNATURE or is_footer(parts[number]):
            continue
        if len(lines) > 1 and _is_formula(lines[0].text) and is_signature(lines[1].text):
            return number
        first = _first_to_sign(parts, number, start) if is_signature(lines[0].text) else start
        if first > start:
            above = parts[first - 1].lines
            return first - 1 if len(above) <= _LONGEST_FORMULA and _is_formula(above[0].text) else first
    return len(parts)


def _first_to_sign(parts: Sequence[Block], number: int, start: int) -> int:
    """Return the first of the blocks up to ``number`` that are all signed: several sign side by side."""
    while number > start and is_signature(parts[number - 1].lines[0].text):
        number -= 1
    return number


def _is_formula(text: str) -> bool:
    if patterns.CLOSING.match(text):
        return True
    return len(text) < 50 and not text.endswith((".", "?", ";")) and ":" not in text and not is_signature(text)


def is_signature(text: str) -> bool:
    """Say whether a line is the name of who signs, with a function behind it or without."""
    name = _ROLE_BEHIND.sub("", re.sub(r"^(?:gez\. ?|\()|\)$", "", text))
    return NAME.fullmatch(name) is not None and len(name.split()) <= 5 and not patterns.ENCLOSURES.match(text)
