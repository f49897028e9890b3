"""All checks of a paper: stamp, accounts, days, weekdays, figures, votes and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.checks.account_check import check_accounts
from wiedervorlage.intake.checks.day_check import check_dates
from wiedervorlage.intake.checks.difference_check import check_differences
from wiedervorlage.intake.checks.figure_check import check_words_and_digits
from wiedervorlage.intake.checks.row_sum_check import check_rows
from wiedervorlage.intake.checks.rows_apart import with_rows_joined
from wiedervorlage.intake.checks.stamp_check import check_stamp
from wiedervorlage.intake.checks.table_check import check_tables
from wiedervorlage.intake.checks.vote_check import check_votes
from wiedervorlage.intake.checks.weekday_check import check_weekdays
from wiedervorlage.intake.head.zones.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field

_WHOLE_DAY: Final = len("2013-09-26")
_REFERS_LATER: Final = "INT-006"


def check_paper(fields: Sequence[Field], paper: Paper, text: str, *, land: str) -> tuple[list[Finding], list[Field]]:
    """Check a paper; return what does not agree, and the values offered for what is misprinted.

    Args:
        fields: all that was read of it.
        paper: its zones.
        text: as received, without frames.
        land: whose calendar of holidays holds.
    """
    tables = with_rows_joined(paper.of(Zone.BODY))
    findings = list(check_stamp(fields, land=land, answered=_answered(fields)))
    offered: list[Field] = []
    for found, offers in check_accounts(fields):
        findings.append(found)
        offered += offers
    findings += [*_days(fields, text), *check_weekdays(text)]
    findings += [*check_words_and_digits(text), *check_votes(fields, text)]
    findings += [*check_tables(tables), *check_differences(tables), *check_rows(tables)]
    return findings, offered


def _answered(fields: Sequence[Field]) -> list[str]:
    """Return the days of the letters that are answered, where they are told whole."""
    days = [
        str(i.value)
        for i in fields
        if i.name.startswith("references.") and i.name.endswith(".date") and i.rule == "letter"
    ]
    return [day for day in days if len(day) == _WHOLE_DAY]


def _days(fields: Sequence[Field], text: str) -> Iterator[Finding]:
    """Yield what is wrong with the days of a paper.

    Minutes bear the day of the sitting and are written after it; what came in meanwhile is noted in them.
    """
    by_name = {item.name: item for item in fields}
    letter, sitting = by_name.get("date"), by_name.get("paper.session_date")
    of_sitting = letter is not None and sitting is not None and letter.value == sitting.value
    for found in check_dates(text, str(letter.value) if letter else "", by_name.get("your_letter_date")):
        if not (of_sitting and found.code == _REFERS_LATER):
            yield found
