"""Until when something is asked for: "bis zum 08.10.2021", "spätestens bis Donnerstag, den 30.04.2020".

A day is a deadline only of what is to be done once: "die Frist bis zum 30. Juni zu verlängern" asks for the day
itself, and "vom 1. Mai bis zum 30. September" is a span.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.relative_dates import find_relative_dates

if TYPE_CHECKING:
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


def due_day(words: str, anchor: date | None) -> str:
    """Return until when something is asked for as EDTF, resolved by the paper's day; empty where no day is set.

    Args:
        words: what is asked.
        anchor: the day of the paper.
    """
    if _LASTS.search(_NEXT_STEP.sub("", words)):
        return ""
    for hit in find_dates(words, anchor=anchor):
        if hit.value and not hit.doubtful and _UNTIL.search(words[: hit.span.start]):
            return _not_before(hit, anchor)
    for found in find_relative_dates(words, anchor=anchor):
        until = _WITHIN.search(words[: found.span.start].rstrip()) or found.raw.startswith("bis")
        if found.rule == "within" or until:
            return found.value
    return ""


def _not_before(hit: DateHit, anchor: date | None) -> str:
    """Return the day; one without a year is the next such day, for what is asked lies ahead."""
    day = hit.day
    if hit.has_year or anchor is None or day is None or day >= anchor:
        return hit.value
    ahead = f"{day.year + 1}{hit.value[4:]}"
    return ahead if ahead[5:] != "02-29" else ""
