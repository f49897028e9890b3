"""Days told by the letter's own day: "vor gut einem Jahr", "Ende Oktober", "in der 38. KW", "binnen zwei Wochen".

The anchor is the letter's date. What is found keeps the precision of the words: a month stays a month, the end
of October is its last third, "vor gut einem Jahr" is about a year. Nothing is made a day that is none. Only the
patterns below are read; no library guesses at the rest.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.patterns import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERS: Final = {
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "zwölf": 12,
}  # fmt: skip
_MONTHS: Final = tuple(name.lower() for name in MONTHS)
_SEASONS: Final = {"frühjahr": (3, 5), "frühling": (3, 5), "sommer": (6, 8), "herbst": (9, 11), "winter": (12, 2)}
_COUNT: Final = r"(?P<count>\d{1,3}|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)(?:e[mnrs]?|er)?)"
_UNIT: Final = r"(?P<unit>Tag|Woche|Monat|Jahr)(?:e[ns]?|en|n|s)?\b"
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})"
_YEAR: Final = r"(?:\s+(?P<year>(?:19|20)\d{2}))"
_LAST: Final = r"(?:vergangenen?|letzte[nrms]?|vorigen?|verflossenen?|abgelaufenen?)"
_NEXT: Final = r"(?:kommende[nrms]?|nächste[nrms]?)"
_THIS: Final = r"(?:diese[nrms]?|laufenden?)"
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDate:
    """A day or span told by the letter's day.

    Attributes:
        span: where it stands; ``raw`` is what stands there.
        value: EDTF, as precise as the words: ``2012~``, ``2013-10-21/2013-10-31``, ``2013-12-31``.
        rule: short name of the pattern that read it.
    """

    span: Span
    raw: str
    value: str
    rule: str


def find_relative_dates(text: str, *, anchor: date | None) -> tuple[RelativeDate, ...]:
    """Find relative and loose dates in their order; none without the letter's day."""
    if anchor is None:
        return ()
    found: list[RelativeDate] = []
    for rule, pattern, resolve in _RULES:
        for match in pattern.finditer(text):
            span = Span(start=match.start(), end=match.end())
            if any(span.start < other.span.end and other.span.start < span.end for other in found):
                continue
            value = _value(resolve, match, anchor)
            if value:
                found.append(RelativeDate(span=span, raw=match[0], value=value, rule=rule))
    return tuple(sorted(found, key=lambda item: item.span))


def _value(resolve: Callable[[re.Match[str], date], str], match: re.Match[str], anchor: date) -> str:
    try:
        return resolve(match, anchor)
    except (ValueError, OverflowError):
        return ""  # no such day: the thirtieth of this month where the month has none


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


def _ago(match: re.Match[str], anchor: date) -> str:
    unit = match["unit"]
    day = _after(anchor, -_number(match["count"]), unit)
    if unit == "Jahr":
        return f"{day.year:04d}~"
    if unit == "Monat":
        return f"{day:%Y-%m}~"
    return day.isoformat() if unit == "Tag" and not match["about"] else f"{day.isoformat()}~"


def _within(match: re.Match[str], anchor: date) -> str:
    return f"{anchor.isoformat()}/{_after(anchor, _number(match['count']), match['unit']).isoformat()}"


def _of_month(match: re.Match[str], anchor: date) -> str:
    """Resolve "am 3. d. M." and "am 12. v. M."."""
    which = match["which"].replace(" ", "").lower()
    month = anchor if not which.startswith(("v", "letzten")) else _shifted(anchor.replace(day=1), -1)
    return date(month.year, month.month, int(match["day"])).isoformat()


def _of_year(match: re.Match[str], anchor: date) -> str:
    """Resolve "am 3. Mai d. J." and "am 3. Mai v. J."."""
    which = match["which"].replace(" ", "").lower()
    year = anchor.year - which.startswith(("v", "letzten"))
    return date(year, _month(match["month"]), int(match["day"])).isoformat()


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1


