"""The packaged studies and the claim: figures on record, unknown kept unknown, wrong declarations told."""

from __future__ import annotations

import json
import sqlite3
import struct
from fractions import Fraction
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from wiedervorlage.adapters.statistics.maps import MapFileError, read_areas
from wiedervorlage.cli import main
from wiedervorlage.need.claim import examine_claim, packaged_years, read_claim
from wiedervorlage.need.division import divide_by_rules
from wiedervorlage.need.figures import gather_figures
from wiedervorlage.need.index import build_index
from wiedervorlage.need.maps import MapText, Spot, class_limits, draw_areas, draw_circles
from wiedervorlage.need.reading_study import read_study
from wiedervorlage.need.study import packaged_studies, packaged_text

STUDIES = [name for name in packaged_studies() if "study:" in (packaged_text(name) or "")]


def study(name):
    found, findings = read_study(packaged_text(name), name)
    assert not findings
    return found


@pytest.fixture(scope="module")
def claim():
    found, findings = read_claim(packaged_text("rural-need"))
    assert not findings
    return found


@pytest.fixture(scope="module")
def tests_of_claim(claim):
    return {(t.year, t.groups, t.measure): t for t in examine_claim(claim, packaged_years(claim))}


@pytest.mark.parametrize("name", STUDIES)
def test_every_packaged_study_can_be_computed_for_its_years(name):
    declared = study(name)
    for year in declared.years:
        figures = gather_figures(declared, year)
        result = build_index(declared.declaration, figures.table)
        assert np.isfinite(result.index).sum() >= len(figures.regions) - 1


def test_the_plain_comparison_never_falls_on_the_fair_reading_until_it_is_unknown(claim, tests_of_claim):
    fair = [tests_of_claim[year, *claim.fair] for year in range(2008, 2020)]
    assert all(test.holds["fair"] for test in fair)
    by_year = {test.year: round(test.ratio, 2) for test in fair}
    assert (by_year[2013], by_year[2016]) == (0.42, 0.51)


def test_the_strictest_reading_falls_in_2015(claim, tests_of_claim):
    held = [year for year in range(2008, 2020) if tests_of_claim[year, *claim.fair].holds["stricter"]]
    assert held == list(range(2008, 2015))


def test_by_protection_seekers_the_difference_is_no_longer_clear_in_2023(tests_of_claim):
    found = tests_of_claim[2023, "county-cities", "protection_seekers"]
    assert found.holds == {"laxer": True, "fair": False, "stricter": False}
    assert found.ratio == pytest.approx(0.753, abs=0.001)


def test_years_without_figures_are_unknown(tests_of_claim):
    assert set(tests_of_claim[2013, "county-cities", "protection_seekers"].holds.values()) == {None}
    assert set(tests_of_claim[2020, "county-cities", "foreign_share"].holds.values()) == {None}


def test_municipal_need_is_known_for_2018_only_and_for_all_but_one():
    declared = study("integration-steinfurt-2018")
    known = gather_figures(declared, 2018)
    assert len(known.regions) == 24
    assert [n for n, a in zip(known.names, known.amount, strict=True) if np.isnan(a)] == ["Wettringen"]
    assert np.isnan(gather_figures(declared, 2015).amount).all()


def test_equal_shares_of_the_53_are_packages_and_need_moves_them():
    declared = study("integration-nrw")
    found = divide_by_rules(declared, gather_figures(declared, 2012), draws=100)
    assert found.total == Fraction(583, 2)
    assert set(found.equal) == {5.5}
    for posts in (found.heads, found.need):
        assert posts.sum() == 291.5
        assert (posts * 2 == np.round(posts * 2)).all()
    assert ((found.package == 0) | (found.package >= 5.5)).all()
    assert found.package.sum() == 291.5
    assert found.distances["need"].gini[0] < found.distances["heads"].gini[0] < found.distances["equal"].gini[0]
    assert (found.need_low <= found.need).all()
    assert (found.need <= found.need_high).all()
    again = divide_by_rules(declared, gather_figures(declared, 2012), draws=100)
    np.testing.assert_array_equal(found.need_low, again.need_low)


