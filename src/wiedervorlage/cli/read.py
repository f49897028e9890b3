"""``wv read FILE…``: read letters and council papers, and show what was read and what is doubtful."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage.foundation.findings import has_errors

if TYPE_CHECKING:
    import argparse

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="text, PDF, scan, image, DOCX or mail (.eml)")
    parser.add_argument("--json", action="store_true", help="print the readings as JSON")
    parser.add_argument("--lang", choices=("de", "en"), default="de", help="language of the output")
    parser.add_argument("--land", default="", metavar="NW", help="Land whose calendar of holidays holds")
    parser.add_argument("--model", default="", metavar="URL", help="also ask a language model at this local address")


def run(arguments: argparse.Namespace) -> int:
    """Read each file; exit code 1 where one could not be read."""
    from wiedervorlage.adapters.reading_files import read_file  # noqa: PLC0415 - heavy parts only when run
    from wiedervorlage.cli.read_output import show  # noqa: PLC0415 - only when run
    from wiedervorlage.intake.encode import encode_reading  # noqa: PLC0415 - only when run

    records: list[dict[str, object]] = []
    worst = 0
    for name in arguments.files:
        try:
            readings = read_file(Path(name), land=arguments.land, model=arguments.model)
        except OSError as error:
            print(f"wv read: {name}: {error.strerror or error}", file=sys.stderr)
            worst = max(worst, 1)
            continue
        for label, reading in readings:
            worst = max(worst, int(_unreadable(reading)))
            if arguments.json:
                records.append({"file": label, **encode_reading(reading)})
            else:
                print(show(label, reading, arguments.lang))
    if arguments.json:
        print(json.dumps(records[0] if len(records) == 1 else records, ensure_ascii=False, indent=1))
    return worst


def _unreadable(reading: Reading) -> bool:
    findings: tuple[Finding, ...] = reading.findings
    return has_errors(findings)
