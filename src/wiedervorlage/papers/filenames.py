"""File names as offices want them: ISO date first, no blanks, ASCII, at most 90 characters.

Source: Nr. 6 ERVB 2022 (90 characters with extension; letters, digits, ``_`` and ``-``, one dot).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

LONGEST: Final = 90
_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS", "æ": "ae", "ø": "oe",
     "ł": "l", "Ł": "L", "đ": "d"}
)  # fmt: skip


def file_name(day: date, *parts: str, extension: str) -> str:
    """Return a file name for a paper of ``day``: ``2021-10-26_Schreiben_Stadt-Musterstadt.pdf``.

    Args:
        day: the day of the paper.
        parts: what the paper is, most important first; blanks become hyphens, other signs go.
        extension: without the dot.

    Returns:
        A name of at most 90 characters; a name too long is cut at the end of a word where it can be.
    """
    words = [word for word in (_plain(part) for part in parts) if word]
    tail = f".{_plain(extension).lower()}"
    stem = "_".join([day.isoformat(), *words])
    if len(stem) + len(tail) > LONGEST:
        stem = _cut(stem, LONGEST - len(tail))
    return stem + tail


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).translate(_LETTERS)
    letters = unicodedata.normalize("NFKD", composed).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-")


def _cut(stem: str, room: int) -> str:
    short = stem[:room]
    if stem[room] not in "-_":
        whole = re.sub(r"[-_][^-_]*$", "", short)
        short = whole if len(whole) > room // 2 else short
    return short.rstrip("-_")
