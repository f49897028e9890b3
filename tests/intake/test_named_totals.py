"""A total that names what it adds up is checked where only such rows stand above it."""

import pytest

from wiedervorlage.intake.checks.table_check import check_tables
from wiedervorlage.intake.text.lines import split_blocks


def told(text):
    return [found.message.de.split(", nicht")[0] for found in check_tables(split_blocks(text))]


GROUPS = """\
Kostengruppe                               beantragt (EUR)   anerkannt (EUR)
200 Herrichten und Erschließen                   18.500,00         18.500,00
400 Technische Anlagen                          121.400,00        121.400,00
500 Außenanlagen                                 64.750,00              0,00
700 Baunebenkosten                               88.000,00         64.100,00
Gesamtausgaben                                  {asked}        {granted}"""


def test_the_outlay_of_a_plan_of_finance_is_checked():
    assert told(GROUPS.format(asked="292.650,00", granted="204.000,00")) == []
    assert told(GROUPS.format(asked="295.650,00", granted="204.000,00")) == ["Die Zeilen ergeben 292.650"]
    assert told(GROUPS.format(asked="292.650,00", granted="240.000,00")) == ["Die Zeilen ergeben 204.000"]


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        ("Honorare      400,00\nSachkosten      200,00", "Gesamtausgaben (EUR)"),
        ("Honorare      400,00\nSachkosten      200,00", "Gesamtaufwand"),
        ("Eigenmittel      400,00\nZuwendung      200,00", "Gesamtfinanzierung:"),
        ("Eintritte      400,00\nSpenden      200,00", "Gesamteinnahmen"),
    ],
)
def test_in_other_words(rows, total):
    assert told(f"{rows}\n{total}      600,00") == []
    assert told(f"{rows}\n{total}      660,00") == ["Die Zeilen ergeben 600"]


@pytest.mark.parametrize(
    "text",
    [
        "Gesamtausgaben      600\nEigenmittel      200\nZuwendung      400\nGesamtfinanzierung      600",
        "Zuwendung      300\nEigenanteil      280\nGesamtausgaben      600",
        "Zuwendungsfähig      500\nNicht zuwendungsfähig      110\nGesamtausgaben      600",
        "Miete      100\nStrom      50\nGesamtausgaben des Vereins      160",
        "Miete      100\nStrom      50\nGesamtausgaben      1.600",
        "Steuern      300\nGebühren      200\nLaufend      500\nZinsen      10\nGesamterträge      510",
        "Eintritte      300\nSpenden      200\nGesamteinnahmen      500\nMiete      280\nGage      200\nGesamtausgaben      480",
        "Gesamteinnahmen      500\nGesamtausgaben      480\nÜberschuss      20",
        "Auszug:\nMiete      100\nStrom      50\nGesamtaufwand      160",
        "Miete      100\nStrom      50\n...\nGesamtaufwand      160",
        "Förderfähig      200\nZuwendung      100\nEigenmittel      1.800\nGesamtfinanzierung      1.900",
        "Honorare 2023      100\nAusgaben bisher      40\nGesamtausgaben      150",
    ],
)
def test_what_may_be_no_sum_is_left_alone(text):
    assert told(text) == []
