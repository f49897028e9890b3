"""A table adds up as it is printed: heads, dashes, deductions and sums of sums are no rows to be added."""

import pytest

from wiedervorlage.intake.checks.rows_apart import with_rows_joined
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


@pytest.mark.parametrize(
    "text",
    [
        "Gesamtkosten    1.250.000 €\nLandeszuwendung    1.000.000 €\nEigenanteil    250.000 €\nSumme    1.250.000 €",
        "Ausgaben    1.250\ndavon förderfähig    1.100\nZuwendung 60 %    660\nEigenanteil    590\nGesamt    1.250",
        "Kosten\t1.250,00 €\t100 %\nLand\t1.000,00 €\t80 %\nEigen\t250,00 €\t20 %\nSumme\t1.250,00 €\t100 %",
        "Gesamtkosten    1.300\nLand    1.000\nEigenanteil    250\nSumme    1.250",
    ],
)
def test_the_whole_above_who_pays_it_is_no_summand(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Stichtag    Kinder    Plätze\n31.12.2017    88    80\n31.12.2018    104    90\nGesamt 2018    104    90",
        "      2019   2020\nEinwohner   11.402   11.377\nKinder unter 6   611   598\nInsgesamt   11.402   11.377",
        "Vereine (Mehrfachnennungen möglich)\nSport    214\nMusik    88\nInsgesamt    240",
    ],
)
def test_a_sum_that_tells_a_row_again_or_people_counted_twice_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kosten    500\n   darunter\n   Grund    200\n   Bau    250\nPlanung    100\nSumme    {}",
        "Personal    500\n   davon Beamte    200\n         Aushilfen    250\nSachkosten    100\nSumme    {}",
        "Köche    500\nHelfer    100\nAnleiter (in den 500 enthalten)    20\nSumme    {}",
        "1.  Bau    500\n1.1  Rohbau    300\n1.2  Ausbau    200\n2.  Honorare    100\nSumme    {}",
    ],
)
def test_parts_of_a_row_are_no_summands_but_a_wrong_sum_is_one(text):
    assert told(text.format("600")) == []
    assert [code for code, _ in told(text.format("960"))] == ["INT-008"]


def test_parts_that_nothing_sets_off_leave_the_sum_unchecked():
    assert told("Personal    500\ndavon:\nBeamte    200\nAushilfen    250\nSachkosten    100\nSumme    600") == []


def test_a_row_that_equals_the_sum_in_one_column_says_nothing_of_the_next():
    wrong = told("Planung    95.000    -\nBau    -    180.000\nSumme    95.000    190.000")

    assert wrong == [("INT-008", "Die Zeilen ergeben 180.000")]


def test_a_sum_below_its_whole_is_checked():
    wrong = told("Gesamtkosten    1.250\nLand    1.000\nEigenanteil    250\nSumme    1.520")

    assert wrong == [("INT-008", "Die Zeilen ergeben 1.250")]


def test_a_mean_of_all_is_no_sum_but_a_wrong_sum_is_told():
    assert told("Wache Nord    9,4\nWache Mitte    7,8\nWache Ost    10,1\nGesamt    8,9") == []
    assert told("Schule    22,5\nHort    14,0\nGesamt    35,6") == [("INT-008", "Die Zeilen ergeben 36,5")]
    assert told("Schule    22,5\nHort    14,0\nSumme    16,5") == [("INT-008", "Die Zeilen ergeben 36,5")]


BALANCE = """\
Position                          Soll            Haben           {name}
Vortrag 01.01.2023            4.210,00                         4.210,00
Beitrag I/2023               18.600,00                        22.810,00
Zahlung 15.05.2023                           20.000,00         2.810,00
Zahlung 20.11.2023                            3.000,00          -190,00
Summe                        {due}       23.000,00          -190,00"""


@pytest.mark.parametrize("name", ["Saldo", "Stand", "offen"])
def test_a_balance_carried_on_adds_up_to_nothing(name):
    assert told(BALANCE.format(name=name, due="22.810,00")) == []
    assert told(BALANCE.format(name=name, due="28.210,00")) == [("INT-008", "Die Zeilen ergeben 22.810")]


