"""``wv need``: a composite index of need, with its uncertainty; or a claim about need, reading by reading."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage.cli.need_claim import run_claim
from wiedervorlage.cli.need_input import add_data_arguments, add_day_arguments, find_figures, find_text, print_findings
from wiedervorlage.cli.need_study import draw_map, show_study
from wiedervorlage.cli.opening import add_output_arguments
from wiedervorlage.need.index import build_index
from wiedervorlage.need.reading_study import read_study
from wiedervorlage.need.study import is_claim, packaged_studies

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    names = ", ".join(packaged_studies())
    parser.add_argument(
        "study", metavar="CASE|STUDY|FILE", nargs="?", help=f"a case, a packaged study or claim ({names}), or YAML"
    )
    parser.add_argument("--year", type=int, help="year of the figures (default: the latest on record)")
    add_day_arguments(parser)
    add_data_arguments(parser)
    parser.add_argument("--draws", type=int, default=1000, help="draws of data, weights and methods (0: none)")
    parser.add_argument("--seed", type=int, default=1, help="of the draws")
    parser.add_argument("--map", type=Path, metavar="OUT.svg", help="write a map of the index")
    parser.add_argument("--areas", type=Path, metavar="FILE", help="boundaries: .geojson, .gpkg or .shp")
    parser.add_argument("--area-key", default="ags", metavar="ATTRIBUTE", help="their attribute with the key")
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
