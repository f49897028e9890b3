# ruff: noqa: INP001 - a script, not a package
"""Compile the built-in figures of ``src/wiedervorlage/data/evidence`` from the collected figures.

Usage: ``python tools/compile_evidence.py FACTS_FOLDER [OUTPUT_FOLDER]``

Every figure is carried over one by one with its period, its source and, where the source states one, its
day of publication. What is left out is said on the way out: text columns that describe a region move into
the table of regions, figures without a reference period and figures that somebody inferred stay behind.
Boundaries are read only to see who touches whom; they are not carried over.
"""

from __future__ import annotations

import csv
import itertools
import json
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

COLUMNS = (
    "region", "name", "measure", "period", "value", "symbols", "unit", "kind", "basis", "published",
    "certainty", "source", "note",
)  # fmt: skip
REGION_COLUMNS = (
    "region", "name", "official_name", "level", "type", "parent", "ars", "nuts3", "area_km2", "lat", "lon",
    "position", "settlement_type", "thuenen_type", "urbanisation",
)  # fmt: skip
LAND = "05"

KREIS_SOURCES = {
    "regionalstatistik.de/genesis/online table AI002-1 ": "regionalatlas-ai002-1-2021",
    "Destatis Regionalatlas AI002-1-5": "regionalatlas-ai0208",
    "table 12411-05-01-4 (Stand 20.08.2021)": "rds-12411-05-2021",
    "table 12411-01-01-4 (fetched 2024-06-29)": "rds-12411-01-2024-06",
    "table 12411-01-01-4 (fetched 2024-12-03)": "rds-12411-01-2024-12",
    "table 12411-01-01-4 (fetched 2025-06-11)": "rds-12411-01-2025-06",
    "table 12411-01-01-4 (fetched 2026-03-10)": "rds-12411-01-2026-03",
    "table 12531-0043 (fetched 2025-06-11)": "genesis-12531-0043-2025-06",
    "table 12531-0043 (fetched 2026-03-10)": "genesis-12531-0043-2026-03",
    "table 12111-01-01-4 (Zensus 2011": "rds-12111-01-2024-05",
    "Destatis 04-kreise (31.12.2018)": "destatis-kreise-2018",
    "Destatis 04-kreise (31.12.2019)": "destatis-kreise-2019",
    "BBSR Umrechnung Kreise 1990-2019": "bbsr-conversion-kreise-2020",
    "BBSR Raumgliederungen 2024": "bbsr-thuenen",
    "https://www.inkar.de": "inkar",
    "fragdenstaat.de/dokumente/180080": "rural-areas-report",
    "pdfslide.tips": "drs-16-6646",
    "forumwk.de": "itnrw-2017-06",
    "kleineanfragen.de/nordrhein-westfalen/16/8018": "drs-16-8018",
    "kleineanfragen.de/nordrhein-westfalen/16/9402": "drs-16-9402",
    "kleineanfragen.de/nordrhein-westfalen/16/13814": "drs-16-13814",
    "statistik.nrw/gesellschaft-und-staat": "itnrw-foreigners",
    "wz-newsline.de": "wz-register-2010",
    "westfalenspiegel.de/mehr-als": "westfalenspiegel-census",
    "azonline.de": "az-register",
    "anja-karliczek.de": "wn-2015-02-28",
    "wn.de/muensterland/kreis-steinfurt/auslanderanteil": "wn-2022-09",
    "lz.de/owl/23844418": "lz-register-2023",
    "BKG VG250": "bkg-vg250",
}
RENAMED = {"population_z2022basis": "population", "population_old_basis": "population"}
TEXTUAL = {
    "bbsr_settlement_type", "centroid_lat", "centroid_lon", "nuts3", "official_name_2019", "thuenen_type",
    "type",
}  # fmt: skip
MEANS = {"population_annual_mean", "flueag_persons"}
FLOWS = {
    "net_migration_per_10000", "refugees_allocated", "asylblg_regular_recipients_change_on_year",
    "integration_lump_sum",
}  # fmt: skip
UNITS = {"per 10000 persons": "per10000", "1000 persons": "thousand_persons", "index": "1", "code": "1"}
TYPES = {"61": "kreisfreie Stadt", "63": "Stadt", "64": "Gemeinde"}
URBANISATION = {"01": "dicht besiedelt", "02": "mittlere Besiedlungsdichte", "03": "gering besiedelt"}
REGIERUNGSBEZIRKE = {
    "051": "Düsseldorf", "053": "Köln", "055": "Münster", "057": "Detmold", "059": "Arnsberg",
}  # fmt: skip

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """Read a table of the collection."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    """Write a table of the package, sorted, so that a new run gives the same bytes."""
    rows = sorted(rows, key=lambda row: tuple(row.get(column, "") for column in columns[:4]))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n", restval="", extrasaction="raise")
        writer.writeheader()
        writer.writerows(rows)
    sys.stdout.write(f"{path.name}: {len(rows)} rows\n")


def source_of(row: Row, sources: dict[str, Row]) -> str:
    """Return the id of the row's source; an unknown source stops the run."""
    matches = [name for pattern, name in KREIS_SOURCES.items() if pattern in row["source_url"]]
    if len(matches) != 1 or matches[0] not in sources:
        raise SystemExit(f"source without an entry in sources.csv: {row['source_url']!r}")
    return matches[0]


