"""``wv write CASE reply|council``: the papers of a case on a day, as files that an office can edit and send."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.adapters.paper_files import Format, PaperFile, paper_files, text_files
from wiedervorlage.cli.opening import add_case_arguments, day_argument, open_folder, print_errors
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.council_content.details_file import parse_details
from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.office_file import parse_office
from wiedervorlage.writing import Order, PaperKind, write_papers_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council_content.details import CouncilDetails
    from wiedervorlage.papers.office import Office


HELP: Final[Mapping[str, Text]] = {
    "paper": Text(
        de="reply: das Antwortschreiben; council: die Sitzungsvorlage",
        en="reply: the letter to whoever asked; council: the paper for the council",
    ),
    "--on": Text(
        de="Tag des Schriftstücks (voreingestellt: der des Letzten, was in den Akten steht)",
        en="day of the paper (default: of the last thing on file)",
    ),
    "--decision": Text(
        de="voreingestellt: die früheste schriftliche Ablehnung", en="default: the earliest refusal in writing"
    ),
    "--form": Text(
        de="der DIN 5008 (voreingestellt: die der Stelle, sonst B)", en="of DIN 5008 (default: the office's, else B)"
    ),
    "--format": Text(de="pdf,docx,html (voreingestellt: alle)", en="pdf,docx,html (default: all)"),
    "--out": Text(de="wohin sie kommen (voreingestellt: ./out)", en="where they go (default: ./out)"),
    "--details": Text(
        de="was zur Sitzungsvorlage nur das Amt weiß", en="what only the office knows of a council paper"
    ),
    "--office": Text(de="Briefkopf und Textbausteine der Stelle", en="letterhead and text modules of the office"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)
    parser.add_argument(
        "paper",
        choices=[kind.value for kind in PaperKind],
        metavar="|".join(kind.value for kind in PaperKind),
    )
    parser.add_argument("--on", type=day_argument, metavar="DAY")
    parser.add_argument("--decision", default="", metavar="ID")
    parser.add_argument("--form", choices=[form.value for form in Form])
    parser.add_argument("--format", type=formats_argument, default=tuple(Format), metavar="LIST")
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    parser.add_argument("--details", type=Path, metavar="FILE")
    parser.add_argument("--office", type=Path, metavar="FILE")


def formats_argument(text: str) -> tuple[Format, ...]:
    """Read a list of formats given on the command line."""
    return tuple(dict.fromkeys(Format(part.strip().lower()) for part in text.split(",") if part.strip()))


def run(arguments: argparse.Namespace) -> int:
    """Write the papers and say where they are; exit code 1 where case or office have errors."""
    folder, opened, programmes = open_folder(arguments.case)
    if opened.case is None or not opened.is_usable:
        print_errors(opened, folder, arguments.lang)
        return 1
    office, office_faults = _office(arguments.office)
    details, details_faults = _details(arguments.details)
    faults = (*office_faults, *details_faults)
    if has_errors(faults):
        _tell(faults, arguments.lang)
        return 1
    order = Order(
        kind=PaperKind(arguments.paper),
        day=arguments.on,
        decision=arguments.decision,
        language=arguments.lang,
        office=office,
        form=Form(arguments.form) if arguments.form else None,
        details=details,
        charts=VegaCharts(),
    )
    written = write_papers_of(opened.case, folder.texts, programmes, order)
    files = (*paper_files(written.papers, arguments.format), *text_files(written.texts))
    save(files, arguments.out)
    found = (*faults, *written.findings, *(finding for file in files for finding in file.findings))
    if arguments.json:
        print(json.dumps(_document(files, found, arguments.out), ensure_ascii=False, indent=2))
    else:
        _tell(found, arguments.lang)
        for file in files:
            print((arguments.out / file.name).resolve())
    return 0 if files else 1


def save(files: Iterable[PaperFile], folder: Path) -> None:
    """Write finished files into ``folder``; each appears whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        target = folder / file.name
        waiting = target.with_name(f".{file.name}.part")
        waiting.write_bytes(file.data)
        waiting.replace(target)


def _office(path: Path | None) -> tuple[Office | None, tuple[Finding, ...]]:
    if path is None:
        return None, ()
    return parse_office(path.read_text(encoding="utf-8"), file=str(path))


def _details(path: Path | None) -> tuple[CouncilDetails | None, tuple[Finding, ...]]:
    if path is None:
        return None, ()
    return parse_details(path.read_text(encoding="utf-8"), file=str(path))


def _tell(findings: Iterable[Finding], language: Language) -> None:
    for finding in findings:
        print(finding.line(language), file=sys.stderr)


def _document(files: tuple[PaperFile, ...], findings: Iterable[Finding], folder: Path) -> dict[str, object]:
    return {
        "files": [str(folder / file.name) for file in files],
        "findings": [
            {"code": f.code, "severity": f.severity.value, "de": f.message.de, "en": f.message.en} for f in findings
        ],
    }
