"""``wv demo``: the whole way on the packaged real case: read, check, recheck, examine, report, papers."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.adapters.documents.reading_files import read_file
from wiedervorlage.adapters.paper_files import Format, paper_files
from wiedervorlage.case.source_text import read_source
from wiedervorlage.cli.opening import open_folder, print_errors
from wiedervorlage.cli.read_findings import finding_lines
from wiedervorlage.cli.reporting import report_page
from wiedervorlage.cli.write import save
from wiedervorlage.examination.examine import examine
from wiedervorlage.examination.summary import summarise_examination
from wiedervorlage.foundation.errors import RenderingUnavailableError
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.report.examination import sections_of
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage.recheck.summary import summarise
from wiedervorlage.writing import Order, PaperKind, write_papers_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from wiedervorlage.adapters.cases.case_folder import CaseFolder
    from wiedervorlage.case.model import Case
    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


HELP: Final[Mapping[str, Text]] = {
    "--out": Text(de="wohin der Bericht kommt (voreingestellt: ./out)", en="where the report goes (default: ./out)"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--lang", choices=("de", "en"), default="de")
    parser.add_argument("--out", default="out", metavar="DIR")


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
    print("\n".join(_read_letter(result, folder.path, language)))
    print()
    print(summarise(result, language))
    day = result.turn[-1] if result.turn else result.until
    examination = examine(opened.case, programmes, day, folder.hashes)
    print()
    print(summarise_examination(examination, language))
    sections = sections_of(examination, programmes, language, VegaCharts())
    page = report_page(result, programmes, opened.findings, language, sections)
    target = Path(arguments.out) / f"{result.decision.day.isoformat()}_{result.case.id}_{language}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page, encoding="utf-8")
    print()
    print({"de": "Bericht: ", "en": "Report: "}[language] + str(target.resolve()))
    _write_papers(
        opened.case, folder, programmes, Order(kind=PaperKind.REPLY, day=day, language=language), target.parent
    )
    return 0


def _write_papers(
    case: Case, folder: CaseFolder, programmes: Mapping[str, Programme], order: Order, target: Path
) -> None:
    """Write the letter and the council paper of the day as PDF, and say where they are."""
    heads: dict[Language, dict[PaperKind, str]] = {
        "de": {PaperKind.REPLY: "Antwort", PaperKind.COUNCIL: "Sitzungsvorlage"},
        "en": {PaperKind.REPLY: "Reply", PaperKind.COUNCIL: "Council paper"},
    }
    for kind in PaperKind:
        written = write_papers_of(case, folder.texts, programmes, replace(order, kind=kind, charts=VegaCharts()))
        try:
            files = tuple(paper_files(written.papers[:1], (Format.PDF,)))
        except RenderingUnavailableError as missing:
            print(missing)
            return
        save(files, target)
        for file in files:
            print(f"{heads[order.language][kind]}: {(target / file.name).resolve()}")


def _read_letter(result: Recheck, folder: Path, language: Language) -> Iterator[str]:
    """Read the letter in which the decision stands, and say what was read and what is doubtful in it."""
    stated = result.decision.stated_in
    document = result.case.documents.get(stated.document) if stated else None
    if document is None:
        return
    for label, reading in read_file(folder / document.file):
        name, decisions, reasons = Path(label).name, len(reading.decisions), len(reading.reasons)
        counts = {
            "de": f"Gelesen: {name}: {decisions} Entscheidungen, {reasons} Gründe.",
            "en": f"Read: {name}: {decisions} decisions, {reasons} reasons.",
        }
        yield counts[language]
        yield from (f"  {line}" for line in finding_lines(label, reading, language))


def _packaged_case() -> str:
    text = files("wiedervorlage").joinpath("data/demo.yaml").read_text(encoding="utf-8")
    data = read_source(text, "demo.yaml").data
    return str(data["case"]) if isinstance(data, dict) else ""
