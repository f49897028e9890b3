"""Both sides of the comparisons in a premise, over all days, in every view and reading.

The side that moves with the days is the *value*; the other is the *threshold*, which a reading may set
elsewhere. Comparisons of the three readings that read the same value are put together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.units import PERCENT, Unit
from wiedervorlage.papers.report.charts import Step
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import evaluate_number
from wiedervorlage.premises.explanation import explain_number
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Reason
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.premises.explanation import Lexicon
    from wiedervorlage.premises.quantity import Quantity
    from wiedervorlage.premises.truth import IntArray
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a comparison over the days of the recheck: bounds (NaN: unknown)."""

    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(slots=True, kw_only=True)
class ComparedValue:
    """A value that a premise compares, with its thresholds by reading, in each view.

    Attributes:
        words: the value in words; ``node`` the expression itself.
        unit: of the value; thresholds are converted to it.
        operators: how each reading compares (``<``), in the order of its thresholds.
        values: by view; ``thresholds`` by view, each a pair of reading and side.
    """

    words: str
    node: nodes.Expression
    unit: Unit | None = None
    operators: list[tuple[ReadingName, str, str]] = field(default_factory=list)
    values: dict[str, Side] = field(default_factory=dict)
    thresholds: dict[str, list[tuple[ReadingName, Side]]] = field(default_factory=dict)

    @property
    def is_share(self) -> bool:
        """Say whether the value is a plain share, best read in percent."""
        return self.unit is not None and not self.unit.powers and self.unit.scale == 1.0


def compared_values(
    reason: Reason, result: Recheck, programmes: Mapping[str, Programme], lexicon: Lexicon, language: Language
) -> tuple[ComparedValue, ...]:
    """Return every value that the premise of ``reason`` compares, in any reading."""
    if reason.premise is None:
        return ()
    records = {view: Record(result.case, programmes, view) for view in result.views}
    found: dict[str, ComparedValue] = {}
    for reading in ReadingName:
        for comparison in comparisons_in(parse(reason.premise.text(reading))):
            value, operator, threshold = comparison
            words = explain_number(value, lexicon, language)
            entry = found.setdefault(words, ComparedValue(words=words, node=value))
            entry.operators.append((reading, operator, explain_number(threshold, lexicon, language)))
            _fill(entry, reading, threshold, records, result)
    return tuple(found.values())


def comparisons_in(tree: nodes.Expression) -> Iterator[tuple[nodes.Expression, str, nodes.Expression]]:
    """Yield value, operator and threshold of every comparison; the side that moves is the value."""
    turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
    for node in nodes.walk(tree):
        if isinstance(node, nodes.Comparison):
            if not _moves(node.left) and _moves(node.right):
                yield node.right, turned[node.operator], node.left
            else:
                yield node.left, node.operator, node.right


def _moves(node: nodes.Expression) -> bool:
    """Say whether an expression reads the record as of the day itself, not of a fixed one."""
    if isinstance(node, nodes.At):
        return False
    if isinstance(node, nodes.Name) or (isinstance(node, nodes.Call) and node.function in {"rule", "support"}):
        return True
    return any(_moves(child) for child in nodes.children(node))


def reads_evidence(node: nodes.Expression) -> bool:
    """Say whether an expression reads figures or positions (and not only rules): then it is worth a picture."""
    return any(
        (isinstance(part, nodes.Call) and part.function == "support")
        or (isinstance(part, nodes.Name) and not _is_word(part, node))
        for part in nodes.walk(node)
    )


def _is_word(name: nodes.Name, tree: nodes.Expression) -> bool:
    """Say whether a name is a word of a function (the parameter of a rule), not a measure."""
    return any(
        isinstance(part, nodes.Call) and part.function == "rule" and name in part.arguments for part in nodes.walk(tree)
    )


def _fill(
    entry: ComparedValue,
    reading: ReadingName,
    threshold: nodes.Expression,
    records: Mapping[str, Record],
    result: Recheck,
) -> None:
    for view, record in records.items():
        track = result.tracks[view, ReadingName.FAIR]
        world = CaseWorld(record=record, on=track.days, known_on=track.known_on)
        value = evaluate_number(entry.node, world).quantity
        other = evaluate_number(threshold, world).quantity
        entry.unit = entry.unit or value.unit or other.unit
        entry.values[view] = _side(value, entry.unit)
        entry.thresholds.setdefault(view, []).append((reading, _side(other, entry.unit)))


def _side(quantity: Quantity, unit: Unit | None) -> Side:
    factor = quantity.unit.scale / unit.scale if quantity.unit is not None and unit is not None else 1.0
    return Side(low=tuple((quantity.low * factor).tolist()), high=tuple((quantity.high * factor).tolist()))


def steps(side: Side, days: IntArray) -> tuple[Step, ...]:
    """Return the stretches on which a side stays the same; days on which it is unknown are left out."""
    bounds = np.array([side.low, side.high])
    same = (bounds[:, 1:] == bounds[:, :-1]) | (np.isnan(bounds[:, 1:]) & np.isnan(bounds[:, :-1]))
    starts = [0, *(np.flatnonzero(~same.all(axis=0)) + 1).tolist()]
    ends = [*starts[1:], len(days) - 1]
    return tuple(
        Step(
            start=date.fromordinal(int(days[start])), end=date.fromordinal(int(days[end])),
            low=float(side.low[start]), high=float(side.high[start]),
        )
        for start, end in zip(starts, ends, strict=True)
        if not np.isnan(side.low[start])
    )  # fmt: skip


def turning_points(entry: ComparedValue, view: str) -> tuple[int, ...]:
    """Return the points at which the value or any threshold changes in a view; the first is 0."""
    sides = [entry.values[view], *(side for _, side in entry.thresholds[view])]
    bounds = np.array([row for side in sides for row in (side.low, side.high)])
    same = (bounds[:, 1:] == bounds[:, :-1]) | (np.isnan(bounds[:, 1:]) & np.isnan(bounds[:, :-1]))
    return (0, *(np.flatnonzero(~same.all(axis=0)) + 1).tolist())


def unit_of(entry: ComparedValue) -> str:
    """Return the unit as a case writes it; percent for percent, empty for a plain share."""
    if entry.unit is None or entry.is_share:
        return ""
    return "percent" if entry.unit == PERCENT else str(entry.unit)
