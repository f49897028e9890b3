"""What the library says of a version of a case, kept in memory by the content of its files.

The same files always get the same answer, whichever house, case or version they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.examination.examine import Examination, examine
from wiedervorlage.examination.sliders import sliders
from wiedervorlage.examination.what_if import WhatIfDesk
from wiedervorlage.flow import CheckedCase, open_case
from wiedervorlage.recheck.last_day import last_day
from wiedervorlage.recheck.run import NothingToRecheckError, Question, recheck
from wiedervorlage_web.records.keeping import fingerprint, kept_case
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.examination.sliders import Slider
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


class CaseUnusableError(Exception):
    """The case has errors; ``opened.findings`` says which."""

    def __init__(self, opened: CheckedCase) -> None:
        super().__init__("the case has errors")
        self.opened = opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a case; equal to every other with the same files."""

    fingerprint: str
    case: int = field(compare=False)
    number: int = field(compare=False)


def version_of(record: CaseRecord, number: int | None = None) -> Version:
    """Return a version of a case (default: the present one)."""
    wanted = record.version if number is None else number
    return Version(fingerprint=fingerprint(record, wanted), case=record.pk, number=wanted)


@lru_cache(maxsize=1)
def programmes() -> Mapping[str, Programme]:
    """Return the packaged funding rules."""
    return load_programmes()


def opened_case(record: CaseRecord) -> CheckedCase:
    """Return the case as read and checked, at its present version."""
    return _opened(version_of(record))[0]


def rechecked(record: CaseRecord, decision: str, until: date | None = None, known_on: date | None = None) -> Recheck:
    """Recheck a decision (empty: the default one) up to a day (default: that of the last dated thing on file).

    Raises:
        CaseUnusableError: the case has errors.
        NothingToRecheckError: it has no such decision.
    """
    return _rechecked(version_of(record), decision, until, known_on)


def examined(record: CaseRecord, day: date | None = None) -> Examination:
    """Examine the options on a day (default: that of the last dated thing on file).

    Raises:
        CaseUnusableError: the case has errors.
    """
    return _examined(version_of(record), day)


def all_rechecks(record: CaseRecord, until: date) -> tuple[Recheck, ...]:
    """Recheck every decision of a case up to ``until``, leaving out those made after it."""
    found = []
    case = opened_case(record).case
    for decision in case.decisions if case else ():
        if decision.day > until:
            continue
        try:
            found.append(rechecked(record, decision.id, until))
        except NothingToRecheckError:
            continue
    return tuple(found)


def what_if_desk(record: CaseRecord, day: date) -> WhatIfDesk:
    """Return what answers suppositions on a day.

    Raises:
        CaseUnusableError: the case has errors.
    """
    return _what_if_desk(version_of(record), day)


def sliders_of(record: CaseRecord, reason: str, view: str, day: date) -> tuple[Slider, ...]:
    """Return the sliders of a reason, as a view knows the record on a day.

    Raises:
        CaseUnusableError: the case has errors.
    """
    return _sliders(version_of(record), reason, view, day)


@lru_cache(maxsize=64)
def _opened(version: Version) -> tuple[CheckedCase, Mapping[str, str]]:
    kept = kept_case(CaseRecord.objects.get(pk=version.case), version.number)
    texts, hashes = texts_and_hashes(kept.files)
    return open_case(texts, programmes()), hashes


@lru_cache(maxsize=256)
def _rechecked(version: Version, decision: str, until: date | None, known_on: date | None) -> Recheck:
    opened, hashes = _opened(version)
    if opened.case is None or not opened.is_usable:
        raise CaseUnusableError(opened)
    return recheck(opened.case, programmes(), Question(decision=decision, until=until, known_on=known_on), hashes)


@lru_cache(maxsize=64)
def _examined(version: Version, day: date | None) -> Examination:
    opened, hashes = _opened(version)
    if opened.case is None or not opened.is_usable:
        raise CaseUnusableError(opened)
    return examine(opened.case, programmes(), day or last_day(opened.case), hashes)


@lru_cache(maxsize=32)
def _what_if_desk(version: Version, day: date) -> WhatIfDesk:
    opened, _hashes = _opened(version)
    if opened.case is None or not opened.is_usable:
        raise CaseUnusableError(opened)
    return WhatIfDesk(opened.case, programmes(), day)


@lru_cache(maxsize=512)
def _sliders(version: Version, reason: str, view: str, day: date) -> tuple[Slider, ...]:
    opened, _hashes = _opened(version)
    if opened.case is None or not opened.is_usable:
        raise CaseUnusableError(opened)
    return sliders(opened.case, programmes(), reason, view, day)
