"""What the head and the end of a paper that nothing calls minutes tell of a sitting: who was there, who wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_phrase, word_sections
from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENDINGS: Final = "|".join(
    f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in word_sections("sittings")["gatherings"]
)
_GATHERING: Final = re.compile(
    rf"(?:\d+\. |[A-ZÄÖÜa-zäöüß][a-zäöüß-]+e[rn]? ){{0,3}}(?P<named>[A-ZÄÖÜ]?[\w-]*(?:{_ENDINGS}))\b(?P<rest>.{{0,90}})"
)
"""A line that names a gathering: "Öffentliche Sitzung vom 3. Mai 2004, Bürgersaal", "Jahreshauptversammlung"."""
_OF_ALL: Final = re.compile(r"[A-ZÄÖÜ][\w-]*(?:[Vv]ersammlung|[Ss]ynode)")
"""A gathering that may stand as a title without its day."""
_PRESENT: Final = re.compile(
    rf"{any_phrase('sittings', 'attendance')}[^:]{{0,40}}:|Anwesend (?:sind|waren) ", re.IGNORECASE
)
_TIMES: Final = re.compile(rf"{any_phrase('sittings', 'times')} ?:", re.IGNORECASE)
_KEPT: Final = re.compile(rf"{any_phrase('sittings', 'keeper')}[^:]{{0,20}}:", re.IGNORECASE)
_ENDED: Final = re.compile(
    r"(?:^|[,;] ?|\t| {2,}|– )(?:Sitzungs)?(?:[Ee]nde|[Ss]chlu(?:ss|ß))\b[^\d\n]{0,20}\d{1,2}[.:]?\d{0,2} ?Uhr"
)
_SIGNED: Final = re.compile(
    rf"(?:^|[,(]|\t| {{3,}}|als ) ?{any_phrase('sittings', 'keeper')}[a-zäöü]*\)?(?:$|,|\t| {{3,}})"
    r"|^v\. ?g\. ?u\.|^g\. ?u\.|^[Vv]orgelesen",
    re.MULTILINE,
)
"""Below the last name: who kept the minutes, or that they were read out."""
_TITLE: Final = 110
"""A line with more characters is no title."""
_TAIL: Final = 8
"""So many lines at the end hold signatures."""


def signs_of_attendance(head: Sequence[str], whole: str = "") -> Iterator[str]:
    """Yield what the head and the end of a paper tell of a sitting.

    Args:
        head: its first lines.
        whole: its text, where that is known, for who signs.
    """
    tail = "\n".join(line.strip() for line in whole.rstrip().splitlines()[-_TAIL:])
    told = {
        "gathered": sum(_names_gathering(line) for line in head),
        "present": sum(_PRESENT.match(line) is not None for line in head),
        "kept": sum(_KEPT.match(line) is not None for line in head),
        "timed": sum(_TIMES.match(line) is not None for line in head),
        "ended": sum(_ENDED.search(line) is not None for line in head),
        "signed": _SIGNED.search(tail) is not None,
    }
    yield from (name for name, count in told.items() if count)
    if told["present"] + told["kept"] + told["timed"] > 1:
        yield "attended"


def _names_gathering(line: str) -> bool:
    """Say whether a line is the title of a gathering: with its day, or of all members."""
    found = _GATHERING.fullmatch(line) if len(line) < _TITLE and not line.endswith(".") else None
    if found is None:
        return False
    dated = re.match(r",? (?:(?:am|vom)(?!:)|de[rs] .*(?:am|vom)|in |im |[–-] )", found["rest"]) or re.match(
        r",? \d", found["rest"]
    )
    return bool((dated and find_dates(found["rest"])) or (_OF_ALL.fullmatch(found["named"]) and not found["rest"]))
