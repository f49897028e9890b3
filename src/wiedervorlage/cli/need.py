"""``wv need``: a composite index of need, with its uncertainty; or a claim about need, reading by reading."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.need_claim import run_claim
from wiedervorlage.cli.need_input import HELP as FIGURES_HELP
from wiedervorlage.cli.need_input import add_data_arguments, add_day_arguments, find_figures, find_text, print_findings
from wiedervorlage.cli.need_study import draw_map, show_study
from wiedervorlage.cli.opening import add_output_arguments
from wiedervorlage.foundation.text import Text
from wiedervorlage.need.index import build_index
from wiedervorlage.need.reading_study import read_study
from wiedervorlage.need.study import is_claim, packaged_studies

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser


_STUDIES: Final = ", ".join(packaged_studies())
HELP: Final[Mapping[str, Text]] = {
    **FIGURES_HELP,
    "study": Text(
        de=f"ein Vorgang, eine mitgelieferte Studie oder Behauptung ({_STUDIES}), oder YAML",
        en=f"a case, a packaged study or claim ({_STUDIES}), or YAML",
    ),
    "--year": Text(
        de="Jahr der Angaben (voreingestellt: das letzte, das vorliegt)",
        en="year of the figures (default: the latest on record)",
    ),
    "--draws": Text(
        de="Ziehungen von Angaben, Gewichten und Verfahren (0: keine)",
        en="draws of data, weights and methods (0: none)",
    ),
    "--seed": Text(de="Anfangswert der Ziehungen", en="start of the draws"),
    "--map": Text(de="eine Karte des Index schreiben", en="write a map of the index"),
    "--areas": Text(de="Grenzen: .geojson, .gpkg oder .shp", en="boundaries: .geojson, .gpkg or .shp"),
    "--area-key": Text(de="ihr Merkmal mit dem Schlüssel", en="their attribute with the key"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("study", metavar="CASE|STUDY|FILE", nargs="?")
    parser.add_argument("--year", type=int)
    add_day_arguments(parser)
    add_data_arguments(parser)
    parser.add_argument("--draws", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--map", type=Path, metavar="OUT.svg")
    parser.add_argument("--areas", type=Path, metavar="FILE")
    parser.add_argument("--area-key", default="ags", metavar="ATTRIBUTE")
    add_output_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Compute and print; exit code 1 where the declaration has errors."""
    if arguments.study is None:
        print("\n".join(packaged_studies()))
        return 0
    text, file = find_text(arguments.study)
    if text is None:
        from wiedervorlage.cli.need_case import for_case, need_of_case  # noqa: PLC0415 - only a case needs its rules

        return for_case(arguments, "need", need_of_case)
    if is_claim(text):
        return run_claim(text, file, arguments)
    study, findings = read_study(text, file)
    if study is None:
        return print_findings(findings, arguments.lang)
    year = arguments.year or max(study.years, default=0)
    figures = find_figures(study, year, arguments)
    if figures is None:
        return 1
    if arguments.map:
        index = build_index(study.declaration, figures.table).index
        arguments.map.write_text(draw_map(study, figures, index, arguments), encoding="utf-8")
    print_findings(findings, arguments.lang)
    show_study(study, figures, arguments)
    return 0
