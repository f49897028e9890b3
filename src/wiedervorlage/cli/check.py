"""``wv check CASE``: check a case folder like a linter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.opening import add_case_arguments, open_folder
from wiedervorlage.foundation.findings import Finding, has_errors

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.foundation.text import Text

HELP: Final[Mapping[str, Text]] = {}
"""What the arguments are for: those that every command has."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print one line per finding; exit code 1 where there are errors."""
    folder, opened, _ = open_folder(arguments.case)
    findings = sorted((*folder.findings, *opened.findings), key=_order)
    if arguments.json:
        rows = [_row(finding) for finding in findings]
        print(json.dumps({"schema": "wiedervorlage/check/1", "findings": rows}, ensure_ascii=False, indent=1))
        return int(has_errors(findings))
    for finding in findings:
        print(f"{folder.path}/{finding.line(arguments.lang)}")
    print(_summary(findings, arguments.lang))
    return int(has_errors(findings))


def _order(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return place.file, place.line or 0, place.column or 0, finding.code


def _row(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "message": {"de": finding.message.de, "en": finding.message.en},
        "remedy": {"de": finding.remedy.de, "en": finding.remedy.en},
    }


def _summary(findings: list[Finding], language: str) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    doubts = sum(finding.severity == "doubt" for finding in findings)
    if language == "en":
        return f"{errors} errors, {doubts} doubts"
    return f"{errors} Fehler, {doubts} Zweifel"
