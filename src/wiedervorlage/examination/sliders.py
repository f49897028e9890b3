"""Sliders: the numbers in and under a premise that can be moved, each with its unit, range and value of today.

For each reason with a premise: the thresholds that stand in its text, the figures and rule parameters it looks up on
the day itself, and the number of municipalities in favour of an option. A slider is data; ``suppose`` of it makes the
supposition that ``what_if`` answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from math import ceil, floor, isfinite, log10
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName, Stance
from wiedervorlage.examination.flipping import flips
from wiedervorlage.examination.supposition import Supposition
from wiedervorlage.foundation.text import Language, Text
from wiedervorlage.premises import nodes
from wiedervorlage.premises.constants import constants_of
from wiedervorlage.premises.evaluation import evaluate_number
from wiedervorlage.premises.explanation import explain, explain_number
from wiedervorlage.premises.leaves import LeafKind, leaves_of
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.lexicon import CaseLexicon
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.premises.leaves import Leaf
    from wiedervorlage.rules.programme import Programme

_STEPS: Final = 200
"""A slider has about so many steps, in a round size."""
LANGUAGES: Final[tuple[Language, Language]] = ("de", "en")


class SliderKind(StrEnum):
    """What a slider moves."""

    FIGURE = "figure"
    THRESHOLD = "threshold"
    RULE = "rule"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """One number that can be moved.

    Attributes:
        id: stable within a case: kind and what it moves.
        reason: whose premise it was found for; other reasons may read the same.
        label: what it is, for people.
        unit: as the case writes it; ``1`` for plain numbers and shares, ``municipalities`` for support.
        value: today's value as bounds; None where the view knows none.
        low, high, step: range and step; ``high`` is None where nothing known bounds it: take a field for a number.
        turns_at: values at which the fair reading of the premise turns, all else as it is.
        target: what it moves, as ``Supposition`` names it.
    """

    id: str
    kind: SliderKind
    reason: str
    label: Text
    unit: str
    value: tuple[float, float] | None
    low: float
    high: float | None
    step: float
    turns_at: tuple[float, ...] = ()
    target: tuple[str, ...] = ()

    def suppose(self, value: float, case: Case) -> Supposition:
        """Return the supposition that this slider stands at ``value``."""
        match self.kind:
            case SliderKind.FIGURE:
                return Supposition(figures={(self.target[0], self.target[1]): value})
            case SliderKind.RULE:
                return Supposition(rules={(self.target[0], self.target[1]): value})
            case SliderKind.SUPPORT:
                return Supposition(positions=positions_with(case, self.target[0], round(value)))
            case SliderKind.THRESHOLD:
                reading, start, end, mark = self.target
                premise = case.reasons[self.reason].premise
                if premise is None:
                    return Supposition()
                text = premise.text(ReadingName(reading))
                moved = f"{text[: int(start)]}{value:.10g}{mark}{text[int(end) :]}"
                return Supposition(premises={(self.reason, ReadingName(reading)): moved})


def sliders(case: Case, programmes: Mapping[str, Programme], reason: str, view: str, day: date) -> tuple[Slider, ...]:
    """Return the sliders of a reason's fair reading, as ``view`` knows the record on ``day``; none for a judgement."""
    found = case.reasons[reason]
    if found.premise is None:
        return ()
    ordinal = np.array([day.toordinal()], dtype=np.int64)
    world = CaseWorld(record=Record(case, programmes, view), on=ordinal, known_on=ordinal)
    premise = parse(found.premise.text(ReadingName.FAIR))
    finder = _Finder(reason=found, premise=premise, world=world)
    return (*finder.thresholds(), *finder.figures(), *finder.rules(), *finder.supports())


