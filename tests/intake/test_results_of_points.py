"""Resolutions voted on point by point: each has its own result and vote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging.judging import load_judge

PAGE = """Niederschrift über die Sitzung des Rates der Gemeinde Mollhagen vom 12.03.2014

Beschluss:

Der Rat beschließt:
1. Die Gebühr für den Weiher wird zum 01.08.2014 gesenkt.
2. Der Bürgermeister wird beauftragt, die Satzung anzupassen.

{results}

Herr Amsel dankt.
"""
OPTIONS = Options(judge=replace(load_judge(), encoder=None))


def decided(results):
    found = read_paper(PAGE.format(results=results), options=OPTIONS).decisions
    return [(decision.outcome, decision.vote) for decision in found]


@pytest.mark.parametrize(
    "results",
    [
        "Ziffer 1:    dafür: 8      dagegen: 24     Enthaltungen: 3        abgelehnt\nZiffer 2:    entfällt",
        "Ziff. 1: 8 Ja, 24 Nein\nZiff. 2: entfällt",
        "Zu 1: 8 Ja-Stimmen, 24 Nein-Stimmen, abgelehnt\n\nZu 2: entfällt",
        "zu Punkt 1: Ja 8, Nein 24, Enthaltung 3\nzu Punkt 2: erledigt",
    ],
)
def test_a_point_that_fell_is_refused_and_one_that_was_dropped_not_told(results):
    assert decided(results) == [("refuse", 0)]


def test_each_point_has_its_own_vote():
    results = "Ziffer 1: Ja 20, Nein 3\nZiffer 2: Ja 7, Nein 16"

    assert decided(results) == [("grant", 0), ("refuse", 1)]


def test_a_point_that_is_only_mentioned_settles_nothing():
    assert [outcome for outcome, _ in decided("Zu 2: Herr Amsel hält die Satzung für entbehrlich.")] == [
        "grant",
        "grant",
    ]


@pytest.mark.parametrize(
    "results",
    [
        "Abstimmungsergebnis: Nr. 1: 12 : 4, Nr. 2: 3 : 13",
        "Abstimmungsergebnis zu 1: 12 : 4, zu 2: 3 : 13",
        "Abstimmungsergebnis:\nzu 1.: 12 : 4\nzu 2.: 3 : 13",
        "Abstimmung: Punkt 1: 12 : 4; Punkt 2: 3 : 13, abgelehnt",
    ],
)
def test_figures_of_points_behind_a_label_settle_each(results):
    assert decided(results) == [("grant", 0), ("refuse", 1)]


def test_letters_name_points_behind_a_label():
    page = PAGE.replace("1. Die", "a) Die").replace("2. Der", "b) Der").replace("anzupassen.\n\n", "anzupassen.\n")
    found = read_paper(page.format(results="Abstimmungsergebnis: a) 9 : 1, b) einstimmig"), options=OPTIONS)

    assert [(decision.outcome, decision.vote) for decision in found.decisions] == [("grant", 0), ("grant", 1)]
