"""Days that do not exist or cannot be read, and letters referred to that are later than the one at hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.offering import offering, place_of
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.text.dates import DateHit

_LEADS_TO_A_DAY: Final = re.compile(
    r"(?:\b(?:vom|v\.|am|bis|ab|seit|den|der|zum|[Dd]atum|Stand|[Dd]atiert|geb\.|geboren):?\s+|[a-zäöüß], )$"
)
_LEAD: Final = 12
"""So many characters before a day hold the word or the place that leads to it."""
_FILE_NUMBER: Final = (
    r"\b(?:(?:Akten|Geschäfts|Kassen)?[Zz]eichen|A\.?[Zz]|G\.?[Zz]|Gesch(?:\.-?)?Z|(?:Akten|Vorgangs|Tagebuch)-?[Nn](?:umme)?r"
    r"|Aktenplan|(?:Reg|Tgb)\.-?Nr)\b(?: \([^)\n]{2,40}\))?[.:]{0,2}"
)
"""What calls a number that of a file."""
_CALLED: Final = re.compile(rf"{_FILE_NUMBER}[ \t]*(?:[\w/.\-]*[/\-])?$")
_CALLED_ABOVE: Final = re.compile(rf"{_FILE_NUMBER}[ \t]*\n[ \t]*$")
_LABEL: Final = 120
"""So many characters before a number hold its label and the blanks of a column."""
_GOES_ON: Final = re.compile(r"[-/][^\W\d]")
_GOES_BEFORE: Final = re.compile(r"(?:^|(?<=[\s:]))(?=\w*[^\W\d]|\d{3})\w+[/–-]$")
"""A letter behind the digits or a part before them, with no blank between, makes a number of them: "34.03.01-KAI"."""
_DAYS, _MONTHS, _PARTS, _TWO_DIGITS = 31, 12, 3, 99
_UNREADABLE: Final = re.compile(
    rf"\b[A-ZÄÖÜ][a-zäöüß]+, (?:den |d\. )?(?P<day>(?!\d{{1,2}}\. )[\dIlOo|/'’`°*.\-][\dIlOo|/'’`°*.\- ]{{0,7}}"
    rf"(?:{ANY_MONTH}) (?:19|20)\d{{2}})\b"
)
"""Place, month and year with a day between them that was scanned as something else: "Aue, l/' . März 2018"."""

_WRITTEN_ON: Final = re.compile(
    r"\bIhr(?:e[nmrs]?)? (?:Schreiben|Brief|Antrag|Anfrage|E-?Mail|Mail)[^.;\n]{0,60}? vom\s+"
    r"|\b(?:(?:[Mm]it|[Dd]urch|[Ii]n|[Aa]uf|[Zz]u|[Aa]us|[Nn]ach|[Gg]emäß|[Ll]aut|[Pp]er|Bezug:?)"
    r"(?:\s+(?:mein|unser|Ihr|sein|ihr|d)(?:e[mnr]?|as|ie)?)?|[Mm]ein(?:e[mnr]?)?|[Uu]nser(?:e[mnr]?)?)"
    r"\s+(?:An)?(?:[Ss]chreiben|[Bb]rief|E-?Mail|Mail|(?:Tele)?[Ff]ax|Antrag|Anfrage|Eingabe|Antwort)\s+vom\s+"
)
"""A letter that has been written, before its day; it cannot be later than the one that speaks of it."""


def check_dates(text: str, letter: str) -> Iterator[Finding]:
    """Check for days that do not exist, and for letters referred to that are later than this one."""
    for hit in find_dates(text):
        if hit.impossible and not _is_code(hit, text):
            last = _last_of_month(hit.raw)
            yield offering("INT-005", hit.span, (last,) if last else (), day=hit.raw)
        elif hit.doubtful:
            yield offering("INT-009", hit.span, hit.doubtful, day=hit.raw)
    if not letter:
        for match in list(_UNREADABLE.finditer(text))[:1]:
            span = Span(start=match.start("day"), end=match.end("day"))
            yield finding(MESSAGES, "INT-010", place_of(span), day=match["day"])
        return
    for match in _WRITTEN_ON.finditer(text):
        late = next((hit for hit in find_dates(text) if hit.span.start == match.end()), None)
        if late and late.has_year and late.value > letter:
            yield finding(MESSAGES, "INT-006", place_of(late.span), day=late.value)


def _is_code(hit: DateHit, text: str) -> bool:
    """Say whether what looks like a day that does not exist is a number: of a file, a product, an account.

    A word or place that leads to a day makes one of it; else the number of a file is told by its label or by what it is
    part of. There is no thirteenth month ("50.60.02") and no 34th day ("34.03.01"), unless the year is written out.
    """
    start, end = hit.span.start, hit.span.end
    if _LEADS_TO_A_DAY.search(text, max(0, start - _LEAD), start):
        return False
    near = max(0, start - _LABEL)
    if any(label.search(text, near, start) for label in (_CALLED, _CALLED_ABOVE, _GOES_BEFORE)):
        return True
    return _GOES_ON.match(text, end) is not None or _has_no_day(hit.raw)


def _has_no_day(raw: str) -> bool:
    """Say whether neither print nor slip makes a day of three numbers."""
    numbers = [int(part) for part in re.findall(r"\d+", raw)]
    if len(numbers) < _PARTS:
        return False
    if re.search(r"\d{4}$", raw) or numbers[0] > _TWO_DIGITS:
        return numbers[0] > _DAYS and numbers[1] > _MONTHS
    return numbers[0] > _DAYS or numbers[1] > _MONTHS


def _last_of_month(raw: str) -> str:
    """Return the last day of the month named in an impossible day ("31.09.2013"), or ""."""
    for day in range(30, 27, -1):
        hits = find_dates(re.sub(r"^\d{1,2}", str(day), raw))
        if hits and hits[0].value:
            return hits[0].value
    return ""
