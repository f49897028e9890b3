"""The rows of a printed table as figures in columns, as far as adding them up needs to know."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.number_words import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.text.lines import Line

_COLUMN: Final = re.compile(r"[^\t| ](?:[^\t| ]| (?=[^\t| ]))*")
"""What stands together: a tab, a rule or two blanks part it from the next column."""
_FIGURE: Final = re.compile(
    r"(?<![\d.,])(?:-?\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
    r"(?![\d.]|,\d| \d{3}\b)"
)
"""Also "1 250,00" and "300,--"."""
_TABBED: Final = re.compile(r"[\t|]")
_NOTHING: Final = re.compile(r"(?:[-–—]+|\./\.)(?: ?(?:€|EUR|Euro|DM))?")
"""A dash where there is nothing to add keeps the place of its column."""
_SHARE: Final = re.compile(r"\d ?(?:%|v\. ?H\.|Prozent\b)")
_NAMED: Final = re.compile(
    r"(?:\d{1,2}\. )?(?:(?!(?:T?EUR|Euro|DM|ca|rd|rund|etwa|je|bis)\b)[^\W\d][\w.\-]* )*"
    r"(?:(?:(?:19|20)\d\d(?: ?/ ?(?:\d{4}|\d{2}))?|\d{2}/\d{2})(?: \([^)]*\)|(?: in)? (?:T?EUR|T?Euro|T?€|DM|%))?"
    r"|(?<=[a-zäöüß] )\d{1,2}|[^\W\d]\w*\d{1,2})\*?"
)
"""The name of a column, figures and all: "2025", "Ansatz 2025", "2024/25", "2023 (Ist)", "Los 2", "U3"."""
_OF_NO_SUM: Final = re.compile(
    r"%|Prozent|v\. ?H\.|[Qq]uote|[Dd]urchschnitt|Mittelwert|Ø|\b(?:[Jj]e|[Pp]ro)\b"
    r"|/ ?(?:qm|cbm|[kM]Wh|ha|Std|Stunde|Stück|Einw|Kind)\b|/ ?m[²³]|[Ee]in(?:zel|heits)preis|Stückpreis"
)
"""In the name of a column whose figures add up to nothing: shares, quotas, means, prices of one."""
_TAXED: Final = re.compile(r"MwSt|USt|[Mm]ehrwertsteuer|[Uu]msatzsteuer|[Vv]orsteuer|[Ss]konto|[Rr]abatt|[Zz]uschlag")
"""In the name of a column of money at a rate in percent: "MwSt. 19 %"; it adds up nevertheless."""
_LEFT_OUT: Final = re.compile(
    r"(?:[-–] ?)?(?:davon|darunter|hiervon|dav\.|nachrichtlich|Zwischensumme)\b", re.IGNORECASE
)
"""The label of a row that another row holds already."""
_PERHAPS_HELD: Final = re.compile(r"\b(?:enthalten|inbegriffen|nachrichtlich)\b", re.IGNORECASE)
"""In a label that begins otherwise: "Praxisanleiter (in den 22,5 enthalten)"."""
_DEDUCTED: Final = re.compile(r"\./\.|(?:abzüglich|abzgl\.|abz\.|minus)(?!\w)", re.IGNORECASE)
_PARTS_BELOW: Final = re.compile(r"(?:[-–] ?)?(?:davon|darunter|hiervon|dav\.|im Einzelnen)\b", re.IGNORECASE)
_UNSURE_SIGN: Final = re.compile(
    r"\([-–−+]? ?\d[\d.,]*(?: ?(?:€|EUR|DM))?\)(?: ?(?:€|EUR|DM))?|[–−] ?\d.*|- \d.*|[\d.]*\d(?:,\d+)?-"
)
"""A figure that is perhaps less than nothing: "(500,00)", "– 500,00", "500,00-"; not "500,--"."""
_NOTED: Final = re.compile(r"\d(?: ?(?:€|EUR|DM|ha|%))? ?(?:\*{1,3}\)?|[¹²³⁴])$")
"""A figure with the mark of a footnote, which tells what else is in it or was left out."""
_EXACT: Final = 0.005


def is_same(one: float, other: float, slack: float = 0) -> bool:
    """Say whether two figures are the same to the cent, or to what rounding leaves open."""
    return abs(one - other) <= slack + _EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The figure of a column and where it is printed in its line.

    ``adds`` is not so of a share in percent, ``told`` not of a dash in the place of a figure. ``unsure`` says that
    print leaves open whether it is less than nothing: brackets hold deductions, but also what is told in passing.
    ``noted`` that a footnote belongs to it.
    """

    value: float
    start: int
    end: int
    adds: bool = True
    told: bool = True
    unsure: bool = False
    noted: bool = False

    def over(self, other: Cell) -> bool:
        """Say whether both are printed at the same place of their lines, one over the other."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a table: its figures from left to right.

    ``tabbed`` says that tabs set them, which tell no place; ``doubtful`` that the row may be no summand: another row
    may hold it, or it is the whole of which the others are the parts.
    """

    cells: tuple[Cell, ...]
    tabbed: bool = False
    doubtful: bool = False

    def restates(self, total: Row) -> bool:
        """Say whether the row is the sum told before: it has the same figure in every column in which it has one."""
        told = False
        for place, stated in enumerate(reversed(total.cells), 1):
            column = self.column(total, place)
            if column is None or any(cell.told and not is_same(cell.value, stated.value) for cell in column):
                return False
            told = told or any(cell.told for cell in column)
        return told

    def column(self, total: Row, place: int) -> tuple[Cell, ...] | None:
        """Return what stands in the column of a sum's figure, counted from the right; None where that is uncertain.

        Of as many figures each stands over its own; else only print tells, and of tabbed figures the last is sure.
        """
        if len(self.cells) == len(total.cells) or (place == 1 and (self.tabbed or total.tabbed)):
            return self.cells[-place:][:1]
        if self.tabbed or total.tabbed:
            return None
        over = [[other for other in total.cells if cell.over(other)] for cell in self.cells]
        if len(self.cells) < len(total.cells) and not all(over):
            return None
        return tuple(cell for cell, columns in zip(self.cells, over, strict=True) if total.cells[-place] in columns)


