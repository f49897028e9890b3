"""What premises read: the single questions they put to a world, by name.

A leaf is one question (``in_procedure`` of a subject on a day, a rule parameter, the support of an option). Premises
that ask the same share the answer, and whoever knows which entries of the record answer a leaf knows which
premises a changed entry touches.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import TRUTH_FUNCTIONS, spelled_out, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.premises.quantity import Quantity
    from wiedervorlage.premises.truth import TruthArray
    from wiedervorlage.premises.world import World


class LeafKind(StrEnum):
    """Which question of the world a leaf is."""

    MEASURE = "measure"
    RULE = "rule"
    SUPPORT = "support"
    SUPPORT_BY_POPULATION = "support-by-population"
    EXISTS = "exists"
    IN_FORCE = "inforce"


class Leaf(NamedTuple):
    """One question: its kind, its words in the order of the world's method, and the day it asks for.

    ``when`` is a day or the id of a dated item; empty: the day itself.
    """

    kind: LeafKind
    words: tuple[str, ...]
    when: str = ""

    @property
    def is_truth(self) -> bool:
        """Say whether the answer is a truth value, not a number."""
        return self.kind in {LeafKind.EXISTS, LeafKind.IN_FORCE}


def leaf_of(node: nodes.Name | nodes.Call, when: str) -> Leaf:
    """Return the question that a name or a function (``rule``, ``support``, ``exists``, ``inforce``) is."""
    if isinstance(node, nodes.Name):
        return Leaf(LeafKind.MEASURE, (node.name, node.subject), when)
    words = tuple(word(argument) for argument in node.arguments)
    if node.function == "support":
        by_population = any(key == "by" and word(value) == "population" for key, value in node.named)
        return Leaf(LeafKind.SUPPORT_BY_POPULATION if by_population else LeafKind.SUPPORT, words, when)
    return Leaf(LeafKind(node.function), words, when)


def is_leaf(node: nodes.Expression) -> bool:
    """Say whether a part of a premise is a question of its own."""
    return isinstance(node, nodes.Name) or (
        isinstance(node, nodes.Call) and node.function in {"rule", "support", "exists", "inforce"}
    )


def leaves_of(premise: nodes.Expression, when: str = "") -> Iterator[Leaf]:
    """Yield every question that ``premise`` asks, in the order in which it stands there."""
    if isinstance(premise, (nodes.Name, nodes.Call)) and is_leaf(premise):
        yield leaf_of(premise, when)
    elif isinstance(premise, nodes.At):
        yield from leaves_of(premise.operand, premise.when)
    elif isinstance(premise, nodes.Call) and premise.function in TRUTH_FUNCTIONS:
        yield from leaves_of(spelled_out(premise), when)
    else:
        for child in nodes.children(premise):
            yield from leaves_of(child, when)


def ask_number(leaf: Leaf, world: World) -> Quantity:
    """Put a question for a number to the world."""
    there = world.at(leaf.when) if leaf.when else world
    match leaf.kind:
        case LeafKind.MEASURE:
            return there.measure(*leaf.words).quantity
        case LeafKind.RULE:
            return there.rule(*leaf.words).quantity
        case _:
            by_population = leaf.kind is LeafKind.SUPPORT_BY_POPULATION
            return there.support(*leaf.words, by_population=by_population).quantity


def ask_truth(leaf: Leaf, world: World) -> TruthArray:
    """Put a question for a truth value to the world."""
    there = world.at(leaf.when) if leaf.when else world
    return there.exists(*leaf.words) if leaf.kind is LeafKind.EXISTS else there.in_force(*leaf.words)
