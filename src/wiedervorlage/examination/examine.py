"""The examination of a case on a day: every option with its verdict, and what would have to change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.examination.options import OptionRow, option_rows
from wiedervorlage.examination.verdict import OptionVerdict, judge_option

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.rules.programme import Programme

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What follows on a day: options side by side, and a verdict for each in each view."""

    case: Case
    programmes: Mapping[str, Programme]
    day: date
    views: tuple[str, ...]
    options: Mapping[str, tuple[OptionRow, ...]]
    verdicts: Mapping[tuple[str, str], OptionVerdict]
    inputs: Mapping[str, str]


def examine(
    case: Case,
    programmes: Mapping[str, Programme],
    day: date,
    inputs: Mapping[str, str] | None = None,
) -> Examination:
    """Examine all options of ``case`` as of ``day``, with what was known on it.

    Args:
        case: the case, without errors.
        programmes: the funding rules.
        day: the day of the examination.
        inputs: hashes of what was read, kept in the result.
    """
    views = tuple(dict.fromkeys((PUBLIC, case.authority)))
    verdicts = {
        (option, view): judge_option(case, programmes, option, view, day) for option in case.options for view in views
    }
    return Examination(
        case=case,
        programmes=programmes,
        day=day,
        views=views,
        options={view: option_rows(case, programmes, day, view) for view in views},
        verdicts=verdicts,
        inputs=dict(inputs or {}),
    )
