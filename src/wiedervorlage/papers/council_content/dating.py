"""Dates that a title or a sentence names: what names a later one cannot have been written by then."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.wording import month_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH: Final = {month_name(number): number for number in range(1, 13)}
_NAMES: Final = "|".join(_MONTH)
_WRITTEN: Final = re.compile(rf"\b(?:(\d{{1,2}})\.\s?)?({_NAMES}) (\d{{4}})\b")
_NUMERIC: Final = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_YEAR: Final = re.compile(r"(?<![\d/-])(?:19|20)\d{2}(?![\d-])")


def is_younger(text: str, day: date) -> bool:
    """Say whether a German text names a day, month or year that begins after ``day``.

    Example:
        >>> is_younger("Erlass vom 24. April 2017", date(2016, 4, 25))
        True
    """
    return any(found > day for found in _named(text.replace("\u00a0", " ")))


def _named(text: str) -> Iterator[date]:
    for number, month, year in _WRITTEN.findall(text):
        yield _day(int(number or 1), _MONTH[month], int(year))
    for number, month, year in _NUMERIC.findall(text):
        if 1 <= int(month) <= 12:
            yield _day(int(number), int(month), int(year))
    for year in _YEAR.findall(text):
        yield date(int(year), 1, 1)


def _day(number: int, month: int, year: int) -> date:
    """Return the day; one that a month does not have counts as its last."""
    return date(year, month, min(max(number, 1), monthrange(year, month)[1]))
