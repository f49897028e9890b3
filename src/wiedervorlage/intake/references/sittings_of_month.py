"""Sittings named by their month or season: "hatte das in seiner Septembersitzung beraten"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.text.patterns import ANY_MONTH, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MONTHS_SITTING: Final = re.compile(
    rf"\b(?P<month>Frühjahrs|Sommer|Herbst|Winter|{ANY_MONTH})-?(?P<name>[Ss]itzung|[Vv]ersammlung)\b"
)
TO_COME: Final = re.compile(
    r"\b(?:vertagt?|vertagen|verschoben|verschieben|beginnt|befunden|zurückgestellt|zurückzustellen|wird|werden"
    r"|findet)\b(?! worden)"
)
"""In a sentence about a sitting that is still to come, which is told by its month."""
_OTHERWISE_DATED: Final = re.compile(r"\b(?:zur|für die|auf die) $|\bam [^,;]{5,25} zu (?:seiner|ihrer|einer|der) $")
"""Before a sitting named by its month that is to come, or whose very day the sentence tells."""


def find_sittings_of_month(text: str, anchor: date | None) -> Iterator[Reference]:
    """Find a sitting named by its month: "hatte das in seiner Septembersitzung beraten"."""
    for match in _MONTHS_SITTING.finditer(text):
        if anchor is not None and not TO_COME.search(text) and not _OTHERWISE_DATED.search(text[: match.start()]):
            month = MONTHS.index(match["month"]) + 1 if match["month"] in MONTHS else 0
            day = f"{anchor.year - (month > anchor.month):04d}" + (f"-{month:02d}" if month else "")
            yield Reference(kind="meeting", span=Span(start=match.start(), end=match.end()), name=match[0], date=day)
