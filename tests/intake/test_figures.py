"""Figures as papers write them: in words, as parts of a whole, in ranges, in tables."""

from __future__ import annotations

import re

import pytest

from wiedervorlage.intake.lines import Line
from wiedervorlage.intake.number_words import COUNTING, number_word, written
from wiedervorlage.intake.quantities import find_quantities, said_as
from wiedervorlage.intake.sentences import is_table
from wiedervorlage.intake.table_figures import table_quantities


def _read(text: str) -> list[tuple[float, str]]:
    return [(quantity.value, quantity.unit) for quantity in find_quantities(text)]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("vierzehn", 14),
        ("neunundneunzig", 99),
        ("hundert", 100),
        ("zweihundertfünfzig", 250),
        ("einhundertachtundvierzigtausendfünfhundert", 148500),
    ],
)
def test_a_number_word_has_its_value(word, value):
    assert number_word(word) == value


def test_every_word_of_the_small_numbers_is_counted():
    words = ["zwei", "elf", "siebzehn", "einundzwanzig", "achtzig", "dreihundert", "zweitausend"]

    assert [word for word in words if re.fullmatch(COUNTING, word)] == words


def test_a_word_that_is_no_number_has_no_value():
    with pytest.raises(KeyError):
        written("etliche")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Umkreis von vierzig Kilometern gibt es keinen.", [(40, "km")]),
        ("Der Arzt muss binnen zehn Minuten da sein.", [(10, "minutes")]),
        ("Der Bus hält alle vierzehn Tage.", [(14, "days")]),
        ("Die Kosten (185 000 DM) trägt der Bund.", [(185000, "DM")]),
        ("Messwert von 38,4 °C.", [(38.4, "degrees")]),
        ("die nächsten Häuser in 58 und 71 km Entfernung", [(58, "km"), (71, "km")]),
        ("Es war vor zwei Jahren.", []),
        ("Zwölf Minuten später kam er.", []),
        ("die Sanierung der 400-m-Bahn", [(400, "m")]),
    ],
)
def test_words_and_digits_take_the_unit_after_them(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28 von 33 Aktiven waren dafür.", [(28, "Aktiven"), (33, "persons")]),
        ("94 von 100 Fällen", [(94, "percent")]),
        ("Von 60 Verträgen sind elf unterschrieben.", [(60, "Verträgen"), (11, "Verträgen")]),
        ("Das Land trägt die Hälfte.", [(50, "percent")]),
        ("Der Kreis zahlt vier Fünftel.", [(80, "percent")]),
        ("Anwesend: 11 von 12 Ratsmitgliedern", []),
    ],
)
def test_parts_of_a_whole_are_figures_but_who_was_present_is_none(text, expected):
    assert _read(text) == expected


def test_a_range_names_both_ends():
    (quantity,) = find_quantities("Die Lieferung dauert sieben bis neun Monate.")

    assert (quantity.value, quantity.hedge, quantity.unit) == (7, "bis 9", "months")


@pytest.mark.parametrize(
    "text",
    [
        "Unsere vier Masten sind alt.",
        "Es wird in vier Losen gebaut.",
        "Die drei Kirchengemeinden sind bereit.",
        "Sie wird kaum eine andere Stelle finden.",
        "bei zwei Nein-Stimmen",
    ],
)
def test_what_is_known_or_says_how_is_no_count(text):
    assert _read(text) == []


def test_one_figure_said_twice_is_one():
    first, second = find_quantities("Er baut vier Masten. Sie zahlt vier Maste.")

    assert said_as(first) == said_as(second)


def test_a_table_gives_its_cells_and_no_number_of_an_agenda_item():
    assert [q.value for q in table_quantities("Kosten in Euro\nMiete\t7.300 Medien\t2.900 Summe\t10.200")] == [
        7300,
        2900,
        10200,
    ]
    assert table_quantities("Hauptausschuss\t25.01.2016\t17 Rat\t10.02.2016\t12") == ()


def test_a_table_told_by_the_year_has_yearly_cells():
    assert {q.unit for q in table_quantities("Kosten im Jahr Posten\tEuro Miete\t7.300 Summe\t7.300")} == {"EUR/year"}


def test_lines_whose_words_end_before_a_tab_are_a_table_still():
    text = "Kostengruppe\tBetrag in EUR\nHaustechnik\t58.000\nHonorare\t17.500"

    assert is_table([Line(text=row, start=0, end=len(row), page=1) for row in text.splitlines()])
