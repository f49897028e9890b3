"""What ``wv allocate`` divides by: claims read from a table, with findings where a number is none."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from wiedervorlage.allocation.messages import MESSAGES
from wiedervorlage.allocation.rates import mix_keys
from wiedervorlage.allocation.table import Claim, write_amount
from wiedervorlage.cli.grids import read_rows
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, has_errors

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path


_GROUPED: Final = re.compile(r"\d{1,3}([.,]\d{3})+")
"""A number whose mark may group thousands: read as a decimal mark, and said."""


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
