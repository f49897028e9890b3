"""Periods as official tables print them, brought into the one notation of the house (EDTF)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from wiedervorlage.foundation.days import Span, parse_span

_GERMAN_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_COUNTED: Final = re.compile(r"(\d{4})-(\d{2})P(\d{1,2})M")
_QUARTER: Final = re.compile(r"(\d{4})[-/ ]?Q([1-4])|([1-4])\. (?:Quartal|Vierteljahr) (\d{4})|Q([1-4]) (\d{4})")
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
         "november", "dezember"), start=1)
}  # fmt: skip
_MONTH_NAME: Final = re.compile(r"([A-Za-zä]+) (\d{4})")


@cache
def read_period(text: str) -> Span | None:
    """Read a period: ``31.12.2023``, ``2023-12-31``, ``2019``, ``2019-10``, ``2019-10P6M``, ``2019-Q1``.

    Returns:
        the span, written in EDTF; None where the text is no period or names a day that does not exist.
    """
    edtf = _to_edtf(text.strip())
    try:
        return parse_span(edtf) if edtf else None
    except ValueError:
        return None


def _to_edtf(text: str) -> str:
    if match := _GERMAN_DAY.fullmatch(text):
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    if match := _COUNTED.fullmatch(text):
        return _months(int(match[1]), int(match[2]), int(match[3]))
    if match := _QUARTER.fullmatch(text):
        year, quarter = (match[1] or match[4] or match[6]), int(match[2] or match[3] or match[5])
        return _months(int(year), 3 * quarter - 2, 3)
    if (match := _MONTH_NAME.fullmatch(text)) and match[1].lower() in _MONTHS:
        return f"{match[2]}-{_MONTHS[match[1].lower()]:02d}"
    if re.fullmatch(r"\d{4}", text) and not _YEAR.fullmatch(text):
        return ""
    return text


def _months(year: int, first: int, count: int) -> str:
    last_year, last = divmod(year * 12 + first - 1 + count - 1, 12)
    return f"{year}-{first:02d}/{last_year}-{last + 1:02d}"


def is_period(text: str) -> bool:
    """Say whether a cell reads as a period."""
    return read_period(text) is not None
