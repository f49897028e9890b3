"""The parts of the reading, one by one, on small pieces of text."""

from datetime import date

import pytest

from wiedervorlage.case.vocabulary import Side
from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.filing.matching import CaseSketch, match_case
from wiedervorlage.intake.filing.proposals import propose
from wiedervorlage.intake.filing.shared_nouns import share_nouns
from wiedervorlage.intake.head.lines.phones import phone
from wiedervorlage.intake.lexicon.concepts import concepts_in
from wiedervorlage.intake.lexicon.cues import fold, load_cues
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import sentences


def split(text):
    (paragraph,) = paragraphs(split_blocks(text))
    return [sentence.text for sentence in sentences(paragraph)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gemäß § 7 Abs. 2 Satz 1 der Ordnung ist z. B. eine Anhörung nötig. Sie fehlt.", 2),
        ("Am 9. August 2013 kam Ihr Brief. Ich danke dafür.", 2),
        ("Aus den o.g. Gründen ist es nicht vorgesehen. Das gilt bis auf Weiteres.", 2),
        ("Herr Dr. Muster hat rd. 20 Anl. geprüft. Sie sind i. O. und liegen vor.", 2),
        ("Wie sollte das gehen? Niemand weiß es.", 2),
        ("Die 2. Änderung der Satzung vom 12. d. M. ist in Kraft.", 1),
        ("Bgm. Holl weist auf bgl. Mitgl. Kern hin, und Stv. Voss dankt.", 1),
        ("Den Antrag stellt der Bgm. Der Rat stimmt zu.", 2),
    ],
)
def test_abbreviations_and_ordinals_end_no_sentence(text, count):
    assert len(split(text)) == count


def test_a_word_divided_at_the_line_end_is_whole_again():
    (paragraph,) = paragraphs(split_blocks("Die Haupt-\nund die Integra-\ntionsarbeit ruhen."))

    assert paragraph.text.text == "Die Haupt- und die Integrationsarbeit ruhen."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("26.09.2013", "2013-09-26"),
        ("9. August 2013", "2013-08-09"),
        ("02. OKT. 2013", "2013-10-02"),
        ("3.5.14", "2014-05-03"),
        ("im Juli 2015", "2015-07"),
        ("2013-09-26", "2013-09-26"),
        ("31.02.2014", ""),
    ],
)
def test_dates_are_read_as_they_are_written(text, value):
    assert [hit.value for hit in find_dates(text)] == [value]


def test_a_day_without_a_year_takes_it_from_the_letters_day():
    (hit,) = find_dates("Ihr Brief vom 8. Februar", anchor=date(2017, 3, 30))

    assert (hit.value, hit.has_year) == ("2017-02-08", False)


@pytest.mark.parametrize(
    "text", ["403 510 60", "5873 / 0032", "Nr. 4.2", "1.480 Adressen", "0 25 51/69-0", "5,5 Stellen"]
)
def test_numbers_that_are_no_days_are_left_alone(text):
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "value", "unit", "hedge"),
    [
        ("mit 5,5 Stellen", 5.5, "posts", ""),
        ("rund 60.000 Euro im Jahr", 60000, "EUR/year", "rund"),
        ("in Höhe von 3,2 Mio. Euro", 3.2e6, "EUR", ""),
        ("mindestens zwei Vollzeitstellen", 2, "posts", "mindestens"),
        ("mit einer halben Stelle", 0.5, "posts", ""),
        ("60 v. H.", 60, "percent", ""),
        ("mehr als 1.100 Menschen", 1100, "persons", "mehr als"),
    ],
)
def test_figures_carry_unit_and_hedge(text, value, unit, hedge):
    (quantity,) = find_quantities(text)

    assert (quantity.value, quantity.unit, quantity.hedge) == (value, unit, hedge)


def test_references_name_their_kind():
    text = "Nach § 92c SGB XI, der Förderrichtlinie und dem Beschluss vom 3. Mai 2013, siehe Ihr Schreiben vom 9. Mai 2013."
    kinds = {reference.kind for reference in find_references(text, anchor=None)}

    assert kinds == {"law", "funding rule", "decision", "letter"}


def test_telephone_numbers_become_international():
    assert phone("0 25 51/69-2356") == "+49 2551 692356"
    assert phone("12") == ""


def test_the_lexicon_meets_compounds_and_two_words_in_a_row():
    cues = load_cues("decisions")["refuse"]

    assert any(cue.matches(fold("Wir sehen dafür keinen Anlass.")) for cue in cues)
    assert not any(cue.matches(fold("Die Sonne scheint.")) for cue in cues)
    assert "own-staff" in concepts_in(fold("Dem Kreis mangelt es an Fachpersonal."))
    assert "law" in concepts_in(fold("nach der Kreisgebührensatzung"))


REPLY = """Stadt Altenau
Der Bürgermeister

Verein Musterhaus
Am Markt 1
48427 Altenau

Datum: 26.09.2013
Unser Zeichen: 50.2

Zuschuss für das Musterhaus

Sehr geehrte Damen und Herren,

Sie haben uns gebeten, den Zuschuss zu erhöhen. Ihrem Antrag kann ich leider nicht entsprechen. {reason}

Zwar ist Ihre Arbeit unbestritten wichtig, die Kosten sind aber im Verhältnis zum Nutzen zu hoch.

Mit freundlichen Grüßen

Erika Beispiel
"""


def test_a_refusal_carries_its_reasons_and_what_it_concedes():
    reading = read_paper(REPLY.format(reason="Im Haushalt stehen dafür keine Mittel bereit."))

    assert [decision.outcome for decision in reading.decisions] == ["refuse"]
    assert [reason.kind.value for reason in reading.reasons] == ["resources", "economy"]
    assert {reason.supports for reason in reading.reasons} == {(0,)}
    assert {reason.side for reason in reading.reasons} == {Side.AGAINST}
    assert len(reading.concessions) == 1


def test_courtesy_gives_no_reason():
    reading = read_paper(REPLY.format(reason="Für Rückfragen stehe ich gern zur Verfügung."))

    assert [reason.kind.value for reason in reading.reasons] == ["economy"]


def test_reading_twice_proposes_the_same_and_another_paper_can_be_linked():
    first = propose(read_paper(REPLY.format(reason="Im Haushalt stehen dafür keine Mittel bereit.")))
    again = propose(read_paper("\n" + REPLY.format(reason="Im Haushalt stehen dafür keine Mittel bereit.")))

    assert [proposal.id for proposal in first] == [proposal.id for proposal in again]
    assert share_nouns(first[-1].quote, again[-1].quote)
    assert not share_nouns(first[0].quote, again[-1].quote)
    assert first[-1].supports == (first[1].id,)


def test_a_document_finds_its_case_and_says_why():
    reading = read_paper(REPLY.format(reason=""))
    right = CaseSketch(id="musterhaus", references=("50.2",), parties=("Stadt Altenau",), subject="Zuschuss Musterhaus")
    wrong = CaseSketch(id="other", references=("11.1",), subject="Radweg")

    (match,) = match_case(reading, [wrong, right])

    assert match.case == "musterhaus"
    assert match.score > 0.5
    assert any(clue.en.startswith("reference") for clue in match.clues)
