"""References, figures and days as the terminal tells them, in the words of people."""

from __future__ import annotations

import pytest

from wiedervorlage.cli.read_items import told_day, told_figure, told_reference
from wiedervorlage.intake.figures.measured_figures import stretched
from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.figures.unit_words import UNITS
from wiedervorlage.intake.naming import person_named
from wiedervorlage.intake.unit_names import unit_name

SAME_IN_BOTH = {"km", "km/h", "m", "cm", "mm", "ha", "kg", "kV", "kW", "kVA", "kWh", "MWh", "kWp", "MW", "dB", "mg", "mg/l",
                "l/s", "l/min", "µg/m³", "Mbit/s", "DM", "percent", "m2", "m3", "EUR", "cent"}  # fmt: skip


@pytest.mark.parametrize("unit", [*sorted(set(UNITS) - SAME_IN_BOTH), "times"])
def test_a_unit_that_is_a_word_has_one_in_each_language(unit):
    assert unit_name(unit, 2, "de") not in {unit, unit_name(unit, 2, "en")}


@pytest.mark.parametrize(
    ("parts", "german", "english"),
    [
        ({"value": 35.0, "unit": "minutes"}, "35 Minuten", "35 minutes"),
        ({"value": 8.0, "unit": "places", "about": "Kita"}, "8 Plätze (Kita)", "8 places (Kita)"),
        ({"value": 1.0, "unit": "posts", "about": ""}, "1 Stelle", "1 post"),
        ({"value": 24.0, "unit": "count", "about": "Stände"}, "24 (Stände)", "24 (Stände)"),
        ({"value": 4.0, "unit": "months", "about": "", "hedge": "bis 6"}, "4 bis 6 Monate", "4 to 6 months"),
        ({"value": 9e5, "unit": "EUR", "about": "", "hedge": "bis 1300000"}, "900.000 bis 1.300.000 Euro", "900,000 to 1,300,000 EUR"),
        ({"value": 1200.5, "unit": "EUR/year", "about": "", "hedge": "rund"}, "rund 1.200,50 Euro im Jahr", "about 1,200.50 EUR a year"),
        ({"value": 3.0, "unit": "Masten", "about": ""}, "3 Masten", "3 Masten"),
    ],
)  # fmt: skip
def test_a_figure_is_told_in_the_words_of_the_page(parts, german, english):
    assert (told_figure(parts, "de"), told_figure(parts, "en")) == (german, english)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"kind": "meeting", "name": "Sitzung", "date": "2016-01-19"}, "Sitzung vom 19. Januar 2016"),
        ({"kind": "meeting", "name": "Kreistag", "date": "2020-02"}, "Sitzung, Kreistag vom Februar 2020"),
        ({"kind": "contract", "name": "Angebot", "date": "2024-05-02"}, "Angebot vom 2. Mai 2024"),
        ({"kind": "paper", "name": "Jahresrechnung 2017", "date": "2017"}, "Unterlage, Jahresrechnung 2017"),
        ({"kind": "regulation", "name": "Bebauungsplans „Am Bach“"}, "Bebauungsplan „Am Bach“"),
        ({"kind": "decision", "name": "Beschlusses 12/2013"}, "Beschluss 12/2013"),
        ({"kind": "regulation", "section": "§ 7", "name": "Marktsatzung"}, "§ 7 Marktsatzung"),
        ({"kind": "letter", "date": "2003-10-09", "from": "Kreis Nord", "to": ""}, "Schreiben vom 9. Oktober 2003, Kreis Nord"),
    ],
)  # fmt: skip
def test_a_reference_is_told_once_in_words(parts, told):
    assert told_reference(parts, "de") == told


@pytest.mark.parametrize(
    ("day", "told"), [("2015-10-21/2015-10-31", "21. Oktober 2015 bis 31. Oktober 2015"), ("2012~", "um 2012"), ("bald", "bald")]
)  # fmt: skip
def test_a_stretch_of_days_is_written_out_and_what_is_none_stays(day, told):
    assert told_day(day, "de") == told


def test_the_upper_end_of_a_range_keeps_its_digits_and_its_scale():
    assert [q.hedge for q in stretched("Das kostet 1.200–1.300 Tsd. Euro.")] == ["bis 1300000"]
    assert [q.hedge for q in find_quantities("Es werden 900.000 bis 1.300.000 Euro.")] == ["bis 1300000"]
    assert [q.hedge for q in find_quantities("Es kommen im Schnitt drei Leute.")] == ["im Schnitt"]


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


def test_whom_a_paper_goes_to_is_named_as_people_name_him():
    parts = {"kind": "letter", "from": "Herrn Jan Kern", "to": "Stadt Roda"}
    assert told_reference(parts, "de").endswith("Herr Jan Kern → Stadt Roda")
    assert person_named("Herrn und Frau Kern") == "Herr und Frau Kern"
    assert person_named("Herrnhuter Brüdergemeine") == "Herrnhuter Brüdergemeine"
