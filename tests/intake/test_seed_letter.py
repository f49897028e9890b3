"""The letter that started it all: the reading agrees with the clerk's in everything."""

import json

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.scoring.comparing import compare

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def expected(shared):
    return json.loads((shared / "seed" / "expected-reading.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reading(shared):
    (letter,) = (shared / "seed").glob("*.txt")
    return read_paper(letter.read_text(encoding="utf-8"))


def test_the_reading_agrees_with_the_clerk_in_everything_and_adds_nothing_false(expected, reading):
    differences = [verdict for verdict in compare(expected, encode_reading(reading)) if verdict.outcome != "hit"]

    assert differences == []


def test_only_the_two_findings_of_the_clerk_are_reported(reading):
    assert [finding.code for finding in reading.findings] == ["INT-001", "INT-004"]


def test_the_stamp_offers_the_day_that_looks_alike(reading):
    assert "2013-10-02" in reading.findings[0].remedy.de


def test_the_sentence_that_the_footer_interrupts_is_whole_and_has_two_pieces(reading):
    quote = next(reason.quote for reason in reading.reasons if "Erlasslage" in reason.quote.text)

    assert quote.text.startswith("An der damaligen Erlasslage des Landes (Förderrichtlinie) für die Kommunalen")
    assert len(quote.pieces) == 2


def test_each_clerk_quote_stands_in_the_clean_body(expected, reading):
    body = " ".join(quote.text for quote in reading.body)
    quotes = [item["quote"] for name in ("decisions", "reasons", "conceded", "offers") for item in expected[name]]

    assert [quote for quote in quotes if quote not in body] == []


def test_reported_speech_is_told_from_the_writers_own(reading):
    reported = [reason.quote.text for reason in reading.reasons if reason.reported]

    assert any("nicht richtig angesiedelt" in quote for quote in reported)
    assert not any("Rahmenbedingungen" in quote for quote in reported)
