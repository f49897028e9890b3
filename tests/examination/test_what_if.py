"""Suppositions: what follows is what the whole computation says, and only what is touched is computed."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_case import opened
from wiedervorlage.case.vocabulary import Mode, ReadingName, Stance
from wiedervorlage.examination.document import what_if_document
from wiedervorlage.examination.sliders import SliderKind, positions_with, sliders
from wiedervorlage.examination.supposition import Supposition, SuppositionError, suppose
from wiedervorlage.examination.verdict import judge_option
from wiedervorlage.examination.what_if import WhatIfDesk, what_if
from wiedervorlage.recheck.document import write_document
from wiedervorlage.recheck.register import Entry, PremiseRegister
from wiedervorlage.recheck.states import State

DAY = date(2013, 6, 1)
TOWNS = ("99001001", "99001002", "99001003")
TEXTS = ["guests < 3 * guests[meeting]", "guests > 100", "share < 5 %", 'support("table") < 1/2', "guests[meeting] > 0"]

SUPPOSITIONS = st.builds(
    Supposition,
    figures=st.dictionaries(
        st.sampled_from([("guests", ""), ("share", ""), ("share", "cities")]), st.floats(0, 500), max_size=2
    ),
    corrections=st.dictionaries(st.sampled_from(["g12", "g13", "c1"]), st.floats(0, 500), max_size=2),
    premises=st.dictionaries(
        st.tuples(st.sampled_from(["no-change", "need", "wanted"]), st.sampled_from(list(ReadingName))),
        st.sampled_from(TEXTS),
        max_size=2,
    ),
    positions=st.dictionaries(
        st.tuples(st.sampled_from(TOWNS), st.just("table")), st.sampled_from(list(Stance)), max_size=3
    ),
    reasons=st.dictionaries(st.sampled_from(["no-change", "need", "level", "wanted"]), st.booleans(), max_size=2),
)
DAYS = st.dates(date(2013, 3, 1), date(2016, 4, 30))


def whole(case, day, supposition, verdict):
    """Return the verdict as computed from the whole supposed case."""
    supposed, programmes = suppose(case, {}, day, supposition)
    return judge_option(supposed, programmes, verdict.option, verdict.view, day, watch=False)


@given(SUPPOSITIONS, DAYS)
def test_what_is_not_computed_again_is_what_it_would_have_come_to(supposition, day):
    """For random suppositions on random days, option by option and view by view."""
    case = opened()
    desk = WhatIfDesk(case, {}, day)
    result = desk.suppose(supposition)
    for verdict in result.verdicts.values():
        assert repr(verdict) == repr(whole(case, day, supposition, verdict))
    assert desk.suppose(Supposition()).verdicts == desk.verdicts, "the desk stays as it is"


def test_a_supposed_figure_moves_today_and_leaves_the_past():
    """250 guests are more than twice the hundred of the meeting, which stay a hundred."""
    result = what_if(opened(), {}, DAY, Supposition(figures={("guests", ""): 250}))
    changed = {(c.view, c.reason): (c.before, c.after) for c in result.states}
    assert changed["public", "no-change"] == (State.HOLDS, State.FELL)
    outcomes = {(c.view, c.mode): c.after for c in result.outcomes}
    assert outcomes["public", Mode.ALL] == 0
    assert {turn.reading for turn in result.turned["public"]} == {ReadingName.FAIR, ReadingName.STRICTER}


def test_only_options_that_rest_on_a_touched_reason_are_judged_anew():
    """What nothing touches is the very same verdict; a figure that no premise reads touches nothing."""
    desk = WhatIfDesk(opened(), {}, DAY)
    untouched = desk.suppose(Supposition(figures={("share", "towns"): 3}))
    assert untouched.touched == frozenset()
    assert all(untouched.verdicts[key] is desk.verdicts[key] for key in desk.verdicts)


def test_a_reading_that_is_not_written_stays_when_the_fair_one_is_moved():
    """The reason ``need`` has one text for all readings; only the fair one is supposed otherwise."""
    result = what_if(opened(), {}, DAY, Supposition(premises={("need", ReadingName.FAIR): "share > 50 %"}))
    need = next(r for r in result.verdicts["table", "public"].reasons if r.reason == "need")
    assert need.by_reading[ReadingName.FAIR] is State.NEVER_HELD
    assert need.by_reading[ReadingName.LAXER] is State.HOLDS


@pytest.mark.parametrize(
    ("supposition", "code"),
    [
        (Supposition(figures={("gests", ""): 1}), "EXA-001"),
        (Supposition(figures={("guests", "nowhere"): 1}), "EXA-001"),
        (Supposition(figures={("guests", ""): float("nan")}), "EXA-002"),
        (Supposition(corrections={"g99": 1}), "EXA-001"),
        (Supposition(premises={("level", ReadingName.FAIR): "guests > 1"}), "EXA-003"),
        (Supposition(premises={("need", ReadingName.FAIR): "share <"}), "PRE-000"),
        (Supposition(premises={("need", ReadingName.FAIR): "share < guests"}), "PRE-020"),
        (Supposition(rules={("r/p", "least"): 1}), "EXA-001"),
        (Supposition(positions={("99001009", "table"): Stance.FOR}), "EXA-001"),
        (Supposition(reasons={"neeed": True}), "EXA-001"),
    ],
)
def test_what_the_case_does_not_have_is_a_finding(supposition, code):
    """With its code, and nothing is computed."""
    with pytest.raises(SuppositionError) as caught:
        what_if(opened(), {}, DAY, supposition)
    assert code in {found.code for found in caught.value.findings}


def test_every_slider_at_its_own_value_changes_no_truth_and_beyond_its_turn_one():
    """For all reasons of the small case, in both views."""
    case = opened()
    desk = WhatIfDesk(case, {}, DAY)
    for view in desk.views:
        for reason in case.reasons:
            for slider in sliders(case, {}, reason, view, DAY):
                assert slider.low <= slider.high
                if slider.value and slider.value[0] == slider.value[1]:
                    assert not desk.suppose(slider.suppose(slider.value[0], case)).turned[view], slider.id
                for turn in slider.turns_at:
                    ends = [desk.suppose(slider.suppose(turn * factor, case)) for factor in (0.999, 1.001)]
                    truths = [PremiseRegister(end.case, {}, view, DAY).truth for end in ends]
                    assert truths[0][reason, ReadingName.FAIR] != truths[1][reason, ReadingName.FAIR], slider.id


def test_the_sliders_of_a_premise_are_its_numbers_figures_and_options():
    """Each with unit, range and the value of today."""
    case = opened()
    found = {slider.id: slider for slider in sliders(case, {}, "no-change", "public", DAY)}
    factor, guests = found["threshold:no-change:0"], found["figure:guests:"]
    assert (factor.value, factor.low, factor.high, factor.unit) == ((2, 2), 0, 20, "1")
    assert (guests.value, guests.unit, guests.turns_at) == ((120, 120), "persons", (200,))
    assert guests.low <= 120 <= guests.high
    (number, support) = sliders(case, {}, "wanted", "public", DAY)
    assert (number.high, support.kind, support.value, support.high) == (1, SliderKind.SUPPORT, (1, 2), 3)
    assert sliders(case, {}, "level", "public", DAY) == ()


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_so_many_municipalities_are_in_favour_as_the_slider_says(count):
    """Exactly, and Stadt A, which is in favour on record, comes first."""
    case = opened()
    positions = positions_with(case, "table", count)
    assert [stance is Stance.FOR for stance in positions.values()].count(True) == count
    assert (positions["99001001", "table"] is Stance.FOR) is (count > 0)
    supposed = suppose(case, {}, DAY, Supposition(positions=positions))[0]
    slider = next(s for s in sliders(supposed, {}, "wanted", "public", DAY) if s.kind is SliderKind.SUPPORT)
    assert slider.value == (count, count)


def test_a_register_knows_who_reads_what_and_renews_only_that():
    """A figure touches its readers; the register then says what turned."""
    case = opened()
    register = PremiseRegister(case, {}, "public", DAY)
    entries = [Entry("fact", "guests", "99001")]
    assert register.readers(entries) == {"no-change"}
    more = suppose(case, {}, DAY, Supposition(figures={("guests", ""): 5000}))[0]
    assert {turn.reason for turn in register.compare(more, {}, entries)} == {"no-change"}
    assert register.truth["no-change", ReadingName.LAXER] == 2
    assert len(register.renew(more, {}, entries)) == 3
    assert register.truth["no-change", ReadingName.LAXER] == 0


def test_the_document_is_plain_json_and_the_same_each_time():
    """With the schema's name."""
    case = opened()
    supposition = Supposition(figures={("guests", ""): 250}, reasons={"level": False})
    first, second = (write_document(what_if_document(what_if(case, {}, DAY, supposition), "1")) for _ in range(2))
    assert first == second
    assert json.loads(first)["schema"] == "wiedervorlage/what-if/1"
    assert {c["reason"] for c in json.loads(first)["states"]} == {"no-change", "level"}
