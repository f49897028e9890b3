"""The letter that started it all: as text and as PDF the reading agrees with the clerk's in each leaf."""

import json

import pytest

from tests.intake import scans
from tests.intake.clerk import SECTIONS, disagreements, sections_too_many, spoiled
from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def expected(shared):
    return json.loads((shared / "seed" / "expected-reading.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def letter(shared):
    (path,) = (shared / "seed").glob("*.txt")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reading(letter):
    return read_paper(letter)


@pytest.fixture(scope="module")
def typeset(letter, root):
    document = read_bytes(scans.typeset(letter, root / "src/wiedervorlage/data/fonts"), "seed.pdf")
    return read_paper(document.text, document.layout)


@pytest.fixture(scope="module")
def read_as(reading, typeset):
    return {"text": encode_reading(reading), "PDF": encode_reading(typeset)}


def test_every_section_of_the_clerk_is_compared(expected):
    assert set(expected) - {"about", "how_to_compare"} == set(SECTIONS)


@pytest.mark.parametrize("form", ["text", "PDF"])
@pytest.mark.parametrize("section", SECTIONS)
def test_each_leaf_is_as_the_clerk_read_it(expected, read_as, section, form):
    assert disagreements(section, expected, read_as[form]) == []


@pytest.mark.parametrize("form", ["text", "PDF"])
def test_nothing_is_read_of_which_the_clerk_read_nothing(expected, read_as, form):
    assert sections_too_many(expected, read_as[form]) == []


@pytest.mark.parametrize("section", SECTIONS)
def test_a_leaf_that_differs_is_told(expected, read_as, section):
    silent = [path for path, other in spoiled(expected, section) if not disagreements(section, other, read_as["text"])]

    assert silent == []


def test_the_pages_of_the_pdf_are_told(typeset):
    assert all(item.page == 1 for item in typeset.fields if item.name == "date")


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


def test_only_what_the_conference_said_is_reported(reading):
    reported = [reason.quote.text for reason in reading.reasons if reason.reported]

    assert len(reported) == 3
    assert "nicht richtig angesiedelt" in reported[0]
    assert "primär örtliche Aufgabe" in reported[1]
    assert "nicht gewollt ist" in reported[2]


def test_only_the_sentence_from_which_the_refusal_follows_weighs_decisively(reading):
    weights = {reason.quote.text: reason.weight.value for reason in reading.reasons}

    assert [quote for quote, weight in weights.items() if weight != "supporting"] == [
        "Da sich an den Rahmenbedingungen nichts verändert hat"
    ]
    assert weights["Da sich an den Rahmenbedingungen nichts verändert hat"] == "decisive"


def test_the_concept_rests_on_the_grounds_above_too_and_on_two_of_its_own(reading):
    supports = {reason.quote.text: reason.supports for reason in reading.reasons}
    own = [quote for quote, numbers in supports.items() if numbers == (1,)]

    assert all(numbers == (0, 1) for quote, numbers in supports.items() if quote not in own)
    assert [quote.partition(" ")[0] for quote in own] == ["Wie", "zudem"]


def test_the_hedge_of_a_ground_stands_in_its_own_words(reading):
    hedged = [(reason.hedge, reason.quote.text) for reason in reading.reasons if reason.hedge]

    assert [hedge for hedge, quote in hedged if hedge not in quote] == []
    assert "(fast) aller" in [hedge for hedge, _ in hedged]


def test_the_posts_are_those_of_the_centre(reading):
    assert reading.value("quantities.0.about") == "Integrationszentrum"
