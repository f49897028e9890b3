"""One answer to a numbered list, and a figure typed in one line."""

from __future__ import annotations

import pytest

from wiedervorlage.cli.asking import AnswerError
from wiedervorlage.cli.picking import picked_of, picks
from wiedervorlage.cli.typed_rows import figure_row, row_of


@pytest.mark.parametrize(
    ("typed", "opened", "left_out"),
    [
        ("", set(), set()),
        ("2 5", {2, 5}, set()),
        ("2, 5; 1.", {1, 2, 5}, set()),
        ("-3", set(), {3}),
        ("1 \N{EN DASH}3 \N{MINUS SIGN}4", {1}, {3, 4}),
        ("2-4 -6", {2, 3, 4}, {6}),
        ("-2-4", set(), {2, 3, 4}),
        ("alle", {1, 2, 3, 4, 5, 6}, set()),
        ("-All", set(), {1, 2, 3, 4, 5, 6}),
    ],
)
def test_numbers_open_and_behind_a_minus_leave_out(typed, opened, left_out):
    picked = picked_of(picks(range(1, 7))(typed))

    assert (picked.opened, picked.left_out) == (opened, left_out)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("ja", "„ja“ ist keine Nummer"), ("5-2", "„5-2“ ist keine"), ("0", "„0“ ist keine"), ("7", "7 steht hier nicht"),
        ("-9", "9 steht hier nicht"), ("2 -2", "zugleich öffnen und weglassen"), ("1-", "keine Nummer"),
    ],
)  # fmt: skip
def test_what_picks_nothing_says_why(typed, why):
    with pytest.raises(AnswerError) as error:
        picks(range(1, 7))(typed)

    assert why in error.value.said.de


def test_only_what_is_listed_can_be_chosen_and_what_is_needed_not_left_out():
    assert picks([2, 5], may_leave_out=False)("alle") == "2 5"
    for typed, why in (("3", "3 steht hier nicht zur Wahl"), ("-2", "Weglassen lässt sich hier nichts")):
        with pytest.raises(AnswerError) as error:
            picks([2, 5], may_leave_out=False)(typed)
        assert why in error.value.said.de


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("1.340", {"value": "1340"}),
        ("rund 200; 2013", {"value": "ca. 200", "period": "2013"}),
        ("720; 2016; 03.04.2017; Bericht", {"value": "720", "period": "2016", "published": "2017-04-03", "source": "Bericht"}),
        ("720;2016;;Bericht ;", {"value": "720", "period": "2016", "published": "", "source": "Bericht"}),
        ("7; Mai 2016; ; Bericht; 1.2.2017", {"value": "7", "period": "2016-05", "published": "", "source": "Bericht", "held_since": "2017-02-01"}),
    ],
)  # fmt: skip
def test_a_figure_may_be_typed_at_once(typed, row):
    assert row_of(figure_row(is_share=False)(typed)) == row


@pytest.mark.parametrize(
    ("typed", "why"),
    [("viele; 2013", "keine Zahl"), ("7; gestern", "kein Datum"), ("7; 2013; a; b", "kein Datum"), ("7;1999;;b;;;c", "Zu viele")],
)  # fmt: skip
def test_each_part_of_it_is_checked(typed, why):
    with pytest.raises(AnswerError) as error:
        figure_row(is_share=False)(typed)

    assert why in error.value.said.de
