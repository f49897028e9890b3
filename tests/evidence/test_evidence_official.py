"""The ten official files: counts against a golden table, every cell against an independent reading."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from tests.evidence.simple_reader import READERS, as_number, rows_with_lines

from wiedervorlage.adapters.statistics.statistics_files import read_statistics
from wiedervorlage.evidence.importing.assemble import Imported
from wiedervorlage.evidence.quality.checks import check_table

pytestmark = pytest.mark.shared
GOLDEN = Path(__file__).parent / "golden_official.txt"


def read(shared: Path, name: str) -> Imported:
    result = read_statistics(shared / "official" / name).result
    assert isinstance(result, Imported)
    return result


def golden_line(imported: Imported) -> str:
    facts = imported.facts
    symbols = Counter(symbol for text in facts["symbols"] for symbol in text.split())
    findings = Counter(finding.code for finding in (*imported.findings, *check_table(imported)))
    parts = [
        imported.layout.file, imported.layout.format.value, f"facts={len(facts)}",
        f"numbers={facts['value'].count()}", f"measures={facts['measure'].n_unique()}",
        f"regions={facts['region'].n_unique()}", f"periods={facts['period'].n_unique()}",
        f"retrieved={imported.layout.retrieved or '?'}",
        "symbols " + " ".join(f"{symbol}:{count}" for symbol, count in sorted(symbols.items())),
        "findings " + " ".join(f"{code}:{count}" for code, count in sorted(findings.items())),
    ]  # fmt: skip
    return " | ".join(part.strip() for part in parts)


def test_counts_of_facts_symbols_and_findings_are_those_of_the_golden_table(shared: Path) -> None:
    lines = [golden_line(read(shared, name)) for name in sorted(READERS)]
    assert "\n".join(lines) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(READERS))
def test_every_cell_is_read_as_the_simple_reader_reads_it(shared: Path, name: str) -> None:
    facts = read(shared, name).facts
    mine = {
        (row["line"], row["column"]): (row["region"], row["period"], row["value"], row["symbols"], row["raw"])
        for row in facts.iter_rows(named=True)
    }
    seen = 0
    for line, column, key, period, printed, marks in READERS[name](shared / "official" / name):
        number = as_number(printed)
        symbols = marks if number is not None else " ".join(part for part in (printed, marks) if part)
        assert mine[line, column] == (key, period, number, symbols, printed), (line, column)
        seen += 1
    assert seen == len(mine)


def test_the_two_vintages_of_one_table_differ_as_the_revision_says(shared: Path) -> None:
    before = read(shared, "12411-01-01-4_2024-12-03_oldflat.csv").facts
    after = read(shared, "12411-01-01-4_1749623963823_de_flat.csv").facts
    for region, old, new in (("05566", 459195, 450042), ("05334", 564444, 582463), ("05315", 1087353, 1024408)):
        for facts, expected in ((before, old), (after, new)):
            assert facts.filter(measure="population", region=region)["value"].to_list() == [expected]


def test_names_that_lost_their_umlauts_come_from_the_directory(shared: Path) -> None:
    facts = read(shared, "12111-31-01-4.csv").facts
    names = dict(facts.select("region", "name").unique().rows())
    assert names["01003"] == "Lübeck, kreisfreie Stadt, Hansestadt"
    assert not [name for name in names.values() if "\ufffd" in name]


def test_the_census_of_2011_differs_by_one_or_two_persons_and_that_is_said_as_a_note(shared: Path) -> None:
    found = check_table(read(shared, "12111-01-01-4_2024-05-01_oldflat.csv"))
    assert ["höchstens 2" in one.message.de for one in found if one.code == "EVI-022"] == [True]
    # Germany as first published in 2013 stands above Länder as corrected later: a true difference.
    assert {one.place.line for one in found if one.code == "EVI-021"} <= set(range(2, 11))


def test_totals_have_no_further_characteristic_and_parts_do(shared: Path) -> None:
    facts = read(shared, "12111-01-01-4_2024-05-01_oldflat.csv").facts
    steinfurt = dict(facts.filter(pl.col("region") == "05566").select("measure", "value").rows())
    assert steinfurt["population_census"] == 433_659
    assert steinfurt["population_census{NAT=NATA}"] == 20_601


def test_the_sex_of_each_row_of_a_flat_file_ends_up_in_its_measure(shared: Path) -> None:
    name = "12411-01-01-4_1749623963823_de_flat.csv"
    keys = {"": "population", "GESM": "population{GES=GESM}", "GESW": "population{GES=GESW}"}
    expected = {
        line: keys[row[11]] for line, row in rows_with_lines((shared / "official" / name).read_text("utf-8-sig"))
        if line > 1
    }  # fmt: skip
    assert dict(read(shared, name).facts.select("line", "measure").rows()) == expected
