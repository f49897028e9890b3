"""What print leaves open of a table – a rounded place, a figure in brackets – makes no sum doubtful."""

import pytest

from wiedervorlage.intake.checks.table_check import check_tables
from wiedervorlage.intake.text.lines import split_blocks


def told(text):
    return [(found.code, found.message.de.split(", nicht")[0]) for found in check_tables(split_blocks(text))]


ROUNDED = "Bau             841,7\nTechnik         218,6\nAusstattung      44,6\nGesamt        1.{last}"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Die Kosten (in T€; Abweichungen in den Summen durch Rundung):\n\n", ""),
        ("Angaben in Mio. EUR\n", ""),
        ("Kosten in TEUR\n\n", ""),
        ("", "\n\nRundungsdifferenzen sind möglich."),
        ("", "\nWerte gerundet"),
    ],
)
def test_one_of_the_last_place_is_rounding(above, below):
    assert told(f"{above}{ROUNDED.format(last='104,8')}{below}") == []
    assert told(f"{above}{ROUNDED.format(last='140,9')}{below}") == [("INT-008", "Die Zeilen ergeben 1.104,9")]


def test_without_a_word_of_rounding_the_place_counts():
    assert told(ROUNDED.format(last="104,8")) == [("INT-008", "Die Zeilen ergeben 1.104,9")]


@pytest.mark.parametrize(
    "credit", ["(500,00)", "-500,00", "– 500,00", "500,00-", "(500,00 €)", "(-500,00)", "-  500,00"]
)
def test_a_credit_is_taken_off(credit):
    rows = f"Umbau        18.200,50\nRest          2.000,00\nGutschrift    {credit}\n"

    assert told(f"{rows}Insgesamt    19.700,50") == []
    assert told(f"{rows}Insgesamt    17.900,50")[0][0] == "INT-008"


def test_what_brackets_tell_in_passing_is_no_summand():
    assert told("Nord      40\nSüd       30\nWest      (5)\nSumme     70") == []
    assert told("Nord      40\nSüd       30\nWest      (5)\nSumme     75") == []


@pytest.mark.parametrize(
    "parts", [("1.1   Rohbau", "1.2   Ausbau"), ("a)    Rohbau", "b)    Ausbau"), ("1.1.  Bau", "1.2.  Dach")]
)
@pytest.mark.parametrize("second", ["150.000,00", "140.000,00"])
def test_the_parts_of_a_numbered_row_are_no_summands(parts, second):
    rows = (
        "1.    Baukosten       400.000,00 EUR\n"
        f"{parts[0]}          250.000,00 EUR\n"
        f"{parts[1]}          {second} EUR\n"
        "2.    Honorare         60.000,00 EUR\n"
    )

    assert told(f"{rows}Summe                 460.000,00 EUR") == []
    assert told(f"{rows}Summe                 640.000,00 EUR") == [("INT-008", "Die Zeilen ergeben 460.000")]


def test_numbers_below_a_heading_are_summands():
    rows = "1.    Baukosten\n1.1   Rohbau       250\n1.2   Ausbau       150\n2.    Honorare      60\n"

    assert told(f"{rows}Summe              460") == []
    assert told(f"{rows}Summe              640") == [("INT-008", "Die Zeilen ergeben 460")]


def test_a_sum_without_its_name_stands_below_its_parts():
    assert told("Steuern   300\nAbgaben   200\nLaufend   500\nZinsen     10\nSumme     510") == []


@pytest.mark.parametrize("share", ["33,3", "33,33", "33"])
def test_shares_that_are_rounded_add_up_to_a_hundred(share):
    rows = f"Nord      {share}\nMitte     {share}\nSüd       {share}\n"

    assert told(f"{rows}Gesamt    100,0") == []
    assert told(f"{rows}Gesamt    120,0") != []
