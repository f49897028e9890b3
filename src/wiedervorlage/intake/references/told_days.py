"""The days of a sentence as its words tell them: "am 3. d. M.", "am Dienstag voriger Woche", "vom Juli", "im Vorjahr".

Only for what a paper refers to: a month or year is kept as such, and nothing is made a day that is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.days_ahead import put_right
from wiedervorlage.intake.references.feast_days import feast_days
from wiedervorlage.intake.references.worded_days import day_in_month, worded_days
from wiedervorlage.intake.text.dates import DateHit, day_of
from wiedervorlage.intake.text.patterns import ANY_MONTH, MONTHS
from wiedervorlage.intake.text.relative_dates import find_relative_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_YEAR_ALONE: Final = re.compile(
    r"(?:(?<=von )|(?<=aus )|(?<=Jahr )|(?<=Jahre )|(?<=Jahres ))"
    r"(?P<year>(?:19|20)\d\d)\b(?! (?:(?:bis|auf) (?:\d|Ende|Anfang|Mitte|heute)"
    r"|an|Euro|EUR"
    r"|DM|Mark|€|Einwohn|Stunden|Meter|Personen|Quadrat))"
    r"|(?<=\()(?P<alone>(?:19|20)\d\d)(?=\))"
    r"|\b(?P<made>(?:19|20)\d\d)(?= (?:geschlossene|abgeschlossene|unterzeichnete|erstellte|vorgelegte|erlassene"
    r"|ergangene|veröffentlichte|vereinbarte)[nrms]?\b)"
)
_MONTH_IN_FIGURES: Final = re.compile(
    r"(?:(?<=Stand )|(?<=Stand: )|(?<=\()|(?<=, )|(?<=vom ))(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d"
    r"|\d\d)(?=[),;]|$)"
)
"""A month as a paper's edition tells it: "Umweltbericht (Stand 11/2020)", "(Büro Ahorn, 4/97)"."""
_MONTH_OF_SHORT_YEAR: Final = re.compile(
    rf"(?:(?<=vom )|(?<=aus dem )|(?<=\()|(?<=, ))(?P<month>{ANY_MONTH}) ['’]?(?P<year>\d\d)"
    r"(?=[),;.]?(?: [a-zäöü]|$)|[),;])"
)
"""A month with its year as people write it: "das vom April 97"."""
_TURN: Final = 60
_CENTURY: Final = 99
_OF_SIGN: Final = re.compile(r"[-/][A-Z\d]")
"""Behind what only looks like a day: the sign "24.04.02-KH-311"."""
_SAME_DAY: Final = re.compile(r"\b(?:(?:de[mn]|des)?selben|(?:des )?gleichen) (?:Tage?s?|Datums?)\b")
_DAY_BEFORE: Final = re.compile(r"\b(?P<day>\d{1,2})\.(?: ?(?:und|u\.|sowie|,|/) ?(?:am |vom )?)$")


def told_days(text: str, hits: tuple[DateHit, ...], *, anchor: date | None) -> tuple[DateHit, ...]:
    """Return the days of a sentence, those without a year put right by its words, with those told by the paper's day.

    Args:
        text: the sentence.
        hits: the days found in it by their form.
        anchor: the paper's own day.
    """
    if anchor is None:
        return tuple(sorted([*hits, *_years(text), *_months(text), *feast_days(text, None)], key=lambda hit: hit.span))
    hits = tuple(hit for hit in hits if not _OF_SIGN.match(text, hit.span.end))
    told = [*_by_form(text, anchor)]
    kept = [put_right(text, hits, number, anchor) for number in range(len(hits))]
    kept = [hit for hit in kept if not any(_overlap(hit.span, other.span) for other in told)]
    kept += _listed(text, tuple(kept))
    kept += _repeated(text, tuple(kept))
    taken = [hit.span for hit in (*kept, *told)]
    for hit in (*feast_days(text, anchor), *_months(text), *worded_days(text, anchor), *_years(text)):
        if hit.value and not any(_overlap(hit.span, span) for span in taken):
            told.append(hit)
            taken.append(hit.span)
    return tuple(sorted([*kept, *told], key=lambda hit: hit.span))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _by_form(text: str, anchor: date) -> Iterator[DateHit]:
    for found in find_relative_dates(text, anchor=anchor):
        if day_of(found.value) and found.rule in {"d. M.", "d. J.", "day"}:
            yield DateHit(span=found.span, raw=found.raw, value=found.value)


def _years(text: str) -> Iterator[DateHit]:
    for match in _YEAR_ALONE.finditer(text):
        yield DateHit(span=Span(start=match.start(), end=match.end()), raw=match[0], value=match[0])


def _months(text: str) -> Iterator[DateHit]:
    """Yield the months told in figures or with a year of two figures."""
    for pattern in (_MONTH_IN_FIGURES, _MONTH_OF_SHORT_YEAR):
        for match in pattern.finditer(text):
            year = int(match["year"])
            year += 0 if year > _CENTURY else 1900 if year > _TURN else 2000
            month = int(match["month"]) if match["month"].isdigit() else MONTHS.index(match["month"]) + 1
            span = Span(start=match.start(), end=match.end())
            yield DateHit(span=span, raw=match[0], value=f"{year:04d}-{month:02d}")


def _listed(text: str, hits: Iterable[DateHit]) -> Iterator[DateHit]:
    """Yield the days that share the month of the one behind them: "vom 5. und 19. März"."""
    for hit in hits:
        start, day = hit.span.start, hit.day
        while day and (before := _DAY_BEFORE.search(text[:start])):
            start = before.start()
            span = Span(start=start, end=before.end("day") + 1)
            value = day_in_month(day, before["day"])
            yield DateHit(span=span, raw=text[span.start : span.end], value=value, has_year=hit.has_year)


def _repeated(text: str, hits: tuple[DateHit, ...]) -> Iterator[DateHit]:
    """Yield the day before it once more: "Vermerk vom 3. Mai über die Begehung desselben Tages"."""
    for match in _SAME_DAY.finditer(text):
        before = [hit for hit in hits if hit.span.end <= match.start() and hit.day]
        if before:
            span = Span(start=match.start(), end=match.end())
            yield DateHit(span=span, raw=match[0], value=before[-1].value, has_year=before[-1].has_year)
