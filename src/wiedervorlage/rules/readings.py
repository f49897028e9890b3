"""The parameters of a programme on the days asked for, read once each, with a record of what was used."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.rules.bounds import Bounds
from wiedervorlage.rules.lookup import NOBODY, RuleReading, Status, describe_gap, read_statements, statements_of
from wiedervorlage.rules.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy.typing as npt

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.rules.applicants import Applicants
    from wiedervorlage.rules.lookup import FloatArray, IntArray
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import ByKind, Programme

KIND = "kind"
"""The fact that says which kind of applicant somebody is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """A statement of a parameter that a computation rests on."""

    parameter: str
    statement: ParameterValue


class Readings:
    """Reads parameters for applicants (rows) and days (columns).

    Args:
        programme: the rule.
        applicants: who asks; their kind picks the parameter where the rule has one for each kind.
        on, known_on: day numbers, one-dimensional, of the same length.
        draws: values of parameters in place of what the rule says, one for each day.
    """

    def __init__(
        self,
        programme: Programme,
        applicants: Applicants,
        on: IntArray,
        known_on: IntArray,
        draws: Mapping[str, FloatArray] | None = None,
    ) -> None:
        self.programme = programme
        self.applicants = applicants
        self.on = on
        self.known_on = known_on
        self.findings: list[Finding] = []
        self._relevant: npt.NDArray[np.bool_] = np.ones(on.shape, dtype=bool)
        self._draws = draws or {}
        self._read: dict[str, RuleReading] = {}

    @property
    def used(self) -> tuple[Used, ...]:
        """Return the statements that answered, in the order of the rule."""
        found = []
        for name in self.programme.parameters:
            if name in self._read:
                spoken = sorted({int(i) for i in self._read[name].index if i != NOBODY})
                found += [Used(parameter=name, statement=self.programme.parameters[name][i]) for i in spoken]
        return tuple(found)

    @contextmanager
    def only_on(self, days: npt.NDArray[np.bool_]) -> Iterator[None]:
        """Report gaps only on these days: on the others nobody asks."""
        before, self._relevant = self._relevant, days
        try:
            yield
        finally:
            self._relevant = before

    def reading(self, name: str) -> RuleReading:
        """Return what a parameter says on the days."""
        if name not in self._read:
            reading = read_statements(statements_of(self.programme, name), self.on, self.known_on)
            self._read[name] = _drawn(reading, self._draws[name]) if name in self._draws else reading
        return self._read[name]

    def figure(self, name: str, what: Text) -> Bounds:
        """Return a parameter that is the same for all applicants (1 x days).

        Where the rule states no value the figure is unknown, and a finding names the gap; ``what`` is what
        could not be computed.
        """
        reading = self.reading(name)
        self._report_gaps(name, reading, what)
        return Bounds.between(reading.low[np.newaxis, :], reading.high[np.newaxis, :])

    def figure_by_kind(self, pairs: ByKind, what: Text) -> Bounds:
        """Return a parameter that differs by kind of applicant; a kind the rule does not name gets nothing."""
        if len(pairs) == 1 and not pairs[0][0]:
            return self.figure(pairs[0][1], what)
        options = self.programme.facts[KIND].options
        kinds = self.fact(KIND, what).low
        shape = (len(self.applicants), self.on.size)
        low, high = np.zeros(shape), np.zeros(shape)
        low[np.isnan(kinds[:, 0])] = high[np.isnan(kinds[:, 0])] = np.nan
        for kind, name in pairs:
            rows = kinds[:, 0] == options.index(kind)
            if rows.any():
                figure = self.figure(name, what)
                low[rows], high[rows] = figure.low, figure.high
        return Bounds.between(low, high)

    def fact(self, name: str, what: Text) -> Bounds:
        """Return a fact of the applicants (applicants x 1); a finding says for how many it is missing."""
        column = self.applicants.fact(name)
        missing = int(np.count_nonzero(np.isnan(column.low)))
        if missing:
            label = self.programme.facts[name].label
            self._say("RUL-103", what=what, name=label, count=missing, all=len(self.applicants))
        return column

    def say_recipients(self, what: Text, expected: float) -> None:
        """Note that a key divides among more recipients than are given."""
        self._say("RUL-104", what=what, expected=f"{expected:g}", given=len(self.applicants))

    def say_no_money(self, on: date) -> None:
        """Note that the rule knows no money on a day."""
        day = Text(de=write_day(on), en=write_day(on, "en"))
        self._say("RUL-107", name=self.programme.title, day=day)

    def say_series(self, what: Text, series: str) -> None:
        """Note that a year of a series is missing."""
        self._say("RUL-103", what=what, name=series, count=1, all=1)

    def _report_gaps(self, name: str, reading: RuleReading, what: Text) -> None:
        silent = np.flatnonzero((reading.status >= Status.OUTSIDE) & self._relevant)
        label = self.programme.label(name)
        if silent.size:
            first = int(silent[0])
            days = (date.fromordinal(int(self.on[first])), date.fromordinal(int(self.known_on[first])))
            self._say("RUL-101", what=what, name=label, gap=describe_gap(statements_of(self.programme, name), *days))
        if ((reading.status == Status.UNKNOWN) & self._relevant).any():
            self._say("RUL-102", what=what, name=label)

    def _say(self, code: str, **values: object) -> None:
        said = finding(MESSAGES, code, self.programme.place, **values)
        if said not in self.findings:
            self.findings.append(said)


def _drawn(reading: RuleReading, values: FloatArray) -> RuleReading:
    """Return a reading with drawn values; no statement of the rule speaks for them."""
    drawn = np.broadcast_to(np.asarray(values, dtype=np.float64), reading.low.shape)
    return replace(
        reading,
        low=drawn,
        high=drawn,
        status=np.full(drawn.shape, Status.STATED, dtype=np.int8),
        index=np.full(drawn.shape, NOBODY, dtype=np.int32),
    )
