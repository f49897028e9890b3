"""The rule files hold the compiled figures one by one: none lost, none altered."""

import csv
import re

import pytest

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.rules.parameters import SourceKind

pytestmark = pytest.mark.shared

PROGRAMMES = {
    "RAA": ("nrw/raa", ""),
    "KI": ("nrw/ki", ""),
    "TIntG": ("nrw/tintg", ""),
    "KOMM-AN": ("nrw/komm-an", ""),
    "KOMM-AN I": ("nrw/komm-an", "part_1_"),
    "KOMM-AN II": ("nrw/komm-an", "part_2_"),
    "KOMM-AN III": ("nrw/komm-an", "part_3_"),
    "KIM": ("nrw/kim", ""),
    "FlüAG": ("nrw/flueag", ""),
    "Integrationspauschale 2018": ("nrw/integrationspauschale", ""),
    "Integrationspauschale 2019": ("nrw/integrationspauschale", ""),
    "NRW 2023 special grant": ("nrw/sonderzuweisung-2023", ""),
}
RENAMED = {
    "RAA/lump_sum_per_full_post_transition": ("lump_sum_per_full_post",),
    "KI/staffing_minimum_total": ("posts_minimum",),
    "KI/cap_total_per_KI": ("cap_total", "cap_total_city"),
    "KI/cap_total_staff_Kreis": ("cap_total",),
    "KI/cap_total_staff_city": ("cap_total_city",),
    "KI/posts_teachers_seconded": ("posts_teachers_seconded", "posts_teachers_seconded_city"),
    "KI/posts_teachers_seconded_Kreis_total": ("posts_teachers_seconded",),
    "KI/posts_municipal_funded": ("posts_municipal_funded", "posts_municipal_funded_city"),
    "KI/posts_municipal_funded_Kreis": ("posts_municipal_funded",),
    "KI/extra_posts_Kreis": ("extra_posts",),
    "KI/extra_teachers_Kreis": ("extra_teachers",),
    "KI/basic_5.5_posts_time_limit": ("basic_posts_time_limit",),
    "KI/state_budget_KI_all": ("state_budget_ki",),
    "KI/state_budget_law_2012": ("state_budget_law",),
    "KOMM-AN II/budget_all": ("part_2_budget",),
    "KIM/budget_2020_2022": ("budget",),
    "FlüAG/quarterly_lump_sum_§4a": ("quarterly_lump_sum_par_4a",),
    "FlüAG/total_2015_before_increase": ("total",),
    "FlüAG/total_2016_statute": ("total",),
    "FlüAG/annual_amount_per_refugee_2015": ("annual_amount_per_refugee",),
    "FlüAG/annual_amount_per_refugee_2016": ("annual_amount_per_refugee",),
    "FlüAG/monthly_lump_sum_per_person": ("monthly_lump_sum_kreisangehoerig", "monthly_lump_sum_kreisfrei"),
    "Integrationspauschale 2018/total": ("total_municipalities",),
    "Integrationspauschale 2018/total_FlüAG_persons_NRW": ("total_flueag_persons",),
    "Integrationspauschale 2018/total_AwoV_persons_NRW": ("total_awov_persons",),
    "Integrationspauschale 2018/municipalities": ("recipients",),
}
KINDS = {
    "official": SourceKind.OFFICIAL,
    "council or office": SourceKind.COUNCIL,
    "second-hand": SourceKind.SECOND_HAND,
    "party": SourceKind.PARTY,
    "press": SourceKind.PRESS,
}
# What the record calls a figure of an office, but was seen with a newspaper, a party or in a copy.
SEEN_ELSEWHERE = {
    "part_2_amount_kreis_soest",
    "single_place",
    "no_casework",
    "voluntary_task",
    "part_1_extra_posts_kreis",
    "part_2_amount_kreis_steinfurt",
}
# Values that the record gives as words of the compiler: the rule files say them in German.
UNITS_OF_WORDS = {"text", "bool", "date"}


