"""``wv read FILE…``: read letters and council papers, show what was read, and take them to a case."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.step_line import StepLine
from wiedervorlage.foundation.errors import file_problem
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from wiedervorlage.cli.read_filing import Filer
    from wiedervorlage.cli.usage import CommandParser
    from wiedervorlage.intake.reading import Reading


HELP: Final[Mapping[str, Text]] = {
    "files": Text(
        de="Text, PDF, Scan, Bild, DOCX oder E-Mail (.eml)", en="text, PDF, scan, image, DOCX or mail (.eml)"
    ),
    "--into": Text(
        de="in diesen Vorgangsordner aufnehmen; „best“: in den, zu dem es passt",
        en="add to this case folder; 'best': to the one it fits",
    ),
    "--cases": Text(
        de="Ordner mit Vorgängen, unter denen der passende gesucht wird",
        en="folder of cases to look for the paper's own in",
    ),
    "--all-items": Text(
        de="von einer Niederschrift auch nehmen, was unter anderen Punkten als denen des Vorgangs steht",
        en="of minutes take what stands in other items than the case's own, too",
    ),
    "--land": Text(de="Land, dessen Feiertage gelten", en="Land whose calendar of holidays holds"),
    "--model": Text(
        de="zusätzlich ein Sprachmodell unter dieser Adresse im eigenen Rechner fragen",
        en="also ask a language model at this local address",
    ),
    "--model-name": Text(de="wie das Modell unter dieser Adresse heißt", en="what the model is called at that address"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--into", default="", metavar="CASE")
    parser.add_argument("--cases", default="", metavar="DIR")
    parser.add_argument("--all-items", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", choices=("de", "en"), default="de")
    parser.add_argument("--land", default="", metavar="NW")
    parser.add_argument("--model", default="", metavar="URL")
    parser.add_argument("--model-name", default="", metavar="NAME")


def run(arguments: argparse.Namespace) -> int:
    """Read each file; exit code 1 where one could not be read or taken to a case."""
    filer = _filer(arguments)
    records: list[dict[str, object]] = []
    worst = 0
    for name, readings in _readings(arguments):
        if not readings:
            worst = 1
            continue
        worst = max(worst, *(int(has_errors(reading.findings)) for _, reading in readings))
        told = list(_told(readings, arguments))
        if filer is not None:
            told[0], code = filer.file(Path(name), readings, told[0])
            worst = max(worst, code)
        records += told
    if arguments.json:
        print(json.dumps(records[0] if len(records) == 1 else records, ensure_ascii=False, indent=1))
    return worst


def _readings(arguments: argparse.Namespace) -> Iterator[tuple[str, list[tuple[str, Reading]]]]:
    """Yield each file with its readings, and without any where it is not there."""
    from wiedervorlage.adapters.bounded.reader import Reader  # noqa: PLC0415 - heavy parts only when run

    line = StepLine(arguments.lang)
    with Reader(land=arguments.land, watch=line.tell) as reader:
        for name in arguments.files:
            try:
                with line.of(name):
                    readings = reader.read(Path(name))
            except OSError as error:
                print(f"wv read: {name}: {file_problem(error).in_language(arguments.lang)}", file=sys.stderr)
                yield name, []
            else:
                yield name, [(label, _with_model(reading, arguments)) for label, reading in readings]


def _with_model(reading: Reading, arguments: argparse.Namespace) -> Reading:
    """Return the reading with what a language model adds, where one is to be asked."""
    if not arguments.model:
        return reading
    from wiedervorlage.adapters.language_model import NAME, ask_model  # noqa: PLC0415 - off by default

    return ask_model(reading, arguments.model, name=arguments.model_name or NAME)


def _told(readings: list[tuple[str, Reading]], arguments: argparse.Namespace) -> Iterator[dict[str, object]]:
    """Yield the record of each reading; without ``--json`` print it, unless it only goes to a case."""
    from wiedervorlage.cli.read_output import show  # noqa: PLC0415 - only when run
    from wiedervorlage.intake.encode import encode_reading  # noqa: PLC0415 - only when run

    for label, reading in readings:
        if not arguments.json and not (arguments.into or arguments.cases):
            print(show(label, reading, arguments.lang))
        yield {"file": label, **encode_reading(reading)} if arguments.json else {"file": label}


def _filer(arguments: argparse.Namespace) -> Filer | None:
    if not (arguments.into or arguments.cases):
        return None
    from wiedervorlage.cli.read_filing import Filer  # noqa: PLC0415 - only where a case is meant

    return Filer(
        into=arguments.into,
        cases=arguments.cases,
        language=arguments.lang,
        is_quiet=arguments.json,
        all_items=arguments.all_items,
    )
