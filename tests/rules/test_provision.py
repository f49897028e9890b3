"""What an applicant gets: posts, money, own share, conditions, and what is refused."""

from datetime import date

import numpy as np
import pytest

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.evidence.builtin import builtin_regions
from wiedervorlage.rules.applicants import ApplicantFactError, from_register, make_applicants
from wiedervorlage.rules.conditions import Standing
from wiedervorlage.rules.provision import provision, provision_for

COUNTY = "05566"
LETTER, PAPER = date(2013, 9, 26), date(2016, 4, 25)
PACKAGE_OF_2017 = date(2017, 1, 1)


@pytest.fixture(scope="module")
def rules():
    return load_programmes()


@pytest.fixture(scope="module")
def centres(rules):
    return rules["nrw/ki"]


def point(figures):
    """Return the one figure of an exact 1 x 1 array."""
    assert figures.low.shape == figures.high.shape
    assert figures.low.size == 1
    assert figures.low.item() == figures.high.item()
    return figures.low.item()


def county(centres, on, known_on=None, **stated):
    register = from_register(centres, [COUNTY], on)[COUNTY]
    return provision_for(centres, COUNTY, {**register, **stated}, on, known_on)


def standing(result, condition):
    return Standing(int(result.conditions[condition].item()))


def cited(result, parameter):
    return next(str(used.statement.citation) for used in result.used if used.parameter == parameter)


def test_in_2013_a_county_gets_five_and_a_half_posts_and_at_most_170_000_euro(centres):
    result = county(centres, LETTER)
    assert {role: point(posts) for role, posts in result.posts.items()} == {
        "teachers": 2.0,
        "specialists": 3.0,
        "assistant": 0.5,
    }
    assert point(result.posts_in_all) == 5.5
    assert point(result.posts_paid_by("land")) == 2.0
    assert point(result.posts_paid_by("applicant")) == 3.5
    assert point(result.grant) == 170_000


def test_of_373_000_euro_for_the_municipal_posts_203_000_remain_as_the_paper_of_april_2016_has_it(centres):
    result = county(centres, PAPER, cost_of_posts=373_000.0)
    assert point(result.own_share) == 203_000
    estimate = centres.parameters["own_share_kreis_steinfurt_estimate"][0]
    assert estimate.value.low == point(result.own_share)


def test_a_decentral_variant_fails_with_the_ministrys_answer_as_citation(centres):
    result = county(centres, LETTER, posts=5.5, places=24.0)
    assert standing(result, "single-place") is Standing.FAILED
    assert standing(result, "posts") is Standing.MET
    assert result.fails.all()
    assert "Coesfeld" in cited(result, "single_place")


def test_a_smaller_variant_fails_with_the_citation_of_the_minimum(centres):
    result = county(centres, LETTER, posts=3.0, places=1.0)
    assert standing(result, "posts") is Standing.FAILED
    assert standing(result, "single-place") is Standing.MET
    assert result.fails.all()
    assert "Heinsberg" in cited(result, "posts_minimum")


def test_a_municipality_cannot_apply(centres):
    stated = from_register(centres, ["05566076"], LETTER)["05566076"]
    result = provision_for(centres, "05566076", stated, LETTER)
    assert standing(result, "eligible") is not Standing.MET


def test_what_the_applicant_can_still_do_is_open_and_what_he_has_not_said_is_unknown(centres):
    result = county(centres, LETTER, posts=5.5, places=1.0, council_decision=False)
    assert standing(result, "council-decision") is Standing.OPEN
    assert standing(result, "agreement") is Standing.UNKNOWN
    assert not result.fails.any()


def test_a_council_decision_counts_from_its_day_on(centres):
    decided = {"council_decision": date(2016, 4, 25)}
    assert standing(county(centres, date(2016, 4, 24), **decided), "council-decision") is Standing.OPEN
    assert standing(county(centres, date(2016, 4, 25), **decided), "council-decision") is Standing.MET


def test_a_concept_may_be_three_years_old_and_a_day_older_is_too_old(centres):
    adopted = {"concept_adopted": date(2013, 4, 25)}
    assert standing(county(centres, date(2016, 4, 25), **adopted), "concept-age") is Standing.MET
    late = county(centres, date(2016, 4, 26), **adopted)
    assert standing(late, "concept-age") is Standing.OPEN
    assert not late.fails.any()


def test_an_announced_concept_is_enough_while_the_rule_allows_it(centres):
    result = county(centres, LETTER, concept_adopted=False, concept_announced=True)
    assert standing(result, "concept") is Standing.MET
    assert standing(county(centres, LETTER, concept_adopted=False, concept_announced=False), "concept") is Standing.OPEN


def test_the_work_plan_is_asked_for_only_until_the_act_of_2021(centres):
    assert standing(county(centres, date(2021, 12, 31), work_plan=False), "work-plan") is Standing.OPEN
    assert standing(county(centres, date(2022, 1, 1), work_plan=False), "work-plan") is Standing.NOT_IN_FORCE


@pytest.mark.parametrize("known_on", [date(2017, 1, 1), date(2018, 1, 1)])
def test_from_2017_a_county_gets_six_and_a_half_municipal_posts_and_three_and_a_half_teachers(centres, known_on):
    result = county(centres, PACKAGE_OF_2017, known_on)
    assert point(result.posts_paid_by("applicant")) == 6.5
    assert point(result.posts["teachers"]) == 3.5
    assert point(result.money["specialists"]) + point(result.money["assistant"]) == 320_000


