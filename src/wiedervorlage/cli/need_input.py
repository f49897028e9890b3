"""What ``wv need`` and ``wv compare`` are asked: the study, its figures, the day; and what is wrong with them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.grids import read_rows
from wiedervorlage.cli.opening import day_argument
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, has_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.need.figures import StudyFigures, gather_figures, own_figures
from wiedervorlage.need.messages import MESSAGES
from wiedervorlage.need.study import NeedStudy, packaged_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from wiedervorlage.foundation.text import Language


HELP: Final[Mapping[str, Text]] = {
    "--on": Text(
        de="bei einem Vorgang: der Tag (voreingestellt: der des Letzten, was in den Akten steht)",
        en="of a case: the day (default: of the last thing on file)",
    ),
    "--known-to": Text(
        de="bei einem Vorgang: public (die Öffentlichkeit, voreingestellt) oder eine Stelle",
        en="of a case: public (default) or a body",
    ),
    "--data": Text(de="eigene Angaben, je Gebiet eine Zeile", en="your own figures, one row per region"),
    "--key": Text(de="ihre Spalte mit den Schlüsseln (voreingestellt: key)", en="their column of keys (default: key)"),
}
"""What the arguments are for."""


def add_day_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare as of which day and to whom the figures of a case were known."""
    parser.add_argument(
        "--on",
        type=day_argument,
        metavar="DAY",
    )
    parser.add_argument("--known-to", default=PUBLIC, metavar="BODY")


def add_data_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where figures come from if not from the package."""
    parser.add_argument("--data", type=Path, metavar="FILE.csv")
    parser.add_argument("--key", default="key", metavar="COLUMN")


def find_text(name: str) -> tuple[str | None, str]:
    """Return the YAML of a packaged study or of a file, and where it stands."""
    packaged = packaged_text(name)
    if packaged is not None:
        return packaged, f"{name}.yaml"
    path = Path(name)
    return (path.read_text(encoding="utf-8"), name) if path.is_file() else (None, name)


def find_figures(study: NeedStudy, year: int, arguments: argparse.Namespace) -> StudyFigures | None:
    """Return packaged figures, or those of ``--data``; None, with findings printed, where they are wrong."""
    if arguments.data is None:
        return gather_figures(study, year)
    rows = read_rows(arguments.data)
    findings: list[Finding] = []
    place = Place(file=str(arguments.data))
    if not rows or arguments.key not in rows[0]:
        findings.append(finding(MESSAGES, "NEE-022", place, key=arguments.key))
        figures = None
    else:
        figures = own_figures(study, rows, arguments.key, year, findings)
    print_findings(findings, arguments.lang)
    return None if has_errors(findings) else figures


def print_findings(findings: Sequence[Finding], language: Language) -> int:
    """Print findings to standard error and return the exit code for errors."""
    for found in findings:
        print(found.line(language), file=sys.stderr)
    return 1
