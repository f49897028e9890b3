"""Aggregation up a tree, over draws at once; weights are renormalised over what is known, under a limit.

Source: OECD/JRC handbook (2008), steps 6 and 7.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.need.declaration import Mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from wiedervorlage.need.declaration import IndexDeclaration, IndexMethod, Indicator, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The tree of an index, its nodes ordered so that children come before their parents.

    Attributes:
        names: indicators first, then nodes; the root is last.
        children: for each node the places of its children in ``names``.
        means: each node's own kind of mean, None where the method decides.
        weights: of all names, as declared (relative to siblings).
    """

    names: tuple[str, ...]
    indicators: int
    children: tuple[tuple[int, ...], ...]
    means: tuple[Mean | None, ...]
    weights: NDArray[np.float64]


def grow_tree(declaration: IndexDeclaration) -> Tree:
    """Return the tree of a declaration.

    Raises:
        ValueError: a node hangs in a circle, has no children, or there is not exactly one root.
    """
    nodes = {node.id: node for node in declaration.nodes}
    done = [indicator.id for indicator in declaration.indicators]
    members: dict[str, list[str]] = {name: [] for name in nodes}
    parts: tuple[Indicator | Node, ...] = (*declaration.indicators, *declaration.nodes)
    for part in parts:
        if part.parent:
            members[part.parent].append(part.id)
    waiting = [node.id for node in declaration.nodes]
    count = len(done)
    while waiting:
        ready = [name for name in waiting if members[name] and set(members[name]) <= set(done)]
        if not ready:
            raise ValueError(f"nodes without children or in a circle: {', '.join(waiting)}")
        done += ready
        waiting = [name for name in waiting if name not in ready]
    if sum(1 for node in nodes.values() if not node.parent) != 1:
        raise ValueError("an index has exactly one root")
    place = {name: index for index, name in enumerate(done)}
    weights = {part.id: part.weight for part in parts}
    return Tree(
        names=tuple(done),
        indicators=count,
        children=tuple(tuple(place[child] for child in members[name]) for name in done[count:]),
        means=tuple(nodes[name].mean for name in done[count:]),
        weights=np.array([weights[name] for name in done]),
    )


def aggregate(
    scaled: NDArray[np.float64], tree: Tree, method: IndexMethod, weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the values of all nodes.

    Args:
        scaled: ... × indicators × units, nan where unknown.
        tree: what hangs on what.
        method: mean, exponent and limit.
        weights: ... × names, relative to siblings; broadcast against the draws of ``scaled``.

    Returns:
        ... × nodes × units, the root last; nan where too little is known.
    """
    draws = np.broadcast_shapes(scaled.shape[:-2], weights.shape[:-1])
    units = scaled.shape[-1]
    values = np.empty((*draws, len(tree.children), units))
    gaps = bool(np.isnan(scaled).any())
    for row, (children, own) in enumerate(zip(tree.children, tree.means, strict=True)):
        parts = [_part(scaled, values, child, tree.indicators) for child in children]
        stacked = np.stack(np.broadcast_arrays(*parts), axis=-2)
        node_weights = weights[..., list(children)]
        values[..., row, :] = combine(stacked, node_weights, own or method.mean, method, gaps=gaps)
    return values


def combine(
    values: NDArray[np.float64],
    weights: NDArray[np.float64],
    mean: Mean,
    method: IndexMethod,
    *,
    gaps: bool = True,
) -> NDArray[np.float64]:
    """Return the weighted mean over the last axis but one of ``values``.

    A mean that needs positive values is unknown where a known value is not: that is no gap to fill.

    Args:
        values: … × parts × units; nan is unknown.
        weights: … × parts.
        mean: which mean.
        method: the exponent of a power mean, and ``limit``: the share of the weight that must be known.
        gaps: False promises that nothing is unknown, and saves the look.

    Returns:
        … × units; nan where too little is known.
    """
    turned = _turn(values, mean, method.exponent)
    if not gaps and mean in {Mean.ARITHMETIC, Mean.POWER}:
        shares = weights / weights.sum(axis=-1, keepdims=True)
        return _turn_back(_weighted(shares, turned), mean, method.exponent)
    known = np.isfinite(turned)
    total = weights.sum(axis=-1)[..., None]
    with np.errstate(divide="ignore", invalid="ignore"):
        present = _weighted(weights, known.astype(np.float64))
        middle = _weighted(weights, np.where(known, turned, 0.0)) / present
    broken = (np.isfinite(values) & ~known).any(axis=-2)
    enough = ~broken & (present >= method.limit * total * (1.0 - 1e-12))
    return np.where(enough & (present > 0), _turn_back(middle, mean, method.exponent), np.nan)


def effective_weights(tree: Tree) -> Mapping[str, float]:
    """Return the share of each name in the whole index, by its own weights; the index itself has 1."""
    return dict(zip(tree.names, effective_shares(tree, tree.weights[None])[0].tolist(), strict=True))


def effective_shares(tree: Tree, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each name counts in the whole index: its share among siblings times its parent's share.

    Args:
        tree: the index.
        weights: draws × names, in the order of ``tree.names``; not negative, siblings not all 0.

    Returns:
        draws × names; the indicators of a row sum to 1.
    """
    shares = np.zeros_like(weights)
    shares[:, -1] = 1.0
    for row in range(len(tree.children) - 1, -1, -1):
        children = list(tree.children[row])
        siblings = weights[:, children]
        shares[:, children] = shares[:, [tree.indicators + row]] * siblings / siblings.sum(axis=1, keepdims=True)
    return shares


def _part(scaled: NDArray[np.float64], values: NDArray[np.float64], child: int, indicators: int) -> NDArray[np.float64]:
    return scaled[..., child, :] if child < indicators else values[..., child - indicators, :]


def _weighted(weights: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    product: NDArray[np.float64] = np.matmul(weights[..., None, :], values)[..., 0, :]
    return product


def is_allowed(values: NDArray[np.float64], mean: Mean, exponent: float) -> NDArray[np.bool_]:
    """Say for which values a mean is defined: above 0, for a power mean of positive exponent from 0 on."""
    if mean is Mean.ARITHMETIC:
        return np.ones(values.shape, dtype=bool)
    return values >= 0 if mean is Mean.POWER and exponent > 0 else values > 0


def _turn(values: NDArray[np.float64], mean: Mean, exponent: float) -> NDArray[np.float64]:
    if mean is Mean.ARITHMETIC:
        return values
    positive = np.where(is_allowed(values, mean, exponent), values, np.nan)
    match mean:
        case Mean.GEOMETRIC:
            return np.log(positive)
        case Mean.HARMONIC:
            found: NDArray[np.float64] = 1.0 / positive
        case _:
            found = positive**exponent
    return found


def _turn_back(values: NDArray[np.float64], mean: Mean, exponent: float) -> NDArray[np.float64]:
    match mean:
        case Mean.ARITHMETIC:
            return values
        case Mean.GEOMETRIC:
            return np.exp(values)
        case Mean.HARMONIC:
            found: NDArray[np.float64] = 1.0 / values
        case _:
            found = values ** (1.0 / exponent)
    return found
