"""Spoiled variants of the official files: each gives a finding at the right place, none passes in silence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest
from tests.evidence.spoil import variants

from wiedervorlage.evidence.importing.assemble import Imported
from wiedervorlage.evidence.importing.recognise import import_bytes
from wiedervorlage.evidence.quality.checks import check_table
from wiedervorlage.evidence.releases import builtin_known

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding

pytestmark = pytest.mark.shared
OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "official"
VARIANTS = variants(OFFICIAL) if OFFICIAL.exists() else []


@cache
def history() -> pl.DataFrame:
    return builtin_known()


def findings_of(raw: bytes, file: str) -> tuple[tuple[Finding, ...], pl.DataFrame | None]:
    result = import_bytes(raw, file)
    if not isinstance(result, Imported):
        return result.findings, None
    known = history().filter(pl.col("measure").is_in(result.facts["measure"].unique().implode()))
    return (*result.findings, *check_table(result, known)), result.facts


@cache
def sound(file: str) -> tuple[frozenset[str], pl.DataFrame]:
    found, facts = findings_of((OFFICIAL / file).read_bytes(), file)
    assert facts is not None
    return frozenset(str(finding) for finding in found), facts


ABSENT = pytest.mark.skip(reason="the official files are not beside this checkout")
CASES = [pytest.param(one, id=one.name) for one in VARIANTS] or [pytest.param(None, id="absent", marks=ABSENT)]


@cache
def spoiled_by(name: str) -> tuple[tuple[Finding, ...], pl.DataFrame | None]:
    variant = next(one for one in VARIANTS if one.name == name)
    return findings_of(variant.spoil((OFFICIAL / variant.file).read_bytes()), variant.file)


def test_there_are_at_least_thirty_variants() -> None:
    assert len(VARIANTS) >= 30
    assert len({variant.name for variant in VARIANTS}) == len(VARIANTS)


@pytest.mark.parametrize("variant", CASES)
def test_a_spoiled_file_gives_a_finding_at_the_right_place(variant) -> None:
    before, _ = sound(variant.file)
    found, _ = spoiled_by(variant.name)
    new = [finding for finding in found if str(finding) not in before and finding.code in variant.codes]
    assert new, sorted({finding.code for finding in found if str(finding) not in before})
    if variant.lines:
        assert {finding.place.line for finding in new} & variant.lines, [finding.line() for finding in new]


@pytest.mark.parametrize("variant", CASES)
def test_a_figure_that_differs_from_the_sound_file_is_never_without_a_finding(variant) -> None:
    before, facts = sound(variant.file)
    found, spoiled = spoiled_by(variant.name)
    if spoiled is None:
        return
    keys = ["measure", "region", "period"]
    joined = facts.join(spoiled, on=keys, how="full", suffix="_spoiled")
    wrong = joined.filter(pl.col("value_spoiled").is_not_null() & ~pl.col("value").eq_missing(pl.col("value_spoiled")))
    if len(wrong):
        assert [finding for finding in found if str(finding) not in before]
