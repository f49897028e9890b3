"""What the neighbours of a unit add to what its words say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.intake.statements.encoder.course import Carrier, Course

WIDTH, CARRIED = 4, 3


def matrix(seed, rows, columns):
    random = np.random.default_rng(seed)
    return (
        random.normal(size=(rows, columns)).astype(np.float32),
        random.normal(size=columns).astype(np.float32),
    )


def carrier(seed):
    return Carrier(taken=matrix(seed, WIDTH, 3 * CARRIED), carried=matrix(seed + 1, CARRIED, 3 * CARRIED))


COURSE = Course(
    told=matrix(1, 5, WIDTH),
    traits={"c letter": 0, "c question": 1},
    placed=matrix(2, 2, WIDTH)[0],
    forwards=carrier(3),
    backwards=carrier(5),
    added={"roles": matrix(7, 2 * CARRIED, 6), "kinds": matrix(8, 2 * CARRIED, 16)},
)
ROWS = np.random.default_rng(9).normal(size=(6, 5)).astype(np.float32)
TRAITS = [("c letter",), (), ("c question", "c letter"), ("c letter",), (), ("c question",)]


def test_a_gated_unit_with_shut_gates_keeps_nothing_and_with_open_ones_everything():
    shut = np.full(CARRIED, -30, dtype=np.float32)
    put = np.array([0.5, -1.0, 2.0], dtype=np.float32)
    nothing = np.zeros((WIDTH, 3 * CARRIED), dtype=np.float32)
    still = (np.zeros((CARRIED, 3 * CARRIED), dtype=np.float32), np.zeros(3 * CARRIED, dtype=np.float32))
    renewing = Carrier(taken=(nothing, np.concatenate([shut, shut, put])), carried=still)
    keeping = Carrier(taken=(nothing, np.concatenate([shut, -shut, put])), carried=still)
    rows = np.zeros((3, WIDTH), dtype=np.float32)

    assert renewing.along(rows) == pytest.approx(np.tile(np.tanh(put), (3, 1)), abs=1e-5)
    assert keeping.along(rows) == pytest.approx(np.zeros((3, CARRIED)), abs=1e-5)


def test_what_comes_first_and_what_comes_last_both_count():
    whole = COURSE.additions(ROWS, TRAITS)["roles"]
    other_start, other_end = ROWS.copy(), ROWS.copy()
    other_start[0] += 1
    other_end[-1] += 1

    assert whole.shape == (6, 6)
    assert not np.allclose(COURSE.additions(other_start, TRAITS)["roles"][-1], whole[-1])
    assert not np.allclose(COURSE.additions(other_end, TRAITS)["roles"][0], whole[0])


def test_the_place_counts_and_a_trait_never_seen_does_not():
    whole = COURSE.additions(ROWS, TRAITS)["kinds"]

    assert not np.allclose(COURSE.additions(ROWS, [(), *TRAITS[1:]])["kinds"], whole)
    assert np.allclose(COURSE.additions(ROWS, [(*found, "c unheard of") for found in TRAITS])["kinds"], whole)


@given(st.integers(1, 40), st.floats(0.01, 100))
def test_however_long_the_paper_what_is_carried_stays_within_bounds(count, size):
    rows = np.random.default_rng(count).normal(scale=size, size=(count, WIDTH)).astype(np.float32)
    found = COURSE.forwards.along(rows)

    assert found.shape == (count, CARRIED)
    assert np.abs(found).max() <= 1
