"""What ends a row of a table counts nothing of the next line; years and parts of numbers are no figures."""

import pytest

from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.read import read_paper

PAPER = """Kreis Musterland
Fachdienst Jugend                                            05.11.2019

Mitteilungsvorlage

Die Träger haben wie folgt gemeldet:

{rows}

Damit waren 98,5 % der Plätze belegt.
"""


def told(text):
    return [(quantity.value, quantity.unit) for quantity in find_quantities(text)]


def told_of(rows):
    values = read_paper(PAPER.format(rows=rows)).fields
    return [item.raw for item in values if item.name.startswith("quantities.") and item.name.endswith(".value")]


@pytest.mark.parametrize(
    "rows",
    [
        "Träger        Plätze   Warteliste\nKirchenkreis     702           88\nLebenshilfe       96          140",
        "Jugendhilfeausschuss       28.11.2019      Ö 9\nKreisausschuss       05.12.2019     Ö 14.2",
        "Beschäftigte          87,25      89,75\n davon befristet       6,00       7,00",
        "                  2019       2020       2021\nEinwohner      11.402     11.377     11.418",
        "Sonstige            65.000      +28.210\nErträge           198.000           +1",
        "Notfallsanitäter  22,5\nPraxisanleiter  2,0\nSumme  24,5",
    ],
)
def test_the_last_figure_of_a_row_does_not_count_the_next_label(rows):
    assert told_of(rows) == ["98,5 %"]


def test_money_at_the_end_of_a_row_is_not_about_the_next_label():
    fields = read_paper(
        PAPER.format(
            rows="Zuwendung            540.000 €\nKreiskasse           300.000 €\nEigenmittel Haushalt 2017  210.000 €"
        )
    ).fields
    values = {item.name: item.value for item in fields if item.name.startswith("quantities.")}

    assert values["quantities.1.value"] == 300000
    assert values["quantities.1.about"] != "Eigenmittel"


def test_a_sentence_that_goes_on_in_the_next_line_keeps_its_noun():
    assert told_of("Gemeldet wurden insgesamt  140\nKinder aus allen Orten.") == ["140 Kinder", "98,5 %"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Das Aufkommen belief sich 2023 auf 139.215,00 €.", [(139215, "EUR")]),
        ("Die Kosten stiegen 2019 auf 2500 Euro.", [(2500, "EUR")]),
        ("Der Beitrag stieg von 1900 auf 2400 Euro.", [(1900, "EUR"), (2400, "EUR")]),
        ("Die Zahl lag 2021 bei 58 und 71 km.", [(58, "km"), (71, "km")]),
    ],
)
def test_a_year_beside_money_is_none(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize("text", ["Beschäftigte 87,25 89,75 davon befristet", "1.200-mal im Jahr", "0,5mal"])
def test_no_number_is_cut_in_two(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Damit sind die in der Anlage 2 aufgeführten Personen gewählt.",
        "Die unter Nr. 5 genannten Gemeinden stimmen zu.",
        "Die im Abschnitt 3.2 vorgeschlagenen Stellen entfallen.",
    ],
)
def test_the_number_of_an_enclosure_counts_nothing(text):
    assert told(text) == []


def test_those_named_are_counted_where_nothing_is_numbered():
    assert told("Die Kita hat 20 genannte Plätze.") == [(20, "Plätze")]
