"""A table adds up as it is printed: heads, dashes, deductions and sums of sums are no rows to be added."""

import pytest

from wiedervorlage.intake.checks.table_check import check_tables
from wiedervorlage.intake.text.lines import split_blocks

YEARS = """\
  Kostenart                   {first:>10}{second:>16}          gesamt
  Planung                       95.000 €        40.000 €       135.000 €
  Bau                          310.000 €     1.180.000 €     1.490.000 €
  Einrichtung                          -        65.000 €        65.000 €
  Summe                        405.000 €     1.285.000 €     {total} €
  ./. Zuwendung Bund (45 %)                                    760.500 €
  Eigenanteil                                                  929.500 €"""


def told(text):
    return [(found.code, found.message.de.split(", nicht")[0]) for found in check_tables(split_blocks(text))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2025", "2026"),
        ("Jahr 2025", "Jahr 2026"),
        ("2024/25", "2025/26"),
        ("Ist 2024", "Plan 2025"),
        ("2024 (Ist)", "2025 (Plan)"),
        ("2025 in EUR", "2026 in EUR"),
        ("HJ 23/24", "HJ 24/25"),
        ("Los 1", "Los 2"),
        ("Variante 1", "Variante 2"),
        ("31.12.2024", "31.12.2025"),
        ("U3", "Ü3"),
    ],
)
def test_the_names_of_columns_are_not_added(first, second):
    assert told(YEARS.format(first=first, second=second, total="1.690.000")) == []
    wrong = told(YEARS.format(first=first, second=second, total="1.960.000"))
    assert wrong == [("INT-008", "Die Zeilen ergeben 1.690.000")]


def test_a_first_row_that_looks_like_a_year_is_added_where_that_gives_the_sum():
    assert told("Umbau\t2000\nTechnik\t500\nMiete\t100\nSumme\t2600") == []
    assert told("Umbau\t1.950\nTechnik\t500\nSumme\t2.540") == [("INT-008", "Die Zeilen ergeben 2.450")]


@pytest.mark.parametrize(
    "text",
    [
        "Kosten\t1.000\nabzgl. Zuschuss\t400\nSumme\t600",
        "Personal\t100\ndavon Honorare\t20\nSachkosten\t50\nSumme\t150",
        "- Personal\t100\n- Sachkosten\t50\nSumme\t150",
        "Miete\t100\nStrom\t50\nSumme A\t150\nBus\t20\nBahn\t30\nSumme B\t50\nReserve\t5\nPuffer\t5\nGesamtsumme\t210",
        "Nord\t50\t83 %\nSüd\t40\t80 %\nSumme\t90\t82 %",
        "Ort\tKinder\tQuote\nNord\t50\t83\nSüd\t40\t80\nSumme\t90\t82",
        "Stühle\t20\t30,00\t600,00\nTische\t5\t80,00\t400,00\nSumme\t\t\t1.000,00",
        "Miete\t12 500,00\nStrom\t1 500,00\nSumme\t14 000,00",
        "Miete\t1.250,--\nStrom\t500,00\nBus\t30,-\nZusammen\t1.780,--",
        "Netto\t1.000\nNebenkosten\t500\nSumme\t1.500\n19 % Mehrwertsteuer\t285\nGesamtbetrag\t1.785",
    ],
)
def test_what_is_right_by_one_of_its_readings_is_right(text):
    assert told(text) == []


def test_a_blank_in_a_row_shifts_no_figure_into_another_column():
    head = "Posten          2025       2026     gesamt\nPlanung       95.000                95.000\n"
    rest = "Bau                     180.000    180.000\nHof            5.000     10.000     15.000\n"

    assert told(f"{head}{rest}Summe        100.000    190.000    290.000") == []
    assert told(f"{head}{rest}Summe        100.000    190.000    920.000") == [
        ("INT-008", "Die Zeilen ergeben 290.000")
    ]
