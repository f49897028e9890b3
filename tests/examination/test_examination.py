"""Flips, signposts, verdicts and the back-test on the small case."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_case import CASE, FIGURES, opened
from wiedervorlage.case.vocabulary import Mode
from wiedervorlage.examination.backtest import Alarm, backtest
from wiedervorlage.examination.contradictions import contradictions
from wiedervorlage.examination.document import examination_document
from wiedervorlage.examination.examine import examine
from wiedervorlage.examination.flipping import flips
from wiedervorlage.examination.signposts import Bearing, Standpoint, Weakness, signposts
from wiedervorlage.examination.verdict import judge_option
from wiedervorlage.premises.leaves import LeafKind
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.document import write_document
from wiedervorlage.recheck.world import CaseWorld, Record

HOUSE = "Kreis Muster"


def world_on(day, case=None, view="public"):
    """Return the small case's record on one day."""
    ordinal = np.array([day.toordinal()], dtype=np.int64)
    return CaseWorld(record=Record(case or opened(), {}, view), on=ordinal, known_on=ordinal)


def test_a_flip_is_where_the_premise_turns_and_the_past_stays():
    """Twice the guests of the meeting (100) is 200; today's are 120."""
    (flip,) = flips(parse("guests < 2 * guests[meeting]"), world_on(date(2013, 3, 1)))
    assert (flip.value, flip.below) == (120, None)
    assert flip.above == pytest.approx(200)
    assert flip.distance == pytest.approx(80 / 120)


@given(st.floats(0.01, 5000, allow_nan=False), st.sampled_from(["<", "<=", ">", ">="]))
def test_a_flip_agrees_with_the_threshold_that_was_written(threshold, operator):
    """For any threshold within the searched range."""
    (flip,) = flips(parse(f"guests {operator} {threshold:.6f}"), world_on(date(2013, 3, 1)))
    turning = flip.above if threshold > 120 else flip.below
    if abs(threshold - 120) < 1e-3:
        return
    assert turning == pytest.approx(float(f"{threshold:.6f}"), rel=1e-6)


def test_no_trend_is_told_from_two_figures_and_one_from_three():
    """By March 2013 two counts are known; by the end of 2014 three."""
    case = opened()
    early = signposts(
        case.reasons["no-change"], Standpoint(case=case, programmes={}, view="public", day=date(2013, 3, 1))
    )
    later = signposts(
        case.reasons["no-change"], Standpoint(case=case, programmes={}, view="public", day=date(2014, 12, 1))
    )
    assert early[0].trend is None
    assert later[0].trend.points == 3
    assert later[0].trend.per_year > 0
    assert later[0].trend.earliest <= later[0].trend.crossing
    assert later[0].trend.latest is None, "three scattered figures leave the end of the interval open"


def test_the_interval_of_the_crossing_is_where_the_band_of_the_line_holds_the_threshold():
    """Four counts near a line: both ends lie where the 90 % band of the fitted line just reaches 200."""
    rows = "".join(
        f"g{y},guests,99001,20{y}-01-01,{n},persons,stock,20{y}-02-01,,,office\n"
        for y, n in ((10, 100), (11, 112), (12, 119), (13, 131))
    )
    lines = FIGURES.splitlines(keepends=True)
    case = opened(figures=lines[0] + rows + "".join(line for line in lines if line[0] in "sc"),
                  case=CASE.replace("2 * guests[meeting]", "200").replace(", brings: [g14]", ""))  # fmt: skip
    (post,) = signposts(
        case.reasons["no-change"], Standpoint(case=case, programmes={}, view="public", day=date(2013, 6, 1))
    )
    trend = post.trend
    years = np.array([(date(2000 + y, 1, 1) - date(2013, 1, 1)).days / 365.25 for y in (10, 11, 12, 13)])
    counts = np.array([100.0, 112, 119, 131])
    slope, level = np.polyfit(years, counts, 1)
    scatter = np.sqrt(((counts - slope * years - level) ** 2).sum() / 2)
    for end in (trend.earliest, trend.latest):
        x = (end - date(2013, 1, 1)).days / 365.25
        half = 2.920 * scatter * np.sqrt(1 / 4 + (x - years.mean()) ** 2 / ((years - years.mean()) ** 2).sum())
        assert abs(slope * x + level - 200) == pytest.approx(half, rel=0.01)
    assert trend.earliest < trend.crossing < trend.latest
    assert post.weaknesses(date(2013, 6, 1)) == set()
    assert post.weaknesses(trend.earliest) == {Weakness.HEADING}


