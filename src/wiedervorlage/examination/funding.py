"""What a funding rule gives for an option on a day, and which of its conditions the option meets.

What is known of the application comes from the case: stated as it is (``places: 1``), or as an expression of the
language of premises over figures of the record (``cost_of_posts: "=cost[2018-01-01]"``), read as known on the day.
A day that still lies ahead is not known. Nothing is assumed: what nobody stated leaves its condition unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.premises.evaluation import evaluate_number
from wiedervorlage.premises.parser import parse
from wiedervorlage.rules.applicants import ApplicantFactError, Stated, read_stated
from wiedervorlage.rules.conditions import Standing
from wiedervorlage.rules.lookup import NOBODY, values_on
from wiedervorlage.rules.provision import provision_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.options import Option
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.recheck.world import CaseWorld
    from wiedervorlage.rules.bounds import Bounds
    from wiedervorlage.rules.programme import Programme
    from wiedervorlage.rules.provision import Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionStanding:
    """One condition of the rule, where the option stands with it, and the norm that asks for it."""

    id: str
    label: Text
    standing: Standing
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionFunding:
    """What the rule gives, as bounds (low, high); None where it cannot be computed."""

    programme: str
    posts: tuple[float, float] | None
    posts_land: tuple[float, float] | None
    grant: tuple[float, float] | None
    own_share: tuple[float, float] | None
    conditions: tuple[ConditionStanding, ...]
    gaps: tuple[Text, ...]

    def standing(self, standing: Standing) -> tuple[ConditionStanding, ...]:
        """Return the conditions that stand so."""
        return tuple(c for c in self.conditions if c.standing is standing)


def option_funding(option: Option, world: CaseWorld, day: date) -> OptionFunding | None:
    """Return what the option's programme gives on ``day``; None for an option without a programme."""
    programmes = world.record.programmes
    if not option.package or option.package not in programmes:
        return None
    programme = programmes[option.package]
    stated = dict(_stated(option, programme, world, day))
    found = provision_for(programme, world.record.case.region, stated, day)
    posts = found.posts_in_all if found.posts else None
    return OptionFunding(
        programme=programme.id,
        posts=_pair(posts),
        posts_land=_pair(found.posts_paid_by("land")) if found.posts else None,
        grant=_pair(found.grant),
        own_share=_pair(found.own_share),
        conditions=tuple(_conditions(found, programme, day)),
        gaps=tuple(finding.message for finding in found.findings),
    )


def _stated(option: Option, programme: Programme, world: CaseWorld, day: date) -> Iterator[tuple[str, Stated]]:
    for name, written in option.applicant.items():
        if name not in programme.facts:
            raise ApplicantFactError(f"{programme.id} asks for no fact {name!r}")
        if written.startswith("="):
            quantity = evaluate_number(parse(written.removeprefix("=")), world).quantity
            if not np.isnan(quantity.low[0]):
                yield name, Interval(low=float(quantity.low[0]), high=float(quantity.high[0]))
            continue
        value = read_stated(programme.facts[name], written)
        if not (isinstance(value, date) and value > day):
            yield name, value


def _pair(bounds: Bounds | None) -> tuple[float, float] | None:
    if bounds is None:
        return None
    low, high = np.ravel(bounds.low), np.ravel(bounds.high)
    return None if not low.size or np.isnan(low[0]) else (float(low[0]), float(high[0]))


def _conditions(found: Provision, programme: Programme, day: date) -> Iterator[ConditionStanding]:
    ordinal = [day.toordinal()]
    for condition in programme.conditions:
        standing = Standing(int(found.conditions[condition.id][0, 0]))
        if standing is Standing.NOT_IN_FORCE:
            continue
        reading = values_on(programme, condition.parameter, ordinal, ordinal)
        index = int(reading.index[0])
        citation = str(programme.parameters[condition.parameter][index].citation) if index != NOBODY else ""
        yield ConditionStanding(id=condition.id, label=condition.label, standing=standing, citation=citation)
