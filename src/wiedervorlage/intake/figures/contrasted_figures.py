"""Bare figures set against one with its noun, or a part of it: "16 statt 22 Klassen", "davon 42 mit Bindung"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.bare_figures import ATTENDANCE, LABELS, NAMED_SO
from wiedervorlage.intake.figures.quantity import YEAR, Quantity, quantity_of
from wiedervorlage.intake.figures.unit_words import unit_behind
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.number_words import COUNTING, written
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS: Final = (
    r"(?<![\d.,/§\-–:])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d,/])|(?<![\d.,/§\-–:])\d+(?:,\d+)?(?![\d/:]|[.,]\d)"
)
_NUMBER: Final = rf"(?P<number>{_DIGITS}|\b(?i:{COUNTING})\b)"
_OTHER: Final = rf"(?P<other>{_DIGITS}|\b(?i:{COUNTING})\b)"
_HEDGE: Final = r"(?P<hedge>(?:rund|etwa|nur|knapp|gut|fast|über|mehr als|mindestens|höchstens|noch|immerhin) )?"
_INSTEAD: Final = re.compile(rf"{_HEDGE}{_NUMBER}(?: an)?(?:,)? (?:an)?statt (?:(?!um\b)[a-zäöüß]+ ){{0,2}}{_OTHER}")
"""Of "16 statt 22 Klassen" the first."""
_FROM_TO: Final = re.compile(
    rf"\bvon {_HEDGE}{_NUMBER}(?: im Jahre? (?:19|20)\d\d| \((?:19|20)\d\d\))? "
    rf"auf (?:(?!den|die|das|der)[a-zäöüß]+ ){{0,2}}{_OTHER}(?! Uhr)"
)
_NOT_BUT: Final = re.compile(rf"\b[Nn]icht {_HEDGE}{_NUMBER}(?=, (?:sondern|aber|wie|nur|immerhin)\b)")
_IN_PLACE: Final = re.compile(
    rf"\b(?:[Ss]tatt|[Aa]nstelle von|[Aa]nstatt)(?: der| den)?"
    rf"(?: (?:bisher|früher|geplant|beantragt)(?:e[nr])?)? {_HEDGE}{_NUMBER}"
    r"(?= (?:werden|wird|sind|sollen|gibt|kommen|erhalten|haben|hat|nur|jetzt|künftig|nun|bekommt"
    r"|bekommen|fördern|zahlen)\b)"
)
_PART: Final = re.compile(
    rf"\b(?:[Dd]avon|[Dd]arunter|[Dd]ie (?:anderen|übrigen|restlichen)|wovon)"
    rf"(?: (?:sind|waren|werden|haben|entfallen))? {_HEDGE}{_NUMBER}"
    r"(?= [a-zäöüß]+\b)(?! (?:und|oder|bis|von|davon)\b)(?! (?:[a-zäöüß]+e[nrs]? ){1,2}[A-ZÄÖÜ])"
)
_TOLD_OF: Final = re.compile(
    r"\b(?:besetzt|belegt|frei|offen|bewilligt|genehmigt|beantragt|vorhanden|nötig|vergeben|unbesetzt|erforderlich|zugelassen)"
    rf" (?:sind|waren|wurden|werden|seien|wären)(?: es)?(?: davon)? {_HEDGE}{_NUMBER}"
    r"(?=[.,;)](?:\s|$)|$| (?:und|von|gewesen)\b)"
)
_SIDE_BY_SIDE: Final = re.compile(
    rf"(?<=[a-zäöüß] ){_HEDGE}{_NUMBER}, (?:(?:der|die|das|den|für|im|in|am) )?(?:[A-ZÄÖÜ][\wäöüß]+ ){{1,2}}"
    rf"(?:nur |rund |etwa )?{_OTHER}(?=\s?[A-ZÄÖÜ€%][a-zäöü]*)(?! Uhr)"
)
"""Of "Erwachsene zahlen 5, Kinder 3 Euro" the first."""
_RATHER: Final = re.compile(
    rf"{_HEDGE}{_NUMBER}, (?:mindestens|höchstens|wenigstens|besser|notfalls|jedenfalls|möglichst)"
    rf"(?: aber| jedoch)? {_OTHER}"
)
"""Of "acht, mindestens aber sechs Tische" the first."""
_NO_MORE: Final = re.compile(rf"\b(?:nie|nicht) (?P<hedge>(?:mehr|weniger) als ){_NUMBER}(?=[,;)](?:\s|$)|\.?\s*$)")
_IN_TIME: Final = re.compile(
    rf"\bim (?:{ANY_MONTH}|Vorjahr|Sommer|Herbst|Winter|Frühjahr|(?:letzten|vergangenen|vorigen) Jahr)"
    rf" {_HEDGE}{_NUMBER}"
    r"(?=[,;)](?:\s|$)|\.?\s*$|\.\s+[A-ZÄÖÜ]| und\b)"
)
"""Of "im Mai 31 Einsätze, im Juni 44" the last, where a figure stands before."""
_FIGURE_BEFORE: Final = re.compile(rf"\d|\b(?i:{COUNTING})\b")
_OF_NUMBER: Final = re.compile(
    rf"(?:\w+zahl|\bZahl)\b(?:[^.;:\d]|(?:19|20)\d\d\b){{0,70}}?"
    rf" (?:mit|bei|auf|beträgt|betrug|liegt|lag) {_HEDGE}{_NUMBER}"
    r"(?=[.,;)](?:\s|$)| [a-zäöüß]|$)"
)
"""Behind a number that is named as one: "die Fallzahl liegt bei 320"."""


def contrasted(text: str) -> Iterator[Quantity]:
    """Find bare figures beside another; they take the unit that stands behind the other one."""
    for pattern in (_INSTEAD, _FROM_TO, _SIDE_BY_SIDE, _RATHER):
        for match in pattern.finditer(text):
            unit, end = unit_behind(text, match.end())
            if _counts(text, match, "number") and _counts(text, match, "other"):
                unit = _unit_of(text, match, unit, end)
                yield quantity_of(text, match, unit, written(match["number"]), match.end("number"))
                if pattern is _FROM_TO and unit in {"count", "posts"} and not _NOUN_BEHIND.match(text, match.end()):
                    yield _second(match, unit)
    if ATTENDANCE.search(text):
        return
    for pattern in (_NOT_BUT, _IN_PLACE, _PART, _TOLD_OF, _OF_NUMBER, _NO_MORE, _IN_TIME):
        for match in pattern.finditer(text):
            if pattern is _IN_TIME and not _FIGURE_BEFORE.search(text, 0, match.start()):
                continue
            if _counts(text, match, "number"):
                yield quantity_of(text, match, "count", written(match["number"]), match.end("number"))


_MONEY: Final = frozenset({"EUR", "DM"})
_OF_POSTS: Final = re.compile(
    r"[Ss]tellen?(?:anteil|umfang|zahl|plan|bestand|deputat)?s?\b|[Pp]ersonal(?:stand|bestand)|VZÄ"
)
_NEAR: Final = 50


_NOUN_BEHIND: Final = re.compile(r" (?:[a-zäöüß]+e[nrs]? ){0,2}[A-ZÄÖÜ]")


def _unit_of(text: str, match: re.Match[str], unit: str, end: int) -> str:
    """Return the unit two figures share: the one behind the second; posts where the noun before speaks of them."""
    if unit in _MONEY:
        return unit if match.re is _SIDE_BY_SIDE and "io" not in text[match.end() : end] else "count"
    return unit or ("posts" if _OF_POSTS.search(text, max(0, match.start() - _NEAR), match.start()) else "count")


def _second(match: re.Match[str], unit: str) -> Quantity:
    span = Span(start=match.start("other"), end=match.end("other"))
    value = written(match["other"])
    return Quantity(value=value, unit=unit, hedge="", span=span)


def _counts(text: str, match: re.Match[str], group: str) -> bool:
    """Say whether a number can be a count: no year, no number behind a label."""
    before = text[max(0, match.start(group) - 30) : match.start(group)]
    return not YEAR.fullmatch(match[group]) and (
        "." in match[group] or not (LABELS.search(before) or NAMED_SO.search(before))
    )
