"""Gemeindeverzeichnis as a worksheet (AuszugGV…xlsx): one row a municipality, the key cut into five columns.

Columns are found by their titles, since editions differ. The territory's day stands in the title of the
sheet, the population's day in its head or in a footnote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.importing.layout import Format, Grid, Layout, Row, empty_layout, frame_of
from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.foundation.findings import Place, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY: Final = re.compile(r"\d{2}\.\d{2}\.\d{4}")
_HEAD_ROWS: Final = 10
_KEY_WIDTHS: Final = (2, 1, 2, 4, 3)
_TITLES: Final = {
    "area": ("fläche",),
    "total": ("insgesamt",),
    "male": ("männlich",),
    "female": ("weiblich",),
}
_MEASURES: Final = {
    "area": ("", "Fläche km2", "", "km2"),
    "total": ("BEVSTD", "Bevölkerungsstand", "", "Anzahl"),
    "male": ("BEVSTD", "Bevölkerungsstand", "GES=GESM", "Anzahl"),
    "female": ("BEVSTD", "Bevölkerungsstand", "GES=GESW", "Anzahl"),
}


@dataclass(frozen=True, slots=True)
class _Columns:
    key: int
    name: int
    values: dict[str, int]


def is_gv_excerpt(grid: Grid) -> bool:
    """Say whether the sheet is an excerpt of the Gemeindeverzeichnis."""
    head = [cell.casefold() for row in grid.rows[:_HEAD_ROWS] for cell in row.cells]
    return any("satzart" in cell for cell in head) and any("gemeindename" in cell for cell in head)


def lay_out_gv_excerpt(grid: Grid, population_on: str = "") -> Layout:
    """Lay out an excerpt of the Gemeindeverzeichnis.

    Args:
        grid: the sheet.
        population_on: day of the population, where the sheet does not say it.
    """
    body = [row for row in grid.rows if row.cells and row.cells[0].strip() == "60"]
    head = [row for row in grid.rows[:_HEAD_ROWS] if row not in body]
    columns = _find_columns(head)
    if columns is None or not body:
        place = Place(file=grid.file, sheet=grid.sheet, line=1)
        said = finding("EVI-005", Severity.ERROR, place, columns="Gemeindename, Fläche, Bevölkerung")
        return empty_layout(Format.GV_EXCERPT, grid, (said,))
    rest = [row for row in grid.rows if row not in body]
    territory, population = _days(head, rest)
    records = []
    for row in body:
        parts = row.cells[columns.key : columns.key + 5]
        key = "".join(part.strip().zfill(width) for part, width in zip(parts, _KEY_WIDTHS, strict=True))
        for what, index in columns.values.items():
            code, label, dims, unit = _MEASURES[what]
            records.append(
                {
                    "code": code, "label": label, "dims": dims, "region": key, "unit": unit,
                    "name": row.cells[columns.name], "raw": row.cells[index] if index < len(row.cells) else "",
                    "period": territory if what == "area" else population_on or population,
                    "line": row.line, "column": index + 1,
                }
            )  # fmt: skip
    return Layout(
        format=Format.GV_EXCERPT, cells=frame_of(records), file=grid.file, sheet=grid.sheet,
        table="AuszugGV", title="Gemeindeverzeichnis", publisher="Statistisches Bundesamt (Destatis)",
    )  # fmt: skip


def _find_columns(head: Sequence[Row]) -> _Columns | None:
    titles: dict[int, str] = {}
    for row in head:
        for index, cell in enumerate(row.cells):
            titles[index] = f"{titles.get(index, '')} {cell}".casefold()
    name = next((index for index, title in titles.items() if "gemeindename" in title), None)
    values = {
        what: index
        for what, words in _TITLES.items()
        for index, title in reversed(titles.items())
        if index > (name or 0) and any(word in title for word in words)
    }
    if name is None or "area" not in values or "total" not in values:
        return None
    return _Columns(name - 5, name, values)


def _days(head: Sequence[Row], rest: Sequence[Row]) -> tuple[str, str]:
    """Return the day of the territory (first day in the title) and of the population (beside that word)."""
    title = " ".join(cell for row in head for cell in row.cells)
    territory = next(iter(_DAY.findall(title)), "")
    texts = [cell for row in rest for cell in row.cells if "evölkerung" in cell]
    about_population = [day for text in texts for day in _DAY.findall(text.partition("evölkerung")[2])]
    others = [day for day in about_population if day != territory]
    return territory, next(iter(others), "")
