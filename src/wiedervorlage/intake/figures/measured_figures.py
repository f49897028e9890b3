"""Figures that a known unit follows or goes before: "58 und 71 km", "zwei volle Stellen", "EUR 5.000,00"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.bare_figures import ATTENDANCE, UNTOLD
from wiedervorlage.intake.figures.quantity import HEDGE, YEAR, Quantity, quantity_of, up_to
from wiedervorlage.intake.figures.unit_words import AFTER_DIGITS, AFTER_WORD, SCALE, passes
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.number_words import BESIDE, COUNTING, COUNTING_OR_ONE, FIGURE, number, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIGURE: Final = re.compile(HEDGE + FIGURE)
_COUNT: Final = re.compile(rf"(?<!\w){HEDGE}\b(?P<number>(?i:{COUNTING_OR_ONE}))\b{BESIDE}")
_WHOLE_POST: Final = re.compile(r"\bvolle[nr]?\b|\bganze[nr]?\b|[Vv]ollzeit|[Mm]indestens|[Gg]enau|[Hh]öchstens")
"""What makes "eine Stelle" a count of posts; the article alone is none."""
_FILLED: Final = re.compile(" besetzt")
_PAIR: Final = re.compile(
    r"(?<![\d.,/§\-–])(?P<number>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s+"
    r"(?:und|oder|auf|bzw\.|statt|x|×)\s+(?:(?:bisher|bislang|jetzt|heute|nun|künftig|früher|derzeit|zuletzt|jährlich)\s+)?$"
)
_GROUPED: Final = re.compile(r"\d{1,3}[. \u00a0]\d{3}")
_FROM: Final = re.compile(r"\b[Vv]on (?:bisher |derzeit |jährlich |rund |etwa |ca\. )?$")
_WORKING: Final = re.compile(r"Leute|[Kk]räfte|[Mm]itarbeiter|Personen|Beschäftigte|Angestellte|Koll?eg")
_BY: Final = re.compile("[x×]")
_LENGTHS: Final = frozenset({"m", "cm", "mm", "km"})
_TOLD_IN_WORDS: Final = re.compile(rf"\b(?i:{COUNTING}) (?:Euro|EUR|€|DM|Mark|Deutsche Mark) \($")
"""Before digits that say the same in a bracket; where the two disagree the words count."""
_SPEED: Final = re.compile(r"\bTempo[ -](?P<number>\d{1,3})\b")
_AMOUNT: Final = (
    r"(?P<number>\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d{2})?|\d+(?:,\d+)?)(?:,-{1,2}|,–)?(?![\d.]*\d)"
    r"(?:\s?(?P<scale>Mio|Millionen|Mrd|Tsd)\b\.?)?(?!\s?(?:EUR|Euro|€|DM))"
)
_MONEY_BEFORE: Final = re.compile(rf"(?<!\d )(?<!\d)(?P<hedge>(?!))?(?P<unit>(?<!\w)[TM]?(?:EUR|€|DM))\s?{_AMOUNT}")
"""Money whose unit stands before it: "EUR 5.000,00", "DM 300,--", "TEUR 45"."""
_PART_WORDS: Final = re.compile(
    r"(?P<hedge>(?!))?(?P<number>(?P<three>[Dd]rei)?[Vv]iertel|[Hh]alb(?:e[nrs]? )?)"
    r"(?P<unit>stellen?|stunde|Stellen?|Stunde)\b"
)
"""Parts written as one word: "Viertelstelle", "Dreiviertelstunde"."""
_SPANS: Final = {
    "jähr": "years", "monat": "months", "wöch": "weeks", "täg": "days", "stünd": "hours", "minüt": "minutes",
}  # fmt: skip
_LASTING: Final = re.compile(
    rf"(?<![\w,.])(?P<hedge>(?!))?(?P<number>\d{{1,3}}(?=-)|{COUNTING})-?(?P<span>{'|'.join(_SPANS)})(?:ig(?:e[nmrs]?)?|lich)\b"
    r"(?! (?:\w+ )?(?:Kind|Sohn|Tochter|Jung|Mädchen|Enkel|Herr|Frau|Mann|Bruder|Schwester|Hund|Schüler|Stute|Wallach))"
)
_HALF, _MINUTES, _WINDOW, _NEAR, _YEARS_FROM = 0.5, 60, 60, 20, 1500
_SCALED: Final = re.compile(
    rf"{HEDGE}{FIGURE} (?P<scale>Mio|Millionen|Mrd|Milliarden|Tsd)\b\.?"
    r"(?= (?:auf|bis|und|statt|oder) (?:rund |etwa |bisher )?[\d.,]+ (?:Mio|Millionen|Mrd|Milliarden|Tsd)\b"
    r"\.? ?(?P<unit>€|EUR|Euro|DM))"
)
"""The first of two amounts that share their unit: "von 1,2 Mio. auf 1,9 Mio. Euro"."""
_BETWEEN: Final = re.compile(r"\bzwischen\s+$")
_CENT: Final = 0.01
_LETTER: Final = {"T": 1e3, "M": 1e6}
_STRETCH: Final = re.compile(
    r"(?<![\d.,/§\-–])(?P<low>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)[–-](?P<number>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?![\d./–-])"
)
"""A range written with a dash: "60–70 Kinder"."""


def measured(text: str) -> Iterator[Quantity]:
    """Find the figures in digits that a known unit follows, and those that share it ("58 und 71 km")."""
    for match in _FIGURE.finditer(text):
        unit, after = _unit_after(AFTER_DIGITS, text, match.end())
        if after is None or passes(text, match.start("number"), unit):
            continue
        if _TOLD_IN_WORDS.search(text, max(0, match.start() - _WINDOW), match.start()):
            continue
        if _who_sat(text, unit, after[0]) or (unit == "posts" and YEAR.fullmatch(match["number"])):
            continue
        value = number(match["number"]) * _scale(after)
        quantity = quantity_of(text, match, _at_work(unit, value, after[0]), value, after.end())
        small = _CENT if unit == "cent" else 1
        yield from _with_pair(text, match.start(), quantity, _scale(after) * small)
    for match in _SPEED.finditer(text):
        span = Span(start=match.start(), end=match.end())
        yield Quantity(value=number(match["number"]), unit="km/h", hedge="", span=span)


def _at_work(unit: str, value: float, words: str) -> str:
    """Return posts for a part of somebody who works: "1,5 Leute im Büro"; else the unit."""
    parts = unit == "persons" and value % 1 and _WORKING.search(words)
    return "posts" if parts else unit


def _shares_unit(pair: re.Match[str], quantity: Quantity) -> bool:
    """Say whether a number before is of the same unit: no year, nor the first of "4 x 21,50 €"."""
    if YEAR.fullmatch(pair["number"]) and (quantity.value < _YEARS_FROM or _is_year_beside(pair, quantity)):
        return False
    return quantity.unit in _LENGTHS or not _BY.search(pair[0])


def _is_year_beside(pair: re.Match[str], quantity: Quantity) -> bool:
    """Say whether four plain digits are a year beside a figure: it is grouped, or "auf" has no "von" before.

    "Das Aufkommen belief sich 2023 auf 139.215,00 €", but "von 1900 auf 2400 Euro".
    """
    if _GROUPED.match(pair.string, quantity.span.start):
        return True
    return "auf" in pair[0] and _FROM.search(pair.string, 0, pair.start()) is None


def _with_pair(text: str, start: int, quantity: Quantity, scale: float) -> Iterator[Quantity]:
    """Yield a figure and the one that shares its unit; of "zwischen … und …" the lower, the upper as hedge."""
    pair = _PAIR.search(text, max(0, start - _WINDOW), start)
    if pair is None or not _shares_unit(pair, quantity):
        yield quantity
        return
    span = Span(start=pair.start("number"), end=pair.end("number"))
    low = number(pair["number"]) * scale
    if _BETWEEN.search(text, max(0, pair.start() - _WINDOW), pair.start()):
        whole = Span(start=span.start, end=quantity.span.end)
        yield replace(quantity, value=low, hedge=up_to(quantity.value), span=whole)
        return
    yield quantity
    yield replace(quantity, value=low, hedge="", span=span)


def stretched(text: str) -> Iterator[Quantity]:
    """Find the ranges written with a dash before a known unit; their lower end is the value."""
    for match in _STRETCH.finditer(text):
        unit, after = _unit_after(AFTER_DIGITS, text, match.end())
        low = number(match["low"])
        if after is not None and low < number(match["number"]):
            span = Span(start=match.start(), end=after.end())
            hedge = up_to(number(match["number"]) * _scale(after))
            yield Quantity(value=low * _scale(after), unit=unit, hedge=hedge, span=span)


def paid(text: str) -> Iterator[Quantity]:
    """Find money whose unit stands before it."""
    for match in _MONEY_BEFORE.finditer(text):
        scale = _LETTER.get(match["unit"][0], 1) if match["unit"] not in {"DM", "EUR", "€"} else 1
        unit = "DM" if match["unit"].endswith("DM") else "EUR"
        value = number(match["number"]) * scale * SCALE.get(match["scale"] or "", 1)
        yield quantity_of(text, match, unit, value, match.end())
    for match in _SCALED.finditer(text):
        value = number(match["number"]) * SCALE[match["scale"]]
        yield quantity_of(text, match, "DM" if match["unit"] == "DM" else "EUR", value, match.end())


def in_one_word(text: str) -> Iterator[Quantity]:
    """Find a quarter, half or three quarters of a post or an hour (in minutes)."""
    for match in _PART_WORDS.finditer(text):
        part = 0.75 if match["three"] else 0.25 if "iertel" in match["number"] else 0.5
        hours = "unde" in match["unit"]
        if hours and part == _HALF:
            continue
        yield quantity_of(text, match, "minutes" if hours else "posts", part * (_MINUTES if hours else 1), match.end())


def lasting(text: str) -> Iterator[Quantity]:
    """Find spans of time told by an adjective: "zweijährige Probe", "12-monatig"; an age is none."""
    for match in _LASTING.finditer(text):
        yield quantity_of(text, match, _SPANS[match["span"]], written(match["number"]), match.end())


def measured_in_words(text: str) -> Iterator[Quantity]:
    """Find the figures in words that a known unit follows; an article is none, but for a whole or half post."""
    for match in _COUNT.finditer(text):
        unit, after = _unit_after(AFTER_WORD, text, match.end())
        if after is None or passes(text, match.start("number"), unit):
            continue
        if _who_sat(text, unit, after[0]) or UNTOLD.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        value = written(match["number"])
        if unit == "posts" and re.search(r"\bhalben?\s", after[0]):
            value *= _HALF
        value *= _scale(after)
        if value == 1 and not (
            unit == "posts" and _WHOLE_POST.search(match[0] + after[0]) and not _FILLED.match(text, after.end())
        ):
            continue
        yield quantity_of(text, match, _at_work(unit, value, after[0]), value, after.end())


def _who_sat(text: str, unit: str, words: str) -> bool:
    return unit == "persons" and "itglied" in words and ATTENDANCE.search(text) is not None


def _unit_after(units: Mapping[str, re.Pattern[str]], text: str, end: int) -> tuple[str, re.Match[str] | None]:
    """Return the first unit whose words stand there, with its match."""
    for unit, pattern in units.items():
        match = pattern.match(text, end)
        if match:
            return unit, match
    return "", None


def _scale(after: re.Match[str]) -> float:
    return SCALE.get(after.groupdict().get("scale") or "", 1)
