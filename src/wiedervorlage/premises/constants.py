"""The numbers that stand in a premise, each with the comparison it belongs to.

A fraction such as ``3/2`` and a product such as ``2/3 * 100 %`` are one number: what is written there is one threshold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.premises import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """A part of a premise that is numbers alone: the part, its comparison, its value (in percent, where so written)."""

    node: nodes.Expression
    comparison: nodes.Comparison
    value: float
    is_percent: bool


def constants_of(premise: nodes.Expression) -> tuple[Constant, ...]:
    """Return the largest parts of the comparisons in ``premise`` that are numbers alone, in its order."""
    return tuple(
        Constant(node=node, comparison=comparison, value=value, is_percent=is_percent)
        for comparison in nodes.walk(premise)
        if isinstance(comparison, nodes.Comparison)
        for side in (comparison.left, comparison.right)
        for node, (value, is_percent) in _numbers(side)
    )


def _numbers(node: nodes.Expression) -> Iterator[tuple[nodes.Expression, tuple[float, bool]]]:
    found = _value(node)
    if found is not None:
        yield node, found
    elif not isinstance(node, nodes.At):
        for child in nodes.children(node):
            yield from _numbers(child)


def _value(node: nodes.Expression) -> tuple[float, bool] | None:
    """Return the value of a part that is numbers alone, and whether it is in percent; None for any other."""
    match node:
        case nodes.Number():
            return node.value, node.is_percent
        case nodes.Negative():
            inner = _value(node.operand)
            return None if inner is None else (-inner[0], inner[1])
        case nodes.Calculation(operator="*") | nodes.Calculation(operator="/"):
            return _product(node)
        case _:
            return None


def _product(node: nodes.Calculation) -> tuple[float, bool] | None:
    left, right = _value(node.left), _value(node.right)
    if left is None or right is None or (left[1] and right[1]):
        return None
    if node.operator == "*":
        return left[0] * right[0], left[1] or right[1]
    return None if right[1] or right[0] == 0 else (left[0] / right[0], left[1])
