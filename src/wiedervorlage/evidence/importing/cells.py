"""One cell of an official table: a figure, an official symbol, or something that is neither.

Symbols: statistical offices of the Länder (``-`` nothing, ``.`` unknown or secret, ``...`` later, ``/`` too
unreliable, ``x`` locked, ``( )`` limited; letters ``e r p s`` behind a figure). A dash is never read as
zero: flat files print it also for regions that do not exist on the day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wiedervorlage.evidence.facts import Symbol

_ALONE: Final = {
    "-": Symbol.NOTHING, "–": Symbol.NOTHING, "—": Symbol.NOTHING, ".": Symbol.UNKNOWN, "·": Symbol.UNKNOWN,
    "...": Symbol.LATER, "…": Symbol.LATER, "/": Symbol.UNRELIABLE, "x": Symbol.LOCKED, "X": Symbol.LOCKED,
    "()": Symbol.LIMITED,
}  # fmt: skip
_LETTERS: Final = {
    "e": Symbol.ESTIMATED, "r": Symbol.REVISED, "p": Symbol.PROVISIONAL, "s": Symbol.CORRECTED,
    "()": Symbol.LIMITED,
}  # fmt: skip
_BEHIND: Final = re.compile(r"(?P<figure>.*\d)\s*(?P<letters>[erps]+)")
_PLAIN: Final = re.compile(r"[+-]?\d+")
_COMMA: Final = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+),\d+")
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:[. ]\d{3})+")
_POINT: Final = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+")
_GROUPED_EN: Final = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+")
_SCIENTIFIC: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_DATE: Final = re.compile(
    r"\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}(?:[ T].*)?"
    r"|(?:\d{1,2}\. ?)?(?:jan|feb|mrz|mär|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-z]*\.?[ -]?\d{0,4}",
    re.IGNORECASE,
)


class Style(StrEnum):
    """How a figure is written."""

    NONE = "none"
    PLAIN = "plain"
    COMMA = "comma"
    GROUPED = "grouped"
    POINT = "point"


class Problem(StrEnum):
    """Why a cell cannot be read."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    DATE = "date"
    SCIENTIFIC = "scientific"
    ERROR_VALUE = "error-value"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says: a value or a symbol or both, or a problem."""

    value: float | None = None
    symbols: tuple[Symbol, ...] = ()
    style: Style = Style.NONE
    problem: Problem | None = None


def read_cell(raw: str, quality: str = "", *, decimal: str = ",") -> Cell:
    """Read one cell.

    Args:
        raw: the cell as printed.
        quality: what a separate column of quality marks says (``value_q``: ``e``, ``()``, ``r`` …).
        decimal: the decimal mark of the file, comma or point.

    Example:
        >>> read_cell("(1.234,5)").value
        1234.5
    """
    text = raw.replace("\u00a0", " ").replace("\u202f", " ").replace("−", "-").strip()
    marks = tuple(_LETTERS[mark] for mark in quality.split() if mark in _LETTERS)
    if text in _ALONE:
        return Cell(None, (_ALONE[text], *marks))
    if not text:
        return Cell(None, marks, problem=Problem.EMPTY)
    if text.startswith("(") and text.endswith(")") and len(text) > 2:
        text, marks = text[1:-1].strip(), (Symbol.LIMITED, *marks)
    if match := _BEHIND.fullmatch(text):
        text = match["figure"].strip()
        marks = (*marks, *(_LETTERS[letter] for letter in match["letters"]))
    value, style = _read_figure(text, decimal)
    if value is None:
        return Cell(None, (), problem=_problem(text))
    return Cell(value, tuple(dict.fromkeys(marks)), style)


def _read_figure(text: str, decimal: str) -> tuple[float | None, Style]:
    if _PLAIN.fullmatch(text):
        return float(text), Style.PLAIN
    if decimal == ",":
        if _COMMA.fullmatch(text):
            return float(text.replace(".", "").replace(" ", "").replace(",", ".")), Style.COMMA
        if _GROUPED.fullmatch(text):
            return float(text.replace(".", "").replace(" ", "")), Style.GROUPED
        return None, Style.POINT if _POINT.fullmatch(text) else Style.NONE
    if _POINT.fullmatch(text):
        return float(text.replace(",", "")), Style.POINT
    if _GROUPED_EN.fullmatch(text):
        return float(text.replace(",", "")), Style.GROUPED
    return None, Style.NONE


def is_point_decimal(raw: str) -> bool:
    """Say whether the figure is written with a decimal point that cannot be a thousands point."""
    text = raw.strip().strip("()")
    return bool(_POINT.fullmatch(text)) and not _GROUPED.fullmatch(text)


def _problem(text: str) -> Problem:
    if _SCIENTIFIC.fullmatch(text):
        return Problem.SCIENTIFIC
    if _DATE.fullmatch(text):
        return Problem.DATE
    if text.startswith("#"):
        return Problem.ERROR_VALUE
    return Problem.UNREADABLE
