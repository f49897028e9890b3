"""Plain tables of an office: the columns are guessed, shown, and used only once somebody confirmed them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.dictionary import find_measure
from wiedervorlage.evidence.importing.cells import read_cell
from wiedervorlage.evidence.importing.keys import looks_like_key, read_key
from wiedervorlage.evidence.importing.layout import Format, Grid, Layout, Row, empty_layout, frame_of
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.evidence.importing.periods import is_period
from wiedervorlage.evidence.regions import find_regions
from wiedervorlage.foundation.findings import Place, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

_KEY_TITLES: Final = re.compile(r"ags|ars|schl[üu]e?ssel|kennziffer|gkz|key", re.IGNORECASE)
_PERIOD_TITLES: Final = re.compile(r"jahr|stichtag|datum|zeit|monat|period|stand", re.IGNORECASE)
_NAME_TITLES: Final = re.compile(r"name|gemeinde|kreis|stadt|kommune|ort|region|raumeinheit", re.IGNORECASE)
_UNIT_IN_TITLE: Final = re.compile(r"\((?:in )?([^()]+)\)\s*$|\bin (%|Prozent|km²|km2|ha|EUR|Euro)\s*$")
_PERIOD_IN_TITLE: Final = re.compile(r"(?:\b(?:am|im|zum|Stand:?)\s+)?(\d{2}\.\d{2}\.\d{4}|(?:19|20)\d{2})\s*$")
_TOTAL: Final = re.compile(r"summe|gesamt|insgesamt|kreis(gebiet)? insgesamt|zusammen", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueColumn:
    """A column of figures: index (from 0), measure, unit, and its period where the title is one."""

    index: int
    measure: str
    unit: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """What the columns of an office table mean; indexes count from 0, −1 stands for none.

    ``period`` is the period of all figures where no column says it; ``within`` is the region in which names
    are looked up where there is no column of keys.
    """

    header_line: int
    values: tuple[ValueColumn, ...]
    key_column: int = -1
    name_column: int = -1
    period_column: int = -1
    period: str = ""
    within: str = ""


def mapping_from_json(text: str) -> Mapping:
    """Read a mapping of columns as it was saved.

    Raises:
        ValueError: the text is no JSON.
        KeyError: there are no columns of figures in it.
        TypeError: it holds a key that a mapping does not have.
    """
    raw = json.loads(text)
    values = tuple(ValueColumn(**value) for value in raw.pop("values"))
    return Mapping(**raw, values=values)


def guess_mapping(grid: Grid, *, period: str = "", within: str = "") -> Mapping | None:
    """Guess what the columns mean from their titles and contents; None where no figures are found.

    The guess is shown to somebody before it is used.
    """
    header = next((row for row in grid.rows if sum(bool(cell.strip()) for cell in row.cells) >= 2), None)
    if header is None:
        return None
    body = [row for row in grid.rows if row.line > header.line and any(row.cells)][:200]
    titles = [" ".join(cell.split()) for cell in header.cells]
    key = _best(titles, body, _KEY_TITLES, _is_key)
    when = _best(titles, body, _PERIOD_TITLES, is_period, without={key})
    name = _best(titles, body, _NAME_TITLES, _is_words, without={key, when})
    taken = {key, when, name}
    values = tuple(
        _value_column(index, title)
        for index, title in enumerate(titles)
        if index not in taken and title and _share(body, index, _is_figure) >= 0.6
    )
    if not values or (key < 0 and name < 0):
        return None
    return Mapping(
        header_line=header.line, values=values, key_column=key, name_column=name, period_column=when,
        period=period, within=within,
    )  # fmt: skip


def lay_out_office(grid: Grid, mapping: Mapping) -> Layout:
    """Lay out an office table by a confirmed mapping."""
    found, records, totals = Limited(), [], []
    for row in grid.rows:
        if row.line <= mapping.header_line or not any(cell.strip() for cell in row.cells):
            continue
        name = _at(row, mapping.name_column)
        if _TOTAL.search(name) and not read_key(_at(row, mapping.key_column)).region:
            totals.append(row)
            continue
        key = _key_of(row, name, mapping, grid, found)
        records += [_cell(row, key, name, value, mapping) for value in mapping.values if key]
    _check_totals(totals, records, mapping, grid, found)
    if not records:
        return empty_layout(Format.OFFICE, grid, found.findings())
    return Layout(
        format=Format.OFFICE, cells=frame_of(records), file=grid.file, sheet=grid.sheet,
        findings=found.findings(),
    )  # fmt: skip


def _cell(row: Row, key: str, name: str, value: ValueColumn, mapping: Mapping) -> dict[str, object]:
    return {
        "code": value.measure, "label": value.measure, "dims": "", "region": key, "name": name,
        "period": value.period or _at(row, mapping.period_column) or mapping.period, "unit": value.unit,
        "raw": _at(row, value.index), "line": row.line, "column": value.index + 1,
    }  # fmt: skip


def _key_of(row: Row, name: str, mapping: Mapping, grid: Grid, found: Limited) -> str:
    if mapping.key_column >= 0:
        return _at(row, mapping.key_column) or "?"
    regions = find_regions(name, mapping.within)
    if len(regions) == 1:
        return regions[0]
    place = Place(file=grid.file, sheet=grid.sheet, line=row.line, column=mapping.name_column + 1)
    if regions:
        found.add(finding("EVI-043", Severity.ERROR, place, name=name, regions=", ".join(regions)))
    else:
        found.add(finding("EVI-044", Severity.ERROR, place, name=name))
    return ""


def _check_totals(
    totals: Sequence[Row], records: Sequence[dict[str, object]], mapping: Mapping, grid: Grid, found: Limited
) -> None:
    """Compare a row of totals with its column, where the column has a single period."""
    if len({record["period"] for record in records}) != 1:
        return
    for row in totals:
        for value in mapping.values:
            stated = read_cell(_at(row, value.index)).value
            cells = [str(record["raw"]) for record in records if record["column"] == value.index + 1]
            added = sum(read_cell(cell).value or 0 for cell in cells)
            if stated is not None and abs(stated - added) > 1e-6:
                place = Place(file=grid.file, sheet=grid.sheet, line=row.line, column=value.index + 1)
                words = {"name": _at(row, mapping.name_column), "stated": f"{stated:g}", "sum": f"{added:g}"}
                period = str(records[0]["period"])
                found.add(finding("EVI-048", Severity.DOUBT, place, measure=value.measure, period=period, **words))


def _value_column(index: int, title: str) -> ValueColumn:
    """Name a column of figures: a year is its period, what stands in parentheses its unit."""
    if is_period(title):
        return ValueColumn(index=index, measure="", period=title)
    match = _UNIT_IN_TITLE.search(title)
    unit = next((group for group in match.groups() if group), "") if match else ""
    label = title[: match.start()].strip() if match else title
    when = _PERIOD_IN_TITLE.search(label)
    if when and is_period(when[1]):
        label = label[: when.start()].strip()
    measure, _ = find_measure("", label, unit)
    period = when[1] if when and is_period(when[1]) else ""
    return ValueColumn(index=index, measure=measure.id, unit=measure.unit or unit, period=period)


def _best(
    titles: Sequence[str], body: Sequence[Row], pattern: re.Pattern[str], fits: Callable[[str], bool],
    without: AbstractSet[int] = frozenset(),
) -> int:  # fmt: skip
    """Return the column that fits in title and contents, else in contents alone where that is plain."""
    shares = {index: _share(body, index, fits) for index in range(len(titles)) if index not in without}
    titled = [index for index, share in shares.items() if pattern.search(titles[index]) and share >= 0.6]
    if titled:
        return titled[0]
    return -1 if fits is is_period else next((index for index, share in shares.items() if share >= 0.9), -1)


def _share(body: Sequence[Row], index: int, fits: Callable[[str], bool]) -> float:
    cells = [cell for row in body if (cell := _at(row, index))]
    return sum(fits(cell) for cell in cells) / len(cells) if cells else 0.0


def _is_figure(cell: str) -> bool:
    """A figure, a symbol, or what was meant as a figure (``12O4``): the last must be said, not overlooked."""
    return read_cell(cell).problem is None or (any(mark.isdigit() for mark in cell) and not _is_words(cell))


def _is_key(cell: str) -> bool:
    """A year could be a county of Hamburg that lost its zero; in a column of years it is not."""
    return looks_like_key(cell) and not re.fullmatch(r"(?:19|20)\d{2}", cell)


def _is_words(cell: str) -> bool:
    return bool(re.search(r"[^\W\d_]{3,}", cell))


def _at(row: Row, index: int) -> str:
    return row.cells[index].strip() if 0 <= index < len(row.cells) else ""
