"""Regions: names, keys, levels, and figures carried over a reform."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.evidence.crosswalk import convert_series, dissolved_in, successors
from wiedervorlage.evidence.quality.territory import counties_in
from wiedervorlage.evidence.regions import core_name, find_regions, level_of, names_fit, parent_of


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Steinfurt, Kreis", "Steinfurt"), ("Saerbeck, NRW-Klimakommune", "Saerbeck"), ("Kreis Steinfurt", "Steinfurt"),
        ("      Kiel, Landeshauptstadt, kreisfreie Stadt", "Kiel"), ("Stadt Rheine", "Rheine"),
        ("Münster, Regierungsbezirk", "Münster"), ("Städteregion Aachen (einschl. Stadt Aachen)", "Aachen (einschl. Stadt Aachen)"),
    ],
)  # fmt: skip
def test_a_name_loses_its_suffixes(name: str, core: str) -> None:
    assert core_name(name) == core


def test_a_name_that_means_several_regions_gives_all_and_its_suffix_decides() -> None:
    assert find_regions("Steinfurt") == ("05566", "05566084")
    assert find_regions("Steinfurt, Kreis") == ("05566",)
    assert find_regions("Steinfurt, Stadt") == ("05566084",)
    assert find_regions("Saerbeck, NRW-Klimakommune") == ("05566080",)
    assert find_regions("Münster", within="055")[0] == "055"
    assert find_regions("Atlantis") == ()


def test_levels_and_parents_follow_from_the_key() -> None:
    keys = ["DG", "05", "055", "05566", "05566076", "DEA37", "x"]
    assert [level_of(key) for key in keys] == [
        "deutschland",
        "land",
        "regierungsbezirk",
        "kreis",
        "gemeinde",
        "nuts",
        "",
    ]
    assert [parent_of(key) for key in keys[:5]] == ["", "DG", "05", "055", "05566"]
    assert parent_of("01001") == "01"


def test_a_printed_name_fits_its_key_despite_lost_letters_and_older_spelling() -> None:
    assert names_fit("01003", "L\ufffdbeck, Hansestadt")
    assert names_fit("05334", "Städteregion Aachen (einschl. Stadt Aachen)")
    assert names_fit("99999", "whatever")
    assert not names_fit("05566", "Borken, Kreis")


def test_counties_of_a_year_are_those_that_there_were() -> None:
    assert "03152" in counties_in(2015)
    assert "03152" not in counties_in(2016)
    assert "03159" in counties_in(2016)
    assert "03159" not in counties_in(2015)
    assert sum(key.startswith("05") for key in counties_in(2022)) == 53


def facts(*rows: tuple[str, str, float | None]) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {"measure": "population", "region": region, "period": year, "last_day": date(int(year), 12, 31), "value": value}
            for region, year, value in rows
        ],
        schema={"measure": pl.String, "region": pl.String, "period": pl.String, "last_day": pl.Date, "value": pl.Float64},
    )  # fmt: skip


def test_a_merger_is_carried_over_and_says_that_it_was_converted() -> None:
    before = facts(("03152", "2014", 250_000.0), ("03156", "2014", 74_000.0), ("05566", "2014", 440_000.0))
    carried, found = convert_series(before)
    assert {row[0]: (row[1], row[2]) for row in carried.select("region", "value", "converted").rows()} == {
        "03159": (324_000.0, "03152 03156"), "05566": (440_000.0, ""),
    }  # fmt: skip
    assert [one.code for one in found] == ["EVI-038"]


def test_a_part_that_is_secret_makes_the_whole_secret() -> None:
    carried, _ = convert_series(facts(("03152", "2014", 250_000.0), ("03156", "2014", None)))
    assert carried["value"].to_list() == [None]


def test_a_split_divides_by_population_or_by_area() -> None:
    by_people, _ = convert_series(facts(("07135", "2013", 1000.0)))
    by_land, _ = convert_series(facts(("07135", "2013", 1000.0)), share="area")
    assert dict(by_people.select("region", "value").rows())["07140"] == pytest.approx(17.151)
    assert dict(by_land.select("region", "value").rows())["07140"] == pytest.approx(38.337)


def test_after_the_reform_nothing_is_converted() -> None:
    after = facts(("03159", "2016", 328_000.0))
    carried, found = convert_series(after)
    assert carried["value"].to_list() == [328_000.0]
    assert found == ()


def test_shares_that_do_not_add_up_are_refused() -> None:
    carried, found = convert_series(facts(("09172444", "2012", 7.0)))
    assert carried.is_empty()
    assert [one.code for one in found] == ["EVI-039"]


WHOLE = sorted(
    key for key in counties_in(2000) if dissolved_in(key) and sum(m.population for m in successors(key)) == 1
)


@given(st.lists(st.sampled_from(WHOLE), min_size=1, max_size=8, unique=True), st.integers(1, 10**6))
def test_a_conversion_neither_loses_nor_makes_people(keys: list[str], count: int) -> None:
    carried, _ = convert_series(facts(*((key, "2000", float(count)) for key in keys)))
    assert carried["value"].sum() == pytest.approx(len(keys) * count, rel=1e-9)
