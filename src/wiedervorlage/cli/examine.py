"""``wv examine CASE``: the options on a day, the verdict of each, and what would have to change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage import __version__
from wiedervorlage.cli.opening import add_case_arguments, day_argument, open_folder, print_errors
from wiedervorlage.examination.document import examination_document
from wiedervorlage.examination.examine import examine
from wiedervorlage.examination.summary import summarise_examination
from wiedervorlage.foundation.text import Text
from wiedervorlage.recheck.document import write_document
from wiedervorlage.recheck.last_day import last_day
from wiedervorlage.recheck.run import Question, recheck

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.flow import CheckedCase
    from wiedervorlage.rules.programme import Programme


HELP: Final[Mapping[str, Text]] = {
    "--report": Text(
        de="einen Bericht schreiben, mit der Nachprüfung daneben", en="write a report with the recheck beside it"
    ),
    "--on": Text(
        de="der Tag (voreingestellt: der des Letzten, was in den Akten steht)",
        en="the day (default: of the last thing on file)",
    ),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)
    parser.add_argument("--report", type=Path, metavar="FILE.html")
    parser.add_argument("--on", type=day_argument, metavar="DAY")


def run(arguments: argparse.Namespace) -> int:
    """Examine and print; exit code 1 where the case has errors."""
    folder, opened, programmes = open_folder(arguments.case)
    if opened.case is None or not opened.is_usable:
        print_errors(opened, folder, arguments.lang)
        return 1
    day = arguments.on or last_day(opened.case)
    result = examine(opened.case, programmes, day, folder.hashes)
    if arguments.json:
        print(write_document(examination_document(result, __version__)), end="")
    else:
        print(summarise_examination(result, arguments.lang))
    if arguments.report:
        _write_report(result, opened, programmes, arguments)
    return 0


def _write_report(
    result: Examination, opened: CheckedCase, programmes: Mapping[str, Programme], arguments: argparse.Namespace
) -> None:
    """Write one page with the recheck of the earliest refusal and this examination."""
    from wiedervorlage.adapters.charts.report_charts import VegaCharts  # noqa: PLC0415 - only where a page is written
    from wiedervorlage.cli.reporting import report_page  # noqa: PLC0415 - as above
    from wiedervorlage.papers.report.examination import sections_of  # noqa: PLC0415 - as above

    first = recheck(result.case, programmes, Question(), result.inputs)
    sections = sections_of(result, programmes, arguments.lang, VegaCharts())
    page = report_page(first, programmes, opened.findings, arguments.lang, sections)
    arguments.report.write_text(page, encoding="utf-8")
