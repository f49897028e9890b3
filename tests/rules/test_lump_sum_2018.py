"""The integration lump sum of 2018: published amounts, printed inputs, and the one that does not fit."""

import csv
from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.evidence.builtin import builtin_rows
from wiedervorlage.rules.applicants import make_applicants
from wiedervorlage.rules.averages import describe_fit, fit_average, means_that_round_to, written
from wiedervorlage.rules.provision import provision

WHEN = date(2018, 12, 1)
FLOOR = 50_000


@pytest.fixture(scope="module")
def rule():
    return load_programmes()["nrw/integrationspauschale"]


@pytest.fixture(scope="module")
def figures():
    """Return what was published of each municipality: the printed mean, the count, the amount."""
    found: dict[str, dict[str, float]] = {}
    for row in builtin_rows("integration-lump-sum-2018"):
        found.setdefault(row["name"], {})[row["measure"]] = float(row["value"])
    return found


def amounts(rule, means, persons):
    """Return the amounts for several means of one municipality."""
    stated = {
        str(n): {"flueag_persons": float(mean), "awov_persons": persons} for n, mean in enumerate(np.atleast_1d(means))
    }
    return provision(rule, make_applicants(rule, stated), [WHEN]).grant.low[:, 0]


def fit(rule, published):
    return fit_average(
        int(published["flueag_persons"]),
        published["integration_lump_sum"],
        rule.facts["flueag_persons"].average_of,
        lambda means: amounts(rule, means, published["residence_obligation_persons"]),
    )


def with_inputs(figures):
    return {name: of for name, of in figures.items() if {"flueag_persons", "residence_obligation_persons"} <= set(of)}


def test_for_every_municipality_above_the_floor_exactly_one_mean_in_thirds_gives_the_published_amount(rule, figures):
    above = {name: of for name, of in with_inputs(figures).items() if of["integration_lump_sum"] > FLOOR}
    fits = {name: fit(rule, of) for name, of in above.items()}
    assert len(fits) == 17
    assert {name: len(found.fitting) for name, found in fits.items() if len(found.fitting) != 1} == {"Westerkappeln": 0}
    assert all(len(found.candidates) == 3 for found in fits.values())


def test_the_floor_binds_where_it_did(rule, figures):
    assert len(with_inputs(figures)) == 23
    for name, of in with_inputs(figures).items():
        candidates = means_that_round_to(int(of["flueag_persons"]), 3)
        computed = amounts(rule, [float(mean) for mean in candidates], of["residence_obligation_persons"])
        assert (computed == FLOOR).all() == (of["integration_lump_sum"] == FLOOR), name


def test_the_printed_input_of_westerkappeln_and_its_amount_do_not_belong_together(rule, figures):
    found = fit(rule, figures["Westerkappeln"])
    assert found.fitting == ()
    assert found.elsewhere == (Fraction(302, 3),)
    said = describe_fit(found, "Westerkappeln", rule.facts["flueag_persons"].label)
    assert said.code == "RUL-105"
    assert "gehören nicht zusammen" in said.message.de
    assert "do not belong together" in said.message.en
    assert "100 2/3" in said.remedy.de


def test_an_input_that_fits_gives_no_finding(rule, figures):
    assert describe_fit(fit(rule, figures["Greven"]), "Greven", rule.facts["flueag_persons"].label) is None


@pytest.mark.shared
def test_the_means_found_are_those_of_the_compiled_table(rule, figures, shared):
    with (shared / "facts" / "tables" / "integrationspauschale_2018_steinfurt.csv").open(encoding="utf-8") as stream:
        rows = {row["municipality"]: row for row in csv.DictReader(stream)}
    inferred = {
        name: Fraction(row["flueag_avg_exact_inferred"])
        for name, row in rows.items()
        if row["flueag_avg_exact_inferred"]
    }
    assert len(inferred) == 17
    for name, mean in inferred.items():
        found = fit(rule, figures[name])
        assert (*found.fitting, *found.elsewhere) == (mean,), name


def test_the_scaling_factor_is_a_documented_input_that_nobody_published(rule):
    (factor, _) = rule.parameters["scaling_factor_after_floor"]
    assert factor.value.low == 0.99325025
    assert factor.certainty == "inferred"
    assert "nicht bekannt" in factor.note.de


def test_the_fitted_factor_stands_in_the_range_that_all_amounts_allow(rule, figures):
    """A factor a little off either end of the stated range misses at least one amount."""
    (stated, _) = rule.parameters["scaling_factor_after_floor"]
    exact = {
        name: fit(rule, of).fitting for name, of in with_inputs(figures).items() if of["integration_lump_sum"] > FLOOR
    }
    shares = {
        name: (40e6 * float(means[0]) / 88_380 + 60e6 * figures[name]["residence_obligation_persons"] / 153_727)
        for name, means in exact.items()
        if means
    }
    lowest = max((figures[name]["integration_lump_sum"] - 0.5) / share for name, share in shares.items())
    highest = min((figures[name]["integration_lump_sum"] + 0.5) / share for name, share in shares.items())
    assert lowest <= stated.value.low < highest


def test_a_mean_of_one_count_is_the_printed_figure_itself():
    assert means_that_round_to(58, 1) == (Fraction(58),)
    assert means_that_round_to(0, 3) == (Fraction(0), Fraction(1, 3))
    assert [written(mean) for mean in means_that_round_to(58, 3)] == ["57 2/3", "58", "58 1/3"]


def test_more_than_one_fitting_mean_is_a_note_and_not_a_doubt():
    found = fit_average(10, 100.0, 3, lambda means: np.full(len(means), 100.0))
    said = describe_fit(
        found, "Musterstadt", load_programmes()["nrw/integrationspauschale"].facts["flueag_persons"].label
    )
    assert (said.code, said.severity) == ("RUL-106", "note")


def test_in_2019_the_weights_are_unknown_and_nothing_is_computed(rule):
    stated = {"x": {"flueag_persons": 100.0, "awov_persons": 100.0}}
    result = provision(rule, make_applicants(rule, stated), [date(2019, 12, 1)])
    assert np.isnan(result.grant.low).all()
    assert any(f.code == "RUL-102" and "Gewicht der FlüAG-Personen" in f.message.de for f in result.findings)
