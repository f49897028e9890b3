"""Figures with unit and subject: posts, money, shares, people, distances, and what else is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.bare_figures import (
    ATTENDANCE,
    BARE,
    BARE_WORD,
    BESIDE,
    DONE,
    NAMED_SO,
    RATIO,
    SHARES_OF_VOTE,
    WHO_SAT,
)
from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.figure_shares import find_shares
from wiedervorlage.intake.number_words import COUNTING, COUNTING_OR_ONE, FIGURE, WORDS, number, written
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.unit_words import AFTER_DIGITS, AFTER_WORD, SCALE, UNITS, passes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["WORDS", "Quantity", "find_quantities", "number"]

_HEDGE: Final = (
    r"(?P<hedge>(?:[Rr]und|[Cc]a\.|[Cc]irca|[Ee]twa|[Uu]ngefähr|[Kk]napp|[Gg]ut|[Üü]ber|[Mm]ehr als|[Bb]is zu"
    r"|[Mm]indestens|[Ww]enigstens|[Hh]öchstens|[Ww]eniger als|[Nn]ur|[Ll]ediglich|[Mm]aximal|[Ff]ast|[Nn]ahezu"
    r"|[Kk]eine|im Schnitt(?: auch)?(?: nur)?)\s+)?"
)
_YEARLY: Final = re.compile(
    r"(?:jährlich|im Jahr\b|pro Jahr|je Jahr|/ ?Jahr|per annum|p\. ?a\.|im Haushaltsjahr"
    r"|Jahresbe(?:itrag|trag)|Jahres(?:miete|pacht))"
)
_NOUN: Final = re.compile(r"\b[A-ZÄÖÜ][\wäöüß\-]{3,}")
_COUNTED: Final = re.compile(
    r"(?:Paragra(?:f|ph)|Artikel|Nr\.?|Nummer|TOP|Punkt|Seite|Linie|Absatz|Abs\.|Abschnitt|Ziff(?:er|\.)|§§?|Vorlage|Drucksache|Amt"
    r"|Amtes|Fachbereich|Anlage|App\.|Vorlage \d+/|https?:\S*)\s*$"
)
_VOTES: Final = re.compile(
    r"Ja\b|Nein|Zuhörer|Verschiedenes|Tele|Ihre|Stimme|Enthaltung|Gegenstimme|Stimmberechtigt|Mitglied|Anlage"
)
_OTHER: Final = re.compile(
    _HEDGE + FIGURE + r"\s+(?!(?:Uhr|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember|Abs|Satz|SGB|BGB|Monate\w*|Jahren?|Tage\w*|Wochen|Minuten"
    r"|Seiten?)\b)(?:[a-zäöüß]+e[nrs]? )?(?P<unit>[A-ZÄÖÜ][a-zäöüß]{2,}(?:en|er|e|n|s))\b"
)
_LEAST_BARE: Final = 10
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NOUNS_COUNTED: Final = re.compile(
    rf"(?<!\w){_HEDGE}\b(?P<number>(?i:{COUNTING})){BESIDE}"
    r"\s+(?:[a-zäöüß]+e[nr]? ){0,2}(?P<unit>[A-ZÄÖÜ][a-zäöüß\-]{2,}(?:en|er|e|n|s|l))\b"
)
_NOT_COUNTED: Final = re.compile(
    r"(?:Sache|Ding|Antr[aä]g|W[uü]nsch|Forderung|Bitte|Anliegen|Achtel|Jahr|Monat|Woche|Tag|Stunde|Minute|Uhr|Mal|Seite|Punkt|Grund|Gründe|Frage|Drittel|Viertel|Fünftel|Zehntel|Prozent|Raten"
    r"|Sitzung|Stimme|Enthaltung|Gegenstimme|Beteiligt|Beide|Letzt|Erst|Schritt|Teil|Seiten|Satz|Sätze|Wort|Worte|Augen|Bedingung|Maßnahme|Aufruf)"
)
_KNOWN_BEFORE: Final = re.compile(
    r"\b(?:[Uu]nser|[Ii]hr|[Ss]ein|[Mm]ein|dess)(?:e[nmrs]?)?\s+$|\bderen\s+$|\b(?:in|aus|mit|nach|an)\s+$"
)
"""What makes a count of things none that matters: they are known ("unsere vier …") or say how ("in vier Losen")."""
_INSTALMENTS: Final = re.compile(r"[Rr]aten$")
_ALL_OF: Final = re.compile(r"\b(?:[Dd](?:ie|er|en)|[Aa]lle[nr]?)\s+$")
_BODIES: Final = re.compile(r"\w*(?:gemeinden|kommunen|bezirken?|häuser|kreisen?|städten?|ämtern?)$", re.IGNORECASE)
_WHOLE_POST: Final = re.compile(r"\bvolle[nr]?\b|\bganze[nr]?\b|[Vv]ollzeit|[Mm]indestens|[Gg]enau|[Hh]öchstens")
"""What makes "eine Stelle" a count of posts; the article alone is none."""
_RANGE: Final = re.compile(rf"\b(?P<low>\d+(?:,\d+)?|(?i:{COUNTING_OR_ONE}))\s*bis(?: zu)?\s*$")
_PAIR: Final = re.compile(
    r"(?<![\d.,/§\-–])(?P<number>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s+"
    r"(?:und|oder|auf|auf (?:jetzt|heute|nun)|bzw\.|statt)\s+$"
)
_MORE: Final = re.compile(
    rf"(?<!\w){_HEDGE}(?P<number>\b\d{{1,3}}|\b(?i:{COUNTING})) (?:(?:andere|weitere)n?|davon)"
    r"(?= [a-zäöü]+\b(?! [A-ZÄÖÜ]))"
)
_SPEED: Final = re.compile(r"\bTempo (?P<number>\d{1,3})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure: value, unit, what it is about (the nearest words), hedge, and its place in the text given.

    Of a range ``value`` is the lower end, and the hedge names the upper: "bis 9".
    """

    value: float
    unit: str
    about: str
    hedge: str
    span: Span


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the figures of a sentence or heading; days and numbers of paragraphs are none."""
    if WHO_SAT.match(text):
        return ()
    taken = [hit.span for hit in find_dates(text)]
    taken += [Span(start=match.start(), end=match.end()) for match in SHARES_OF_VOTE.finditer(text)]
    found: list[Quantity] = []
    for read in (_shares, measured, _words, _others, _bare, _counted):
        for quantity in read(text):
            if any(span.start < quantity.span.end and quantity.span.start < span.end for span in taken):
                continue
            taken.append(quantity.span)
            found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def said_as(quantity: Quantity) -> tuple[float, str]:
    """Return what two mentions of one figure have in common: "vier Höfe" and "den vier Höfen" are one."""
    if quantity.unit.partition("/year")[0] in UNITS:
        return quantity.value, quantity.unit
    return quantity.value, "" if quantity.value >= _LEAST_BARE else re.sub(r"(?:e[nrs]?|n|s)$", "", quantity.unit)


def _shares(text: str) -> Iterator[Quantity]:
    for share in find_shares(text):
        about = _about(text, share.span.start, share.span.end)
        yield Quantity(value=share.value, unit=share.unit, about=about, hedge="", span=share.span)


def measured(text: str) -> Iterator[Quantity]:
    """Find the figures in digits that a known unit follows, and those that share it ("58 und 71 km")."""
    for match in _FIGURE.finditer(text):
        unit, after = _unit_after(AFTER_DIGITS, text, match.end())
        if after is None or passes(text, match.start("number"), unit):
            continue
        if _who_sat(text, unit, after[0]) or (unit == "posts" and _YEAR.fullmatch(match["number"])):
            continue
        quantity = _quantity(text, match, unit, number(match["number"]) * _scale(after), after.end())
        yield quantity
        pair = _PAIR.search(text[: match.start()])
        if pair:
            span = Span(start=pair.start("number"), end=pair.end("number"))
            yield Quantity(value=number(pair["number"]), unit=quantity.unit, about=quantity.about, hedge="", span=span)
    for match in _SPEED.finditer(text):
        span = Span(start=match.start(), end=match.end())
        yield Quantity(value=number(match["number"]), unit="km/h", about="Tempo", hedge="", span=span)


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


def _words(text: str) -> Iterator[Quantity]:
    for match in _COUNT.finditer(text):
        unit, after = _unit_after(AFTER_WORD, text, match.end())
        if after is None or passes(text, match.start("number"), unit):
            continue
        if _who_sat(text, unit, after[0]):
            continue
        value = written(match["number"])
        if value == 1 and unit == "posts" and re.search(r"\bhalben?\s", after[0]):
            value = 0.5
        if value == 1 and not (unit == "posts" and _WHOLE_POST.search(match[0] + after[0])):
            continue
        yield _quantity(text, match, unit, value * _scale(after), after.end())


def _others(text: str) -> Iterator[Quantity]:
    for match in _OTHER.finditer(text):
        if NAMED_SO.search(text[max(0, match.start("number") - 25) : match.start("number")]):
            continue
        if _COUNTED.search(text[max(0, match.start("number") - 60) : match.start("number")]):
            continue
        if (
            _VOTES.match(match["unit"])
            or "itglied" in match["unit"]
            or re.fullmatch(r"\d{5}|(?:19|20)\d\d", match["number"])
        ):
            continue
        yield _quantity(text, match, match["unit"], number(match["number"]), match.end())


def _counted(text: str) -> Iterator[Quantity]:
    """Find what is counted in words: "vier neue Masten"; spans of time, parts and votes are none."""
    for match in _NOUNS_COUNTED.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        known = (_KNOWN_BEFORE.search(before) and not _INSTALMENTS.search(match["unit"])) or (
            _ALL_OF.search(before) and _BODIES.match(match["unit"])
        )
        if not known and not _NOT_COUNTED.match(match["unit"]) and not _VOTES.match(match["unit"]):
            yield _quantity(text, match, match["unit"], written(match["number"]), match.end())


def _bare(text: str) -> Iterator[Quantity]:
    """Find figures whose unit was said before: "2019 waren es 1.390", "von 310 auf 84 gefallen"."""
    for match in BARE.finditer(text):
        value = number(match["number"])
        if value >= _LEAST_BARE and not ATTENDANCE.search(text) and not _YEAR.fullmatch(match["number"]):
            yield _quantity(text, match, "count", value, match.end())
    for pattern in (BARE_WORD, DONE):
        for match in pattern.finditer(text):
            value = written(match["number"])
            if not _YEAR.fullmatch(match["number"]) and (pattern is BARE_WORD or value >= _LEAST_BARE):
                yield _quantity(text, match, "count", value, match.end())
    for match in RATIO.finditer(text):
        if "schlüssel" in text:
            yield _quantity(text, match, "count", number(match["number"]), match.end())
    for match in _MORE.finditer(text):
        yield _quantity(text, match, "count", written(match["number"]), match.end())


def _quantity(text: str, match: re.Match[str], unit: str, value: float, end: int) -> Quantity:
    if unit == "cent":
        value, unit = value / 100, "DM" if "Pfennig" in text[match.end() : end] else "EUR"
    if unit in {"EUR", "DM"} and _YEARLY.search(text[max(0, match.start() - 45) : end + 30]):
        unit += "/year"
    hedge = (match["hedge"] or "").strip().lower()
    about = _about(text, match.start(), end)
    low = _RANGE.search(text[: match.start()])
    if low is None:
        span = Span(start=match.start("number"), end=end)
        return Quantity(value=value, unit=unit, about=about, hedge=hedge, span=span)
    span = Span(start=low.start("low"), end=end)
    return Quantity(value=written(low["low"]), unit=unit, about=about, hedge=f"bis {value:g}", span=span)


def _about(text: str, start: int, end: int) -> str:
    """Return the noun the figure most likely speaks of: the next one, else the last before it."""
    after = _NOUN.search(text, end, end + 60)
    if after:
        return str(after[0])
    before = [str(noun[0]) for noun in _NOUN.finditer(text, 0, start)]
    return before[-1] if before else ""


_FIGURE: Final = re.compile(_HEDGE + FIGURE)
_COUNT: Final = re.compile(rf"(?<!\w){_HEDGE}\b(?P<number>(?i:{COUNTING_OR_ONE}))\b{BESIDE}")
