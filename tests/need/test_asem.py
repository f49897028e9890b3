"""Every step of the ASEM index against the reference implementation, to 1e-9."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.need import asem
from wiedervorlage.need.aggregate import effective_weights
from wiedervorlage.need.declaration import Mean, Scaling, Treatment
from wiedervorlage.need.draws import Uncertainty, draw_index
from wiedervorlage.need.index import build_index
from wiedervorlage.need.scale import rank_descending
from wiedervorlage.need.statistics import mean_rank_shift
from wiedervorlage.need.treat import kurtosis, skewness

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def folder(shared):
    return shared / "facts" / "tables"


@pytest.fixture(scope="module")
def built(folder):
    return build_index(asem.declaration(folder), asem.table(folder))


@pytest.mark.parametrize(
    ("step", "name"),
    [("denominated", "denominated"), ("imputed", "imputed"), ("treated", "treated"), ("scaled", "normalised")],
)
def test_every_step_agrees(folder, built, step, name):
    expected = asem.step(folder, name, built.tree.names[:49])
    np.testing.assert_allclose(getattr(built, step), expected, rtol=1e-9, atol=1e-9)


def test_all_sub_indices_and_the_index_agree(folder, built):
    expected = asem.step(folder, "aggregated", built.tree.names[49:])
    np.testing.assert_allclose(built.nodes, expected, rtol=1e-9, atol=1e-9)


def test_the_ranks_agree_exactly(folder, built):
    expected = {r["uCode"]: float(r["Rank"]) for r in asem.rows(folder / "coinr_asem_results_ranked.csv")}
    assert dict(zip(built.units, built.ranks.tolist(), strict=True)) == expected


def test_the_same_indicators_are_winsorised_equally_often(folder, built):
    table = asem.rows(folder / "coinr_asem_treatment.csv")
    expected = {r["iCode"]: int(r["winsorise.nwin"] or 0) for r in table}
    assert dict(zip(built.tree.names[:49], built.winsorised.tolist(), strict=True)) == expected
    found = skewness(built.imputed), kurtosis(built.imputed)
    for row, r in enumerate(table):
        assert found[0][row] == pytest.approx(float(r["check_SkewKurt0.Skew"]), rel=1e-9)
        assert found[1][row] == pytest.approx(float(r["check_SkewKurt0.Kurt"]), rel=1e-9)


VARIANTS = {
    "baseline_minmax_0_100_amean": (Scaling.MIN_MAX, (0, 100), Mean.ARITHMETIC),
    "minmax_1_100_gmean": (Scaling.MIN_MAX, (1, 100), Mean.GEOMETRIC),
    "minmax_1_100_hmean": (Scaling.MIN_MAX, (1, 100), Mean.HARMONIC),
    "zscore_10_2_amean": (Scaling.Z_SCORE, (10, 2), Mean.ARITHMETIC),
    "rank_amean": (Scaling.RANK, (0, 100), Mean.ARITHMETIC),
    "prank_amean": (Scaling.PERCENTILE, (0, 100), Mean.ARITHMETIC),
    "borda_amean": (Scaling.BORDA, (0, 100), Mean.ARITHMETIC),
}


def with_unprinted_digits(table):
    """Break three ties as the reference's own data do.

    The reference tables print 15 digits of 16. Among the countries with a tolerance score of 5.1 and 3.4
    the peer's unprinted digit sets three a trifle below the others; by the printed digits they are equal.
    It moves each of them by one rank in this one indicator (1/54 of the index).
    """
    column = table.columns["TolMin"].copy()
    for unit in ("BGR", "CZE", "NOR"):
        row = table.units.index(unit)
        column[row] = np.nextafter(column[row], 0)
    return replace(table, columns={**table.columns, "TolMin": column})


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_variant_agrees_with_exact_ranks(folder, variant):
    scaling, span, mean = VARIANTS[variant]
    method = replace(asem.METHOD, scaling=scaling, scale=span, mean=mean)
    table = asem.table(folder)
    if scaling in {Scaling.RANK, Scaling.PERCENTILE, Scaling.BORDA}:
        table = with_unprinted_digits(table)
    found = build_index(asem.declaration(folder, method), table)
    rows = [r for r in asem.rows(folder / "coinr_asem_variants.csv") if r["variant"] == variant]
    expected = {r["uCode"]: r for r in rows}
    np.testing.assert_allclose(found.index, [float(expected[u]["Index"]) for u in found.units], rtol=1e-9)
    assert found.ranks.tolist() == [float(expected[u]["rank"]) for u in found.units]


def test_effective_weights_agree(folder, built):
    found = effective_weights(built.tree)
    for row in asem.rows(folder / "coinr_asem_effective_weights.csv"):
        assert found[row["iCode"]] == pytest.approx(float(row["EffWeight"]), rel=1e-9)


def test_contributions_sum_to_the_index(built):
    np.testing.assert_allclose(built.contributions.sum(axis=0), built.index, rtol=1e-12)


def test_leaving_an_element_out_moves_the_ranks_as_in_the_reference(folder, built):
    for row in asem.rows(folder / "coinr_asem_remove_elements.csv"):
        if row["element"] != "Nominal":
            found = mean_rank_shift(built, row["element"])
            assert found == pytest.approx(float(row["mean_abs_rank_diff"]), abs=1e-9)


def admissible():
    return tuple(
        replace(asem.METHOD, treatment=Treatment(winsorise=most), scaling=scaling, scale=span, mean=mean)
        for most in range(1, 6)
        for scaling, span in ((Scaling.MIN_MAX, (1, 100)), (Scaling.Z_SCORE, (10, 2)))
        for mean in (Mean.ARITHMETIC, Mean.GEOMETRIC)
    )


def uncertainty(draws):
    pillars = ("Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin")
    noise = dict.fromkeys((*pillars, "Conn", "Sust"), 0.25)
    return Uncertainty(draws=draws, seed=1, methods=admissible(), weight_noise=noise)


def test_cached_and_rebuilt_draws_are_the_same(folder):
    declared, table = asem.declaration(folder), asem.table(folder)
    cached = draw_index(declared, table, uncertainty(120))
    rebuilt = draw_index(declared, table, uncertainty(120), rebuild=True)
    np.testing.assert_allclose(cached.scores, rebuilt.scores, rtol=1e-11)


def test_the_spread_of_ranks_is_that_of_the_reference(folder):
    """Random against random, 1,000 draws each: mean ranks within 0.5, quantiles within 2 ranks."""
    found = draw_index(asem.declaration(folder), asem.table(folder), uncertainty(1000))
    reference = {r["uCode"]: r for r in asem.rows(folder / "coinr_ua_rankstats_n1000_seed1.csv")}
    mean = rank_descending(found.scores).mean(axis=0)
    columns = {"Mean": (mean, 0.5)}
    for name, values in zip(("Q5", "Median", "Q95"), found.rank_quantiles(0.05, 0.5, 0.95), strict=True):
        columns[name] = (values, 2.0)
    for name, (values, width) in columns.items():
        expected = np.array([float(reference[unit][name]) for unit in found.units])
        assert np.abs(values - expected).max() <= width
        assert np.abs(values - expected).mean() <= 0.3
