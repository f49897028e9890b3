"""Words broken at the end of a line are whole in what is run together."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.clean_text import unbroken


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("zum Fahr- planwechsel", "zum Fahrplanwechsel"),
        ("Haupt- und Finanzausschuss", "Haupt- und Finanzausschuss"),
        ("Schul- bzw. Kitaplätze", "Schul- bzw. Kitaplätze"),
        ("STADTRATS- SITZUNG", "STADTRATSSITZUNG"),
        ("Linie 420 Aue - Berg", "Linie 420 Aue - Berg"),
    ],
)
def test_broken_words_are_whole(printed, whole):
    assert unbroken(printed) == whole


def test_the_subject_behind_its_label_has_its_words_whole():
    paper = """Zweckverband Nahverkehr Erlental
Sitzungsvorlage

Gegenstand:   Linie 420 Aue - Berg; Abbestellung des Abendverkehrs zum Fahr-
              planwechsel 15.12.2013

Beschlussempfehlung:
Der Verkehr wird abbestellt.
"""
    assert read_paper(paper).text_of("subject.0").endswith("zum Fahrplanwechsel 15.12.2013")
