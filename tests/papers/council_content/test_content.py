"""What a council paper says: every option, every ground, figures with sources, gaps shown as gaps."""

from datetime import date

import pytest

from tests.papers.council_content import golden, matters
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.compose import compose_council, council_parts
from wiedervorlage.papers.council_content.details import CouncilDetails
from wiedervorlage.papers.council_content.details_file import parse_details
from wiedervorlage.papers.council_content.speech import at_span, body, from_span, span_of, value_words
from wiedervorlage.papers.lint import check_paper
from wiedervorlage.papers.office import plain_office
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.papers.texts import texts_of
from wiedervorlage.papers.words import plain

GAP = "wird vom Sitzungsdienst ergänzt"
DETAILS = """
schema: wiedervorlage/council-details/1
number: 54/2016
public: true
unit: Sozialamt
item: "3.1"
consultation:
  - {body: Ausschuss für Soziales, day: 2016-04-12, role: Vorberatung, item: "2"}
  - {body: Kreistag, day: 2016-04-25, role: Entscheidung, item: "3.1"}
budget: Produkt 05.03, Sachkonto 5318
closing: {authority: In Vertretung, name: Eva Muster, role: Kreisdirektorin}
"""


def _tables(paper, start):
    return [
        block for block in paper.blocks if isinstance(block, b.Table) and paper.say(block.caption).startswith(start)
    ]


def _cells(table, column):
    return [plain(row[column], "de") for row in table.rows]


@pytest.mark.parametrize(("name", "day"), matters.DAYS)
def test_every_option_has_an_alternative_and_a_row_and_the_last_decision_has_one(name, day):
    paper = matters.papers(name, day)[0]
    titles = [option.title.de for option in matters.matter(name, day).case.options.values()]
    proposals = next(block for block in paper.blocks if isinstance(block, b.Resolution)).proposals
    said = [plain(runs, "de") for proposal in proposals for runs in proposal.runs]
    assert [sum(f"Die Variante „{title}“" in words for words in said) for title in titles] == [1] * len(titles)
    assert len(said) == len(titles) + 1
    assert "Es bleibt bei der Entscheidung" in said[-1]
    assert _cells(_tables(paper, "Die Varianten im Vergleich")[0], 0) == titles


@pytest.mark.parametrize(("name", "day"), matters.DAYS)
def test_every_ground_of_the_earlier_decision_is_taken_up_once_in_its_order(name, day):
    matter = matters.matter(name, day)
    wanted = {reason for result in matter.earlier for reason in reasons_of(result.decision)}
    table = _tables(matters.papers(name, day)[0], "Gründe vom")[0]
    says = [reason.says.de.replace("\u00a0", " ") for key, reason in matter.case.reasons.items() if key in wanted]
    cells = [cell.replace("\u00a0", " ") for cell in _cells(table, 1)]
    assert len(cells) == len(wanted)
    assert all(cell.startswith(text) for cell, text in zip(cells, says, strict=True))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("name", "day"), matters.DAYS)
def test_a_reader_over_the_shoulder_marks_nothing(name, day, language):
    for paper in matters.papers(name, day, language):
        assert check_paper(paper) == ()


@pytest.mark.parametrize(("name", "day"), matters.DAYS)
def test_the_english_layer_is_english(name, day):
    german, english = (
        [text.text for text in texts_of(paper) if text.kind == "running"]
        for paper in (matters.papers(name, day)[0], matters.papers(name, day)[0].in_language("en"))
    )
    assert len(german) == len(english)
    assert not [text for text in english if text.startswith(("Die ", "Der ", "Das ", "Nach "))]


def test_the_real_paper_of_2016_says_what_fell_what_stayed_and_what_it_costs():
    text = matters.text(matters.REAL, date(2016, 4, 25)).replace("\u00a0", " ")
    for sentence in (
        "Nach den vorliegenden Angaben treffen vier Gründe zu (Nr. 4, 5, 7 und 8).",
        "Nicht mehr zutreffend sind drei Gründe (Nr. 9, 10 und 11).",
        "316 Personen (Stand 01.01.2012); 5,5 Stellen; 170.000 Euro im Jahr\tmindestens 7.000 Personen (Stand Januar 2016)",
        "entfallen seit 01.01.2015",
        "Eine Rechtspflicht zur erneuten Prüfung folgt daraus nicht.",
        "kostet im Jahr 373.000 Euro. Das Land gibt höchstens 170.000 Euro. Der Eigenanteil beträgt 203.000 Euro.",
        "alle Stellen an einem Ort\terfüllt\tverletzt",
    ):
        assert sentence in text


def test_a_figure_that_only_the_house_had_is_cited_as_its_own():
    paper = matters.papers(matters.REAL, date(2014, 10, 31))[0]
    notes = [text.text for text in texts_of(paper) if text.kind == "note"]
    assert any("Kreis Steinfurt, Angabe des Hauses" in note for note in notes)
    assert not any("Fachtagung" in note for note in notes)


