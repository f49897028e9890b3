"""Days told by the letter's own day: "vor gut einem Jahr", "Ende Oktober", "in der 38. KW", "binnen zwei Wochen".

The anchor is the letter's date. What is found keeps the precision of the words: a month stays a month, the end
of October is its last third, "vor gut einem Jahr" is about a year. Nothing is made a day that is none. Only the
patterns below are read; no library guesses at the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.resolving_dates import (
    MONTH_NAMES,
    ago,
    days_away,
    month_end,
    of_month,
    of_year,
    part_of_year,
    season,
    third_of_month,
    third_of_year,
    week,
    whole_month,
    whole_year,
    within,
    year_end,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_COUNT: Final = r"(?P<count>\d{1,3}|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)(?:e[mnrs]?|er)?)"
_UNIT: Final = r"(?P<unit>Tag|Woche|Monat|Jahr)(?:e[ns]?|en|n|s)?\b"
_MONTH: Final = rf"(?P<month>{'|'.join(MONTH_NAMES)})"
_YEAR: Final = r"(?:\s+(?P<year>(?:19|20)\d{2}))"
_LAST: Final = r"(?:vergangenen?|letzte[nrms]?|vorigen?|verflossenen?|abgelaufenen?)"
_NEXT: Final = r"(?:kommende[nrms]?|nächste[nrms]?)"
_THIS: Final = r"(?:diese[nrms]?|laufenden?)"


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
        of_month,
    ),
    (
        "d. J.",
        _rule(
            rf"\b(?P<day>\d{{1,2}})\.\s?{_MONTH}\s+(?P<which>(?:l?fd|ds?|v)\. ?Js?\.|dieses Jahres|(?:vorigen"
            rf"|vergangenen|letzten) Jahres)"
        ),
        of_year,
    ),
    ("ago", _rule(rf"\bvor\s+{_ABOUT}{_COUNT}\s+{_UNIT}"), ago),
    (
        "within",
        _rule(
            rf"\b(?:binnen|innerhalb(?:\s+von|\s+der\s+nächsten)?"
            rf"|in\s+den\s+nächsten)\s+{_COUNT}\s+{_UNIT}(?!\s+(?:nach|ab|seit|vor)\b)"
        ),
        within,
    ),
    ("week", _rule(rf"\b(?P<week>\d{{1,2}})\.\s?(?:KW|Kalenderwoche)\b(?:{_YEAR})?"), week),
    (
        "end of year",
        _rule(rf"\b(?:(?:zum|bis(?:\s+zum)?|am)\s+Jahresende|(?:zum|bis(?:\s+zum)?)\s+Ende\s+des\s+Jahres)\b{_YEAR}?"),
        year_end,
    ),
    ("end of month", _rule(r"\b(?:zum|bis(?:\s+zum)?|am)\s+Monatsende\b"), month_end),
    ("third of month", _rule(rf"\b(?P<part>Anfang|Mitte|Ende)\s+{_MONTH}\b(?:{_YEAR})?"), third_of_month),
    ("third of year", _rule(rf"\b(?P<part>Anfang|Mitte|Ende)(?:{_YEAR}|{_TOLD})\b"), third_of_year),
    (
        "half or quarter",
        _rule(rf"\b(?P<number>[1-4]\.|{_ORDINAL})\s+(?P<what>Halbjahr|Quartal)(?:e?s)?\b(?:{_YEAR})?"),
        part_of_year,
    ),
    (
        "season",
        _rule(rf"\b(?:im|zum|seit|bis)\s+(?:(?P<told>{_LAST}|{_NEXT}|{_THIS})\s+)?(?P<season>{_SEASON})\b(?:{_YEAR})?"),
        season,
    ),
    (
        "year",
        _rule(rf"\b(?:(?:im|des|seit|in)\s+)?(?:(?:{_LAST}|{_NEXT}|{_THIS})\s+Jahr(?:e?s|e)?|Vorjahr(?:e?s)?)\b"),
        whole_year,
    ),
    ("month", _rule(rf"\b(?:(?:im|des|seit|in)\s+)(?:{_LAST}|{_NEXT}|{_THIS})\s+Monat(?:e?s)?\b"), whole_month),
    ("day", _rule(r"(?<!von )(?<!seit )\b(?:vorgestern|gestern)\b"), days_away),
)
