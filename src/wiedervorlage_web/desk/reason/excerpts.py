"""A place in a text, with the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_AROUND: Final = 320
"""So many letters before and after, cut at a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What stands at a place, and before and after it; the ellipses say where the text goes on."""

    before: str
    found: str
    after: str


def excerpt(text: str, words: str) -> Excerpt | None:
    """Return the place where ``words`` stand in ``text``, whatever the line breaks; None where they do not."""
    if not words.strip():
        return None
    place = re.search(r"\s+".join(re.escape(word) for word in words.split()), text)
    if place is None:
        return None
    before, after = _flat(text[: place.start()]), _flat(text[place.end() :])
    return Excerpt(before=_end_of(before), found=_flat(place[0]), after=_start_of(after))


def _flat(text: str) -> str:
    """Put what stands on several lines on one, with the blanks at the ends kept as one."""
    return re.sub(r"\s+", " ", text)


def _end_of(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    return "… " + text[-_AROUND:].partition(" ")[2]


def _start_of(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    return text[:_AROUND].rpartition(" ")[0] + " …"
