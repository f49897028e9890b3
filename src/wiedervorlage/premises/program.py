"""Compile many premises into steps of array code.

Parts that several premises share are computed once. Parts of one depth and one operation form a *step*: one call on
arrays, however many premises there are. Numbers are computed first, then statements. ``not`` is pushed inwards
and units are brought to one scale while compiling, as ``evaluation`` does while evaluating.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.evidence.units import ONE, PERCENT, Unit
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import CONTRARY, NUMBER_FUNCTIONS, PremiseTypeError, spelled_out
from wiedervorlage.premises.leaves import Leaf, is_leaf, leaf_of
from wiedervorlage.premises.users import Users

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from wiedervorlage.premises.truth import FloatArray, IntArray


class Op(IntEnum):
    """What a part does with the one or two parts below it."""

    LEAF = 0
    CONSTANT = 1
    NEGATIVE = 2
    SCALE = 3
    ADD = 4
    MULTIPLY = 5
    DIVIDE = 6
    SMALLEST = 7
    LARGEST = 8
    BELOW = 9
    NOT_ABOVE = 10
    ABOVE = 11
    NOT_BELOW = 12
    EQUAL = 13
    UNEQUAL = 14
    TRUTH_LEAF = 15
    NEGATED_LEAF = 16
    AND = 17
    OR = 18


COMPARATORS: Final[dict[nodes.Comparator, Op]] = {
    "<": Op.BELOW, "<=": Op.NOT_ABOVE, ">": Op.ABOVE, ">=": Op.NOT_BELOW, "==": Op.EQUAL, "!=": Op.UNEQUAL,
}  # fmt: skip
_TRUTHS: Final = frozenset({"exists", "inforce"})
_JOINS: Final = frozenset({Op.AND, Op.OR})
_ASKED: Final = frozenset({Op.LEAF, Op.TRUTH_LEAF, Op.NEGATED_LEAF})
_GIVEN: Final = _ASKED | {Op.CONSTANT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """All parts of one depth and operation: they stand in rows ``start`` to ``end``, computed from ``a`` and ``b``."""

    op: Op
    start: int
    end: int
    a: IntArray
    b: IntArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Compiled premises.

    Attributes:
        leaves: every question asked, once; ``leaf_rows`` the row of its answer (among the numbers, or, for truth
            values, among the statements), ``negated_rows`` that of its contrary; -1 where there is none.
        constants: rows and values of the numbers that stand in the premises.
        numbers, statements: the steps, in the order in which they are computed.
        number_rows, statement_rows: how many rows there are.
        roots: for each premise the row of its statement.
        numbers_by_number, statements_by_number, statements_by_statement: which rows are computed directly from
            which.
    """

    leaves: tuple[Leaf, ...]
    leaf_rows: IntArray
    negated_rows: IntArray
    constants: tuple[IntArray, FloatArray]
    numbers: tuple[Step, ...]
    statements: tuple[Step, ...]
    number_rows: int
    statement_rows: int
    roots: IntArray
    numbers_by_number: Users
    statements_by_number: Users
    statements_by_statement: Users


def compile_premises(premises: Sequence[nodes.Expression], unit_of: Callable[[Leaf], Unit | None]) -> Program:
    """Compile ``premises``.

    Args:
        premises: parsed statements, checked before.
        unit_of: the unit in which a leaf's answer comes; None: a bare number.

    Raises:
        PremiseTypeError: a number stands where a statement is needed, or the other way round.
    """
    compiler = _Compiler(unit_of)
    roots = [compiler.statement(premise, "", negated=False) for premise in premises]
    return _arrange(compiler, roots)


_Part = tuple[Op, float | Leaf, int]
"""Operation and what is below: a question, a constant, or one or two parts by their number."""


@dataclass(slots=True)
class _Parts:
    """Parts of one sort, each once: operation, what is below, depth."""

    found: dict[_Part, int] = field(default_factory=dict)
    depth: list[int] = field(default_factory=list)

    def add(self, op: Op, a: float | Leaf, b: int, depth: int) -> int:
        key = (op, a, b)
        if key not in self.found:
            self.found[key] = len(self.depth)
            self.depth.append(depth)
        return self.found[key]


