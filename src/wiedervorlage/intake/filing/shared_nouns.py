"""Nouns, by which sentences know each other: the first letters of each, without those that stand everywhere."""

from __future__ import annotations

import re
from typing import Final

_SAME: Final = 0.6
_EMPTY: Final = frozenset(
    word[:7].lower()
    for word in ("Schreiben", "Antrag", "Ihre", "Anfrage", "Einrichtung", "Förderung", "Kreis", "Stadt", "Gemeinde")
)


def share_nouns(one: str, other: str) -> bool:
    """Say whether two sentences have most of their nouns in common."""
    left, right = nouns(one), nouns(other)
    return bool(left and right) and len(left & right) >= _SAME * len(left | right)


def nouns(text: str) -> frozenset[str]:
    """Return the first seven letters of each noun: enough to know it again in another case."""
    return frozenset(noun[:7].lower() for noun in re.findall(r"\b[A-ZÄÖÜ][\wäöüß\-]{3,}", text)) - _EMPTY
