"""How a parliament tells that it has closed a petition: with what came of it, in the ground."""

from __future__ import annotations

import re
from typing import Final

_CLOSED: Final = re.compile(
    r"\bPetition(?:sverfahren)?\b[^.;]{0,80}?\b(?:abzuschlie(?:ß|ss)en|abgeschlossen|beendet|zu beenden"
    r"|für erledigt (?:zu erklären|erklärt))\b[^.;]{0,30}?"
    r"\b(?:weil|da|nachdem) (?:dem|Ihrem) \w*(?:[Aa]nliegen|[Bb]egehren|Petitum|Wunsch)\b(?P<how>[^.;]{0,80}?)"
    r"\bentsprochen\b"
)
_EARLIER: Final = re.compile(r"\b(?:hatten?|damals|seinerzeit|möge|sollte|bitten?|sprach|schlug|schlägt|empf\w+)\b")


def petition_closed(text: str) -> str:
    """Return the outcome of a petition that a sentence tells to be closed, because it was met or was not; or ""."""
    closed = _CLOSED.search(text)
    if closed is None or _EARLIER.search(text):
        return ""
    if re.search(r"\bnicht\b", closed["how"]):
        return "refuse"
    return "partial" if re.search(r"\b(?:teil\w*|zum Teil)\b", closed["how"]) else "grant"
