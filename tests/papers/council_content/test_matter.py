"""A paper knows what its house knew before the sitting, and nothing later has any effect on it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.papers.council_content import matters
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.evidence.lookup import known_day
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.council_content.compose import compose_council
from wiedervorlage.papers.council_content.dating import is_younger
from wiedervorlage.papers.council_content.matter import case_before_sitting, prepare_matter
from wiedervorlage.papers.office import plain_office

GROUPS = ("events", "requests", "offers", "decisions", "acts", "reviews", "positions")
FIRST, LAST = date(2018, 6, 20), date(2021, 12, 31)


def _papers(case, day):
    office = plain_office(case.authority, address="Rathausplatz 1")
    return compose_council(prepare_matter(case, load_programmes(), day), office)


def _later_otherwise(case, day, choose):
    """Return a case in which what came after ``day`` is gone, or says something else."""

    def is_later(item):
        views = {case.authority, "public", item.by, getattr(item, "who", "")}
        return min(item.known_since(view) for view in views) > day

    def spoilt(item):
        return replace(item, about=Text(de="anders")) if isinstance(getattr(item, "about", None), Text) else item

    changed = {
        group: tuple(spoilt(item) if is_later(item) else item
                     for item in getattr(case, group) if not is_later(item) or choose())
        for group in GROUPS
    }  # fmt: skip
    kept = {item.id for items in changed.values() for item in items}
    facts = []
    for fact in case.facts:
        known = known_day(fact, case.measures[fact.measure], case.authority)
        is_known = known is not None and known <= day
        if is_known or choose():
            facts.append(fact if is_known else replace(fact, value=Interval.point(4711)))
    return replace(case, **changed, facts=tuple(facts)), kept


@settings(max_examples=12)
@given(
    after=st.integers(min_value=0, max_value=(LAST - FIRST).days),
    choices=st.lists(st.booleans(), min_size=7, max_size=7),
)
def test_nothing_later_than_the_day_has_any_effect(after, choices):
    day = FIRST + timedelta(days=after)
    case = matters.case(matters.FICTIONAL)
    place = iter(range(10**6))
    changed, _ = _later_otherwise(case, day, lambda: choices[next(place) % len(choices)])
    assert _papers(changed, day) == _papers(case, day)


@pytest.mark.parametrize("day", [date(2013, 9, 26), date(2014, 10, 31), date(2015, 10, 1), date(2016, 4, 25)])
def test_nothing_later_has_any_effect_on_the_real_case(day):
    case = matters.case(matters.REAL)
    changed, _ = _later_otherwise(case, day, lambda: False)
    assert _papers(changed, day) == matters_papers(day)


def matters_papers(day):
    case = matters.case(matters.REAL)
    return compose_council(matters.matter(matters.REAL, day), plain_office(case.authority, address="Rathausplatz 1"))


def test_what_a_council_decides_on_the_day_itself_is_not_known_to_its_paper():
    day = date(2016, 4, 25)
    known = case_before_sitting(matters.case(matters.REAL), day, "Kreis Steinfurt")
    assert "yes-2016" not in {decision.id for decision in known.decisions}
    assert not [act for act in known.acts if act.on.last == day]
    assert "kreistag-2016" not in {position.id for position in known.positions}


def test_what_the_house_itself_decided_on_the_day_is_known_to_its_paper():
    known = case_before_sitting(matters.case(matters.REAL), date(2013, 9, 26), "Kreis Steinfurt")
    assert {"no-re-examination-2013", "no-concept-2013"} <= {decision.id for decision in known.decisions}


def test_a_doubt_is_told_only_once_its_sources_are_there():
    days = {day: matters.matter(matters.REAL, day).case.doubts for _, day in matters.DAYS[:4]}
    about = {day: {doubt.about for doubt in doubts} for day, doubts in days.items()}
    assert "others-2012" not in about[date(2014, 10, 31)]
    assert "others-2012" in about[date(2015, 10, 1)]


@pytest.mark.parametrize(("name", "day"), matters.DAYS)
def test_no_text_of_a_paper_names_a_later_day_but_in_the_words_of_a_plan(name, day):
    for line in matters.text(name, day).splitlines():
        promised = "Erneute Prüfung" in line or "bis Ende" in line
        assert promised or not is_younger(line, day), line


@pytest.mark.parametrize(
    ("title", "younger"),
    [
        ("RdErl. vom 24. April 2017", True),
        ("Tabelle (Stand 26.08.2021)", True),
        ("Pressemitteilung von Juni 2017", True),
        ("Haushalt 2018", True),
        ("RdErl. vom 25. April 2016", False),
        ("MBl. NRW. 2012 Nr. 19 S. 537", False),
        ("Vorlage 200/13", False),
        ("Erlass ohne Datum", False),
    ],
)
def test_a_title_that_names_a_later_day_is_younger(title, younger):
    assert is_younger(title, date(2016, 4, 25)) is younger
