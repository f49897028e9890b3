"""Text that patterns can walk through in bounded time: no endless word, no endless line.

No letter has a word of hundreds of characters or a line of thousands; what has them is a data dump, a broken
conversion or an attack. The text keeps its length, so that every place stays the place in the received text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding

LONGEST_WORD: Final = 200
LONGEST_LINE: Final = 1500
_WORD: Final = re.compile(rf"[^\s]{{{LONGEST_WORD + 1},}}")
_LINE: Final = re.compile(rf"[^\n\f]{{{LONGEST_LINE + 1},}}")
_BREAK: Final = re.compile(r"[ \t](?=\S)")


def bounded(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text with endless words blanked and endless lines broken, each character in its place.

    A line is broken at a blank, where the words of a paragraph may be broken anyway.
    """
    words = list(_WORD.finditer(text))
    plain = _WORD.sub(lambda match: " " * len(match[0]), text) if words else text
    plain = _LINE.sub(lambda match: _broken(match[0]), plain)
    if not words:
        return plain, ()
    place = Place(start=words[0].start(), end=words[0].end())
    return plain, (finding(MESSAGES, "INT-049", place, count=len(words), longest=LONGEST_WORD),)


def _broken(line: str) -> str:
    pieces: list[str] = []
    start = 0
    while len(line) - start > LONGEST_LINE:
        blanks = [match.start() for match in _BREAK.finditer(line, start + LONGEST_LINE // 2, start + LONGEST_LINE)]
        cut = blanks[-1] if blanks else start + LONGEST_LINE
        broken = line[cut : cut + 1].isspace()
        pieces.append(line[start:cut] + ("\n" if broken else ""))
        start = cut + broken
    return "".join(pieces) + line[start:]
