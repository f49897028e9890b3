"""Need, division and burden of a case, as known on a day: real case and second case by the same code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from wiedervorlage.cli.opening import open_folder
from wiedervorlage.examination.dividing import divisions_of
from wiedervorlage.examination.need_figures import studies_of
from wiedervorlage.examination.options import option_rows


@pytest.fixture(scope="module")
def steinfurt():
    """Open the real case."""
    _, opened, programmes = open_folder("steinfurt-ki")
    return opened.case, programmes


@pytest.fixture(scope="module")
def second():
    """Open the fictional case."""
    _, opened, programmes = open_folder("beispiel-vergabestelle")
    return opened.case, programmes


def row_of(case, programmes, day, option, view="public"):
    """Return one option on a day."""
    return next(row for row in option_rows(case, programmes, day, view) if row.option.id == option)


@pytest.mark.parametrize(
    ("day", "view", "amount"),
    [
        (date(2013, 9, 26), "public", None),
        (date(2013, 9, 26), "Kreis Steinfurt", (316, 316)),
        (date(2015, 10, 1), "public", (3316, 3316)),
        (date(2016, 4, 25), "public", (7000, np.inf)),
    ],
)
def test_the_need_that_an_option_covers_is_that_of_the_day(steinfurt, day, view, amount):
    """The count of the county's office in each view, against the posts under the rule."""
    covered = row_of(*steinfurt, day, "county-centre", view).covered
    assert (covered.served, covered.municipalities) == (24, 24)
    assert covered.amount == amount
    assert covered.per_post == (None if amount is None else pytest.approx((amount[0] / 5.5, amount[1] / 5.5)))
    assert covered.posts_needed is None, "no ratio has a source in this case"
    assert row_of(*steinfurt, day, "none", view).covered.amount == (0, 0)
    assert row_of(*steinfurt, day, "each-town", view).covered.served is None


def test_posts_are_needed_by_the_ratio_of_the_case_once_it_was_published(second):
    """274 tenders at 80 to 100 a post are 2.5 to 3.5 half posts up and down."""
    case, programmes = second
    covered = row_of(case, programmes, date(2019, 12, 9), "joint-office").covered
    assert covered.posts_needed == (2.5, 3.5)
    later = replace(case.sources["staffing-guide-2017"], published=case.sources["refusal-2018"].published)
    unpublished = replace(case, sources={**case.sources, "staffing-guide-2017": later})
    early = row_of(unpublished, programmes, date(2018, 4, 20), "joint-office").covered
    assert (early.amount, early.posts_needed) == ((236, 236), None)


def test_the_own_share_falls_by_head_by_need_and_by_levy_base_where_one_is_given(second):
    """Of 87,600 euros in June 2021: 31,200 of 46,050 heads, 64 of 103 tenders; a levy base is not given."""
    case, programmes = second
    first, other = row_of(case, programmes, date(2021, 6, 1), "joint-office").burden
    assert first.by_head == pytest.approx(87600 * 31200 / 46050)
    assert first.by_need == pytest.approx(87600 * 64 / 103)
    assert (first.by_levy, other.by_levy) == (None, None)
    assert first.by_need + other.by_need == pytest.approx(87600)
    with_levy = replace(case, levy_base="tenders")
    assert row_of(with_levy, programmes, date(2021, 6, 1), "joint-office").burden[0].by_levy == first.by_need


def test_what_was_not_known_on_the_day_divides_nothing(second, steinfurt):
    """By need the burden is unknown where the need of any municipality is."""
    early = row_of(*second, date(2018, 6, 20), "joint-office").burden
    assert [b.by_need is None for b in early] == [False, False]
    too_old = row_of(*second, date(2020, 6, 1), "joint-office").burden
    assert [b.by_need for b in too_old] == [None, None]
    known = row_of(*steinfurt, date(2019, 12, 31), "county-centre").burden
    assert len(known) == 24
    assert {b.by_need for b in known} == {None}, "Wettringen is unknown"


@pytest.mark.parametrize(
    ("day", "year"), [(date(2013, 9, 26), 2011), (date(2016, 4, 25), 2014), (date(2010, 1, 1), None)]
)
def test_packaged_figures_are_those_that_were_out_by_the_day(steinfurt, day, year):
    """Under the lag that the study declares."""
    known = {study.name: study for study in studies_of(*steinfurt, "public", day)}["integration-nrw"]
    assert (known.figures.year if known.figures else None) == year
    assert (known.later is None) is (year is not None)


@pytest.mark.parametrize("day", [date(2013, 9, 26), date(2016, 4, 25)])
def test_the_posts_of_each_under_need_keep_the_sum_and_tell_the_span(steinfurt, day):
    """The rule's 5.5 posts for each of the 53; the county would get less than by equal shares, more by head."""
    division = {d.known.name: d for d in divisions_of(*steinfurt, "public", day, draws=200)}["integration-nrw"]
    found = division.result
    assert (division.posts, division.programme, found.total) == (Fraction(11, 2), "nrw/ki", Fraction(583, 2))
    assert found.equal.sum() == found.heads.sum() == found.need.sum() == 291.5
    place = [region.region for region in found.regions].index("05566")
    assert found.need[place] < found.equal[place] < found.heads[place]
    assert (found.need_low <= found.need).all()
    assert (found.need <= found.need_high).all()


def test_the_second_case_is_divided_by_its_own_figures(second):
    """3.5 posts for both towns together, from a study in the case's folder."""
    (division,) = divisions_of(*second, "public", date(2021, 6, 1), draws=100)
    assert (division.posts, division.programme, division.is_later) == (Fraction(7, 2), "", False)
    found = division.result
    assert found.amount.tolist() == [64, 39]
    assert found.equal.tolist() == [2.0, 1.5], "the tied half post goes by key"
    assert "equal" in found.ties
    assert found.need.sum() == 3.5
    assert divisions_of(*second, "public", date(2016, 1, 1)) == ()
