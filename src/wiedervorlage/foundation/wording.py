"""Numbers and dates as people read them: ``1.234,5`` and ``1. Oktober 2015`` in German.

Source: DIN 5008 (grouping by points from five digits or in tables, decimal comma), Duden (dates written
out). Protected spaces keep a number and its unit on one line.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.text import Language

NBSP: Final = "\u00a0"
_ISO_DAY: Final = re.compile(r"(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-]|\.\w)")
_MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def worded(language: Language, german: str, english: str) -> str:
    """Return the one of two wordings that is in ``language``."""
    return german if language == "de" else english


def month_name(month: int, language: Language = "de") -> str:
    """Return the name of ``month`` (1 to 12)."""
    return _MONTHS[language][month - 1]


def write_day(day: date, language: Language = "de") -> str:
    """Write a day out: ``1. Oktober 2015``, ``1 October 2015``, with protected spaces."""
    dot = "." if language == "de" else ""
    return f"{day.day}{dot}{NBSP}{month_name(day.month, language)}{NBSP}{day.year}"


def short_day(day: date, language: Language = "de") -> str:
    """Write a day in figures: ``26.09.2013``, ``2013-09-26``."""
    return f"{day.day:02}.{day.month:02}.{day.year}" if language == "de" else day.isoformat()


def with_days_written(text: str, language: Language = "de") -> str:
    """Write the days out that stand in a text as ``2013-09-26``; names of files keep theirs."""
    return _ISO_DAY.sub(lambda found: _written_day(found[0], language), text)


def _written_day(text: str, language: Language) -> str:
    try:
        return write_day(date.fromisoformat(text), language)
    except ValueError:
        return text


def write_span(span: Span, language: Language = "de") -> str:
    """Write a partial date out with the precision it has: ``Oktober 2014``, ``2015``, ``um 2016``."""
    about = {"de": "um ", "en": "about "}[language] if span.approximate else ""
    if span.is_day:
        return about + write_day(span.first, language)
    first, last = span.first, span.last
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        return about + years
    starts_month, ends_month = first.day == 1, (last.month == 12 and last.day == 31) or _is_month_end(last)
    if starts_month and ends_month:
        begin = f"{month_name(first.month, language)}{NBSP}{first.year}"
        end = f"{month_name(last.month, language)}{NBSP}{last.year}"
        joint = {"de": " bis ", "en": " to "}[language]
        return about + (begin if begin == end else begin + joint + end)
    joint = {"de": " bis ", "en": " to "}[language]
    return about + write_day(first, language) + joint + write_day(last, language)


def _is_month_end(day: date) -> bool:
    return day.month != day.fromordinal(day.toordinal() + 1).month


def write_number(value: float, language: Language = "de", *, decimals: int | None = None) -> str:
    """Write a number: ``1.234,5`` in German, ``1,234.5`` in English.

    Args:
        value: the number; whole numbers are written without decimals.
        language: which language's marks to use.
        decimals: fixed number of decimals; by default as many as are needed, at most six.
    """
    exact = f"{value:,.6f}".rstrip("0").rstrip(".")
    digits = exact if decimals is None else f"{value:,.{decimals}f}"
    if digits == "-0":
        digits = "0"
    if language == "en":
        return digits.replace("-", "−")
    return digits.replace(",", "\0").replace(".", ",").replace("\0", ".").replace("-", "−")
