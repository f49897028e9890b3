"""Every programme is computed on every day on which it turns, and on the day before and after."""

from datetime import date, timedelta

import numpy as np
import pytest

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.rules.applicants import make_applicants
from wiedervorlage.rules.changes import breakpoints
from wiedervorlage.rules.lookup import Status, describe_gap, values_on
from wiedervorlage.rules.provision import provision

LIBRARY = load_programmes()
ONE_DAY = timedelta(days=1)
FIGURES = {"bool": True, "date": date(2015, 6, 1)}


def days_of(programme):
    turning = breakpoints(programme)
    return sorted({day + shift for day in turning for shift in (-ONE_DAY, 0 * ONE_DAY, ONE_DAY)})


def a_full_applicant(programme):
    """Return an applicant of each kind who states every fact."""
    facts = programme.facts
    stated = {name: FIGURES.get(fact.unit, 3.0) for name, fact in facts.items() if fact.unit != "text"}
    kinds = facts["kind"].options if "kind" in facts else ("one",)
    return {kind: stated | ({"kind": kind} if "kind" in facts else {}) for kind in kinds}


@pytest.mark.parametrize("name", LIBRARY)
def test_every_parameter_answers_on_every_turning_day_or_says_why_not(name):
    programme = LIBRARY[name]
    days = days_of(programme)
    assert days, name
    numbers = np.array([day.toordinal() for day in days])
    for parameter, said in programme.parameters.items():
        reading = values_on(programme, parameter, numbers[:, None], numbers[None, :])
        stated = reading.status == Status.STATED
        assert (np.isnan(reading.low) == ~stated).all()
        assert (reading.low[stated] <= reading.high[stated]).all()
        spoken = reading.status <= Status.UNKNOWN
        assert ((reading.index >= 0) == spoken).all()
        assert stated.any() or all(s.value is None or s.begin_unknown for s in said), parameter
        for i in np.flatnonzero(np.diag(~spoken)):
            assert describe_gap(said, days[i], days[i]).de


@pytest.mark.parametrize("name", LIBRARY)
def test_every_programme_is_computed_on_every_turning_day_or_a_finding_says_why_not(name):
    programme = LIBRARY[name]
    applicants = make_applicants(programme, a_full_applicant(programme))
    for day in days_of(programme):
        result = provision(programme, applicants, [day])
        figures = [*result.posts.values(), *result.money.values(), result.grant]
        if any(np.isnan(figure.low).any() for figure in figures):
            assert result.findings, (name, day)
        for figure in figures:
            known = ~np.isnan(figure.low)
            assert (figure.low[known] <= figure.high[known]).all()
            assert (figure.low[known] >= 0).all()
        for used in result.used:
            assert str(used.statement.citation)
            assert used.statement.place.line


@pytest.mark.parametrize("name", LIBRARY)
def test_no_rule_has_a_hole_that_nobody_wrote_down(name):
    """Between the first and the last value of a parameter every day is spoken for, if only by "unknown"."""
    programme = LIBRARY[name]
    finally_known = date(2030, 1, 1).toordinal()
    for parameter, said in programme.parameters.items():
        if said[0].context:
            continue
        first, last = min(s.valid_from.first for s in said), max(s.valid_from.first for s in said)
        days = np.arange(first.toordinal(), min(last.toordinal(), finally_known))
        if len(days):
            reading = values_on(programme, parameter, days, np.array(finally_known))
            assert (reading.status != Status.OUTSIDE).all(), parameter
