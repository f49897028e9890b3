"""Numbers of cost groups and of pages count nothing, whatever word stands behind them."""

import pytest

from wiedervorlage.intake.figures.quantities import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "200 Herrichten und Erschließen",
        "400 Technische Anlagen",
        "Kostengruppe 500 Außenanlagen",
        "KG 700 Baunebenkosten",
        "Seite 1 von 2 Konten der Kreiskasse: Sparkasse Auental",
        "Seite 2 / 3 Beiträge der Gemeinden",
        "S. 1 von 4 Anlagen und Schulen",
    ],
)
def test_the_number_counts_nothing(text):
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Wir brauchen 200 Stühle.", 200),
        ("Verkauft wurden 200 Grundstücke.", 200),
        ("Es fehlen 2 von 5 Bussen.", 2),
        ("Auf jeder Seite stehen 3 Bäume.", 3),
    ],
)
def test_what_counts_is_read_as_before(text, value):
    assert value in [quantity.value for quantity in find_quantities(text)]
