"""Sums in the midst of tables, amounts in words with their cents as a fraction, and what a stamp leaves to be filled in."""

import pytest

from wiedervorlage.intake.checks.figure_check import check_words_and_digits
from wiedervorlage.intake.checks.table_check import check_tables
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.lines import split_blocks

TABLES = {
    "tax behind": """\
Gerüst                  1.200,00
Anstrich                3.400,00
Zwischensumme netto     {first}
zzgl. 19 % MwSt.          874,00
Gesamtsumme             5.474,00""",
    "of sections": """\
Türen                   1.000,00
Fenster                 3.600,00
Zwischensumme           {first}
Leuchten                  250,00
Kabel                     150,00
Zwischensumme             400,00
Summe                   5.000,00""",
    "carried on": """\
Bänke                   2.000,00
Tische                  2.600,00
Zwischensumme           {first}
Stühle                    900,00
Zwischensumme           5.500,00
Geschirr                  500,00
Summe                   6.000,00""",
    "two columns": """\
Los                     beantragt     anerkannt
Wege                     3.000,00      2.600,00
Beete                    2.500,00      2.000,00
Zwischensumme            5.500,00      {first}
Zaun                     1.000,00      1.000,00
Gesamt                   6.500,00      5.600,00""",
}


@pytest.mark.parametrize("form", TABLES)
def test_a_sum_in_the_midst_that_its_rows_give_is_right(form):
    assert list(check_tables(split_blocks(TABLES[form].format(first="4.600,00")))) == []


@pytest.mark.parametrize("form", TABLES)
def test_a_sum_in_the_midst_that_its_rows_do_not_give_is_found(form):
    (found,) = check_tables(split_blocks(TABLES[form].format(first="4.650,00")))

    assert found.code == "INT-008"
    assert "4.600" in found.message.de
    assert "4.650" in found.message.de


@pytest.mark.parametrize(
    "label", ["Zwischensumme (Lose 1 und 3)", "Zwischensumme ohne Zaun", "Zwischensumme nur Beete"]
)
def test_a_sum_that_by_its_label_holds_but_some_rows_is_left_alone(label):
    text = f"Wege          1.000,00\nBeete         3.600,00\nZaun            100,00\n{label}    4.600,00\nSumme         4.700,00"

    assert list(check_tables(split_blocks(text))) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("3.425,57 € (in Worten: dreitausendvierhundertfünfundzwanzig 57/100 Euro)", False),
        ("3.425,57 € (in Worten:\ndreitausendvierhundertfünfzehn 57/100 Euro)", True),
        ("812,40 DM (in Worten: achthundertzwölf 40/100 Deutsche Mark)", False),
        ("812,40 DM (i. W. achthundertzwei 40/100 DM)", True),
    ],
)
def test_cents_as_a_fraction_stand_behind_the_amount_in_words(text, wrong):
    assert [one.code for one in check_words_and_digits(f"Der Zuschuss beträgt {text}.")] == ["INT-007"] * wrong


@pytest.mark.parametrize("unfilled", ["Erl. ____", "Anl. ./.", "Anl. ....."])
def test_what_a_stamp_leaves_to_be_filled_in_is_no_mark_of_routing(unfilled):
    text = (
        "Kreis Altenau\n\n                                  Stadt Holm\n                                  Eing. 20. März 2019\n"
        f"                                  Abt. 40    {unfilled}\n\nHerrn\nJan Kern\nAm Weiher 3\n39990 Aue\n\n"
        "Altenau, 14. März 2019\n\nZuschuss\n\nSehr geehrter Herr Kern,\n\nder Antrag wird abgelehnt.\n\nMit freundlichen Grüßen\n\nHoll\n"
    )
    marks = [item.value for item in read_paper(text).fields if item.name.startswith("received_stamp.routing")]

    assert marks == ["Abt. 40"]