def test_an_old_figure_does_not_pass_for_a_new_one():
    text = matters.text(matters.REAL, date(2014, 10, 31)).replace("\u00a0", " ")
    assert (
        "mehr als ein Jahr alten enthält der Vorgang nicht: Personen im Asylverfahren (Stand 1. Januar 2012)." in text
    )
    later = matters.text(matters.REAL, date(2016, 4, 25))
    old = next(line for line in later.splitlines() if "mehr als ein Jahr alten" in line)
    assert "Personen im Asylverfahren" not in old


def test_what_nobody_stated_is_unknown_and_named_with_who_can_enter_it():
    paper = matters.papers(matters.REAL, date(2013, 9, 26))[0]
    table = _tables(paper, "Was nicht bekannt ist")[0]
    rows = dict(zip(_cells(table, 0), zip(_cells(table, 1), _cells(table, 2), strict=True), strict=True))
    assert rows["Kommunales Integrationszentrum des Kreises"] == ("Kosten und Eigenanteil", "Kreis Steinfurt")
    finance = [text.text for text in texts_of(paper) if "Kosten nennt die Akte" in text.text]
    assert finance == ["Nicht bekannt. Kosten nennt die Akte für keine der Varianten."]


def test_without_details_the_gaps_are_visible_and_nothing_is_made_up():
    texts = [text.text for text in texts_of(matters.papers(matters.REAL, date(2016, 4, 25))[0])]
    assert texts.count(GAP) == 4  # number, publicity, unit, consultation sequence
    assert "Haushaltsstelle und Deckung: wird von der Kämmerei ergänzt." in texts


def test_details_stand_where_they_belong():
    details, findings = parse_details(DETAILS)
    assert findings == ()
    matter = matters.matter(matters.REAL, date(2016, 4, 25))
    office = plain_office("Kreis Steinfurt", address="Musterweg 1")
    paper, *annexes = compose_council(matter, office, details)
    texts = [text.text for text in texts_of(paper)]
    assert GAP not in texts
    assert {"54/2016", "öffentlich", "Sozialamt", "12. April 2016".replace(" ", "\u00a0")} <= set(texts)
    assert any(text.startswith("Der Kreistag beschließt: Die Variante") for text in texts)
    assert [text.text for text in texts_of(annexes[0])][2] == "Anlage\u00a01 zu TOP\u00a03.1"


def test_the_annexes_are_the_papers_of_the_case_and_then_the_evidence():
    parts = council_parts(matters.matter(matters.FICTIONAL, date(2020, 11, 1)), CouncilDetails())
    assert [annex.title.de.replace("\u00a0", " ") for annex in parts.annexes] == [
        "Anregung: Stadt Oberlauter an Kreis Wiesengrund, 12. März 2018",
        "Entscheidung: Kreis Wiesengrund an Stadt Oberlauter, 20. Juni 2018",
        "Zeittafel und Belege",
    ]


def test_the_same_matter_gives_the_same_papers():
    name, day = matters.FICTIONAL, date(2020, 11, 1)
    assert matters.papers(name, day) == matters.papers.__wrapped__(name, day)


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        (DETAILS.replace("54/2016", "[1]"), "PAP-050"),
        (DETAILS.replace("2016-04-25", "2016-04-35"), "PAP-050"),
        (DETAILS.replace("public: true", "public: vielleicht"), "PAP-050"),
        (DETAILS + "unit: Amt\n", "PAP-051"),
        ("schema: [", "PAP-050"),
    ],
)
def test_wrong_details_are_a_finding_with_its_place(spoilt, code):
    details, findings = parse_details(spoilt, file="vorlage.yaml")
    assert details is None
    assert {finding.code for finding in findings} == {code}
    assert all(str(finding.place).startswith("vorlage.yaml") for finding in findings)


@pytest.mark.parametrize(
    ("written", "shown", "at", "of"),
    [
        ("2015-10-01", "1. Oktober 2015", "am 1. Oktober 2015", "vom 1. Oktober 2015"),
        ("2015-10", "Oktober 2015", "im Oktober 2015", "aus dem Oktober 2015"),
        ("2015", "2015", "im Jahr 2015", "aus dem Jahr 2015"),
        ("2015-05~", "um Mai 2015", "um Mai 2015", "von etwa Mai 2015"),
        ("2015-01/2015-06", "zwischen Januar und Juni 2015", "zwischen Januar und Juni 2015",
         "aus der Zeit zwischen Januar und Juni 2015"),
    ],
)  # fmt: skip
def test_a_partial_date_is_written_with_the_precision_it_has(written, shown, at, of):
    span = parse_span(written)
    assert [form(span).de.replace("\u00a0", " ") for form in (span_of, at_span, from_span)] == [shown, at, of]


def test_bodies_have_their_article_and_single_things_their_noun():
    assert (body("Kreistag Musterland"), body("Stadt A"), body("Runde")) == (
        "der Kreistag Musterland",
        "die Stadt A",
        "Runde",
    )
    assert value_words(Interval.point(0.5), "posts", "de") == "eine halbe Stelle"
    assert value_words(Interval.point(1), "sites", "de") == "1"
    assert value_words(Interval.point(1450), "EUR/tender", "de") == "1.450\u00a0Euro"


@pytest.mark.parametrize("name", golden.TEXTS)
def test_the_whole_text_reads_as_it_was_read_over(name):
    assert golden.made(name) == golden.read(name)