def test_supports_and_rules_turn_too_at_whole_municipalities():
    """More than half of three towns are two; one of them is in favour, another perhaps."""
    (flip,) = flips(parse('support("table") > 1/2'), world_on(date(2013, 3, 1)))
    assert (flip.kind, flip.measure, flip.above) == (LeafKind.SUPPORT, "table", pytest.approx(2 / 3))
    assert flips(parse('exists(offer, "concept")'), world_on(date(2013, 3, 1))) == ()


def test_the_nearest_way_moves_a_figure_before_it_asks_for_an_act():
    """One reason turns the outcome where all are needed: a figure that has to move less comes first."""
    judged = judge_option(opened(), {}, "table", "public", date(2013, 6, 1))
    ways = next(mode.ways for mode in judged.modes if mode.mode is Mode.ALL)
    assert [[move.reason for move in way.moves] for way in ways] == [["need"], ["no-change"], ["level"]]
    assert ways[0].distance < ways[1].distance
    assert (ways[2].acts, ways[2].moves[0].by) == (1, None)


def test_the_verdict_says_what_follows_under_each_mode():
    """Where all grounds are needed, one alone turns it; where each suffices, all three have to fall."""
    verdict = judge_option(opened(), {}, "table", "public", date(2013, 6, 1))
    by_mode = {m.mode: m for m in verdict.modes}
    assert by_mode[Mode.EACH].to_turn.size == 3
    assert by_mode[Mode.ALL].to_turn.size == 1
    bearings = {a.reason: a.bearing for a in by_mode[Mode.ALL].assumptions}
    assert bearings["no-change"] is Bearing.ALONE
    assert {a.reason: a.bearing for a in by_mode[Mode.EACH].assumptions}["need"] is Bearing.JOINTLY


def test_after_the_fall_the_verdict_is_open_or_gone():
    """In July 2015 the decisive ground has fallen."""
    verdict = judge_option(opened(), {}, "table", "public", date(2015, 8, 1))
    assert {m.mode: m.carried for m in verdict.modes} == {Mode.EACH: 2, Mode.ALL: 0, Mode.WEIGHING: 0}


def test_an_option_nobody_decided_on_has_no_verdict():
    """And says so by having no standing decision."""
    case = opened(case=CASE.replace("{id: table, title: Mittagstisch}", "{id: table}\n  - {id: other}"))
    assert judge_option(case, {}, "other", "public", date(2014, 1, 1)).standing is None


def test_reasons_on_both_sides_that_read_one_figure_are_told():
    """The same fact, drawn on for and against."""
    case = opened(case=CASE.replace('fair: support("table") > 1/2', "fair: guests > 90"))
    pairs = contradictions(case, ["no-change", "need", "level", "wanted"])
    assert [(p.one, p.other) for p in pairs] == [("no-change", "wanted")]


def test_no_need_beside_no_staff_for_it_is_told():
    """A strained pair of one side."""
    case = opened(case=CASE.replace("kind: level,", "kind: resources,"))
    assert [(p.one, p.other) for p in contradictions(case, ["need", "level"])] == [("need", "level")]


def test_a_strain_is_told_of_means_not_of_staff_alone():
    """What is missing may be money."""
    case = opened(case=CASE.replace("kind: level,", "kind: resources,"))
    (pair,) = contradictions(case, ["need", "level"])
    assert "Personal" not in pair.says.de


def test_the_examination_is_repeated_byte_for_byte_and_knows_nothing_later():
    """A figure published after the day changes nothing."""
    day = date(2014, 6, 15)
    first = write_document(examination_document(examine(opened(), {}, day), "0"))
    later = FIGURES + "z,guests,99001,2014-05-01,9000,persons,stock,2014-06-16,,,office\n"
    assert write_document(examination_document(examine(opened(figures=later), {}, day), "0")) == first


def test_the_back_test_counts_what_was_ahead_and_what_was_not():
    """The refusal of 2013 turned in 2016, after cause."""
    result = backtest([opened()], {})
    assert [t.alarm for t in result.trials] == [Alarm.AHEAD, Alarm.AHEAD]
    assert result.leads() == (700, 700)
    without_turn = opened(case=CASE.replace("outcome: grant", "outcome: refuse"))
    assert {t.alarm for t in backtest([without_turn], {}).trials if t.decision == "refusal"} == {Alarm.FALSE}


def test_the_back_test_says_which_reasons_had_fallen_at_the_turn():
    """no-change had; need had not."""
    result = backtest([opened()], {})
    fell = {r.reason: r.fell_on for r in result.reasons if r.view == "public"}
    assert fell["no-change"] == date(2015, 7, 31)
    assert fell["need"] is None
