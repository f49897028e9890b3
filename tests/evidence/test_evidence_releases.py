"""Releases: named by content, never changed, known from their day on; exports that come back the same."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiedervorlage.adapters.statistics.release_store import ReleaseStore
from wiedervorlage.adapters.statistics.spreadsheets import read_workbook, write_workbook
from wiedervorlage.adapters.statistics.statistics_files import file_large_flat, read_statistics
from wiedervorlage.case.tables import read_facts
from wiedervorlage.evidence.builtin import builtin_table
from wiedervorlage.evidence.crosswalk import convert_series
from wiedervorlage.evidence.disclosure import note_small_counts
from wiedervorlage.evidence.exporting import data_package, plain_name, to_case_csv, to_office_csv, to_table, to_tidy_csv
from wiedervorlage.evidence.facts import Symbol
from wiedervorlage.evidence.importing.assemble import Imported
from wiedervorlage.evidence.importing.recognise import import_bytes, import_grids
from wiedervorlage.evidence.licences import attribution
from wiedervorlage.evidence.query import query
from wiedervorlage.evidence.records import facts_of
from wiedervorlage.evidence.releases import ReleaseError, builtin_known, describe_release

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;BEVSTD__Bevoelkerungsstand__Anzahl"
COMPARED = ["measure", "region", "name", "period", "value", "symbols", "raw", "unit", "kind", "basis"]


def flat(*rows: tuple[str, str, str, str]) -> bytes:
    """An old flat file of population by sex: day, key, sex code, cell."""
    body = [
        f"12411;Fortschreibung;STAG;Stichtag;{day};KREISE;Kreise;{key};Kreis {key};GES;Geschlecht;{sex};{'x' if sex else 'Insgesamt'};{cell}"
        for day, key, sex, cell in rows
    ]  # fmt: skip
    return ("\n".join([HEAD, *body]) + "\n").encode()


def read(raw: bytes, name: str = "t.csv") -> Imported:
    result = import_bytes(raw, name)
    assert isinstance(result, Imported), result
    return result


def file(store: ReleaseStore, raw: bytes, published: str, name: str = "t.csv"):
    imported = read(raw, name)
    digest = str(hash(raw))
    return store.add(describe_release(imported.layout, digest, published=published), [imported.facts])


BEFORE = flat(("31.12.2023", "05566", "", "459195"), ("31.12.2023", "05566", "GESM", "."))
AFTER = flat(("31.12.2023", "05566", "", "450042"))


def test_each_day_of_knowledge_gets_the_value_published_until_then(tmp_path: Path) -> None:
    store = ReleaseStore(tmp_path)
    file(store, BEFORE, "2024-06-29")
    file(store, AFTER, "2025-06-11")
    known = store.scan().collect()
    for day, expected in (
        (date(2024, 6, 28), []),
        (date(2024, 6, 29), [459195]),
        (date(2025, 6, 10), [459195]),
        (date(2025, 6, 11), [450042]),
    ):
        assert query(known, "population", ("05566",), known_on=day).rows["value"].to_list() == expected
    answer = query(known, "population", ("05566",))
    assert [one.code for one in answer.findings] == ["EVI-033"]
    assert answer.earlier["value"].to_list() == [459195]


def test_a_partial_day_of_publication_counts_from_its_last_day(tmp_path: Path) -> None:
    store = ReleaseStore(tmp_path)
    file(store, AFTER, "2025-06")
    assert store.scan().collect()["known_since"].unique().to_list() == [date(2025, 6, 30)]


def test_the_same_file_is_one_release_and_a_changed_digit_another(tmp_path: Path) -> None:
    store = ReleaseStore(tmp_path)
    one, again, other = (
        file(store, BEFORE, ""),
        file(store, BEFORE, ""),
        file(store, BEFORE.replace(b"459195", b"459196"), ""),
    )
    assert one.id == again.id != other.id
    assert len(store.releases()) == 2


def test_a_part_changed_after_filing_is_found(tmp_path: Path) -> None:
    store = ReleaseStore(tmp_path)
    release = file(store, BEFORE, "")
    assert store.verify() == ()
    part = tmp_path / "releases" / release.id / release.parts[0].file
    part.chmod(0o644)
    part.write_bytes(part.read_bytes()[:-1] + b"?")
    assert [one.code for one in store.verify()] == ["EVI-042"]


def test_a_filing_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    store = ReleaseStore(tmp_path)
    imported = read(BEFORE)

    def breaking():
        yield imported.facts
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.add(describe_release(imported.layout, "x"), breaking())
    assert list((tmp_path / "releases").iterdir()) == []
    assert store.releases() == ()


def test_a_manifest_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    store = ReleaseStore(tmp_path)
    release = file(store, BEFORE, "")
    manifest = tmp_path / "releases" / release.id / "release.json"
    manifest.chmod(0o644)
    manifest.write_text(manifest.read_text().replace('"schema_version": 1', '"schema_version": 9'))
    with pytest.raises(ReleaseError, match="newer"):
        store.releases()


CELL = st.one_of(
    st.integers(0, 10**7).map(str), st.sampled_from(["-", ".", "...", "/", "x", "(12)", "7 e", "1.234", "5,7", "0,05"])
)


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["05566", "05554", "05"]), st.sampled_from(["", "GESM", "GESW"])), CELL, min_size=1
    )
)
def test_an_export_comes_back_as_the_same_facts(cells: dict[tuple[str, str], str]) -> None:
    facts = read(flat(*(("31.12.2023", key, sex, cell) for (key, sex), cell in cells.items()))).facts
    for text in (to_office_csv(facts), to_tidy_csv(facts)):
        assert read(text.encode()).facts.select(COMPARED).equals(facts.select(COMPARED))


def test_a_workbook_comes_back_as_the_same_facts(tmp_path: Path) -> None:
    facts = read(BEFORE).facts
    write_workbook(tmp_path / "x.xlsx", to_table(facts))
    again = import_grids(read_workbook((tmp_path / "x.xlsx").read_bytes(), "x.xlsx"), "x.xlsx")
    assert isinstance(again, Imported)
    assert again.facts.select(COMPARED).equals(facts.select(COMPARED))


@pytest.mark.shared
@pytest.mark.parametrize("name", ["12211-Z-11_1773175349407_de_flat.csv", "AI002-1.csv", "12111-31-01-4.csv"])
def test_an_official_file_survives_the_way_out_and_in(shared: Path, name: str) -> None:
    result = read_statistics(shared / "official" / name).result
    assert isinstance(result, Imported)
    again = read(to_office_csv(result.facts).encode(), "export.csv").facts
    assert again.select(COMPARED).equals(result.facts.select(COMPARED))


def test_an_edited_value_counts_and_the_contradiction_is_said() -> None:
    text = to_office_csv(read(AFTER).facts).replace(";450042;", ";450043;", 1)
    result = read(text.encode())
    assert result.facts["value"].to_list() == [450043]
    assert [one.code for one in result.findings] == ["EVI-047"]


def test_the_export_for_the_spreadsheet_program_has_mark_semicolon_and_decimal_comma() -> None:
    text = to_office_csv(read(flat(("31.12.2023", "05566", "", "5,7"))).facts)
    assert text.startswith("\ufeffmeasure;region;")
    assert ";5,7;" in text


def test_a_data_package_is_valid(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    known = builtin_known("integration-lump-sum-2018")
    (tmp_path / "facts.csv").write_text(to_tidy_csv(known), encoding="utf-8")
    (tmp_path / "datapackage.json").write_text(
        data_package("Lump Sum", to_table(known), (), ["Quelle"]), encoding="utf-8"
    )
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["message"])
    assert json.loads((tmp_path / "datapackage.json").read_text())["name"] == "lump-sum"


def test_a_case_reads_what_was_imported_into_it() -> None:
    imported = read(
        flat(
            ("31.12.2023", "05566", "", "450042"),
            ("31.12.2023", "05566", "GESM", "."),
            ("31.12.2023", "14177", "", "-"),
        )
    )
    release = describe_release(imported.layout, "x", published="2025-06-11")
    facts, findings = read_facts(to_case_csv(imported.facts, release), "evidence/t.csv")
    assert findings == ()
    assert [(fact.measure, fact.subject, fact.raw, str(fact.published and fact.published.last)) for fact in facts] == [
        ("population", "05566", "450042", "2025-06-11"), ("population_gesm", "05566", ".", "2025-06-11"),
    ]  # fmt: skip


def test_a_measure_key_becomes_a_name_that_premises_can_use() -> None:
    assert plain_name("population{GES=GESM;NAT=NATA}") == "population_gesm_nata"


def test_the_attribution_names_source_licence_and_change() -> None:
    words = attribution("IT.NRW", "12411", "dl-de/by-2-0", state="2025-06-11", changed=True)
    assert words.de == (
        "Datenquelle: IT.NRW, 12411, Stand 2025-06-11; Datenlizenz Deutschland – Namensnennung – Version 2.0 "
        "(www.govdata.de/dl-de/by-2-0); Daten verändert."
    )
    assert attribution("Zeitung", "", "").de == "Datenquelle: Zeitung."


def test_the_break_of_2011_and_the_other_series_are_said_with_the_packaged_figures() -> None:
    answer = query(builtin_known(), "foreign_share", ("05566",), since=date(2010, 1, 1), until=date(2012, 12, 31))
    assert [one.message.de for one in answer.findings if one.code == "EVI-024"] == [
        (
            "foreign_share, 05566 Steinfurt: Bruch durch den Zensus 2011: 5,7 (2010) → 4,9 (2011). "
            "Werte davor und danach sind nicht vergleichbar."
        )
    ]
    dusseldorf = query(builtin_known(), "foreign_share", ("05111",))
    assert [one.code for one in dusseldorf.findings if one.code == "EVI-035"] == ["EVI-035"]
    assert set(dusseldorf.rows["measure"]) == {"foreign_share"}


def test_what_has_no_day_of_knowledge_answers_no_question_about_the_past() -> None:
    shares = builtin_known().filter(pl.col("source") == "destatis-kreise-2018")
    assert query(shares, "population", ("05566",), known_on=date(2030, 1, 1)).rows.is_empty()
    assert len(query(shares, "population", ("05566",)).rows) == 1


def test_a_large_file_filed_block_by_block_gives_the_facts_of_the_whole(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("wiedervorlage.adapters.statistics.statistics_files._BLOCK", 4096)
    rows = [("31.12.2023", f"05{n:03d}", "", str(1000 + n)) for n in range(300)]
    path = tmp_path / "12411-01-01-4_2024-12-03_big.csv"
    path.write_bytes(flat(*rows))
    release, _ = file_large_flat(path, ReleaseStore(tmp_path / "store"))
    assert len(release.parts) > 3
    stored = ReleaseStore(tmp_path / "store").scan().collect()
    whole = read(path.read_bytes(), path.name).facts
    assert stored.select(whole.columns).equals(whole)
    assert release.known_since == date(2024, 12, 3)


def test_the_packaged_figures_keep_all_rows_in_the_form_of_releases() -> None:
    assert len(builtin_known("nrw-kreise")) == len(builtin_table("nrw-kreise"))


def test_facts_keep_place_cell_and_symbol_and_an_inferred_day_is_marked() -> None:
    imported = read(BEFORE, "12411-01-01-4_2024-12-03_x.csv")
    first, second = facts_of(imported.facts, describe_release(imported.layout, "x"))
    assert (str(first.place), first.raw, first.value and first.value.low) == (
        "12411-01-01-4_2024-12-03_x.csv:2:14",
        "459195",
        459195,
    )
    assert (second.symbols, second.value) == ((Symbol.UNKNOWN,), None)
    assert (first.published and first.published.last, first.published_inferred) == (date(2024, 12, 3), True)
    (dated, _) = facts_of(imported.facts, describe_release(imported.layout, "x", published="2024-06"))
    assert dated.published_inferred is False


def test_small_counts_are_said_once_and_never_divided() -> None:
    facts = read(flat(("31.12.2013", "07135", "", "2"), ("31.12.2013", "05566", "", "1"))).facts
    assert [(one.code, one.place.line) for one in note_small_counts(facts)] == [("EVI-046", 2)]
    carried, _ = convert_series(facts)
    assert dict(carried.select("region", "value").rows()) == {"07135": None, "07140": None, "05566": 1.0}
    assert note_small_counts(read(AFTER).facts) == ()
