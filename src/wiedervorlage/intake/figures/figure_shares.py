"""Parts of a whole: "28 von 33 Aktiven", "von 162 Haushalten sind 97 über siebzig", "die Hälfte"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.bare_figures import ATTENDANCE
from wiedervorlage.intake.figures.unit_words import AFTER_WORD
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.number_words import COUNTING, written

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS: Final = r"(?<![\d.,/§\-–])\d{1,3}(?:\.\d{3})+(?:,\d+)?|(?<![\d.,/§\-–])\d+(?:,\d+)?"
_SOME: Final = rf"(?:{_DIGITS}|\b(?i:{COUNTING})\b)"
_WHOLE: Final = r"(?:[a-zäöüß]+e[nrs]? ){0,2}(?P<unit>[A-ZÄÖÜ][a-zäöüß]{3,})\b"
_HELD: Final = r"(?:Stellung|Teil|Abstand|Gebrauch|Einspruch|Widerspruch|Klage|Bedenken|Interesse|Bescheid)\b"
"""What is had or done without an article, and is not what is counted: "drei haben Stellung genommen"."""
_OF: Final = re.compile(
    rf"(?P<number>{_SOME}) (?:von|der|aus|unserer|ihrer|Ihrer|dieser|seiner)"
    rf" (?:den )?(?P<all>{_SOME})(?:\) der)? {_WHOLE}"
)
_AMONG: Final = re.compile(
    rf"\b[Vv]on (?:den |diesen |unseren |[Ii]hren )?(?:[a-zäöüß]+t?en )?(?P<all>{_SOME}) {_WHOLE}[^.;:!?]{{1,60}}?"
    rf"(?<![.\d,])(?<!Nr )"
    rf"(?<!Jahr )(?<!Herbst )(?<!Sommer )(?<!Winter )(?<!Frühjahr )"
    rf"(?P<number>{_SOME})(?= [a-zäöüß]| {_HELD}|[.,;](?:\s|$))"
    rf"(?! (?:(?!eine|ihre|seine|unsere)[a-zäöüß]+e[nr]? )?(?!{_HELD})[A-ZÄÖÜ])"
    r"(?! (?:von|bis(?! (?:zum|Ende|19|20))|km|m|auf)\b)"
)
_HALF: Final = re.compile(r"(?<!um die )(?<!zur )\bHälfte\b")
_PARTS: Final = re.compile(
    r"\b(?P<count>[Ee]in(?:e[mns])?|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]ieben|[Nn]eun) ?"
    r"(?P<part>[Vv]iertel|Fünftel|Achtel|Zehntel)\b"
    r"(?! ?(?:Stunden?|Jahre?|Liter|[Nn]ach|[Vv]or))"
)
"""The parts that are whole percents or halves of them; a third is none."""
_OF_HUNDRED: Final = re.compile(rf"(?P<number>{_SOME}) (?:von|aus) (?:100|[Hh]undert)\b(?! [A-ZÄÖÜ])")
_OF_POST: Final = re.compile(r" einer (?:ganzen |vollen )?(?:Voll(?:zeit)?)?[Ss]telle\b")
_PRESENT: Final = re.compile(r"[Mm]itglied(?:e|ern?)?$|Stimm|[Vv]ertreter")
_HUNDRED: Final = 100
_HALF_PERCENT: Final = 50
_PART_PERCENT: Final = {"viertel": 25, "fünftel": 20, "achtel": 12.5, "zehntel": 10}
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part: how many, of what (``percent`` where the whole is a hundred or a fraction is told), and where."""

    value: float
    unit: str
    span: Span


def find_shares(text: str) -> Iterator[Share]:
    """Find the parts of a whole in a sentence; who of a body was there or voted is none."""
    for pattern in (_OF, _AMONG):
        for match in pattern.finditer(text):
            if _YEAR.fullmatch(match["all"]) or _YEAR.fullmatch(match["number"]):
                continue
            share, whole = written(match["number"]), written(match["all"])
            if (
                share > whole
                or whole == 1
                or (_PRESENT.search(match["unit"]) and (pattern is _OF or ATTENDANCE.search(text)))
            ):
                continue
            if whole == _HUNDRED:
                yield Share(value=share, unit="percent", span=Span(start=match.start("number"), end=match.end()))
            else:
                yield Share(value=share, unit=_unit(match["unit"]), span=_of(match, "number"))
    for match in _HALF.finditer(text):
        yield Share(value=_HALF_PERCENT, unit="percent", span=Span(start=match.start(), end=match.end()))
    for match in _PARTS.finditer(text):
        value = written(match["count"]) * _PART_PERCENT[match["part"].lower()]
        if _OF_POST.match(text, match.end()):
            yield Share(value=value / _HUNDRED, unit="posts", span=Span(start=match.start(), end=match.end()))
            continue
        yield Share(value=value, unit="percent", span=Span(start=match.start(), end=match.end()))
    for match in _OF_HUNDRED.finditer(text):
        yield Share(value=written(match["number"]), unit="percent", span=Span(start=match.start(), end=match.end()))


def _unit(noun: str) -> str:
    if noun.lower().endswith("stellen"):
        return "posts"
    return "municipalities" if AFTER_WORD["municipalities"].fullmatch(f" {noun}") else noun


def _of(match: re.Match[str], group: str) -> Span:
    return Span(start=match.start(group), end=match.end(group))
