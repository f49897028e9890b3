"""Keys that divide a total: caps and floors with redistribution, and the key of the refugee act."""

from datetime import date

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.evidence.builtin import builtin_regions
from wiedervorlage.rules.applicants import from_register, make_applicants
from wiedervorlage.rules.provision import provision
from wiedervorlage.rules.shares import KeyExhaustedError, capped_shares, raised_shares

SHARES = npst.arrays(float, st.integers(1, 30), elements=st.floats(0.01, 100))


def normalised(values):
    return values / values.sum()


@st.composite
def shares_and_caps(draw):
    """Draw a key and caps of which some bind, at times all of them."""
    key = normalised(draw(SHARES))
    pure = normalised(draw(npst.arrays(float, len(key), elements=st.floats(0.01, 100))))
    return key, draw(st.floats(1.0, 3.0)) * pure


def capped_step_by_step(shares, caps):
    """Spread what is over among all others in proportion, again and again, as the act says it."""
    result = shares.copy()
    capped = np.zeros(len(shares), dtype=bool)
    for _ in range(len(shares) + 1):
        over = result > caps * (1 + 1e-12)
        if not over.any():
            break
        capped |= over
        result[capped] = caps[capped]
        free = ~capped
        if not free.any():
            break
        result[free] = shares[free] * (1 - caps[capped].sum()) / shares[free].sum()
    return result


@given(shares_and_caps())
def test_the_cap_is_never_exceeded_and_the_total_is_exhausted(drawn):
    shares, caps = drawn
    result = capped_shares(shares, caps)
    assert (result <= caps * (1 + 1e-12)).all()
    assert result.sum() == pytest.approx(1)


@given(shares_and_caps())
def test_sorting_finds_what_redistribution_step_by_step_ends_at(drawn):
    shares, caps = drawn
    assume(caps.sum() > 1 + 1e-9)
    np.testing.assert_allclose(capped_shares(shares, caps), capped_step_by_step(shares, caps), rtol=1e-9)


@given(shares_and_caps(), st.randoms())
def test_the_order_of_the_recipients_does_not_matter(drawn, random):
    shares, caps = drawn
    order = random.sample(range(len(shares)), len(shares))
    np.testing.assert_allclose(capped_shares(shares[order], caps[order]), capped_shares(shares, caps)[order], rtol=1e-9)


@given(shares_and_caps(), st.floats(0.1, 1e9))
def test_only_proportions_matter(drawn, factor):
    shares, caps = drawn
    scaled = capped_shares(shares * factor, caps * factor, total=factor)
    np.testing.assert_allclose(scaled, capped_shares(shares, caps) * factor, rtol=1e-9)


@given(shares_and_caps())
def test_nobody_below_the_cap_loses_and_the_uncapped_keep_their_proportions(drawn):
    shares, caps = drawn
    result = capped_shares(shares, caps)
    free = result < caps * (1 - 1e-9)
    assert (result[free] >= shares[free] * (1 - 1e-9)).all()
    growth = result[free] / shares[free]
    assert np.ptp(growth) <= 1e-9 * growth.max() if growth.size else True


@given(SHARES, st.floats(0, 1))
def test_the_floor_is_kept_and_the_total_is_exhausted(drawn, part):
    shares = normalised(drawn)
    floors = np.full(len(shares), part / len(shares))
    result = raised_shares(shares, floors)
    assert (result >= floors * (1 - 1e-12)).all()
    assert result.sum() == pytest.approx(1)
    above = result > floors * (1 + 1e-9)
    assert (result[above] <= shares[above] * (1 + 1e-9)).all()


def test_caps_that_do_not_reach_the_total_are_refused():
    with pytest.raises(KeyExhaustedError):
        capped_shares(np.array([0.5, 0.5]), np.array([0.4, 0.4]))


def test_floors_beyond_the_total_are_refused():
    with pytest.raises(KeyExhaustedError):
        raised_shares(np.array([0.5, 0.5]), np.array([0.6, 0.6]))


def test_a_recipient_without_a_share_gets_nothing_even_where_all_others_are_capped():
    np.testing.assert_allclose(capped_shares(np.array([0.7, 0.3, 0.0]), np.array([0.5, 0.5, 0.5])), [0.5, 0.5, 0.0])


def test_a_worked_example_by_hand():
    """One of three is capped at 0.3; the 0.2 that are over go to the others 3 to 2."""
    result = capped_shares(np.array([0.5, 0.3, 0.2]), np.array([0.3, 1.0, 1.0]))
    np.testing.assert_allclose(result, [0.3, 0.42, 0.28])


IN_2016 = date(2016, 6, 1)


@pytest.fixture(scope="module")
def refugees():
    return load_programmes()["nrw/flueag"]


@pytest.fixture(scope="module")
def municipalities(refugees):
    keys = [key for key, region in builtin_regions().items() if region.level == "gemeinde"]
    return make_applicants(refugees, from_register(refugees, keys, date(2022, 12, 31)))


def test_the_key_of_the_refugee_act_sums_to_one_over_all_396_municipalities(refugees, municipalities):
    result = provision(refugees, municipalities, [IN_2016])
    grant = result.money["grant"].low[:, 0]
    assert len(municipalities) == 396
    assert (grant > 0).all()
    assert grant.sum() == pytest.approx(1_811_340_000, abs=396 * 0.005)


def test_no_municipality_gets_more_than_five_quarters_of_its_population_share(refugees, municipalities):
    grant = provision(refugees, municipalities, [IN_2016]).money["grant"].low[:, 0]
    population, area = (municipalities.fact(name).low[:, 0] for name in ("population", "area"))
    ratio = grant / 1_811_340_000 / normalised(population)
    assert ratio.max() == pytest.approx(1.25)
    capped = np.isclose(ratio, 1.25)
    uncapped_key = 0.9 * normalised(population) + 0.1 * normalised(area)
    assert 0 < capped.sum() < 396
    assert (uncapped_key[capped] >= 1.25 * normalised(population)[capped] / 1.1).all()
    growth = (grant / 1_811_340_000 / uncapped_key)[~capped]
    assert np.ptp(growth) < 1e-6
    assert growth.min() > 1


def test_with_a_part_of_the_municipalities_nothing_is_divided_and_the_finding_says_so(refugees, municipalities):
    few = make_applicants(refugees, from_register(refugees, municipalities.keys[:24], date(2022, 12, 31)))
    result = provision(refugees, few, [IN_2016])
    assert np.isnan(result.money["grant"].low).all()
    (said,) = [finding for finding in result.findings if finding.code == "RUL-104"]
    assert "396" in said.message.de
    assert "24" in said.message.de