def test_a_county_centre_divided_among_24_municipalities_leaves_the_unknown_one_out():
    declared = study("integration-steinfurt-2018")
    found = divide_by_rules(declared, gather_figures(declared, 2018), total=Fraction(11, 2), draws=20)
    assert [region.name for region in found.unknown] == ["Wettringen"]
    assert found.equal.sum() == found.heads.sum() == found.need.sum() == 5.5
    awarded, tied = found.ties["equal"]
    assert (awarded, len(tied)) == (11, 23)


def test_a_year_without_need_cannot_be_divided():
    declared = study("integration-steinfurt-2018")
    with pytest.raises(ValueError, match="no figures of need"):
        divide_by_rules(declared, gather_figures(declared, 2015))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("study: [", "NEE-001"),
        ("- a", "NEE-001"),
        ("study: x\nnodes: [{id: r}]\nindicators: [{id: a, parent: q}]", "NEE-004"),
        ("study: x\nnodes: [{id: r}]\nmethod: {scaling: magic}", "NEE-003"),
        ("study: x\nnodes: [{id: r}]\nindicators: [{id: a, parent: r, weight: heavy}]", "NEE-002"),
        ("study: x\nnodes: [{id: r}, {id: s}]", "NEE-002"),
        ("study: x\nnodes: 5", "NEE-002"),
    ],
)
def test_wrong_declarations_are_told_with_their_code(text, code):
    found, findings = read_study(text, "wrong.yaml")
    assert found is None
    assert code in [f.code for f in findings]
    assert all(f.place.file == "wrong.yaml" for f in findings)


TEXT = MapText(title="A & B", description="d", unit="points")
SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]


def geojson(path, *, key="ags"):
    features = [
        {"type": "Feature", "properties": {key: "1", "name": "One"},
         "geometry": {"type": "Polygon", "coordinates": [SQUARE]}},
        {"type": "Feature", "properties": {key: "2", "name": "Two"},
         "geometry": {"type": "MultiPolygon", "coordinates": [[[[x + 2, y, 9.0] for x, y in SQUARE]]]}},
    ]  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def geopackage(path):
    ring = struct.pack("<I", 5) + b"".join(struct.pack("<dd", *map(float, p)) for p in SQUARE)
    polygon = struct.pack("<BII", 1, 3, 1) + ring
    multi = struct.pack("<BII", 1, 6, 1) + polygon
    head = b"GP\x00" + bytes([0b0000_0011]) + struct.pack("<i", 4326) + struct.pack("<4d", 0, 2, 0, 2)
    base = sqlite3.connect(path)
    base.execute("create table gpkg_geometry_columns (table_name text, column_name text)")
    base.execute("insert into gpkg_geometry_columns values ('kreise', 'geom')")
    base.execute("create table kreise (fid integer, geom blob, ags text, name text)")
    base.execute("insert into kreise values (1, ?, '1', 'One')", (head + polygon,))
    base.execute("insert into kreise values (2, ?, '2', 'Zwei Fälle')", (head + multi,))
    base.commit()
    base.close()
    return path


