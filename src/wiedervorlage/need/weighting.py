"""Weights that the data give: equal, by the first principal component, or by the influence they are to have.

They are found from the leaves to the root: the parts of a node are weighed by their own values, then the node is one
part of the next. Units with a gap in any part take no part in finding weights.

Source: OECD/JRC handbook (2008), step 6; Paruolo, Saisana and Saltelli (2013) for influence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.need.aggregate import Tree, combine
from wiedervorlage.need.declaration import IndexMethod, Weighting

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST_UNITS: Final = 3


def weigh_tree(tree: Tree, scaled: NDArray[np.float64], method: IndexMethod) -> tuple[Tree, tuple[str, ...]]:
    """Return the tree with the weights that the method asks for.

    Args:
        tree: with the weights as declared.
        scaled: scaled indicators × units.
        method: how to weigh, and how nodes are put together.

    Returns:
        the tree, and the nodes whose parts keep their declared weights because too few units are known in all of
        them or a part does not vary.
    """
    if method.weighting is Weighting.GIVEN:
        return tree, ()
    weights = tree.weights.copy()
    values = np.empty((len(tree.children), scaled.shape[-1]))
    kept = []
    for row, (children, own) in enumerate(zip(tree.children, tree.means, strict=True)):
        parts = np.concatenate([scaled, values[:row]])[list(children)]
        found = _weights_of(parts, weights[list(children)], method.weighting)
        if found is None:
            kept.append(tree.names[tree.indicators + row])
        else:
            weights[list(children)] = found
        values[row] = combine(parts, weights[list(children)], own or method.mean, method)
    return replace(tree, weights=weights), tuple(kept)


def _weights_of(
    parts: NDArray[np.float64], declared: NDArray[np.float64], weighting: Weighting
) -> NDArray[np.float64] | None:
    if weighting is Weighting.EQUAL or len(parts) == 1:
        return np.full(len(parts), 1.0 / len(parts))
    known = parts[:, ~np.isnan(parts).any(axis=0)]
    if known.shape[1] < _LEAST_UNITS or (np.ptp(known, axis=1) == 0).any():
        return None
    if weighting is Weighting.COMPONENTS:
        return weights_by_components(known)
    return weights_by_influence(known, declared / declared.sum())


def weights_by_components(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return weights from the first principal component: squared loadings, which sum to 1.

    Args:
        values: scaled indicators × units, without gaps.
    """
    centred = values - values.mean(axis=1, keepdims=True)
    deviations = centred.std(axis=1, ddof=1, keepdims=True)
    standard = np.divide(centred, deviations, out=np.zeros_like(centred), where=deviations > 0)
    _, vectors = np.linalg.eigh(standard @ standard.T)
    loadings: NDArray[np.float64] = vectors[:, -1] ** 2
    return loadings


def weights_by_influence(
    values: NDArray[np.float64], wanted: NDArray[np.float64], *, rounds: int = 500
) -> NDArray[np.float64]:
    """Return weights under which each indicator's influence on the arithmetic mean is the one wanted.

    The search multiplies each weight by the root of wanted over found influence until nothing moves. An
    indicator that runs against the others may have no such weight; then the nearest found is returned.

    Args:
        values: scaled indicators × units, without gaps.
        wanted: shares that sum to 1.
        rounds: at most so many steps.
    """
    weights: NDArray[np.float64] = wanted / wanted.sum()
    best, best_error = weights, np.inf
    for _ in range(rounds):
        mean = weights @ values
        squares = np.array([np.corrcoef(row, mean)[0, 1] ** 2 for row in values])
        found = squares / squares.sum()
        error = float(np.abs(found - wanted).max())
        if error < best_error:
            best, best_error = weights, error
        if error < 1e-10:
            break
        weights = weights * np.sqrt(wanted / np.maximum(found, 1e-6))
        weights = weights / weights.sum()
    return best
