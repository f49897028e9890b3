"""The steps of an index on small data that one can reckon by hand, and their laws."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.foundation.text import Text
from wiedervorlage.need.aggregate import effective_weights
from wiedervorlage.need.declaration import (
    Imputation,
    IndexDeclaration,
    IndexMethod,
    Indicator,
    Mean,
    Node,
    Scaling,
    Treatment,
)
from wiedervorlage.need.draws import Uncertainty, draw_index
from wiedervorlage.need.index import MissingColumnsError, UnitTable, build_index
from wiedervorlage.need.staffing import StaffingRatio, staff
from wiedervorlage.need.statistics import (
    correlate,
    measure_influence,
    with_weights,
)
from wiedervorlage.need.treat import treat_outliers
from wiedervorlage.need.weighting import weights_by_components, weights_by_influence

T = Text(de="x")
NAN = math.nan


def indicator(name, parent="root", **more):
    return Indicator(id=name, label=T, parent=parent, **more)


ROOT = (Node(id="root", label=T),)


def declare(*indicators, nodes=ROOT, **method):
    return IndexDeclaration(id="t", label=T, note=T, indicators=indicators, nodes=nodes, method=IndexMethod(**method))


def table(groups=(), **columns):
    arrays = {name: np.array(values, dtype=float) for name, values in columns.items()}
    count = len(next(iter(arrays.values())))
    return UnitTable(units=tuple("abcdefghij"[:count]), columns=arrays, groups=groups)


def codes(result):
    return [found.code for found in result.findings]


def test_minimum_and_maximum_span_the_scale_and_direction_turns_it():
    found = build_index(declare(indicator("u"), indicator("v", direction=-1)), table(u=[1, 2, 3], v=[1, 2, 3]))
    assert found.scaled.tolist() == [[0, 50, 100], [100, 50, 0]]
    assert found.index.tolist() == [50, 50, 50]


def test_weights_are_renormalised_over_what_is_known_under_the_limit():
    declared = declare(indicator("u", weight=2), indicator("v"), limit=0.5)
    found = build_index(declared, table(u=[0, 10, NAN], v=[0, 10, 10]))
    assert found.index[:2].tolist() == [0, 100]
    assert math.isnan(found.index[2])
    assert codes(found) == ["NEE-013"]
    laxer = replace(declared, method=replace(declared.method, limit=0.3))
    assert build_index(laxer, table(u=[0, 10, NAN], v=[0, 10, 10])).index.tolist() == [0, 100, 100]


def test_what_is_unknown_stays_unknown_without_imputation_and_is_told_with_it():
    data = table(u=[1, NAN, 3, 9], groups=("k", "k", "k", "s"))
    none = build_index(declare(indicator("u")), data)
    assert math.isnan(none.index[1])
    group = build_index(declare(indicator("u"), imputation=Imputation.GROUP_MEAN), data)
    assert group.imputed[0].tolist() == [1, 2, 3, 9]
    assert group.imputed_at[0].tolist() == [False, True, False, False]
    assert "NEE-010" in codes(group)


@pytest.mark.parametrize(
    ("imputation", "value"),
    [(Imputation.MEAN, 13 / 3), (Imputation.MEDIAN, 3), (Imputation.GROUP_MEDIAN, 2)],
)
def test_each_kind_of_imputation(imputation, value):
    found = build_index(
        declare(indicator("u"), imputation=imputation), table(u=[1, NAN, 3, 9], groups=("k", "k", "k", "s"))
    )
    assert found.imputed[0, 1] == pytest.approx(value)


def test_a_missing_or_zero_denominator_gives_unknown_and_is_told():
    found = build_index(
        declare(indicator("u", denominator="d", factor=1000)), table(u=[1, 2, 3, 4], d=[1000, 0, NAN, 1000])
    )
    assert found.denominated[0, [0, 3]].tolist() == [1, 4]
    assert np.isnan(found.index[1:3]).all()
    assert codes(found)[0] == "NEE-015"


def test_units_with_too_few_figures_are_left_out_and_told():
    found = build_index(declare(indicator("u"), indicator("v"), known=0.6), table(u=[1, 2, 3], v=[1, NAN, 3]))
    assert found.units == ("a", "c")
    assert codes(found) == ["NEE-016"]


def test_an_indicator_that_tells_nothing_apart_does_not_count():
    found = build_index(declare(indicator("u"), indicator("v"), limit=0.5), table(u=[5, 5, 5], v=[1, 2, 3]))
    assert found.index.tolist() == [0, 50, 100]
    assert "NEE-014" in codes(found)


def test_missing_columns_are_named():
    with pytest.raises(MissingColumnsError) as error:
        build_index(declare(indicator("u"), indicator("w")), table(u=[1, 2]))
    assert [f.code for f in error.value.findings] == ["NEE-017"]


@pytest.mark.parametrize(
    ("scaling", "span", "expected"),
    [
        (Scaling.RANK, (0, 1), [1, 2, 2, 4]),
        (Scaling.BORDA, (0, 1), [0, 1, 1, 3]),
        (Scaling.PERCENTILE, (0, 1), [0, 1 / 3, 1 / 3, 1]),
        (Scaling.GOALPOSTS, (0, 1), [0, 0.5, 0.5, 1]),
        (Scaling.REFERENCE, (0, 1), [0.5, 1, 1, 2]),
        (Scaling.DISTANCE, (0, 1), [0.5, 1, 1, 0]),
        (Scaling.NONE, (0, 1), [1, 2, 2, 4]),
    ],
)
def test_each_way_to_make_values_comparable(scaling, span, expected):
    declared = declare(indicator("u", low=1, high=3, target=2), scaling=scaling, scale=span)
    assert build_index(declared, table(u=[1, 2, 2, 4])).scaled[0].tolist() == pytest.approx(expected)


def test_a_scaling_without_its_target_is_refused():
    with pytest.raises(ValueError, match="declares no target"):
        build_index(declare(indicator("u"), scaling=Scaling.DISTANCE), table(u=[1, 2]))


@pytest.mark.parametrize(
    ("mean", "exponent", "value"),
    [(Mean.ARITHMETIC, 1, 7 / 3), (Mean.GEOMETRIC, 1, 2), (Mean.HARMONIC, 1, 12 / 7), (Mean.POWER, 2, math.sqrt(7))],
)
def test_each_kind_of_mean(mean, exponent, value):
    parts = [indicator(n) for n in "uvw"]
    declared = declare(*parts, scaling=Scaling.NONE, mean=mean, exponent=exponent)
    assert build_index(declared, table(u=[1], v=[2], w=[4])).index[0] == pytest.approx(value)


def test_a_geometric_mean_of_nothing_is_unknown():
    declared = declare(indicator("u"), indicator("v"), mean=Mean.GEOMETRIC, limit=0.1)
    found = build_index(declared, table(u=[0, 5, 6], v=[9, 2, 3]))
    assert np.isnan(found.index).tolist() == [True, True, False]
    assert codes(found)[0] == "NEE-018"


def test_a_power_mean_of_positive_exponent_may_hold_nothing():
    declared = declare(indicator("u"), indicator("v"), mean=Mean.POWER, exponent=2, scaling=Scaling.NONE)
    assert build_index(declared, table(u=[0], v=[2])).index[0] == pytest.approx(math.sqrt(2))


def test_two_levels_with_own_means():
    nodes = (
        Node(id="g", label=T, parent="root", weight=3, mean=Mean.GEOMETRIC),
        Node(id="h", label=T, parent="root", weight=1),
        Node(id="root", label=T),
    )
    declared = declare(indicator("u", "g"), indicator("v", "g"), indicator("w", "h"), nodes=nodes, scaling=Scaling.NONE)
    found = build_index(declared, table(u=[4], v=[9], w=[10]))
    assert found.index[0] == pytest.approx(0.75 * 6 + 0.25 * 10)
    assert found.contributions is None
    assert effective_weights(found.tree) == pytest.approx(
        {"u": 0.375, "v": 0.375, "w": 0.25, "g": 0.75, "h": 0.25, "root": 1}
    )


def test_a_tree_in_a_circle_is_refused():
    nodes = (Node(id="g", label=T, parent="h"), Node(id="h", label=T, parent="g"), Node(id="root", label=T))
    with pytest.raises(ValueError, match="circle"):
        build_index(declare(indicator("u"), nodes=nodes), table(u=[1, 2]))


def test_outliers_are_pulled_in_or_taken_by_logarithm():
    mild = np.array([[1.0, 2, 3, 4, 5, 6, 7, 8, 9, 40]])
    treated, rounds, logged = treat_outliers(mild, Treatment())
    assert treated[0, -1] == 9
    assert rounds.tolist() == [1]
    wild = np.exp(np.linspace(0, 30, 10))[None]
    _, _, logged = treat_outliers(wild, Treatment(winsorise=0))
    assert logged.tolist() == [True]


def test_outliers_at_the_low_end_are_pulled_up():
    data = -np.array([[1.0, 2, 3, 4, 5, 6, 7, 8, 9, 40]])
    assert treat_outliers(data, Treatment())[0].min() == -9


@given(st.lists(st.lists(st.floats(-50, 50), min_size=3, max_size=3), min_size=3, max_size=8))
def test_the_order_of_units_and_the_unit_of_measurement_do_not_matter(rows):
    data = np.array(rows).T
    declared = declare(*(indicator(n) for n in "uvw"), limit=0.3)

    def build(values):
        return build_index(declared, UnitTable(
            units=tuple(map(str, range(values.shape[1]))), columns=dict(zip("uvw", values, strict=True)),
        )).index  # fmt: skip

    plain = build(data)
    np.testing.assert_allclose(build(data[:, ::-1])[::-1], plain)
    if (np.ptp(data, axis=1) > 1e-6).all():
        np.testing.assert_allclose(build(data * 3.5), plain, atol=1e-6)


def test_the_same_seed_gives_the_same_draws_and_noise_moves_them():
    declared = declare(indicator("u", noise=0.5), indicator("v"))
    data = table(u=[1, 2, 3, 4], v=[4, 2, 3, 1])

    def draw(seed):
        return draw_index(declared, data, Uncertainty(draws=50, seed=seed, weight_noise={"u": 0.5})).scores

    np.testing.assert_array_equal(draw(3), draw(3))
    assert np.abs(draw(3) - draw(4)).max() > 0


def test_the_straight_way_and_the_long_way_give_the_same_draws():
    declared = declare(indicator("u", noise=0.5), indicator("v", direction=-1), indicator("w", weight=3))
    data = table(u=[1, 2, 3, 4], v=[4, 2, 3, 1], w=[1, 5, 2, 2])
    varied = Uncertainty(draws=40, seed=5, weight_noise={"u": 0.5, "w": 0.2})
    straight = draw_index(declared, data, varied).scores
    detour = replace(declared.method, treatment=Treatment(winsorise=0, logarithm=False))
    long_way = draw_index(replace(declared, method=detour), data, varied).scores
    np.testing.assert_allclose(long_way, straight, rtol=1e-9, atol=1e-9)


def test_weight_noise_for_a_stranger_is_refused():
    with pytest.raises(ValueError, match="not in the index"):
        draw_index(declare(indicator("u")), table(u=[1, 2]), Uncertainty(draws=2, seed=1, weight_noise={"z": 0.1}))


def test_quantiles_and_shares_of_draws():
    declared = declare(indicator("u"), indicator("v"))
    drawn = draw_index(
        declared, table(u=[0, 5, 10], v=[0, 8, 10]), Uncertainty(draws=200, seed=1, weight_noise={"u": 0.9})
    )
    assert drawn.rank_quantiles(0.5).tolist() == [[3, 2, 1]]
    assert drawn.share_above(49.0).tolist() == [0, 1, 1]
    low, high = drawn.score_quantiles(0.05, 0.95)
    assert low[1] < 65 < high[1]


def test_influence_is_shared_and_weights_can_be_set_by_it():
    chance = np.random.default_rng(4)
    base = chance.normal(size=60)
    columns = {"u": base + chance.normal(size=60), "v": base * 3 + chance.normal(size=60), "w": chance.normal(size=60)}
    data = UnitTable(units=tuple(map(str, range(60))), columns=columns)
    declared = declare(*(indicator(n) for n in "uvw"), scaling=Scaling.Z_SCORE, scale=(0, 1))
    found = build_index(declared, data)
    influence = measure_influence(found, "uvw")
    assert sum(influence.values()) == pytest.approx(1)
    assert influence["w"] < influence["v"]
    assert correlate(found, "uv")[0, 1] == pytest.approx(np.corrcoef(columns["u"], columns["v"])[0, 1])
    weights = weights_by_influence(found.scaled, np.full(3, 1 / 3))
    even = with_weights(declared, dict(zip("uvw", weights, strict=True)))
    assert measure_influence(build_index(even, data), "uvw") == pytest.approx(dict.fromkeys("uvw", 1 / 3), abs=1e-6)
    assert weights_by_components(found.scaled).sum() == pytest.approx(1)


def test_posts_come_in_half_posts_with_the_span_of_ratio_and_figure():
    ratio = StaffingRatio(name="advice", persons_per_post=Fraction(80), source="Kreis A, 2015", low=Fraction(60))
    found, findings = staff(["a", "b"], [(Fraction(190), Fraction(210)), None], ratio)
    assert not findings
    assert (found[0].posts, found[0].low, found[0].high) == (Fraction(5, 2), 2, Fraction(7, 2))
    assert found[1].posts is None


def test_a_ratio_without_source_is_asked_for_and_never_assumed():
    found, findings = staff(["a"], [None], StaffingRatio(name="advice", persons_per_post=Fraction(80), source=" "))
    assert found == ()
    assert [f.code for f in findings] == ["NEE-020"]
