"""The figures that come with the package."""

from __future__ import annotations

import filecmp
import subprocess
import sys
from typing import TYPE_CHECKING

import polars as pl
import pytest

from wiedervorlage.evidence.builtin import (
    FACT_TABLES,
    UnknownTableError,
    builtin_facts,
    builtin_neighbours,
    builtin_regions,
    builtin_rows,
    builtin_sources,
    builtin_table,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_the_land_has_53_counties_and_cities_and_396_municipalities() -> None:
    levels = [region.level for region in builtin_regions().values()]
    assert [levels.count(level) for level in ("land", "regierungsbezirk", "kreis", "gemeinde")] == [
        1,
        5,
        53,
        396,
    ]


def test_every_region_hangs_on_a_parent_that_exists() -> None:
    regions = builtin_regions()
    assert [region for region in regions.values() if region.parent not in regions] == [regions["05"]]


def test_every_figure_names_a_source_and_reads_as_a_value_in_a_period() -> None:
    for name in FACT_TABLES:
        facts = list(builtin_facts(name))
        assert len(facts) == len(builtin_rows(name))
        assert len({fact.id for fact in facts}) == len(facts)
        assert {fact.source for fact in facts} <= set(builtin_sources())


def test_the_municipalities_of_the_county_add_up_to_it_exactly_at_four_dates() -> None:
    parts = builtin_table("nrw-gemeinden").filter(pl.col("region").str.starts_with("05566"))
    whole = builtin_table("nrw-kreise").filter(region="05566")
    for measure, period, expected in (
        ("population_census", "2011-05-09", 433_659),
        ("population", "2018-12-31", 447_614),
        ("population", "2019-12-31", 448_220),
        ("population", "2022-12-31", 456_464),
    ):
        chosen = parts.filter(measure=measure, period=period)
        assert len(chosen) == 24
        assert chosen["value"].sum() == expected
        assert whole.filter(measure=measure, period=period)["value"].to_list() == [expected]


def test_the_county_has_two_populations_on_the_same_day_one_before_and_one_after_the_revision() -> None:
    rows = builtin_table("nrw-kreise").filter(region="05566", measure="population", period="2023-12-31")
    assert sorted(rows.select("value", "basis").rows()) == [(450042, "census-2022"), (459195, "census-2011")]


def test_the_city_inside_the_staedteregion_is_a_municipality_and_no_54th_county() -> None:
    assert builtin_regions()["05334002"].level == "gemeinde"
    assert builtin_regions()["05334"].level == "kreis"


def test_a_publication_day_stands_only_where_the_source_states_one() -> None:
    shares = builtin_table("nrw-kreise").filter(measure="foreign_share")
    assert len(shares) == 900
    assert set(shares["published"]) == {""}


def test_inferred_inputs_of_the_lump_sum_stay_behind_and_a_misprint_is_said() -> None:
    rows = [row for row in builtin_rows("integration-lump-sum-2018") if row["measure"] == "flueag_persons"]
    assert len(rows) == 23
    assert [row["name"] for row in rows if row["certainty"] == "partly"] == ["Westerkappeln"]


def test_neighbours_are_mutual_and_of_the_same_level() -> None:
    borders = builtin_neighbours()
    for region, others in borders.items():
        for other, length in others.items():
            assert borders[other][region] == length
            assert builtin_regions()[other].level == builtin_regions()[region].level


def test_an_unknown_table_is_named_in_the_error() -> None:
    with pytest.raises(UnknownTableError, match="nrw-kreise"):
        builtin_rows("nowhere")


@pytest.mark.shared
def test_the_packaged_tables_are_what_the_script_compiles_from_the_collected_figures(
    shared: Path, root: Path, tmp_path: Path
) -> None:
    script = root / "tools/compile_evidence.py"
    subprocess.run([sys.executable, script, shared / "facts", tmp_path], check=True, capture_output=True)
    packaged = root / "src/wiedervorlage/data/evidence"
    names = [path.name for path in tmp_path.iterdir()]
    assert len(names) == 8
    assert filecmp.cmpfiles(packaged, tmp_path, names, shallow=False) == (names, [], [])