@pytest.fixture(scope="module")
def rows(shared):
    with (shared / "facts" / "programme_parameters.csv").open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def parameters_of(row) -> tuple[str, tuple[str, ...]]:
    programme, prefix = PROGRAMMES[row["programme"]]
    renamed = RENAMED.get(f"{row['programme']}/{row['parameter']}")
    plain = re.sub("ü", "ue", row["parameter"].lower())
    return programme, renamed or (prefix + plain,)


def statement_for(programme, parameter, row):
    """Return the statement that carries a row: the one that begins when the row does."""
    said = programme.parameters[parameter]
    if not row["valid_from"]:
        # The record has no beginning: either the statement has none, or it is the only one.
        return next((s for s in said if s.begin_unknown), said[0])
    begins = [s for s in said if s.valid_from.written == row["valid_from"]]
    published = [s for s in begins if s.published is not None and s.published.written == row["published"]]
    return (published or begins)[0]


def test_every_row_of_the_record_stands_in_a_rule_file(rows):
    library = load_programmes()
    missing = [
        (programme, parameter)
        for row in rows
        for programme, parameters in [parameters_of(row)]
        for parameter in parameters
        if parameter not in library[programme].parameters
    ]
    assert len(rows) == 117
    assert missing == []


def test_every_figure_was_carried_over_unaltered(rows):
    library = load_programmes()
    altered = []
    for row in rows:
        if row["unit"] in UNITS_OF_WORDS:
            continue
        value = float(row["value"].replace(" million", "")) * (1e6 if "million" in row["value"] else 1)
        name, parameters = parameters_of(row)
        for parameter in parameters:
            said = statement_for(library[name], parameter, row)
            if said.value != Interval.point(value):
                altered.append((name, parameter, row["value"], said.value))
    assert altered == []


def test_days_of_words_and_yes_or_no_were_carried_over(rows):
    library = load_programmes()
    for row in rows:
        name, parameters = parameters_of(row)
        said = statement_for(library[name], parameters[0], row)
        if row["unit"] == "date":
            assert said.value == row["value"]
        if row["unit"] == "bool":
            assert said.value is True, row["parameter"]
        if row["unit"] == "text":
            assert isinstance(said.value, str) or (row["value"] == "not found" and said.value is None)


def test_the_last_day_stands_where_the_record_has_one(rows):
    library = load_programmes()
    for row in rows:
        name, parameters = parameters_of(row)
        said = statement_for(library[name], parameters[0], row)
        if row["valid_to"]:
            assert said.valid_to is not None, (name, parameters)
            assert said.valid_to.last == parse_span(row["valid_to"]).last, (name, parameters)


def test_the_day_of_publication_is_the_recorded_one_or_inferred(rows):
    library = load_programmes()
    different = []
    for row in rows:
        name, parameters = parameters_of(row)
        said = statement_for(library[name], parameters[0], row)
        written = said.published.written if said.published else ""
        if written != row["published"] and said.published is not None:
            different.append(parameters[0])
    # The record dates the assistant's post by the decree of 2017, though it names a paper of 2013 as well.
    assert set(different) <= {"posts_administration_assistant"}


def test_certainty_and_kind_of_source_are_those_of_the_record(rows):
    library = load_programmes()
    for row in rows:
        name, parameters = parameters_of(row)
        said = statement_for(library[name], parameters[0], row)
        # A rule file may be less sure than the record, never surer.
        order = [Certainty.CERTAIN, Certainty.PARTLY, Certainty.INFERRED]
        assert order.index(said.certainty) >= order.index(Certainty(row["certainty"])), (name, parameters)
        if row["source_kind"] and parameters[0] not in SEEN_ELSEWHERE:
            recorded = KINDS[row["source_kind"]]
            official = {SourceKind.OFFICIAL, SourceKind.COUNCIL}
            assert said.citation.kind is recorded or {said.citation.kind, recorded} <= official, (name, parameters)


def test_only_pages_of_public_bodies_are_cited_by_address():
    for programme in load_programmes().values():
        for said in (s for statements in programme.parameters.values() for s in statements):
            assert said.citation.title
            if said.citation.address:
                assert not said.citation.is_second_hand
