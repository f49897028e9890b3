"""Do the inputs of a published division belong to the amounts? One finding for each that does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.rules.applicants import Applicants, make_applicants
from wiedervorlage.rules.averages import Fit, describe_fit, fit_average
from wiedervorlage.rules.bounds import Bounds
from wiedervorlage.rules.provision import provision

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.rules.applicants import Stated
    from wiedervorlage.rules.lookup import FloatArray
    from wiedervorlage.rules.programme import ApplicantFact, Programme


def check_published(
    programme: Programme,
    stated: Mapping[str, Mapping[str, Stated]],
    published: Mapping[str, float],
    on: date,
    known_on: date | None = None,
    names: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Compare published amounts with what the rule gives for the printed inputs.

    Only facts that are means of several counts are varied, within what rounds to the printed figure.

    Args:
        programme: the rule; its facts say which figures are means.
        stated: what is printed for each applicant.
        published: the published amount of each, in euros.
        on: the day of the rule.
        known_on: the day of knowledge (default: ``on``).
        names: what a person calls each applicant.
    """
    found = []
    for fact in programme.facts.values():
        if fact.average_of > 1:
            for key, amount in published.items():
                if _printed(stated.get(key, {}), fact) is not None:
                    fit = fit_published(programme, key, stated[key], fact, amount, on, known_on)
                    said = describe_fit(fit, (names or {}).get(key, key), fact.label, programme.place)
                    found += [said] if said is not None else []
    return tuple(found)


def fit_published(
    programme: Programme,
    key: str,
    stated: Mapping[str, Stated],
    fact: ApplicantFact,
    published: float,
    on: date,
    known_on: date | None = None,
) -> Fit:
    """Find which exact means of a printed figure give the published amount of one applicant.

    Args:
        programme: the rule.
        key: key of the applicant.
        stated: what is on record about it; ``fact`` among it, as a whole number.
        fact: the printed figure, which the rule takes as a mean of several days.
        published: the grant as published, in EUR.
        on: the day of the grant.
        known_on: with the knowledge of which day; by default of ``on``.
    """
    printed = _printed(stated, fact)
    assert printed is not None
    single = make_applicants(programme, {key: stated})

    def amounts(means: FloatArray) -> FloatArray:
        columns = {**single.facts, fact.id: Bounds.exact(means[:, np.newaxis])}
        many = Applicants(
            keys=tuple(f"{key} {i}" for i in range(means.size)),
            facts={name: _repeated(column, means.size) for name, column in columns.items()},
        )
        given = provision(programme, many, [on], None if known_on is None else [known_on])
        grant: FloatArray = np.broadcast_to(given.grant.low, (means.size, 1))[:, 0]
        return grant

    return fit_average(int(printed), published, fact.average_of, amounts)


def _repeated(column: Bounds, count: int) -> Bounds:
    return column.apply(lambda values: np.broadcast_to(values, (count, 1)))


def _printed(stated: Mapping[str, Stated], fact: ApplicantFact) -> float | None:
    value = stated.get(fact.id)
    match value:
        case Interval(low=low, high=high) if low == high and low == int(low):
            return low
        case float() | int() if not isinstance(value, bool) and value == int(value):
            return float(value)
        case _:
            return None
