"""The dense cube answers as the written-out rule does, on random releases."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.evidence.cube import Cube
from wiedervorlage.evidence.facts import Fact
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.evidence.lookup import build_series, look_up, rows_at
from wiedervorlage.evidence.measures import Measure
from wiedervorlage.evidence.units import parse_unit
from wiedervorlage.foundation.days import Duration, parse_span, span_of_day
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

PERIODS = ["2008", "2009", "2010", "2010-06", "2010-06-30", "2010-12-31", "2011", "2011-05-09", "2009/2012"]
DAYS = st.dates(date(2007, 1, 1), date(2014, 12, 31))
ROW = st.tuples(
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["01", "02", "03"]),
    st.sampled_from(PERIODS),
    st.one_of(st.none(), st.integers(0, 99)),
    st.one_of(st.none(), DAYS),
)
QUESTION = st.tuples(st.sampled_from(["a", "b", "c", "x"]), st.sampled_from(["01", "02", "03", "99"]), DAYS, DAYS)
AGES = st.sampled_from([None, Duration(years=2), Duration(months=3), Duration()])


def frame_of(rows: Sequence[tuple[str, str, str, int | None, date | None]]) -> pl.DataFrame:
    records = [
        {
            "measure": measure, "region": region, "first_day": parse_span(period).first,
            "last_day": parse_span(period).last, "value": value, "known_since": known,
        }
        for measure, region, period, value, known in rows
    ]  # fmt: skip
    schema = {"measure": pl.String, "region": pl.String, "first_day": pl.Date, "last_day": pl.Date,
              "value": pl.Float64, "known_since": pl.Date}  # fmt: skip
    return pl.DataFrame(records, schema=schema)


def naive(rows, question, max_age) -> int:
    """The rule, word for word, one question at a time."""
    measure, region, day, known_on = question
    candidates = [
        (number, parse_span(period), known)
        for number, (m, r, period, _, known) in enumerate(rows)
        if (m, r) == (measure, region) and known is not None and known <= known_on
    ]
    containing = [c for c in candidates if c[1].first <= day <= c[1].last]
    ended = [
        c for c in candidates
        if c[1].last < day and (max_age is None or day <= max_age.after(c[1].last))
    ]  # fmt: skip
    if containing:
        return max(containing, key=lambda c: (c[1].first, c[1].last, c[2], c[0]))[0]
    if ended:
        return max(ended, key=lambda c: (c[1].last, c[1].first, c[2], c[0]))[0]
    return -1


@pytest.mark.parametrize("many", [1, 3, 10**9], ids=["dense blocks", "both ways", "sorted columns"])
@given(st.lists(ROW, max_size=40), st.lists(QUESTION, min_size=1, max_size=20), AGES)
def test_the_cube_answers_as_the_naive_rule(many, rows, questions, max_age) -> None:
    cube = Cube(frame_of(rows), many=many)
    measures, regions, days, knowledge = zip(*questions, strict=True)
    found = cube.look_up(measures, regions, days, knowledge, max_age=max_age)
    assert found.tolist() == [naive(rows, question, max_age) for question in questions]


@given(st.lists(ROW, max_size=30), st.lists(QUESTION, min_size=1, max_size=10), AGES)
def test_the_cube_answers_as_the_look_up_of_a_case(rows, questions, max_age) -> None:
    """Where a value and a day of knowledge are there, cube and case look-up are two ways to one answer."""
    rows = [row for row in rows if row[3] is not None and row[4] is not None]
    facts = [
        Fact(id=str(n), measure=m, subject=r, period=parse_span(period), value=Interval.point(value), unit="1",
             published=span_of_day(known))
        for n, (m, r, period, value, known) in enumerate(rows)
    ]  # fmt: skip
    cube = Cube(frame_of(rows))
    for measure, region, day, known_on in questions:
        chosen = [n for n, fact in enumerate(facts) if (fact.measure, fact.subject) == (measure, region)]
        meant = Measure(id=measure, label=Text(de=measure), unit=parse_unit("1"), kind=facts[0].kind, max_age=max_age) \
            if facts else None  # fmt: skip
        if meant is None:
            return
        series = build_series(chosen, facts, meant, "public")
        on, known = np.array([day.toordinal()]), np.array([known_on.toordinal()])
        expected = rows_at(series, look_up(series, on, known))
        assert cube.look_up([measure], [region], [day], [known_on], max_age=max_age).tolist() == expected.tolist()


@given(st.lists(ROW, min_size=1, max_size=40), st.lists(QUESTION, min_size=1, max_size=20))
def test_a_tiny_budget_gives_the_same_answers_and_is_kept(rows, questions) -> None:
    facts = frame_of(rows)
    large, small = Cube(facts), Cube(facts, budget=64, many=1)
    measures, regions, days, knowledge = zip(*questions, strict=True)
    assert small.look_up(measures, regions, days, knowledge).tolist() == \
        large.look_up(measures, regions, days, knowledge).tolist()  # fmt: skip
    assert small.held_bytes <= max(64, max((piece.size for piece in small._blocks.values()), default=0))


def test_the_two_publications_of_one_day_answer_each_for_its_time() -> None:
    rows = [
        ("population", "05566", "2023-12-31", 459195, date(2024, 12, 3)),
        ("population", "05566", "2023-12-31", 450042, date(2025, 6, 11)),
    ]
    cube = Cube(frame_of(rows))
    days = [date(2024, 1, 1), date(2024, 12, 3), date(2025, 6, 10), date(2025, 6, 11)]
    values = cube.grid("population", ["05566"], [date(2025, 1, 1)] * 4, known_on=days)
    assert np.array_equal(values, [[np.nan, 459195, 459195, 450042]], equal_nan=True)


def test_a_secret_figure_hides_an_older_one() -> None:
    rows = [("a", "01", "2010", 5, date(2011, 1, 1)), ("a", "01", "2011", None, date(2012, 1, 1))]
    found = Cube(frame_of(rows)).look_up(["a"], ["01"], [date(2012, 6, 1)])
    assert found.tolist() == [1]


def test_a_grid_has_regions_in_rows_and_days_in_columns() -> None:
    rows = [("a", region, str(year), 10 * int(region) + year - 2008, date(year + 1, 7, 1))
            for region in ("01", "02") for year in (2008, 2009)]  # fmt: skip
    days = [date(2009, 7, 1) + timedelta(days=365 * n) for n in range(2)]
    assert Cube(frame_of(rows)).grid("a", ["02", "01", "77"], days).tolist()[:2] == [[20, 21], [10, 11]]


def test_an_empty_cube_has_no_answers() -> None:
    cube = Cube(frame_of([]))
    found = cube.look_up(["a"], ["01"], [date(2010, 1, 1)])
    assert found.tolist() == [-1]
    assert np.isnan(cube.values(found)).all()


def test_an_answer_does_not_depend_on_how_many_questions_are_asked_at_once(monkeypatch) -> None:
    rows = [("a", f"{n % 7:02d}", str(2008 + n % 9), n, date(2010 + n % 4, 1, 1)) for n in range(300)]
    questions = [("a", f"{n % 8:02d}", date(2008 + n % 12, 6, 1), date(2012, 1, 1)) for n in range(500)]
    columns = list(zip(*questions, strict=True))
    whole = Cube(frame_of(rows)).look_up(*columns)
    monkeypatch.setattr("wiedervorlage.evidence.cube_columns.BLOCK", 64)
    monkeypatch.setattr("wiedervorlage.evidence.cube_dense.BLOCK", 64)
    for many in (1, 10**9):
        assert Cube(frame_of(rows), many=many).look_up(*columns).tolist() == whole.tolist()
