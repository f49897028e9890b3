"""A composite index as it is declared: indicators, the tree they hang on, and what is done with them.

The steps and their order follow the handbook of OECD and JRC: select and screen, denominate, impute, treat
outliers, normalise, weight, aggregate.

Source: OECD and Joint Research Centre, *Handbook on Constructing Composite Indicators* (2008), steps 1 to 6.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wiedervorlage.foundation.text import Text


class Imputation(StrEnum):
    """What stands in for a missing value (handbook, step 3); always told."""

    NONE = "none"
    """Nothing: what is missing stays missing."""
    MEAN = "mean"
    MEDIAN = "median"
    GROUP_MEAN = "group-mean"
    """Mean of the unit's own group."""
    GROUP_MEDIAN = "group-median"


class Scaling(StrEnum):
    """How values are made comparable (handbook, step 5)."""

    MIN_MAX = "min-max"
    Z_SCORE = "z-score"
    RANK = "rank"
    """1 for the lowest; equal values share the lowest of their ranks."""
    PERCENTILE = "percentile"
    """Share of the other units that lie below."""
    BORDA = "borda"
    """Number of ranks above the lowest."""
    DISTANCE = "distance"
    """1 at the target, 0 at the value farthest from it."""
    REFERENCE = "reference"
    """Multiple of the target."""
    GOALPOSTS = "goalposts"
    """Between two fixed posts; beyond them cut off."""
    NONE = "none"


class Weighting(StrEnum):
    """Where weights come from (handbook, step 6)."""

    GIVEN = "given"
    """As declared."""
    EQUAL = "equal"
    """The same for all parts of a node."""
    COMPONENTS = "components"
    """Squared loadings on the first principal component of the parts of a node."""
    INFLUENCE = "influence"
    """Such that the influence of each part on its node is the share declared as its weight."""


class Mean(StrEnum):
    """How values are put together (handbook, step 7)."""

    ARITHMETIC = "arithmetic"
    GEOMETRIC = "geometric"
    HARMONIC = "harmonic"
    POWER = "power"
    """Generalised mean of the declared exponent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One column of the data.

    Attributes:
        id: name of the column.
        parent: node of the tree it hangs on.
        weight: relative to its siblings.
        direction: 1 where more of it means more of the index, -1 where less does.
        denominator: column to divide by, ``factor`` times (1000 for per thousand inhabitants).
        target: for distance and reference; goalposts: ``low`` and ``high`` in the column's own unit.
        noise: standard error of a value, in the column's unit after denomination, for draws of the data.
    """

    id: str
    label: Text
    parent: str
    weight: float = 1.0
    direction: int = 1
    denominator: str = ""
    factor: float = 1.0
    target: float | None = None
    low: float | None = None
    high: float | None = None
    noise: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A sub-index: the mean of what hangs on it. The root has no parent."""

    id: str
    label: Text
    parent: str = ""
    weight: float = 1.0
    mean: Mean | None = None
    """Its own kind of mean; None: that of the method."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """Outliers (handbook, step 4): winsorise while skewed, then take logarithms where that fails.

    A column counts as skewed where the absolute skewness and the kurtosis both exceed their limits.
    """

    winsorise: int = 5
    logarithm: bool = True
    skewness: float = 2.0
    kurtosis: float = 3.5


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexMethod:
    """What is done with the data on its way to the index.

    Attributes:
        known: least share of known indicators that a unit must have to be kept.
        scaling, scale: how to normalise, and to what range (min-max: low, high; z-score: mean, deviation).
        weighting: where the weights come from.
        mean, exponent: how to aggregate; the exponent only for the power mean.
        limit: least share of the weight that must be known under a node; else it is unknown.
    """

    known: float = 0.0
    imputation: Imputation = Imputation.NONE
    treatment: Treatment | None = None
    scaling: Scaling = Scaling.MIN_MAX
    scale: tuple[float, float] = (0.0, 100.0)
    weighting: Weighting = Weighting.GIVEN
    mean: Mean = Mean.ARITHMETIC
    exponent: float = 1.0
    limit: float = 2 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexDeclaration:
    """A whole index: what it is for, its indicators, its tree from the leaves to the root, its method."""

    id: str
    label: Text
    note: Text
    indicators: tuple[Indicator, ...]
    nodes: tuple[Node, ...]
    method: IndexMethod = field(default_factory=IndexMethod)

    @property
    def root(self) -> str:
        """Return the name of the index itself."""
        return next(node.id for node in self.nodes if not node.parent)
