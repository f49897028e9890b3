"""Days and spans of days as people type them into answers: "18.05.1998", "Mai 1998", "1997 bis 1999"."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.foundation.days import parse_span
from wiedervorlage.intake.text.dates import find_dates

_TO: Final = re.compile(r"\s*(?:\bbis\b(?: zum)?|\bto\b|\s[–-]\s|–)\s*")
_FROM: Final = re.compile(r"(?:vom|von|from|seit|ab|am|im|in)\s+", re.IGNORECASE)
_ABOUT: Final = re.compile(r"(?:um|ca\.?|etwa|about)\s+(?P<rest>.+)", re.IGNORECASE)
_MONTH: Final = re.compile(r"(?P<month>0?[1-9]|1[0-2])\s?[./]\s?(?P<year>(?:19|20)\d\d)")
_YEAR: Final = re.compile(r"(?:Jahr |year )?(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_QUARTER: Final = re.compile(
    r"(?P<number>[1-4]|I{1,3}|IV)\.?\s?(?:Quartal|Vierteljahr)\s?(?P<year>(?:19|20)\d\d)", re.IGNORECASE
)
_HALF: Final = re.compile(r"(?P<number>1|2|II?)\.?\s?(?:Halbjahr|Hj\.?)\s?(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_NUMBERS: Final = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}


def plain_span(typed: str) -> str:
    """Return a day, month, year or span of them as the case writes it: "1998-05-18", "1998-05", "1997/1999".

    Raises:
        ValueError: it is no such date, or names a day that does not exist.
    """
    text = " ".join(typed.split())
    try:
        return parse_span(text).written
    except ValueError:
        parts = _TO.split(_FROM.sub("", text, count=1), maxsplit=1)
        return parse_span("/".join(_part(part) for part in parts)).written


def _part(text: str) -> str:
    text = text.strip()
    if match := _ABOUT.fullmatch(text):
        return f"{_part(match['rest'])}~"
    if match := _YEAR.fullmatch(text):
        return match["year"]
    if match := _MONTH.fullmatch(text):
        return f"{match['year']}-{int(match['month']):02}"
    for pattern, months in ((_QUARTER, 3), (_HALF, 6)):
        if match := pattern.fullmatch(text):
            last = _NUMBERS[match["number"].lower()] * months
            return f"{match['year']}-{last - months + 1:02}/{match['year']}-{last:02}"
    hits = [hit for hit in find_dates(text) if hit.raw == text and hit.has_year and hit.value]
    return hits[0].value if hits else text
