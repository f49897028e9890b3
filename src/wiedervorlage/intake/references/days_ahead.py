"""The year of a day without one: that of the day it is told with, or the coming one where its sentence looks ahead."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.intake.text.dates import DateHit

_AHEAD_BEFORE: Final = re.compile(
    r"\b(?:wird|werden|lade|laden|findet|finden|tagt|tritt|nächste[nrms]?|kommende[nrms]?|entscheidet|entscheiden"
    r"|befasst"
    r"|berät|kommt|steht|stehe|spätestens)\b[^.;]{0,60}?\b(?:am|ist der) (?:\w+tag,? (?:dem |den )?)?$"
)
_AHEAD_BEHIND: Final = re.compile(
    r",? (?:[^.;,]{0,40} )?(?:tagt|zusammentritt|stattfindet|entscheidet|entscheiden wird|berät|beraten wird"
    r"|beschließen wird"
    r"|befassen wird|stattfinden wird|bleibt|steht noch|steht an)\b"
)
_TAGT: Final = re.compile(r"\b(?:tagt|tritt|berät|entscheidet) am $")
_IS_BACK: Final = re.compile(r"\b(?:worden|wurde|wurden|hat|haben|war|waren|bekannt gegeben)\b")
_SOON: Final = 250
"""So many days ahead a day may lie that a sentence speaks of as coming."""


def put_right(text: str, hits: tuple[DateHit, ...], number: int, anchor: date) -> DateHit:
    """Take the year from the next day of an enumeration, or the coming one where the sentence looks ahead."""
    hit = hits[number]
    if hit.has_year or hit.day is None:
        return hit
    after = hits[number + 1] if number + 1 < len(hits) else None
    between = text[hit.span.end : after.span.start] if after else ""
    if (
        after
        and after.has_year
        and after.day
        and re.fullmatch(r",? ?(?:und|bis|sowie|u\.|oder|,)(?: vom| am)? ", between)
    ):
        year = after.day.year - (hit.day.month > after.day.month)
        return replace(hit, value=_in_year(hit.day, year) or hit.value)
    if hit.day < anchor and _looks_ahead(text[: hit.span.start], text[hit.span.end :]):
        coming = _in_year(hit.day, hit.day.year + 1)
        if coming and date.fromisoformat(coming) - anchor <= timedelta(days=_SOON):
            return replace(hit, value=coming)
    return hit


def _looks_ahead(before: str, behind: str) -> bool:
    if _TAGT.search(before):
        return True
    told = _AHEAD_BEHIND.match(behind) or _AHEAD_BEFORE.search(before)
    return told is not None and not _IS_BACK.search(before[-_CLAUSE:] + behind[:_CLAUSE])


_CLAUSE: Final = 60


def _in_year(day: date, year: int) -> str:
    try:
        return day.replace(year=year).isoformat()
    except ValueError:
        return ""
