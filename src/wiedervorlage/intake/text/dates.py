"""Dates as German papers write them, found by patterns of our own.

Full days (``26.09.2013``, ``9. August 2013``, ``02. OKT. 2013``, ``2013-09-26``), months (``im Juli 2015``)
and days without a year (``8. Februar``), which take it from the letter's date. Impossible days (``31.02.``)
are hits without a value, so that somebody can be told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates_misprinted import misprinted_days

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS: Final = {
    "januar": 1, "jan": 1, "jänner": 1, "februar": 2, "febr": 2, "feb": 2, "märz": 3, "mrz": 3, "mär": 3, "maerz": 3,
    "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11,
    "dezember": 12, "dez": 12,
}  # fmt: skip
_NAME: Final = "(?P<name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_FULL: Final = re.compile(
    rf"(?<![\d.,])(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<day>\d{{1,2}})\. ?(?:(?P<month>\d{{1,2}})\.|{_NAME}) ?(?P<year>\d{{4}}"
    rf"|(?<=\.)\d{{2}}|(?<=\. )\d{{2}})(?!\d|[.,/]\d))",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})\. ?(?:{_NAME}|(?P<month>\d{{1,2}})\.)(?! ?\d)", re.IGNORECASE
)
_ROMAN: Final = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
}  # fmt: skip
_ROMAN_DAY: Final = re.compile(r"(?<![\d.,])(?P<day>\d{1,2})\. ?(?P<month>[IVX]{1,4})\. ?(?P<year>\d{4})(?!\d)")
_MONTH: Final = re.compile(rf"\b{_NAME} (?P<year>(?:19|20)\d{{2}})\b", re.IGNORECASE)
_FIGURE: Final = re.compile(r"\d")
"""Without a figure no text holds a date."""
_CENTURY_TURN: Final = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHit:
    """A date in the text: its place, its raw text, the first and last day it may mean.

    ``value`` is ISO 8601 with the precision it has (``2015-07``), or empty where no such day exists or the
    year is unknown; ``has_year`` tells whether the paper itself gave the year, ``doubtful`` the days that are
    possible where month and day cannot be told apart.
    """

    span: Span
    raw: str
    value: str
    has_year: bool = True
    impossible: bool = False
    doubtful: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """Return the day, or None where the hit is none or a longer span."""
        return day_of(self.value)


def day_of(value: str) -> date | None:
    """Return the day that an ISO 8601 value tells, None where it tells a month, a year or nothing."""
    return date.fromisoformat(value) if len(value) == len("2013-09-26") else None


def find_dates(text: str, *, anchor: date | None = None) -> tuple[DateHit, ...]:
    """Find all dates in their order.

    Args:
        text: any text.
        anchor: the letter's own date; a day without a year is the last such day not after it, unless
            that lies more than ten months back (then the next one is meant).
    """
    if _FIGURE.search(text) is None:
        return ()
    hits = [*_full_days(text)]
    taken = [hit.span for hit in hits]
    for hit in _partial(text, anchor):
        if not any(span.start < hit.span.end and hit.span.start < span.end for span in taken):
            hits.append(hit)
            taken.append(hit.span)
    return tuple(sorted(hits, key=lambda hit: hit.span))


def _full_days(text: str) -> Iterator[DateHit]:
    for match in _FULL.finditer(text):
        value = match["iso"] or _iso(_year(match["year"]), _month(match), int(match["day"]))
        if match["iso"] and not _is_iso(value):
            value = ""
        yield DateHit(span=Span(start=match.start(), end=match.end()), raw=match[0], value=value, impossible=not value)
    for (start, end), values in misprinted_days(text):
        value, doubtful = (values[0], ()) if len(values) == 1 else ("", values)
        yield DateHit(span=Span(start=start, end=end), raw=text[start:end], value=value, doubtful=doubtful)
    for match in _ROMAN_DAY.finditer(text):
        month = _ROMAN.get(match["month"])
        value = _iso(int(match["year"]), month, int(match["day"])) if month else ""
        if value:
            yield DateHit(span=Span(start=match.start(), end=match.end()), raw=match[0], value=value)


def _partial(text: str, anchor: date | None) -> Iterator[DateHit]:
    for match in _MONTH.finditer(text):
        value = f"{int(match['year']):04d}-{_MONTHS[match['name'].lower()]:02d}"
        yield DateHit(span=Span(start=match.start(), end=match.end()), raw=match[0], value=value)
    for match in _OPEN.finditer(text):
        if match["month"] and int(match["month"]) not in range(1, 13):
            continue
        value = _anchored(_month(match), int(match["day"]), anchor)
        yield DateHit(span=Span(start=match.start(), end=match.end()), raw=match[0], value=value, has_year=False)


def _anchored(month: int, day: int, anchor: date | None) -> str:
    if anchor is None:
        return ""
    this_year = _iso(anchor.year, month, day)
    if this_year and date.fromisoformat(this_year) > anchor:
        before = _iso(anchor.year - 1, month, day)
        if before and (anchor - date.fromisoformat(before)).days <= _TEN_MONTHS:
            return before
    return this_year


_TEN_MONTHS: Final = 304


def _year(text: str) -> int:
    number = int(text)
    if len(text) > 2:
        return number
    return number + (1900 if number >= _CENTURY_TURN else 2000)


def _month(match: re.Match[str]) -> int:
    return int(match["month"]) if match["month"] else _MONTHS[match["name"].lower()]


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _is_iso(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
