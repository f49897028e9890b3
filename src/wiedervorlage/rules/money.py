"""Money: what each component of a programme pays, per applicant and day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.rules.bounds import Bounds, total
from wiedervorlage.rules.programme import Method
from wiedervorlage.rules.shares import key_shares, raised_shares

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import numpy.typing as npt

    from wiedervorlage.rules.lookup import IntArray
    from wiedervorlage.rules.programme import Component
    from wiedervorlage.rules.readings import Readings


def component_amount(
    readings: Readings,
    component: Component,
    posts: Mapping[str, Bounds],
    series: Mapping[str, Mapping[int, float]],
) -> Bounds:
    """Return what a component pays (applicants x days); zero on days on which the rule does not know it.

    Args:
        readings: the parameters on the days.
        component: the part of the money.
        posts: posts by role, for lump sums per post.
        series: yearly increases in percent by name and year, for amounts that are indexed.
    """
    known = days_known(readings.on, component)
    if not known.any():
        return Bounds.exact(np.zeros((1, readings.on.size)))
    with readings.only_on(known[0]):
        amount = _amount(readings, component, posts, series)
        if component.scale:
            amount = amount * readings.figure(component.scale, component.label)
        floor = readings.figure(component.floor, component.label) if component.floor else None
        cap = readings.figure(component.cap, component.label) if component.cap else None
    is_own = component.method is not Method.LUMP_SUM
    return amount.settled(floor, cap, component.round_to, in_place=is_own).where(known, 0.0)


def days_known(on: IntArray, component: Component) -> npt.NDArray[np.bool_]:
    """Say for each day whether the rule knows a component at all (1 x days)."""
    known = np.ones((1, on.size), dtype=bool)
    if component.valid_from is not None:
        known &= on >= component.valid_from.toordinal()
    if component.valid_to is not None:
        known &= on <= component.valid_to.toordinal()
    return known


def _amount(
    readings: Readings,
    component: Component,
    posts: Mapping[str, Bounds],
    series: Mapping[str, Mapping[int, float]],
) -> Bounds:
    what = component.label
    amount = readings.figure_by_kind(component.amount, what)
    match component.method:
        case Method.LUMP_SUM:
            return amount
        case Method.PER_POST:
            return amount * posts[component.role].scaled(1 / component.per)
        case Method.PER_HEAD:
            return amount * readings.fact(component.count, what)
        case Method.PER_CASE_MONTH:
            return amount * readings.fact(component.count, what) * readings.fact(component.months, what)
        case Method.SHARE_OF_COST:
            is_percent = readings.reading(component.amount[0][1]).unit == "percent"
            return amount.scaled(0.01 if is_percent else 1.0) * readings.fact(component.count, what)
        case Method.SHARE_OF_TOTAL:
            return _share_of_total(readings, component, amount)
        case Method.INDEXED:
            return amount * Bounds.exact(_index(readings, component, series))


def _share_of_total(readings: Readings, component: Component, amount: Bounds) -> Bounds:
    """Divide a total by a key.

    Where the rule states by how much the shares above the floor are scaled down, that is taken later; else
    what the floor costs is taken from the others in proportion.
    """
    shares = key_shares(readings, readings.programme.keys[component.key], component.label)
    if component.floor and not component.scale:
        floor = readings.figure(component.floor, component.label)
        floors, shares_now = np.broadcast_arrays(floor.low / amount.high, shares.low)
        known = ~np.isnan(floors + shares_now).any(axis=0)
        raised = np.full(shares_now.shape, np.nan)
        if known.any():
            raised[:, known] = raised_shares(shares_now[:, known].T, floors[:, known].T).T
        shares = Bounds.exact(raised)
    return amount * shares


def _index(
    readings: Readings, component: Component, series: Mapping[str, Mapping[int, float]]
) -> npt.NDArray[np.float64]:
    """Return by how much the amount has grown until each day's year; unknown where a year is missing."""
    factors = []
    for number in readings.on:
        factor = 1.0
        for year in range(component.indexed_from, date.fromordinal(int(number)).year + 1):
            rises = [weight * series.get(name, {}).get(year, np.nan) for name, weight in component.series]
            factor *= 1 + sum(rises) / 100
        factors.append(factor)
    if np.isnan(factors).any():
        readings.say_series(component.label, ", ".join(name for name, _ in component.series))
    return np.array([factors])


def together(readings: Readings, money: Mapping[str, Bounds], components: Collection[str]) -> Bounds:
    """Return what some components pay together, with the caps that bound several of them.

    On days on which the rule knows none of them nothing is computed, and a finding says so.
    """
    left = set(components)
    parts = []
    for cap in readings.programme.caps:
        bound = left & set(cap.components)
        if bound:
            what = readings.programme.label(cap.parameter[0][1])
            limit = readings.figure_by_kind(cap.parameter, what)
            parts.append(total(money[name] for name in sorted(bound)).at_most(limit))
            left -= bound
    whole = total([*parts, *(money[name] for name in sorted(left))])
    chosen = [part for part in readings.programme.components if part.id in components]
    if not chosen:
        return whole
    known = np.logical_or.reduce([days_known(readings.on, part) for part in chosen])
    if not known.all():
        readings.say_no_money(date.fromordinal(int(readings.on[~known[0]][0])))
    return whole.where(known, np.nan)
