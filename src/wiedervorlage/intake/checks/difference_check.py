"""The difference below income and outlay: "Ergebnis", "Saldo", "Fehlbedarf" of a table that has no other rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.offering import place_of, told_number
from wiedervorlage.intake.checks.rounded_figures import rounding_told
from wiedervorlage.intake.checks.table_cells import columns_of, is_same, names_columns, row_of, without_sum
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.checks.rounded_figures import Rounding
    from wiedervorlage.intake.text.lines import Block, Line

_KIND: Final = r"(?:(?:[Oo]rdentl(?:iche|\.)|[Gg]esamte|[Ll]aufende) )?(?:Summe (?:der )?)?(?:Gesamt)?"
_INCOME: Final = re.compile(rf"{_KIND}(?:[Ee]rträge|[Ee]innahmen|[Ee]inzahlungen)")
_OUTLAY: Final = re.compile(rf"(?:\./\. |[-–] )?{_KIND}(?:[Aa]ufwendungen|[Aa]ufwand|[Aa]usgaben|[Aa]uszahlungen)")
_SIGNED: Final = re.compile(r"(?:[Oo]rdentliches )?(?:Jahres|Gesamt)?[Ee]rgebnis|Saldo")
_UNSIGNED: Final = re.compile(r"(?:Jahres)?(?:[Ff]ehlb(?:edarf|etrag)|[Üü]berschu(?:ss|ß)|[Dd]efizit)")
_OF_SOME: Final = re.compile(r"[Oo]rdentl|[Ll]aufend|Jahres")
"""Beside these stand finance and what is extraordinary, told or not; the other columns must bear the difference out."""
_COLON: Final = ": "
_LEAST: Final = 150
"""What is smaller may be a share or an index."""


def check_differences(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Check the row of the difference in each table of three rows: income, outlay, and what is left or lacks."""
    for above, block, below in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        rows = [line for line in block.lines if row_of(line).cells and not names_columns(line)]
        if _is_table(rows):
            sumless = {place for line in block.lines if line not in rows for place in without_sum(line)}
            yield from _against_two(rows, sumless, rounding_told(block, above, below))


def _is_table(rows: Sequence[Line]) -> bool:
    """Say whether the rows are income and outlay and their difference, each with as many figures, and no more."""
    if len({len(row_of(line).cells) for line in rows}) != 1:
        return False
    match [_label(line) for line in rows]:
        case [first, second, third]:
            named = _SIGNED.fullmatch(third) or _UNSIGNED.fullmatch(third)
            return bool(named and _INCOME.fullmatch(first) and _OUTLAY.fullmatch(second))
    return False


def _against_two(rows: Sequence[Line], sumless: set[int], rounding: Rounding) -> Iterator[Finding]:
    line, right, wrong = rows[-1], 0, []
    for place, cells in enumerate(zip(*(row_of(row).cells[::-1] for row in rows), strict=True), 1):
        income, outlay, stated = (cell.value for cell in cells)
        small = min(abs(income), abs(outlay)) < _LEAST
        if small or place in sumless or not all(cell.adds and cell.told for cell in cells):
            continue
        left = abs(income) - abs(outlay)
        if is_same(abs(left), abs(stated), rounding.slack([stated, income, outlay])):
            right += 1
        else:
            wrong.append((left, stated))
    if _OF_SOME.match(line.text) or any(_OF_SOME.match(row.text) for row in rows[:-1]):
        wrong = wrong if right > len(wrong) else []
    for left, stated in wrong:
        signed = stated < 0 or _SIGNED.fullmatch(_label(line))
        figures = {"added": told_number(left if signed else abs(left)), "stated": told_number(stated)}
        yield finding(MESSAGES, "INT-008", place_of(line.span), **figures)


def _label(line: Line) -> str:
    return columns_of(line)[0].rstrip(_COLON)
