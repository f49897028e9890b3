"""Figures of a reading on the terminal, as a clerk would write them."""

from __future__ import annotations

import pytest

from wiedervorlage.cli.read_items import told_figure


@pytest.mark.parametrize(
    ("parts", "german", "english"),
    [
        ({"value": 18940.5, "unit": "EUR"}, "18.940,50 Euro", "18,940.50 EUR"),
        ({"value": 0.07, "unit": "EUR"}, "0,07 Euro", "0.07 EUR"),
        ({"value": 25000.0, "unit": "EUR"}, "25.000 Euro", "25,000 EUR"),
        ({"value": 1234.1, "unit": "DM/year"}, "1.234,10 DM im Jahr", "1,234.10 DM a year"),
        ({"value": 2.5, "unit": "EUR", "hedge": "bis 3.5"}, "2,50 bis 3,50 Euro", "2.50 to 3.50 EUR"),
        ({"value": 0.085, "unit": "EUR"}, "0,085 Euro", "0.085 EUR"),
        ({"value": 2.5, "unit": "posts"}, "2,5 Stellen", "2.5 posts"),
        ({"value": 31.4, "unit": "percent"}, "31,4 %", "31.4 %"),
    ],
)
def test_money_has_both_figures_of_its_cents_or_none(parts, german, english):
    assert told_figure(parts, "de") == german
    assert told_figure(parts, "en") == english
