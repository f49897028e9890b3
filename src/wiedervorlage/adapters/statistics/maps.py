"""Boundaries from GeoJSON, GeoPackage and shapefile, read without any library.

Supported: polygons and multipolygons in two dimensions or more (height is dropped), in degrees or in plane
metres as they stand; nothing is reprojected. GeoPackage: the first feature table. Shapefile: ``.shp`` with
its ``.dbf`` beside it, keys in UTF-8 or Latin-1.

Source: RFC 7946; OGC 12-128r18 (GeoPackage 1.3); OGC 06-103r4 (well-known binary); ESRI Shapefile Technical
Description (July 1998).
"""

from __future__ import annotations

import json
import sqlite3
import struct
from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.need.maps import Area, Ring

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_POLYGON, _MULTIPOLYGON = 3, 6
_ENVELOPE_BYTES: Final = (0, 32, 48, 48, 64)
_SHAPE_POLYGONS: Final = frozenset({5, 15, 25})


class MapFileError(WiedervorlageError):
    """A file of boundaries cannot be read; the message says why and what is supported."""


def read_areas(path: Path, key: str, name: str = "") -> tuple[Area, ...]:
    """Read boundaries from a ``.geojson``, ``.json``, ``.gpkg`` or ``.shp`` file.

    Args:
        path: the file.
        key: attribute that holds the key of a region.
        name: attribute that holds its name; by default the key.

    Raises:
        MapFileError: the file is of another kind, broken, or has no such attribute.
    """
    readers = {".geojson": _geojson, ".json": _geojson, ".gpkg": _geopackage, ".shp": _shapefile}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise MapFileError(f"{path.name}: boundaries are read from .geojson, .json, .gpkg and .shp")
    try:
        found = list(reader(path))
    except (OSError, ValueError, KeyError, TypeError, IndexError, struct.error, sqlite3.Error) as error:
        raise MapFileError(f"{path.name}: no readable boundaries ({error})") from error
    areas = []
    for attributes, rings in found:
        if key not in attributes:
            there = ", ".join(sorted(attributes))
            raise MapFileError(f"{path.name}: no attribute {key!r}; there are {there}")
        label = attributes.get(name or key, attributes[key])
        areas.append(Area(key=attributes[key], name=label, rings=rings))
    return tuple(areas)


_Feature = tuple["Mapping[str, str]", tuple[Ring, ...]]


def _geojson(path: Path) -> Iterator[_Feature]:
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        geometry = feature["geometry"]
        if geometry is None:
            continue
        if geometry["type"] == "Polygon":
            polygons = [geometry["coordinates"]]
        elif geometry["type"] == "MultiPolygon":
            polygons = geometry["coordinates"]
        else:
            continue
        rings = tuple(
            tuple((float(point[0]), float(point[1])) for point in ring) for polygon in polygons for ring in polygon
        )
        yield {str(k): str(v) for k, v in feature["properties"].items()}, rings


def _geopackage(path: Path) -> Iterator[_Feature]:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        row = base.execute("select table_name, column_name from gpkg_geometry_columns limit 1").fetchone()
        if row is None:
            raise ValueError("no feature table")
        table, column = (str(part).replace('"', '""') for part in row)
        cursor = base.execute(f'select * from "{table}"')  # noqa: S608 - a name from the file's own catalogue, quoted
        names = [entry[0] for entry in cursor.description]
        place = names.index(column.replace('""', '"'))
        for values in cursor:
            rings = _geopackage_rings(values[place]) if values[place] is not None else ()
            if rings:
                yield {n: str(v) for n, v in zip(names, values, strict=True) if n != names[place]}, rings


def _geopackage_rings(blob: bytes) -> tuple[Ring, ...]:
    """Skip the GeoPackage header (magic, version, flags, srs, envelope) and read the geometry."""
    if blob[:2] != b"GP":
        raise ValueError("no GeoPackage geometry")
    return tuple(_wkb_rings(blob, [8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 7]]))


def _wkb_rings(data: bytes, at: list[int]) -> Iterator[Ring]:
    """Yield the rings of a polygon or multipolygon in well-known binary; ``at`` is the reading position."""
    order = "<" if data[at[0]] == 1 else ">"
    kind, count = struct.unpack_from(f"{order}II", data, at[0] + 1)
    at[0] += 9
    plain = kind & 0x0FFFFFFF
    extended = bool(kind & 0x80000000) + bool(kind & 0x40000000)
    width = 2 + (extended or (0, 1, 1, 2)[plain // 1000])
    if plain % 1000 == _MULTIPOLYGON:
        for _ in range(count):
            yield from _wkb_rings(data, at)
    elif plain % 1000 == _POLYGON:
        for _ in range(count):
            (points,) = struct.unpack_from(f"{order}I", data, at[0])
            numbers = struct.unpack_from(f"{order}{points * width}d", data, at[0] + 4)
            at[0] += 4 + points * width * 8
            yield tuple(zip(numbers[0::width], numbers[1::width], strict=True))
    else:
        raise ValueError(f"geometry of kind {kind} is no polygon")


def _shapefile(path: Path) -> Iterator[_Feature]:
    shapes = _shapes(path.read_bytes())
    records = _records(path.with_suffix(".dbf").read_bytes())
    for rings, attributes in zip(shapes, records, strict=True):
        if rings:
            yield attributes, rings


def _shapes(data: bytes) -> Iterator[tuple[Ring, ...]]:
    if struct.unpack_from(">i", data)[0] != 9994:
        raise ValueError("no shapefile")
    at = 100
    while at < len(data):
        length = struct.unpack_from(">i", data, at + 4)[0] * 2
        start = at + 8
        at = start + length
        kind = struct.unpack_from("<i", data, start)[0]
        if kind not in _SHAPE_POLYGONS:
            if kind:
                raise ValueError(f"shape of kind {kind} is no polygon")
            yield ()
            continue
        parts, points = struct.unpack_from("<ii", data, start + 36)
        firsts = [*struct.unpack_from(f"<{parts}i", data, start + 44), points]
        numbers = struct.unpack_from(f"<{points * 2}d", data, start + 44 + 4 * parts)
        pairs = tuple(zip(numbers[0::2], numbers[1::2], strict=True))
        yield tuple(pairs[a:b] for a, b in pairwise(firsts))


def _records(data: bytes) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a dBASE table as text."""
    count, head, width = struct.unpack_from("<IHH", data, 4)
    fields = []
    for start in range(32, head - 1, 32):
        if data[start] == 0x0D:
            break
        label = data[start : start + 11].split(b"\0")[0].decode("ascii", "replace")
        fields.append((label, data[start + 16]))
    for number in range(count):
        at = head + number * width + 1
        record = {}
        for label, size in fields:
            record[label] = _decode(data[at : at + size]).strip()
            at += size
        yield record


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
