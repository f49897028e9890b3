"""A composite index, step by step; every step is kept.

Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.need.aggregate import Tree, aggregate, effective_weights, grow_tree, is_allowed
from wiedervorlage.need.declaration import Mean
from wiedervorlage.need.messages import MESSAGES
from wiedervorlage.need.scale import rank_descending, scale
from wiedervorlage.need.treat import impute, treat_outliers
from wiedervorlage.need.weighting import weigh_tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.need.declaration import IndexDeclaration, IndexMethod


class MissingColumnsError(WiedervorlageError):
    """The data lack columns that the declaration names; ``findings`` say which."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(found.line("en") for found in findings))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTable:
    """The data of an index: units and numeric columns; nan is unknown.

    ``groups`` names the group of each unit for imputation by group; empty where there are none.
    """

    units: tuple[str, ...]
    columns: Mapping[str, NDArray[np.float64]]
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexResult:
    """An index with every step. Arrays are indicators (or nodes) × units.

    Attributes:
        units: those that were kept by the screening.
        denominated, imputed, treated, scaled: the data after each step.
        imputed_at: where a value was put in for a missing one.
        nodes: values of all sub-indices, in the order of ``tree.names`` after the indicators; root last.
        contributions: points of the index that come from each indicator; where all means are arithmetic,
            else None. They sum to the index.
    """

    declaration: IndexDeclaration
    tree: Tree
    units: tuple[str, ...]
    denominated: NDArray[np.float64]
    imputed: NDArray[np.float64]
    imputed_at: NDArray[np.bool_]
    treated: NDArray[np.float64]
    winsorised: NDArray[np.int64]
    scaled: NDArray[np.float64]
    nodes: NDArray[np.float64]
    contributions: NDArray[np.float64] | None
    findings: tuple[Finding, ...]

    @property
    def index(self) -> NDArray[np.float64]:
        """Return the index of each unit; nan where too little is known."""
        scores: NDArray[np.float64] = self.nodes[-1]
        return scores

    @property
    def ranks(self) -> NDArray[np.float64]:
        """Return ranks, 1 for the highest index; equal scores share the better rank."""
        return rank_descending(self.index)

    def values(self, name: str) -> NDArray[np.float64]:
        """Return the scaled values of an indicator, or the values of a node: one per unit.

        Raises:
            ValueError: the index has no part of this name.
        """
        place = self.tree.names.index(name)
        row: NDArray[np.float64] = (
            self.scaled[place] if place < self.tree.indicators else self.nodes[place - self.tree.indicators]
        )
        return row


def build_index(declaration: IndexDeclaration, table: UnitTable) -> IndexResult:
    """Compute an index and keep every step.

    Raises:
        MissingColumnsError: a declared column is not in the table.
        ValueError: the declared tree is none, or a target is missing.
    """
    method, tree = declaration.method, grow_tree(declaration)
    notes: list[Finding] = []
    denominated = denominate(declaration, table, notes)
    kept = _screen(denominated, table.units, method, notes)
    units = tuple(unit for unit, keep in zip(table.units, kept, strict=True) if keep)
    groups = tuple(g for g, keep in zip(table.groups or ("",) * len(kept), kept, strict=True) if keep)
    denominated = denominated[:, kept]
    imputed = impute(denominated, method.imputation, groups)
    imputed_at = np.isnan(denominated) & ~np.isnan(imputed)
    treated, winsorised = imputed, np.zeros(len(imputed), dtype=np.int64)
    logged = np.zeros(len(imputed), dtype=bool)
    if method.treatment is not None:
        treated, winsorised, logged = treat_outliers(imputed, method.treatment)
    scaled = scale(treated, declaration.indicators, method.scaling, method.scale)
    tree, unweighed = weigh_tree(tree, scaled, method)
    notes += [finding(MESSAGES, "NEE-019", node=node, method=method.weighting.value) for node in unweighed]
    nodes = aggregate(scaled, tree, method, tree.weights)
    _tell_steps(declaration, imputed_at, winsorised, logged, (treated, scaled), notes)
    _tell_unknown(units, tree, (scaled, nodes), method, notes)
    return IndexResult(
        declaration=declaration, tree=tree, units=units, denominated=denominated, imputed=imputed,
        imputed_at=imputed_at, treated=treated, winsorised=winsorised, scaled=scaled, nodes=nodes,
        contributions=_contributions(scaled, tree, method), findings=tuple(notes),
    )  # fmt: skip


