"""How a ground is measured: the values its premise compares, then and on the day, with their threshold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.council_content.speech import (
    UNKNOWN,
    both,
    joined,
    period_in_cell,
    say,
    value_words,
)
from wiedervorlage.papers.report.comparisons import ComparedValue, compared_values, comparisons_in, unit_of
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import word
from wiedervorlage.premises.explanation import explain, explain_number
from wiedervorlage.premises.parser import parse
from wiedervorlage.premises.truth import FALSE, TRUE
from wiedervorlage.recheck.figures import figures_at
from wiedervorlage.recheck.lexicon import CaseLexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Reason
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.report.comparisons import Side
    from wiedervorlage.recheck.figures import Figure
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.recheck.track import Value

COMPARES: Final = {
    "<": Text(de="unter", en="below"),
    "<=": Text(de="höchstens", en="at most"),
    ">": Text(de="über", en="above"),
    ">=": Text(de="mindestens", en="at least"),
    "==": Text(de="unverändert", en="unchanged"),
    "!=": Text(de="nicht gleich", en="not equal to"),
}
_FOLD: Final = re.compile(r"dem (\S+)-fachen")
_TRUTH: Final = {
    TRUE: Text(de="trifft zu", en="so it is"),
    FALSE: Text(de="trifft nicht zu", en="not so"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """What a ground is measured by, in words: the measure with its threshold, the value then and now."""

    measure: Text | None
    then: Text
    now: Text


def yardstick(matter: Matter, result: Recheck, reason: Reason) -> Yardstick:
    """Return how the fair reading of a reason is measured, on the day of the decision and on the paper's day."""
    if reason.premise is None:
        return Yardstick(measure=None, then=Text(de="–", en="–"), now=Text(de="–", en="–"))
    compared = fair_comparisons(matter, result, reason)
    if not compared:
        track = result.tracks[matter.view, ReadingName.FAIR].reasons[reason.id]
        return Yardstick(
            measure=_statement(matter, reason.premise.text(ReadingName.FAIR)),
            then=_truth(track.first, 0),
            now=_truth(track.value, -1),
        )
    return Yardstick(
        measure=joined(
            _measure(matter, entry, side, reason.premise.text(ReadingName.FAIR)) for entry, side in compared
        ),
        then=_values(matter, compared, 0, figures_then(matter, result, reason)),
        now=_values(matter, compared, -1, figures_now(matter, result, reason)),
    )


def _statement(matter: Matter, written: str) -> Text | None:
    """Return a premise that compares nothing as a sentence; None where it names what nobody knew on the day."""
    premise = parse(written)
    lexicon = CaseLexicon(case=matter.case, programmes=matter.programmes)
    known = {*matter.case.dated(), *matter.case.options}
    for node in nodes.walk(premise):
        if isinstance(node, nodes.Call) and node.function == "inforce" and word(node.arguments[0]) not in known:
            return None
    words = both(lambda language: explain(premise, lexicon, language).removesuffix("."))
    return say(
        words.de.replace("gilt nicht mehr", "besteht nicht"), words.en.replace("no longer stands", "does not stand")
    )


def fair_comparisons(matter: Matter, result: Recheck, reason: Reason) -> tuple[tuple[ComparedValue, Side], ...]:
    """Return what the fair reading compares: each value with its threshold over the days of the recheck."""
    lexicon = CaseLexicon(case=matter.case, programmes=matter.programmes)
    entries = compared_values(reason, result, matter.programmes, lexicon, "de")
    return tuple(
        (entry, side)
        for entry in entries
        for reading, side in entry.thresholds.get(matter.view, ())
        if reading is ReadingName.FAIR
    )


def label_of(matter: Matter, node: nodes.Expression) -> Text:
    """Return what a compared value is called: the label of a measure or rule, the share in favour."""
    lexicon = CaseLexicon(case=matter.case, programmes=matter.programmes)
    match node:
        case nodes.Name():
            return both(lambda language: lexicon.measure(node.name, node.subject, language))
        case nodes.Call(function="rule"):
            programme, parameter = (word(argument) for argument in node.arguments)
            return both(lambda language: lexicon.parameter(programme, parameter, language))
        case nodes.Call(function="support"):
            if node.named:
                return say(
                    "Anteil der Gemeinden dafür nach Einwohnern", "share of municipalities in favour by population"
                )
            return say("Anteil der Gemeinden dafür", "share of municipalities in favour")
        case _:
            return both(lambda language: explain_number(node, lexicon, language))


def amount(entry: ComparedValue, low: float, high: float, *, is_stated: bool = False) -> Text:
    """Write a value of a comparison with its unit; what is computed is rounded, what a source states is not."""
    if np.isnan(low):
        return UNKNOWN
    unit = unit_of(entry)
    counts_heads = isinstance(entry.node, nodes.Call) and entry.node.function == "support"
    if counts_heads and (low, high) == (0.0, 1.0):
        return UNKNOWN
    if counts_heads:
        low, high, unit = 100 * low, 100 * high, "percent"
    if not is_stated:
        low, high = (_rounded(value, 1 if unit == "percent" else 2) for value in (low, high))
    interval = Interval(low=low, high=high)
    return both(lambda language: value_words(interval, unit, language))


