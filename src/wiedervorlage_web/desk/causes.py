"""Causes to look again that are open on a day, in the words of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.utils.translation import gettext as _

from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage_web.desk.names import CAUSE_NAMES
from wiedervorlage_web.desk.templatetags.language import in_language
from wiedervorlage_web.records.models import DecisionRecord, DueRecord

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db import models

    from wiedervorlage_web.people.models import Organisation
    from wiedervorlage_web.records.models import CaseRecord

_ORDER: Final = ("decisive-gone", "not-carried", "review", "rule-changed", "new-fact")
"""In this order a day's causes are told: first what weighs most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cause in words: its name and the sentence that says why."""

    cause: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCause:
    """What is open since a day: why, for which decisions, known to whom; the same for several decisions is one."""

    day: date
    earliest: date
    latest: date | None
    said: tuple[Said, ...]
    sources: tuple[str, ...]
    decisions: tuple[DecisionRecord, ...]
    views: tuple[str, ...]
    inferred: bool

    @property
    def name(self) -> str:
        """Return the names of all causes of the day as one line."""
        names = dict.fromkeys(said.cause for said in self.said)
        return "; ".join(names)

    @property
    def is_range(self) -> bool:
        """Say whether the readings give different days."""
        return self.earliest != self.day or self.latest != self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCase:
    """A case with its open causes, the newest first."""

    record: CaseRecord
    causes: tuple[OpenCause, ...]


def open_causes(record: CaseRecord, day: date) -> tuple[OpenCause, ...]:
    """Return the causes of one case that are open on ``day``."""
    return _merged(_open_rows(day).filter(case=record))


def due_cases(house: Organisation, day: date) -> tuple[DueCase, ...]:
    """Return the cases of a house that have a cause open on ``day``, the newest cause first."""
    rows: dict[int, list[DueRecord]] = {}
    for row in _open_rows(day).filter(case__organisation=house):
        rows.setdefault(row.case_id, []).append(row)
    found = [DueCase(record=group[0].case, causes=_merged(group)) for group in rows.values()]
    return tuple(sorted(found, key=lambda item: item.causes[0].day, reverse=True))


def _open_rows(day: date) -> models.QuerySet[DueRecord]:
    """Begun under the fair reading, not gone away by itself, not answered by a later decision."""
    return (
        DueRecord.objects.filter(day__lte=day)
        .filter(Q(until__isnull=True) | Q(until__gte=day))
        .filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day))
        .select_related("case")
        .order_by("-day", "id")
    )


def _merged(rows: Iterable[DueRecord]) -> tuple[OpenCause, ...]:
    """Put together what one day brought for one decision, then what several decisions have in common."""
    by_decision: dict[tuple[int, str, date | None], list[DueRecord]] = {}
    for row in rows:
        by_decision.setdefault((row.case_id, row.decision, row.day), []).append(row)
    alike: dict[tuple[date | None, tuple[str, ...]], list[DueRecord]] = {}
    for (_case, _decision, day), group in by_decision.items():
        alike.setdefault((day, tuple(sorted({row.because_de for row in group}))), []).extend(group)
    cases = {case for case, _decision, _day in by_decision}
    decisions = {(item.case_id, item.key): item for item in DecisionRecord.objects.filter(case__in=cases)}
    return tuple(_cause(group, decisions) for group in alike.values())


def _cause(group: list[DueRecord], decisions: dict[tuple[int, str], DecisionRecord]) -> OpenCause:
    group = sorted(group, key=lambda row: _ORDER.index(row.cause))
    keys = dict.fromkeys((row.case_id, row.decision) for row in group)
    latest = [row.latest for row in group]
    return OpenCause(
        day=group[0].day or group[0].earliest,
        earliest=min(row.earliest for row in group),
        latest=None if None in latest else max(day for day in latest if day is not None),
        said=_said(group),
        sources=tuple(dict.fromkeys(row.source for row in group if row.source)),
        decisions=tuple(decisions[key] for key in keys if key in decisions),
        views=tuple(
            _("öffentlich bekannt") if view == PUBLIC else _("im Haus bekannt")
            for view in dict.fromkeys(row.view for row in group)
        ),
        inferred=any(row.inferred for row in group),
    )


def _said(group: list[DueRecord]) -> tuple[Said, ...]:
    """Say each sentence once; that the outcome is not carried follows from the decisive reason named beside it."""
    found = {in_language(row, "because"): str(CAUSE_NAMES[row.cause]) for row in reversed(group)}
    return tuple(Said(cause=cause, because=because) for because, cause in reversed(found.items()))