def basis_of(row: Row) -> str:
    """Return the census on which the figure rests, as the collection says it."""
    note, measure = row["note"], row["measure"]
    if "basis before Zensus 2011" in note or measure == "population_old_basis":
        return "before-census-2011"
    if "basis Zensus 2022" in note or measure == "population_z2022basis":
        return "census-2022"
    if "basis Zensus 2011" in note:
        return "census-2011"
    return ""


def note_of(row: Row) -> str:
    """Return the note without what the column ``basis`` already says."""
    note = re.sub(r"basis (before )?Zensus 20\d\d( \([^)]*\))?", "", row["note"])
    note = re.sub(r"sum over sex and nationality.*", "sum of rounded cells", note)
    note = note.replace("see README", "see the note of the source").replace("Staedteregion", "Städteregion")
    return "; ".join(part.strip() for part in note.split(";") if part.strip())


def kind_of(measure: str) -> str:
    """Return whether the measure is a stock, a flow or a mean."""
    return "mean" if measure in MEANS else "flow" if measure in FLOWS else "stock"


def carry(row: Row, sources: dict[str, Row]) -> Row:
    """Carry one figure over."""
    measure, source = RENAMED.get(row["measure"], row["measure"]), source_of(row, sources)
    limited, rounded = "parentheses" in row["note"], '"rund"' in row["note"]
    return {
        "region": row["ags"], "name": row["name"], "measure": measure, "period": row["period"],
        "value": f"ca. {row['value']}" if rounded else row["value"], "symbols": "()" if limited else "",
        "unit": UNITS.get(row["unit"], row["unit"]), "kind": kind_of(measure), "basis": basis_of(row),
        "published": sources[source]["published"], "certainty": "certain", "source": source,
        "note": note_of(row),
    }  # fmt: skip


def compile_kreise(facts: Path, sources: dict[str, Row]) -> list[Row]:
    """Carry over the figures of the counties and cities; what describes a region goes elsewhere."""
    rows = read(facts / "nrw_kreise.csv")
    return [carry(row, sources) for row in rows if row["measure"] not in TEXTUAL]


def compile_benchmarks(facts: Path, sources: dict[str, Row]) -> list[Row]:
    """Carry over totals and single figures; without a reference period a figure cannot be looked up."""
    rows = read(facts / "nrw_benchmarks.csv")
    left = [row for row in rows if row["period"].startswith("published")]
    sys.stdout.write(f"left out, no reference period: {[row['name'] for row in left]}\n")
    return [carry(row, sources) for row in rows if row not in left]


