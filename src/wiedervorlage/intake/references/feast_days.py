"""Days that a paper tells by the feast on which they fall: "Ihre Mail von Heiligabend", "am Buß- und Bettag 1996"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dateutil.easter import easter

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import DateHit

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIXED: Final = (
    (r"Neujahr(?:stage?)?", 1, 1),
    (r"Dreikönig(?:stage?|s|e)?|(?:Heilige[nr]? )?Drei Könige|Epiphanias", 1, 6),
    (r"(?:Mariä )?Lichtme(?:ss|ß)", 2, 2),
    (r"Josef(?:s|i)tag", 3, 19),
    (r"Maifeiertag|ersten Mai", 5, 1),
    (r"Johanni(?:stag)?", 6, 24),
    (r"Mariä Himmelfahrt", 8, 15),
    (r"Michaeli(?:s(?:tag)?)?", 9, 29),
    (r"Tag der (?:Deutschen|deutschen) Einheit", 10, 3),
    (r"Reformations(?:tag|fest)", 10, 31),
    (r"Allerheiligen", 11, 1),
    (r"Allerseelen", 11, 2),
    (r"Martinstag|Martini", 11, 11),
    (r"Nikolaus(?:tag)?", 12, 6),
    (r"Heiligabend|Heiligen? Abend", 12, 24),
    (r"(?:ersten|1\.) Weihnachts(?:feier)?tag", 12, 25),
    (r"(?:zweiten|2\.) Weihnachts(?:feier)?tag", 12, 26),
    (r"Silvester(?:tag|abend)?", 12, 31),
)
_BY_EASTER: Final = (
    (r"Weiberfastnacht|Altweiber", -52),
    (r"Rosenmontag", -48),
    (r"(?:Fastnachts|Faschings|Veilchen)dienstag", -47),
    (r"Aschermittwoch", -46),
    (r"Palmsonntag", -7),
    (r"Gründonnerstag", -3),
    (r"Karfreitag", -2),
    (r"Karsamstag", -1),
    (r"Ostersonntag", 0),
    (r"Ostermontag", 1),
    (r"Wei(?:ß|ss)en Sonntag", 7),
    (r"(?:Christi )?Himmelfahrt(?:stag)?|Vatertag", 39),
    (r"Pfingstsonntag", 49),
    (r"Pfingstmontag", 50),
    (r"Fronleichnam", 60),
)
_BY_ADVENT: Final = (
    (r"Volkstrauertag", -14),
    (r"Bu(?:ß|ss)- und Bettag|Bu(?:ß|ss)tag", -11),
    (r"Totensonntag|Ewigkeitssonntag", -7),
    (r"(?:1\.|ersten) Advent", 0),
    (r"(?:2\.|zweiten) Advent", 7),
    (r"(?:3\.|dritten) Advent", 14),
    (r"(?:4\.|vierten) Advent", 21),
)
_NAMES: Final = tuple(name for name, *_ in (*_FIXED, *_BY_EASTER, *_BY_ADVENT))
_FEAST: Final = re.compile(
    r"\b(?:am|vom|von|an|zum|zu|seit|den) (?:(?:letzten|vergangenen|diesjährigen|Fest) )?"
    rf"(?P<feast>{'|'.join(f'(?:{name})' for name in _NAMES)})\b(?:,? (?P<year>(?:19|20)\d\d)\b)?(?!,? (?:de[nm] )?\d)"
)
"""A feast with what leads to a day; one that tells its day itself ("Ostermontag, dem 20. April") is read by that."""


def feast_days(text: str, anchor: date | None) -> Iterator[DateHit]:
    """Yield the feasts in a text, without a year the last one not after the paper's own day.

    Args:
        text: the text.
        anchor: the paper's own day; without it only feasts with their year are told.
    """
    for match in _FEAST.finditer(text):
        day = _latest(match["feast"], match["year"], anchor)
        if day:
            start = match.start("feast")
            raw = text[start : match.end()]
            yield DateHit(span=Span(start=start, end=match.end()), raw=raw, value=day.isoformat())


def _latest(feast: str, year: str | None, anchor: date | None) -> date | None:
    if year:
        return _day(feast, int(year))
    if anchor is None:
        return None
    day = _day(feast, anchor.year)
    return day if day <= anchor else _day(feast, anchor.year - 1)


def _day(feast: str, year: int) -> date:
    for name, month, day in _FIXED:
        if re.fullmatch(name, feast):
            return date(year, month, day)
    for name, days in _BY_EASTER:
        if re.fullmatch(name, feast):
            return easter(year) + timedelta(days=days)
    days = next(days for name, days in _BY_ADVENT if re.fullmatch(name, feast))
    return _advent(year) + timedelta(days=days)


def _advent(year: int) -> date:
    """Return the first Sunday of Advent: the fourth one is the last before Christmas."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.isoweekday() + 21)
