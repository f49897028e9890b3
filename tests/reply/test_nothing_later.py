"""Nothing later than the day of a letter has any effect on it: figures, acts, decisions, events, statements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reply.letters import LETTERS, opened, written
from wiedervorlage.case.model import Act, Decision, Event, Offer, Request, Review
from wiedervorlage.case.on_file import OfficeHolder
from wiedervorlage.case.options import Position
from wiedervorlage.case.vocabulary import Outcome, Stance
from wiedervorlage.evidence.facts import Fact
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.days import span_of_day
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.knowledge import case_on_day
from wiedervorlage.writing import Order, PaperKind, write_papers_of


def _papers(case, name, day):
    texts, _, programmes = opened(name)
    return write_papers_of(case, texts, programmes, Order(kind=PaperKind.REPLY, day=day)).papers


def _later(case, day, draw):
    """Return the case with one later item of each sort, drawn."""
    on = span_of_day(day + timedelta(days=draw(st.integers(1, 2000), label="days later")))
    earlier = span_of_day(day - timedelta(days=draw(st.integers(0, 900), label="about days before")))
    reason = draw(st.sampled_from(sorted(case.reasons)), label="reason")
    decision = draw(st.sampled_from([d.id for d in case.decisions]), label="decision")
    option = draw(st.sampled_from(sorted(case.options)), label="option")
    model = draw(st.sampled_from(case.facts), label="figure like")
    figure = float(draw(st.integers(0, 10**6), label="figure"))
    fact = replace(model, id="later", period=earlier, value=Interval.point(figure), raw=str(figure), published=on,
                   held_by="", held_since=None)  # fmt: skip
    assert isinstance(fact, Fact)
    what = Text(de="später", en="later")
    common = {"on": on, "by": draw(st.sampled_from([case.authority, *{d.by for d in case.decisions}]), label="by")}
    return replace(
        case,
        facts=(*case.facts, fact),
        acts=(*case.acts, Act(id="la", kind=draw(st.sampled_from(["cured", "accepted", "lifted"])), reason=reason, **common),
              Act(id="ld", kind="annulled", decision=decision, **common)),
        decisions=(*case.decisions, Decision(id="l", outcome=draw(st.sampled_from(list(Outcome))), about=what, option=option,
                                             revisits=(decision,), rests_on=(reason,), **common)),
        events=(*case.events, Event(id="le", what=what, kind="county-shelter", **common)),
        requests=(*case.requests, Request(id="lr", asks=what, on=on, by=case.requests[0].by)),
        offers=(*case.offers, Offer(id="lo", of=what, about="concept", on=on, by=case.requests[0].by)),
        positions=(*case.positions, Position(id="lp", who=case.municipalities[0], option=option, stance=Stance.AGAINST,
                                             **common)),
        reviews=(*case.reviews, Review(id="lv", decision=decision, due=on, **common)),
        office_holders=(OfficeHolder(office=case.office_holders[0].office, body=case.office_holders[0].body, name="N. N.",
                                     since=on), *case.office_holders),
    )  # fmt: skip


@pytest.mark.parametrize(("name", "day"), LETTERS)
@settings(max_examples=settings().max_examples // 15)
@given(data=st.data())
def test_what_comes_later_changes_no_letter(name, day, data):
    """Not a byte: the papers are equal, and equal papers give equal files."""
    _, case, _ = opened(name)
    assert _papers(_later(case, day, data.draw), name, day) == written(name, day).papers


@pytest.mark.parametrize(("name", "day"), LETTERS)
def test_without_all_that_came_later_the_letter_is_the_same(name, day):
    """As if it had been written on that day."""
    _, case, _ = opened(name)
    assert _papers(case_on_day(case, day), name, day) == written(name, day).papers


def test_a_letter_on_any_later_day_can_be_written():
    """Once a year until the last dated item, in both languages; ``test_writing_any_day.py`` takes days of all sorts."""
    texts, case, programmes = opened("steinfurt-ki")
    for year in range(2013, 2019):
        order = Order(kind=PaperKind.REPLY, day=date(year, 12, 1))
        assert write_papers_of(case, texts, programmes, order).papers
