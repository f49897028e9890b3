"""The index over thousands of draws of data, weights and method.

Two ways: where only weights and a few methods vary, the scaled data of each method are computed once
(*cached*); where the data vary too, or when asked, everything is computed anew for every draw (*rebuilt*).
Nothing is ranked unless somebody asks: sorting costs more than all the rest.

Source: Saisana, Saltelli and Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the
quality assessment of composite indicators", JRSS A 168 (2005), 307-323; OECD/JRC handbook (2008), step 8.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.need.aggregate import Tree, aggregate, effective_shares, grow_tree
from wiedervorlage.need.declaration import IndexDeclaration, IndexMethod, Mean, Scaling, Weighting
from wiedervorlage.need.index import UnitTable, denominate
from wiedervorlage.need.scale import affine_scale, rank_descending, scale
from wiedervorlage.need.treat import impute, treat_outliers
from wiedervorlage.need.weighting import weigh_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

_CELLS_PER_CHUNK: Final = 128_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertainty:
    """What varies between draws.

    Attributes:
        draws, seed: how many, and from which seed; the same seed gives the same draws.
        methods: admissible methods, each equally likely; empty: the declared one.
        weight_noise: for names of indicators or nodes, the relative half-width within which their weight
            varies uniformly (0.25: from three to five quarters).
    Noise of the data is declared with each indicator: a standard error after denomination.
    """

    draws: int
    seed: int
    methods: tuple[IndexMethod, ...] = ()
    weight_noise: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnIndex:
    """Scores of all draws, draws × units; ``method`` says which method each draw used."""

    units: tuple[str, ...]
    scores: NDArray[np.float64]
    method: NDArray[np.int64]
    weights: NDArray[np.float64]

    def score_quantiles(self, *shares: float) -> NDArray[np.float64]:
        """Return quantiles of each unit's score over the draws: shares × units."""
        found: NDArray[np.float64] = np.quantile(self.scores, shares, axis=0)
        return found

    def rank_quantiles(self, *shares: float) -> NDArray[np.float64]:
        """Return quantiles of each unit's rank over the draws: shares × units."""
        found: NDArray[np.float64] = np.quantile(rank_descending(self.scores), shares, axis=0)
        return found

    def share_above(self, threshold: float) -> NDArray[np.float64]:
        """Return the share of draws (0 to 1) in which the score of each unit lies above a threshold."""
        found: NDArray[np.float64] = (self.scores > threshold).mean(axis=0)
        return found


def draw_index(
    declaration: IndexDeclaration, table: UnitTable, uncertainty: Uncertainty, *, rebuild: bool = False
) -> DrawnIndex:
    """Compute the index for every draw.

    Args:
        declaration: the index; its indicators carry the noise of the data.
        table: the data; units are not screened here, so that all draws hold the same units.
        uncertainty: what varies.
        rebuild: compute every draw from the denominated data, even where nothing in them varies.

    Raises:
        MissingColumnsError: a declared column is not in the table.
        ValueError: a name with weight noise is not in the tree.
    """
    tree = grow_tree(declaration)
    strangers = uncertainty.weight_noise.keys() - set(tree.names)
    if strangers:
        raise ValueError(f"weight noise for names that are not in the index: {', '.join(sorted(strangers))}")
    methods = uncertainty.methods or (declaration.method,)
    chance = np.random.Generator(np.random.SFC64(uncertainty.seed))
    method = chance.integers(0, len(methods), uncertainty.draws)
    data = denominate(declaration, table, [])
    groups = table.groups or ("",) * len(table.units)
    tree = _weighed(declaration, tree, data, groups)
    weights = _draw_weights(tree, uncertainty, chance)
    scores = np.empty((uncertainty.draws, len(table.units)))
    work = _Work(declaration=declaration, tree=tree, groups=groups)
    for number, own in enumerate(methods):
        draws = np.flatnonzero(method == number)
        filled = impute(data, own.imputation, work.groups)
        if rebuild or work.noise.any():
            for part, rebuilt in _rebuilt(work, own, filled, draws, weights, chance):
                scores[part] = rebuilt
        else:
            scaled = _prepare(work, own, filled)
            for part in _chunks(draws, data.size):
                scores[part] = aggregate(scaled, tree, own, weights[part])[..., -1, :]
    return DrawnIndex(units=table.units, scores=scores, method=method, weights=weights)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    declaration: IndexDeclaration
    tree: Tree
    groups: tuple[str, ...]

    @property
    def noise(self) -> NDArray[np.float64]:
        """Return the standard error of the values of each indicator, in its unit."""
        return np.array([indicator.noise for indicator in self.declaration.indicators])


