"""Days, partial dates and durations.

A partial date is a *span*: ``2015-07`` is every day of July 2015, ``2016~`` the year 2016 said
approximately, ``2012-09/2012-10`` two months. The notation is EDTF, level 1 (ISO 8601-2:2019), as far as
public records need it. A thing dated by a span is known only from the span's **last** day on.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_PART: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)")
_DURATION: Final = re.compile(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<days>\d+)D)?")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """The days that a partial date may mean, both ends included.

    ``written`` keeps the date as it stood in the source; ``approximate`` is true where the source
    itself said "about" (``~``, ``?``, ``%``).
    """

    first: date
    last: date
    written: str
    approximate: bool = False

    @property
    def is_day(self) -> bool:
        """Say whether the span is a single day."""
        return self.first == self.last

    def contains(self, day: date) -> bool:
        """Say whether ``day`` lies in the span."""
        return self.first <= day <= self.last


def span_of_day(day: date) -> Span:
    """Return the span that is exactly ``day``."""
    return Span(first=day, last=day, written=day.isoformat())


@lru_cache(maxsize=4096)
def parse_span(text: str) -> Span:
    """Read a partial date.

    Args:
        text: ``2013-09-26``, ``2015-07``, ``2014``, ``2016~``, or an interval ``2012-09/2012-10``.

    Raises:
        ValueError: the text is no such date, names a day that does not exist, or ends before it begins.

    Source: ISO 8601-2:2019 (EDTF) level 1.

    Example:
        >>> parse_span("2015-07").last
        datetime.date(2015, 7, 31)
    """
    parts = [part.strip() for part in text.strip().split("/")]
    if len(parts) > 2 or not all(parts):
        raise ValueError(f"no partial date: {text!r}")
    spans = [_parse_part(part) for part in parts]
    first, last = spans[0][0], spans[-1][1]
    if last < first:
        raise ValueError(f"the span ends before it begins: {text!r}")
    return Span(first=first, last=last, written=text.strip(), approximate=any(s[2] for s in spans))


def _parse_part(part: str) -> tuple[date, date, bool]:
    match = _PART.fullmatch(part)
    if match is None:
        raise ValueError(f"no partial date: {part!r}")
    year, approximate = int(match["year"]), bool(match["mark"])
    if match["day"] is not None:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day, approximate
    if match["month"] is not None:
        month = int(match["month"])
        first = date(year, month, 1)
        return first, date(year, month, calendar.monthrange(year, month)[1]), approximate
    return date(year, 1, 1), date(year, 12, 31), approximate


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time in calendar units (ISO 8601: ``P3Y``, ``P9M``, ``P1Y6M``, ``P14D``)."""

    years: int = 0
    months: int = 0
    days: int = 0

    def after(self, day: date) -> date:
        """Return the day this long after ``day``; the 31st becomes the last day of a shorter month."""
        return self._shift(day, 1)

    def before(self, day: date) -> date:
        """Return the day this long before ``day``."""
        return self._shift(day, -1)

    def _shift(self, day: date, sign: int) -> date:
        months = day.year * 12 + day.month - 1 + sign * (self.years * 12 + self.months)
        year, month = divmod(months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last)) + timedelta(days=sign * self.days)

    def __str__(self) -> str:
        """Return the duration as ISO 8601 writes it."""
        parts = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + ("".join(f"{n}{unit}" for n, unit in parts if n) or "0D")


def parse_duration(text: str) -> Duration:
    """Read an ISO 8601 duration of years, months and days.

    Raises:
        ValueError: the text is no such duration.
    """
    match = _DURATION.fullmatch(text.strip())
    if match is None or text.strip() == "P":
        raise ValueError(f"no duration: {text!r} (expected P3Y, P9M, P14D or a mixture)")
    return Duration(**{unit: int(value) for unit, value in match.groupdict(default="0").items()})
