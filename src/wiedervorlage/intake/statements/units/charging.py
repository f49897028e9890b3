"""Whom a proposed resolution charges by asking: "Die Verwaltung wird gebeten, …", "Der Vorstand möge … kündigen"."""

from __future__ import annotations

import re
from typing import Final

_ASKED: Final = re.compile(r"\b(?:wird|werden)\b[^.;]{0,120}?\b(?:gebeten|ersucht|aufgefordert)\b")
_MAY: Final = re.compile(r"^(?:Der|Die|Das) [\w-]+ (?:möge|wolle)\b")


def is_charged(text: str) -> bool:
    """Say whether somebody is asked so that a resolution of these words charges him with it."""
    return _ASKED.search(text) is not None or _MAY.match(text) is not None


def is_asked(text: str) -> bool:
    """Say whether somebody is asked in the passive: to resolve that does what was moved, whatever he is asked."""
    return _ASKED.search(text) is not None
