"""The posts of a study divided by equal shares, per head and by need: who gains, who loses, how surely.

Source: the measures of ``allocation.comparison``.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.allocation.apportion import apportion
from wiedervorlage.allocation.comparison import Distance, measure_distance
from wiedervorlage.allocation.methods import Method
from wiedervorlage.allocation.packages import PackageRule
from wiedervorlage.allocation.problem import state_problem
from wiedervorlage.allocation.ties import TieRule, order_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from wiedervorlage.evidence.builtin import Region
    from wiedervorlage.need.figures import StudyFigures
    from wiedervorlage.need.study import NeedStudy


RULES: Final = ("equal", "heads", "need")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledDivision:
    """The same posts under several rules. Arrays are posts per region.

    Attributes:
        regions: those whose need is known; ``unknown`` the others, which no rule by need can serve.
        total: posts divided.
        equal, heads, need: posts under each rule, in steps.
        package: posts by need where nobody gets less than the package, or else nothing; None without one.
        need_low, need_high: 5 % and 95 % quantiles of the posts by need over the draws, widened to ``need``
            where the plain reading lies beyond them (it is one end of the admissible ones).
        gains: share of the draws in which a region gets more by need than by equal shares.
        distances: how far each rule lies from need, by name.
        ties: by rule, how many steps went by the smaller key, and among whom they were tied.
        gini_span: 5 % and 95 % quantiles of the Gini coefficient of equal shares against need.
    """

    regions: tuple[Region, ...]
    unknown: tuple[Region, ...]
    total: Fraction
    step: Fraction
    population: NDArray[np.float64]
    amount: NDArray[np.float64]
    equal: NDArray[np.float64]
    heads: NDArray[np.float64]
    need: NDArray[np.float64]
    package: NDArray[np.float64] | None
    need_low: NDArray[np.float64]
    need_high: NDArray[np.float64]
    gains: NDArray[np.float64]
    distances: dict[str, Distance]
    ties: dict[str, tuple[int, tuple[Region, ...]]]
    gini_span: tuple[float, float]
    draws: int
    seed: int


def divide_by_rules(
    study: NeedStudy,
    figures: StudyFigures,
    *,
    total: Fraction | None = None,
    posts: Fraction | None = None,
    method: Method = Method.SAINTE_LAGUE,
    draws: int = 1000,
    seed: int = 1,
) -> RuledDivision:
    """Divide posts by equal shares, per head and by need.

    Args:
        study: the regions, the amount of need and what else may stand for it.
        figures: of one year.
        total: posts to divide; by default one package for every region, or for all together where the study
            says so.
        posts: posts of a package (default: the study's).
        method: how claims are rounded.
        draws: how many draws of the need; the figures vary within their rounding, and up to half of the
            need may be what the study's alternatives say.
        seed: of the draws.

    Raises:
        ValueError: the need of nobody is known, or neither a total nor a package is given.
    """
    columns = figures.table.columns
    known = ~np.isnan(figures.amount) & ~np.isnan(columns[study.heads])
    if not known.any():
        raise ValueError(f"no figures of need for {figures.year}")
    step = Fraction(str(study.step))
    package = posts if posts is not None or study.package is None else Fraction(str(study.package))
    whole = _total(study, package, int(known.sum())) if total is None else total
    regions = tuple(r for r, k in zip(figures.regions, known, strict=True) if k)
    population, amount = columns[study.heads][known], figures.amount[known]
    order = order_of([r.region for r in regions], population.tolist(), TieRule.KEY)
    weights = np.vstack([np.ones(len(regions)), population, amount])
    division = apportion(state_problem(weights, int(whole / step), order=order), method)
    plain = division.steps * float(step)
    amounts = draw_amounts(study, figures, draws=draws, seed=seed)[:, known]
    drawn = apportion(state_problem(amounts, int(whole / step), order=order), method).steps * float(step)
    packed = None
    if package is not None and not study.is_shared:
        rule = PackageRule(size=int(package / step))
        by_need = state_problem(amount, int(whole / step), order=order)
        packed = apportion(by_need, method, package=rule).steps[0] * float(step)
    spread = measure_distance(np.broadcast_to(plain[0], drawn.shape), amounts).gini
    low, high = np.quantile(drawn, (0.05, 0.95), axis=0)
    return RuledDivision(
        regions=regions,
        unknown=tuple(r for r, k in zip(figures.regions, known, strict=True) if not k),
        total=whole, step=step, population=population, amount=amount,
        equal=plain[0], heads=plain[1], need=plain[2], package=packed,
        need_low=np.minimum(low, plain[2]), need_high=np.maximum(high, plain[2]), gains=(drawn > plain[0]).mean(axis=0),
        distances={name: measure_distance(shares, amount) for name, shares in zip(RULES, plain, strict=True)},
        ties={RULES[tie.draw]: (len(tie.awarded), tuple(regions[r] for r in tie.regions)) for tie in division.ties},
        gini_span=(float(np.quantile(spread, 0.05)), float(np.quantile(spread, 0.95))),
        draws=draws, seed=seed,
    )  # fmt: skip


def _total(study: NeedStudy, package: Fraction | None, regions: int) -> Fraction:
    """Return the posts of one package for every region, or of one for all together."""
    if package is None:
        raise ValueError("neither a total nor a package is given")
    return package if study.is_shared else package * regions


def draw_amounts(study: NeedStudy, figures: StudyFigures, *, draws: int, seed: int) -> NDArray[np.float64]:
    """Return amounts of need for each draw, draws × regions.

    Each figure varies evenly within its rounding; each alternative stands for a share of
    the need that is drawn evenly between none and a half.
    """
    chance = np.random.Generator(np.random.SFC64(seed))
    columns = {}
    for name, values in figures.table.columns.items():
        half = study.columns[name].rounded_to / 2.0
        spread = chance.uniform(-half, half, (draws, len(values)))
        columns[name] = np.maximum(values + spread, 0.0)
    need: NDArray[np.float64] = study.amount.of(columns)
    need = need / np.nansum(need, axis=1, keepdims=True)
    for alternative in study.alternatives:
        other = alternative.of(columns)
        other = other / np.nansum(other, axis=1, keepdims=True)
        share = chance.uniform(0.0, 0.5, (draws, 1))
        need = (1.0 - share) * need + share * other
    return need
