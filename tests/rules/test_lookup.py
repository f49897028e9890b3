"""Which value held on a day, as known on another."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.statements import day, programme, statement
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.rules.lookup import (
    NOBODY,
    OutsideValidityError,
    Status,
    UnknownParameterError,
    read_statements,
    value_on,
    values_on,
)
from wiedervorlage.rules.parameters import FOREVER, Rank

OLD = statement(3.5, "2012-06-25", "2016-12-31", end_published="2017-04-24")
NEW = statement(6.5, "2017-01-01", published="2017-04-24")


def read(statements, on, known_on=None):
    reading = read_statements(statements, day(on), day(known_on or on))
    return float(reading.low), Status(int(reading.status))


def test_a_value_holds_from_its_first_day_to_its_last_day():
    fixed = (statement(5, "2012-06-25", "2016-12-31"),)
    assert read(fixed, "2012-06-25") == (5.0, Status.STATED)
    assert read(fixed, "2016-12-31") == (5.0, Status.STATED)
    assert read(fixed, "2017-01-01")[1] is Status.OUTSIDE


def test_a_day_before_the_first_value_is_refused_and_the_refusal_names_the_gap():
    rule = programme(posts=(OLD, NEW))
    assert read((OLD, NEW), "2012-06-24")[1] is Status.OUTSIDE
    with pytest.raises(OutsideValidityError, match=r"the next holds from 25.June.2012"):
        value_on(rule, "posts", date(2012, 6, 24))


def test_an_unknown_parameter_is_an_error_and_not_a_gap():
    with pytest.raises(UnknownParameterError, match="staff"):
        values_on(programme(posts=(OLD,)), "staff", day("2013-01-01"), day("2013-01-01"))


def test_a_rule_that_reaches_back_is_seen_only_from_its_publication_on():
    assert read((OLD, NEW), "2017-02-01", "2017-02-01") == (3.5, Status.STATED)
    assert read((OLD, NEW), "2017-02-01", "2017-04-23") == (3.5, Status.STATED)
    assert read((OLD, NEW), "2017-02-01", "2017-04-24") == (6.5, Status.STATED)


def test_what_is_valid_but_not_published_is_not_yet_known():
    later = (statement(2, "2017-01-01", published="2017-04-24"),)
    assert read(later, "2017-02-01")[1] is Status.NOT_YET_KNOWN
    with pytest.raises(OutsideValidityError, match=r"not yet known on 1.February.2017"):
        value_on(programme(posts=later), "posts", date(2017, 2, 1))


def test_a_partial_day_of_publication_counts_from_its_last_day():
    rule = (statement(2, "2016-01-01", published="2016-12"),)
    assert read(rule, "2016-12-30")[1] is Status.NOT_YET_KNOWN
    assert read(rule, "2016-12-31") == (2.0, Status.STATED)


def test_without_a_day_of_publication_a_value_counts_as_known_from_its_first_day_and_says_so():
    inferred = statement(2, "2013", "2013", published=None)
    assert inferred.is_inferred
    assert read((inferred,), "2013-01-01") == (2.0, Status.STATED)
    assert read((inferred,), "2013-12-31") == (2.0, Status.STATED)


def test_the_higher_rank_is_heard_before_the_later_publication():
    law = statement(8, "2014-01-01", rank=Rank.LAW)
    practice = statement(4, "2015-01-01", rank=Rank.PRACTICE)
    assert read((law, practice), "2016-01-01")[0] == 8.0
    assert read((practice, law), "2016-01-01")[0] == 8.0


def test_among_equals_the_later_publication_is_heard():
    first, second = statement(4, "2014-01-01"), statement(5, "2014-01-01", published="2014-06-01")
    assert read((second, first), "2014-05-31")[0] == 4.0
    assert read((second, first), "2014-06-01")[0] == 5.0


def test_an_annulled_value_held_until_it_was_known_that_it_never_did():
    annulled = statement(30, "2022-01-01", published="2022-02-01", annulled_on=date(2022, 9, 30))
    below = statement(15, "2021-01-01")
    assert read((below, annulled), "2022-05-01", "2022-05-01")[0] == 30.0
    assert read((below, annulled), "2022-05-01", "2022-09-29")[0] == 30.0
    assert read((below, annulled), "2022-05-01", "2022-09-30")[0] == 15.0
    assert read((annulled,), "2022-05-01", "2022-09-30")[1] is Status.OUTSIDE


def test_a_value_that_no_source_gives_is_unknown_and_not_absent():
    rule = (statement(4, "2012-01-01", "2017-12-31"), statement(None, "2018-01-01"))
    reading = read_statements(rule, day("2019-01-01"), day("2019-01-01"))
    assert Status(int(reading.status)) is Status.UNKNOWN
    assert np.isnan(reading.low)
    assert int(reading.index) == 1


def test_before_the_day_for_which_it_is_attested_a_value_of_unknown_beginning_is_unknown():
    rule = (statement(2, "2011-12-05", "2013-07-31", published=None, begin_unknown=True),)
    assert read(rule, "2013-07-31") == (2.0, Status.STATED)
    assert read(rule, "2011-12-05") == (2.0, Status.STATED)
    assert read(rule, "2009-01-01", "2012-01-01")[1] is Status.UNKNOWN
    assert read(rule, "2013-08-01")[1] is Status.OUTSIDE


def test_yes_and_no_are_one_and_zero_and_words_are_counted():
    answers = (statement(True, "2012-01-01", "2012-12-31", unit="bool"), statement(False, "2013-01-01", unit="bool"))
    assert read(answers, "2012-06-01")[0] == 1.0
    assert read(answers, "2013-06-01")[0] == 0.0
    words = (
        statement("§ 7", "2012-01-01", "2012-12-31", unit="text"),
        statement("§ 8", "2013-01-01", "2013-12-31", unit="text"),
        statement("§ 7", "2014-01-01", unit="text"),
    )
    reading = read_statements(words, [day("2012-06-01"), day("2013-06-01"), day("2014-06-01")], day("2020-01-01"))
    assert reading.words == ("§ 7", "§ 8")
    assert reading.low.tolist() == [0.0, 1.0, 0.0]


def test_days_may_have_any_shape_and_are_broadcast_with_the_days_of_knowledge():
    on = np.array([[day("2013-01-01")], [day("2017-02-01")]])
    known = np.array([day("2017-01-01"), day("2018-01-01")])
    reading = read_statements((OLD, NEW), on, known)
    assert reading.low.tolist() == [[3.5, 3.5], [3.5, 6.5]]
    assert reading.index.tolist() == [[0, 0], [0, 1]]


FIRST = date(2012, 1, 1)
DAYS = st.integers(0, 400).map(lambda n: (FIRST + timedelta(days=n)).isoformat())


@st.composite
def statements(draw):
    begin, length = draw(DAYS), draw(st.integers(0, 200))
    has_end = draw(st.booleans())
    end = (date.fromisoformat(begin) + timedelta(days=length)).isoformat() if has_end else None
    published = draw(st.none() | DAYS)
    return statement(
        draw(st.none() | st.integers(0, 9)),
        begin,
        end,
        published=published,
        end_published=draw(st.none() | DAYS) if has_end else None,
        rank=draw(st.sampled_from(Rank)),
        annulled_on=draw(st.none() | DAYS.map(date.fromisoformat)),
        begin_unknown=draw(st.booleans()),
    )


def heard_by_reading_one_by_one(rule, on: int, known_on: int):
    """The rule of the look-up, written out as one would explain it."""
    best, hidden = None, False
    for index, said in enumerate(rule):
        known = said.known_from.toordinal() <= known_on
        annulled = said.annulled_on is not None and said.annulled_on.toordinal() <= known_on
        end = said.last_day if said.end_known_from.toordinal() <= known_on else FOREVER
        if said.first_day <= on <= said.last_day and not known:
            hidden = True
        if known and not annulled and said.first_day <= on <= end:
            key = (said.rank, said.known_from, said.first_day, index)
            best = max(best, (key, index)) if best else (key, index)
    if best is None:
        return NOBODY, Status.NOT_YET_KNOWN if hidden else Status.OUTSIDE
    said = rule[best[1]]
    unsure = said.value is None or on < said.valid_from.first.toordinal()
    return best[1], Status.UNKNOWN if unsure else Status.STATED


@given(st.lists(statements(), max_size=5), st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=20))
def test_the_table_answers_as_reading_statement_by_statement_does(rule, asked):
    on, known_on = (np.array([day(pair[i]) for pair in asked]) for i in (0, 1))
    reading = read_statements(rule, on, known_on)
    expected = [heard_by_reading_one_by_one(rule, *pair) for pair in zip(on.tolist(), known_on.tolist(), strict=True)]
    assert list(zip(reading.index.tolist(), reading.status.tolist(), strict=True)) == expected
    for low, (index, status) in zip(reading.low.tolist(), expected, strict=True):
        if status is Status.STATED:
            assert isinstance(rule[index].value, Interval)
            assert low == rule[index].value.low
        else:
            assert np.isnan(low)
