"""Headings within a paper, and what their line says behind them."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.text.headings import behind_heading, heads_below, is_heading, tells_result
from wiedervorlage.intake.text.lines import Line


def line(text):
    return Line(text=text, start=100, end=100 + len(text), page=1)


@pytest.mark.parametrize(
    "text",
    [
        "Begründung:",
        "B e g r ü n d u n g",
        "2. SACHVERHALT",
        "Beschluss: Der Steg wird gebaut",
        "Empfehlung: Der Ausschuss ist für einen Steg, und die Verwaltung beantragt dafür beim Land das Geld.",
    ],
)
def test_a_heading_is_known_in_whatever_print(text):
    assert is_heading(text)


@pytest.mark.parametrize("text", ["Der Steg wird gebaut.", "Die Begründung fehlt", "Weiher"])
def test_other_lines_are_no_headings(text):
    assert not is_heading(text)


def test_what_stands_behind_a_heading_keeps_its_place():
    label, rest = behind_heading(line("Beschluss: vertagt"))

    assert (label, rest.text, rest.start) == ("Beschluss", "vertagt", 111)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Sachverhalt: Der Steg ist morsch. Er wurde gesperrt.", "Sachverhalt"),
        ("Beschlussvorschlag: Der Rat beschließt den Bau.", "Beschlussvorschlag"),
        ("Kosten: Der Steg kostet 4.000 €.", ""),
        ("Begründung: siehe oben", "Begründung"),
    ],
)
def test_a_section_may_begin_in_the_line_of_its_heading(text, heading):
    assert behind_heading(line(text))[0] == heading
    assert tells_result("Beschluss: vertagt")
    assert behind_heading(line("Begründung:")) == ("", None)


def test_within_a_block_a_heading_ends_in_a_colon_or_stands_below_the_end_of_a_sentence():
    assert heads_below(line("Begründung:"), [line("Der Steg")])
    assert heads_below(line("Begründung"), [line("Der Steg wird gebaut.")])
    assert not heads_below(line("Begründung"), [line("Der Steg und seine")])
    assert not heads_below(line("Begründung:"), [])