def is_stated(matter: Matter, node: nodes.Expression) -> bool:
    """Say whether a value is a plain measure of one region or body, as a source states it."""
    if not isinstance(node, nodes.Name):
        return False
    case = matter.case
    subject = node.subject or case.measures[node.name].subject
    return not subject or len(case.subjects[subject].keys) == 1


def _rounded(value: float, decimals: int) -> float:
    """Keep so many decimals, and two significant digits of what is smaller than one."""
    return float(f"{value:.2g}") if abs(value) < 1 else round(value, decimals) if np.isfinite(value) else value


def _measure(matter: Matter, entry: ComparedValue, side: Side, written: str) -> Text:
    label = label_of(matter, entry.node)
    label = say(label.de[:1].upper() + label.de[1:], label.en)
    operator = next(op for reading, op, _ in entry.operators if reading is ReadingName.FAIR)
    words = COMPARES[operator]
    if operator == "==" and _against_itself(entry):
        return say(f"{label.de} {words.de}", f"{label.en} {words.en}")
    threshold = _without_unit(label, amount(entry, side.low[-1], side.high[-1]))
    if operator == "==":
        words = say("genau", "exactly")
    basis = _basis(matter, written, entry)
    return say(f"{label.de} {words.de} {threshold.de}{basis.de}", f"{label.en} {words.en} {threshold.en}{basis.en}")


def _basis(matter: Matter, written: str, entry: ComparedValue) -> Text:
    """Say from what a threshold is computed: ``(dem 2-fachen von …)``; nothing where it is a plain figure."""
    lexicon = CaseLexicon(case=matter.case, programmes=matter.programmes)
    for value, _, threshold in comparisons_in(parse(written)):
        if explain_number(value, lexicon, "de") != entry.words or not any(
            isinstance(node, (nodes.Name, nodes.At)) for node in nodes.walk(threshold)
        ):
            continue
        words = both(partial(explain_number, threshold, lexicon))
        german = _FOLD.sub(r"das \1-fache", words.de)
        return say(f" ({german})", f" ({words.en})")
    return Text(de="", en="")


def _without_unit(label: Text, written: Text) -> Text:
    """Leave a unit out that the label names already: ``Personen im Verfahren unter 632``."""

    def short(name: str, value: str) -> str:
        figure, gap, unit = value.rpartition("\u00a0")
        return figure if gap and unit.isalpha() and unit.lower() in name.lower() else value

    return Text(de=short(label.de, written.de), en=short(label.en, written.en))


def _against_itself(entry: ComparedValue) -> bool:
    """Say whether the fair reading compares a value with its own past."""
    return any(reading is ReadingName.FAIR and entry.words in words for reading, _, words in entry.operators)


def figures_then(matter: Matter, result: Recheck, reason: Reason) -> tuple[Figure, ...]:
    """Return the figures that answered on the day of the decision under the fair reading."""
    track = result.tracks[matter.view, ReadingName.FAIR].reasons[reason.id]
    return figures_at(track.first, 0, matter.case, matter.programmes, matter.view)


def figures_now(matter: Matter, result: Recheck, reason: Reason) -> tuple[Figure, ...]:
    """Return the figures that answer on the day of the paper under the fair reading."""
    track = result.tracks[matter.view, ReadingName.FAIR].reasons[reason.id]
    return figures_at(track.value, -1, matter.case, matter.programmes, matter.view)


def _as_of(entry: ComparedValue, figures: tuple[Figure, ...]) -> Iterator[Text]:
    """Yield the day or period that a stated figure is about: without it an old figure passes for today's."""
    name = entry.node.name if isinstance(entry.node, nodes.Name) else ""
    periods = {figure.fact.period for figure in figures if figure.fact is not None and figure.fact.measure == name}
    if periods:
        latest = period_in_cell(max(periods, key=lambda period: period.last))
        yield say(f"Stand {latest.de}", f"as of {latest.en}")


def _values(
    matter: Matter, compared: tuple[tuple[ComparedValue, Side], ...], point: int, figures: tuple[Figure, ...]
) -> Text:
    parts = []
    for entry, side in compared:
        value = entry.values[matter.view]
        stated = is_stated(matter, entry.node)
        written = amount(entry, value.low[point], value.high[point], is_stated=stated)
        remarks = list(_as_of(entry, figures)) if stated and not np.isnan(value.low[point]) else []
        if point == 0 and side.low[0] != side.low[-1] and not np.isnan(side.low[0]):
            threshold = amount(entry, side.low[0], side.high[0])
            remarks.append(say(f"Schwelle damals {threshold.de}", f"threshold then {threshold.en}"))
        if remarks:
            remark = joined(remarks)
            written = say(f"{written.de} ({remark.de})", f"{written.en} ({remark.en})")
        parts.append(written)
    return joined(parts)


def _truth(value: Value, point: int) -> Text:
    return _TRUTH.get(int(value.truth[point]), UNKNOWN)
