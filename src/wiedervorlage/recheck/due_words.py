"""The causes to look again in words: their day with its range, how long before the turn, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.foundation.wording import worded, write_day
from wiedervorlage.recheck.figures import source_title
from wiedervorlage.recheck.line_breaks import wrapped
from wiedervorlage.recheck.result import Cause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.recheck.result import Due, Recheck


def due_lines(result: Recheck, view: str, language: Language) -> Iterator[str]:
    """Tell the causes to look again that a view knew of, or that there was none."""
    items = [item for item in result.due if item.view == view]
    yield "  " + worded(language, "Anlass zur erneuten Prüfung:", "Cause to look again:")
    if not items:
        until = write_day(result.until, language)
        yield "    " + worded(language, f"keiner bis {until}", f"none until {until}")
    for item in items:
        yield f"    {due_heading(item, language)}"
        yield from wrapped(item.because.in_language(language), "      ")
        titles = ", ".join(source_title(result.case, source, language) for source in item.sources[:4])
        if titles:
            yield from wrapped(worded(language, "Quelle: ", "Source: ") + titles, "      ")


def due_heading(item: Due, language: Language) -> str:
    """Return the day of a cause with its range over the readings, its lead and what closed it."""
    day = write_day(item.day, language) if item.day else worded(language, "nach der fairen Lesart nie", "never (fair)")
    parts = [day]
    if (item.earliest, item.latest) != (item.day, item.day):
        first = write_day(item.earliest, language)
        last = write_day(item.latest, language) if item.latest else worded(language, "nie", "never")
        word = worded(language, "je nach Lesart", "by reading")
        if item.cause is Cause.REVIEW:
            word = worded(language, "Datum ungenau:", "imprecise date:")
        parts.append(f"{word} {first} {worded(language, 'bis', 'to')} {last}")
    if item.lead_days:
        parts.append(lead_words(item.lead_days, language))
    if item.inferred:
        parts.append(worded(language, "Tag erschlossen", "day inferred"))
    if item.closed_on:
        closed = write_day(item.closed_on, language)
        parts.append(worded(language, f"neu entschieden am {closed}", f"decided anew on {closed}"))
    return " · ".join(parts)


def lead_words(lead: tuple[int, int], language: Language) -> str:
    """Say how long before (or after) the turn a day lies; a turn may take from one day to another."""
    low, high = min(lead), max(lead)
    before = worded(language, "vor der Wende", "before the turn")
    after = worded(language, "nach der Wende", "after the turn")
    if low < 0 < high:
        begun = worded(language, "nach dem Beginn der Wende", "after the turn began")
        return f"{-low} {worded(language, 'Tage', 'days')} {begun}, {high} {worded(language, 'Tage', 'days')} {before}"
    near, far = (low, high) if low >= 0 else (-high, -low)
    span = str(near) if near == far else f"{near}–{far}"
    return f"{span} {worded(language, 'Tage', 'days')} {before if low >= 0 else after}"
