"""Figures in running text: number, unit and measure in agreement; imprecise exactly where the source is.

A measure's label is a heading. Where its noun is known it becomes part of the sentence (``316 Personen im
Asylverfahren``, ``der Ausländeranteil liegt bei 5,1 Prozent``); else it is named in quotation marks.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, write_number
from wiedervorlage.papers.counting import number_word

if TYPE_CHECKING:
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.evidence.intervals import Interval
    from wiedervorlage.foundation.text import Language

Gender = Literal["m", "f", "n"]
_COUNTED: Final[dict[str, tuple[str, Gender]]] = {
    "Personen": ("Person", "f"),
    "Beziehende": ("", "f"), "Ausländerinnen und Ausländer": ("", "f"), "Ausschreibungen": ("Ausschreibung", "f"),
    "Baustellen": ("Baustelle", "f"), "Bewerbungen": ("Bewerbung", "f"), "Meldungen": ("Meldung", "f"),
    "Stellen": ("Stelle", "f"), "Koordinierungsstellen": ("Koordinierungsstelle", "f"), "Anträge": ("Antrag", "m"),
    "Beratungen": ("Beratung", "f"), "Kinder": ("Kind", "n"), "Gemeinden": ("Gemeinde", "f"), "Städte": ("Stadt", "f"),
    "Nachprüfungsverfahren": ("Nachprüfungsverfahren", "n"), "Plätze": ("Platz", "m"), "Fälle": ("Fall", "m"),
    "Schülerinnen und Schüler": ("", "f"), "Besuche": ("Besuch", "m"), "Einrichtungen": ("Einrichtung", "f"),
}  # fmt: skip
_HEADS: Final[tuple[tuple[str, str], ...]] = (
    ("anteil", "der"), ("quote", "die"), ("zahl", "die"), ("dauer", "die"), ("kosten", "die"), ("nutzen", "der"),
    ("fläche", "die"), ("bevölkerung", "die"), ("betrag", "der"), ("dichte", "die"), ("aufwand", "der"),
    ("satz", "der"),
)  # fmt: skip
_PLURAL_HEADS: Final = frozenset({"kosten"})
UNITS: Final = {
    "percent": ("Prozent", "Prozent", "percent"), "EUR": ("Euro", "Euro", "euros"),
    "EUR/year": ("Euro im Jahr", "Euro im Jahr", "euros a year"), "days": ("Tag", "Tage", "days"),
    "posts": ("Stelle", "Stellen", "posts"), "persons": ("Person", "Personen", "persons"), "km2": ("km²", "km²", "km²"),
    "years": ("Jahr", "Jahre", "years"), "1": ("", "", ""), "EUR/tender": ("Euro", "Euro", "euros"),
    "partners": ("Partner", "Partner", "partners"),
}  # fmt: skip
_DATIVES: Final = {"Tage": "Tagen", "Jahre": "Jahren"}
_ABOUT: Final = re.compile(r"\s*(?:ca\.?|circa|rd\.?|rund|etwa|about|~)\s*(\d+(?:\.\d+)?)")
_OPEN: Final = re.compile(r".*\d\s*\+\s*$|\s*(?:over|über|>)\s*\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure as it is written: ``1.526``, ``über 7.000``, ``rund 200``.

    ``one`` says that it is exactly one, ``error`` is the standard error that the source states.
    """

    words: Text
    one: bool = False
    error: float | None = None


def amount_of(fact: Fact) -> Amount:
    """Return the figure of a fact, as imprecise as its source has it."""
    about = _ABOUT.match(fact.raw)
    value = fact.value
    if value is None:
        return Amount(words=Text(de="nicht bekannt", en="not known"))
    if about:
        middle = float(about[1])
        return Amount(words=Text(de=f"rund {write_number(middle)}", en=f"about {write_number(middle, 'en')}"))
    if value.standard_error is not None:
        return Amount(words=_number(value.low), error=value.standard_error)
    over = _OPEN.match(fact.raw) is not None
    return amount(value, over=over)


def amount(value: Interval, *, over: bool = False) -> Amount:
    """Return an interval as it is written; small whole counts are left to the sentence."""
    low, high = value.low, value.high
    if low == high:
        return Amount(words=_number(low), one=low == 1)
    if high == math.inf:
        word = Text(de="über", en="over") if over else Text(de="mindestens", en="at least")
        return Amount(words=_prefixed(word, low))
    if low == -math.inf:
        return Amount(words=_prefixed(Text(de="höchstens", en="at most"), high))
    return Amount(
        words=Text(
            de=f"{write_number(low)} bis {write_number(high)}",
            en=f"{write_number(low, 'en')} to {write_number(high, 'en')}",
        )
    )


def _number(value: float) -> Text:
    return Text(de=write_number(value), en=write_number(value, "en"))


def _prefixed(word: Text, value: float) -> Text:
    return Text(de=f"{word.de} {write_number(value)}", en=f"{word.en} {write_number(value, 'en')}")


