"""The linter marks what a colleague would, and nothing in a good paper."""

from dataclasses import replace
from datetime import date

import pytest

from tests.papers import samples
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import compose_council_paper
from wiedervorlage.papers.letter import compose_letter
from wiedervorlage.papers.lint import check_paper, contrast_with_white
from wiedervorlage.papers.messages import MESSAGES
from wiedervorlage.papers.paper import Look, Paper
from wiedervorlage.papers.words import note, runs

NB = "\u00a0"
LONG = "Wir " + "und ".join(["prüfen "] * 36) + "dann."
BAD = {
    "PAP-001": b.Paragraph(runs=runs("Am 2015-10-01 war es so weit.")),
    "PAP-002": b.Paragraph(runs=runs('Das "Zentrum" bleibt.')),
    "PAP-003": b.Paragraph(runs=runs(LONG)),
    "PAP-004": b.Paragraph(runs=runs("Zwei  Leerzeichen.")),
    "PAP-005": b.Paragraph(runs=runs("Es gilt", note("Nach § 7 der Satzung."), ".")),
    "PAP-006": b.Subject(lines=("Betreff: Zentrum.",)),
    "PAP-007": b.AddressField(return_line="Amt", lines=tuple("ABCDEFGH"), remarks=("Eilt", "Persönlich")),
    "PAP-008": b.Figure(svg="<svg/>", alternative=" ", caption="Bild"),
    "PAP-009": b.Heading(words="Tief", level=4),
    "PAP-011": b.Paragraph(runs=runs("Wir prüfen. Wir fragen. Wir antworten.")),
    "PAP-012": b.Heading(words="Leer", level=2),
}


def _paper(*blocks, accent="#1d3d5c"):
    return Paper(layout="council", title="T", day=date(2021, 1, 1), blocks=blocks, look=Look(accent=accent))


@pytest.mark.parametrize("code", BAD)
def test_a_fault_is_found_under_its_code(code):
    assert code in {finding.code for finding in check_paper(_paper(BAD[code]))}


def test_a_pale_colour_is_found():
    assert [finding.code for finding in check_paper(_paper(accent="#88aacc"))] == ["PAP-013"]
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#ffffff") == pytest.approx(1)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sample_papers_pass(language):
    letter = compose_letter(samples.letter_parts(), samples.office(), language=language)
    council = compose_council_paper(samples.council_parts(), samples.office(), language=language)
    assert check_paper(letter) == ()
    assert check_paper(council) == ()


def test_each_message_says_what_and_what_to_do_in_both_languages():
    for entry in MESSAGES.values():
        assert "{what}" in entry.message.de
        assert "{what}" in entry.message.en
        assert entry.remedy.de != entry.remedy.en


def test_a_finding_in_one_block_does_not_hide_another():
    paper = _paper(BAD["PAP-001"], BAD["PAP-002"])
    assert {finding.code for finding in check_paper(paper)} == {"PAP-001", "PAP-002"}
    assert check_paper(replace(paper, blocks=())) == ()