def positions_with(case: Case, option: str, count: int) -> dict[tuple[str, str], Stance]:
    """Return positions of all municipalities such that exactly ``count`` are in favour.

    Taken first are those whose latest own statement is in favour, then those that have not spoken for themselves,
    then the others; within each in the order of their keys.
    """
    order = {Stance.FOR: 0, Stance.AGAINST: 2, Stance.ABSTAINED: 2}
    latest: dict[str, Stance] = {}
    for position in sorted(case.positions, key=lambda position: position.on.last):
        if position.option == option and not position.members:
            latest[position.who] = position.stance
    ranked = sorted(case.municipalities, key=lambda key: (order.get(latest.get(key, Stance.UNKNOWN), 1), key))
    return {(key, option): Stance.FOR if place < count else Stance.AGAINST for place, key in enumerate(ranked)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    """Looks for the sliders of one premise."""

    reason: Reason
    premise: nodes.Expression
    world: CaseWorld

    @property
    def _lexicon(self) -> CaseLexicon:
        return CaseLexicon(case=self.world.record.case, programmes=self.world.record.programmes)

    def thresholds(self) -> Iterator[Slider]:
        """Yield the numbers that stand in the text; a fraction such as 3/2 is one number."""
        named = self.reason.premise
        readings = dict.fromkeys(named.text(r) for r in ReadingName) if named else {}
        others = [[constant.value for constant in constants_of(parse(text))] for text in readings]
        own = constants_of(self.premise)
        for place, constant in enumerate(own):
            node, comparison = constant.node, constant.comparison
            value, is_percent = constant.value, constant.is_percent
            beside = [row[place] for row in others if len(row) == len(own)]
            top = max(abs(x) for x in (value, *beside))
            unit = self._unit_beside(comparison, node, is_percent=is_percent)
            high = 1.0 if _is_share(comparison) else 100.0 if is_percent and top <= 100 else _round_up(2 * top)
            yield Slider(
                id=f"threshold:{self.reason.id}:{place}", kind=SliderKind.THRESHOLD, reason=self.reason.id,
                label=self._threshold(node, comparison), unit=unit, value=(value, value),
                low=-high if value < 0 else 0.0, high=high, step=_step(high, unit, (value,)),
                target=(ReadingName.FAIR.value, str(node.start), str(node.end), " %" if is_percent else ""),
            )  # fmt: skip

    def figures(self) -> Iterator[Slider]:
        """Yield the measures looked up on the day itself."""
        case = self.world.record.case
        for flip in flips(self.premise, self.world):
            if flip.kind is not LeafKind.MEASURE:
                continue
            measure = case.measures[flip.measure]
            quantity = self.world.measure(flip.measure, flip.subject).quantity
            value = _bounds(float(quantity.low[0]), float(quantity.high[0]))
            turns = tuple(turn for turn in (flip.below, flip.above) if turn is not None)
            known = [abs(x) for x in (*(value or ()), *turns) if isfinite(x)]
            unit = str(measure.unit)
            high = 100.0 if unit == "percent" else _round_up(2 * max(known)) if known and max(known) > 0 else None
            yield Slider(
                id=f"figure:{flip.measure}:{flip.subject}", kind=SliderKind.FIGURE, reason=self.reason.id,
                label=self._measure(flip.measure, flip.subject), unit=unit, value=value,
                low=-(high or 0.0) if any(x < 0 for x in (*(value or ()), *turns)) else 0.0, high=high,
                step=_step(high, unit, (*(value or ()), *turns)), turns_at=turns, target=(flip.measure, flip.subject),
            )  # fmt: skip

    def rules(self) -> Iterator[Slider]:
        """Yield the rule parameters looked up on the day itself that are numbers."""
        for leaf in self._now(LeafKind.RULE):
            quantity = self.world.rule(*leaf.words).quantity
            if quantity.words is not None or quantity.unit is None:
                continue
            value = _bounds(float(quantity.low[0]), float(quantity.high[0]))
            top = max((abs(x) for x in value or () if isfinite(x)), default=0.0)
            high = _round_up(2 * top) if top else None
            programme, parameter = leaf.words
            german, english = (self._lexicon.parameter(programme, parameter, lang) for lang in LANGUAGES)
            unit = str(quantity.unit)
            yield Slider(
                id=f"rule:{programme}:{parameter}", kind=SliderKind.RULE, reason=self.reason.id,
                label=Text(de=german, en=english), unit=unit, value=value, low=0.0, high=high,
                step=_step(high, unit, value or ()), target=leaf.words,
            )  # fmt: skip

    def supports(self) -> Iterator[Slider]:
        """Yield the number of municipalities in favour of an option."""
        case = self.world.record.case
        count = len(case.municipalities)
        options = dict.fromkeys(
            leaf.words[0] for kind in (LeafKind.SUPPORT, LeafKind.SUPPORT_BY_POPULATION) for leaf in self._now(kind)
        )
        for option in options if count else ():
            quantity = self.world.support(option, by_population=False).quantity
            value = _bounds(round(float(quantity.low[0]) * count, 6), round(float(quantity.high[0]) * count, 6))
            title = case.options[option].title
            yield Slider(
                id=f"support:{option}", kind=SliderKind.SUPPORT, reason=self.reason.id,
                label=Text(de=f"Gemeinden für: {title.de}", en=f"Municipalities for: {title.in_language('en')}"),
                unit="municipalities", value=value, low=0.0, high=float(count), step=1.0, target=(option,),
            )  # fmt: skip

    def _now(self, kind: LeafKind) -> tuple[Leaf, ...]:
        leaves = dict.fromkeys(leaf for leaf in leaves_of(self.premise) if leaf.kind is kind and not leaf.when)
        return tuple(leaves)

    def _measure(self, name: str, subject: str) -> Text:
        german, english = (self._lexicon.measure(name, subject, language) for language in LANGUAGES)
        return Text(de=german, en=english)

    def _threshold(self, number: nodes.Expression, comparison: nodes.Comparison) -> Text:
        written, sentence = (
            [write(self._lexicon, language) for language in LANGUAGES]
            for write in (partial(explain_number, number), partial(explain, comparison))
        )
        return Text(de=f"Die Zahl {written[0]} in: {sentence[0]}", en=f"The number {written[1]} in: {sentence[1]}")

    def _unit_beside(self, comparison: nodes.Comparison, number: nodes.Expression, *, is_percent: bool) -> str:
        """Return the unit that a number takes: of the other side where it stands alone, else none."""
        if is_percent:
            return "percent"
        for side, other in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
            if side is number:
                unit = evaluate_number(other, self.world).quantity.unit
                return "1" if unit is None else str(unit)
        return "1"


def _bounds(low: float, high: float) -> tuple[float, float] | None:
    return None if np.isnan(low) else (low, high)


def _round_up(value: float) -> float:
    """Return the next number of one or two significant digits: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten."""
    power = 10.0 ** floor(log10(value)) if value > 0 else 1.0
    for digit in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10):
        if value <= digit * power * (1 + 1e-12):
            return digit * power
    return ceil(value)


def _step(high: float | None, unit: str, known: tuple[float, ...]) -> float:
    """Return a step of 1, 2 or 5 times a power of ten that gives about two hundred steps.

    What is counted in whole things moves by whole ones, posts by half ones.
    """
    raw = (high or 1.0) / _STEPS
    power = 10.0 ** floor(log10(raw))
    step = next(float(digit * power) for digit in (1, 2, 5, 10) if raw <= digit * power * (1 + 1e-12))
    if unit == "posts":
        return max(step, 0.5)
    is_whole = unit not in {"1", "percent"} and all(x == round(x) for x in known if isfinite(x))
    return max(step, 1.0) if is_whole else step


def _is_share(comparison: nodes.Comparison) -> bool:
    """Say whether one side is the share of municipalities in favour, which ends at 1."""
    sides = (comparison.left, comparison.right)
    return any(isinstance(side, nodes.Call) and side.function == "support" for side in sides)
