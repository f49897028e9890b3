"""What the four letters say: golden texts, every ground in its order, clean form, the right people."""

from __future__ import annotations

import re

import pytest

from tests.reply.letters import LETTERS, body, golden, letter, opened, paragraphs, written
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.lint import check_paper
from wiedervorlage.papers.typography import count_words, sentences
from wiedervorlage.writing import Order, PaperKind, write_papers

STEINFURT, SECOND = "steinfurt-ki", "beispiel-vergabestelle"


def _part(paper, kind):
    return next(block for block in paper.blocks if isinstance(block, kind))


@pytest.mark.parametrize(("name", "day"), LETTERS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_body_is_the_golden_text(name, day, language):
    """`python -m tests.reply.letters` writes the golden texts; whoever changes them reads them aloud."""
    assert body(letter(name, day, language)) == golden(name, day, language).read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "day"), LETTERS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_linter_finds_nothing(name, day, language):
    """No ISO date, no straight quotes, no long sentence, no three openings alike."""
    assert check_paper(letter(name, day, language)) == ()


@pytest.mark.parametrize(("name", "day"), LETTERS)
def test_every_ground_of_the_earlier_paper_is_taken_up_in_its_order_and_none_is_invented(name, day):
    """The order is that of the longest list of grounds in the paper; a conceded ground stands before its kind."""
    _, case, _ = opened(name)
    paper = paragraphs(letter(name, day))
    said = {reason.id: reason.says.de for reason in case.reasons.values()}
    found = [ident for text in paper for ident, says in said.items() if says in text]
    expected = {
        STEINFURT: ["local-level", "mayors", "package", "rule-unchanged", "no-smaller-staff", "rural-need-exists",
                    "rural-need", "watering-can", "no-change", "precondition", "no-staff"],
        SECOND: ["not-worth-it", "schools-first", "platform-suffices", "no-demand", "no-data-agreement",
                 "too-few-partners", "local-knowledge", "licence-expires"],
    }  # fmt: skip
    assert found == expected[name]


def test_three_letters_of_one_case_answer_differently():
    """Refused, due under a stricter reading, granted: said in the first sentence of the second paragraph."""
    answers = [sentences(paragraphs(letter(name, day))[1])[0] for name, day in LETTERS]
    assert [answer.replace("\u00a0", " ") for answer in answers] == [
        "Ihrer Anregung können wir heute nicht folgen.",
        (
            "Nach der Lesart, von der wir ausgehen, trägt unsere Absage vom 26. September 2013 noch; nach einer "
            "strengeren besteht seit dem 31. Oktober 2014 Anlass, erneut zu prüfen."
        ),
        "Der Kreistag Steinfurt hat am 25. April 2016 beschlossen, die Förderung eines Zentrums zu beantragen.",
        "Nach heutigem Stand besteht Anlass, die Frage erneut zu prüfen.",
    ]


@pytest.mark.parametrize(
    ("name", "day", "person", "closing"),
    [
        (*LETTERS[0], "Frau Dr. Angelika Kordfelder", ("Im Auftrag", "Dr. Peter Lüttmann", "Sozialdezernent")),
        (*LETTERS[1], "Frau Dr. Angelika Kordfelder", ("Im Auftrag", "Dr. Peter Lüttmann", "Sozialdezernent")),
        (*LETTERS[2], "Herrn Dr. Peter Lüttmann", ("", "Dr. Klaus Effing", "Landrat")),
        (*LETTERS[3], "Frau Ida Steinbrück", ("In Vertretung", "Marlene Quellenhof", "Kreisdirektorin")),
    ],
)
def test_addressee_and_signatory_are_those_in_office_on_the_day(name, day, person, closing):
    """Where the office that signed before has nobody on record, the head of the authority signs."""
    paper = letter(name, day)
    address, end = _part(paper, b.AddressField), _part(paper, b.Closing)
    assert person in [paper.say(line).replace("\u00a0", " ") for line in address.lines]
    assert tuple(paper.say(w).replace("\u00a0", " ") for w in (end.authority, end.name, end.role)) == closing


def test_an_office_with_nobody_on_record_is_a_finding_and_no_name_is_invented():
    """Who headed the department in April 2016 is not on record."""
    findings = [finding for finding in written(*LETTERS[2]).findings if finding.code == "PAP-030"]
    assert ["Sozialdezernent" in finding.message.de for finding in findings] == [True]


@pytest.mark.parametrize(("name", "day"), LETTERS)
def test_every_letter_is_a_draft_and_bears_no_signature(name, day):
    """A letter written for a real body is marked."""
    paper = letter(name, day)
    assert paper.say(paper.marking) == "Entwurf, nicht versandt"


@pytest.mark.parametrize(("name", "day"), LETTERS)
def test_nothing_personal_of_the_earlier_writer_and_no_bank_is_taken_over(name, day):
    """Room, direct line, e-mail and accounts are brought by whoever sends the letter."""
    whole = " ".join(letter(name, day).say(row.value) for row in _part(letter(name, day), b.InformationBlock).rows)
    assert not re.search(r"@|IBAN|\d{3,}-\d", whole)


@pytest.mark.parametrize(("name", "day"), LETTERS)
def test_no_day_after_that_of_the_letter_is_named_but_in_promises(name, day):
    """Every year in body and footnotes is at most that of the letter."""
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", body(letter(name, day)))]
    assert max(years) <= day.year


@pytest.mark.parametrize(("name", "day"), LETTERS)
def test_no_opening_of_a_paragraph_comes_three_times_in_a_row(name, day):
    """Nor any sentence twice, apart from the short verdicts."""
    openings = [" ".join(text.split()[:3]) for text in paragraphs(letter(name, day))]
    assert all(len({*three}) > 1 for three in zip(openings, openings[1:], openings[2:], strict=False))
    long = [s for text in paragraphs(letter(name, day)) for s in sentences(text) if count_words(s) > 8]
    assert len(long) == len(set(long))


def test_the_same_inputs_give_the_same_paper():
    """Also through the texts of the folder, as a web application calls it."""
    texts, _, programmes = opened(STEINFURT)
    again = write_papers(texts, programmes, Order(kind=PaperKind.REPLY, day=LETTERS[2][1]))
    assert again.papers == written(*LETTERS[2]).papers


def test_the_file_is_named_as_offices_want_it():
    """Day, what it is, to whom."""
    one = written(*LETTERS[0]).papers[0]
    assert one.file("pdf") == "2013-09-26_Antwort_Stadt-Rheine.pdf"
