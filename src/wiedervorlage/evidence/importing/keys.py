"""Region keys as tables print them, brought into the official form.

AGS: Land (2), Regierungsbezirk (3), Kreis (5), Gemeinde (8 digits); ARS: 12 digits with the
Gemeindeverband between Kreis and Gemeinde. A spreadsheet that opened the file as numbers has cut the leading
zero of the Länder 01 to 09; since a Land number is never above 16, most such keys can be told and mended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

_LENGTHS: Final = frozenset({2, 3, 5, 8, 9, 12})
_ALL_GERMANY: Final = frozenset({"DG", "00", "0", "D", "DE"})
_NUMBER_WITH_DECIMALS: Final = re.compile(r"(\d+)[.,]0+")
_NUTS: Final = re.compile(r"DE[0-9A-G][0-9A-Z]{0,2}")
GERMANY: Final = "DG"


class KeyProblem(StrEnum):
    """What was wrong with a key."""

    LOST_ZERO = "lost-zero"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Key:
    """A key in official form (empty where it is none), and what had to be mended."""

    region: str
    problem: KeyProblem | None = None


@cache
def read_key(text: str) -> Key:
    """Read a region key.

    Returns:
        the AGS (an ARS of 12 digits becomes the AGS of the municipality), ``DG`` for Germany, a NUTS code
        as it is.
    """
    cleaned = text.strip().strip("'\"").replace(" ", "")
    if match := _NUMBER_WITH_DECIMALS.fullmatch(cleaned):
        cleaned = match[1]
    if cleaned in _ALL_GERMANY:
        return Key(GERMANY)
    if _NUTS.fullmatch(cleaned):
        return Key(cleaned)
    if not cleaned.isascii() or not cleaned.isdigit():
        return Key("", KeyProblem.INVALID)
    if is_well_formed(cleaned):
        return Key(ags_of(cleaned))
    mended = "0" + cleaned
    if is_well_formed(mended):
        return Key(ags_of(mended), KeyProblem.LOST_ZERO)
    return Key("", KeyProblem.INVALID)


def is_well_formed(key: str) -> bool:
    """Say whether the digits can be an official key: length of a level, Land between 01 and 16."""
    return len(key) in _LENGTHS and 1 <= int(key[:2]) <= 16


def ags_of(key: str) -> str:
    """Return the AGS of an ARS of 12 digits; other keys as they are."""
    return key[:5] + key[9:] if len(key) == 12 else key


def looks_like_key(text: str) -> bool:
    """Say whether a cell may be a key (a lost zero included)."""
    return read_key(text.strip()).region != "" and not re.fullmatch(r"\d{1,2}", text.strip("0 "))
