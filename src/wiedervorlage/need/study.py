"""A study of need: an index, the figures it is computed from, and what counts as the amount of need.

Studies are data (YAML): regions and programmes stand there, never in the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from wiedervorlage.foundation.days import Duration
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.need.declaration import IndexDeclaration, IndexMethod


OF_CASE: Final = "case"
"""The table of a study whose columns are measures of the case it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where a column of figures comes from: table, measure, and period (empty: the year asked)."""

    measure: str
    table: str
    period: str = ""
    basis: str = ""
    rounded_to: float = 0.0
    """The figures vary evenly by half of this up and down, for draws."""
    label: Text | None = None
    """What tables call the column; None: they do not show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How many people (or what else) the need is, for dividing: a product or a sum of columns."""

    label: Text
    product: tuple[str, ...] = ()
    sum: tuple[str, ...] = ()
    per: float = 1.0

    def of(self, columns: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        """Return the amount of each region; nan where a part is unknown."""
        names = self.product or self.sum
        stacked = np.array([columns[name] for name in names])
        joint: NDArray[np.float64] = stacked.prod(axis=0) if self.product else stacked.sum(axis=0)
        return joint / self.per


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedStudy:
    """A study: which regions, which years, which columns, the index and the amount.

    Attributes:
        regions: attributes that a region must have (``level``, ``parent``, ``type``).
        years: years for which the columns are on record.
        heads: column of inhabitants.
        alternatives: other amounts that may stand for part of the need, for draws.
        methods, weight_noise: what else is admissible, for draws.
        package, step: posts of the programme's package, and the smallest step.
        is_shared: whether one package is for all regions together; else there is one for each.
        publication_lag: how long after the end of their year the figures are taken to have been out; None: they
            stand in a case, which knows the days itself, or nobody has said.
    """

    declaration: IndexDeclaration
    table: str
    regions: Mapping[str, str]
    years: tuple[int, ...]
    columns: Mapping[str, Column]
    heads: str
    amount: Amount
    alternatives: tuple[Amount, ...] = ()
    methods: tuple[IndexMethod, ...] = ()
    weight_noise: float = 0.0
    package: float | None = None
    step: float = 1.0
    is_shared: bool = False
    publication_lag: Duration | None = None

    @property
    def is_of_case(self) -> bool:
        """Say whether the figures stand in a case rather than in packaged tables."""
        return self.table == OF_CASE

    def latest_year(self, day: date | None = None) -> int | None:
        """Return the last year on record; with a day, the last whose figures were out by then (None: none was)."""
        years = [
            year
            for year in self.years
            if day is None
            or (self.publication_lag is not None and self.publication_lag.after(date(year, 12, 31)) <= day)
        ]
        return max(years, default=None)


def packaged_studies() -> tuple[str, ...]:
    """Return the names of the studies and claims that come with the package."""
    folder = files("wiedervorlage") / "data" / "need"
    return tuple(sorted(path.name.removesuffix(".yaml") for path in folder.iterdir()))


def packaged_text(name: str) -> str | None:
    """Return the YAML of a packaged study or claim, None where there is none of that name."""
    if name not in packaged_studies():
        return None
    return (files("wiedervorlage") / "data" / "need" / f"{name}.yaml").read_text(encoding="utf-8")


def is_claim(text: str) -> bool:
    """Say whether the YAML of a study is that of a claim about need."""
    return "\nclaim:" in f"\n{text}"
