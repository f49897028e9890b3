"""An index for notebooks: a polars DataFrame in, a DataFrame out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.need.index import IndexResult, UnitTable, build_index

if TYPE_CHECKING:
    import polars as pl

    from wiedervorlage.need.declaration import IndexDeclaration


def index_frame(frame: pl.DataFrame, *, key: str, declaration: IndexDeclaration) -> tuple[pl.DataFrame, IndexResult]:
    """Compute an index over the rows of a DataFrame.

    Args:
        frame: one row per unit; null and NaN are unknown. A column ``group`` names groups for imputation.
        key: column of keys.
        declaration: the index; its indicators and denominators name columns.

    Returns:
        a frame of the units that were kept, with ``index``, ``rank``, one column of points for each node and, where
        the means allow it, ``from_NAME`` for what each indicator contributes; and the result with every step.

    Raises:
        MissingColumnsError: a declared column is not in the frame.
    """
    import polars as pl  # noqa: PLC0415 - who has no tables need not pay for polars

    wanted = {i.id for i in declaration.indicators} | {i.denominator for i in declaration.indicators if i.denominator}
    columns = {
        name: frame[name].cast(pl.Float64).fill_null(np.nan).to_numpy() for name in wanted if name in frame.columns
    }
    groups = tuple(map(str, frame["group"])) if "group" in frame.columns else ()
    result = build_index(declaration, UnitTable(units=tuple(map(str, frame[key])), columns=columns, groups=groups))
    names = result.tree.names
    found: dict[str, object] = {key: list(result.units), "index": result.index, "rank": result.ranks}
    found |= {name: result.values(name) for name in names[result.tree.indicators : -1]}
    if result.contributions is not None:
        found |= {f"from_{names[i]}": row for i, row in enumerate(result.contributions)}
    return pl.DataFrame(found), result
