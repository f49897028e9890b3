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
    from collections.abc import Callable
    from datetime import date

    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.examination.burden import Burden
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
    """Return how the own share would fall, for each option whose own share is known."""
    return tuple(
        b.Table(
            caption=say(
                f"Eigenanteil rechnerisch auf die Gemeinden verteilt, Euro im Jahr: {set_right(row.option.title).de}",
                f"Own share divided among the municipalities, euros a year: {set_right(row.option.title).en}",
            ),
            columns=(
                b.Column(header=say("Stadt oder Gemeinde", "Municipality"), share=6),
                b.Column(header=say("Einwohner", "Population"), share=3, align="right"),
                *(b.Column(header=header, share=3, align="right") for header, _ in _ways(row.burden)),
            ),
            rows=tuple(
                (
                    runs(subject_label(matter.case, item.municipality)),
                    runs(_number(item.population)),
                    *(runs(_number(value(item))) for _, value in _ways(row.burden)),
                )
                for item in sorted(row.burden, key=lambda item: -item.by_head)
            ),
        )
        for row in matter.rows
        if row.burden
    )


def _ways(burden: tuple[Burden, ...]) -> tuple[tuple[Text, Callable[[Burden], float | None]], ...]:
    """Return the ways to divide for which the figures are there."""
    ways: tuple[tuple[Text, Callable[[Burden], float | None]], ...] = (
        (say("nach Einwohnern", "by head"), lambda item: item.by_head),
        (say("nach Bedarf", "by need"), lambda item: item.by_need),
        (say("nach Umlagegrundlage", "by levy base"), lambda item: item.by_levy),
    )
    return tuple((header, value) for header, value in ways if any(value(item) is not None for item in burden))


def _number(value: float | None) -> Text:
    if value is None:
        return UNKNOWN
    return both(lambda language: write_number(value, language, decimals=0))
