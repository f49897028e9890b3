"""``wv allocate FILE.csv``: divide posts or money by rule."""

from __future__ import annotations

import json
import re
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage import __version__
from wiedervorlage.allocation.messages import MESSAGES
from wiedervorlage.allocation.methods import Method
from wiedervorlage.allocation.problem import UnmetConstraintsError
from wiedervorlage.allocation.rates import Rate, apply_rate, mix_keys
from wiedervorlage.allocation.table import Allocation, Claim, Terms, allocate, write_amount
from wiedervorlage.allocation.ties import TieRule
from wiedervorlage.cli.grids import figure, grid, read_rows
from wiedervorlage.cli.opening import add_output_arguments
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, has_errors

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.foundation.text import Language

_GROUPED = re.compile(r"\d{1,3}([.,]\d{3})+")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="UTF-8 table with a header")
    parser.add_argument("--key", required=True, metavar="COLUMN", help="column of the keys")
    parser.add_argument(
        "--weight", required=True, metavar="COLUMN[=SHARE]", nargs="+",
        help="column of the weights; several make a mixed key: population=2/3 tax=1/3",
    )  # fmt: skip
    parser.add_argument("--method", choices=[m.value for m in Method], default=Method.SAINTE_LAGUE.value)
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--total", type=_amount, metavar="N", help="how much there is to divide")
    given.add_argument(
        "--rate", type=_amount, metavar="R", help="so much per unit of weight (1/1500), whatever it sums to"
    )
    parser.add_argument("--min", metavar="N|COLUMN", default="0", help="least for everybody, or a column")
    parser.add_argument("--max", metavar="N|COLUMN", help="most for everybody, or a column")
    parser.add_argument("--step", type=_amount, help="smallest amount given (default: 1; proportional: 0.01)")
    parser.add_argument("--package", type=_amount, metavar="N", help="nobody gets less than N, or else nothing")
    parser.add_argument(
        "--entry", type=_amount, default=Fraction(1, 2), metavar="SHARE",
        help="share of the package that a claim must reach (default: 1/2)",
    )  # fmt: skip
    parser.add_argument("--first", type=_amount, metavar="S", help="modified first signpost, such as 0.7")
    parser.add_argument("--ties", choices=[rule.value for rule in TieRule], default="key", help="who gets a tied step")
    parser.add_argument("--seed", type=int, default=0, help="of the lot (with --ties lot)")
    add_output_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Divide and print; exit code 1 where the input has errors."""
    method = Method(arguments.method)
    step = arguments.step or (Fraction(1, 100) if method is Method.PROPORTIONAL else Fraction(1))
    findings: list[Finding] = []
    claims = read_claims(arguments, findings)
    if not has_errors(findings) and arguments.rate is not None:
        _print_rated(claims, step, findings, arguments)
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
            _print(result, findings, arguments)
            return 0
    for found in findings:
        print(found.line(arguments.lang), file=sys.stderr)
    return 1


def read_claims(arguments: argparse.Namespace, findings: list[Finding]) -> list[Claim]:
    """Read the table; what is wrong with it goes to ``findings``."""
    rows = read_rows(arguments.file)
    if not rows:
        findings.append(finding(MESSAGES, "ALL-014", Place(file=str(arguments.file))))
        return []
    shares = dict(_share(word) for word in arguments.weight)
    names = [arguments.key, *shares]
    names += [bound for bound in (arguments.min, arguments.max) if bound is not None and not is_number(bound)]
    there = ", ".join(rows[0])
    findings += [
        finding(MESSAGES, "ALL-010", Place(file=str(arguments.file)), column=name, columns=there)
        for name in names
        if name not in rows[0]
    ]
    if has_errors(findings):
        return []
    columns = {name: read_column(rows, name, arguments.file, findings) for name in shares}
    low = _bound(arguments.min, rows, arguments.file, findings)
    high = None if arguments.max is None else _bound(arguments.max, rows, arguments.file, findings)
    if has_errors(findings):
        return []
    if len(columns) == 1:
        weights: Sequence[Fraction] = next(iter(columns.values()))
    else:
        weights = mix_keys(columns, shares)
    return [
        Claim(key=row[arguments.key].strip(), weight=weights[i], minimum=low[i], maximum=high[i] if high else None)
        for i, row in enumerate(rows)
    ]


def read_column(
    rows: Sequence[Mapping[str, str]], name: str, path: Path, findings: list[Finding]
) -> tuple[Fraction, ...]:
    """Read a column of numbers from 0 up; unknown is an error, never zero."""
    values = []
    for line, row in enumerate(rows, start=2):
        place, raw = Place(file=str(path), line=line), (row.get(name) or "").strip()
        value = Fraction(0)
        if not raw:
            findings.append(finding(MESSAGES, "ALL-015", place, column=name))
        elif not is_number(raw):
            findings.append(finding(MESSAGES, "ALL-011", place, column=name, value=raw))
        else:
            value = Fraction(raw.replace(",", "."))
            if _GROUPED.fullmatch(raw):
                findings.append(finding(MESSAGES, "ALL-016", place, value=raw, read=write_amount(value)))
        values.append(value)
    return tuple(values)


def is_number(text: str) -> bool:
    """Say whether a text is a plain number from 0 up."""
    return bool(re.fullmatch(r"\d+([.,]\d+)?", text.strip()))


def _bound(text: str, rows: Sequence[Mapping[str, str]], path: Path, findings: list[Finding]) -> tuple[Fraction, ...]:
    if is_number(text):
        return (Fraction(text.replace(",", ".")),) * len(rows)
    return read_column(rows, text, path, findings)


def _share(word: str) -> tuple[str, Fraction]:
    name, mark, share = word.rpartition("=")
    return (name, Fraction(share)) if mark else (word, Fraction(1))


def _amount(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _print_rated(
    claims: Sequence[Claim], step: Fraction, findings: Sequence[Finding], arguments: argparse.Namespace
) -> None:
    """Print what each gets at a given rate, between its own least and most; nothing is redistributed."""
    shares = [
        apply_rate([c.weight], Rate(per_unit=arguments.rate, step=step, floor=c.minimum, cap=c.maximum))[0]
        for c in claims
    ]
    total = sum(shares, Fraction(0))
    if arguments.json:
        document = {
            "schema": "wiedervorlage/allocate/1", "version": __version__, "method": "rate",
            "rate": number(arguments.rate), "total": number(total), "step": number(step),
            "rows": [
                {"key": c.key, "share": number(share), "exact": number(c.weight * arguments.rate)}
                for c, share in zip(claims, shares, strict=True)
            ],
            "findings": [found.line(arguments.lang) for found in findings],
        }  # fmt: skip
        print(json.dumps(document, ensure_ascii=False, indent=1))
        return
    german, decimals = arguments.lang == "de", len(write_amount(step).partition(".")[2])

    def write(amount: Fraction, more: int = 0) -> str:
        return figure(float(amount), arguments.lang, decimals + more)

    rows = [(c.key, write(share), write(c.weight * arguments.rate, 2)) for c, share in zip(claims, shares, strict=True)]
    rows.append(("Summe" if german else "sum", write(total), ""))
    print("\n".join(grid(("Schlüssel", "Zuteilung", "genau") if german else ("key", "share", "exact"), rows)))
    for found in findings:
        print(found.line(arguments.lang), file=sys.stderr)


def _print(result: Allocation, findings: Sequence[Finding], arguments: argparse.Namespace) -> None:
    if arguments.json:
        print(json.dumps(as_document(result, findings, arguments.lang), ensure_ascii=False, indent=1))
        return
    print("\n".join(_lines(result, arguments.lang)))
    for found in (*findings, *result.findings):
        print(found.line(arguments.lang), file=sys.stderr)


def as_document(result: Allocation, findings: Sequence[Finding], language: Language) -> dict[str, object]:
    """Return the division as the documented JSON document."""
    proof = result.certificate
    return {
        "schema": "wiedervorlage/allocate/1",
        "version": __version__,
        "method": result.terms.method.value,
        "total": number(result.terms.total),
        "step": number(result.terms.step),
        "rows": [{"key": r.key, "share": number(r.share), "exact": number(r.ideal)} for r in result.rows],
        "ties": [
            {"keys": list(t.keys), "awarded": list(t.awarded), "rule": t.rule.value, "exact": t.exact}
            for t in result.ties
        ],
        "certificate": {
            "kind": proof.kind, "last": proof.last, "next": proof.next,
            "low": proof.low, "high": proof.high, "rate": proof.rate,
        },
        "undivided": number(result.undivided),
        "findings": [found.line(language) for found in (*findings, *result.findings)],
    }  # fmt: skip


def number(amount: Fraction) -> int | float:
    """Return an amount for JSON: whole where it is whole."""
    return amount.numerator if amount.denominator == 1 else float(amount)


def _lines(result: Allocation, language: Language) -> Iterator[str]:
    german = language == "de"
    decimals = max(len(write_amount(result.terms.step).partition(".")[2]), 0)
    head = ("Schlüssel", "Zuteilung", "genau") if german else ("key", "share", "exact")
    rows = [
        (row.key, figure(float(row.share), language, decimals), figure(float(row.ideal), language, decimals + 2))
        for row in result.rows
    ]
    given = sum((row.share for row in result.rows), Fraction(0))
    rows.append(("Summe" if german else "sum", figure(float(given), language, decimals), ""))
    yield from grid(head, rows)
    yield ""
    for tie in result.ties:
        words = ("Gleichstand", "erhält nach Regel") if german else ("tie", "goes by rule")
        yield f"{words[0]}: {', '.join(tie.keys)}; {words[1]} „{tie.rule.value}“: {', '.join(tie.awarded)}"
    yield from _proof(result, german=german)


def _proof(result: Allocation, *, german: bool) -> Iterator[str]:
    proof = result.certificate
    low, high = (f"{end:.6g}" if end is not None else "–" for end in (proof.low, proof.high))
    if proof.kind == "divisor":
        words = "Jeder Divisor von {} bis {} ergibt diese Zuteilung." if german else (
            "Every divisor from {} to {} gives these shares."
        )  # fmt: skip
    else:
        words = "Der Rest {} ging leer aus, der Rest {} bekam noch einen Schritt." if german else (
            "The remainder {} got nothing, the remainder {} still got a step."
        )  # fmt: skip
    if proof.last and proof.next:
        yield words.format(low, high)
    last, upcoming = ("Letzter Schritt", "nächster") if german else ("last step", "next")
    yield f"{last}: {proof.last or '–'}; {upcoming}: {proof.next or '–'}"
