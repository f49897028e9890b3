"""The day a mail was sent, as mail programs write it in German and English."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from wiedervorlage.intake.text.dates import find_dates

_ENGLISH: Final = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
}  # fmt: skip
_ENGLISH_DAY: Final = re.compile(
    r"\b(?:(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})[a-z]* (?P<year>\d{4})"
    r"|(?P<month2>[A-Z][a-z]{2})[a-z]* (?P<day2>\d{1,2}), (?P<year2>\d{4}))\b"
)


def day_sent(text: str) -> tuple[tuple[int, int], str] | None:
    """Return place and value of the first day in a line: "Di 9. Juni 2020", "Fri, 21 Aug 2020", "January 16, 2011"."""
    hit = next((hit for hit in find_dates(text) if hit.day), None)
    return ((hit.span.start, hit.span.end), hit.value) if hit else _english_day(text)


def _english_day(text: str) -> tuple[tuple[int, int], str] | None:
    match = _ENGLISH_DAY.search(text)
    month = _ENGLISH.get(match["month"] or match["month2"]) if match else None
    if match is None or month is None:
        return None
    try:
        day = date(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))
    except ValueError:
        return None
    return match.span(), day.isoformat()
