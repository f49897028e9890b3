"""Conditions: which an applicant meets, which are open, which fail, which nobody can tell."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from wiedervorlage.foundation.days import Duration
from wiedervorlage.rules.lookup import Status
from wiedervorlage.rules.programme import Comparison

if TYPE_CHECKING:
    from wiedervorlage.rules.lookup import FloatArray
    from wiedervorlage.rules.programme import Condition, Requirement
    from wiedervorlage.rules.readings import Readings

StandingArray = npt.NDArray[np.int8]
TruthArray = npt.NDArray[np.int8]
NO: Final = -1
"""Not so. In between lies 0: nobody can tell."""
YES: Final = 1


class Standing(IntEnum):
    """Where an applicant stands with a condition."""

    NOT_IN_FORCE = 0
    """The rule does not ask for it on the day (or nobody knew that it does)."""
    MET = 1
    OPEN = 2
    """Not met yet; the applicant can still meet it."""
    FAILED = 3
    UNKNOWN = 4
    """The applicant has not said, or no source says whether the rule asks for it."""


def judge(readings: Readings, condition: Condition) -> StandingArray:
    """Return where each applicant stands with a condition on each day (applicants x days)."""
    shape = (len(readings.applicants), readings.on.size)
    truths = [_truth(readings, requirement) for requirement in condition.any_of]
    truth = np.broadcast_to(np.maximum.reduce(truths) if len(truths) > 1 else truths[0], shape)
    missed = Standing.OPEN if condition.curable else Standing.FAILED
    by_truth = np.array([missed, Standing.UNKNOWN, Standing.MET], dtype=np.int8)
    standing: StandingArray = by_truth[truth - NO]
    asked = _in_force(readings, condition.parameter)
    if (asked != YES).any():
        standing[:, asked == NO] = Standing.NOT_IN_FORCE
        standing[:, asked == 0] = Standing.UNKNOWN
    return standing


def _in_force(readings: Readings, parameter: str) -> TruthArray:
    """Return for each day whether a parameter says yes (figures and words count as yes)."""
    reading = readings.reading(parameter)
    says_no = (reading.unit == "bool") & (reading.low == 0)
    found = np.select([reading.status >= Status.OUTSIDE, reading.status == Status.UNKNOWN, says_no], [NO, 0, NO], YES)
    return found.astype(np.int8)


def _truth(readings: Readings, requirement: Requirement) -> TruthArray:
    fact = readings.applicants.fact(requirement.fact)
    low, high = fact.low, fact.high
    match requirement.comparison:
        case Comparison.HAPPENED:
            truth = _known(low, low <= readings.on)
        case Comparison.NO_OLDER_THAN:
            oldest = _oldest_days(readings, requirement)
            truth = _known(low + oldest, (low >= oldest) & (low <= readings.on))
        case Comparison.IS | Comparison.ONE_OF:
            truth = _known(low, np.isin(low, _codes(readings, requirement)))
        case Comparison.AT_LEAST:
            least = _against(readings, requirement)
            truth = _compared(low >= least[1], high < least[0])
        case Comparison.AT_MOST:
            most = _against(readings, requirement)
            truth = _compared(high <= most[0], low > most[1])
    if requirement.in_force:
        return np.minimum(truth, _in_force(readings, requirement.in_force)[np.newaxis, :])
    return truth


def _known(figures: FloatArray, holds: npt.NDArray[np.bool_]) -> TruthArray:
    """Return yes or no where the figure is known."""
    missing = np.isnan(figures)
    truth: TruthArray = holds.view(np.int8) * 2 + NO
    if missing.any():
        truth[np.broadcast_to(missing, truth.shape)] = 0
    return truth


def _compared(surely: npt.NDArray[np.bool_], surely_not: npt.NDArray[np.bool_]) -> TruthArray:
    """Return yes, no or neither; a figure that is missing (NaN) compares as neither."""
    truth: TruthArray = surely.view(np.int8) - surely_not.view(np.int8)
    return truth


def _against(readings: Readings, requirement: Requirement) -> tuple[FloatArray, FloatArray]:
    """Return the bounds of what the fact is compared with (1 x days)."""
    if isinstance(requirement.against, str):
        reading = readings.reading(requirement.against)
        return reading.low[np.newaxis, :], reading.high[np.newaxis, :]
    assert isinstance(requirement.against, int | float)
    figure = np.full((1, readings.on.size), float(requirement.against))
    return figure, figure


def _codes(readings: Readings, requirement: Requirement) -> list[float]:
    """Return the values that meet the requirement, words as the fact counts them."""
    options = readings.programme.facts[requirement.fact].options
    against = requirement.against
    words = (against,) if isinstance(against, str) else against
    if isinstance(words, tuple):
        return [float(options.index(word)) for word in words if word in options]
    return [float(words)]


def _oldest_days(readings: Readings, requirement: Requirement) -> FloatArray:
    """Return for each day the earliest day of something that is not too old (1 x days)."""
    years = _against(readings, requirement)[0][0]
    oldest = [
        float(Duration(months=round(age * 12)).before(date.fromordinal(int(day))).toordinal())
        if not np.isnan(age)
        else np.nan
        for age, day in zip(years, readings.on, strict=True)
    ]
    return np.array([oldest])
