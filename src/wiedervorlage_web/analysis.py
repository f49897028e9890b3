"""What the library says of a version of a case, kept in memory: a version never changes, so neither does the answer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wiedervorlage.adapters.case_files import texts_and_hashes
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.examination.examine import Examination, examine
from wiedervorlage.flow import CheckedCase, open_case
from wiedervorlage.recheck.run import NothingToRecheckError, Question, last_day, recheck
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


class CaseUnusableError(Exception):
    """The case has errors; ``opened.findings`` says which."""

    def __init__(self, opened: CheckedCase) -> None:
        super().__init__("the case has errors")
        self.opened = opened


@lru_cache(maxsize=1)
def programmes() -> Mapping[str, Programme]:
    """Return the packaged funding rules."""
    return load_programmes()


def opened_case(record: CaseRecord) -> CheckedCase:
    """Return the case as read and checked, at its present version."""
    return _opened(record.pk, record.version)[0]


def input_hashes(record: CaseRecord) -> Mapping[str, str]:
    """Return the hashes of the files at the present version."""
    return _opened(record.pk, record.version)[1]


def rechecked(record: CaseRecord, decision: str, until: date | None = None, known_on: date | None = None) -> Recheck:
    """Recheck a decision (empty: the default one) up to a day (default: the last dated item).

    Raises:
        CaseUnusableError: the case has errors.
        NothingToRecheckError: it has no such decision.
    """
    return _rechecked(record.pk, record.version, decision, until, known_on)


def examined(record: CaseRecord, day: date | None = None) -> Examination:
    """Examine the options on a day (default: the last dated item).

    Raises:
        CaseUnusableError: the case has errors.
    """
    return _examined(record.pk, record.version, day)


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


@lru_cache(maxsize=64)
def _opened(case: int, version: int) -> tuple[CheckedCase, Mapping[str, str]]:
    kept = kept_case(CaseRecord.objects.get(pk=case), version)
    texts, hashes = texts_and_hashes(kept.files)
    return open_case(texts, programmes()), hashes


@lru_cache(maxsize=256)
def _rechecked(case: int, version: int, decision: str, until: date | None, known_on: date | None) -> Recheck:
    opened, hashes = _opened(case, version)
    if opened.case is None or not opened.is_usable:
        raise CaseUnusableError(opened)
    return recheck(opened.case, programmes(), Question(decision=decision, until=until, known_on=known_on), hashes)


@lru_cache(maxsize=64)
def _examined(case: int, version: int, day: date | None) -> Examination:
    opened, hashes = _opened(case, version)
    if opened.case is None or not opened.is_usable:
        raise CaseUnusableError(opened)
    return examine(opened.case, programmes(), day or last_day(opened.case), hashes)


def forget() -> None:
    """Empty the memory (tests use one database after another)."""
    for kept in (_opened, _rechecked, _examined):
        kept.cache_clear()