@dataclass(slots=True)
class _Compiler:
    """Collects the parts of all premises."""

    unit_of: Callable[[Leaf], Unit | None]
    numbers: _Parts = field(default_factory=_Parts)
    statements: _Parts = field(default_factory=_Parts)

    def statement(self, node: nodes.Expression, when: str, *, negated: bool) -> int:
        match node:
            case nodes.Not():
                return self.statement(node.operand, when, negated=not negated)
            case nodes.At():
                return self.statement(node.operand, node.when, negated=negated)
            case nodes.Junction():
                op = Op.AND if (node.operator == "and") is not negated else Op.OR
                rows = [self.statement(operand, when, negated=negated) for operand in node.operands]
                joined = rows[0]
                for row in rows[1:]:
                    depth = 1 + max(self.statements.depth[joined], self.statements.depth[row])
                    joined = self.statements.add(op, joined, row, depth)
                return joined
            case nodes.Comparison():
                operator = CONTRARY[node.operator] if negated else node.operator
                left, right, _ = self._aligned(self.number(node.left, when), self.number(node.right, when))
                return self.statements.add(COMPARATORS[operator], left, right, 1)
            case nodes.Call() if node.function == "changed":
                return self.statement(spelled_out(node), when, negated=negated)
            case nodes.Call() if node.function in {"exists", "inforce"}:
                op = Op.NEGATED_LEAF if negated else Op.TRUTH_LEAF
                return self.statements.add(op, leaf_of(node, when), 0, 0)
            case _:
                raise PremiseTypeError(f"a statement is needed at character {node.start}, not a number")

    def number(self, node: nodes.Expression, when: str) -> tuple[int, Unit | None]:
        match node:
            case nodes.Number():
                return self._constant(node.value), PERCENT if node.is_percent else None
            case nodes.At():
                return self.number(node.operand, node.when)
            case nodes.Negative():
                row, unit = self.number(node.operand, when)
                return self._part(Op.NEGATIVE, row, row), unit
            case nodes.Calculation():
                return self._calculation(node, when)
            case nodes.Name() | nodes.Call() if is_leaf(node) and getattr(node, "function", "") not in _TRUTHS:
                leaf = leaf_of(node, when)
                return self.numbers.add(Op.LEAF, leaf, 0, 0), self.unit_of(leaf)
            case nodes.Call() if node.function in NUMBER_FUNCTIONS:
                return self._collect(node, when)
            case _:
                raise PremiseTypeError(f"a number is needed at character {node.start}, not a statement")

    def _calculation(self, node: nodes.Calculation, when: str) -> tuple[int, Unit | None]:
        left, right = self.number(node.left, when), self.number(node.right, when)
        if node.operator == "-":
            right = (self._part(Op.NEGATIVE, right[0], right[0]), right[1])
        if node.operator in {"+", "-"}:
            return self._joined(Op.ADD, left, right)
        row = self._part(Op.MULTIPLY if node.operator == "*" else Op.DIVIDE, left[0], right[0])
        if node.operator == "*":
            units = [unit for unit in (left[1], right[1]) if unit is not None]
            return row, units[0] * units[1] if len(units) == 2 else units[0] if units else None
        return row, left[1] if right[1] is None else (left[1] or ONE) / right[1]

    def _collect(self, node: nodes.Call, when: str) -> tuple[int, Unit | None]:
        parts = [self.number(argument, when) for argument in node.arguments]
        op = {"min": Op.SMALLEST, "max": Op.LARGEST}.get(node.function, Op.ADD)
        total = parts[0]
        for part in parts[1:]:
            total = self._joined(op, total, part)
        if node.function == "mean":
            return self._part(Op.DIVIDE, total[0], self._constant(len(parts))), (total[1] or ONE) / ONE
        return total

    def _joined(self, op: Op, left: tuple[int, Unit | None], right: tuple[int, Unit | None]) -> tuple[int, Unit | None]:
        a, b, unit = self._aligned(left, right)
        return self._part(op, a, b), unit

    def _aligned(self, left: tuple[int, Unit | None], right: tuple[int, Unit | None]) -> tuple[int, int, Unit | None]:
        """Bring both sides to one scale; a bare number takes the other's unit as it stands."""
        if left[1] is None or right[1] is None or left[1] == right[1]:
            return left[0], right[0], left[1] if left[1] is not None else right[1]
        return self._scaled(left[0], left[1]), self._scaled(right[0], right[1]), Unit(left[1].powers)

    def _scaled(self, row: int, unit: Unit) -> int:
        return row if unit.scale == 1.0 else self._part(Op.SCALE, row, self._constant(unit.scale))

    def _constant(self, value: float) -> int:
        return self.numbers.add(Op.CONSTANT, float(value), 0, 0)

    def _part(self, op: Op, a: int, b: int) -> int:
        return self.numbers.add(op, a, b, 1 + max(self.numbers.depth[a], self.numbers.depth[b]))


