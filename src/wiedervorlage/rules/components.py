"""The components of the money: from parameters and facts to euros per applicant and day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.rules.amounts import (
    Amount,
    at_least,
    at_most,
    combine,
    from_fact,
    rounded,
    stated,
    times,
    with_status,
)
from wiedervorlage.rules.keys import key_shares, raised_shares
from wiedervorlage.rules.lookup import Status
from wiedervorlage.rules.programme import Component, Method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.rules.applicants import Applicants, Evidence
    from wiedervorlage.rules.readings import Readings


def component_money(
    component: Component,
    readings: Readings,
    applicants: Applicants,
    evidence: Evidence,
    posts: Mapping[str, Amount],
) -> Amount:
    """Return the euros of a component, capped, raised and rounded as the rule says.

    The component's own days of validity are not looked at: ``provision`` does that.
    """
    base = readings.by_kind(component.amount, applicants)
    match component.method:
        case Method.PER_POST:
            money = times(times(posts[component.role], stated(1 / component.per)), base)
        case Method.PER_HEAD:
            money = times(from_fact(applicants.column(component.count)), base)
        case Method.PER_CASE_MONTH:
            cases = times(from_fact(applicants.column(component.count)), from_fact(applicants.column(component.months)))
            money = times(cases, base)
        case Method.LUMP_SUM:
            money = base
        case Method.SHARE_OF_COST:
            money = times(times(from_fact(applicants.column(component.count)), base), stated(0.01))
        case Method.SHARE_OF_TOTAL:
            return rounded(_share_of_total(component, base, readings, applicants), component.round_to)
        case Method.INDEXED:
            money = times(base, _index(component, readings, evidence))
    return rounded(_bounded(component, money, readings), component.round_to)


def _bounded(component: Component, money: Amount, readings: Readings) -> Amount:
    if component.cap:
        money = at_most(money, readings.amount(component.cap))
    return at_least(money, readings.amount(component.floor)) if component.floor else money


def _share_of_total(component: Component, total: Amount, readings: Readings, applicants: Applicants) -> Amount:
    """Divide a total by a key.

    Where a parameter states by how much shares above the floor are scaled down, that is taken; else what the
    floor costs is taken from the others in proportion, for which all recipients must be given.
    """
    shares = key_shares(readings.programme.keys[component.key], readings, applicants)
    if component.scale:
        money = times(times(shares, total), readings.amount(component.scale))
        return _bounded(component, money, readings)
    money = times(shares, total)
    if component.floor and np.all(money.status == Status.STATED):
        floors = combine(np.divide, readings.amount(component.floor), total)
        money = times(combine(raised_shares, shares, floors), total)
    return at_most(money, readings.amount(component.cap)) if component.cap else money


def _index(component: Component, readings: Readings, evidence: Evidence) -> Amount:
    """Return the factor by which an amount has grown since the year before ``indexed_from``."""
    years = np.array([date.fromordinal(day).year for day in readings.on.ravel().tolist()])
    factors = {year: _growth(component, int(year), evidence) for year in np.unique(years)}
    grown = np.array([factors[year] for year in years.tolist()]).reshape(readings.on.shape)
    return with_status(stated(grown), np.isnan(grown), Status.FACT_MISSING)


def _growth(component: Component, year: int, evidence: Evidence) -> float:
    factor = 1.0
    for each in range(component.indexed_from, year + 1):
        rates = [evidence.yearly.get(name, {}).get(each, np.nan) for name, _ in component.series]
        factor *= 1 + sum(rate * weight for rate, (_, weight) in zip(rates, component.series, strict=True)) / 100
    return float(factor)
