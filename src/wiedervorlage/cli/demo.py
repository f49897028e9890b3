"""``wv demo``: the whole way on the packaged real case: check, recheck, examine, report."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage import __version__
from wiedervorlage.adapters.charts import VegaCharts
from wiedervorlage.case.source_text import read_source
from wiedervorlage.cli.opening import open_folder, print_errors
from wiedervorlage.examination.examine import examine
from wiedervorlage.examination.summary import summarise_examination
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.papers.report.examination import sections_of
from wiedervorlage.papers.report.page import Report, write_report
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage.recheck.summary import summarise

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--lang", choices=("de", "en"), default="de", help="language of the output (default: de)")
    parser.add_argument("--out", default="out", metavar="DIR", help="where the report goes (default: ./out)")


def run(arguments: argparse.Namespace) -> int:
    """Run the whole way and say where the report is."""
    language = arguments.lang
    folder, opened, programmes = open_folder(_packaged_case())
    if opened.case is None or not opened.is_usable:
        print_errors(opened, folder, language)
        return 1
    doubts = sum(finding.severity is Severity.DOUBT for finding in opened.findings)
    checked = {"de": f"Geprüft: keine Fehler, {doubts} Zweifel.", "en": f"Checked: no errors, {doubts} doubts."}
    print(checked[language])
    result = recheck(opened.case, programmes, Question(), folder.hashes)
    print()
    print(summarise(result, language))
    day = result.turn[-1] if result.turn else result.until
    examination = examine(opened.case, programmes, day, folder.hashes)
    print()
    print(summarise_examination(examination, language))
    report = Report(
        result=result,
        programmes=programmes,
        language=language,
        version=__version__,
        findings=opened.findings,
        charts=VegaCharts(),
        extra=sections_of(examination, language),
    )
    target = Path(arguments.out) / f"{result.decision.day.isoformat()}_{result.case.id}_{language}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(write_report(report), encoding="utf-8")
    print()
    print({"de": "Bericht: ", "en": "Report: "}[language] + str(target.resolve()))
    return 0


def _packaged_case() -> str:
    text = files("wiedervorlage").joinpath("data/demo.yaml").read_text(encoding="utf-8")
    data = read_source(text, "demo.yaml").data
    return str(data["case"]) if isinstance(data, dict) else ""
