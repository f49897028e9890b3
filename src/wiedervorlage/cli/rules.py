"""``wv rules``: funding rules on a day: show, diff, fund, timeline, check."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from wiedervorlage.cli.opening import add_output_arguments, day_argument

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the verbs."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="show|diff|fund|timeline|check")
    _configure_show(verbs.add_parser("show", help="what a rule said on a day; without a rule, which there are"))
    _configure_diff(verbs.add_parser("diff", help="what changed in a rule between two days"))
    _configure_fund(verbs.add_parser("fund", help="what an applicant gets on a day"))
    _configure_timeline(verbs.add_parser("timeline", help="the values of a rule over time, as text or SVG"))
    _configure_check(verbs.add_parser("check", help="check rule files like a linter"))
    for verb in verbs.choices.values():
        verb.add_argument("--rules", type=Path, metavar="FOLDER", help="own rule files (default: those in the package)")
        add_output_arguments(verb)


def run(arguments: argparse.Namespace) -> int:
    """Call the verb's module; each loads what it needs only then."""
    module = import_module(f"wiedervorlage.cli.rules_{arguments.verb}")
    return cast("Callable[[argparse.Namespace], int]", module.run)(arguments)


def _configure_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("programme", nargs="?", default="", metavar="PROGRAMME", help="id of a rule file: land/name")
    parser.add_argument("--on", type=day_argument, metavar="DAY", help="the day (default: the last that is recorded)")
    parser.add_argument("--known-on", type=day_argument, metavar="DAY", help="with the knowledge of this day")
    parser.add_argument("--all", action="store_true", help="also parameters without a value on the day")


def _configure_diff(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("programme", metavar="PROGRAMME")
    parser.add_argument("since", type=day_argument, metavar="DAY")
    parser.add_argument("until", type=day_argument, metavar="DAY")
    parser.add_argument("--known-on", type=day_argument, metavar="DAY", help="both days with the knowledge of this one")


def _configure_fund(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("programme", metavar="PROGRAMME")
    parser.add_argument("--for", dest="applicants", action="append", default=[], metavar="KEY",
                        help="region key, KEY* (its municipalities), kreise, gemeinden, or any name")  # fmt: skip
    parser.add_argument("--on", type=day_argument, required=True, metavar="DAY")
    parser.add_argument("--known-on", type=day_argument, metavar="DAY", help="with the knowledge of this day")
    parser.add_argument(
        "--fact", action="append", default=[], metavar="NAME=VALUE", help="what is known of the applicant"
    )
    parser.add_argument("--table", type=Path, metavar="CSV", help="facts of many applicants: column region, then facts")
    parser.add_argument("--only", default="", metavar="PREFIX", help="print only applicants whose key begins so")
    parser.add_argument("--published", default="", metavar="NAME",
                        help="published amounts (column of --table, or packaged measure): do they fit?")  # fmt: skip


def _configure_timeline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("programme", metavar="PROGRAMME")
    parser.add_argument("--parameter", action="append", default=[], metavar="NAME", help="only these; may be repeated")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw the figures as SVG")


def _configure_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="rule files (default: all)")
