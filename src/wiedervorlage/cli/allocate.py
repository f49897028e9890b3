"""``wv allocate FILE.csv``: divide posts or money by rule."""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.allocation.methods import Method
from wiedervorlage.allocation.problem import UnmetConstraintsError
from wiedervorlage.allocation.table import Terms, allocate
from wiedervorlage.allocation.ties import TieRule
from wiedervorlage.cli.allocate_input import read_claims
from wiedervorlage.cli.allocate_output import print_allocation, print_rated
from wiedervorlage.cli.opening import add_output_arguments
from wiedervorlage.foundation.findings import Finding, has_errors
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser


HELP: Final[Mapping[str, Text]] = {
    "file": Text(de="Tabelle in UTF-8 mit Kopfzeile", en="UTF-8 table with a header"),
    "--key": Text(de="Spalte der Schlüssel", en="column of the keys"),
    "--weight": Text(
        de="Spalte der Gewichte; mehrere ergeben einen gemischten Schlüssel: einwohner=2/3 steuer=1/3",
        en="column of the weights; several make a mixed key: population=2/3 tax=1/3",
    ),
    "--method": Text(de="Verfahren der Verteilung", en="method of division"),
    "--total": Text(de="wie viel zu verteilen ist", en="how much there is to divide"),
    "--rate": Text(
        de="so viel je Einheit des Gewichts (1/1500), gleich was es ergibt",
        en="so much per unit of weight (1/1500), whatever it sums to",
    ),
    "--min": Text(de="das Mindeste für alle, oder eine Spalte", en="least for everybody, or a column"),
    "--max": Text(de="das Höchste für alle, oder eine Spalte", en="most for everybody, or a column"),
    "--step": Text(
        de="kleinster Betrag, der gegeben wird (voreingestellt: 1; proportional: 0.01)",
        en="smallest amount given (default: 1; proportional: 0.01)",
    ),
    "--package": Text(de="niemand bekommt weniger als N, oder nichts", en="nobody gets less than N, or else nothing"),
    "--entry": Text(
        de="Anteil des Pakets, den ein Anspruch erreichen muss (voreingestellt: 1/2)",
        en="share of the package that a claim must reach (default: 1/2)",
    ),
    "--first": Text(de="geänderter erster Teiler, etwa 0.7", en="modified first signpost, such as 0.7"),
    "--ties": Text(de="wer bei Gleichstand den Schritt bekommt", en="who gets a tied step"),
    "--seed": Text(de="Anfangswert des Loses (mit --ties lot)", en="start of the lot (with --ties lot)"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    parser.add_argument("--key", required=True, metavar="COLUMN")
    parser.add_argument(
        "--weight", required=True, metavar="COLUMN[=SHARE]", nargs="+",
    )  # fmt: skip
    parser.add_argument("--method", choices=[m.value for m in Method], default=Method.SAINTE_LAGUE.value)
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--total", type=_amount, metavar="N")
    given.add_argument("--rate", type=_amount, metavar="R")
    parser.add_argument("--min", metavar="N|COLUMN", default="0")
    parser.add_argument("--max", metavar="N|COLUMN")
    parser.add_argument("--step", type=_amount)
    parser.add_argument("--package", type=_amount, metavar="N")
    parser.add_argument(
        "--entry", type=_amount, default=Fraction(1, 2), metavar="SHARE",
    )  # fmt: skip
    parser.add_argument("--first", type=_amount, metavar="S")
    parser.add_argument("--ties", choices=[rule.value for rule in TieRule], default="key")
    parser.add_argument("--seed", type=int, default=0)
    add_output_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Divide and print; exit code 1 where the input has errors."""
    method = Method(arguments.method)
    step = arguments.step or (Fraction(1, 100) if method is Method.PROPORTIONAL else Fraction(1))
    findings: list[Finding] = []
    claims = read_claims(arguments, findings)
    if not has_errors(findings) and arguments.rate is not None:
        print_rated(claims, step, findings, arguments)
        return 0
    if not has_errors(findings):
        terms = Terms(
            method=method, total=arguments.total, step=step, package=arguments.package, entry=arguments.entry,
            first=arguments.first, tie_rule=TieRule(arguments.ties), seed=arguments.seed,
        )  # fmt: skip
        try:
            result = allocate(claims, terms)
        except UnmetConstraintsError as error:
            findings += error.findings
        except ValueError as error:
            print(f"wv allocate: {error}", file=sys.stderr)
            return 2
        else:
            print_allocation(result, findings, arguments)
            return 0
    for found in findings:
        print(found.line(arguments.lang), file=sys.stderr)
    return 1


def _amount(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))
