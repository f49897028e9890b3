"""What only the whole file can tell: references that lead nowhere, contradictions, gaps, weights."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day, write_number
from wiedervorlage.rules.fields import suggestion
from wiedervorlage.rules.lookup import Status, lay_table
from wiedervorlage.rules.messages import MESSAGES
from wiedervorlage.rules.programme import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.foundation.findings import Finding, Place
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme

_FACT, _ROLE, _KEY, _PART = (
    Text(de="des Antragstellers", en="fact of the applicant"),
    Text(de="der Stellenart", en="role"),
    Text(de="des Schlüssels", en="key"),
    Text(de="des Bestandteils", en="component"),
)


def check_programme(programme: Programme) -> tuple[Finding, ...]:
    """Return what is wrong or doubtful in a programme as a whole."""
    return (*_references(programme), *_contradictions(programme), *_gaps(programme), *_weights(programme))


def _references(programme: Programme) -> Iterator[Finding]:
    for name, place in _parameters_named(programme):
        if name and name not in programme.parameters:
            close = suggestion(name, programme.parameters)
            yield finding(MESSAGES, "RUL-014", place, name=name, suggestion=close)
    for what, name, known, place in _others_named(programme):
        if name and name not in known:
            close = suggestion(name, known)
            yield finding(MESSAGES, "RUL-015", place, what=what, name=name, suggestion=close)


def _parameters_named(programme: Programme) -> Iterator[tuple[str, Place]]:
    for condition in programme.conditions:
        yield condition.parameter, condition.place
        for requirement in condition.any_of:
            yield requirement.in_force, requirement.place
            if isinstance(requirement.against, str) and requirement.comparison is not Comparison.IS:
                yield requirement.against, requirement.place
    for role in programme.package:
        yield from ((name, role.place) for _, name in role.posts)
    for key in programme.keys.values():
        yield from ((name, key.place) for name in (key.cap_times, key.recipients))
        yield from ((name, key.place) for part in key.parts for name in (part.weight, part.total))
    for component in programme.components:
        yield from ((name, component.place) for _, name in component.amount)
        yield from ((name, component.place) for name in (component.scale, component.cap, component.floor))
    for cap in programme.caps:
        yield from ((name, cap.place) for _, name in cap.parameter)


def _others_named(programme: Programme) -> Iterator[tuple[Text, str, Iterable[str], Place]]:
    roles = [role.id for role in programme.package]
    parts = [component.id for component in programme.components]
    for condition in programme.conditions:
        yield from ((_FACT, r.fact, programme.facts, r.place) for r in condition.any_of)
    for component in programme.components:
        yield from ((_FACT, n, programme.facts, component.place) for n in (component.count, component.months))
        yield _ROLE, component.role, roles, component.place
        yield _KEY, component.key, programme.keys, component.place
    for key in programme.keys.values():
        yield from ((_FACT, part.evidence, programme.facts, key.place) for part in key.parts)
        yield _FACT, key.cap_of, programme.facts, key.place
    for cap in programme.caps:
        yield from ((_PART, name, parts, cap.place) for name in cap.components)
    if programme.own_share is not None:
        yield _FACT, programme.own_share.cost, programme.facts, programme.own_share.place
        yield from ((_PART, n, parts, programme.own_share.place) for n in programme.own_share.components)


def _contradictions(programme: Programme) -> Iterator[Finding]:
    """Yield pairs that speak on one day with equal rank and day of publication, and disagree."""
    for name, statements in programme.parameters.items():
        for left, right in combinations(statements, 2):
            if _speak_alike(left, right) and not left.says_the_same_as(right):
                values = {"left": _written(left), "right": _written(right)}
                yield finding(MESSAGES, "RUL-013", right.place, name=name, **values)


def _speak_alike(left: ParameterValue, right: ParameterValue) -> bool:
    at_once = left.first_day <= right.last_day and right.first_day <= left.last_day
    published_alike = (left.rank, left.published) == (right.rank, right.published)
    return at_once and published_alike and left.published is not None and left.annulled_on == right.annulled_on


def _gaps(programme: Programme) -> Iterator[Finding]:
    """Yield the stretches between two statements of the rule in which nothing holds."""
    for name, statements in programme.parameters.items():
        if not statements or statements[0].context:
            continue
        table = lay_table(statements)
        finally_known = table.status[:, -1].tolist()
        days = table.valid_days.tolist()
        for i, (before, after) in enumerate(pairwise(finally_known[:-1])):
            if before != Status.OUTSIDE and after == Status.OUTSIDE and Status.STATED in finally_known[i + 1 :]:
                begin, end = date.fromordinal(days[i + 1]), date.fromordinal(days[i + 2] - 1)
                place = next(s.place for s in statements if s.last_day + 1 == days[i + 1])
                spans = {
                    "begin": Text(de=write_day(begin), en=write_day(begin, "en")),
                    "end": Text(de=write_day(end), en=write_day(end, "en")),
                }
                yield finding(MESSAGES, "RUL-018", place, name=name, **spans)


def _weights(programme: Programme) -> Iterator[Finding]:
    """Yield the first day on which the known weights of a key do not add up to 1."""
    for key in programme.keys.values():
        weights = [programme.parameters.get(part.weight, ()) for part in key.parts]
        days = sorted({s.first_day for statements in weights for s in statements})
        for day in days:
            values = [_point_on(statements, day) for statements in weights]
            if all(value is not None for value in values):
                total = sum(value for value in values if value is not None)
                if abs(total - 1) > 1e-9:
                    when = date.fromordinal(day)
                    yield finding(
                        MESSAGES,
                        "RUL-019",
                        key.place,
                        name=key.id,
                        sum=Text(de=write_number(total), en=write_number(total, "en")),
                        day=Text(de=write_day(when), en=write_day(when, "en")),
                    )
                    break


def _point_on(statements: tuple[ParameterValue, ...], day: int) -> float | None:
    for statement in statements:
        if statement.first_day <= day <= statement.last_day and isinstance(statement.value, Interval):
            return statement.value.low
    return None


def _written(statement: ParameterValue) -> str:
    value = statement.value
    if isinstance(value, Interval):
        return f"{value.low:g}" if value.is_point else f"{value.low:g}..{value.high:g}"
    return str(value)