def with_unit(figure: Amount, unit: str, *, dative: bool = False) -> Text:
    """Return the figure with its unit: ``5,5 Stellen``, ``1,0 Stelle``, ``12,3 Prozent``, (bei) ``41 Tagen``."""
    singular, plural, english = UNITS.get(unit, ("", "", ""))
    german = singular if figure.one else plural
    german = _DATIVES.get(german, german) if dative else german
    text = figure.words
    if unit == "posts" and figure.one:
        text = Text(de="1,0", en="1.0")
        english = "post"
    after = _error(figure)
    return Text(
        de=(f"{text.de}{NBSP}{german}" if german else text.de) + after.de,
        en=(f"{text.en}{NBSP}{english}" if english else text.en) + after.en,
    )


def _error(figure: Amount) -> Text:
    if figure.error is None:
        return Text(de="", en="")
    german, english = write_number(figure.error), write_number(figure.error, "en")
    return Text(de=f" (Standardfehler {german})", en=f" (standard error {english})")


def counted_noun(label: str) -> tuple[str, str, Gender] | None:
    """Return how a label that names what is counted is split: its noun, the singular and the gender.

    None: the label names a share, a cost or something else that has a value but is not counted.
    """
    for plural, (singular, gender) in _COUNTED.items():
        if re.search(rf"(?:^|^[a-zäöüß]+ ){re.escape(plural)}(?:\b|$)", label):
            return plural, singular, gender
    return None


def begins_with_noun(label: str) -> bool:
    """Say whether a label begins with the plural noun that it counts: ``Personen im Asylverfahren``."""
    noun = counted_noun(label)
    return noun is not None and label.startswith(noun[0])


def count_phrase(figure: Amount, label: Text) -> Text | None:
    """Return figure and label as one phrase: ``316 Personen im Asylverfahren``, ``eine offene Baustelle an Schulen``.

    None where the label is no count.
    """
    noun = counted_noun(label.de)
    if noun is None:
        return None
    plural, singular, gender = noun
    german = f"{_spelled(figure)}{_gap(figure)}{label.de}"
    if figure.one and singular:
        article = {"m": "ein", "f": "eine", "n": "ein"}[gender]
        ending = {"m": "er", "f": "e", "n": "es"}[gender]
        german = f"{article} " + re.sub(r"^([a-zäöüß]+)e(?= )", rf"\1{ending}", label.de).replace(plural, singular, 1)
    return Text(de=german, en=f"{figure.words.en} {label.en}")


def spelled(figure: Amount) -> Amount:
    """Return a figure with whole numbers to twelve in words: ``drei``; larger and broken ones stay figures."""
    english = figure.words.en
    word = number_word(int(english), "en") if english.isdigit() and 1 <= int(english) <= 12 else english
    german = number_word(int(english)) if english.isdigit() and 1 <= int(english) <= 12 else figure.words.de
    return Amount(words=Text(de=german, en=word), one=figure.one)


def short_count(figure: Amount, label: Text) -> Text:
    """Return a count once its noun has been named: ``eine``, ``drei``, ``über 7.000``."""
    noun = counted_noun(label.de)
    if figure.one and noun is not None:
        return Text(de={"m": "einer", "f": "eine", "n": "eines"}[noun[2]], en="one")
    return Text(de=_spelled(figure), en=figure.words.en)


def _spelled(figure: Amount) -> str:
    """Write whole counts to twelve in words; the others stay figures."""
    text = figure.words.de
    return number_word(int(text)) if text.isdigit() and 1 < int(text) <= 12 else text


def _gap(figure: Amount) -> str:
    return " " if _spelled(figure) != figure.words.de else NBSP


def headed(label: str) -> tuple[str, bool] | None:
    """Return a label with its article and whether it is plural: ``der Ausländeranteil``; None: not known."""
    first = re.match(r"[A-ZÄÖÜ]\w+", label)
    if first is None:
        return None
    for ending, article in _HEADS:
        if first[0].lower().endswith(ending):
            return f"{article} {label}", ending in _PLURAL_HEADS
    return None


def times(low: float, base: float, language: Language) -> str:
    """Say how many times ``base`` a value is, never more than it is: ``mehr als das Vierfache``.

    An empty text where it is less than twice as much, or where one of the two is unknown (NaN).
    """
    if not (base > 0 and low >= 2 * base):
        return ""
    whole = math.floor(low / base)
    exact = whole * base == low
    words = {2: "Doppelte", 3: "Dreifache", 4: "Vierfache", 5: "Fünffache", 6: "Sechsfache", 7: "Siebenfache",
             8: "Achtfache", 9: "Neunfache", 10: "Zehnfache"}  # fmt: skip
    if language == "en":
        number = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}.get(whole, f"{whole} times")
        return number if exact else f"more than {number}"
    german = words.get(whole, f"{whole}-Fache")
    return f"das {german}" if exact else f"mehr als das {german}"