def test_a_stock_is_carried_on_by_what_comes_and_goes():
    text = "Monat\tZugang\tAbgang\tBestand\nMai\t20\t5\t115\nJuni\t10\t4\t121\nJuli\t6\t8\t119\nSumme\t36\t17\t119"

    assert told(text) == []


def test_the_balances_of_rows_are_added_where_none_carries_on_the_one_above():
    text = (
        "Produkt\tErtrag\tAufwand\tSaldo\nBad\t100\t300\t-200\nHort\t50\t90\t-40\nBus\t20\t80\t-60\nSumme\t170\t470\t{}"
    )

    assert told(text.format("-300")) == []
    assert told(text.format("-330")) == [("INT-008", "Die Zeilen ergeben \u2212300")]


PRICES = """\
Fläche             m²        {price}       Betrag in €
Los 1             412           38,50         15.862,00
Los 2             388           38,50         14.938,00
Los 3             200           45,00          9.000,00
Summe           {area}           39,80         {paid}"""


@pytest.mark.parametrize("price", ["Preis/m²", "€/qm", "Satz", "Einzelpreis"])
def test_the_mean_price_below_prices_is_no_sum(price):
    assert told(PRICES.format(price=price, area="1.000", paid="39.800,00")) == []


@pytest.mark.parametrize("price", ["Preis/m²", "€/qm", "Einzelpreis"])
def test_beside_a_mean_price_area_and_sum_are_checked(price):
    assert told(PRICES.format(price=price, area="1.000", paid="38.900,00")) == [
        ("INT-008", "Die Zeilen ergeben 39.800")
    ]
    assert told(PRICES.format(price=price, area="1.100", paid="39.800,00")) == [("INT-008", "Die Zeilen ergeben 1.000")]


def test_a_quota_of_two_sums_is_no_sum():
    assert told("Kita\tPlätze\tbelegt\tGrad\nNord\t50\t40\t80\nSüd\t40\t38\t95\nSumme\t90\t78\t86,7") == []


@pytest.mark.parametrize("mark", ["*", " *", "*)", "¹", " ha*"])
def test_a_sum_with_a_footnote_is_explained_there(mark):
    rows = ["Kulisse             Betriebe", "Moorkern                   9", "Grünland                  57"]
    table = "\n".join([*rows, f"Summe                     61{mark}", "* fünf Betriebe liegen in beiden"])
    assert told(table) == []
    assert told(table.replace(f"61{mark}", "61")) != []


@pytest.mark.parametrize(
    ("summed", "found"), [("96.500 €", []), ("95.600 €", [("INT-008", "Die Zeilen ergeben 96.500")])]
)
def test_rows_that_blank_lines_part_are_one_table(summed, found):
    text = f"Finanzielle Auswirkungen:\n\nDachstuhl\t52.000 €\n\nEindeckung\t31.500 €\n\nGerüst\t13.000 €\n\nSumme\t{summed}\ngez. Kern"
    parted = split_blocks(text)
    assert [(one.code, one.message.de.split(", nicht")[0]) for one in check_tables(with_rows_joined(parted))] == found


def test_labels_and_values_of_a_head_are_no_rows():
    parted = split_blocks("Telefon\t05399 74-215\n\nDatum\t3. Mai 2019\n\nSehr geehrte Frau Kern,")
    assert len(with_rows_joined(parted)) > 1


TAXED = """\
Auftrag                    Firma            Netto          {tax}         Brutto
Dach                       Kern         42.000,00 €      7.980,00 €      49.980,00 €
Silo                       Holl         18.500,00 €      3.515,00 €      22.015,00 €
Graben                     Abel         11.200,00 €      {last} €      13.328,00 €
Summe                                   71.700,00 €     13.623,00 €      85.323,00 €"""


@pytest.mark.parametrize("tax", ["MwSt. 19 %", "19 % USt", "Mehrwertsteuer 19 %", "Umsatzsteuer", "Steuer (USt) 19%"])
def test_a_tax_at_its_rate_adds_up_as_money_does(tax):
    assert told(TAXED.format(tax=tax, last="2.128,00")) == []
    assert told(TAXED.format(tax=tax, last="2.218,00")) == [("INT-008", "Die Zeilen ergeben 13.713")]
