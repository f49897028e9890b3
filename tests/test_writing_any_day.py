"""On every day of a case's life its papers can be written, and what is written reads well."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest

from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.flow import open_case
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.recheck.run import NothingToRecheckError
from wiedervorlage.writing import Order, PaperKind, write_papers_of

STEP, SHORT_STEP = timedelta(days=1109), timedelta(days=97)
"""Three years and a bit, in the long runs a good quarter: each is another day of the year and of the week."""


@cache
def opened(name):
    programmes = load_programmes()
    folder = read_case_folder(packaged_cases()[name])
    return open_case(folder.texts, programmes).case, folder.texts, programmes


def days(name, step):
    case, *_ = opened(name)
    day, last = min(decision.day for decision in case.decisions), date(2027, 1, 1)
    while day < last:
        yield day
        day += step


@pytest.mark.parametrize("step", [STEP, pytest.param(SHORT_STEP, marks=pytest.mark.trials)], ids=["few", "many"])
@pytest.mark.parametrize("kind", list(PaperKind))
@pytest.mark.parametrize("name", sorted(packaged_cases()))
def test_a_paper_can_be_written_on_any_day(name, kind, step):
    case, texts, programmes = opened(name)
    faults = []
    for day in days(name, step):
        try:
            written = write_papers_of(case, texts, programmes, Order(kind=kind, day=day))
        except NothingToRecheckError:
            continue
        assert written.papers or any(finding.code == "PAP-033" for finding in written.findings), day
        faults += [
            (day.isoformat(), finding.line("de"))
            for finding in written.findings
            if (written.papers and finding.severity is Severity.ERROR)
            or finding.code in {"PAP-001", "PAP-002", "PAP-003", "PAP-005"}
        ]

    assert faults == []
