"""The evidence behind the grounds as a table: every figure that was read, since when it was known, its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.evidence.lookup import is_inferred, known_day
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import fact_source
from wiedervorlage.papers.council_content.speech import (
    UNKNOWN,
    both,
    day_in_cell,
    period_in_cell,
    say,
    set_right,
    value_words,
)
from wiedervorlage.papers.words import runs
from wiedervorlage.recheck.figures import subject_label

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs

_MANY: Final = 3
"""Figures of more subjects than this share a row."""


def facts_read(matter: Matter) -> tuple[Fact, ...]:
    """Return every figure that the earlier and later decisions' grounds read on some day, and the options' own."""
    rows: set[int] = set()
    for result in (*matter.earlier, *matter.later):
        for reading in ReadingName:
            for track in result.tracks[matter.view, reading].reasons.values():
                for source in (*track.first.sources, *track.value.sources):
                    if source.kind == "fact":
                        rows |= set(np.unique(source.rows).tolist()) - {-1}
    rows |= {bounds.row for row in matter.rows for bounds in row.figures.values() if bounds is not None} - {-1}
    facts = (matter.case.facts[row] for row in rows)
    return tuple(sorted(facts, key=lambda fact: (fact.measure, fact.period.last, fact.subject, fact.id)))


def evidence_table(matter: Matter) -> b.Table:
    """Return the figures as a table; many subjects of one measure and period share a row."""
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    facts = facts_read(matter)
    subjects: dict[str, set[str]] = {}
    for fact in facts:
        subjects.setdefault(fact.measure, set()).add(fact.subject)
    for fact in facts:
        alone = fact.subject == matter.case.region or len(subjects[fact.measure]) <= _MANY
        key = (fact.measure, fact.subject if alone else "", fact.period.written)
        groups.setdefault(key, []).append(fact)
    headers = ((say("Angabe", "Figure"), 6), (say("Zeitraum", "Period"), 4), (say("Wert", "Value"), 4),
               (say("bekannt seit", "known since"), 4), (say("Quelle", "Source"), 6))  # fmt: skip
    return b.Table(
        caption=say("Angaben, auf denen die Prüfung beruht", "Figures that the test rests on"),
        columns=tuple(b.Column(header=header, share=share) for header, share in headers),
        rows=tuple(_row(matter, members) for members in groups.values()),
    )


def _row(matter: Matter, members: list[Fact]) -> tuple[Runs, ...]:
    measure = matter.case.measures[members[0].measure]
    label, whose = set_right(measure.label), _whose(matter, members)
    cited = {str([part.words for part in fact_source(matter, fact)]): fact_source(matter, fact) for fact in members}
    return (
        runs(say(f"{label.de}, {whose.de}", f"{label.en}, {whose.en}")),
        runs(period_in_cell(members[0].period)),
        runs(_value(members)),
        runs(_since(matter, members)),
        tuple(part for parts in cited.values() for part in parts),
    )


def _whose(matter: Matter, members: list[Fact]) -> Text:
    keys = {fact.subject for fact in members}
    groups = [s for s in matter.case.subjects.values() if set(s.keys) == keys]
    groups += [s for s in matter.case.subjects.values() if s.is_group and keys <= set(s.keys)]
    if len(keys) == 1:
        return both(lambda language: subject_label(matter.case, members[0].subject, language))
    if groups:
        return set_right(groups[0].label)
    return say(f"{len(keys)} Gebiete", f"{len(keys)} regions")


def _value(members: list[Fact]) -> Text:
    values = [fact.value for fact in members if fact.value is not None]
    if not values:
        return UNKNOWN
    unit = members[0].unit
    if len(set(values)) == 1:
        return both(lambda language: value_words(values[0], unit, language))
    span = Interval(low=min(value.low for value in values), high=max(value.high for value in values))
    return both(lambda language: value_words(span, unit, language))


def _since(matter: Matter, members: list[Fact]) -> Text:
    measure = matter.case.measures[members[0].measure]
    days = sorted(day for fact in members if (day := known_day(fact, measure, matter.view)) is not None)
    inferred = any(is_inferred(fact, measure, matter.view) for fact in members)
    mark = say(" (erschlossen)", " (inferred)") if inferred else Text(de="", en="")
    first, last = _first_last(days)
    words = day_in_cell(first) if first == last else say(f"{day_in_cell(first).de} bis {day_in_cell(last).de}",
                                                    f"{day_in_cell(first).en} to {day_in_cell(last).en}")  # fmt: skip
    return say(words.de + mark.de, words.en + mark.en)


def _first_last(days: list[date]) -> tuple[date, date]:
    return days[0], days[-1]


def burden_table(matter: Matter) -> tuple[b.Table, ...]:
    """Return how the own share would fall by head, for each option whose own share is known."""
    return tuple(
        b.Table(
            caption=say(
                f"Eigenanteil rechnerisch nach Einwohnern: {set_right(row.option.title).de}",
                f"Own share divided by head: {set_right(row.option.title).en}",
            ),
            columns=(
                b.Column(header=say("Stadt oder Gemeinde", "Municipality"), share=6),
                b.Column(header=say("Einwohner", "Population"), share=3, align="right"),
                b.Column(header=say("Euro im Jahr", "Euros a year"), share=3, align="right"),
            ),
            rows=tuple(
                (
                    runs(subject_label(matter.case, item.municipality)),
                    runs(_number(item.population)),
                    runs(_number(item.amount)),
                )
                for item in sorted(row.burden, key=lambda item: -item.amount)
            ),
        )
        for row in matter.rows
        if row.burden
    )


def _number(value: float) -> Text:
    return both(lambda language: write_number(value, language, decimals=0))
