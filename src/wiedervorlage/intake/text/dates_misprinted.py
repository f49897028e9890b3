"""Days that stand otherwise than German papers write them: a point lost in print or scan, American order.

They count only where a word or the place leads to them, since numbers of papers look alike.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_LED: Final = (
    r"(?:(?<=^)|(?<=\n)|(?<=\bvom )|(?<=\bv\. )|(?<=\bam )|(?<=\bden )|(?<=[a-zäöüß], )|(?<=Datum: )|(?<=Datum ))"
)
_POINT_LOST: Final = re.compile(
    rf"{_LED}(?:(?P<day>\d{{1,2}})\.(?P<month>\d{{2}})|(?P<day2>\d{{2}})(?P<month2>\d{{2}})\.)"
    r"(?P<year>(?:19|20)\d{2})(?![\d/]|[.,]\d)"
)
_SLASHED: Final = re.compile(
    rf"{_LED}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<year>(?:19|20)\d{{2}})(?![\d/]|[.,]\d)"
)


def misprinted_days(text: str) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    """Return place and possible values of each such day: several where month and day cannot be told apart.

    >>> list(misprinted_days("Schreiben vom 23.112007"))
    [((14, 23), ('2007-11-23',))]
    """
    for match in _POINT_LOST.finditer(text):
        day, month = match["day"] or match["day2"], match["month"] or match["month2"]
        yield from _told(match, [(int(day), int(month))])
    for match in _SLASHED.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        yield from _told(match, [(first, second), (second, first)])


def _told(match: re.Match[str], days: list[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    values = sorted({_iso(int(match["year"]), month, day) for day, month in days} - {""})
    if values:
        yield match.span(), tuple(values)


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
