"""Ja and Nein that answer a question of a form and count no votes: "[X] Ja [ ] Nein", "Auswirkungen: Nein".

What stands behind such an answer is what the form goes on with: the years of a plan, the number of its next question.
"""

from __future__ import annotations

import re
from typing import Final

_BOX: Final = r"(?:[☐☒☑□■◻◼✓✔]|\[ ?[xX]? ?\]|\( ?[xX]? ?\))"
_TICKED: Final = rf"{_BOX}\s*ja\b[\s,/]*{_BOX}\s*nein\b|\bja\b[ \t:]*{_BOX}[\s,/]*nein\b[ \t:]*{_BOX}"
_ASKED: Final = (
    r"\b(?:(?:auswirkung(?:en)?|folgekosten)\s?[:?]?\s+"
    r"|(?:veranschlagt|vorhanden|erforderlich|verfügbar|zur verfügung|gegeben|gesichert|öffentlich"
    r"|beschlu(?:ss|ß)fähig(?:keit)?)(?:\s?[:?]\s*|\t| {2,}))(?:ja|nein)\b"
)
_ANSWERED: Final = re.compile(rf"{_TICKED}|{_ASKED}", re.IGNORECASE)


def answered(text: str) -> list[tuple[int, int]]:
    """Return where a text asks a question of a form with its answers, from the first box or word of it to the last."""
    return [found.span() for found in _ANSWERED.finditer(text)]
