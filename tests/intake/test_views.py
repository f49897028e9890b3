"""What the encoder has in view: each unit once and in order, under its heading, after the subject."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.intake.statements.encoder.views import (
    LONGEST,
    LONGEST_HEADING,
    LONGEST_SUBJECT,
    VIEW,
    Seen,
    views,
)

SUBJECT, ONE, OTHER = [7, 7], [1, 1, 1], [2]
units = st.lists(st.integers(1, LONGEST + 1).map(lambda size: [9] * size), max_size=40)


def test_subject_and_heading_stand_before_the_first_unit_under_them():
    (view,) = views([[3], [4], [5]], [ONE, ONE, OTHER], SUBJECT)

    assert view == [Seen(SUBJECT, None), Seen(ONE, None), Seen([3], 0), Seen([4], 1), Seen(OTHER, None), Seen([5], 2)]


def test_a_view_that_begins_below_a_heading_repeats_it():
    first, second = views([[3] * 200, [4] * 100], [ONE, ONE], SUBJECT)

    assert [seen.unit for seen in first] == [None, None, 0]
    assert second == [Seen(SUBJECT, None), Seen(ONE, None), Seen([4] * 100, 1)]


def test_without_subject_and_heading_only_the_units_are_seen():
    assert views([[3], [4]], [[], []], []) == [[Seen([3], 0), Seen([4], 1)]]


def test_no_units_are_no_view():
    assert views([], [], SUBJECT) == []


@given(units, st.data())
def test_each_unit_is_in_one_view_and_no_view_is_too_long(found, data):
    headings = [data.draw(st.sampled_from([[], ONE, [2] * (LONGEST_HEADING + 1)])) for _ in found]
    subject = data.draw(st.sampled_from([[], [7] * (LONGEST_SUBJECT + 1)]))
    first = data.draw(st.integers(1, VIEW))

    seen = views(found, headings, subject, first=first)

    assert [part.unit for view in seen for part in view if part.unit is not None] == list(range(len(found)))
    assert all(1 + sum(len(part.numbers) for part in view) <= VIEW for view in seen)
    assert all(part.unit is not None for view in seen for part in view[-1:])


@given(units, st.data())
def test_over_each_unit_the_heading_seen_last_is_its_own(found, data):
    headings = [data.draw(st.sampled_from([ONE, OTHER])) for _ in found]

    for view in views(found, headings, []):
        over = None
        for before, part in pairwise([Seen([], None), *view]):
            if part.unit is None:
                assert before.unit is None or over != part.numbers
                over = part.numbers
            else:
                assert over == headings[part.unit]
