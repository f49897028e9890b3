"""What day or span a loose date is, seen from the letter's day: each function resolves the match of one pattern.

Every function takes the match and the letter's day and returns EDTF as precise as the words, or "" where nothing
is told; it raises ``ValueError`` or ``OverflowError`` where there is no such day.
The patterns stand in ``relative_dates.py``.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

from wiedervorlage.intake.text.patterns import MONTHS

_NUMBERS: Final = {
    "achtzehn": 18, "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "zwölf": 12,
}  # fmt: skip
_HALVES: Final = {"halben": 6, "anderthalb": 18, "eineinhalb": 18, "zweieinhalb": 30}
"""Months of years told by halves."""
MONTH_NAMES: Final = tuple(name.lower() for name in MONTHS)
_SEASONS: Final = {"frühjahr": (3, 5), "frühling": (3, 5), "sommer": (6, 8), "herbst": (9, 11), "winter": (12, 2)}
_DAY: Final = timedelta(days=1)


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(number for word, number in _NUMBERS.items() if text.lower().startswith(word))


def _shifted(day: date, months: int) -> date:
    """Return the same day some months away, or the last of that month."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _after(anchor: date, count: int, unit: str) -> date:
    if unit in {"Tag", "Woche"}:
        return anchor + _DAY * count * (7 if unit == "Woche" else 1)
    return _shifted(anchor, count * (12 if unit == "Jahr" else 1))


def ago(match: re.Match[str], anchor: date) -> str:
    """Resolve "vor gut einem Jahr"."""
    unit = match["unit"]
    day = _after(anchor, -_number(match["count"]), unit)
    if unit == "Jahr":
        return f"{day.year:04d}~"
    if unit == "Monat":
        return f"{day:%Y-%m}~"
    return day.isoformat() if unit == "Tag" and not match["about"] else f"{day.isoformat()}~"


def ahead(match: re.Match[str], anchor: date) -> str:
    """Resolve "nach Ablauf von zwei Jahren": about a month, for nobody says on which day the time begins."""
    count, unit = match["count"].lower(), match["unit"]
    if count in _HALVES and unit == "Jahr":
        day = _shifted(anchor, _HALVES[count])
    else:
        day = _after(anchor, _number(count), unit)
    return f"{day:%Y-%m}~" if unit in {"Jahr", "Monat"} else f"{day.isoformat()}~"


def coming_month(match: re.Match[str], anchor: date) -> str:
    """Resolve "im September" of what lies ahead: the next one."""
    month = _month(match["month"])
    return f"{anchor.year + (month < anchor.month):04d}-{month:02d}"


def within(match: re.Match[str], anchor: date) -> str:
    """Resolve "binnen zwei Wochen"."""
    return f"{anchor.isoformat()}/{_after(anchor, _number(match['count']), match['unit']).isoformat()}"


def of_month(match: re.Match[str], anchor: date) -> str:
    """Resolve "am 3. d. M." and "am 12. v. M."."""
    which = match["which"].replace(" ", "").lower()
    month = anchor if not which.startswith(("v", "letzten")) else _shifted(anchor.replace(day=1), -1)
    return date(month.year, month.month, int(match["day"])).isoformat()


def of_year(match: re.Match[str], anchor: date) -> str:
    """Resolve "am 3. Mai d. J." and "am 3. Mai v. J."."""
    which = match["which"].replace(" ", "").lower()
    year = anchor.year - which.startswith(("v", "letzten"))
    return date(year, _month(match["month"]), int(match["day"])).isoformat()


def _month(name: str) -> int:
    return MONTH_NAMES.index(name.lower()) + 1


def _near_year(month: int, anchor: date) -> int:
    """Return the year of the month of that number that lies nearest to the letter's day."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return min(years, key=lambda year: abs((year - anchor.year) * 12 + month - anchor.month))


def third_of_month(match: re.Match[str], anchor: date) -> str:
    """Resolve "Ende Oktober"."""
    month = _month(match["month"])
    year = int(match["year"]) if match["year"] else _near_year(month, anchor)
    last = calendar.monthrange(year, month)[1]
    first_day, last_day = {"anfang": (1, 10), "mitte": (11, 20), "ende": (21, last)}[match["part"].lower()]
    return f"{date(year, month, first_day).isoformat()}/{date(year, month, last_day).isoformat()}"


def third_of_year(match: re.Match[str], anchor: date) -> str:
    """Resolve "Mitte des Jahres"."""
    year = int(match["year"]) if match["year"] else _told_year(match["told"] or "", anchor)
    first, last = {"anfang": (1, 4), "mitte": (5, 8), "ende": (9, 12)}[match["part"].lower()]
    return f"{year:04d}-{first:02d}/{year:04d}-{last:02d}"


def _told_year(told: str, anchor: date) -> int:
    word = told.lower()
    if re.search(r"vergang|letzt|vorig|verfloss|abgelauf|vorjahr", word):
        return anchor.year - 1
    return anchor.year + 1 if re.search(r"komm|nächst|folge", word) else anchor.year


def whole_year(match: re.Match[str], anchor: date) -> str:
    """Resolve "im vergangenen Jahr"."""
    return f"{_told_year(match[0], anchor):04d}"


def whole_month(match: re.Match[str], anchor: date) -> str:
    """Resolve "im nächsten Monat"."""
    step = -1 if re.search(r"vergang|letzt|vorig|v\.", match[0].lower()) else 0
    step = 1 if re.search(r"komm|nächst", match[0].lower()) else step
    return f"{_shifted(anchor.replace(day=1), step):%Y-%m}"


def week(match: re.Match[str], anchor: date) -> str:
    """Resolve "in der 38. KW"."""
    year = int(match["year"]) if match["year"] else anchor.isocalendar().year
    monday = date.fromisocalendar(year, int(match["week"]), 1)
    return f"{monday.isoformat()}/{(monday + 6 * _DAY).isoformat()}"


def year_end(match: re.Match[str], anchor: date) -> str:
    """Resolve "zum Jahresende"."""
    year = int(match["year"]) if match["year"] else anchor.year
    return date(year, 12, 31).isoformat()


def month_end(_match: re.Match[str], anchor: date) -> str:
    """Resolve "zum Monatsende"."""
    return date(anchor.year, anchor.month, calendar.monthrange(anchor.year, anchor.month)[1]).isoformat()


def season(match: re.Match[str], anchor: date) -> str:
    """Resolve "im vergangenen Herbst"."""
    if not (match["year"] or match["told"]):
        return ""  # "im Winter" may be every winter
    first, last = _SEASONS[match["season"].lower()]
    year = int(match["year"]) if match["year"] else _told_year(match["told"] or "", anchor)
    return f"{year:04d}-{first:02d}/{year + (last < first):04d}-{last:02d}"


def part_of_year(match: re.Match[str], anchor: date) -> str:
    """Resolve "im zweiten Halbjahr"."""
    number = _number(match["number"].rstrip(".")) if match["number"][0].isdigit() else _ordinal(match["number"])
    length = 6 if match["what"] == "Halbjahr" else 3
    if not 1 <= number <= 12 // length:
        return ""
    year = int(match["year"]) if match["year"] else anchor.year
    return f"{year:04d}-{(number - 1) * length + 1:02d}/{year:04d}-{number * length:02d}"


def _ordinal(word: str) -> int:
    return {"erst": 1, "zwei": 2, "drit": 3, "vier": 4}[word[:4].lower()]


def days_away(match: re.Match[str], anchor: date) -> str:
    """Resolve "gestern"."""
    return (anchor + _DAY * {"vorgestern": -2, "gestern": -1}[match[0].lower()]).isoformat()
