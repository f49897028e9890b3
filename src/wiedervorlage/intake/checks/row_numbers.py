"""The numbers before the rows of tables: "1.1" and "a)" below "1." are its parts."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s")
_LETTER: Final = re.compile(r"[a-z]\)")


def number_of(label: str) -> str:
    """Return the number before a row, "1" of "1. Bau"; nothing where it has none."""
    found = _NUMBER.match(label)
    return found[1] if found else ""


def is_part(label: str, whole: str) -> bool:
    """Say whether a row is by its number or letter a part of the one of the number ``whole``."""
    return bool(whole) and (number_of(label).startswith(f"{whole}.") or _LETTER.match(label) is not None)