def _near_year(month: int, anchor: date) -> int:
    """Return the year of the month of that number that lies nearest to the letter's day."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return min(years, key=lambda year: abs((year - anchor.year) * 12 + month - anchor.month))


def _third_of_month(match: re.Match[str], anchor: date) -> str:
    month = _month(match["month"])
    year = int(match["year"]) if match["year"] else _near_year(month, anchor)
    last = calendar.monthrange(year, month)[1]
    first_day, last_day = {"anfang": (1, 10), "mitte": (11, 20), "ende": (21, last)}[match["part"].lower()]
    return f"{date(year, month, first_day).isoformat()}/{date(year, month, last_day).isoformat()}"


def _third_of_year(match: re.Match[str], anchor: date) -> str:
    year = int(match["year"]) if match["year"] else _told_year(match["told"] or "", anchor)
    first, last = {"anfang": (1, 4), "mitte": (5, 8), "ende": (9, 12)}[match["part"].lower()]
    return f"{year:04d}-{first:02d}/{year:04d}-{last:02d}"


def _told_year(told: str, anchor: date) -> int:
    word = told.lower()
    if re.search(r"vergang|letzt|vorig|verfloss|abgelauf|vorjahr", word):
        return anchor.year - 1
    return anchor.year + 1 if re.search(r"komm|nächst|folge", word) else anchor.year


def _whole_year(match: re.Match[str], anchor: date) -> str:
    return f"{_told_year(match[0], anchor):04d}"


def _whole_month(match: re.Match[str], anchor: date) -> str:
    step = -1 if re.search(r"vergang|letzt|vorig|v\.", match[0].lower()) else 0
    step = 1 if re.search(r"komm|nächst", match[0].lower()) else step
    return f"{_shifted(anchor.replace(day=1), step):%Y-%m}"


def _week(match: re.Match[str], anchor: date) -> str:
    year = int(match["year"]) if match["year"] else anchor.isocalendar().year
    monday = date.fromisocalendar(year, int(match["week"]), 1)
    return f"{monday.isoformat()}/{(monday + 6 * _DAY).isoformat()}"


def _year_end(match: re.Match[str], anchor: date) -> str:
    year = int(match["year"]) if match["year"] else anchor.year
    return date(year, 12, 31).isoformat()


def _month_end(_match: re.Match[str], anchor: date) -> str:
    return date(anchor.year, anchor.month, calendar.monthrange(anchor.year, anchor.month)[1]).isoformat()


def _season(match: re.Match[str], anchor: date) -> str:
    if not (match["year"] or match["told"]):
        return ""  # "im Winter" may be every winter
    first, last = _SEASONS[match["season"].lower()]
    year = int(match["year"]) if match["year"] else _told_year(match["told"] or "", anchor)
    return f"{year:04d}-{first:02d}/{year + (last < first):04d}-{last:02d}"


def _part_of_year(match: re.Match[str], anchor: date) -> str:
    number = _number(match["number"].rstrip(".")) if match["number"][0].isdigit() else _ordinal(match["number"])
    length = 6 if match["what"] == "Halbjahr" else 3
    if not 1 <= number <= 12 // length:
        return ""
    year = int(match["year"]) if match["year"] else anchor.year
    return f"{year:04d}-{(number - 1) * length + 1:02d}/{year:04d}-{number * length:02d}"


def _ordinal(word: str) -> int:
    return {"erst": 1, "zwei": 2, "drit": 3, "vier": 4}[word[:4].lower()]


def _days_away(match: re.Match[str], anchor: date) -> str:
    return (anchor + _DAY * {"vorgestern": -2, "gestern": -1}[match[0].lower()]).isoformat()


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ABOUT: Final = r"(?P<about>(?:gut|knapp|etwa|rund|ca\.|ungefähr|mehr als|über|fast|einigen)\s+)?"
_ORDINAL: Final = r"erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?"
_SEASON: Final = "Frühjahr|Frühling|Sommer|Herbst|Winter"
_TOLD: Final = rf"(?:\s+(?:des|im)?\s*(?P<told>{_LAST}|{_NEXT}|{_THIS})(?:\s+Jahr(?:es)?))"
_RULES: Final[tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str], date], str]], ...]] = (
    (
        "d. M.",
        _rule(
            r"\b(?P<day>\d{1,2})\.\s?(?P<which>(?:l?fd|ds?|v)\. ?M(?:ts?|on)?\.|dieses Monats|(?:vorigen"
            r"|vergangenen|letzten) Monats)"
        ),
        _of_month,
    ),
    (
        "d. J.",
        _rule(
            rf"\b(?P<day>\d{{1,2}})\.\s?{_MONTH}\s+(?P<which>(?:l?fd|ds?|v)\. ?Js?\.|dieses Jahres|(?:vorigen"
            rf"|vergangenen|letzten) Jahres)"
        ),
        _of_year,
    ),
    ("ago", _rule(rf"\bvor\s+{_ABOUT}{_COUNT}\s+{_UNIT}"), _ago),
    (
        "within",
        _rule(
            rf"\b(?:binnen|innerhalb(?:\s+von|\s+der\s+nächsten)?"
            rf"|in\s+den\s+nächsten)\s+{_COUNT}\s+{_UNIT}(?!\s+(?:nach|ab|seit|vor)\b)"
        ),
        _within,
    ),
    ("week", _rule(rf"\b(?P<week>\d{{1,2}})\.\s?(?:KW|Kalenderwoche)\b(?:{_YEAR})?"), _week),
    (
        "end of year",
        _rule(rf"\b(?:(?:zum|bis(?:\s+zum)?|am)\s+Jahresende|(?:zum|bis(?:\s+zum)?)\s+Ende\s+des\s+Jahres)\b{_YEAR}?"),
        _year_end,
    ),
    ("end of month", _rule(r"\b(?:zum|bis(?:\s+zum)?|am)\s+Monatsende\b"), _month_end),
    ("third of month", _rule(rf"\b(?P<part>Anfang|Mitte|Ende)\s+{_MONTH}\b(?:{_YEAR})?"), _third_of_month),
    ("third of year", _rule(rf"\b(?P<part>Anfang|Mitte|Ende)(?:{_YEAR}|{_TOLD})\b"), _third_of_year),
    (
        "half or quarter",
        _rule(rf"\b(?P<number>[1-4]\.|{_ORDINAL})\s+(?P<what>Halbjahr|Quartal)(?:e?s)?\b(?:{_YEAR})?"),
        _part_of_year,
    ),
    (
        "season",
        _rule(rf"\b(?:im|zum|seit|bis)\s+(?:(?P<told>{_LAST}|{_NEXT}|{_THIS})\s+)?(?P<season>{_SEASON})\b(?:{_YEAR})?"),
        _season,
    ),
    (
        "year",
        _rule(rf"\b(?:(?:im|des|seit|in)\s+)?(?:(?:{_LAST}|{_NEXT}|{_THIS})\s+Jahr(?:e?s|e)?|Vorjahr(?:e?s)?)\b"),
        _whole_year,
    ),
    ("month", _rule(rf"\b(?:(?:im|des|seit|in)\s+)(?:{_LAST}|{_NEXT}|{_THIS})\s+Monat(?:e?s)?\b"), _whole_month),
    ("day", _rule(r"(?<!von )(?<!seit )\b(?:vorgestern|gestern)\b"), _days_away),
)
