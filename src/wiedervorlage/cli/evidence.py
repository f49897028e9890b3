"""``wv evidence``: import, show, query and export official statistics."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from wiedervorlage.cli.usage import CommandParser


HELP: Final[Mapping[str, Text]] = {
    "import": Text(
        de="eine Datei amtlicher Statistik einlesen und ablegen", en="read a file of official statistics, and file it"
    ),
    "show": Text(de="was eine Ablage oder das Paket enthält", en="what a store or the package holds"),
    "query": Text(
        de="eine Messgröße im Zeitverlauf, wie an einem Tag bekannt", en="a measure over time, as known on a day"
    ),
    "export": Text(
        de="Angaben als CSV, XLSX, Parquet oder Datenpaket", en="figures as CSV, XLSX, Parquet or data package"
    ),
    "import file": Text(
        de="CSV, Text oder XLSX, wie heruntergeladen oder von einem Amt",
        en="CSV, text or XLSX as downloaded or from an office",
    ),
    "import --into": Text(
        de="Vorgangsordner oder Ablage von Veröffentlichungen; ohne sie wird nur angesehen",
        en="case folder or store of releases; without it, only looked at",
    ),
    "import --published": Text(
        de="Tag oder Monat der Veröffentlichung (2025-06-18, 2025-06)",
        en="day or month of publication (2025-06-18, 2025-06)",
    ),
    "import --retrieved": Text(de="Tag, an dem die Datei geholt wurde", en="day on which the file was fetched"),
    "import --basis": Text(
        de="Zensus, auf dem eine Fortschreibung beruht: census-2011, census-2022",
        en="census of a projection: census-2011, census-2022",
    ),
    "import --period": Text(
        de="Zeitraum der Angaben, wo die Datei ihn nicht nennt",
        en="period of the figures, where the file does not say it",
    ),
    "import --within": Text(
        de="Schlüssel des Gebiets, in dem Namen gesucht werden", en="key of the region in which names are looked up"
    ),
    "import --mapping": Text(
        de="bestätigte Spalten einer Tabelle aus dem Amt (JSON)", en="confirmed columns of an office table (JSON)"
    ),
    "import --save-mapping": Text(
        de="die vermuteten Spalten in eine Datei schreiben, um sie zu berichtigen",
        en="write the guessed columns to a file, to mend them",
    ),
    "import --accept-mapping": Text(de="die vermuteten Spalten bestätigen", en="confirm the guessed columns"),
    "import --measure": Text(de="in einen Vorgang: nur diese Messgrößen", en="into a case: only these measures"),
    "import --as": Text(
        de="in einen Vorgang: SCHLÜSSEL der Datei ist MESSGRÖSSE des Vorgangs (voreingestellt: gleichnamige)",
        en="into a case: the file's figure KEY is the case's MEASURE (default: those of the same name)",
    ),
    "import --declare": Text(
        de="in einen Vorgang: Messgrößen anlegen, die er nicht hat",
        en="into a case: declare measures that it does not have",
    ),
    "import --of": Text(
        de="in einen Vorgang: nur Gebiete, deren Schlüssel so beginnt",
        en="into a case: only regions whose key begins so",
    ),
    "import --with-errors": Text(
        de="trotz Fehlern ablegen, was lesbar war", en="file what was readable despite errors"
    ),
    "show store": Text(
        de="Ablage von Veröffentlichungen; ohne sie das Paket", en="store of releases; without it, the package"
    ),
    "show --measures": Text(
        de="die Messgrößen aufzählen statt der Veröffentlichungen", en="list the measures instead of the releases"
    ),
    "query measure": Text(
        de="Kennung einer Messgröße (foreign_share, population, …)", en="id of a measure (foreign_share, population, …)"
    ),
    "query --of": Text(
        de="Regionalschlüssel, oder ein Name, den nur ein Gebiet hat", en="region key, or a name that is unique"
    ),
    "query --from": Text(de="erstes Jahr oder erster Tag", en="first year or day"),
    "query --to": Text(de="letztes Jahr oder letzter Tag", en="last year or day"),
    "query --known-on": Text(
        de="wie an diesem Tag bekannt; voreingestellt: alles Bekannte",
        en="as known on this day; default: everything known",
    ),
    "export output": Text(
        de="Datei, die geschrieben wird; bei einem Datenpaket der Ordner",
        en="file to write; for a data package, the folder",
    ),
    "export --format": Text(
        de="voreingestellt: nach der Endung der Datei (.csv: für das Amt)",
        en="default: by the ending of the file (.csv: office)",
    ),
    "export --measure": Text(de="nur diese Messgrößen", en="only these measures"),
    "export --of": Text(de="nur Gebiete, deren Schlüssel so beginnt", en="only regions whose key begins so"),
    "--store": Text(
        de="Ablage von Veröffentlichungen, neben den Angaben im Paket",
        en="store of releases, beside the figures in the package",
    ),
    "--only-store": Text(de="die Angaben im Paket weglassen", en="leave the figures in the package out"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments of the four verbs."""
    verbs = parser.add_verbs("import", "show", "query", "export")
    _configure_import(verbs["import"])
    _configure_show(verbs["show"])
    _configure_query(verbs["query"])
    _configure_export(verbs["export"])


def run(arguments: argparse.Namespace) -> int:
    """Call the verb's module; each loads what it needs only then."""
    module = import_module(f"wiedervorlage.cli.evidence_{arguments.verb}")
    return cast("Callable[[argparse.Namespace], int]", module.run)(arguments)


def _configure_import(parser: CommandParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--into", type=Path)
    parser.add_argument("--published", default="")
    parser.add_argument("--retrieved", default="")
    parser.add_argument("--basis", default="")
    parser.add_argument("--period", default="")
    parser.add_argument("--within", default="")
    parser.add_argument("--mapping", type=Path)
    parser.add_argument("--save-mapping", type=Path)
    parser.add_argument("--accept-mapping", action="store_true")
    parser.add_argument("--measure", action="append")
    parser.add_argument(
        "--as", dest="assigned", action="append", metavar="KEY=MEASURE",
    )  # fmt: skip
    parser.add_argument("--declare", action="store_true")
    parser.add_argument("--of", action="append")
    parser.add_argument("--with-errors", action="store_true")
    _add_common(parser)


def _configure_show(parser: CommandParser) -> None:
    parser.add_argument("store", type=Path, nargs="?")
    parser.add_argument("--measures", action="store_true")
    _add_common(parser)


def _configure_query(parser: CommandParser) -> None:
    parser.add_argument("measure")
    parser.add_argument("--of", action="append", required=True)
    parser.add_argument("--from", dest="since", default="")
    parser.add_argument("--to", dest="until", default="")
    parser.add_argument("--known-on", default="")
    _add_source(parser)
    _add_common(parser)


def _configure_export(parser: CommandParser) -> None:
    parser.add_argument("output", type=Path)
    formats = ("office-csv", "csv", "xlsx", "parquet", "datapackage")
    parser.add_argument("--format", choices=formats)
    parser.add_argument("--measure", action="append")
    parser.add_argument("--of", action="append")
    _add_source(parser)
    _add_common(parser)


def _add_source(parser: CommandParser) -> None:
    parser.add_argument("--store", type=Path)
    parser.add_argument("--only-store", action="store_true")


def _add_common(parser: CommandParser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", choices=("de", "en"), default="de")
