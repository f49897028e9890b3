"""Many premises at once come to what each comes to alone; after a change only what it touches is computed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.evidence.units import ONE, PERCENT, Unit
from wiedervorlage.premises import nodes
from wiedervorlage.premises.batch import PremiseBatch
from wiedervorlage.premises.evaluation import PremiseTypeError, evaluate
from wiedervorlage.premises.leaves import Leaf, LeafKind, leaves_of
from wiedervorlage.premises.parser import parse
from wiedervorlage.premises.quantity import Quantity
from wiedervorlage.premises.world import Answer

PERSONS = Unit((("persons", 1),))
UNITS = {"guests": PERSONS, "places": PERSONS, "share": PERCENT, "rate": ONE}
DAYS = ("", "2012-06-01", "meeting")
POINTS = 3


@dataclass(frozen=True)
class Table:
    """A world that answers from a table: each question has its own numbers; what is not there is unknown."""

    numbers: dict
    truths: dict
    when: str = ""
    size: int = POINTS

    def _number(self, kind, words, unit):
        low, high = self.numbers.get((kind, words, self.when), (np.full(POINTS, np.nan), np.full(POINTS, np.nan)))
        return Answer(quantity=Quantity(low=low, high=high, unit=unit))

    def measure(self, name, subject):
        """Return a measure."""
        return self._number("measure", (name, subject), UNITS[name])

    def rule(self, programme, parameter):
        """Return a rule parameter."""
        return self._number("rule", (programme, parameter), PERSONS)

    def support(self, option, *, by_population):
        """Return the support of an option."""
        return self._number("support-by-population" if by_population else "support", (option,), ONE)

    def exists(self, what, keyword):
        """Say whether something exists."""
        return self.truths.get(("exists", (what, keyword), self.when), np.ones(POINTS, dtype=np.int8))

    def in_force(self, decision):
        """Say whether a decision stands."""
        return self.truths.get(("inforce", (decision,), self.when), np.ones(POINTS, dtype=np.int8))

    def at(self, when):
        """Return the table of another day."""
        return replace(self, when=when)


PERSON_TERMS = st.deferred(
    lambda: st.one_of(
        st.sampled_from(["guests", "places", "town.guests", 'rule("r/p", least)']),
        st.builds("{}[{}]".format, st.sampled_from(["guests", "places"]), st.sampled_from(DAYS[1:])),
        st.builds("({} {} {})".format, PERSON_TERMS, st.sampled_from("+-"), PERSON_TERMS),
        st.builds("{} * {}".format, st.sampled_from(["2", "3/2", "0.5", "rate", "10 %"]), PERSON_TERMS),
        st.builds("{}({}, {})".format, st.sampled_from(["min", "max", "sum", "mean"]), PERSON_TERMS, PERSON_TERMS),
        st.builds("-{}".format, st.sampled_from(["guests", "places"])),
    )
)
SHARE_TERMS = st.deferred(
    lambda: st.one_of(
        st.sampled_from(["share", "rate", "5 %", "1/3", 'support("table")', 'support("table", by=population)']),
        st.builds("({}) / ({})".format, PERSON_TERMS, PERSON_TERMS),
        st.builds("max({}, {})".format, st.sampled_from(["share", "rate"]), st.sampled_from(["share", "rate", "5 %"])),
        st.builds("({} + {})".format, st.sampled_from(["share", "rate"]), st.sampled_from(["share", "rate", "5 %"])),
    )
)
OPERATORS = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
STATEMENTS = st.deferred(
    lambda: st.one_of(
        st.builds("{} {} {}".format, PERSON_TERMS, OPERATORS, PERSON_TERMS),
        st.builds("{} {} {}".format, SHARE_TERMS, OPERATORS, SHARE_TERMS),
        st.builds("{} > {}".format, PERSON_TERMS, st.integers(-50, 400)),
        st.sampled_from(['exists(offer, "help")', 'inforce("refusal")', 'changed(guests, "meeting", 10 %)']),
        st.builds("not ({})".format, STATEMENTS),
        st.builds("({}) {} ({})".format, STATEMENTS, st.sampled_from(["and", "or"]), STATEMENTS),
        st.builds("({})[meeting]".format, STATEMENTS),
    )
)


@st.composite
def tables(draw):
    """Draw a table: points, intervals, open ends, zeros, unknowns."""
    ends = st.floats(-300, 300, allow_nan=False).map(lambda x: round(x, 1))
    spans = st.one_of(
        ends.map(lambda x: (x, x)),
        st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair))),
        ends.map(lambda x: (x, np.inf)),
        st.just((0.0, 0.0)),
        st.just((np.nan, np.nan)),
    )
    questions = [("measure", (name, "")) for name in UNITS]
    questions += [("measure", ("guests", "town")), ("rule", ("r/p", "least"))]
    questions += [("support", ("table",)), ("support-by-population", ("table",))]
    numbers = {}
    for kind, words in questions:
        for when in DAYS:
            column = draw(st.lists(spans, min_size=POINTS, max_size=POINTS))
            numbers[kind, words, when] = tuple(np.array(side) for side in zip(*column, strict=True))
    truths = {
        (*question, when): np.array(draw(st.lists(st.sampled_from([0, 2]), min_size=POINTS, max_size=POINTS)), np.int8)
        for question in (("exists", ("offer", "help")), ("inforce", ("refusal",)))
        for when in DAYS
    }
    return Table(numbers=numbers, truths=truths)


def assert_as_alone(batch, premises, world):
    """Insist that every premise of a batch comes to what it comes to alone."""
    truth, margin = batch.truth, batch.margin
    for row, premise in enumerate(premises):
        alone = evaluate(premise, world)
        np.testing.assert_array_equal(truth[row], alone.truth)
        np.testing.assert_array_equal(margin[row], alone.margin)


@given(st.lists(STATEMENTS, min_size=1, max_size=8), tables())
def test_a_batch_comes_to_what_each_premise_comes_to_alone(texts, world):
    """Truth and margin, to the last bit, for random premises in random worlds."""
    premises = [parse(text) for text in texts]
    assert_as_alone(PremiseBatch(premises, world), premises, world)


@given(st.lists(STATEMENTS, min_size=1, max_size=8), tables(), tables(), st.randoms())
def test_after_a_change_the_batch_is_as_if_built_anew(texts, before, other, chance):
    """Whatever answers change, and what is not touched is not computed again."""
    premises = [parse(text) for text in texts]
    batch = PremiseBatch(premises, before)
    changed = {key: value for key, value in other.numbers.items() if chance.random() < 0.2}
    after = replace(before, numbers={**before.numbers, **changed})
    old = batch.truth
    leaves = [Leaf(LeafKind(kind), words, when) for kind, words, when in changed]
    renewal = batch.renew(after, leaves)
    assert_as_alone(batch, premises, after)
    asking = [i for i, premise in enumerate(premises) if set(leaves) & set(leaves_of(premise))]
    assert set(renewal.touched.tolist()) <= set(asking)
    assert renewal.turned.tolist() == np.flatnonzero((old != batch.truth).any(axis=1)).tolist()


def test_only_premises_that_ask_a_changed_question_are_touched():
    """Of three premises two read the guests of today."""
    texts = ["guests < 2 * guests[meeting]", "places > 10", 'guests > 5 and exists(offer, "help")']
    numbers = {("measure", (name, ""), when): (np.full(3, 20.0),) * 2 for name in ("guests", "places") for when in DAYS}
    world = Table(numbers=numbers, truths={})
    batch = PremiseBatch([parse(text) for text in texts], world)
    more = replace(world, numbers={**numbers, ("measure", ("guests", ""), ""): (np.full(3, 50.0),) * 2})
    renewal = batch.renew(more)
    assert renewal.touched.tolist() == [0, 2]
    assert renewal.turned.tolist() == [0]
    assert batch.renew(more).touched.tolist() == []


def test_a_number_in_place_of_a_statement_is_refused():
    """As it is by the plain evaluation."""
    world = Table(numbers={}, truths={})
    for text in ("guests", "guests > (places > 3)"):
        premise = parse(text)
        with pytest.raises(PremiseTypeError):
            evaluate(premise, world)
        with pytest.raises(PremiseTypeError):
            PremiseBatch([premise], world)


def test_leaves_are_asked_on_their_own_day():
    """The innermost day counts, and ``changed`` asks for both days."""
    found = list(leaves_of(parse('(guests > 5)[meeting] and changed(places, "2012-06-01", 5 %)')))
    assert found[0] == Leaf(LeafKind.MEASURE, ("guests", ""), "meeting")
    assert {leaf.when for leaf in found[1:]} == {"", "2012-06-01"}
    assert not any(isinstance(leaf, nodes.Name) for leaf in found)
