"""``wv evidence`` as somebody at a terminal uses it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from wiedervorlage.cli import main

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = "Gemeinde;Schlüssel;Einwohner 31.12.2022\nRheine;05566076;77893\nGreven;05566012;37900\n"


def run(capsys, *arguments: object) -> tuple[int, str]:
    code = main(["evidence", *(str(argument) for argument in arguments)])
    captured = capsys.readouterr()
    return code, captured.out + captured.err


def test_query_shows_the_break_of_2011_as_a_finding(capsys) -> None:
    code, text = run(capsys, "query", "foreign_share", "--of", "05566", "--from", "2008", "--to", "2024")
    assert code == 0
    assert "5,7 (2010) → 4,9 (2011)" in text
    assert text.count("05566 Steinfurt  20") == 17


def test_query_shows_the_value_of_each_day_of_knowledge(capsys) -> None:
    arguments = ("query", "population", "--of", "05566", "--from", "2023", "--to", "2023", "--json")
    for known_on, expected in (("2024-12-31", 459195), ("2025-12-31", 450042)):
        _, text = run(capsys, *arguments, "--known-on", known_on)
        assert [row["value"] for row in json.loads(text)["rows"]] == [expected]
    _, text = run(capsys, *arguments)
    assert [row["value"] for row in json.loads(text)["earlier"]] == [459195]
    assert "EVI-033" in {one["code"] for one in json.loads(text)["findings"]}


def test_an_unknown_measure_or_an_ambiguous_name_is_explained(capsys) -> None:
    code, text = run(capsys, "query", "foreign_shares", "--of", "05566")
    assert code == 3
    assert "did you mean foreign_share" in text
    code, text = run(capsys, "query", "foreign_share", "--of", "Steinfurt")
    assert code == 3
    assert "05566 Steinfurt, Kreis, 05566084 Steinfurt, Stadt" in text


def test_an_office_table_is_filed_only_after_its_columns_were_confirmed(capsys, tmp_path: Path) -> None:
    table, store = tmp_path / "office.csv", tmp_path / "store"
    table.write_text(OFFICE, encoding="cp1252")
    code, text = run(capsys, "import", table, "--into", store, "--save-mapping", tmp_path / "m.json")
    assert code == 1
    assert "EVI-040" in text
    assert not store.exists()
    code, text = run(
        capsys, "import", table, "--into", store, "--mapping", tmp_path / "m.json", "--published", "2023-07"
    )
    assert code == 0, text
    assert "abgelegt" in text
    code, text = run(
        capsys, "query", "population", "--of", "05566076", "--store", store, "--only-store", "--lang", "en"
    )
    assert "77,893" in text


def test_a_table_with_errors_is_not_filed_unless_asked(capsys, tmp_path: Path) -> None:
    table, store = tmp_path / "office.csv", tmp_path / "store"
    table.write_text(OFFICE.replace("37900", "37O00"), encoding="utf-8")
    code, text = run(capsys, "import", table, "--into", store, "--accept-mapping")
    assert (code, store.exists()) == (1, False)
    assert "office.csv:3:3: EVI-007" in text
    code, _ = run(capsys, "import", table, "--into", store, "--accept-mapping", "--with-errors")
    assert (code, store.exists()) == (1, True)


def small_case(tmp_path: Path) -> Path:
    """Write the small case whose region is in the office's table."""
    from tests.small_case import small_texts

    folder = tmp_path / "case"
    for name, text in small_texts().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_an_import_into_a_case_names_its_measure_its_source_and_the_cell(capsys, tmp_path: Path) -> None:
    case, table = small_case(tmp_path), tmp_path / "office.csv"
    table.write_text(OFFICE, encoding="utf-8")
    asked = ("import", table, "--into", case, "--accept-mapping", "--published", "2023-07", "--of", "05566076",
             "--as", "population=heads", "--declare")  # fmt: skip

    code, text = run(capsys, *asked)

    assert code == 0, text
    (written,) = (case / "evidence").glob("office-*.csv")
    _, row = written.read_text(encoding="utf-8").splitlines()
    assert row.startswith(",heads,05566076,2022-12-31,77893,persons,stock,2023-07,,")
    assert row.endswith(",office.csv,,2,3,77893")
    assert "heads:" in (case / "case.yaml").read_text(encoding="utf-8")
    assert [path.read_text(encoding="utf-8") for path in (case / "received").iterdir()] == [OFFICE]
    before = {path: path.read_bytes() for path in case.rglob("*") if path.is_file()}
    code, text = run(capsys, *asked)
    assert (code, "nichts Neues" in text) == (0, True)
    assert {path: path.read_bytes() for path in case.rglob("*") if path.is_file()} == before


def test_an_import_into_a_case_guesses_no_measure(capsys, tmp_path: Path) -> None:
    case, table = small_case(tmp_path), tmp_path / "office.csv"
    table.write_text(OFFICE, encoding="utf-8")

    code, text = run(capsys, "import", table, "--into", case, "--accept-mapping", "--published", "2023-07")

    assert (code, "name the measure" in text) == (3, True)
    assert not (case / "received").exists()


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.parquet", "package"])
def test_every_export_is_written_with_its_attribution(capsys, tmp_path: Path, name: str) -> None:
    code, text = run(capsys, "export", tmp_path / name, "--measure", "foreign_share", "--of", "05566")
    assert code == 0
    assert (tmp_path / name).exists()
    assert "17 Angaben" in text
    assert "Datenlizenz Deutschland" in text


def test_show_lists_sources_measures_and_releases(capsys) -> None:
    assert "regionalatlas-ai002-1-2021" in run(capsys, "show")[1]
    assert "foreign_share" in run(capsys, "show", "--measures", "--lang", "en")[1]


@pytest.mark.shared
def test_the_official_files_give_both_vintages_from_a_store(capsys, tmp_path: Path, shared: Path) -> None:
    for name in ("12411-01-01-4_2024-12-03_oldflat.csv", "12411-01-01-4_1749623963823_de_flat.csv"):
        assert run(capsys, "import", shared / "official" / name, "--into", tmp_path)[0] == 0
    _, text = run(capsys, "query", "population", "--of", "05566", "--store", tmp_path, "--only-store")
    assert "450.042" in text
    assert "459.195 (bekannt seit 2024-12-03), dann 450.042" in text
    assert run(capsys, "import", shared / "official" / name, "--into", tmp_path)[1].count("EVI-041") == 1