def _weighed(declaration: IndexDeclaration, tree: Tree, data: NDArray[np.float64], groups: tuple[str, ...]) -> Tree:
    """Return the tree with weights from the data where the method asks for them: found once, then varied."""
    method = declaration.method
    if method.weighting is Weighting.GIVEN:
        return tree
    work = _Work(declaration=declaration, tree=tree, groups=groups)
    return weigh_tree(tree, _prepare(work, method, impute(data, method.imputation, groups)), method)[0]


def _draw_weights(tree: Tree, uncertainty: Uncertainty, chance: np.random.Generator) -> NDArray[np.float64]:
    weights = np.tile(tree.weights, (uncertainty.draws, 1))
    for name, width in uncertainty.weight_noise.items():
        weights[:, tree.names.index(name)] *= chance.uniform(1.0 - width, 1.0 + width, uncertainty.draws)
    return weights


def _rebuilt(
    work: _Work,
    method: IndexMethod,
    data: NDArray[np.float64],
    draws: NDArray[np.int64],
    weights: NDArray[np.float64],
    chance: np.random.Generator,
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float64]]]:
    """Yield chunks of the draws with the scores of an index built anew from data that vary within their noise."""
    straight, noise = _is_straight(work, method, data), work.noise
    for part in _chunks(draws, data.size):
        if noise.any():
            noisy = chance.standard_normal((len(part), *data.shape))
            noisy *= noise[:, None]
            noisy += data
        else:
            noisy = np.repeat(data[None], len(part), axis=0)
        if straight:
            yield part, _straight_scores(work, method, noisy, weights[part])
        else:
            scaled = _prepare(work, method, noisy)
            yield part, aggregate(scaled, work.tree, method, weights[part])[..., -1, :]


def _prepare(work: _Work, method: IndexMethod, data: NDArray[np.float64]) -> NDArray[np.float64]:
    if method.treatment is not None:
        data = treat_outliers(data, method.treatment)[0]
    return scale(data, work.declaration.indicators, method.scaling, method.scale)


def _is_straight(work: _Work, method: IndexMethod, data: NDArray[np.float64]) -> bool:
    """Say whether the index is a straight line in the data, once the scaling is known."""
    arithmetic = all((own or method.mean) is Mean.ARITHMETIC for own in work.tree.means)
    varied = bool((np.ptp(data, axis=-1) > 0).all()) if data.size else False
    lines = {Scaling.MIN_MAX, Scaling.Z_SCORE, Scaling.REFERENCE}
    return varied and arithmetic and method.treatment is None and method.scaling in lines and not np.isnan(data).any()


def _straight_scores(
    work: _Work, method: IndexMethod, data: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Fold scaling and weights of all levels into one product per draw."""
    line = affine_scale(data, work.declaration.indicators, method.scaling, method.scale)
    if line is None:
        raise ValueError(f"{method.scaling} is no straight line")
    factor, shift = line
    shares = effective_shares(work.tree, weights)[:, : work.tree.indicators]
    total = np.matmul((factor * shares)[:, None, :], data)[:, 0, :]
    total += (shift * shares).sum(axis=1)[:, None]
    found: NDArray[np.float64] = total
    return found


def _chunks(draws: NDArray[np.int64], cells: int) -> list[NDArray[np.int64]]:
    size = max(1, _CELLS_PER_CHUNK // cells)
    return [draws[start : start + size] for start in range(0, len(draws), size)]
