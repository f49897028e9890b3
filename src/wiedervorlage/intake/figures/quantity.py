"""A figure as it is read: its value, its unit, what it is about, and what makes one of a match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from wiedervorlage.intake.lexicon.word_sections import words
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.number_words import COUNTING_OR_ONE, written

HEDGE: Final = (
    r"(?P<hedge>(?:[Rr]und|[Rr]d\.|[Cc]a\.|[Cc]irca|[Zz]irka|[Ee]twa|[Uu]ngefähr|[Aa]nnähernd|[Kk]napp|[Gg]ut|[Üü]ber"
    r"|[Mm]ehr als|[Bb]is zu|[Mm]indestens|[Ww]enigstens|[Hh]öchstens|[Ww]eniger als|[Nn]ur|[Ll]ediglich|[Mm]aximal"
    r"|[Ff]ast|[Nn]ahezu|[Kk]eine|im Schnitt(?: auch)?(?: nur)?)\s+)?"
)
YEAR: Final = re.compile(r"1[5-9]\d\d|20\d\d")
"""Four digits without a point, which with no noun are a year rather than a count."""
_YEARLY: Final = re.compile(
    r"(?:[Jj]ährlich|im Jahr\b|(?:pro|je) (?:[A-ZÄÖÜ]\w+ und )?Jahr\b|[Jj]edes Jahr\b"
    r"|übers Jahr\b|/ ?Jahr|per annum|p\. ?a\."
    r"|im Haushaltsjahr(?! (?:19|20)\d\d)|Jahresbe(?:itrag|trag)"
    r"|Jahres(?:miete|pacht)|(?:je|pro) m² und Jahr\b|\bJahren? je (?:rund )?$)"
)
_NEXT_YEARLY: Final = re.compile(r"jährlich (?:rund |etwa |nur )?\d|(?:auf|und|von|statt) jährlich\b")
_FIRST_OF_TWO: Final = re.compile(r"\bvon [\d.,]+ ?(?:€|EUR|Euro|DM) (?:[a-zäöüß]+ )?auf (?:[a-zäöüß]+ )?$")
_BEFORE, _NEAR, _WINDOW = 45, 30, 60
_RANGE: Final = re.compile(
    rf"(?<![\d.,])\b(?P<low>\d{{1,3}}(?:\.\d{{3}})+|\d+(?:,\d+)?|(?i:{COUNTING_OR_ONE}))"
    r"(?:\s*(?:bis(?: zu)?|[–-])|,|-?\s+oder)\s*$"
)


_MADE_OUT: Final = re.compile(
    rf"(?i:{'|'.join(words('subjects_of_figures', 'sums'))})(?:e?s)?"
    r"(?: vom \d[\d.]+| de[rs] (?:[A-ZÄÖÜ][\w\-]+ ){0,2}[A-ZÄÖÜ][\w\-]+| \([^)]{1,30}\))? $"
)
"""Before an "über" that names the sum of a paper or a loan, not a lower bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure: value, unit, hedge, its place in the text given, and the noun it is about, once that was asked for.

    Of a range ``value`` is the lower end, and the hedge names the upper: "bis 9".
    """

    value: float
    unit: str
    hedge: str
    span: Span
    about: str = ""


def quantity_of(text: str, match: re.Match[str], unit: str, value: float, end: int) -> Quantity:
    """Make the figure of a match with the groups ``number`` and ``hedge``; it takes in the lower end of a range.

    Args:
        text: the sentence.
        match: of the number.
        unit: that stands behind it.
        value: of the number.
        end: where the unit ends.
    """
    if unit == "cent":
        value, unit = value / 100, "DM" if "Pfennig" in text[match.end() : end] else "EUR"
    if unit in {"EUR", "DM"} and _YEARLY.search(text[_start_of_own(text, match.start()) : _end_of_own(text, end)]):
        unit += "/year"
    hedge = (match["hedge"] or "").strip()
    hedge = hedge[:1].lower() + hedge[1:]
    if hedge == "über" and _MADE_OUT.search(text, max(0, match.start() - _WINDOW), match.start()):
        hedge = ""
    low = _RANGE.search(text, max(0, match.start() - _WINDOW), match.start())
    if low is None or not _is_range(low, written(match["number"])):
        span = Span(start=match.start("number"), end=end)
        return Quantity(value=value, unit=unit, hedge=hedge, span=span)
    span = Span(start=low.start("low"), end=end)
    least = written(low["low"]) * value / written(match["number"])
    return Quantity(value=least, unit=unit, hedge=up_to(value), span=span)


def up_to(value: float) -> str:
    """Return the hedge that names the upper end of a range: "bis 1300000", "bis 2.5"."""
    return f"bis {value:.12g}"


def _start_of_own(text: str, start: int) -> int:
    """Return where the words before a figure begin that may speak of it: of "von … auf …" those before the first."""
    first = _FIRST_OF_TWO.search(text, max(0, start - _WINDOW), start)
    own = max(0, (first.start() if first else start) - _BEFORE)
    return max(own, text.rfind("; ", own, start))


def _end_of_own(text: str, end: int) -> int:
    """Return where the words behind a figure end that may speak of it: at the next figure's own "jährlich"."""
    other = _NEXT_YEARLY.search(text, end, end + _NEAR)
    return other.start() if other else end + _NEAR


def _is_range(low: re.Match[str], high: float) -> bool:
    """Say whether a number before is the lower end: any with "bis", the neighbour with a comma ("60, 70 Kinder")."""
    if "," in low[0][len(low["low"]) :]:
        return high - written(low["low"]) in (1, 10)
    if "oder" in low[0] and "." in low["low"]:
        return False
    return 0 < written(low["low"]) < high
