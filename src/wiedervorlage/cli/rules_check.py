"""``wv rules check``: check rule files like a linter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wiedervorlage.adapters.rule_files import read_rule_file, rule_files, rules_folder
from wiedervorlage.foundation.findings import Severity, has_errors

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wiedervorlage.foundation.findings import Finding


def run(arguments: argparse.Namespace) -> int:
    """Print one line per finding; exit code 1 where there are errors."""
    root: Path = arguments.rules or rules_folder()
    chosen = dict.fromkeys(arguments.files, "") or {path: name for name, path in rule_files(root).items()}
    findings: list[Finding] = []
    for path, name in chosen.items():
        findings.extend(read_rule_file(path, name)[1])
    if arguments.json:
        rows = [_row(found) for found in findings]
        document = {"schema": "wiedervorlage/rules-check/1", "files": [str(path) for path in chosen], "findings": rows}
        print(json.dumps(document, ensure_ascii=False, indent=1))
        return int(has_errors(findings))
    for found in findings:
        print(found.line(arguments.lang))
    errors = sum(found.severity is Severity.ERROR for found in findings)
    doubts = sum(found.severity is Severity.DOUBT for found in findings)
    counted = {
        "de": f"{len(chosen)} Regeldateien: {errors} Fehler, {doubts} Zweifel",
        "en": f"{len(chosen)} rule files: {errors} errors, {doubts} doubts",
    }
    print(counted[arguments.lang])
    return int(has_errors(findings))


def _row(found: Finding) -> dict[str, object]:
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": found.place.file,
        "line": found.place.line,
        "column": found.place.column,
        "message": {"de": found.message.de, "en": found.message.en},
        "remedy": {"de": found.remedy.de, "en": found.remedy.en},
    }
