"""Until when something is asked for: "bis zum 08.10.2021", "spätestens bis Donnerstag, den 30.04.2020".

A day is a deadline only of what is to be done once: "die Frist bis zum 30. Juni zu verlängern" asks for the day
itself, and "vom 1. Mai bis zum 30. September" is a span. So is "die Belege für Mai bis Juli 2021"; and what is asked
now lies ahead, so that "die Kosten bis 31.12.2020" are of a time before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH
from wiedervorlage.intake.text.relative_dates import find_relative_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.intake.text.dates import DateHit

_WEEKDAY: Final = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)"
_UNTIL: Final = re.compile(
    rf"\b(?:bis(?: (?:spätestens|längstens))?(?: (?:zum|einschließlich))?|spätestens (?:am|zum))"
    rf"(?: {_WEEKDAY},? ?(?:de[nm])?)?[ (]*$"
)
_WITHIN: Final = re.compile(r"\bbis(?: (?:spätestens|längstens))?(?: zum)?$")
_NEXT_STEP: Final = re.compile(
    r"\b[Ff]ür (?:die|das|den|unsere|unser|meine|mein) weitere[ns]? (?:Planung|Bearbeitung|Prüfung|Vorgehen|Verfahren"
    r"|Vorgehensweise|Veranlassung|Abstimmung|Vorbereitung|Ablauf)(?:en)?\b"
    r"|\b[Zz]u[rm] weiteren (?:Planung|Bearbeitung|Prüfung|Vorgehen|Verfahren|Veranlassung|Abstimmung|Vorbereitung)\b"
    r"|\bweitere[rn]? (?:Unterlagen|Angaben|Auskünfte|Informationen|Nachweise|Belege|Exemplare)\b"
)
"""What something is asked for, and what more is to be handed in: "weiter" tells of no lasting there."""
_LASTS: Final = re.compile(
    r"\b(?:vo[nm]|zwischen|seit|ab)\b[^,;]{1,40}\bbis\b|[Vv]erläng|[Bb]efrist|[Vv]ertag|[Vv]erschieb|[Vv]erschob"
    r"|[Ss]tund(?:en|ung)\b|[Aa]us(?:zu)?setz|[Oo]ffen|[Gg]eöffnet|[Ff]ort(?:zu)?führ|\bweiter|[Bb]eizubehalten|[Bb]eibehalt"
    r"|[Ee]rhalten|[Zz]eitraum|[Gg]ültig|[Ff]inanzier|[Ff]örder|\bbelassen|\bbis dahin|[Bb]etrieb"
)
"""Words of what goes on until a day."""
_LEADS_ON: Final = r"\s+bis(?:\s+(?:zum|einschließlich))?\s*$"
_FROM_A_DAY: Final = re.compile(rf"\b\d{{1,2}}\.(?:\d{{1,2}}\.(?:\d{{2,4}})?)?{_LEADS_ON}")
_FROM_A_MONTH: Final = re.compile(rf"\b(?:(?:{ANY_MONTH})(?:\s+\d{{4}})?|(?:19|20)\d\d){_LEADS_ON}")
"""What leads to the end of a span: its beginning and "bis"."""
_TOLD: Final = re.compile(r"\b(?:hatten?|bat(?:en)?|worden|wurden?|sollten?|[Ss]chreiben vom|[Mm]ail vom)\b")
"""Words of what was asked before; its deadline may be over."""


def due_day(words: str, anchor: date | None) -> str:
    """Return until when something is asked for as EDTF, resolved by the paper's day; empty where no day is set.

    Args:
        words: what is asked.
        anchor: the day of the paper.
    """
    if _LASTS.search(_NEXT_STEP.sub("", words)):
        return ""
    days = [value for value in _days_told(words, anchor) if _TOLD.search(words) or not _is_over(value, anchor)]
    return days[0] if days else ""


def _days_told(words: str, anchor: date | None) -> Iterator[str]:
    """Yield what may be the day, those told by their date before those told by the paper's day."""
    for hit in find_dates(words, anchor=anchor):
        before = words[: hit.span.start]
        span = _FROM_A_DAY if hit.day else _FROM_A_MONTH
        if hit.value and not hit.doubtful and _UNTIL.search(before) and not span.search(before):
            yield _not_before(hit, anchor)
    for found in find_relative_dates(words, anchor=anchor):
        before = words[: found.span.start].rstrip()
        until = _WITHIN.search(before) or found.raw.startswith("bis")
        led = before if _WITHIN.search(before) else f"{before} bis"
        if found.rule == "within" or (until and not _FROM_A_MONTH.search(led)):
            yield found.value


def _is_over(value: str, anchor: date | None) -> bool:
    """Say whether a day, or the last of a span, is before the paper's own; a month or year once it has ended."""
    last = value.rpartition("/")[2].strip("~")
    return anchor is not None and last < anchor.isoformat()[: len(last)]


def _not_before(hit: DateHit, anchor: date | None) -> str:
    """Return the day; one without a year is the next such day, for what is asked lies ahead."""
    day = hit.day
    if hit.has_year or anchor is None or day is None or day >= anchor:
        return hit.value
    ahead = f"{day.year + 1}{hit.value[4:]}"
    return ahead if ahead[5:] != "02-29" else ""