def denominate(declaration: IndexDeclaration, table: UnitTable, notes: list[Finding]) -> NDArray[np.float64]:
    """Return the indicators per head, or per whatever their denominator counts.

    Args:
        declaration: names the indicators, their denominators and what a quotient is multiplied with.
        table: one column per name.
        notes: gathers the findings.

    Returns:
        indicators × units; nan where a part is unknown.

    Raises:
        MissingColumnsError: a declared column is not in the table.
    """
    needed = {i.id for i in declaration.indicators} | {i.denominator for i in declaration.indicators if i.denominator}
    missing = [finding(MESSAGES, "NEE-017", indicator=name) for name in sorted(needed - table.columns.keys())]
    if missing:
        raise MissingColumnsError(missing)
    rows = []
    for indicator in declaration.indicators:
        values = np.asarray(table.columns[indicator.id], dtype=np.float64)
        if indicator.denominator:
            below = np.asarray(table.columns[indicator.denominator], dtype=np.float64)
            bad = np.isnan(below) | (below == 0)
            if bad.any():
                names = ", ".join(unit for unit, b in zip(table.units, bad, strict=True) if b)
                notes.append(
                    finding(MESSAGES, "NEE-015", indicator=indicator.id, denominator=indicator.denominator, units=names)
                )
            values = indicator.factor * values / np.where(bad, np.nan, below)
        rows.append(values)
    return np.array(rows)


def _screen(
    data: NDArray[np.float64], units: Sequence[str], method: IndexMethod, notes: list[Finding]
) -> NDArray[np.bool_]:
    known = (~np.isnan(data)).mean(axis=0)
    kept: NDArray[np.bool_] = known >= method.known
    notes += [
        finding(MESSAGES, "NEE-016", unit=units[i], known=f"{known[i]:.0%}", limit=f"{method.known:.0%}")
        for i in np.flatnonzero(~kept).tolist()
    ]
    return kept


def _tell_steps(
    declaration: IndexDeclaration,
    imputed_at: NDArray[np.bool_],
    winsorised: NDArray[np.int64],
    logged: NDArray[np.bool_],
    steps: tuple[NDArray[np.float64], NDArray[np.float64]],
    notes: list[Finding],
) -> None:
    treated, scaled = steps
    for row, indicator in enumerate(declaration.indicators):
        put_in = int(imputed_at[row].sum())
        if put_in:
            method = declaration.method.imputation.value
            units = imputed_at.shape[1]
            notes.append(finding(MESSAGES, "NEE-010", indicator=indicator.id, count=put_in, units=units, method=method))
        if winsorised[row]:
            notes.append(finding(MESSAGES, "NEE-011", indicator=indicator.id, count=int(winsorised[row])))
        if logged[row]:
            notes.append(finding(MESSAGES, "NEE-012", indicator=indicator.id))
        if np.isnan(scaled[row]).all() and not np.isnan(treated[row]).all():
            notes.append(finding(MESSAGES, "NEE-014", indicator=indicator.id))


def _tell_unknown(
    units: Sequence[str],
    tree: Tree,
    values: tuple[NDArray[np.float64], NDArray[np.float64]],
    method: IndexMethod,
    notes: list[Finding],
) -> None:
    scaled, nodes = values
    for row, own in enumerate(tree.means):
        mean, children = own or method.mean, list(tree.children[row])
        below = np.concatenate([scaled, nodes])[children]
        count = int((np.isfinite(below) & ~is_allowed(below, mean, method.exponent)).sum())
        if count:
            node = tree.names[tree.indicators + row]
            notes.append(finding(MESSAGES, "NEE-018", node=node, method=mean.value, count=count))
    limit = f"{method.limit:.0%}"
    for unit, score in zip(units, nodes[-1], strict=True):
        if np.isnan(score):
            notes.append(finding(MESSAGES, "NEE-013", unit=unit, limit=limit, node=tree.names[-1]))


def _contributions(scaled: NDArray[np.float64], tree: Tree, method: IndexMethod) -> NDArray[np.float64] | None:
    arithmetic = all((own or method.mean) is Mean.ARITHMETIC for own in tree.means)
    if not arithmetic or np.isnan(scaled).any():
        return None
    shares = effective_weights(tree)
    weights = np.array([shares[name] for name in tree.names[: tree.indicators]])
    parts: NDArray[np.float64] = weights[:, None] * scaled
    return parts