def compile_gemeinden(facts: Path) -> list[Row]:
    """Carry over area and population of the municipalities of the Land."""
    columns = {
        "area_km2_2011": ("area_km2", "2011-12-31", "km2", "", "gv-2011"),
        "area_km2_gv": ("area_km2", "2022-12-31", "km2", "", "gv-2024-q2"),
        "pop_census_2011_05_09": ("population_census", "2011-05-09", "persons", "", "zensus-2011"),
        "pop_old_basis_2011_12_31": ("population", "2011-12-31", "persons", "before-census-2011", "gv-2011"),
        "pop_2018_12_31": ("population", "2018-12-31", "persons", "census-2011", "destatis-2018"),
        "pop_2019_12_31": ("population", "2019-12-31", "persons", "census-2011", "gv-2021-q2"),
        "pop_census_2022_05_15": ("population_census", "2022-05-15", "persons", "", "zensus-2022"),
        "pop_2022_12_31": ("population", "2022-12-31", "persons", "census-2011", "gv-2024-q2"),
    }
    return [
        {"region": row["ags"], "name": row["name"], "measure": measure, "period": period,
         "value": row[column], "unit": unit, "kind": "stock", "basis": basis, "certainty": "certain",
         "source": source}
        for row in municipalities(facts)
        for column, (measure, period, unit, basis, source) in columns.items()
        if row[column]
    ]  # fmt: skip


def compile_lump_sum(facts: Path) -> list[Row]:
    """Carry over the published inputs and amounts of the integration lump sum 2018 of one county."""
    columns = {
        "flueag_persons_avg_q4_2017_published_rounded": ("flueag_persons", "2017-10/2017-12", "persons"),
        "awov_persons_2018_01_01_published": ("residence_obligation_persons", "2018-01-01", "persons"),
        "amount_eur_published": ("integration_lump_sum", "2018", "EUR"),
    }
    rows = []
    for row in read(facts / "tables/integrationspauschale_2018_steinfurt.csv"):
        for column, (measure, period, unit) in columns.items():
            if not row[column]:
                continue
            doubtful = "misprint" in row["note"] and measure == "flueag_persons"
            by_difference = "by difference" in row["note"] and measure == "integration_lump_sum"
            rows.append({
                "region": row["ags"], "name": row["municipality"], "measure": measure, "period": period,
                "value": row[column], "unit": unit, "kind": kind_of(measure),
                "certainty": "inferred" if by_difference else "partly" if doubtful else "certain",
                "source": "wn-lump-sum-2018" if "wn.de" in row["source_url"] else "stullich-lump-sum-2018",
                "note": row["note"] if doubtful or by_difference else
                        "mean of the quarter, rounded in the source" if measure == "flueag_persons" else "",
            })  # fmt: skip
    return rows


def municipalities(facts: Path) -> list[Row]:
    """Return the municipalities of the Land."""
    rows = read(facts / "de_gemeinden_wide.csv")
    return [row for row in rows if row["ags"].startswith(LAND) and row["exists_2024_06_30"] == "1"]


def compile_regions(facts: Path) -> list[Row]:
    """Return the Land, its Regierungsbezirke, counties and cities, and municipalities."""
    texts: dict[str, Row] = defaultdict(dict)
    for row in read(facts / "nrw_kreise.csv"):
        if row["measure"] in TEXTUAL | {"area_km2"}:
            texts[row["ags"]]["name"] = row["name"]
            texts[row["ags"]][row["measure"]] = row["value"]
    rows: list[Row] = [{"region": LAND, "name": "Nordrhein-Westfalen", "level": "land", "type": "Land", "parent": "DG"}]
    rows += [
        {"region": key, "name": name, "level": "regierungsbezirk", "type": "Regierungsbezirk", "parent": LAND}
        for key, name in REGIERUNGSBEZIRKE.items()
    ]
    rows += [
        {"region": key, "name": text["name"], "official_name": text["official_name_2019"], "level": "kreis",
         "type": text["type"], "parent": key[:3], "nuts3": text["nuts3"], "area_km2": text["area_km2"],
         "lat": text["centroid_lat"], "lon": text["centroid_lon"], "position": "centroid",
         "settlement_type": text["bbsr_settlement_type"], "thuenen_type": text["thuenen_type"]}
        for key, text in texts.items()
    ]  # fmt: skip
    rows += [
        {"region": row["ags"], "name": row["name"].split(",")[0], "official_name": row["name"],
         "level": "gemeinde", "type": TYPES[row["textkennzeichen"]], "parent": row["ags"][:5],
         "ars": row["ars"], "area_km2": row["area_km2_gv"], "lat": row["lat"], "lon": row["lon"],
         "position": "centre point", "urbanisation": URBANISATION[row["urbanisation_code"]]}
        for row in municipalities(facts)
    ]  # fmt: skip
    return rows


