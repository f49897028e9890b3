"""The state table, carrying, and the share of weightings."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.case.vocabulary import Mode, Standard, WeightClass
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN
from wiedervorlage.recheck.carrying import carried, weighing_share
from wiedervorlage.recheck.states import CARRYING, NOT_CARRYING, State, carries, state_table, weaken

EXPECTED = """\
true  true    holds
true  false   fell
true  unknown unknown
false true    now-true
false false   never-held
false unknown never-held
unknown true  now-shown
unknown false refuted
unknown unknown unproven
"""
CODES = {"true": TRUE, "false": FALSE, "unknown": UNKNOWN}


@pytest.mark.parametrize("line", EXPECTED.splitlines())
def test_every_pair_of_values_has_the_state_of_the_design(line):
    """v0, v → state."""
    v0, v, state = line.split()
    table = state_table(np.array([CODES[v0]]), np.array([CODES[v]]))
    assert State(int(table[0])).word == state


def test_the_table_is_complete():
    """Nine pairs, nine lines."""
    pairs = {tuple(line.split()[:2]) for line in EXPECTED.splitlines()}
    assert pairs == set(itertools.product(CODES, CODES))


def test_every_state_carries_does_not_carry_or_leaves_it_open():
    """The span states are exactly unknown, unproven, contested and overtaken."""
    open_states = {s for s in State if carries(np.array([s], dtype=np.int8))[0] == UNKNOWN}
    assert open_states == {State.UNKNOWN, State.UNPROVEN, State.CONTESTED, State.OVERTAKEN}
    assert CARRYING | NOT_CARRYING | open_states == set(State)


def test_a_reason_is_weakened_only_below_half_of_its_first_margin():
    """At half itself it still simply holds."""
    states = np.full(3, State.HOLDS, dtype=np.int8)
    weak = weaken(states, np.array([0.2, 0.25, 0.3]), 0.5, 0.5)
    assert [State(int(s)) for s in weak] == [State.WEAKENED, State.HOLDS, State.HOLDS]


CLASSES = st.sampled_from(list(WeightClass))
TRUTHS = st.sampled_from([FALSE, UNKNOWN, TRUE])
SIDES = st.lists(st.tuples(CLASSES, TRUTHS), min_size=1, max_size=6)


def _arrays(side):
    return [(c, np.array([v], dtype=np.int8)) for c, v in side]


@given(SIDES, st.lists(st.tuples(CLASSES, TRUTHS), max_size=4), st.sampled_from(list(Standard)))
def test_the_share_of_weightings_agrees_with_sampling(supporting, opposing, standard):
    """Against 4,000 random weightings in the ordered simplex."""
    low, high = weighing_share(_arrays(supporting), _arrays(opposing), standard)
    assert 0 <= low[0] <= high[0] <= 1
    rng = np.random.default_rng(1)
    order = [c for c in WeightClass if any(k is c for k, _ in (*supporting, *opposing))]
    corner_shares = rng.dirichlet(np.ones(len(order)), size=4000)
    corners = np.array([[1 / (k + 1) if i <= k else 0 for i in range(len(order))] for k in range(len(order))])
    weights = corner_shares @ corners
    for share, helps in ((low[0], False), (high[0], True)):
        by_class = {c: weights[:, i] for i, c in enumerate(order)}
        line_for, line_against = (UNKNOWN, TRUE) if helps else (TRUE, UNKNOWN)
        pro = sum((by_class[c] for c, v in supporting if v >= line_for), np.zeros(4000))
        total = sum((by_class[c] for c, _ in supporting), np.zeros(4000)) + sum(
            (by_class[c] for c, v in opposing if v >= line_against), np.zeros(4000)
        )
        threshold = {Standard.PREPONDERANCE: 0.5, Standard.CLEAR: 2 / 3}[standard]
        excess = pro - threshold * total
        if np.all(np.abs(excess) < 1e-12):
            continue  # on the very line everywhere: decided by the standard's "more than" or "at least"
        sampled = float(np.mean(excess > 1e-12))
        assert share == pytest.approx(sampled, abs=0.04)


@given(SIDES, st.sampled_from([Mode.EACH, Mode.ALL]))
def test_each_and_all_are_any_and_every(supporting, mode):
    """For reasons that are settled one way or the other."""
    settled = [(c, TRUE if v == TRUE else FALSE) for c, v in supporting]
    value = carried(mode, _arrays(settled), [], Standard.PREPONDERANCE)[0]
    truths = [v == TRUE for _, v in settled]
    assert (value == TRUE) == (any(truths) if mode is Mode.EACH else all(truths))


@given(SIDES, st.sampled_from(list(Mode)), st.integers(0, 5))
def test_an_outcome_never_gains_from_the_loss_of_a_reason(supporting, mode, which):
    """Monotone: making one supporting reason false can only lower the result."""
    before = carried(mode, _arrays(supporting), [], Standard.PREPONDERANCE)[0]
    i = which % len(supporting)
    lost = [(c, FALSE) if j == i else (c, v) for j, (c, v) in enumerate(supporting)]
    assert carried(mode, _arrays(lost), [], Standard.PREPONDERANCE)[0] <= before
