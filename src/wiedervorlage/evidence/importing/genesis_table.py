"""GENESIS and Regionalstatistik table files: title lines, header block, body, footnotes.

The body's first columns are the stub: a key and an indented name, sometimes a period before them or further
characteristics behind. Header rows leave the stub empty; their last row is the unit. Below a line of
underscores stand footnotes, the licence and the state (``Stand: 26.08.2021 / 09:12:06``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.importing.cells import read_cell
from wiedervorlage.evidence.importing.keys import looks_like_key
from wiedervorlage.evidence.importing.layout import Format, Grid, Layout, Row, empty_layout, frame_of
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.evidence.importing.periods import is_period, read_period
from wiedervorlage.foundation.findings import Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HAS_DIGIT: Final = re.compile(r"\d")
_RULE: Final = re.compile(r"_{3,}")
_STATE: Final = re.compile(r"Stand: (\d{2}\.\d{2}\.\d{4})")
_DAY_IN_TITLE: Final = re.compile(r"\b(\d{2}\.\d{2}\.\d{4})\b|^(\d{4})$")
_TABLE: Final = re.compile(r"(?:GENESIS-)?Tabelle: ?([\w-]+)")
_UNITS: Final = frozenset(
    {"Anzahl", "Prozent", "%", "qkm", "km2", "ha", "EUR", "Tsd. EUR", "1000", "1 000", "Personen", "Jahre",
     "je 1000 EW", "Index", "TEUR", "Euro"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Column:
    index: int
    labels: tuple[str, ...]
    unit: str
    period: str


def is_genesis_table(text: str) -> bool:
    """Say whether the text begins like a table file."""
    return bool(_TABLE.match(text.lstrip('" ')[:80]))


def lay_out_table(grid: Grid) -> Layout:
    """Lay out a table file."""
    found = Limited()
    rows, footer = _split_footer(grid.rows)
    start = next((index for index, row in enumerate(rows) if _is_body(row)), len(rows))
    body = rows[start:]
    head = rows[:start]
    first = body[0].line if body else 1
    if not footer and body:
        found.add(finding("EVI-027", Severity.DOUBT, Place(file=grid.file, line=rows[-1].line)))
    header = [row for row in head if len(row.cells) > 1 and not row.cells[0].strip() and any(row.cells)]
    titles = [row.cells[0].strip() for row in head if row not in header and row.cells]
    title_period = _title_period(titles)
    if not header or not body:
        found.add(finding("EVI-005", Severity.ERROR, Place(file=grid.file, line=first), columns="Kopf"))
        return empty_layout(Format.TABLE, grid, found.findings())
    stub = _stub_width(header)
    columns = _columns(header, stub)
    if not any(column.unit for column in columns):
        found.add(finding("EVI-014", Severity.DOUBT, Place(file=grid.file, line=header[-1].line), unit="",
                          expected="Anzahl, Prozent, …"))  # fmt: skip
    width = max(len(row.cells) for row in header)
    records = list(_cells(body, columns, stub, width, title_period, grid.file, found))
    return _layout(grid, titles, footer, records, found)


def _layout(grid: Grid, titles: Sequence[str], footer: str, records: list[dict[str, object]], found: Limited) -> Layout:
    table = next((match[1] for title in titles if (match := _TABLE.search(title))), "")
    state = _STATE.search(footer)
    retrieved = read_period(state[1]) if state else None
    has_licence = "Datenlizenz Deutschland" in footer and "Namensnennung" in footer
    publisher = "Statistische Ämter des Bundes und der Länder" if "des Bundes und der L" in footer else ""
    notes = tuple(part.strip() for part in footer.split("\n\n") if part.strip())
    return Layout(
        format=Format.TABLE,
        cells=frame_of(records),
        file=grid.file,
        sheet=grid.sheet,
        table=table,
        title=" ".join(title for title in titles[1:3] if title),
        retrieved=retrieved.written if retrieved else "",
        publisher=publisher,
        licence="dl-de/by-2-0" if has_licence else "",
        notes=notes,
        findings=found.findings(),
    )


def _split_footer(rows: Sequence[Row]) -> tuple[list[Row], str]:
    for index, row in enumerate(rows):
        if row.cells and _RULE.fullmatch(row.cells[0].strip()):
            return list(rows[:index]), "\n\n".join(" ".join(row.cells).strip() for row in rows[index + 1 :])
    return list(rows), ""


def _is_body(row: Row) -> bool:
    """A body row has a key among its first two cells and reads as figures or symbols to its right."""
    cells = [cell.strip() for cell in row.cells]
    for index, cell in enumerate(cells[:3]):
        if looks_like_key(cell) and not (index == 0 and len(cells) > 1 and looks_like_key(cells[1])):
            values = [value for value in cells[index + 2 :] if value]
            # a figure written in a wrong way is still a figure: the row must not be taken for the head
            readable = sum(bool(_HAS_DIGIT.search(value)) or read_cell(value).problem is None for value in values)
            return bool(values) and readable * 2 >= len(values)
    return False


def _stub_width(header: Sequence[Row]) -> int:
    """Return how many columns are empty in every header row."""
    width = 0
    while all(len(row.cells) > width and not row.cells[width].strip() for row in header):
        width += 1
    return width


def _columns(header: Sequence[Row], stub: int) -> list[_Column]:
    """Read the header from above: periods and units are told from labels, repeated labels said once."""
    columns = []
    has_unit_row = all(cell.strip() in _UNITS for cell in header[-1].cells[stub:] if cell.strip())
    for index in range(stub, max(len(row.cells) for row in header)):
        levels = [row.cells[index].strip() if index < len(row.cells) else "" for row in header]
        unit = levels.pop() if has_unit_row else ""
        periods = [level for level in levels if is_period(level)]
        labels = tuple(dict.fromkeys(" ".join(level.split()) for level in levels if level not in periods))
        columns.append(_Column(index, tuple(label for label in labels if label), unit, "".join(periods[:1])))
    return columns


def _cells(
    body: Sequence[Row], columns: Sequence[_Column], stub: int, width: int, period: str, file: str,
    found: Limited,
) -> Iterator[dict[str, object]]:  # fmt: skip
    for row in body:
        cells = row.cells
        if len(cells) != width:
            if not any(cell.strip() for cell in cells):
                continue
            place = Place(file=file, line=row.line)
            found.add(finding("EVI-006", Severity.ERROR, place, count=str(len(cells)), expected=str(width)))
            continue
        key, name, own_period, dims = _read_stub(cells[:stub])
        for column in columns:
            yield {
                "code": "",
                "label": " | ".join(column.labels),
                "dims": dims,
                "region": key,
                "name": name,
                "period": column.period or own_period or period,
                "unit": column.unit,
                "raw": cells[column.index],
                "quality": None,
                "line": row.line,
                "column": column.index + 1,
            }


def _read_stub(cells: Sequence[str]) -> tuple[str, str, str, str]:
    """Return key, name, period and further characteristics of a stub.

    Where the stub has three columns and more, the first that is a day or year is the period; the key is the
    first other cell that looks like one; the name stands behind it.
    """
    stripped = [cell.strip() for cell in cells]
    period = ""
    if len(stripped) > 2 and is_period(stripped[0]):
        period, stripped, cells = stripped[0], stripped[1:], cells[1:]
    position = next((index for index, cell in enumerate(stripped) if looks_like_key(cell)), 0)
    name = cells[position + 1] if position + 1 < len(cells) else ""
    rest = [cell for index, cell in enumerate(stripped) if index not in {position, position + 1} and cell]
    dims = ";".join(f"stub{n}={cell}" for n, cell in enumerate(rest, start=1) if cell != "Insgesamt")
    return stripped[position], name, period, dims


def _title_period(titles: Sequence[str]) -> str:
    for title in reversed(titles):
        if (match := _DAY_IN_TITLE.search(title)) and read_period(match[1] or match[2]):
            return match[1] or match[2]
    return ""
