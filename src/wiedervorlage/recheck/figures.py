"""The figures behind a value on a day: which entries of the record a premise read, with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.evidence.lookup import is_inferred, known_day
from wiedervorlage.foundation.wording import NBSP, write_number, write_span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.evidence.intervals import Interval
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.premises.world import Source
    from wiedervorlage.recheck.track import Value
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure that answered: label, value and period in words, where it stands, since when it was known."""

    label: str
    value: str
    period: str
    source: str
    known: date | None
    inferred: bool
    fact: Fact | None = None


def figures_at(
    value: Value, point: int, case: Case, programmes: Mapping[str, Programme], view: str, language: Language = "de"
) -> tuple[Figure, ...]:
    """Return the figures that answered at one point, each once, in the order of the premise."""
    found: dict[tuple[str, str, int], Figure] = {}
    for source in value.sources:
        row = int(source.rows[point])
        key = (source.kind, f"{source.subject}/{source.name}", row)
        if row >= 0 and key not in found:
            figure = _figure(source, row, case, programmes, view, language)
            if figure is not None:
                found[key] = figure
    return tuple(found.values())


def _figure(
    source: Source, row: int, case: Case, programmes: Mapping[str, Programme], view: str, language: Language
) -> Figure | None:
    if source.kind == "fact":
        return _fact_figure(case.facts[row], case, view, language)
    if source.kind == "rule":
        programme = programmes[source.subject]
        stated = programme.parameters[source.name][row]
        label = programme.labels.get(source.name)
        written = write_value(stated.value, stated.unit, language)
        return Figure(
            label=label.in_language(language) if label else source.name,
            value=written,
            period=write_span(stated.valid_from, language),
            source=str(stated.citation),
            known=stated.known_from,
            inferred=stated.published is None,
        )
    position = case.positions[row]
    name = case.regions[position.who].name if position.who in case.regions else position.who
    return Figure(
        label=name,
        value=position.stance.value,
        period=write_span(position.on, language),
        source=", ".join(source_title(case, s, language) for s in position.sources),
        known=position.known_since(view),
        inferred=False,
    )


def _fact_figure(fact: Fact, case: Case, view: str, language: Language) -> Figure:
    measure = case.measures[fact.measure]
    return Figure(
        label=f"{measure.label.in_language(language)}, {subject_label(case, fact.subject, language)}",
        value=write_value(fact.value, fact.unit, language),
        period=write_span(fact.period, language),
        source=source_title(case, fact.source, language),
        known=known_day(fact, measure, view),
        inferred=is_inferred(fact, measure, view),
        fact=fact,
    )


def subject_label(case: Case, key: str, language: Language = "de") -> str:
    """Return the name of a region or body: as a subject of the case calls it, else as the register does."""
    if key in case.regions:
        return case.regions[key].name
    for subject in case.subjects.values():
        if subject.keys == (key,) and not subject.is_group:
            return subject.label.in_language(language)
    return key


def source_title(case: Case, source: str, language: Language) -> str:
    """Return the title of a source, or the source as written where it is not declared."""
    return case.sources[source].title.in_language(language) if source in case.sources else source


if TYPE_CHECKING:
    Stated = Interval | str | bool | None

_UNITS = {
    "persons": ("Personen", "persons"), "posts": ("Stellen", "posts"), "EUR": ("Euro", "euros"),
    "EUR/year": ("Euro im Jahr", "euros a year"), "percent": ("%", "%"), "mayors": ("Bürgermeister", "mayors"),
    "votes": ("Stimmen", "votes"), "days": ("Tage", "days"), "km2": ("km²", "km²"), "1": ("", ""),
    "years": ("Jahre", "years"), "months": ("Monate", "months"), "places": ("Standorte", "places"), "share": ("", ""),
}  # fmt: skip


def write_value(value: Stated, unit: str, language: Language = "de") -> str:
    """Write a value with its unit; what is imprecise is written as imprecise."""
    if value is None:
        return "unbekannt" if language == "de" else "unknown"
    if isinstance(value, bool):
        return ("ja" if value else "nein") if language == "de" else ("yes" if value else "no")
    if isinstance(value, str):
        return value
    words = unit_words(unit, language)
    return write_interval(value, language) + (f"{NBSP}{words}" if words else "")


def unit_words(unit: str, language: Language) -> str:
    """Return how a unit is called; nothing for plain shares."""
    return _UNITS.get(unit, (unit, unit))[0 if language == "de" else 1]


def write_interval(value: Interval, language: Language = "de") -> str:
    """Write an interval: ``316``, ``über 7.000``, ``13 bis 23``, ``rund`` is not guessed."""
    low, high = value.low, value.high
    if low == high:
        return write_number(low, language)
    if high == float("inf"):
        return ("mindestens " if language == "de" else "at least ") + write_number(low, language)
    if low == float("-inf"):
        return ("höchstens " if language == "de" else "at most ") + write_number(high, language)
    return f"{write_number(low, language)} {'bis' if language == 'de' else 'to'} {write_number(high, language)}"
