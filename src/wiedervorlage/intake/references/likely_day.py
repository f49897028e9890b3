"""By which day the others of a paper are told where its own was not read, and which of its lines are prose."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.references.feast_days import feast_days
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH, MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Line


def likely_day(paper: Paper, head: Sequence[Line]) -> date | None:
    """Return by which day to tell the others where a paper's own was not read.

    In the head of a council paper that is the first (its sittings come later), in that of a letter the last.
    """
    if not paper.is_letter:
        lines = (line.text for line in takewhile(lambda line: not is_prose(line.text), head))
        return min((hit.day for line in lines for hit in find_dates(line) if hit.day), default=None)
    blocks = paper.of(Zone.LETTERHEAD, Zone.RETURN, Zone.ADDRESS, Zone.INFO, Zone.DATE)
    read = max((hit.day for block in blocks for hit in find_dates(block.text) if hit.day), default=None)
    return read or _day_of_line(paper)


def _day_of_line(paper: Paper) -> date | None:
    """Return the day that closes a line of its own ("Neudorf, den 9. März 2013") wherever the paper puts it.

    Where no line tells a day, the last day of the month that one tells ("Neudorf, im März 2013"), or its feast.
    """
    for zoned in paper.zoned:
        for line in zoned.block.lines:
            hit = next((hit for hit in find_dates(line.text) if hit.day and hit.has_year), None)
            if (
                hit
                and hit.day
                and _CLOCK.fullmatch(line.text, hit.span.end)
                and _PLACE.search(line.text[: hit.span.start])
            ):
                return hit.day
    lines = (line.text for zoned in paper.zoned for line in zoned.block.lines)
    return next((day for line in lines if (day := _month_or_feast(line))), None)


def _month_or_feast(line: str) -> date | None:
    month = _MONTH_OF_PAPER.fullmatch(line)
    if month:
        year, number = int(month["year"]), MONTHS.index(month["month"]) + 1
        return date(year, number, monthrange(year, number)[1])
    feast = next(iter(feast_days(line, None)), None)
    return feast.day if feast and _FEAST_OF_PAPER.fullmatch(line, 0, feast.span.start) else None


_MONTH_OF_PAPER: Final = re.compile(
    rf"(?:[A-ZÄÖÜ][\wäöüß.\- ]{{1,40}},|.*(?:\t| {{3,}}))?\s*(?:[Ii]m |Ende |Mitte |Anfang )?(?P<month>{ANY_MONTH}) "
    r"(?P<year>(?:19|20)\d\d)\s*"
)
_FEAST_OF_PAPER: Final = re.compile(r"(?:[A-ZÄÖÜ][\wäöüß.\- ]{1,40},)?\s*(?:am|zum|an) (?:Fest )?")
_CLOCK: Final = re.compile(r"\s*(?:,? ?\d{1,2}[:.]\d\d(?: Uhr)?)?\s*")
_PLACE: Final = re.compile(r"^\s*$|(?:^|\t|\s{3,})[A-ZÄÖÜ][\wäöüß.\- ]{1,40}, (?:den |am )?$|\t$|\s{3,}$")


def is_prose(text: str) -> bool:
    """Say whether a stretch begins a sentence and is no line of the head: words in small letters, no columns."""
    if "\t" in text:
        return False
    sentence = _SENTENCE.match(text)
    return len(_WORD.findall(text)) >= _WORDS or (sentence is not None and len(_WORD.findall(sentence[0])) >= _FEW)


_WORD: Final = re.compile(r"(?<![\w-])[a-zäöü]\w+")
_WORDS: Final = 5
_FEW: Final = 4
"""So many words in small letters a short sentence has that its full stop closes."""
_SENTENCE: Final = re.compile(r"[A-ZÄÖÜ](?:[^.]|(?<=\d)\.)*[a-zäöüß]\.(?= |$)")
