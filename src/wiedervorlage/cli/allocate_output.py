"""A division in the terminal or as a JSON document, with its ties and its proof."""

from __future__ import annotations

import json
import sys
from fractions import Fraction
from typing import TYPE_CHECKING

from wiedervorlage import __version__
from wiedervorlage.allocation.rates import Rate, apply_rate
from wiedervorlage.allocation.table import Allocation, Claim, write_amount
from wiedervorlage.cli.grids import figure, grid

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language


def print_rated(
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


def print_allocation(result: Allocation, findings: Sequence[Finding], arguments: argparse.Namespace) -> None:
    """Print a division with its ties and its proof; findings go to standard error."""
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
