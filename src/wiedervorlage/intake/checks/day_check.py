"""Days that do not exist or cannot be read, and letters referred to that are later than the one at hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.later_letters import later_letters
from wiedervorlage.intake.checks.no_days import is_no_day
from wiedervorlage.intake.checks.offering import offering, place_of
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import day_of, find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field

_UNREADABLE: Final = re.compile(
    rf"\b[A-ZÄÖÜ][a-zäöüß]+, (?:den |d\. )?(?P<day>(?!\d{{1,2}}\. )[\dIlOo|/'’`°*.\-][\dIlOo|/'’`°*.\- ]{{0,7}}"
    rf"(?:{ANY_MONTH}) (?:19|20)\d{{2}})\b"
)
"""Place, month and year with a day between them that was scanned as something else: "Aue, l/' . März 2018"."""


def check_dates(text: str, letter: str, answered: Field | None = None) -> Iterator[Finding]:
    """Check for days that do not exist, and for letters referred to that are later than this one.

    Args:
        text: the paper.
        letter: its own day, in ISO 8601, or "".
        answered: the day of the letter that it answers, as its head labels it.
    """
    for hit in find_dates(text):
        if hit.impossible and not is_no_day(hit, text):
            last = _last_of_month(hit.raw)
            yield offering("INT-005", hit.span, (last,) if last else (), day=hit.raw)
        elif hit.doubtful:
            yield offering("INT-009", hit.span, hit.doubtful, day=hit.raw)
    if not letter:
        for match in list(_UNREADABLE.finditer(text))[:1]:
            span = Span(start=match.start("day"), end=match.end("day"))
            yield finding(MESSAGES, "INT-010", place_of(span), day=match["day"])
        return
    late = {hit.span: hit.value for hit in later_letters(text, letter)}
    if answered is not None and day_of(str(answered.value)) and str(answered.value) > letter:
        late.setdefault(answered.span, str(answered.value))
    for span, day in sorted(late.items()):
        yield finding(MESSAGES, "INT-006", place_of(span), day=day)


def _last_of_month(raw: str) -> str:
    """Return the last day of the month named in an impossible day ("31.09.2013"), or ""."""
    for day in range(30, 27, -1):
        hits = find_dates(re.sub(r"^\d{1,2}", str(day), raw))
        if hits and hits[0].value:
            return hits[0].value
    return ""