def test_from_2017_a_city_gets_five_and_a_half_municipal_posts_and_three_teachers(centres):
    stated = from_register(centres, ["05111"], PACKAGE_OF_2017)["05111"]
    result = provision_for(centres, "05111", stated, PACKAGE_OF_2017)
    assert point(result.posts_paid_by("applicant")) == 5.5
    assert point(result.posts["teachers"]) == 3.0
    assert point(result.money["specialists"]) + point(result.money["assistant"]) == 270_000


def test_while_the_day_of_a_change_is_not_known_the_money_lies_between_the_two_amounts(centres):
    result = county(centres, date(2019, 6, 1))
    staff = (result.money["specialists"], result.money["assistant"])
    assert sum(part.low.item() for part in staff) == 320_000
    assert sum(part.high.item() for part in staff) == 364_500


def test_before_the_first_guideline_nothing_is_computed_and_the_gap_is_named(centres):
    result = county(centres, date(2012, 6, 24))
    assert np.isnan(result.grant.low).all()
    assert np.isnan(result.posts_in_all.low).all()
    said = [finding.message.en for finding in result.findings if finding.code == "RUL-101"]
    assert any("the next holds from 25" in text.replace("\u00a0", " ") for text in said)


def test_what_no_source_gives_is_not_computed_and_not_zero(centres):
    result = county(centres, date(2025, 6, 1))
    assert np.isnan(result.grant.low).all()
    assert {"RUL-102"} <= {finding.code for finding in result.findings}


def test_applicants_and_days_are_computed_at_once_and_as_if_one_by_one(centres):
    days = [date(2011, 1, 1), LETTER, PACKAGE_OF_2017, date(2020, 6, 1), date(2026, 1, 1)]
    keys = ["05566", "05554", "05111", "05315"]
    stated = from_register(centres, keys, LETTER)
    together = provision(centres, make_applicants(centres, stated), days)
    for row, key in enumerate(keys):
        for column, on in enumerate(days):
            alone = provision_for(centres, key, stated[key], on)
            for name in ("grant", "posts_in_all"):
                all_at_once = np.broadcast_to(getattr(together, name).low, (len(keys), len(days)))
                np.testing.assert_array_equal(all_at_once[row, column], getattr(alone, name).low.item())


def test_a_fact_that_the_rule_does_not_ask_for_is_refused(centres):
    with pytest.raises(ApplicantFactError, match="offices"):
        provision_for(centres, COUNTY, {"offices": 1.0}, LETTER)


def test_the_monthly_lump_sum_differs_by_kind_from_2021(rules):
    refugees = rules["nrw/flueag"]
    facts = {"persons": 100.0, "months": 12.0}
    paid = {
        (kind, year): point(provision_for(refugees, "x", {"kind": kind, **facts}, date(year, 3, 1)).money["monthly"])
        for kind in ("Stadt", "kreisfreie Stadt")
        for year in (2018, 2022)
    }
    assert paid == {
        ("Stadt", 2018): 866 * 1200,
        ("kreisfreie Stadt", 2018): 866 * 1200,
        ("Stadt", 2022): 875 * 1200,
        ("kreisfreie Stadt", 2022): 1125 * 1200,
    }


def test_an_indexed_amount_grows_by_the_weighted_increases_and_is_unknown_where_a_year_is_missing(rules):
    least = rules["nrw/tintg"]
    evidence = {"tv_l_increase": {2023: 0.0, 2024: 5.0}, "cpi_housing_energy_increase": {2023: 10.0, 2024: 2.5}}
    applicant = make_applicants(least, {"Land": {}})
    result = provision(
        least, applicant, [date(2022, 6, 1), date(2023, 6, 1), date(2024, 6, 1), date(2025, 6, 1)], None, evidence
    )
    amounts = result.money["minimum"].low[0]
    np.testing.assert_allclose(amounts[:3], [130e6, 130e6 * 1.02, 130e6 * 1.02 * 1.045])
    assert np.isnan(amounts[3])


def test_a_rate_of_the_cost_is_cut_off_at_its_cap(rules):
    office = rules["fictional/joint-procurement"]
    paid = [
        point(provision_for(office, "x", {"cost": cost, "partners": 4.0, "term": 5.0}, date(2018, 1, 1)).grant)
        for cost in (100_000.0, 375_000.0, 500_000.0)
    ]
    assert paid == [40_000, 150_000, 150_000]


def test_a_condition_that_was_annulled_never_held_once_that_is_known(rules):
    office = rules["fictional/joint-procurement"]
    three = {"cost": 100_000.0, "partners": 3.0, "term": 5.0}
    asked = date(2018, 1, 1)
    as_then_known = provision_for(office, "x", three, asked, asked)
    as_known_later = provision_for(office, "x", three, asked, date(2020, 7, 1))
    assert standing(as_then_known, "partners") is Standing.FAILED
    assert standing(as_known_later, "partners") is Standing.MET


def test_the_register_says_the_kind_of_every_region_that_a_programme_asks_about(rules):
    refugees = rules["nrw/flueag"]
    keys = [key for key, region in builtin_regions().items() if region.level == "gemeinde"]
    stated = from_register(refugees, keys, date(2022, 12, 31))
    assert all({"kind", "population", "area"} <= set(facts) for facts in stated.values())
