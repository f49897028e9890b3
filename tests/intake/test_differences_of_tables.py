"""The row of the difference is checked where a table has income, outlay and it alone."""

import pytest

from wiedervorlage.intake.checks.difference_check import check_differences
from wiedervorlage.intake.text.lines import split_blocks


def told(text):
    return [found.message.de.split(", nicht")[0] for found in check_differences(split_blocks(text))]


YEARS = """\
                              2016          2017          2018
Ordentliche Erträge     71.384.200    73.915.000    75.220.400
Ordentl. Aufwendungen   73.106.950    74.020.300    74.915.800
Ergebnis                -1.722.750      -105.300       {last}"""


def test_a_wrong_result_is_told():
    assert told(YEARS.format(last="304.600")) == []
    assert told(YEARS.format(last="340.600")) == ["Die Zeilen ergeben 304.600"]


@pytest.mark.parametrize(
    ("names", "right", "wrong"),
    [
        (("Einnahmen", "Ausgaben", "Fehlbetrag"), "150.000,00", "105.000,00"),
        (("Einnahmen:", "./. Ausgaben", "Fehlbedarf:"), "150.000,00", "105.000,00"),
        (("Einzahlungen", "Auszahlungen", "Saldo"), "-150.000,00", "-105.000,00"),
        (("Gesamteinnahmen", "Gesamtausgaben", "Saldo"), "(150.000,00)", "105.000,00-"),
    ],
)
def test_in_other_words(names, right, wrong):
    rows = f"{names[0]}     310.000,00 EUR\n{names[1]}     460.000,00 EUR\n{names[2]}     "

    assert told(f"{rows}{right} EUR") == []
    assert len(told(f"{rows}{wrong} EUR")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kassenbestand   500\nEinnahmen      1.000\nAusgaben     800\nSaldo      700",
        "Einnahmen      1.000\nAusgaben     800\nRücklage     100\nSaldo      100",
        "Einnahmen      1.000\nAusgaben     800\nSaldo Vorjahr      100",
        "Ordentliche Erträge      71.384\nOrdentliche Aufwendungen     73.106\nErgebnis     -1.900",
        "Erträge      71.384\nAufwendungen     73.106\nJahresergebnis     -1.900",
        "Erträge        97,1\nAufwendungen     98,4\nErgebnis     99,0",
        "Einnahmen in T€      1.000,4\nAusgaben     800,2\nSaldo      200,1",
        "Angaben in T€\nEinnahmen      1.000,4\nAusgaben     800,2\nSaldo      200,1",
        "Erträge     1.000     900\nAufwendungen     800     700     600\nErgebnis     1     2",
    ],
)
def test_other_tables_are_left_alone(text):
    assert told(text) == []
