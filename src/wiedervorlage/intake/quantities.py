"""Figures with unit and subject: posts, money, shares, people, distances, and what else is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.reading import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS: Final = {
    "eine halbe": 0.5, "einer halben": 0.5, "halbe": 0.5, "halben": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5,
    "ein": 1, "eine": 1, "einen": 1, "einer": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13,
    "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20,
    "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
    "hundert": 100, "einhundert": 100, "zweihundert": 200, "dreihundert": 300, "vierhundert": 400, "fünfhundert": 500,
}  # fmt: skip
_SCALE: Final = {
    "Mio": 1e6,
    "Millionen": 1e6,
    "Million": 1e6,
    "Mrd": 1e9,
    "Milliarden": 1e9,
    "Tsd": 1e3,
    "T": 1e3,
    "tausend": 1e3,
}
_WORD: Final = r"(?:" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")"
_TWO_OR_MORE: Final = "|".join(word for word, value in WORDS.items() if value >= 2)
_NUMBER: Final = (
    r"(?<![\d.,/§\-–])(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:,--?|,–)?"
    r"(?![\d]|\.\d|/\d)"
)
_HEDGE: Final = (
    r"(?P<hedge>(?:[Rr]und|[Cc]a\.|[Cc]irca|[Ee]twa|[Uu]ngefähr|[Kk]napp|[Gg]ut|[Üü]ber|[Mm]ehr als|[Bb]is zu"
    r"|[Mm]indestens|[Hh]öchstens|[Ww]eniger als|[Nn]ur|[Ll]ediglich|[Mm]aximal|[Ff]ast|[Nn]ahezu"
    r"|im Schnitt(?: auch)?(?: nur)?)\s+)?"
)
_YEARLY: Final = re.compile(r"(?:jährlich|im Jahr\b|pro Jahr|je Jahr|/ ?Jahr|per annum|p\. ?a\.|im Haushaltsjahr)")
_UNITS: Final = {
    "posts": r"(?:[a-zäöüß]+e[nrs]?\s+){0,2}(?:Vollzeit|Plan|Teilzeit|Personal|Sozialarbeiter|Fach"
    r"|Koordinations)?-?(?:[Ss]tellen?|VZÄ|Vollzeitäquivalente?n?|[Ss]tellenanteile?n?"
    r"|Vollzeitkräfte?n?)\b(?!\s+(?:besetzt|hinter))",
    "EUR": r"(?:(?P<scale>Mio|Millionen|Million|Mrd|Milliarden|Tsd|T|tausend)\.?\s*)?(?:Euro|EUR|€)",
    "DM": r"(?:(?P<scale2>Mio|Millionen|Tsd)\.?\s*)?(?:DM|Deutsche Mark)\b",
    "percent": r"(?:%|Prozent\b|v\. ?H\.|vom Hundert|Prozentpunkte\b)",
    "km": r"(?:km|Kilometern?)\b",
    "years": r"Jahren?\b(?! später)",
    "hours/week": r"(?:Stunden|Wochenstunden)(?: (?:in der|pro|die|je) Woche|wöchentlich)?\b",
    "municipalities": r"(?:(?:kreisangehörigen?|benachbarten?|beteiligten?|weiteren?)\s+)?(?:Gemeinden"
    r"|Kommunen|Städten?|Städte und Gemeinden|Mitgliedsgemeinden)\b",
    "persons": r"(?:[a-zäöüß]+(?:e[nrs]?|ig|lich) ){0,2}(?:Menschen|Personen|\w*[Kk]inder[n]?"
    r"|\w*[Ss]chüler(?:innen)?[n]?|\w*[Gg]ästen?|Einwohner(?:innen)?[n]?|\w*[Mm]itglieder[n]?|Besucher(?:innen)?[n]?|Jugendlichen?|\w*[Tt]eilnehm\w*"
    r"|Gemeindeglieder[n]?|\w*[Nn]utzer(?:innen)?[n]?|Ratsuchenden?|Familien|Bürger(?:innen)?[n]?|Beschäftigten?"
    r"|Ehrenamtlichen?|Flüchtlingen?|Geflüchteten?|Senior(?:inn)?en|\w*[Bb]ürgermeister(?:innen)?n?|Anwohner(?:innen)?n?"
    r"|Eltern|Pendler[n]?|\w*[Hh]elfer(?:innen)?n?|Mitarbeiter(?:innen)?n?|\w*[Kk]räften?|Frauen|Männer[n]?|Mädchen"
    r"|Asylbewerber[n]?|Leser(?:innen)?n?|Patient(?:inn)?en|Azubis|Auszubildenden?|Fahrgästen?)\b",
    "m2": r"(?:m²|qm|Quadratmetern?)",
    "households": r"Haushalten?\b",
    "addresses": r"(?:[\wäöüß]+en?\s+)?(?:Adressen|Anschlüssen?)\b",
    "Mbit/s": r"Mbit/s",
    "months": r"Monaten?\b",
    "weeks": r"Wochen\b",
    "days": r"(?:Werkt|Arbeitst|Schult|T)agen?\b",
    "hours": r"(?:\w*[Ss]tunden)\b",
    "minutes": r"Minuten\b",
    "m": r"(?:m|Metern?)\b",
    "cm": r"(?:cm|Zentimetern?)\b",
    "m3": r"(?:m³|cbm|Kubikmetern?)",
    "l/s": r"(?:l/s\b|Litern? (?:in der|pro|je) Sekunde)",
    "km/h": r"(?:km/h\b|Stundenkilometern?\b)",
    "cent": r"(?:Cent|Pfennig)\b",
    "schools": r"(?:[a-zäöüß]+e[nrs]? )?\w*[Ss]chulen\b",
}
_SPANS_OF_TIME: Final = ("years", "months", "weeks", "days", "hours", "minutes")
_PASSING: Final = re.compile(
    r"\b(?:[Ii]n|[Vv]or|[Ss]eit|[Nn]ach|[Mm]it|[Ii]nnerhalb von|[Bb]innen|[Aa]lle|(?:vergangenen|letzten"
    r"|nächsten|kommenden|ersten)"
    r"|älter als|[Ss]eit über|[Vv]or über)\s+(?:rund |etwa |gut |knapp |mehr als |den |die )?$"
)
"""What makes a span of time say when, not how much."""
_WORD_UNITS: Final = (
    "posts",
    "years",
    "months",
    "weeks",
    "hours",
    "municipalities",
    "persons",
    "schools",
    "cent",
    "percent",
    "km",
    "minutes",
    "days",
    "EUR",
    "households",
)
_NOUN: Final = re.compile(r"\b[A-ZÄÖÜ][\wäöüß\-]{3,}")
_COUNTED: Final = re.compile(
    r"(?:Paragra(?:f|ph)|Artikel|Nr\.?|Nummer|TOP|Punkt|Seite|Linie|Absatz|Abs\.|Abschnitt|Ziff(?:er|\.)|§§?|Vorlage|Drucksache|Amt"
    r"|Amtes|Fachbereich|Anlage|Vorlage \d+/|https?:\S*)\s*$"
)
_VOTES: Final = re.compile(r"Stimme|Enthaltung|Gegenstimme|Stimmberechtigt|Mitglied")
_OTHER: Final = re.compile(
    _HEDGE + _NUMBER + r"\s+(?!(?:Uhr|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember|Abs|Satz|SGB|BGB|Monate\w*|Tage\w*|Wochen|Minuten"
    r"|Seiten?)\b)(?:[a-zäöüß]+e[nrs]? )?(?P<unit>[A-ZÄÖÜ][a-zäöüß]{3,}(?:en|er|e|n|s))\b"
)


_BARE: Final = re.compile(
    r"(?:\b(?:[Vv]on|auf|auf jetzt|auf heute|Tempo|es|[Ss]tatt|noch|nur|bei|höchstens|mindestens|zugelassen sind"
    r"|ausgelegt war er auf)\s+)(?P<hedge>rund |etwa |knapp )?"
    + _NUMBER
    + r"(?=(?:[,;]| (?:von|im|festgesetzt|begrenzt|auf"
    r"|gestiegen|gefallen|gesunken|erhöht|zurückgegangen|sank|stieg|nicht|davon)\b|\.(?:\s|$)))"
)
_LEAST_BARE: Final = 10
_NOUNS_COUNTED: Final = re.compile(
    rf"{_HEDGE}\b(?P<number>{_TWO_OR_MORE})"
    r"\s+(?:[a-zäöüß]+e[nr]? ){0,2}(?P<unit>[A-ZÄÖÜ][a-zäöüß\-]{3,}(?:en|er|e|n|s))\b"
)
_NOT_COUNTED: Final = re.compile(
    r"(?:Jahr|Monat|Woche|Tag|Stunde|Minute|Uhr|Mal|Seite|Punkt|Grund|Gründe|Frage|Drittel|Viertel|Fünftel|Zehntel|Prozent|Raten"
    r"|Sitzung|Stimme|Enthaltung|Gegenstimme|Beteiligt|Beide|Letzt|Erst|Schritt|Teil|Seiten|Satz|Sätze|Wort|Worte|Augen)"
)
_CELL: Final = re.compile(r"(?:(?<=\s)|^)(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{2,}(?:,\d+)?)(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure: value, unit, what it is about (the nearest words), hedge, and its place in the text given."""

    value: float
    unit: str
    about: str
    hedge: str
    span: Span


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the figures of a sentence or heading; days and numbers of paragraphs are none."""
    taken = [hit.span for hit in find_dates(text)]
    found: list[Quantity] = []
    for quantity in (*_shares(text), *_known(text), *_words(text), *_others(text), *_bare(text), *_counted(text)):
        if any(span.start < quantity.span.end and quantity.span.start < span.end for span in taken):
            continue
        taken.append(quantity.span)
        found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


_OF_HUNDRED: Final = re.compile(rf"{_HEDGE}\b(?P<number>\d{{1,2}}) von (?:100|hundert) [A-ZÄÖÜ]\w+")
_HALF: Final = re.compile(
    r"(?P<hedge>(?:mindestens|höchstens|fast|knapp|rund|gut)\s+)?\b"
    r"die (?P<number>Hälfte) (?:de[rs]|von|aller|seiner|ihrer)\b"
)


def _shares(text: str) -> Iterator[Quantity]:
    """Find shares in words: "94 von 100 Fällen", "die Hälfte der Kosten"."""
    for match in _OF_HUNDRED.finditer(text):
        yield _quantity(text, match, "percent", number(match["number"]))
    for match in _HALF.finditer(text):
        yield _quantity(text, match, "percent", 50)


def _known(text: str) -> Iterator[Quantity]:
    starts = [match.start() for match in _FIGURE.finditer(text)]
    for unit, pattern in _COMPILED.items():
        for match in filter(None, (pattern.match(text, start) for start in starts)):
            if unit in _SPANS_OF_TIME and _passes(text, match):
                continue
            scale = next((match[g] for g in ("scale", "scale2") if g in match.groupdict() and match[g]), "")
            yield _quantity(text, match, unit, number(match["number"]) * _SCALE.get(scale, 1))


def _passes(text: str, match: re.Match[str]) -> bool:
    """Say whether a span of time tells when something was, not how much there is."""
    return _PASSING.search(text[max(0, match.start("number") - 40) : match.start("number")]) is not None


def _words(text: str) -> Iterator[Quantity]:
    starts = [match.start() for match in _COUNT.finditer(text)]
    for unit in _WORD_UNITS:
        for match in filter(None, (_COMPILED_WORDS[unit].match(text, start) for start in starts)):
            value = WORDS[match["number"].lower()]
            if unit in _SPANS_OF_TIME and _passes(text, match):
                continue
            if unit == "posts" and value == 1 and re.search(r"\bhalben?\s", match[0]):
                value = 0.5
            if (
                value == 1
                and (unit != "posts" or not re.search(r"voll|halb|Vollzeit", match[0], re.IGNORECASE))
                and unit != "posts"
            ):
                continue
            yield _quantity(text, match, unit, value)


def _others(text: str) -> Iterator[Quantity]:
    for match in _OTHER.finditer(text):
        if _COUNTED.search(text[max(0, match.start("number") - 60) : match.start("number")]):
            continue
        if _VOTES.match(match["unit"]) or re.fullmatch(r"\d{5}|(?:19|20)\d\d", match["number"]):
            continue
        yield _quantity(text, match, match["unit"], number(match["number"]))


def _counted(text: str) -> Iterator[Quantity]:
    """Find what is counted in words: "vier neue Masten"; spans of time, parts and votes are none."""
    for match in _NOUNS_COUNTED.finditer(text):
        if not _NOT_COUNTED.match(match["unit"]):
            yield _quantity(text, match, match["unit"], WORDS[match["number"]])


def _bare(text: str) -> Iterator[Quantity]:
    """Find figures whose unit was said before: "2019 waren es 1.390", "von 310 auf 84 gefallen"."""
    for match in _BARE.finditer(text):
        value = number(match["number"])
        if value >= _LEAST_BARE and not re.fullmatch(r"(?:19|20)\d\d", match["number"]):
            yield _quantity(text, match, "count", value)


def table_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the figures of a table's cells; of amounts of money that are summed up, the sum."""
    money = re.search(r"\b(?:Euro|EUR)\b|€|\d\.\d{3}\b", text)
    unit = "DM" if re.search(r"\bDM\b", text) else "EUR" if money else "count"
    taken = [hit.span for hit in find_dates(text)]
    found = []
    summed = money and re.search(r"\b(?:Summe|Gesamt\w*|Zusammen|Insgesamt)\b", text)
    for match in _CELL.finditer(text, summed.start() if summed else 0):
        span = Span(start=match.start("number"), end=match.end("number"))
        clash = any(other.start < span.end and span.start < other.end for other in taken)
        if not clash and not re.fullmatch(r"(?:19|20)\d\d", match["number"]):
            about = _about(text[: match.start()], match.start(), match.start())
            found.append(Quantity(value=number(match["number"]), unit=unit, about=about, hedge="", span=span))
    return tuple(found)


