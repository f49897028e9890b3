"""Words of a case fitted into sentences: bodies with their article, requests as infinitives, quotations.

A case speaks in headings and plain statements. What can surely be turned into a part of a sentence is
turned; what cannot is quoted, so that no sentence is ever wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, month_name, write_day, write_span
from wiedervorlage.papers.grammar import Case, Noun
from wiedervorlage.papers.typography import protect

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.text import Language

_BODIES: Final = {
    "Kreistag": Noun(gender="m", singular="Kreistag", plural="Kreistage", genitive="Kreistags"),
    "Kreisausschuss": Noun(
        gender="m", singular="Kreisausschuss", plural="Kreisausschüsse", genitive="Kreisausschusses"
    ),
    "Landkreis": Noun(gender="m", singular="Landkreis", plural="Landkreise", genitive="Landkreises"),
    "Kreis": Noun(gender="m", singular="Kreis", plural="Kreise", genitive="Kreises"),
    "Rat": Noun(gender="m", singular="Rat", plural="Räte", genitive="Rates"),
    "Stadtrat": Noun(gender="m", singular="Stadtrat", plural="Stadträte", genitive="Stadtrates"),
    "Gemeinderat": Noun(gender="m", singular="Gemeinderat", plural="Gemeinderäte", genitive="Gemeinderates"),
    "Landtag": Noun(gender="m", singular="Landtag", plural="Landtage", genitive="Landtags"),
    "Stadt": Noun(gender="f", singular="Stadt", plural="Städte"),
    "Gemeinde": Noun(gender="f", singular="Gemeinde", plural="Gemeinden"),
    "Samtgemeinde": Noun(gender="f", singular="Samtgemeinde", plural="Samtgemeinden"),
    "Verbandsgemeinde": Noun(gender="f", singular="Verbandsgemeinde", plural="Verbandsgemeinden"),
    "Bezirksregierung": Noun(gender="f", singular="Bezirksregierung", plural="Bezirksregierungen"),
    "Kommunalaufsicht": Noun(gender="f", singular="Kommunalaufsicht", plural="Kommunalaufsichten"),
    "Datenschutzaufsicht": Noun(gender="f", singular="Datenschutzaufsicht", plural="Datenschutzaufsichten"),
    "Land": Noun(gender="n", singular="Land", plural="Länder", genitive="Landes"),
    "Ministerium": Noun(gender="n", singular="Ministerium", plural="Ministerien", genitive="Ministeriums"),
}  # fmt: skip
_ENGLISH_BODIES: Final = {
    "Kreistag": "county council", "Kreisausschuss": "county committee", "Landkreis": "county", "Kreis": "county",
    "Stadt": "town", "Gemeinde": "municipality", "Land": "Land", "Landtag": "Land parliament",
}  # fmt: skip
_FEMININE: Final = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ur|ei)$")
_PREFIXES: Final = (
    "zusammen", "zurück", "weiter", "wieder", "nach", "fest", "fort", "vor", "weg", "auf", "aus", "ein", "her", "hin",
    "los", "mit", "bei", "ab", "an", "zu",
)  # fmt: skip
_INSEPARABLE: Final = frozenset({"antworten", "einigen", "anerkennen", "wiederholen"})
_ADJECTIVE: Final = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+e$")


class Body(NamedTuple):
    """A public body in running text."""

    noun: Noun | None
    name: str

    def german(self, case: Case = "nom") -> str:
        """Return the body with its article: ``der Kreistag Musterland``; as named where the noun is unknown."""
        if self.noun is None:
            return self.name
        rest = self.name.removeprefix(self.noun.singular)
        return self.noun.phrase(case) + rest

    def english(self) -> str:
        """Return the body in an English sentence; its own name is kept."""
        return f"the {self.name}" if self.noun else self.name

    def your(self, case: Case = "nom") -> str:
        """Return ``Ihre Stadt``, ``Ihr Kreis``; the name where the noun is unknown."""
        if self.noun is None:
            return self.name
        ending = {"m": ("", "es", "em", "en"), "f": ("e", "er", "er", "e"), "n": ("", "es", "em", "")}[self.noun.gender]
        return f"Ihr{ending[('nom', 'gen', 'dat', 'acc').index(case)]} {self.noun.form(case)}"

    def your_english(self) -> str:
        """Return ``your town``."""
        return "your " + _ENGLISH_BODIES.get(self.noun.singular if self.noun else "", "body")


def body(name: str) -> Body:
    """Return a body by its name; only nouns that are known get an article."""
    first = name.split(" ", 1)[0]
    return Body(noun=_BODIES.get(first), name=name.replace(" ", " "))


def capital(text: str) -> str:
    """Return ``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]


