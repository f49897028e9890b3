"""What changed between two days, and when it could be known."""

from datetime import date

import pytest

from tests.rules.statements import programme, statement
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.rules.changes import breakpoints, changes, differences
from wiedervorlage.rules.lookup import Status

CONFERENCE, LETTER, SECOND_PACKAGE = date(2012, 9, 12), date(2013, 9, 26), date(2017, 1, 1)


@pytest.fixture(scope="module")
def centres():
    return load_programmes()["nrw/ki"]


def test_between_the_conference_and_the_letter_no_parameter_of_the_guideline_changed(centres):
    found = differences(centres, CONFERENCE, LETTER)
    assert [change.parameter for change in found if not change.context] == []
    for parameter, said in centres.parameters.items():
        if not said[0].context:
            assert changes(centres, parameter, CONFERENCE, LETTER) == (), parameter


def test_between_the_conference_and_the_letter_figures_beside_the_guideline_did_change(centres):
    context = {change.parameter: change for change in differences(centres, CONFERENCE, LETTER) if change.context}
    assert {"state_budget_ki", "state_budget_law", "predecessor_funded"} <= set(context)
    assert context["predecessor_funded"].before.value is True
    assert context["predecessor_funded"].after.value is False
    assert context["predecessor_funded"].effective == date(2013, 8, 1)
    assert context["state_budget_ki"].after.value.low == 9_830_000


def test_from_the_letter_to_2017_the_package_grew(centres):
    grown = {change.parameter: change for change in differences(centres, LETTER, SECOND_PACKAGE)}
    assert (grown["posts_municipal_funded"].before.value.low, grown["posts_municipal_funded"].after.value.low) == (
        3.5,
        6.5,
    )
    assert (grown["posts_teachers_seconded"].before.value.low, grown["posts_teachers_seconded"].after.value.low) == (
        2,
        3.5,
    )
    assert (grown["cap_total"].before.value.low, grown["cap_total"].after.value.low) == (170_000, 320_000)
    assert "posts_minimum" not in grown
    assert all(change.after is None or str(change.after.citation) for change in grown.values())


def test_a_change_is_dated_twice():
    rule = programme(
        posts=(
            statement(3.5, "2012-06-25", "2016-12-31", end_published="2017-04-24"),
            statement(6.5, "2017-01-01", published="2017-04-24"),
        )
    )
    (change,) = changes(rule, "posts", date(2013, 1, 1), date(2018, 1, 1))
    assert (change.effective, change.known, change.noticed) == (date(2017, 1, 1), date(2017, 4, 24), date(2017, 4, 24))
    assert change.is_retroactive
    assert changes(rule, "posts", date(2013, 1, 1), date(2017, 4, 23)) == ()


def test_a_statement_that_repeats_the_value_is_no_change():
    rule = programme(posts=(statement(2, "2012-01-01", "2014-12-31"), statement(2, "2015-01-01")))
    assert changes(rule, "posts", date(2013, 1, 1), date(2020, 1, 1)) == ()


def test_an_annulment_is_a_change_known_on_its_day_with_effect_from_the_beginning():
    rule = programme(
        bonus=(
            statement(15, "2021-01-01"),
            statement(30, "2022-01-01", published="2022-01-01", annulled_on=date(2022, 9, 30)),
        )
    )
    (change,) = changes(rule, "bonus", date(2022, 6, 1), date(2023, 1, 1))
    assert (change.before.value.low, change.after.value.low) == (30, 15)
    assert (change.effective, change.known) == (date(2022, 1, 1), date(2022, 9, 30))


def test_what_ends_without_a_successor_is_a_change_into_nothing():
    rule = programme(posts=(statement(2, "2012-01-01", "2014-12-31"),))
    (change,) = changes(rule, "posts", date(2014, 1, 1), date(2016, 1, 1))
    assert (change.after, change.after_status, change.effective) == (None, Status.OUTSIDE, date(2015, 1, 1))


def test_the_difference_of_two_days_may_be_asked_with_the_knowledge_of_a_later_day(centres):
    then = differences(centres, LETTER, SECOND_PACKAGE)
    later = differences(centres, LETTER, SECOND_PACKAGE, known_on=date(2018, 1, 1))
    spoken = {change.parameter: change.after.citation for change in later if change.after is not None}
    at_the_time = {change.parameter: change.after.citation for change in then if change.after is not None}
    assert at_the_time["posts_municipal_funded"].is_second_hand
    assert not spoken["posts_municipal_funded"].is_second_hand


def test_every_day_on_which_a_rule_turns_is_a_breakpoint(centres):
    days = breakpoints(centres)
    assert list(days) == sorted(set(days))
    assert {date(2012, 6, 25), date(2017, 1, 1), date(2017, 4, 24), date(2018, 3, 27), date(2025, 4, 3)} <= set(days)