def _arrange(compiler: _Compiler, roots: Sequence[int]) -> Program:
    """Number the parts so that each step's rows stand together, and note who uses whom."""
    numbers, number_row = _ordered(compiler.numbers)
    statements, statement_row = _ordered(compiler.statements)
    number_steps = tuple(_steps(numbers, number_row, number_row))
    statement_steps = tuple(_steps(statements, number_row, statement_row))
    asked = {(op, leaf): row for parts in (numbers, statements) for row, (_, (op, leaf, _)) in enumerate(parts)}
    leaves = tuple(dict.fromkeys(leaf for op, leaf in asked if op in _ASKED and isinstance(leaf, Leaf)))
    constants = [(row, part[1]) for row, (_, part) in enumerate(numbers) if part[0] is Op.CONSTANT]
    return Program(
        leaves=leaves,
        leaf_rows=_rows(asked.get((Op.TRUTH_LEAF if leaf.is_truth else Op.LEAF, leaf), -1) for leaf in leaves),
        negated_rows=_rows(asked.get((Op.NEGATED_LEAF, leaf), -1) for leaf in leaves),
        constants=(_rows(row for row, _ in constants), np.array([value for _, value in constants], dtype=np.float64)),
        numbers=number_steps,
        statements=statement_steps,
        number_rows=len(numbers),
        statement_rows=len(statements),
        roots=_rows(statement_row[root] for root in roots),
        numbers_by_number=_users(number_steps, len(numbers)),
        statements_by_number=_users([s for s in statement_steps if s.op not in _JOINS], len(numbers)),
        statements_by_statement=_users([s for s in statement_steps if s.op in _JOINS], len(statements)),
    )


def _ordered(parts: _Parts) -> tuple[list[tuple[int, _Part]], list[int]]:
    """Return the parts with their depth, by depth and operation, and for each old number its new row."""
    found = list(zip(parts.depth, parts.found, strict=True))
    order = sorted(range(len(found)), key=lambda old: (found[old][0], found[old][1][0], old))
    row = [0] * len(order)
    for new, old in enumerate(order):
        row[old] = new
    return [found[old] for old in order], row


def _steps(parts: Sequence[tuple[int, _Part]], number_row: Sequence[int], joined_row: Sequence[int]) -> Iterator[Step]:
    start = 0
    for (_, op), group in groupby(parts, key=lambda part: (part[0], part[1][0])):
        members = [part for _, part in group]
        if op not in _GIVEN:
            row = joined_row if op in _JOINS else number_row
            a, b = _rows(row[_below(part[1])] for part in members), _rows(row[part[2]] for part in members)
            yield Step(op=op, start=start, end=start + len(members), a=a, b=b)
        start += len(members)


def _below(part: float | Leaf) -> int:
    if not isinstance(part, int):
        raise TypeError(f"{part} is no part below another")
    return part


def _users(steps: Sequence[Step], rows: int) -> Users:
    nothing = [np.array([], dtype=np.int64)]
    used = np.concatenate([*nothing, *(side for step in steps for side in (step.a, step.b))])
    users = [np.arange(step.start, step.end, dtype=np.int64) for step in steps for _ in range(2)]
    return Users.of(used, np.concatenate([*nothing, *users]), rows)


def _rows(rows: Iterable[int]) -> IntArray:
    return np.fromiter(rows, dtype=np.int64)
