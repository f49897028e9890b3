"""Cells, keys, periods, encodings: each trap by itself."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.evidence.importing.cells import Problem, read_cell
from wiedervorlage.evidence.importing.decoding import decode
from wiedervorlage.evidence.importing.keys import Key, KeyProblem, read_key
from wiedervorlage.evidence.importing.layout import read_grid
from wiedervorlage.evidence.importing.periods import read_period
from wiedervorlage.evidence.importing.recognise import day_in_name


@pytest.mark.parametrize(
    ("printed", "value", "symbols"),
    [
        ("459195", 459195, ""), ("-26,2", -26.2, ""), ("−26,2", -26.2, ""), ("1.234.567,5", 1234567.5, ""),
        ("12 345", 12345, ""), ("(12,4)", 12.4, "()"), ("166 e", 166, "e"), ("17,5r", 17.5, "r"),
        ("-", None, "-"), ("–", None, "-"), (".", None, "."), ("...", None, "..."), ("/", None, "/"),
        ("x", None, "x"), ("X", None, "x"), ("  5,7\u00a0", 5.7, ""),
    ],
)  # fmt: skip
def test_a_cell_is_a_figure_or_an_official_symbol(printed: str, value: float | None, symbols: str) -> None:
    cell = read_cell(printed)
    assert (cell.value, " ".join(cell.symbols), cell.problem) == (value, symbols, None)


@pytest.mark.parametrize(
    ("printed", "problem"),
    [
        ("", Problem.EMPTY), ("4,59E+05", Problem.SCIENTIFIC), ("06. Feb", Problem.DATE), ("Mai 11", Problem.DATE),
        ("01.05.2011", Problem.DATE), ("2011-05-01 00:00:00", Problem.DATE), ("#WERT!", Problem.ERROR_VALUE),
        ("k. A.", Problem.UNREADABLE), ("1.23.4", Problem.UNREADABLE), ("12.5", Problem.UNREADABLE),
        ("12O4", Problem.UNREADABLE), ("1,2,3", Problem.UNREADABLE),
    ],
)  # fmt: skip
def test_what_is_neither_is_a_problem_and_has_no_value(printed: str, problem: Problem) -> None:
    cell = read_cell(printed)
    assert (cell.value, cell.problem) == (None, problem)


@given(st.integers(-(10**12), 10**12), st.integers(0, 999))
def test_a_german_number_is_read_as_it_was_written(whole: int, thousandths: int) -> None:
    grouped = f"{whole:,}".replace(",", ".")
    assert read_cell(grouped).value == whole
    assert read_cell(f"{whole},{thousandths:03d}").value == float(f"{whole}.{thousandths:03d}")


@pytest.mark.parametrize(
    ("printed", "region", "problem"),
    [
        ("05566", "05566", None), ("5566", "05566", KeyProblem.LOST_ZERO), ("5566076", "05566076", KeyProblem.LOST_ZERO),
        ("055660076076", "05566076", None), ("55660076076", "05566076", KeyProblem.LOST_ZERO), ("DG", "DG", None),
        ("05", "05", None), ("055", "055", None), ("5566.0", "05566", KeyProblem.LOST_ZERO), ("DEA37", "DEA37", None),
        ("17001", "", KeyProblem.INVALID), ("O5566", "", KeyProblem.INVALID), ("", "", KeyProblem.INVALID),
        ("2000", "02000", KeyProblem.LOST_ZERO), ("0556", "", KeyProblem.INVALID),
    ],
)  # fmt: skip
def test_a_key_is_brought_into_official_form(printed: str, region: str, problem: KeyProblem | None) -> None:
    assert read_key(printed) == Key(region, problem)


@given(st.integers(1, 9), st.integers(0, 999), st.sampled_from([5, 8, 12]))
def test_a_key_whose_zero_was_lost_is_the_key_it_was(land: int, rest: int, length: int) -> None:
    key = f"0{land}{rest:0{length - 2}d}"
    assert read_key(key.lstrip("0")).region == read_key(key).region


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("31.12.2023", "2023-12-31"), ("2023-12-31", "2023-12-31"), ("2019", "2019"), ("2019-10", "2019-10"),
        ("2019-10P6M", "2019-10/2020-03"), ("2019-Q4", "2019-10/2019-12"), ("3. Quartal 2019", "2019-07/2019-09"),
        ("Oktober 2014", "2014-10"), ("31.02.2023", None), ("1850", None), ("Stichtag", None),
    ],
)  # fmt: skip
def test_a_period_is_written_in_one_notation(printed: str, edtf: str | None) -> None:
    span = read_period(printed)
    assert (span.written if span else None) == edtf


def test_encodings_are_told_apart_and_losses_are_said() -> None:
    assert decode("Köln".encode("latin-1")).text == "Köln"
    assert decode("Köln".encode("utf-8-sig")).text == "Köln"
    assert decode("Köln".encode("utf-16")).text == "Köln"
    lost = decode("K\ufffdln".encode(), "k.csv").findings
    assert [(one.code, str(one.place)) for one in lost] == [("EVI-002", "k.csv:1:2")]
    assert [one.code for one in decode("a\nKÃ¶ln".encode()).findings] == ["EVI-003"]
    assert decode(b"a\r\nb\rc").text == "a\nb\nc"


def test_rows_keep_their_lines_over_quoted_notes_and_an_open_quote_spoils_one_line() -> None:
    grid = read_grid('a;b\n"note\nover lines";x\nc;d\n')
    assert [(row.line, row.cells) for row in grid.rows] == [
        (1, ("a", "b")),
        (2, ("note\nover lines", "x")),
        (4, ("c", "d")),
    ]
    broken = read_grid('a;"b\n' + "c;d\n" * 100)
    assert len(broken.rows) == 102
    assert broken.rows[1].cells == ("c", "d")


def test_the_name_of_a_download_tells_its_day() -> None:
    assert day_in_name("12411-01-01-4_1749623963823_de_flat.csv") == "2025-06-11"
    assert day_in_name("12411-01-01-4_2024-12-03_oldflat.csv") == "2024-12-03"
    assert day_in_name("table.csv") == ""
    assert date.fromisoformat(day_in_name("a_1500000000000.csv")).year == 2017
