"""A last column "Gesamt" is checked along the row, once most rows bear out that it is the sum of what stands left of it."""

import pytest

from wiedervorlage.intake.checks.row_sum_check import check_rows
from wiedervorlage.intake.text.lines import split_blocks

YEARS = """\
                                 2023            2024            2025          {name}
Auszahlungen                 85.000 €       420.000 €     3.150.000 €     {paid} €
Einzahlungen (Fördermittel)       0 €             0 €     1.640.000 €     1.640.000 €
Eigenanteil                  85.000 €       420.000 €     1.510.000 €     {own} €"""


def told(text):
    return [(found.code, found.message.de) for found in check_rows(split_blocks(text))]


@pytest.mark.parametrize(
    "name", ["Gesamt", "Summe", "insgesamt", "Gesamt in €", "Gesamtbetrag", "Gesamt (€)", "Summe (in T€)"]
)
def test_a_row_that_does_not_add_up_is_told_where_others_do(name):
    right = YEARS.format(name=name, paid="3.655.000", own="2.015.000")
    wrong = YEARS.format(name=name, paid="3.665.000", own="2.015.000")

    assert told(right) == []
    assert told(wrong) == [("INT-013", "Die Zeile ergibt 3.655.000, nicht die angegebenen 3.665.000.")]


def test_tabs_part_columns_as_well():
    head = "Ort\tU3\tÜ3\tGesamt\nNord\t20\t30\t50\nSüd\t10\t25\t35\n"

    assert told(f"{head}West\t12\t40\t82") == [("INT-013", "Die Zeile ergibt 52, nicht die angegebenen 82.")]


@pytest.mark.parametrize(
    "text",
    [
        YEARS.format(name="Abweichung", paid="3.665.000", own="2.015.000"),
        YEARS.format(name="Gesamt", paid="3.665.000", own="2.105.000"),
        "Ort\tU3\tÜ3\tGesamt\nNord\t20\t30\t50\nWest\t12\t40\t82",
        "in T€   2023   2024   Gesamt\nBau   1.204   1.311   2.516\nPlan   100   120   220\nHof   10   20   30",
        "Ort   U3   Ü3   Gesamt\nNord   20   30   50\nSüd   10   25   35\nim Mittel   15   27   43",
        "Ort   U3   Ü3   Gesamt\nNord   20   30   50\nSüd   10   25   35\nAlter   2,5   5,5   4,1",
        "Ort   U3   davon Krippe   Gesamt\nNord   20   5   20\nSüd   10   5   10\nWest   12   4   13",
        "Ort   U3   Ü3   Gesamt\nNord   20   40 %   50\nSüd   10   25   35\nWest   12   40   52\nOst   1   1   2",
        "Ort   U3   Ü3   Gesamt\nNord   20   30   50\nSüd   10   25   35\nWest   12   52\nOst   1   1   2",
    ],
)
def test_what_the_other_rows_do_not_bear_out_is_not_told(text):
    assert told(text) == []


@pytest.mark.parametrize("name", ["Brutto", "Bruttosumme"])
def test_gross_is_the_sum_of_net_and_tax(name):
    table = (
        f"Auftrag              Netto          MwSt.         {name}\n"
        "Dach             42.000,00 €      7.980,00 €      49.980,00 €\n"
        "Silo             18.500,00 €      3.515,00 €      22.015,00 €\n"
        "Graben           11.200,00 €      {tax} €      13.328,00 €"
    )
    assert told(table.format(tax="2.128,00")) == []
    assert told(table.format(tax="2.218,00")) == [("INT-013", "Die Zeile ergibt 13.418, nicht die angegebenen 13.328.")]
