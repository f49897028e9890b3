"""Gemeindeverzeichnis in fixed width (GV100AD): one record a line, the municipality's is of type 60.

Positions (from 1) of the record of type 60: 1–2 type, 3–10 territory as of (year, month, day), 11–18 AGS,
19–22 Gemeindeverband, 23–72 name, 123–124 mark of the kind of municipality, 129–139 area in hectares,
140–150 population, 151–161 male population. Source: record description of the Statistisches Bundesamt.
The population is that of the day of the territory in the yearly edition; quarterly editions carry an older
one, whose day is not in the file: then it must be stated.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from wiedervorlage.evidence.importing.layout import Format, Grid, Layout, empty_layout, frame_of
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.foundation.findings import Place, Severity


class _Field(NamedTuple):
    first: int
    last: int
    code: str
    label: str
    dims: str
    unit: str


_FIELDS: Final = (
    _Field(129, 139, "", "Fläche in ha", "", "ha"),
    _Field(140, 150, "BEVSTD", "Bevölkerungsstand", "", "Anzahl"),
    _Field(151, 161, "BEVSTD", "Bevölkerungsstand", "GES=GESM", "Anzahl"),
)
_RECORD: Final = re.compile(r"(?:10|20|30|40|50|60)(?:19|20)\d{6}\d{2}")
_MUNICIPALITY: Final = "60"


def is_gv100(text: str) -> bool:
    """Say whether the text begins with a record of the Gemeindeverzeichnis."""
    return bool(_RECORD.match(text))


def lay_out_gv100(text: str, file: str = "", population_on: str = "") -> Layout:
    """Lay out a Gemeindeverzeichnis in fixed width.

    Args:
        text: the file.
        file: its name, for places.
        population_on: day of the population, where it is not that of the territory.
    """
    found, records = Limited(), []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.startswith(_MUNICIPALITY):
            if line.strip() and not _RECORD.match(line):
                place = Place(file=file, line=number)
                found.add(finding("EVI-006", Severity.ERROR, place, count="1", expected="220"))
            continue
        if len(line) < _FIELDS[-1].last:
            place = Place(file=file, line=number)
            found.add(finding("EVI-006", Severity.ERROR, place, count=str(len(line)), expected="220"))
            continue
        day = f"{line[2:6]}-{line[6:8]}-{line[8:10]}"
        records += [
            {
                "code": field.code, "label": field.label, "dims": field.dims, "region": line[10:18],
                "name": line[22:72].strip(), "period": population_on if field.code and population_on else day,
                "unit": field.unit, "raw": line[field.first - 1 : field.last].strip(), "line": number,
                "column": field.first,
            }
            for field in _FIELDS
        ]  # fmt: skip
    if not records:
        return empty_layout(Format.GV100, Grid(rows=(), file=file), found.findings())
    return Layout(
        format=Format.GV100, cells=frame_of(records), file=file, table="GV100AD",
        title="Gemeindeverzeichnis", publisher="Statistisches Bundesamt (Destatis)",
        findings=found.findings(),
    )  # fmt: skip
