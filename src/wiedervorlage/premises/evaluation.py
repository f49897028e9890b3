"""Evaluate a premise on all days at once: truth, margin, and what was read.

``not`` is pushed inwards (De Morgan), so that the margin always says how far the statement as a whole is
from turning. One call works on a whole timeline: everything below is array code.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.evidence.units import ONE, PERCENT
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises import nodes, quantity, truth
from wiedervorlage.premises.world import Answer

if TYPE_CHECKING:
    from wiedervorlage.premises.quantity import Quantity
    from wiedervorlage.premises.truth import FloatArray, TruthArray
    from wiedervorlage.premises.world import Source, World

CONTRARY: Final[dict[nodes.Comparator, nodes.Comparator]] = {
    "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==",
}  # fmt: skip
TRUTH_FUNCTIONS: Final = frozenset({"exists", "inforce", "changed"})
NUMBER_FUNCTIONS: Final = frozenset({"rule", "support", "sum", "mean", "min", "max"})
FUNCTIONS: Final = TRUTH_FUNCTIONS | NUMBER_FUNCTIONS


class PremiseTypeError(WiedervorlageError):
    """A premise whose parts do not fit; `check` tells so before anything is evaluated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a premise comes to, at every point of the world.

    Attributes:
        truth: 0 false, 1 unknown, 2 true.
        margin: how far from turning, relative to the threshold; NaN where there is none.
        sources: every entry of the record that was read, in the order of the premise.
        doubts: what made the value unknown although figures were there.
    """

    truth: TruthArray
    margin: FloatArray
    sources: tuple[Source, ...] = ()
    doubts: tuple[Text, ...] = ()


def evaluate(premise: nodes.Expression, world: World) -> Verdict:
    """Evaluate ``premise`` at every point of ``world``.

    Raises:
        PremiseTypeError: a number stands where a statement is needed, or the other way round.
    """
    evaluation = _Evaluation()
    value, margin = evaluation.statement(premise, world, negated=False)
    return Verdict(
        truth=value,
        margin=margin,
        sources=tuple(evaluation.sources),
        doubts=tuple(dict.fromkeys(evaluation.doubts)),
    )


def evaluate_number(expression: nodes.Expression, world: World) -> Answer:
    """Evaluate an expression that is a number, with what was read."""
    evaluation = _Evaluation()
    value = evaluation.number(expression, world)
    return Answer(quantity=value, sources=tuple(evaluation.sources))


def spelled_out(call: nodes.Call) -> nodes.Expression:
    """Return ``changed(x, since, by)`` as the comparisons it stands for.

    x has changed since a day if it is larger, or smaller, than it was then by at least the share ``by``.

    Raises:
        PremiseTypeError: ``since`` is no quoted day or id.
    """
    value, since, by = call.arguments
    if not isinstance(since, nodes.Quoted):
        raise PremiseTypeError("changed(x, since, by): 'since' is a quoted day or id")
    place = {"start": call.start, "end": call.end}
    before = nodes.At(operand=value, when=since.text, **place)
    share = nodes.Calculation(operator="*", left=by, right=before, **place)
    rise = nodes.Calculation(operator="+", left=before, right=share, **place)
    fall = nodes.Calculation(operator="-", left=before, right=share, **place)
    return nodes.Junction(
        operator="or",
        operands=(
            nodes.Comparison(operator=">=", left=value, right=rise, **place),
            nodes.Comparison(operator="<=", left=value, right=fall, **place),
        ),
        **place,
    )


@dataclass(slots=True)
class _Evaluation:
    """One run over a premise; collects what was read and what was doubtful."""

    sources: list[Source] = field(default_factory=list)
    doubts: list[Text] = field(default_factory=list)

    def statement(self, node: nodes.Expression, world: World, *, negated: bool) -> tuple[TruthArray, FloatArray]:
        match node:
            case nodes.Not():
                return self.statement(node.operand, world, negated=not negated)
            case nodes.Junction():
                return self._junction(node, world, negated=negated)
            case nodes.Comparison():
                operator = CONTRARY[node.operator] if negated else node.operator
                left, right = self.number(node.left, world), self.number(node.right, world)
                return quantity.compare(operator, left, right), quantity.margin(operator, left, right)
            case nodes.At():
                return self.statement(node.operand, world.at(node.when), negated=negated)
            case nodes.Call() if node.function in TRUTH_FUNCTIONS:
                return self._truth_function(node, world, negated=negated)
            case _:
                raise PremiseTypeError(f"a statement is needed at character {node.start}, not a number")

    def number(self, node: nodes.Expression, world: World) -> Quantity:
        match node:
            case nodes.Number():
                return quantity.constant(node.value, world.size, PERCENT if node.is_percent else None)
            case nodes.Name():
                return self._note(world.measure(node.name, node.subject))
            case nodes.At():
                return self.number(node.operand, world.at(node.when))
            case nodes.Negative():
                return quantity.negative(self.number(node.operand, world))
            case nodes.Calculation():
                return self._calculation(node, world)
            case nodes.Call() if node.function in NUMBER_FUNCTIONS:
                return self._number_function(node, world)
            case _:
                raise PremiseTypeError(f"a number is needed at character {node.start}, not a statement")

    def _note(self, answer: Answer) -> Quantity:
        self.sources.extend(answer.sources)
        return answer.quantity

    def _junction(self, node: nodes.Junction, world: World, *, negated: bool) -> tuple[TruthArray, FloatArray]:
        is_conjunction = (node.operator == "and") is not negated
        join = truth.conjunction if is_conjunction else truth.disjunction
        nearest = np.fmin if is_conjunction else np.fmax
        values, margins = zip(
            *(self.statement(operand, world, negated=negated) for operand in node.operands), strict=True
        )
        value, margin = values[0], margins[0]
        for other_value, other_margin in zip(values[1:], margins[1:], strict=True):
            value, margin = join(value, other_value), nearest(margin, other_margin)
        return value, margin

    def _truth_function(self, node: nodes.Call, world: World, *, negated: bool) -> tuple[TruthArray, FloatArray]:
        if node.function == "changed":
            return self.statement(spelled_out(node), world, negated=negated)
        words = [word(argument) for argument in node.arguments]
        value = world.exists(*words) if node.function == "exists" else world.in_force(*words)
        return truth.negation(value) if negated else value, np.full(world.size, np.nan)

    def _calculation(self, node: nodes.Calculation, world: World) -> Quantity:
        left, right = self.number(node.left, world), self.number(node.right, world)
        match node.operator:
            case "+":
                return quantity.add(left, right)
            case "-":
                return quantity.add(left, quantity.negative(right))
            case "*":
                return quantity.multiply(left, right)
            case "/":
                quotient, by_zero = quantity.divide(left, right)
                if by_zero:
                    self.doubts.append(
                        Text(
                            de="Geteilt durch einen Wert, der null sein kann: das Ergebnis ist unbekannt.",
                            en="Division by a value that may be zero: the result is unknown.",
                        )
                    )
                return quotient

    def _number_function(self, node: nodes.Call, world: World) -> Quantity:
        if node.function == "rule":
            return self._note(world.rule(*(word(argument) for argument in node.arguments)))
        if node.function == "support":
            by_population = any(key == "by" and word(value) == "population" for key, value in node.named)
            return self._note(world.support(word(node.arguments[0]), by_population=by_population))
        values = [self.number(argument, world) for argument in node.arguments]
        if node.function == "min":
            return quantity.smallest(values)
        if node.function == "max":
            return quantity.largest(values)
        total = values[0]
        for value in values[1:]:
            total = quantity.add(total, value)
        if node.function == "mean":
            count = quantity.constant(len(values), world.size, ONE)
            return quantity.divide(total, count)[0]
        return total


def word(node: nodes.Expression) -> str:
    """Return the plain word that an argument is: quoted, or a bare name.

    Raises:
        PremiseTypeError: the argument is something else.
    """
    match node:
        case nodes.Quoted():
            return node.text
        case nodes.Name(subject=""):
            return node.name
        case _:
            raise PremiseTypeError(f"a word is needed at character {node.start}")