def said(text: Text) -> Text:
    """Return a statement of the case in quotation marks, without its full stop.

    Quotation marks within it become single ones.
    """
    german = protect(text.de.strip().rstrip(".")).replace("„", "‚").replace("“", "‘")
    english = text.en.strip().rstrip(".").replace("“", "‘").replace("”", "’")
    return Text(de=f"„{german}“", en=f"“{english}”")


_ENDS: Final = (".", "!", "?", ".“", "!“", "?“", ".”", "!”", "?”")


def stated(text: Text) -> Text:
    """Return a statement of the case as a sentence: with a capital and a full stop, which a quotation may lack."""
    german, english = (capital(text.in_language(language).strip()) for language in ("de", "en"))
    return Text(
        de=protect(german if german.endswith(_ENDS) else f"{german}."),
        en=english if english.endswith(_ENDS) else f"{english}.",
    )


def with_article(heading: str, case: Case = "nom") -> str | None:
    """Return a heading with its definite article: ``die erneute Prüfung, ob …``; None where that is not sure.

    Only nouns whose ending tells the gender (*-ung*, *-heit*, *-schaft* …) are turned.
    """
    words = heading.split(" ")
    article, ending = {"nom": ("die", "e"), "acc": ("die", "e")}.get(case, ("der", "en"))
    first = words[0].rstrip(",")
    if _FEMININE.search(first) and first[:1].isupper():
        return f"{article} {heading}"
    second = words[1].rstrip(",") if len(words) > 1 else ""
    if _ADJECTIVE.match(first) and second[:1].isupper() and _FEMININE.search(second):
        return f"{article} {first[0].lower()}{first[1:-1]}{ending} {' '.join(words[1:])}"
    return None


def to_infinitive(phrase: str) -> str | None:
    """Return what was asked as an infinitive with *zu*: ``… erneut zu prüfen``; None where that is not sure.

    Example:
        >>> to_infinitive("eine gemeinsame Stelle einrichten")
        'eine gemeinsame Stelle einzurichten'
    """
    head, _, verb = phrase.rpartition(" ")
    infinitive = re.fullmatch(r"[a-zäöüß]+(?:en|ern|eln)", verb)
    if not head or infinitive is None or re.search(r"[:;.]| und \S+$", phrase) or " und " in head.split(",")[-1][-12:]:
        return None
    start = head if head[:1].islower() else with_article(head)
    if start is None:
        return None
    return f"{start} {_with_zu(verb)}"


def _with_zu(verb: str) -> str:
    for prefix in _PREFIXES:
        rest = verb.removeprefix(prefix)
        if verb.startswith(prefix) and len(rest) > 4 and verb not in _INSEPARABLE:
            return f"{prefix}zu{rest}"
    return f"zu {verb}"


def on_day(day: date) -> Text:
    """Return ``am 1. Oktober 2015``, ``on 1 October 2015``."""
    return Text(de=f"am {write_day(day, 'de')}", en=f"on {write_day(day, 'en')}")


def of_day(day: date) -> Text:
    """Return ``vom 1. Oktober 2015``, ``of 1 October 2015``."""
    return Text(de=f"vom {write_day(day, 'de')}", en=f"of {write_day(day, 'en')}")


def when(span: Span) -> Text:
    """Return a partial date as an adverb: ``am 1. Januar 2012``, ``im Oktober 2014``, ``im Jahr 2013``."""
    return Text(de=_when(span, "de"), en=_when(span, "en"))


def _when(span: Span, language: Language) -> str:
    if span.is_day:
        return (on_day(span.first)).in_language(language)
    first, last = span.first, span.last
    written = write_span(span, language).removeprefix("um ").removeprefix("about ")
    if (first.year, first.month) == (last.year, last.month):
        month = f"{month_name(first.month, language)}{NBSP}{first.year}"
        return {"de": "etwa im " if span.approximate else "im ", "en": "about " if span.approximate else "in "}[
            language
        ] + month
    if (first.year, first.month, first.day, last.month, last.day) == (last.year, 1, 1, 12, 31):
        return {"de": f"im Jahr{NBSP}{first.year}", "en": f"in {first.year}"}[language]
    return {"de": "von ", "en": "from "}[language] + written
