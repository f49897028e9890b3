"""How much of the need an option covers: whom it serves, how many come to a post, how many posts that would need.

Counted is what was known on the day. Whether so many persons to a post are too many is decided by nobody here: only
where the case names a ratio with a source is the need turned into posts.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.need.staffing import StaffingRatio, staff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.case.options import Option
    from wiedervorlage.case.subjects import StaffingKey
    from wiedervorlage.examination.need_figures import KnownStudy
    from wiedervorlage.recheck.world import CaseWorld

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredNeed:
    """What an option covers of the need; None is unknown, to be entered.

    Attributes:
        served, municipalities: how many municipalities the option serves, and how many there are.
        amount: persons (or what the case counts need in) whom it serves, on the day as known on it.
        per_post: amount to each full post of the option.
        share: share of the need of all municipalities that falls on those served, by the study ``study``.
        posts_needed: posts that the amount would need by the case's ratio; ``posts_source`` says whose ratio.
    """

    served: int | None
    municipalities: int
    amount: Pair | None
    per_post: Pair | None
    share: Pair | None
    study: str
    posts_needed: Pair | None
    posts_source: str


def covered_need(option: Option, posts: Pair | None, world: CaseWorld, studies: Sequence[KnownStudy]) -> CoveredNeed:
    """Return what ``option`` with so many posts covers of the need, as known to the world's view on its day."""
    case = world.record.case
    served = option.serves
    amount = _amount(served, world)
    study, share = _share(served, case.municipalities, studies)
    key = _key_on(world)
    return CoveredNeed(
        served=None if served is None else len(served),
        municipalities=len(case.municipalities),
        amount=amount,
        per_post=_per_post(amount, posts),
        share=share,
        study=study,
        posts_needed=_posts_needed(amount, key),
        posts_source="" if key is None else key.source,
    )


def _amount(served: tuple[str, ...] | None, world: CaseWorld) -> Pair | None:
    """Return the need of those served: of nobody none, of all that of the case's region; in between unknown."""
    case = world.record.case
    if served == ():
        return 0.0, 0.0
    if not case.need_measure or served is None or set(served) != set(case.municipalities):
        return None
    quantity = world.measure(case.need_measure, "").quantity
    return None if np.isnan(quantity.low[0]) else (float(quantity.low[0]), float(quantity.high[0]))


def _per_post(amount: Pair | None, posts: Pair | None) -> Pair | None:
    if amount is None or posts is None or posts[0] <= 0:
        return None
    return amount[0] / posts[1], amount[1] / posts[0]


def _share(
    served: tuple[str, ...] | None, municipalities: tuple[str, ...], studies: Sequence[KnownStudy]
) -> tuple[str, Pair | None]:
    """Return the study of the municipalities and the share of the need; of none and of all it needs no figures."""
    if served is not None and set(served) in (set(), set(municipalities)):
        whole = 1.0 if served else 0.0
        return "", (whole, whole)
    for known in studies:
        if served is None or known.figures is None or not known.covers(municipalities):
            continue
        amount = known.figures.amount
        own = np.isin(known.figures.table.units, served)
        if not np.isnan(amount).any() and amount.sum() > 0:
            share = float(amount[own].sum() / amount.sum())
            return known.name, (share, share)
    return "", None


def _key_on(world: CaseWorld) -> StaffingKey | None:
    """Return the case's ratio of need to posts, unless its source came out only after the day."""
    case = world.record.case
    key = case.staffing_key
    source = case.sources.get(key.source) if key else None
    published = source.published if source else None
    return None if published is not None and published.last.toordinal() > int(world.known_on[0]) else key


def _posts_needed(amount: Pair | None, key: StaffingKey | None) -> Pair | None:
    if amount is None or key is None or not np.isfinite(amount).all():
        return None
    ratio = StaffingRatio(name="need", persons_per_post=key.per_post, source=key.source, low=key.low, high=key.high)
    for need in staff([""], [(Fraction(amount[0]), Fraction(amount[1]))], ratio)[0]:
        if need.low is not None and need.high is not None:
            return float(need.low), float(need.high)
    return None