def compile_neighbours(facts: Path) -> list[Row]:
    """Return who touches whom: regions whose simplified boundaries share a segment, both ways."""
    rows = []
    for name in ("nrw_kreise_vg250_simplified.geojson", "nrw_gemeinden_vg250_simplified.geojson"):
        owners: dict[tuple[tuple[float, float], ...], list[str]] = defaultdict(list)
        for feature in json.loads((facts / name).read_text(encoding="utf-8"))["features"]:
            shape = feature["geometry"]
            polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
            for ring in (ring for polygon in polygons for ring in polygon):
                points = [(x, y) for x, y in ring]
                for start, end in itertools.pairwise(points):
                    owners[tuple(sorted((start, end)))].append(feature["properties"]["ags"])
        borders: dict[tuple[str, str], float] = defaultdict(float)
        for (start, end), regions in owners.items():
            for one in set(regions):
                for other in set(regions) - {one}:
                    borders[one, other] += length_km(start, end)
        rows += [
            {"region": one, "neighbour": other, "border_km": f"{length:.1f}"}
            for (one, other), length in borders.items()
        ]
    return rows


def compile_kreise_de(facts: Path) -> list[Row]:
    """Return keys and names of all counties, Regierungsbezirke and Länder that two official tables list."""
    official, names = facts.parent / "official", {}
    for name, key, label in (
        ("12411-01-01-4_2024-12-03_oldflat.csv", "1_Auspraegung_Code", "1_Auspraegung_Label"),
        ("12411-01-01-4_1749623963823_de_flat.csv", "1_variable_attribute_code", "1_variable_attribute_label"),
        ("12411-01-01-4_1773175772751_de_flat.csv", "1_variable_attribute_code", "1_variable_attribute_label"),
    ):
        with (official / name).open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream, delimiter=";"):
                names[row[key]] = row[label].strip()
    return [{"region": key, "name": name} for key, name in names.items()]


def compile_key_changes(facts: Path) -> list[Row]:
    """Return how keys changed, with the shares of population and area that moved."""
    return [
        {"old": row["old_ags"], "last_year": row["last_year_with_old_key"], "new": row["ags_2020"],
         "population_share": row["population_share_moved"], "area_share": row["area_share_moved"],
         "source": "bbsr-key-changes"}
        for name in ("ags_changes_kreise.csv", "ags_changes_gemeinden_2011_2020.csv")
        for row in read(facts / name)
    ]  # fmt: skip


def length_km(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the length of a short segment on the sphere, in kilometres."""
    middle = math.radians((start[1] + end[1]) / 2)
    east = (end[0] - start[0]) * 111.320 * math.cos(middle)
    north = (end[1] - start[1]) * 110.574
    return math.hypot(east, north)


def main() -> None:
    """Write all tables."""
    facts = Path(sys.argv[1])
    default = Path(__file__).parents[1] / "src/wiedervorlage/data/evidence"
    output = Path(sys.argv[2]) if len(sys.argv) > 2 else default
    sources = {row["id"]: row for row in read(default / "sources.csv")}
    write(output / "nrw-regions.csv", REGION_COLUMNS, compile_regions(facts))
    write(output / "nrw-neighbours.csv", ("region", "neighbour", "border_km"), compile_neighbours(facts))
    write(output / "kreise-de.csv", ("region", "name"), compile_kreise_de(facts))
    changes = ("old", "last_year", "new", "population_share", "area_share", "source")
    write(output / "key-changes.csv", changes, compile_key_changes(facts))
    tables = {
        "nrw-kreise": compile_kreise(facts, sources),
        "nrw-gemeinden": compile_gemeinden(facts),
        "nrw-benchmarks": compile_benchmarks(facts, sources),
        "integration-lump-sum-2018": compile_lump_sum(facts),
    }
    for name, rows in tables.items():
        write(output / f"{name}.csv", COLUMNS, rows)


if __name__ == "__main__":
    main()
