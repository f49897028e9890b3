"""A figure answers as of a day and as known on a day; every other one says why it does not."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.small_case import small_texts
from wiedervorlage.case.asking import Asked, Standing, ask, course, subjects_of
from wiedervorlage.flow import open_case

CASE = open_case(small_texts(), {}).case
DAYS = st.dates(date(2011, 1, 1), date(2017, 12, 31))


def standings(on: date, known_on: date, view: str = "public") -> dict[str, str]:
    asked = Asked(measure="guests", subject="99001", on=on, known_on=known_on, view=view)
    return {item.fact.id: item.standing.value for item in ask(CASE, asked)}


def test_the_newest_figure_known_on_the_day_answers() -> None:
    assert standings(date(2014, 6, 1), date(2014, 10, 1)) == {
        "g12": "other-day", "g13": "other-day", "g14": "answers", "g15": "not-known",
    }  # fmt: skip


def test_a_figure_that_was_not_published_yet_does_not_answer() -> None:
    assert standings(date(2014, 6, 1), date(2014, 6, 1))["g14"] == "not-known"


def test_the_house_that_counted_knew_it_earlier() -> None:
    assert standings(date(2014, 6, 1), date(2014, 6, 1), view="Kreis Muster")["g14"] == "answers"


def test_a_figure_that_is_too_old_answers_nothing() -> None:
    assert "answers" not in standings(date(2019, 1, 1), date(2019, 1, 1)).values()


def test_subjects_are_those_with_figures_and_the_case_s_own_comes_first() -> None:
    assert subjects_of(CASE, "share") == ("99001", "99002", "99003")


@given(DAYS, st.integers(-900, 900), st.sampled_from(["public", "Kreis Muster"]))
def test_nothing_known_later_or_about_later_days_ever_answers(on: date, apart: int, view: str) -> None:
    known_on = on + timedelta(days=apart)
    shown = ask(CASE, Asked(measure="guests", subject="99001", on=on, known_on=known_on, view=view))
    answering = [item for item in shown if item.standing is Standing.ANSWERS]

    assert len(answering) <= 1
    assert all(item.known is not None and item.known <= known_on for item in answering)
    assert all(item.fact.period.first <= on for item in answering)


@given(DAYS, DAYS)
def test_the_course_says_of_each_day_what_asking_on_that_day_says(on: date, known_on: date) -> None:
    asked = Asked(measure="guests", subject="99001", on=on, known_on=known_on)
    told = [
        item.fact.id
        for item in course(CASE, asked, date(2011, 1, 1), date(2017, 12, 31))
        if item.start <= on <= item.end
    ]

    assert told == [item.fact.id for item in ask(CASE, asked) if item.standing is Standing.ANSWERS]
