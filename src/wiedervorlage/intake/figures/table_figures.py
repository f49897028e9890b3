"""Figures in the cells of a table; lines of prose within it are read as prose."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.bare_figures import WHO_SAT
from wiedervorlage.intake.figures.quantities import Quantity, find_quantities
from wiedervorlage.intake.figures.subjects import can_be_subject
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.number_words import number

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL: Final = re.compile(r"[ ]*(?!0\d)(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{2,}(?:,\d+)?)(?=\s|,-|$)")
_MONEY: Final = re.compile(r"\b(?:Euro|EUR)\b|€|\d\.\d{3}\b")
_YEARLY: Final = re.compile(r"jährlich|im Jahr\b|pro Jahr|/ ?Jahr")
_OWN_UNIT: Final = re.compile(r"(?:,-+)?\s*(?P<unit>€|EUR|Euro|DM)(?P<year>\s*(?:/|pro|im|je) ?Jahr\b)?")
_UNIT: Final = re.compile(r"\b(?:Euro|EUR|DM)\b|€")
_SUM: Final = re.compile(r"(?:^|\t|\n| )(?:[Ss]umme|[Gg]esamt\w*|[Ii]nsgesamt|[Zz]usammen)\b[^\t]{0,20}\t")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LABEL_BELOW: Final = re.compile(r"(?: ?(?:€|EUR|Euro|DM))? [A-ZÄÖÜ][^\t\d]{2,40}? {3,}(?=\d|[-–€])")
_PROSE: Final = 60
"""From this many characters on a cell is a sentence: a numbered text set with a tab."""


def money_of(text: str) -> str:
    """Return the money a text speaks of: "DM", "EUR", or nothing."""
    told = _UNIT.search(text)
    return "" if told is None else "DM" if told[0] == "DM" else "EUR"


def table_quantities(text: str, lead: str = "", money: str = "") -> tuple[Quantity, ...]:
    """Find the figures of a table's cells; money where its head says so, a year's where it says that.

    Args:
        text: the table, a tab between its cells.
        lead: the sentence above it, which may name the unit: "Vorgesehen sind (EUR/Jahr):".
        money: of the rest of the paper; a table with a sum and no unit of its own is of it.
    """
    bracket = re.search(r"\([^)]*(?:EUR|Euro|DM|€)[^)]*\)\s*:?$", lead)
    told = f"{bracket[0]} {text}" if bracket else text
    unit = "DM" if re.search(r"\bDM\b", told) else "EUR" if _MONEY.search(told) else "count"
    if unit == "count" and money and _SUM.search(text):
        unit = money
    head = re.split(r"\t\s*\d", told, maxsplit=1)[0]
    if unit != "count" and _YEARLY.search(head):
        unit += "/year"
    found: list[Quantity] = []
    before = ""
    for match in re.finditer(r"[^\t]+", text):
        if len(match[0]) >= _PROSE and not WHO_SAT.match(before.strip()):
            found += (_moved(_of_own_row(quantity, match[0]), match.start()) for quantity in find_quantities(match[0]))
        elif before and len(match[0]) < _PROSE and not WHO_SAT.match(before.strip()):
            found += _cell(match[0], before, unit, match.start())
        before = match[0]
    return tuple(found)


def _of_own_row(quantity: Quantity, rows: str) -> Quantity:
    """Take from the last figure of a row the noun behind it where a wide gap shows it as the label of the next."""
    below = _LABEL_BELOW.match(rows, quantity.span.end)
    return replace(quantity, about="") if below and quantity.about and quantity.about in below[0] else quantity


def _cell(cell: str, before: str, unit: str, start: int) -> Iterator[Quantity]:
    """Read the figure a cell begins with; beside a day it is the number of an agenda item."""
    match = _CELL.match(cell)
    if match is None or _YEAR.fullmatch(match["number"]) or any(hit.day for hit in find_dates(cell[:12])):
        return
    if any(hit.day for hit in find_dates(before[-20:])):
        return
    nouns = [noun for noun in re.findall(r"\b[A-ZÄÖÜ][\wäöüß\-]{3,}", before) if can_be_subject(noun)]
    span = Span(start=match.start("number"), end=match.end("number"))
    about = nouns[-1] if nouns else ""
    own = _OWN_UNIT.match(cell, match.end())
    if own:
        unit = ("DM" if own["unit"] == "DM" else "EUR") + ("/year" if own["year"] else unit[3:] if "/" in unit else "")
    yield _moved(Quantity(value=number(match["number"]), unit=unit, about=about, hedge="", span=span), start)


def _moved(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, span=Span(start=quantity.span.start + by, end=quantity.span.end + by))