def shapefile(path):
    points = b"".join(struct.pack("<dd", *map(float, p)) for p in SQUARE)
    body = struct.pack("<i4dii", 5, 0, 0, 2, 2, 1, 5) + struct.pack("<i", 0) + points
    record = struct.pack(">ii", 1, len(body) // 2) + body
    path.write_bytes(struct.pack(">i", 9994) + bytes(96) + record)
    field = b"ags".ljust(11, b"\0") + b"C" + bytes(4) + bytes([4]) + bytes(15)
    name = b"name".ljust(11, b"\0") + b"C" + bytes(4) + bytes([6]) + bytes(15)
    head = struct.pack("<BBBBIHH", 3, 120, 1, 1, 1, 32 + 64 + 1, 11) + bytes(20)
    path.with_suffix(".dbf").write_bytes(head + field + name + b"\r" + b" " + b"1   " + "Köln  ".encode("latin-1"))
    return path


def test_boundaries_are_read_from_geojson_geopackage_and_shapefile(tmp_path):
    areas = read_areas(geojson(tmp_path / "a.geojson"), "ags", "name")
    assert [(a.key, a.name, len(a.rings[0])) for a in areas] == [("1", "One", 5), ("2", "Two", 5)]
    packed = read_areas(geopackage(tmp_path / "a.gpkg"), "ags", "name")
    assert [(a.key, a.name) for a in packed] == [("1", "One"), ("2", "Zwei Fälle")]
    assert packed[0].rings == areas[0].rings == packed[1].rings
    shaped = read_areas(shapefile(tmp_path / "a.shp"), "ags", "name")
    assert [(a.key, a.name, a.rings) for a in shaped] == [("1", "Köln", areas[0].rings)]


def test_files_without_boundaries_are_refused_with_a_reason(tmp_path):
    (tmp_path / "a.kml").write_text("")
    with pytest.raises(MapFileError, match="geojson"):
        read_areas(tmp_path / "a.kml", "ags")
    with pytest.raises(MapFileError, match="no attribute"):
        read_areas(geojson(tmp_path / "b.geojson", key="id"), "ags")
    for name in ("c.geojson", "c.gpkg", "c.shp"):
        (tmp_path / name).write_bytes(b"{}")
        with pytest.raises(MapFileError, match="no readable boundaries"):
            read_areas(tmp_path / name, "ags")


def test_maps_are_well_formed_described_and_show_unknown_as_unknown(tmp_path):
    areas = read_areas(geojson(tmp_path / "a.geojson"), "ags", "name")
    spots = [Spot(key="1", name="A<", lon=7, lat=52, value=4), Spot(key="2", name="B", lon=8, lat=51, value=np.nan)]
    for svg in (draw_areas(areas, {"1": 5.0}, TEXT), draw_circles(spots, {"1": ["2"]}, TEXT)):
        root = ET.fromstring(svg)
        assert root.get("role") == "img"
        titles = [e.text for e in root.iter("{http://www.w3.org/2000/svg}title")]
        assert titles[0] == "A & B"
        assert any("unbekannt" in title for title in titles)


def test_classes_hold_about_equally_many_and_equal_values_stay_together():
    limits = class_limits(list(range(100)))
    counts = np.bincount([sum(v >= limit for limit in limits) for v in range(100)])
    assert counts.tolist() == [20] * 5
    assert class_limits([3, 3, 3]) == (3,)


def run(capsys, *arguments):
    code = main([str(a) for a in arguments])
    return code, capsys.readouterr()


def test_need_prints_a_table_and_a_documented_json(capsys, tmp_path):
    code, out = run(capsys, "need", "integration-nrw", "--year", 2012, "--draws", 50, "--map", tmp_path / "m.svg")
    assert code == 0
    assert out.out.splitlines()[4].startswith("Köln")
    ET.parse(tmp_path / "m.svg")
    code, out = run(capsys, "need", "integration-nrw", "--year", 2012, "--draws", 50, "--json")
    rows = {row["name"]: row for row in json.loads(out.out)["rows"]}
    assert len(rows) == 53
    assert sum(rows["Köln"]["contributions"].values()) == pytest.approx(rows["Köln"]["index"])
    assert rows["Köln"]["rank_low"] <= rows["Köln"]["rank"] <= rows["Köln"]["rank_high"]


def test_need_shows_unknown_as_a_question_mark(capsys):
    code, out = run(capsys, "need", "integration-steinfurt-2018", "--draws", 20, "--lang", "en")
    assert code == 0
    row = next(line for line in out.out.splitlines() if line.startswith("Wettringen"))
    assert row.split()[1:] == ["?", "?", "?", "?", "8,226", "57.69", "?", "?", "?", "?"], (
        "only heads and area are known"
    )
    assert "NEE-013" in out.err


def test_need_tests_the_claim(capsys):
    code, out = run(capsys, "need", "rural-need", "--json")
    assert code == 0
    assert any(t["holds"]["fair"] is False for t in json.loads(out.out)["tests"])
    assert run(capsys, "need", "rural-need", "--lang", "en")[0] == 0


def test_need_without_a_study_lists_them_and_refuses_strangers(capsys, tmp_path):
    assert run(capsys, "need")[1].out.split() == list(packaged_studies())
    assert run(capsys, "need", "nobody")[0] == 2
    (tmp_path / "x.yaml").write_text("study: x\nnodes: 5\n")
    code, out = run(capsys, "need", tmp_path / "x.yaml")
    assert code == 1
    assert "NEE-002" in out.err


def test_compare_shows_who_gains_and_who_loses(capsys, tmp_path):
    pytest.importorskip("altair")
    code, out = run(capsys, "compare", "integration-nrw", "--year", 2012, "--draws", 50, "--charts", tmp_path)
    assert code == 0
    assert "am meisten verliert Höxter" in out.out
    for name in ("lorenz.svg", "changes.svg"):
        ET.parse(tmp_path / name)
    code, out = run(capsys, "compare", "integration-nrw", "--year", 2012, "--draws", 50, "--json")
    document = json.loads(out.out)
    assert document["distances"]["equal"]["correlation"] is None
    assert sum(row["need"] for row in document["rows"]) == 291.5
    assert run(capsys, "compare", "integration-steinfurt-2018", "--year", 2015)[0] == 1
    assert run(capsys, "compare", "nobody")[0] == 2


OWN = """\
study: care
label: {de: 'Pflege', en: 'care'}
columns: {old: {measure: over_80}, heads: {measure: people}}
heads: heads
years: [2024]
amount: {label: {de: 'Menschen', en: 'people'}, sum: [old]}
indicators: [{id: old, parent: need, denominator: heads, factor: 100}]
nodes: [{id: need}]
package: {posts: 1, step: 0.5}
"""


def own(tmp_path, data):
    (tmp_path / "care.yaml").write_text(OWN)
    (tmp_path / "care.csv").write_text(data)
    return tmp_path / "care.yaml", "--data", tmp_path / "care.csv", "--key", "id"


def test_a_study_of_another_service_runs_on_ones_own_table(capsys, tmp_path):
    call = own(tmp_path, "id;name;people;over_80\n1;Nord;1000;60\n2;Süd;2000;80\n3;West;500;.\n4;Ost;800;-\n")
    code, out = run(capsys, "need", *call, "--json", "--draws", 10)
    assert code == 0
    rows = {row["name"]: row for row in json.loads(out.out)["rows"]}
    assert (rows["Nord"]["index"], rows["Ost"]["index"], rows["West"]["index"]) == (100, 0, None)
    code, out = run(capsys, "compare", *call, "--json", "--total", "2", "--draws", 10)
    assert code == 0
    document = json.loads(out.out)
    assert document["unknown"] == ["3"]
    assert [row["need"] for row in document["rows"]] == [1, 1, 0]


@pytest.mark.parametrize(
    ("data", "code", "finding"),
    [("id;people\n1;5\n", 1, "NEE-017"), ("key;people;over_80\n1;5;1\n", 1, "NEE-022"), ("", 1, "NEE-022"),
     ("id;people;over_80\n1;many;3\n2;50;3\n3;60;9\n", 0, "NEE-021")],
)  # fmt: skip
def test_what_is_wrong_with_ones_own_table_is_told(capsys, tmp_path, data, code, finding):
    found, out = run(capsys, "need", *own(tmp_path, data), "--draws", 5)
    assert found == code
    assert finding in out.err


@pytest.mark.parametrize(("case", "schemas"), [
    ("steinfurt-ki", ["wiedervorlage/need/1", "wiedervorlage/need-claim/1", "wiedervorlage/need/1"]),
    ("beispiel-vergabestelle", ["wiedervorlage/need/1"]),
])  # fmt: skip
def test_the_command_takes_the_studies_that_a_case_names(capsys, case, schemas):
    """As one list of documents; text names the day."""
    assert main(["need", case, "--on", "2021-06-01", "--draws", "20", "--json"]) == 0
    assert [document["schema"] for document in json.loads(capsys.readouterr().out)] == schemas
    assert main(["need", case, "--on", "2021-06-01", "--draws", "20"]) == 0
    assert "1. Juni 2021" in capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert main(["compare", case, "--on", "2021-06-01", "--draws", "20", "--json"]) == 0
    assert all(document["known_on_day"] in {True, False} for document in json.loads(capsys.readouterr().out))


def test_a_name_that_is_neither_study_nor_case_is_a_wrong_call(capsys):
    """With what there is."""
    assert main(["need", "nothing-of-the-kind"]) == 2
    assert "steinfurt-ki" in capsys.readouterr().err
