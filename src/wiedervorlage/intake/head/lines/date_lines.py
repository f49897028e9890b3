"""Lines of place and day: "Erlach, den 12. Oktober 2015"."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH

_PLACE_DATE: Final = re.compile(r"(?:\d{4,5} )?(?:[A-ZÄÖÜ][\w .\-/äöüßÄÖÜ()]*,? ?|, )?(?:(?:den|d\.|im|am) )?$")
_FEAST: Final = re.compile(r",? ?\bam (?:Fest|Tag|Vorabend)\w* [^,\d]{3,40},? (?=\d)")
_BESIDE_DAY: Final = re.compile(
    r"(?<=\d)(?: ?/ ?| )[a-zäöü]{1,3}(?:[/-][a-zäöü]{1,3})?$|(?<=\d{4}) ?[/–-] ?\d{1,3}[/.-]\d{0,3}[/-]?[a-zäöü]{0,4}$"
)
_WEEKDAY: Final = re.compile(
    r"(?<![\w])(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch|abend),? (?:den |dem )?(?=\d)"
)
"""What parishes write before their day, and the signs of writer and typist behind it."""
_SEASON: Final = re.compile(
    r"[A-ZÄÖÜ][\wäöüß.\- ]{1,30}, (?:(?:im|am|zu|zum|in der|den|vor) )?(?:\d\. )?"
    rf"(?:{ANY_MONTH}|Advent\w*|Ostern|Pfingsten|Weihnachten|Nikolaus|Neujahr|Silvester|Frühjahr|Frühling|Sommer|Herbst|Winter"
    r"|Erntedank\w*|(?:Oster|Pfingst|Weihnachts|Fasten|Advents|Sommer)\w+) (?:\d{4}|['’]\d\d)"
)


def tells_season(text: str) -> bool:
    """Say whether a line is place and a time without a day: "Auhagen, im Mai 2006", "Auhagen, am 2. Advent 1997"."""
    return _SEASON.fullmatch(text) is not None


def is_date_line(text: str) -> bool:
    """Say whether a line is place and date alone: "Erlach, den 12. Oktober 2015"."""
    text = _WEEKDAY.sub("den ", _BESIDE_DAY.sub("", _FEAST.sub(", ", text)))
    hits = find_dates(text)
    return (
        len(hits) == 1
        and hits[0].has_year
        and hits[0].day is not None
        and hits[0].span.end == len(text)
        and _PLACE_DATE.fullmatch(text[: hits[0].span.start]) is not None
        and len(text) <= 60
        and not re.search(r"\b(?:vom|zum|ab|seit|für|(?<!, )(?<!^)am(?! \d)|bis|Ihre?|Antrag|Sitzung)\b", text)
    )
