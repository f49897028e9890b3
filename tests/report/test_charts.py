"""What is drawn follows from the recheck, and the drawings are valid Vega-Lite."""

from __future__ import annotations

import altair as alt
import pytest

from tests.small_case import rechecked
from wiedervorlage.adapters.charts.evidence import evidence_chart
from wiedervorlage.adapters.charts.report_charts import VegaCharts, specification
from wiedervorlage.adapters.charts.timeline import timeline_chart
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.papers.report.charts import Look
from wiedervorlage.papers.report.comparisons import compared_values
from wiedervorlage.papers.report.evidence import evidence_drawing
from wiedervorlage.papers.report.page import Report
from wiedervorlage.papers.report.timeline import entries, look_of, timeline_drawing
from wiedervorlage.recheck.states import CARRYING, NOT_CARRYING, State


@pytest.fixture(scope="module")
def report():
    """Return the report of the small case, not yet written."""
    return Report(result=rechecked(), programmes={}, language="de", version="0")


def evidence(report, name, place=0):
    """Return the drawing of one value of a reason."""
    reason = report.case.reasons[name]
    found = compared_values(reason, report.result, {}, report.lexicon, "de")
    return evidence_drawing(report, reason, found[place], 1)


def test_the_charts_are_valid_specifications(report):
    """Checked against the grammar's own schema."""
    for chart in (
        timeline_chart(timeline_drawing(report, entries(report))),
        evidence_chart(evidence(report, "no-change")),
    ):
        alt.Chart.from_dict(specification(chart), validate=True)


def test_the_look_of_a_state_says_whether_it_carries():
    """The picture and the rule of carrying cannot drift apart."""
    for state in State:
        look = look_of(state)
        assert (look in {Look.CARRIES, Look.WEAKENED, Look.JUDGEMENT}) is (state in CARRYING)
        assert (look is Look.GONE) is (state in NOT_CARRYING)


def test_bars_cover_the_days_without_gap(report):
    """One after the other, from the decision to the end of the picture."""
    drawing = timeline_drawing(report, entries(report))
    for lane in drawing.lanes:
        for row in lane.rows:
            assert row.bars[0].start == drawing.start
            assert row.bars[-1].end == drawing.end
            assert all(one.end == two.start for one, two in zip(row.bars, row.bars[1:], strict=False))


def test_every_cause_has_a_mark_in_its_view(report):
    """Within the days shown."""
    drawing = timeline_drawing(report, entries(report))
    marked = {(row.label, mark.day) for row in drawing.marks for mark in row.marks}
    for due in report.result.due:
        label = "Anlass öffentlich" if due.view == "public" else "Anlass im Haus"
        day = due.day or due.earliest
        assert (label, day) in marked or day > drawing.end


def test_the_thresholds_of_the_readings_are_drawn_where_the_premise_puts_them(report):
    """Twice, one and a half times and ten times the count of the meeting."""
    panel = evidence(report, "no-change").panels[-1]
    ends = {threshold.rank: threshold.steps[-1].low for threshold in panel.thresholds}
    names = list(ReadingName)
    assert {names[rank]: value for rank, value in ends.items()} == {
        ReadingName.FAIR: 200.0,
        ReadingName.STRICTER: 150.0,
        ReadingName.LAXER: 1000.0,
    }


def test_a_figure_is_drawn_on_its_day_and_known_on_another(report):
    """The count of 2014: published in September, in the house from the start."""
    drawing = evidence(report, "no-change")
    known = {panel.label: {p.day.year: p.known.isoformat() for p in panel.points} for panel in drawing.panels}
    assert known["öffentlich bekannt"][2014] == "2014-09-01"
    assert known["im Haus bekannt (Kreis Muster)"][2014] == "2014-01-01"


def test_an_open_figure_reaches_to_the_top_of_the_picture(report):
    """``350+`` is drawn as an area, not as a guess."""
    steps = evidence(report, "no-change").panels[-1].value
    assert steps[-1].low == 350.0
    assert steps[-1].high == float("inf")
    assert "Infinity" not in VegaCharts().evidence(evidence(report, "no-change"))


def test_premises_on_several_regions_compare_like_with_like(report):
    """Both sides in percent; the threshold is 0.6 of the mean of two cities."""
    panel = evidence(report, "need").panels[0]
    fair = next(threshold for threshold in panel.thresholds if threshold.rank == 0)
    assert fair.steps[0].low == pytest.approx(0.6 * 11)
    assert panel.value[0].low == pytest.approx(5)


def test_the_years_stand_above_and_below_the_timeline(report):
    """A picture of days without a calendar says nothing."""
    svg = VegaCharts().timeline(timeline_drawing(report, entries(report)))
    assert svg.count(">2014<") == 2
    assert svg.count(">2016<") == 2