def _quantity(text: str, match: re.Match[str], unit: str, value: float) -> Quantity:
    if unit == "cent":
        value, unit = value / 100, "DM" if "Pfennig" in match[0] else "EUR"
    if unit in {"EUR", "DM"} and _YEARLY.search(text[max(0, match.start() - 45) : match.end() + 30]):
        unit += "/year"
    hedge = (match["hedge"] or "").strip().lower()
    start = match.start("number")
    about = _about(text, match.start(), match.end())
    return Quantity(value=value, unit=unit, about=about, hedge=hedge, span=Span(start=start, end=match.end()))


def _about(text: str, start: int, end: int) -> str:
    """Return the noun the figure most likely speaks of: the next one, else the last before it."""
    after = _NOUN.search(text, end, end + 60)
    if after:
        return str(after[0])
    before = [str(noun[0]) for noun in _NOUN.finditer(text, 0, start)]
    return before[-1] if before else ""


def number(text: str) -> float:
    """Return a German number ("1.234,5") as a float."""
    return float(text.replace(".", "").replace(",", "."))


_COMPILED: Final = {unit: re.compile(_HEDGE + _NUMBER + r"\s*" + words) for unit, words in _UNITS.items()}
_FIGURE: Final = re.compile(_HEDGE + _NUMBER)
_COUNT: Final = re.compile(rf"{_HEDGE}\b(?P<number>{_WORD})\b", re.IGNORECASE)
_COMPILED_WORDS: Final = {
    unit: re.compile(rf"{_HEDGE}\b(?P<number>{_WORD})\s+(?:volle[nr]?\s+)?{_UNITS[unit]}", re.IGNORECASE)
    for unit in _WORD_UNITS
}
