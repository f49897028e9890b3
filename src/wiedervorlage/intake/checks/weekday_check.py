"""Weekdays printed beside a day that fell on another: "am Freitag, dem 03.07.2014", which was a Thursday."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.checks.offering import place_of
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.text.dates import DateHit

_GERMAN: Final = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_ENGLISH: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS: Final = {name[:2].lower(): number for number, name in enumerate(_GERMAN)}
_SONNABEND: Final = "sonnabend"
_NAME: Final = rf"(?i:{'|'.join(_GERMAN)}|{_SONNABEND})"
_SHORT: Final = r"(?:Mo|Di|Mi|Do|Fr|Sa|So)"
_OF_DAY: Final = r"(?: ?-?(?i:vormittag|nachmittag|mittag|abend|morgen))?"
_GAP: Final = r"(?:[ \u00a0]{0,2}|[ \u00a0]?\n[ \u00a0]{0,20})"
_BEFORE: Final = re.compile(
    rf"(?<![\w.-])(?:(?P<name>{_NAME}){_OF_DAY}(?:,{_GAP}|,?\s(?:de[nm]|d\.)\s|\s?\(|[ \u00a0])"
    rf"|(?P<short>{_SHORT})(?:\.?,[ \u00a0]{{0,2}}|\.[ \u00a0]|[ \u00a0](?=\d\d\.\d\d\.)))(?:de[nm]\s|d\.\s)?\Z"
)
"""A weekday right before a day: "Freitag, dem", "Mi.,", "Do 05.07.2018"; a wide gap parts it from another column."""
_BEHIND: Final = re.compile(rf"[ \u00a0]\((?:ein )?(?:(?P<name>{_NAME})|(?P<short>{_SHORT})\.?)(?=[,)])")
"""One behind it in a bracket: "03.07.2014 (Freitag)"."""
_WINDOW: Final = 40
"""So many characters before a day hold its weekday and another that stands with it."""
_WITH_ANOTHER: Final = re.compile(
    rf"(?:{_NAME}|\b{_SHORT}\.?){_OF_DAY}s?(?:\s?[-–/,&+]\s?|\s(?:und|oder|auf|bis|u\.|sowie)\s(?:de[nm]\s)?)$"
)
"""Of two weekdays before one day neither is sure to be its own: "Freitag und Samstag, 25.09.2009"."""
_PLAIN: Final = re.compile(r"(?:\d{1,2}\. ?(?:\d{1,2}\.|[^\W\d]+\.?) ?(?P<year>\d{2}(?:\d{2})?)|\d{4}-\d{2}-\d{2})")
"""A day as papers write it, with its year; what was read out of a misprint is none to be sure of."""
_CENTURY: Final = 100


def check_weekdays(text: str) -> Iterator[Finding]:
    """Tell each weekday on which its day did not fall, once; a day without a year, or a doubtful one, tells none."""
    told: set[tuple[int, str]] = set()
    for hit in find_dates(text):
        days = _days(hit)
        found = _beside(text, hit) if days else None
        if found is None:
            continue
        weekday, printed = _weekday(found)
        if all(day.weekday() != weekday for day in days) and (weekday, hit.value) not in told:
            told.add((weekday, hit.value))
            place = place_of(Span(start=min(found.start(), hit.span.start), end=max(found.end(), hit.span.end)))
            right = _named(days[0].weekday())
            yield finding(MESSAGES, "INT-011", place, day=hit.value, weekday=right, printed=printed)


def _days(hit: DateHit) -> tuple[date, ...]:
    """Return the days a hit may mean: none without a year, two where the century is left out."""
    plain = _PLAIN.fullmatch(hit.raw)
    if hit.day is None or not hit.has_year or plain is None:
        return ()
    if plain["year"] is None or len(plain["year"]) > len("14"):
        return (hit.day,)
    other = hit.day.year + (_CENTURY if hit.day.year < 2000 else -_CENTURY)
    return (hit.day, *_in_year(hit.day, other))


def _in_year(day: date, year: int) -> tuple[date, ...]:
    try:
        return (day.replace(year=year),)
    except ValueError:
        return ()


def _beside(text: str, hit: DateHit) -> re.Match[str] | None:
    """Return the weekday right before a day, or in a bracket behind it."""
    start = max(0, hit.span.start - _WINDOW)
    found = _BEFORE.search(text, start, hit.span.start)
    if found is None:
        return _BEHIND.match(text, hit.span.end)
    opens = found[0].endswith("(") and not text.startswith(")", hit.span.end)
    return None if opens or _WITH_ANOTHER.search(text, start, found.start()) else found


def _weekday(found: re.Match[str]) -> tuple[int, Text]:
    """Return the weekday of a match, Monday being 0, and its name."""
    name = (found["name"] or found["short"]).lower()
    if name == _SONNABEND:
        return _NUMBERS["sa"], Text(de=_SONNABEND.capitalize(), en=_ENGLISH[_NUMBERS["sa"]])
    number = _NUMBERS[name[:2]]
    return number, _named(number)


def _named(weekday: int) -> Text:
    return Text(de=_GERMAN[weekday], en=_ENGLISH[weekday])
