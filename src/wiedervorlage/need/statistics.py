"""What the index is really made of: correlations, influence, what an element matters.

Source: OECD/JRC handbook (2008), steps 2 and 8; Paruolo, Saisana and Saltelli, "Ratings and rankings:
voodoo or science?", JRSS A 176 (2013), 609-634 (influence as squared correlation with the index).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.need.aggregate import aggregate, grow_tree
from wiedervorlage.need.scale import rank_descending

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from wiedervorlage.need.declaration import IndexDeclaration
    from wiedervorlage.need.index import IndexResult


def correlate(result: IndexResult, names: Sequence[str]) -> NDArray[np.float64]:
    """Return Pearson correlations between scaled indicators or nodes, over the units known in both.

    Returns:
        names × names, in their order; nan where fewer than two units are known or one side does not vary.
    """
    rows = np.array([result.values(name) for name in names])
    size = len(rows)
    found = np.full((size, size), np.nan)
    for first in range(size):
        for second in range(first + 1):
            both = ~np.isnan(rows[first]) & ~np.isnan(rows[second])
            x, y = rows[first][both], rows[second][both]
            if len(x) > 1 and np.ptp(x) > 0 and np.ptp(y) > 0:
                found[first, second] = found[second, first] = np.corrcoef(x, y)[0, 1]
    return found


def measure_influence(result: IndexResult, names: Sequence[str]) -> Mapping[str, float]:
    """Return each name's share in the sum of squared correlations with the index.

    A weight says what an indicator should matter; this says what it does.
    """
    root = result.tree.names[-1]
    matrix = correlate(result, [*names, root])
    squares = np.nan_to_num(matrix[-1, :-1]) ** 2
    shares = squares / squares.sum()
    return dict(zip(names, shares.tolist(), strict=True))


def leave_out(result: IndexResult, name: str) -> NDArray[np.float64]:
    """Return the index of each unit without an indicator or node; its siblings take its weight."""
    tree = result.tree
    weights = tree.weights.copy()
    weights[tree.names.index(name)] = 0.0
    nodes = aggregate(result.scaled, tree, result.declaration.method, weights)
    scores: NDArray[np.float64] = nodes[-1]
    return scores


def mean_rank_shift(result: IndexResult, name: str) -> float:
    """Return by how many ranks a unit moves on average when ``name`` is left out."""
    shift = np.abs(rank_descending(leave_out(result, name)) - result.ranks)
    return float(np.nanmean(shift))


def with_weights(declaration: IndexDeclaration, weights: Mapping[str, float]) -> IndexDeclaration:
    """Return the declaration with other weights for some names.

    Raises:
        ValueError: a name is not in the index.
    """
    strangers = weights.keys() - set(grow_tree(declaration).names)
    if strangers:
        raise ValueError(f"not in the index: {', '.join(sorted(strangers))}")
    return replace(
        declaration,
        indicators=tuple(replace(i, weight=weights.get(i.id, i.weight)) for i in declaration.indicators),
        nodes=tuple(replace(n, weight=weights.get(n.id, n.weight)) for n in declaration.nodes),
    )
