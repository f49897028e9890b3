"""The parts of a premise, as the parser makes them. Every part knows where it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Comparator = Literal["<", "<=", ">", ">=", "==", "!="]
Arithmetic = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A part of a premise with its span of characters in the premise's text (``end`` exclusive)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Node):
    """A bare number or a percentage; it takes the unit of the other side (a percentage is a share)."""

    value: float
    is_percent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted(Node):
    """A quoted word: the id of an option, a programme, a decision or the keyword of an offer."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Node):
    """A measure, of the case's own region or of a declared subject (``cities.foreign_share``)."""

    name: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Node):
    """A function with its arguments; ``by=population`` is the only named one."""

    function: str
    arguments: tuple[Expression, ...]
    named: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class At(Node):
    """A value looked up on another day: ``x[2012-09-12]`` or ``x[conference-2012]``."""

    operand: Expression
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Negative(Node):
    """Minus something."""

    operand: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation(Node):
    """A sum, difference, product or quotient."""

    operator: Arithmetic
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Node):
    """A statement that is true, false or unknown."""

    operator: Comparator
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Node):
    """The contrary of a statement."""

    operand: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Junction(Node):
    """Several statements joined by ``and`` or by ``or``."""

    operator: Literal["and", "or"]
    operands: tuple[Expression, ...]


Expression = Number | Quoted | Name | Call | At | Negative | Calculation | Comparison | Not | Junction


def children(node: Expression) -> tuple[Expression, ...]:
    """Return the parts directly below ``node``."""
    match node:
        case Call():
            return (*node.arguments, *(value for _, value in node.named))
        case At() | Negative() | Not():
            return (node.operand,)
        case Calculation() | Comparison():
            return (node.left, node.right)
        case Junction():
            return node.operands
        case _:
            return ()


def walk(node: Expression) -> tuple[Expression, ...]:
    """Return ``node`` and everything below it, from the outside in."""
    found: list[Expression] = [node]
    for child in children(node):
        found.extend(walk(child))
    return tuple(found)
