"""``wv evidence``: import, show, query and export official statistics."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the four verbs."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="import|show|query|export")
    _configure_import(verbs.add_parser("import", help="read a file of official statistics, and file it"))
    _configure_show(verbs.add_parser("show", help="what a store or the package holds"))
    _configure_query(verbs.add_parser("query", help="a measure over time, as known on a day"))
    _configure_export(verbs.add_parser("export", help="figures as CSV, XLSX, Parquet or data package"))


def run(arguments: argparse.Namespace) -> int:
    """Call the verb's module; each loads what it needs only then."""
    module = import_module(f"wiedervorlage.cli.evidence_{arguments.verb}")
    return cast("Callable[[argparse.Namespace], int]", module.run)(arguments)


def _configure_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="CSV, text or XLSX as downloaded or from an office")
    parser.add_argument("--into", type=Path, help="case folder or store of releases; without it, only looked at")
    parser.add_argument("--published", default="", help="day or month of publication (2025-06-18, 2025-06)")
    parser.add_argument("--retrieved", default="", help="day on which the file was fetched")
    parser.add_argument("--basis", default="", help="census of a projection: census-2011, census-2022")
    parser.add_argument("--period", default="", help="period of the figures, where the file does not say it")
    parser.add_argument("--within", default="", help="key of the region in which names are looked up")
    parser.add_argument("--mapping", type=Path, help="confirmed columns of an office table (JSON)")
    parser.add_argument("--save-mapping", type=Path, help="write the guessed columns to a file, to mend them")
    parser.add_argument("--accept-mapping", action="store_true", help="confirm the guessed columns")
    parser.add_argument("--measure", action="append", help="into a case: only these measures")
    parser.add_argument(
        "--as", dest="assigned", action="append", metavar="KEY=MEASURE",
        help="into a case: the file's figure KEY is the case's MEASURE (default: those of the same name)",
    )  # fmt: skip
    parser.add_argument("--declare", action="store_true", help="into a case: declare measures that it does not have")
    parser.add_argument("--of", action="append", help="into a case: only regions whose key begins so")
    parser.add_argument("--with-errors", action="store_true", help="file what was readable despite errors")
    _add_common(parser)


def _configure_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("store", type=Path, nargs="?", help="store of releases; without it, the package")
    parser.add_argument("--measures", action="store_true", help="list the measures instead of the releases")
    _add_common(parser)


def _configure_query(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("measure", help="id of a measure (foreign_share, population, …)")
    parser.add_argument("--of", action="append", required=True, help="region key, or a name that is unique")
    parser.add_argument("--from", dest="since", default="", help="first year or day")
    parser.add_argument("--to", dest="until", default="", help="last year or day")
    parser.add_argument("--known-on", default="", help="as known on this day; default: everything known")
    _add_source(parser)
    _add_common(parser)


def _configure_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("output", type=Path, help="file to write; for a data package, the folder")
    formats = ("office-csv", "csv", "xlsx", "parquet", "datapackage")
    parser.add_argument("--format", choices=formats, help="default: by the ending of the file (.csv: office)")
    parser.add_argument("--measure", action="append", help="only these measures")
    parser.add_argument("--of", action="append", help="only regions whose key begins so")
    _add_source(parser)
    _add_common(parser)


def _add_source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", type=Path, help="store of releases, beside the figures in the package")
    parser.add_argument("--only-store", action="store_true", help="leave the figures in the package out")


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="machine-readable output")
    parser.add_argument("--lang", choices=("de", "en"), default="de", help="language of the output")
