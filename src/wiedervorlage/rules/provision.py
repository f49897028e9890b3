"""What an applicant gets on a day: posts by role, money by component, own share, conditions.

Everything is computed for all applicants and all days at once. Where the rule states no value, nothing is
computed and a finding names the gap; there are no defaults.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.rules.applicants import Stated, make_applicants
from wiedervorlage.rules.bounds import Bounds, total
from wiedervorlage.rules.conditions import Standing, StandingArray, judge
from wiedervorlage.rules.lookup import statements_of
from wiedervorlage.rules.money import component_amount, together
from wiedervorlage.rules.readings import Readings, Used

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.rules.applicants import Applicants
    from wiedervorlage.rules.lookup import FloatArray, IntArray
    from wiedervorlage.rules.programme import Programme

LAND = "land"
"""Who pays seconded staff."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Provision:
    """What applicants get (rows) on days (columns).

    Attributes:
        on, known_on: day numbers.
        posts: posts by role.
        money: euros by component (a year, where the amount is yearly), before caps on several of them.
        grant: all components together, after these caps.
        own_share: what is left of the stated cost; None where the programme says nothing about it.
        conditions: a ``Standing`` per applicant and day, by id of the condition.
        used: the statements of the rule that the figures and conditions rest on.
        findings: what could not be computed, and why.
    """

    programme: Programme
    applicants: Applicants
    on: IntArray
    known_on: IntArray
    posts: Mapping[str, Bounds]
    money: Mapping[str, Bounds]
    grant: Bounds
    own_share: Bounds | None
    conditions: Mapping[str, StandingArray]
    used: tuple[Used, ...]
    findings: tuple[Finding, ...]

    @property
    def posts_in_all(self) -> Bounds:
        """Return the posts of all roles."""
        return total(self.posts.values())

    def posts_paid_by(self, payer: str) -> Bounds:
        """Return the posts that ``land`` or the ``applicant`` pays."""
        return total(self.posts[role.id] for role in self.programme.package if role.paid_by == payer)

    @property
    def fails(self) -> StandingArray:
        """Say (1 or 0) where a binding condition fails."""
        shape = (len(self.applicants), self.on.size)
        found = np.zeros(shape, dtype=np.int8)
        for condition in self.programme.conditions:
            if condition.binding:
                found |= self.conditions[condition.id] == Standing.FAILED
        return found


def provision(
    programme: Programme,
    applicants: Applicants,
    on: Sequence[date],
    known_on: Sequence[date] | None = None,
    evidence: Mapping[str, Mapping[int, float]] | None = None,
    draws: Mapping[str, FloatArray] | None = None,
) -> Provision:
    """Compute what applicants get.

    Args:
        programme: the rule.
        applicants: who asks, with what is known of each.
        on: the days asked about.
        known_on: with the knowledge of which day, one for each of ``on`` (default: of that day itself).
        evidence: yearly increases in percent by series and year, for amounts that are indexed.
        draws: values of parameters in place of what the rule says, one for each of ``on``: repeat a day to
            compute many draws at once, without a copy of the rule.

    Raises:
        UnknownParameterError: a parameter drawn is none of the programme's.
        KeyExhaustedError: the caps of a key leave a part of the total that nobody may have.
    """
    for name in draws or {}:
        statements_of(programme, name)
    days = _numbers(on)
    known = days if known_on is None else _numbers(known_on)
    readings = Readings(programme, applicants, days, known, draws)
    posts = {role.id: readings.figure_by_kind(role.posts, role.label) for role in programme.package}
    money = {part.id: component_amount(readings, part, posts, evidence or {}) for part in programme.components}
    own = programme.own_share
    own_share = None
    if own is not None:
        cost = readings.fact(own.cost, programme.facts[own.cost].label)
        own_share = cost.less(together(readings, money, own.components))
    grant = together(readings, money, list(money))
    conditions = {condition.id: judge(readings, condition) for condition in programme.conditions}
    return Provision(
        programme=programme,
        applicants=applicants,
        on=days,
        known_on=known,
        posts=MappingProxyType(posts),
        money=MappingProxyType(money),
        grant=grant,
        own_share=own_share,
        conditions=MappingProxyType(conditions),
        used=readings.used,
        findings=tuple(readings.findings),
    )


def provision_for(
    programme: Programme,
    key: str,
    stated: Mapping[str, Stated],
    on: date,
    known_on: date | None = None,
    evidence: Mapping[str, Mapping[int, float]] | None = None,
) -> Provision:
    """Compute what one applicant gets on one day (arrays of shape 1 x 1).

    Raises:
        ApplicantFactError: what is stated is no fact of the programme, or does not fit its unit.
    """
    known = None if known_on is None else [known_on]
    return provision(programme, make_applicants(programme, {key: stated}), [on], known, evidence)


def _numbers(days: Sequence[date]) -> IntArray:
    return np.array([day.toordinal() for day in days], dtype=np.int64)
