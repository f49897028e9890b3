"""A letter from a case as it is made from a letter: grounds are quotations without full stops, the original is a PDF."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reply.letters import body, paragraphs
from wiedervorlage.flow import open_case
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.phrases import stated
from wiedervorlage.papers.stated_figures import states_figure
from wiedervorlage.writing import Order, PaperKind, write_papers_of

LETTER = """\
Kreis Talheim
Der Landrat

Kreis Talheim · Kirchgasse 5 · 09990 Talheim

Stadt Oberbach
Am Markt 3
09991 Oberbach

Datum: 4. Mai 2021

Nachtbus

Sehr geehrte Damen und Herren,

den Nachtbus richten wir nicht ein.

Mit freundlichen Grüßen
"""
CASE = """\
case: nachtbus
title: Nachtbus
region: "99001"
authority: Kreis Talheim
measures:
  riders: {unit: persons, is: stock, label: {de: Fahrgäste, en: passengers}}
sources:
  count: {title: Zählung, kind: fictional}
documents:
  - {id: brief, file: documents/brief.pdf, text: documents/brief.read.txt, by: Kreis Talheim, to: Stadt Oberbach, on: 2021-05-04}
requests:
  - {id: asked, by: Stadt Oberbach, on: 2021-03-01, asks: einen Nachtbus einrichten}
decisions:
  - id: no
    by: Kreis Talheim
    on: 2021-05-04
    in_writing: true
    outcome: refuse
    about: Nachtbus
    answers: [asked]
    rests_on: [few, dear, taste]
reasons:
  - {id: few, kind: need, side: against, weight: {class: supporting}, says: Der Bus braucht wenigstens 80 Fahrgäste, premise: {fair: riders < 80, note: Schwelle}}
  - {id: dear, kind: economy, side: against, weight: {class: supporting}, says: 'Die Fahrt kostet 1.140 Euro im Monat', premise: none}
  - {id: taste, kind: instrument, side: against, weight: {class: mentioned}, says: Ein Bus ist das falsche Mittel, premise: none}
"""
FIGURES = """\
id,measure,subject,period,value,unit,kind,published
a,riders,99001,2020-12-31,41,persons,stock,2021-01-15
b,riders,99001,2021-04-30,96,persons,stock,2022-02-01
"""


def reply(day, case=CASE):
    texts = {"case.yaml": case, "evidence/figures.csv": FIGURES, "documents/brief.read.txt": LETTER}
    opened = open_case(texts, {})
    assert opened.case is not None, opened.findings
    written = write_papers_of(opened.case, texts, {}, Order(kind=PaperKind.REPLY, day=day))
    return written, " ".join(body(written.papers[0].paper).split())


def test_an_application_is_called_so_and_a_suggestion_so():
    """By the words of the request, or of the decision on it."""
    suggested = reply(date(2022, 3, 1))[1]
    applied = reply(date(2022, 3, 1), CASE.replace("asks: einen", "asks: Der Rat beantragt einen"))[1]
    refused = reply(date(2021, 5, 4), CASE.replace("about: Nachtbus", "about: der Antrag auf den Nachtbus"))[1]

    assert "Ihre Anregung vom 1. März 2021" in suggested
    assert "Ihr Antrag vom 1. März 2021" in applied
    assert "für Ihren Antrag vom" in applied
    assert "Ihrem Antrag können wir heute nicht entsprechen." in refused


def test_the_council_paper_counts_what_nobody_checked_apart():
    """A sum of money is no judgement that no figure can disprove."""
    texts = {"case.yaml": CASE, "evidence/figures.csv": FIGURES, "documents/brief.read.txt": LETTER}
    case = open_case(texts, {}).case
    written = write_papers_of(case, texts, {}, Order(kind=PaperKind.COUNCIL, day=date(2022, 3, 1)))
    text = " ".join(" ".join(paragraphs(written.papers[0].paper)).split())

    assert "Nicht nachgeprüft ist ein Grund" in text
    assert "Ein Grund ist eine Wertung" in text


def test_a_ground_without_full_stop_ends_its_sentence():
    """What was quoted from a letter has none; the sentence behind it begins anew."""
    _, text = reply(date(2022, 3, 1))
    assert "wenigstens 80 Fahrgäste. " in text
    assert "im Monat. " in text
    assert "falsche Mittel. " in text


@pytest.mark.parametrize(
    ("says", "expected"),
    [("Es fehlt Geld", "Es fehlt Geld."), ("Es fehlt Geld.", "Es fehlt Geld."), ("Warum?", "Warum?"), ("Er sagt: „Nein.“", "Er sagt: „Nein.“")],
)  # fmt: skip
def test_a_statement_gets_one_full_stop(says, expected):
    """Where it has an end of its own, that stays."""
    assert stated(Text(de=says)).de == expected


def test_a_cause_is_dated_by_what_was_known_on_each_day():
    """The count is about April and was published in February of the next year: nobody could act on it before."""
    _, text = reply(date(2022, 3, 1))
    assert "seit dem 1. Februar 2022" in text
    assert "seit dem 4. Mai 2021" not in text


def test_addresses_are_read_where_the_original_is_a_pdf():
    """From the text beside it, for the writer's line of return and for the reader."""
    written, _ = reply(date(2022, 3, 1))
    assert not [found for found in written.findings if found.code == "PAP-031"]


def test_a_figure_without_a_premise_is_called_unchecked_and_a_judgement_a_judgement():
    """No letter says of a sum of money that no figure can show it."""
    _, text = reply(date(2022, 3, 1))
    assert "eine Wertung" in text
    assert "nicht nachgeprüft" in text.partition("im Monat. ")[2].partition("falsche Mittel")[0]


@pytest.mark.parametrize(
    "says",
    [
        "Nach der Schulstatistik besuchen 213 Kinder die Schule",
        "Der Anteil liegt bei 14,2 Prozent",
        "Im Jahr 2023 wurden 612 Gespräche geführt",
        "Die Kosten betragen jährlich 142.000 Euro",
        "Die Gemeinde hatte am 31. Dezember 2024 2014 Einwohner",
    ],
)
def test_a_figure_is_found(says):
    """Whatever stands beside it."""
    assert states_figure(says)


@pytest.mark.parametrize(
    "says",
    [
        "Die Richtlinie vom 14. März 2023 tritt am 31.07.2027 außer Kraft",
        "Nach § 7c Abs. 1 SGB XI ist eine Bestimmung der Behörde Voraussetzung",
        "Nach Nummer 7.1 der Richtlinie endete die Frist am 30. September 2025",
        "Im Haushaltsplan 2026 sind keine Mittel veranschlagt",
        "Eine Stelle der Entgeltgruppe S 11b ist nicht ausgeschrieben",
        "Ein Haus mit 40 Plätzen ist im Ort nicht erforderlich",
        "Für das Schuljahr 2026/2027 ist nichts geplant",
    ],
)
def test_days_norms_and_judgements_are_no_figures(says):
    """A year, a paragraph, a pay group, or what is held to be needed."""
    assert not states_figure(says)
