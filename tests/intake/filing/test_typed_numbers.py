"""Numbers as people type them: German notation is understood, and what may be a thousandfold is asked again."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.filing.typed_numbers import TypedNumberError, plain_figure, plain_number, said_number


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("140.000", "140000"), ("140 000", "140000"), ("140\u00a0000", "140000"), ("1.234.567,89", "1234567.89"),
        ("140.000 DM", "140000"), ("140.000,- DM", "140000"), ("60.000 Euro im Jahr", "60000"),
        ("140 T€", "140000"), ("140 Tsd. DM", "140000"), ("1,2 Mio. Euro", "1200000"), ("1 Million", "1000000"),
        ("2 Milliarden", "2000000000"), ("3 Dutzend", "36"), ("1,5", "1.5"), ("0,125", "0.125"), ("0.125", "0.125"),
        ("1234.567", "1234.567"), ("2½", "2.5"), ("2 1/2", "2.5"), ("100 Anmeldungen", "100"), ("hundert", "100"),
        ("zwölf", "12"), ("15 v. H.", "15 %"), ("12,5 %", "12.5 %"), ("1,234.5", "1234.5"), ("1.5", "1.5"), ("340", "340"),
    ],
)  # fmt: skip
def test_a_number_is_read_in_german_notation(typed, plain):
    assert plain_number(typed) == plain


@pytest.mark.parametrize(
    ("typed", "is_share", "meanings"),
    [
        ("1,500", False, ("1500", "1.5000")),
        ("48,500 km", False, ("48500", "48.5000")),
        ("12.345 %", False, ("12345", "12.3450")),
        ("12.345", True, ("12345", "12.3450")),
    ],
)
def test_what_may_be_a_thousandfold_is_no_number_but_two(typed, is_share, meanings):
    with pytest.raises(TypedNumberError) as raised:
        plain_number(typed, is_share=is_share)

    assert raised.value.meanings == meanings


@pytest.mark.parametrize(
    "typed", ["", "viele", "j", "12.34.567", "1.234.56", "500 Euro im Monat", "5 Hunderttausend", "1998-05-18", "3 ‰"]
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(TypedNumberError) as raised:
        plain_number(typed)

    assert raised.value.meanings == ()


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("7.000+", "7000+"), ("über 7.000", "über 7000"), ("mehr als 7.000", "über 7000"), ("mindestens 50", ">= 50"),
        ("1.200 bis 1.400", "1200..1400"), ("1.200–1.400", "1200..1400"), ("1200..1400", "1200..1400"),
        ("zwischen 50 und 60", "50..60"), ("1 bis 2 Mio.", "1000000..2000000"), ("rund 140.000 DM", "ca. 140000"),
        ("ca. 200 (±20)", "ca. 200 (±20)"), ("12,5 ± 0,4", "12.5 ± 0.4"), ("-", "-"), ("...", "..."), ("-5", "-5"),
        ("83 Anmeldungen", "83"),
    ],
)  # fmt: skip
def test_a_figure_keeps_how_exact_it_is(typed, plain):
    assert plain_figure(typed) == plain


def test_percent_is_a_figure_of_shares_only():
    assert plain_figure("15 %", is_share=True) == "15"
    with pytest.raises(TypedNumberError):
        plain_figure("15 %")


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(TypedNumberError):
        plain_figure("400 bis 300")


def test_a_number_is_said_as_german_prints_it():
    assert said_number("140000") == "140.000"
    assert said_number("1.5000") == "1,5"
    assert said_number("12.5 %") == "12,5 %"
