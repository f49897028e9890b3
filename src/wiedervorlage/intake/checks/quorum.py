"""How many were there when a sitting was found to be quorate: "mit 17 Stimmberechtigten beschlussfähig".

"Von den 21 Mitgliedern sind 18 anwesend; der Rat ist damit beschlussfähig" are eighteen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.number_words import COUNTING, written

if TYPE_CHECKING:
    from collections.abc import Iterator

_N: Final = rf"(?P<count>\d{{1,3}}|(?i:{COUNTING}))"
_HOW: Final = r"(?:(?:anwesende|erschienene|stimmberechtigte)[nr]?\s+)*"
_MEMBERS: Final = (
    r"(?:(?:[A-ZÄÖÜ][a-zäöü]*)?[Mm]itglieder|[Ss]timmberechtigte|[A-ZÄÖÜ]?[a-zäöü]*[Rr]äte|[A-ZÄÖÜ]\w+vertreter"
    r"|Stadtverordnete|Kreistagsabgeordnete|Abgeordnete|Vertreter)n?"
)
_WHO: Final = rf"(?P<who>{_HOW}{_MEMBERS})"
_QUORATE: Final = r"\b[Bb]eschlu(?:ss|ß)fähig(?:keit)?\b"
_THERE: Final = r"(?:sind|waren|seien|wären)"
_OF: Final = rf"(?:von|der)(?:\s+(?:den|insgesamt))?\s+\d{{1,3}}\s+(?P<of>{_HOW}{_MEMBERS})"
_TOLD: Final = (
    re.compile(rf"\b(?:bei|mit)\s+{_N}\s+{_WHO}(?:\s+[^.;:\d]{{0,40}})?\s+{_QUORATE}"),
    re.compile(rf"{_QUORATE}[^.;:\d]{{0,60}}?\b(?:bei|mit)\s+{_N}\s+{_WHO}\b"),
    re.compile(rf"\b{_THERE}\s+{_N}\s+{_OF}\s+(?:anwesend|erschienen)"),
    re.compile(
        rf"\b[Vv]on\s+(?:den\s+|insgesamt\s+)?\d{{1,3}}\s+(?P<of>{_HOW}{_MEMBERS})\s+{_THERE}\s+{_N}\s+(?:anwesend|erschienen)"
    ),
)
_NEAR: Final = 160
"""So many characters around what counts who was there it is found that they can resolve."""
_OPENING: Final = 6000
"""So many characters hold the opening of minutes with the lists of who was there; below, others may be told of."""


def counted_at_opening(text: str) -> Iterator[tuple[int, bool]]:
    """Yield how many are said to be there where a sitting is found quorate, and whether these are all with a vote.

    Args:
        text: of the paper.
    """
    for pattern in _TOLD:
        for found in pattern.finditer(text, 0, _OPENING):
            around = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            if re.search(_QUORATE, around):
                who = found.groupdict().get("who") or found["of"]
                yield int(written(found["count"].lower())), "timmberechtigt" in who
