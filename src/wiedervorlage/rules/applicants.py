"""Applicants: what is known of each, as columns.

A figure may be exact or an interval; a day that never came (no decision) is infinitely far. What is not
stated stays unknown: there are no defaults.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.builtin import builtin_regions, builtin_rows
from wiedervorlage.evidence.intervals import Interval, parse_value
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.rules.bounds import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wiedervorlage.rules.programme import ApplicantFact, Programme

Stated = float | bool | str | date | Interval | None
"""What may be stated of an applicant: a figure, yes or no, words, a day (False: never), or nothing."""


class ApplicantFactError(WiedervorlageError):
    """What was stated of an applicant is no fact of the programme, or has the wrong form."""


class UnknownRegionError(WiedervorlageError):
    """No packaged region has this key."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Applicants:
    """Applicants by key, with one column (applicants x 1) for each fact that is stated of any of them."""

    keys: tuple[str, ...]
    facts: Mapping[str, Bounds]

    def __len__(self) -> int:
        """Return the number of applicants."""
        return len(self.keys)

    def fact(self, name: str) -> Bounds:
        """Return a column; all unknown where nobody stated it."""
        return self.facts.get(name) or Bounds.exact(np.full((len(self.keys), 1), np.nan))


def make_applicants(programme: Programme, stated: Mapping[str, Mapping[str, Stated]]) -> Applicants:
    """Return applicants from what is stated of each, by key and name of the fact.

    Raises:
        ApplicantFactError: a fact is none of the programme's, or does not fit its unit.
    """
    names = {name for facts in stated.values() for name in facts}
    for name in sorted(names - set(programme.facts)):
        listed = ", ".join(programme.facts) or "–"
        raise ApplicantFactError(f"{programme.id} asks for no fact {name!r}; it asks for {listed}")
    columns = {}
    for name in programme.facts:
        if name in names:
            fact = programme.facts[name]
            pairs = [_bounds(fact, facts.get(name)) for facts in stated.values()]
            low, high = np.array(pairs, dtype=np.float64).T.reshape(2, -1, 1).copy()
            columns[name] = Bounds.between(low, high)
    return Applicants(keys=tuple(stated), facts=columns)


def _bounds(fact: ApplicantFact, value: Stated) -> tuple[float, float]:
    number: float
    match value:
        case None:
            number = math.nan
        case Interval(low=low, high=high) if fact.unit not in {"text", "bool", "date"}:
            return low, high
        case False if fact.unit == "date":
            number = math.inf
        case bool() if fact.unit == "bool":
            number = float(value)
        case date() if fact.unit == "date":
            number = float(value.toordinal())
        case str() if fact.unit == "text" and value in fact.options:
            number = float(fact.options.index(value))
        case float() | int() if fact.unit not in {"text", "bool", "date"} and not isinstance(value, bool):
            number = float(value)
        case _:
            allowed = f" (one of {', '.join(fact.options)})" if fact.options else ""
            raise ApplicantFactError(f"{value!r} does not fit the fact {fact.id!r} in {fact.unit}{allowed}")
    return number, number


def read_stated(fact: ApplicantFact, text: str) -> Stated:
    """Read what a person wrote of a fact: ``5.5``, ``yes``, ``2016-04-25``, ``never``, a word.

    Raises:
        ApplicantFactError: the text does not fit the fact.
    """
    written = text.strip()
    try:
        match fact.unit:
            case "text":
                return written
            case "bool":
                return {"yes": True, "ja": True, "true": True, "no": False, "nein": False, "false": False}[
                    written.lower()
                ]
            case "date":
                return False if written.lower() in {"no", "nein", "never", "nie"} else date.fromisoformat(written)
            case _:
                return parse_value(written)
    except (KeyError, ValueError):
        raise ApplicantFactError(f"{text!r} does not fit the fact {fact.id!r} in {fact.unit}") from None


def from_register(programme: Programme, keys: Iterable[str], on: date) -> dict[str, dict[str, Stated]]:
    """Return what the packaged register of regions and official figures state of regions.

    Args:
        programme: its facts name the register's column or the measure that states them.
        keys: official keys of regions.
        on: the day; figures are those whose period holds it, else the latest that ended before.

    Raises:
        UnknownRegionError: there is no such region.
    """
    regions = builtin_regions()
    wanted = tuple(keys)
    missing = next((key for key in wanted if key not in regions), None)
    if missing is not None:
        raise UnknownRegionError(f"no packaged region has the key {missing!r}")
    stated: dict[str, dict[str, Stated]] = {key: {} for key in wanted}
    for fact in programme.facts.values():
        if fact.register:
            for key in wanted:
                written: Stated = getattr(regions[key], fact.register)
                if fact.unit != "text" or written in fact.options:
                    stated[key][fact.id] = written
        if fact.measure:
            for key, value in latest_figures(fact.measure, frozenset(wanted), on).items():
                stated[key][fact.id] = value
    return stated


def latest_figures(measure: str, keys: frozenset[str], on: date) -> dict[str, Interval]:
    """Return for each region the packaged figure whose period holds ``on``, else the latest that ended before."""
    found: dict[str, tuple[date, Interval]] = {}
    for table in ("nrw-gemeinden", "nrw-kreise", "integration-lump-sum-2018"):
        for row in builtin_rows(table):
            if row["measure"] != measure or row["region"] not in keys:
                continue
            period = parse_span(row["period"])
            last = period.last
            if period.first <= on and (row["region"] not in found or found[row["region"]][0] <= last):
                found[row["region"]] = (last, parse_value(row["value"]))
    return {key: value for key, (_, value) in found.items()}
