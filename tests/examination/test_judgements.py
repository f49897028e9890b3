"""Verdicts of a case without a premise, as when freshly made: short, and without ways that nobody can look for."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.small_case import CASE, opened
from wiedervorlage.examination.examine import examine
from wiedervorlage.examination.summary import summarise_examination
from wiedervorlage.papers.report.examination import examination_section

JUDGED = CASE.replace("rests_on: [no-change, need, level]", "rests_on: [need, level]")
JUDGED = JUDGED.replace("    weighs_against: [wanted]\n    names_decisive: [no-change]\n", "")
JUDGED = re.sub(r"    premise:\n(?:      .*\n)+|    premise: \{.*\}\n", "    premise: none\n", JUDGED)
DAY = date(2013, 6, 1)


def examined(case):
    return examine(opened(case=case), {}, DAY, {})


def told(case, language="de"):
    return summarise_examination(examined(case), language)


@pytest.mark.parametrize(
    ("language", "all_of_them", "way"),
    [
        ("de", "Alle 2 Gründe sind Wertungen", "Art"),
        ("en", "All 2 reasons are judgements", " way"),
    ],
)
def test_judgements_alone_are_said_to_be_and_no_ways_counted(language, all_of_them, way):
    text = told(JUDGED, language)
    assert text.count(all_of_them) == 1
    assert "premise" in text
    assert way not in text
    assert "→" not in text


def test_how_many_would_have_to_change_stays():
    text = told(JUDGED)
    assert "Damit es nicht mehr getragen wird, müssen sich 2 Gründe ändern." in text
    assert "Damit es nicht mehr getragen wird, muss sich ein Grund ändern." in text


def test_a_single_judgement_is_told_as_one():
    assert "Der einzige Grund ist eine Wertung" in told(JUDGED.replace("[need, level]", "[level]"))


def test_in_a_case_with_figures_the_ways_are_told():
    text = told(CASE)
    assert "sind Wertungen" not in text
    assert "nur durch eine Handlung" in text
    assert "auf 3 Arten" in text


def test_the_report_says_the_same():
    _, _, judged = examination_section(examined(JUDGED), "de")
    assert "Alle 2 Gründe sind Wertungen" in judged
    assert "Arten)" not in judged
    assert "nur durch eine Handlung)" not in judged
    _, _, measured = examination_section(examined(CASE), "de")
    assert "sind Wertungen" not in measured


def test_views_that_differ_are_told_apart_in_an_examination():
    """In June 2014 the house knew its figure, the public did not; a year before both knew the same."""
    both = "ÖFFENTLICH BEKANNT UND EBENSO IM HAUS BEKANNT (KREIS MUSTER)"
    assert both in told(CASE)
    later = summarise_examination(examine(opened(), {}, date(2014, 6, 1), {}))
    assert both not in later
    assert "\nIM HAUS BEKANNT (KREIS MUSTER)\n" in later
