"""How the council paper speaks: both languages at once, protected spaces, bodies with their article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, month_name, write_day, write_span
from wiedervorlage.papers.counting import join_list
from wiedervorlage.papers.typography import protect
from wiedervorlage.recheck.figures import unit_words, write_value

if TYPE_CHECKING:
    Value = Interval | str | bool | None
    from collections.abc import Callable, Iterable
    from datetime import date

    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.text import Language

UNKNOWN: Final = Text(de="nicht bekannt", en="unknown")
NONE: Final = Text(de="–", en="–")
_ONES: Final = {
    (0.5, "posts"): Text(de="eine halbe Stelle", en="half a post"),
    (1.0, "posts"): Text(de=f"1{NBSP}Stelle", en=f"1{NBSP}post"),
    (1.0, "persons"): Text(de=f"1{NBSP}Person", en=f"1{NBSP}person"),
}
_ARTICLES: Final = {
    "der": ("Kreis", "Kreistag", "Landkreis", "Kreisausschuss", "Ausschuss", "Rat", "Bund", "Landtag", "Landrat"),
    "die": ("Stadt", "Gemeinde", "Landrätin", "Bezirksregierung", "Verwaltung", "Kommunalaufsicht", "Städteregion"),
    "das": ("Land", "Ministerium", "Jobcenter"),
}


def both(write: Callable[[Language], str]) -> Text:
    """Write something in both languages; the German gets its protected spaces."""
    return Text(de=protect(write("de")), en=write("en"))


def say(german: str, english: str) -> Text:
    """Return two wordings as a text; the German gets its protected spaces."""
    return Text(de=protect(german), en=english)


def set_right(text: Text) -> Text:
    """Return a text of the case with protected spaces."""
    return both(text.in_language)


def day_of(day: date) -> Text:
    """Return a day, written out."""
    return both(lambda language: write_day(day, language))


def span_of(span: Span) -> Text:
    """Return when something happened, with the precision of the record: a day, ``zwischen Januar und Juni 2015``."""
    if _is_range(span):
        (de_first, de_last), (en_first, en_last) = _ends(span, "de"), _ends(span, "en")
        return say(f"zwischen {de_first} und {de_last}", f"between {en_first} and {en_last}")
    return period_of(span)


def period_of(span: Span) -> Text:
    """Return the period that a figure is about, or since when a rule holds."""
    return both(lambda language: write_span(span, language))


def in_cell(span: Span) -> Text:
    """Return when something happened, for a cell of a table: a day in figures, else as usual."""
    return say(_figures(span.first), span_of(span).en) if _is_plain_day(span) else span_of(span)


def period_in_cell(span: Span) -> Text:
    """Return a period for a cell of a table: a day in figures, else as usual."""
    return say(_figures(span.first), period_of(span).en) if _is_plain_day(span) else period_of(span)


def day_in_cell(day: date) -> Text:
    """Return a day for a cell of a table, in figures."""
    return say(_figures(day), write_day(day, "en"))


def _is_plain_day(span: Span) -> bool:
    return span.is_day and not span.approximate


def _figures(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def value_words(value: Value, unit: str, language: Language) -> str:
    """Write a value with its unit, in the singular where it is one: ``eine halbe Stelle``, ``1 Person``."""
    if isinstance(value, Interval) and value.is_point and (value.low, unit) in _ONES:
        return _ONES[value.low, unit].in_language(language)
    return write_value(value, _spoken(unit), language)


def _spoken(unit: str) -> str:
    """Leave a unit of the case out that has no words in both languages: the label says what is counted."""
    if unit_words(unit, "de") != unit_words(unit, "en") or unit in {"percent", "km2", "1", "share"}:
        return unit
    return "EUR" if unit.startswith("EUR/") else ""


def at_span(span: Span) -> Text:
    """Return when something happened, for a sentence: ``am 1. Mai 2015``, ``im Mai 2015``, ``um Mai 2015``."""
    written = span_of(span)
    if span.approximate or _is_range(span):
        return written
    if span.is_day:
        return say(f"am {written.de}", f"on {written.en}")
    return say(f"im {'' if _is_month(span) else 'Jahr '}{written.de}", f"in {written.en}")


def from_span(span: Span) -> Text:
    """Return of when something is: ``vom 1. Mai 2015``, ``aus dem Mai 2015``."""
    written = span_of(span)
    if span.approximate:
        return say(f"von etwa {written.de.removeprefix('um ')}", f"of {written.en}")
    if _is_range(span):
        return say(f"aus der Zeit {written.de}", f"of some day {written.en}")
    if span.is_day:
        return say(f"vom {written.de}", f"of {written.en}")
    return say(f"aus dem {'' if _is_month(span) else 'Jahr '}{written.de}", f"of {written.en}")


def _is_month(span: Span) -> bool:
    return (span.first.year, span.first.month) == (span.last.year, span.last.month)


def _is_range(span: Span) -> bool:
    """Say whether a partial date runs over several months and is no whole year."""
    is_year = (span.first.month, span.first.day, span.last.month, span.last.day) == (1, 1, 12, 31)
    return not span.is_day and not _is_month(span) and not (is_year and span.first.year == span.last.year)


def _ends(span: Span, language: Language) -> tuple[str, str]:
    first, last = (f"{month_name(day.month, language)}{NBSP}{day.year}" for day in (span.first, span.last))
    if span.first.year == span.last.year:
        first = month_name(span.first.month, language)
    return first, last


def joined(parts: Iterable[Text], by: str = "; ") -> Text:
    """Join texts by a sign."""
    listed = tuple(parts)
    return both(lambda language: by.join(part.in_language(language) for part in listed))


def listed(parts: Iterable[Text]) -> Text:
    """Join texts as a list in a sentence: ``A, B und C``."""
    items = tuple(parts)
    return both(lambda language: join_list([part.in_language(language) for part in items], language))


def quoted(text: Text) -> Text:
    """Return a text in quotation marks; marks inside it become single ones."""
    return say(
        "„" + text.de.replace("„", "‚").replace("“", "‘") + "“",
        "“" + text.en.replace("“", "‘").replace("”", "’") + "”",
    )


def whole(text: Text) -> Text:
    """Return a text that begins with a capital and ends with a full stop."""
    return both(lambda language: _whole(text.in_language(language)))


def _whole(sentence: str) -> str:
    sentence = sentence[:1].upper() + sentence[1:]
    return sentence if sentence.endswith((".", "?", "!", ".“", "?“", ".”")) else sentence + "."


def body(name: str) -> str:
    """Return a German body with its article, in the nominative: ``der Kreistag``; without one where none is known."""
    first = name.split(" ", maxsplit=1)[0]
    for article, nouns in _ARTICLES.items():
        if first in nouns:
            return f"{article} {name}"
    return name
