"""Days that are found in the development papers are those a well-kept parser reads in the same words."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.text.dates import find_dates

NOT_KNOWN_THERE = {"23. Febr. 1994"}
"""Forms that the parser does not know."""


def test_every_day_is_the_one_a_parser_reads(root):
    dateparser = pytest.importorskip("dateparser")
    compared = 0
    for path in sorted((root / "corpus" / "development").glob("*.txt"))[::5]:
        found = find_dates(path.read_text(encoding="utf-8"))
        for hit in (one for one in found if one.has_year and one.day is not None and one.raw not in NOT_KNOWN_THERE):
            read = dateparser.parse(hit.raw, languages=["de"], settings={"DATE_ORDER": "DMY"})
            assert read is not None, hit.raw
            assert read.date() == hit.day, hit.raw
            compared += 1
    assert compared > 200
