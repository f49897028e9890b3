"""A second, deliberately simple reader of the ten official files, to check the importers against.

It shares no line with the package: the csv module, fixed column numbers per file, and a figure is what
``float`` takes after the decimal comma became a point. It yields (line, column, key, period, what is printed).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def rows_with_lines(text: str):
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    line = 1
    for row in reader:
        yield line, row
        line = reader.line_num + 1


def read_new_flat(path: Path):
    rows = list(rows_with_lines(path.read_text(encoding="utf-8-sig")))
    head = rows[0][1]
    value = head.index("value")
    quality = head.index("value_q") if "value_q" in head else None
    for line, row in rows[1:]:
        marks = row[quality] if quality is not None else ""
        yield line, value + 1, row[7], row[4], row[value], marks


def read_old_flat(path: Path):
    for line, row in list(rows_with_lines(path.read_text(encoding="utf-8")))[1:]:
        day, month, year = row[4].split(".")
        yield line, len(row), row[7], f"{year}-{month}-{day}", row[-1], ""


def read_ai002(path: Path):
    for line, row in rows_with_lines(path.read_bytes().decode("latin-1")):
        if len(row) == 10 and row[0].isdigit():
            for column in range(3, 10):
                yield line, column + 1, row[1], row[0], row[column], ""


def read_households(path: Path):
    for line, row in rows_with_lines(path.read_text(encoding="utf-8")):
        if len(row) == 9 and (row[0].isdigit() or row[0] == "DG"):
            for column in range(2, 9):
                yield line, column + 1, row[0], "2011-05-09", row[column], ""


def read_inkar(path: Path):
    rows = list(rows_with_lines(path.read_text(encoding="utf-8-sig")))
    years = rows[1][1]
    for line, row in rows[2:]:
        for column in range(3, len(row)):
            yield line, column + 1, row[0], years[column], row[column], ""


READERS = {
    "11111-02-01-4_1773174974558_de_flat.csv": read_new_flat,
    "12111-01-01-4_2024-05-01_oldflat.csv": read_old_flat,
    "12111-31-01-4.csv": read_households,
    "12211-0001_1773174920289_de_flat.csv": read_new_flat,
    "12211-Z-11_1773175349407_de_flat.csv": read_new_flat,
    "12411-01-01-4_1749623963823_de_flat.csv": read_new_flat,
    "12411-01-01-4_1773175772751_de_flat.csv": read_new_flat,
    "12411-01-01-4_2024-12-03_oldflat.csv": read_old_flat,
    "AI002-1.csv": read_ai002,
    "INKAR_Durchschnittsalter_Kreise.csv": read_inkar,
}


def as_number(printed: str) -> float | None:
    try:
        return float(printed.replace(",", "."))
    except ValueError:
        return None
