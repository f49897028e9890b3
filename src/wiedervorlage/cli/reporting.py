"""What the commands that write a report share: the recheck with those beside it, the charts, how to repeat it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage import __version__
from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.papers.report.page import write_report
from wiedervorlage.papers.report.report import Report, decisions_beside
from wiedervorlage.recheck.run import Question, recheck

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.report.markup import Markup
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


def report_page(
    result: Recheck,
    programmes: Mapping[str, Programme],
    findings: Sequence[Finding],
    language: Language,
    extra: Sequence[tuple[str, str, Markup]] = (),
) -> str:
    """Return the report of a recheck as HTML; the other decisions of the same paper are rechecked beside it."""
    known_on = result.known_on
    beside = tuple(
        recheck(
            result.case,
            programmes,
            Question(decision=other, since=result.since, until=result.until, known_on=known_on, known_to=result.views),
            result.inputs,
        )
        for other in decisions_beside(result.case, result.decision)
    )
    report = Report(
        result=result,
        beside=beside,
        programmes=programmes,
        language=language,
        version=__version__,
        findings=findings,
        charts=VegaCharts(),
        command=repeat_command(result),
        extra=extra,
    )
    return write_report(report)


def repeat_command(result: Recheck) -> str:
    """Return the command that computes the same recheck again."""
    parts = ["wv", "recheck", result.case.id, "--decision", result.decision.id]
    if result.since != result.decision.day:
        parts += ["--since", result.since.isoformat()]
    parts += ["--until", result.until.isoformat()]
    if result.known_on:
        parts += ["--known-on", result.known_on.isoformat()]
    return " ".join(parts)
