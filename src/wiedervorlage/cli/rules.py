"""``wv rules``: funding rules on a day: show, diff, fund, timeline, check."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.cli.opening import add_output_arguments, day_argument
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from wiedervorlage.cli.usage import CommandParser


HELP: Final[Mapping[str, Text]] = {
    "show": Text(
        de="was eine Regel an einem Tag sagte; ohne Regel: welche es gibt",
        en="what a rule said on a day; without a rule, which there are",
    ),
    "diff": Text(
        de="was sich zwischen zwei Tagen an einer Regel geändert hat", en="what changed in a rule between two days"
    ),
    "fund": Text(de="was ein Antragsteller an einem Tag bekommt", en="what an applicant gets on a day"),
    "timeline": Text(
        de="die Werte einer Regel im Zeitverlauf, als Text oder SVG",
        en="the values of a rule over time, as text or SVG",
    ),
    "check": Text(de="Regeldateien Zeile für Zeile prüfen", en="check rule files like a linter"),
    "--rules": Text(
        de="eigene Regeldateien (voreingestellt: die mitgelieferten)",
        en="own rule files (default: those in the package)",
    ),
    "programme": Text(de="Kennung einer Regeldatei: Land/Name", en="id of a rule file: land/name"),
    "show --on": Text(
        de="der Tag (voreingestellt: der letzte, der festgehalten ist)",
        en="the day (default: the last that is recorded)",
    ),
    "--known-on": Text(de="mit dem Wissen dieses Tages", en="with the knowledge of this day"),
    "show --all": Text(de="auch Größen ohne Wert an diesem Tag", en="also parameters without a value on the day"),
    "diff since": Text(de="der frühere Tag", en="the earlier day"),
    "diff until": Text(de="der spätere Tag", en="the later day"),
    "diff --known-on": Text(de="beide Tage mit dem Wissen von diesem", en="both days with the knowledge of this one"),
    "fund --for": Text(
        de="Regionalschlüssel, SCHLÜSSEL* (seine Gemeinden), kreise, gemeinden oder irgendein Name",
        en="region key, KEY* (its municipalities), kreise, gemeinden, or any name",
    ),
    "fund --on": Text(de="der Tag", en="the day"),
    "fund --fact": Text(de="was über den Antragsteller bekannt ist", en="what is known of the applicant"),
    "fund --table": Text(
        de="Angaben zu vielen Antragstellern: Spalte region, dann die Angaben",
        en="facts of many applicants: column region, then facts",
    ),
    "fund --only": Text(
        de="nur Antragsteller zeigen, deren Schlüssel so beginnt", en="print only applicants whose key begins so"
    ),
    "fund --published": Text(
        de="veröffentlichte Beträge (Spalte von --table, oder mitgelieferte Messgröße): passen sie?",
        en="published amounts (column of --table, or packaged measure): do they fit?",
    ),
    "timeline --parameter": Text(de="nur diese; darf mehrmals stehen", en="only these; may be repeated"),
    "timeline --svg": Text(de="die Zahlen als SVG zeichnen", en="draw the figures as SVG"),
    "check files": Text(de="Regeldateien (voreingestellt: alle)", en="rule files (default: all)"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments of the verbs."""
    verbs = parser.add_verbs("show", "diff", "fund", "timeline", "check")
    _configure_show(verbs["show"])
    _configure_diff(verbs["diff"])
    _configure_fund(verbs["fund"])
    _configure_timeline(verbs["timeline"])
    _configure_check(verbs["check"])
    for verb in verbs.values():
        verb.add_argument("--rules", type=Path, metavar="FOLDER")
        add_output_arguments(verb)


def run(arguments: argparse.Namespace) -> int:
    """Call the verb's module; each loads what it needs only then."""
    module = import_module(f"wiedervorlage.cli.rules_{arguments.verb}")
    return cast("Callable[[argparse.Namespace], int]", module.run)(arguments)


def _configure_show(parser: CommandParser) -> None:
    parser.add_argument("programme", nargs="?", default="", metavar="PROGRAMME")
    parser.add_argument("--on", type=day_argument, metavar="DAY")
    parser.add_argument("--known-on", type=day_argument, metavar="DAY")
    parser.add_argument("--all", action="store_true")


def _configure_diff(parser: CommandParser) -> None:
    parser.add_argument("programme", metavar="PROGRAMME")
    parser.add_argument("since", type=day_argument, metavar="DAY")
    parser.add_argument("until", type=day_argument, metavar="DAY")
    parser.add_argument("--known-on", type=day_argument, metavar="DAY")


def _configure_fund(parser: CommandParser) -> None:
    parser.add_argument("programme", metavar="PROGRAMME")
    parser.add_argument("--for", dest="applicants", action="append", default=[], metavar="KEY")  # fmt: skip
    parser.add_argument("--on", type=day_argument, required=True, metavar="DAY")
    parser.add_argument("--known-on", type=day_argument, metavar="DAY")
    parser.add_argument("--fact", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--table", type=Path, metavar="CSV")
    parser.add_argument("--only", default="", metavar="PREFIX")
    parser.add_argument("--published", default="", metavar="NAME")  # fmt: skip


def _configure_timeline(parser: CommandParser) -> None:
    parser.add_argument("programme", metavar="PROGRAMME")
    parser.add_argument("--parameter", action="append", default=[], metavar="NAME")
    parser.add_argument("--svg", type=Path, metavar="FILE")


def _configure_check(parser: CommandParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