def column_of(rows: Iterable[Row], total: Row, place: int) -> tuple[Cell, ...] | None:
    """Return the figures of all rows in the column of a sum's figure; None where one may or may not stand there."""
    columns = [row.column(total, place) for row in rows]
    return None if None in columns else tuple(cell for column in columns for cell in column or ())


def columns_of(line: Line) -> list[str]:
    """Return what stands in the columns of a line, its label first."""
    return [column[0] for column in _columns(line)]


def names_columns(line: Line) -> bool:
    """Say whether all figures of a line are the names of columns: the years, say, or the lots."""
    told = [column[0] for column in _columns(line)[1:] if _FIGURE.search(column[0])]
    return bool(told) and all(_NAMED.fullmatch(column) or _AT_RATE.fullmatch(column) for column in told)


def without_sum(line: Line) -> set[int]:
    """Return the places, from the right, of the columns that by their names add up to nothing."""
    return {place for place, column in enumerate(reversed(_columns(line)), 1) if _adds_to_nothing(column[0])}


_AT_RATE: Final = re.compile(
    rf"(?:\d{{1,2}} ?(?:%|v\. ?H\.) )?[^\d]*(?:{_TAXED.pattern})[^\d]*(?:\d{{1,2}} ?(?:%|v\. ?H\.))?[^\d]*"
)
"""The name of a column with its rate: "MwSt. 19 %"."""


def _adds_to_nothing(name: str) -> bool:
    """Say whether the figures of a column of that name add up to nothing."""
    return _OF_NO_SUM.search(name) is not None and _TAXED.search(name) is None


def begins_parts(line: Line) -> bool:
    """Say whether a line begins the parts of the row above it: "davon", with a figure or alone."""
    return _PARTS_BELOW.match(line.text) is not None


def has_figures(line: Line) -> bool:
    """Say whether a line has figures beside its label."""
    return any(_FIGURE.search(column[0]) for column in _columns(line)[1:])


def row_of(line: Line, *, in_midst: bool = False) -> Row:
    """Return the figures of a line, its label left out; what is deducted is less than nothing.

    Args:
        line: of the table.
        in_midst: whether the figures of a sum in the midst of a table are wanted, which other rows hold already.
    """
    if _LEFT_OUT.match(line.text) and not in_midst:
        return Row(cells=())
    sign = -1 if _DEDUCTED.match(line.text) else 1
    cells = [cell for column in _columns(line)[1:] if (cell := _cell(column, line.indent, sign)) is not None]
    cells = [replace(cell, unsure=cell.unsure or _behind_dash(cells, place)) for place, cell in enumerate(cells)]
    told = any(cell.told for cell in cells)
    doubtful = _PERHAPS_HELD.search(line.text) is not None
    return Row(cells=tuple(cells) if told else (), tabbed=_TABBED.search(line.text) is not None, doubtful=doubtful)


def _behind_dash(cells: Sequence[Cell], place: int) -> bool:
    """Say whether a dash stands left of a figure: an empty column, or the sign of the figure."""
    return place > 0 and not cells[place - 1].told


def _columns(line: Line) -> list[re.Match[str]]:
    return list(_COLUMN.finditer(line.text))


def _cell(column: re.Match[str], indent: int, sign: int) -> Cell | None:
    start, end = indent + column.start(), indent + column.end()
    if _NOTHING.fullmatch(column[0]):
        return Cell(value=0, start=start, end=end, told=False)
    figure = _FIGURE.search(column[0])
    if figure is None:
        return None
    value = number(figure[0])
    adds = _SHARE.search(column[0]) is None
    unsure = sign > 0 and _UNSURE_SIGN.fullmatch(column[0]) is not None
    noted = _NOTED.search(column[0]) is not None
    value = -abs(value) if sign < 0 or unsure else value
    return Cell(value=value, start=start, end=end, adds=adds, unsure=unsure, noted=noted)
