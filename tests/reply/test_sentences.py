"""Words of a case fitted into sentences: infinitives, articles, figures, orders of grounds, every decision and state."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reply.letters import body, opened
from wiedervorlage.case.on_file import OfficeHolder
from wiedervorlage.evidence.intervals import Interval, parse_value
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.blocks import Letterhead
from wiedervorlage.papers.lint import check_paper
from wiedervorlage.papers.office import Office
from wiedervorlage.papers.reply.amounts import amount, amount_of, count_phrase, short_count, spelled, times, with_unit
from wiedervorlage.papers.reply.grounds import in_paper_order
from wiedervorlage.papers.reply.knowledge import in_office
from wiedervorlage.papers.reply.phrases import body as body_named
from wiedervorlage.papers.reply.phrases import said, to_infinitive, when, with_article
from wiedervorlage.recheck.run import NothingToRecheckError
from wiedervorlage.writing import Order, PaperKind, write_papers_of

GUESTS = Text(de="Personen im Asylverfahren", en="persons in the procedure")
SITES = Text(de="offene Baustellen an Schulen", en="open building sites at schools")


@pytest.mark.parametrize(
    ("phrase", "infinitive"),
    [
        ("Einrichtung einer Stelle erneut prüfen", "die Einrichtung einer Stelle erneut zu prüfen"),
        ("eine gemeinsame Stelle einrichten", "eine gemeinsame Stelle einzurichten"),
        ("Förderung eines Zentrums beantragen", "die Förderung eines Zentrums zu beantragen"),
        ("das Konzept dem Kreistag vorlegen", "das Konzept dem Kreistag vorzulegen"),
        ("die Anfrage beantworten", "die Anfrage zu beantworten"),
        ("einstimmiger Beschluss für ein Zentrum", None),
        ("Konzept erarbeiten und Einvernehmen suchen", None),
        ("Vorlage 200/13: der Kreis möge ein Zentrum einrichten", None),
        ("Zentrum einrichten; einen Bericht vorlegen", None),
        ("prüfen", None),
    ],
)
def test_what_was_asked_becomes_an_infinitive_or_is_left_to_be_quoted(phrase, infinitive):
    """Separable verbs take *zu* inside; what is not surely right is not turned."""
    assert to_infinitive(phrase) == infinitive


@pytest.mark.parametrize(
    ("heading", "case", "expected"),
    [
        ("Erstellung eines Konzeptes", "nom", "die Erstellung eines Konzeptes"),
        ("Erneute Prüfung, ob etwas geht", "nom", "die erneute Prüfung, ob etwas geht"),
        ("Erneute Prüfung, ob etwas geht", "gen", "der erneuten Prüfung, ob etwas geht"),
        ("Kreisintegrationskonzept", "nom", None),
    ],
)
def test_a_heading_gets_its_article_where_the_ending_tells_the_gender(heading, case, expected):
    """Feminine endings only."""
    assert with_article(heading, case) == expected


def test_a_statement_is_quoted_once_with_inner_marks_made_single():
    """And without its full stop."""
    assert said(Text(de="Das „Gießkannenprinzip“ gilt.", en="It “pours”.")) == Text(
        de="„Das ‚Gießkannenprinzip‘ gilt“", en="“It ‘pours’”"
    )


def test_bodies_have_their_article_only_where_the_noun_is_known():
    """And are spoken to as *Ihre Stadt*, *Ihr Kreis*."""
    assert body_named("Kreistag Musterland").german("acc") == "den Kreistag Musterland"
    assert body_named("Stadt Musterstadt").your("gen") == "Ihrer Stadt"
    assert body_named("Runde der Bürgermeister").german() == "Runde der Bürgermeister"


@pytest.mark.parametrize(
    ("span", "german"),
    [
        ("2012-01-01", "am 1.\u00a0Januar\u00a02012"),
        ("2014-10", "im Oktober\u00a02014"),
        ("2016-12~", "etwa im Dezember\u00a02016"),
        ("2013", "im Jahr\u00a02013"),
        ("2019-09/2020-02", "von September\u00a02019 bis Februar\u00a02020"),
    ],
)
def test_a_day_is_told_with_the_precision_that_it_has(span, german):
    """Never more exact than the record."""
    assert when(parse_span(span)).de == german


@pytest.mark.parametrize(
    ("raw", "unit", "german"),
    [
        ("1526", "persons", "1.526\u00a0Personen"),
        ("7000+", "persons", "über 7.000\u00a0Personen"),
        ("ca. 200", "persons", "rund 200\u00a0Personen"),
        ("13..23", "persons", "13 bis 23\u00a0Personen"),
        ("under 50", "persons", "höchstens 50\u00a0Personen"),
        ("41 ± 4", "days", "41\u00a0Tage (Standardfehler 4)"),
        ("5.5", "posts", "5,5\u00a0Stellen"),
        ("1", "posts", "1,0\u00a0Stelle"),
        ("4.9", "percent", "4,9\u00a0Prozent"),
    ],
)
def test_a_figure_is_imprecise_exactly_where_its_source_is(raw, unit, german):
    """*rund*, *über*, *höchstens*: the source's own imprecision, and its unit in agreement."""
    fact = replace(opened("steinfurt-ki")[1].facts[0], raw=raw, value=parse_value(raw), unit=unit)
    assert with_unit(amount_of(fact), unit).de == german


def test_counts_agree_with_their_noun():
    """One building site, three building sites; small numbers in words."""
    one, three = (amount(Interval.point(n)) for n in (1, 3))
    assert [count_phrase(n, SITES).de for n in (one, three)] == ["eine offene Baustelle an Schulen", f"drei {SITES.de}"]
    assert [short_count(n, SITES).de for n in (one, three)] == ["eine", "drei"]
    assert count_phrase(amount(Interval.point(316)), GUESTS).de == "316\u00a0Personen im Asylverfahren"
    assert count_phrase(one, Text(de="Ausländeranteil", en="share")) is None
    assert spelled(three).words.de == "drei"


@given(base=st.integers(1, 5000), low=st.integers(0, 200_000))
def test_a_multiple_is_never_more_than_it_is(base, low):
    """*mehr als das Vierfache* is said of more than four times, and of less than five times."""
    found = times(low, base, "de")
    if low < 2 * base:
        assert found == ""
    else:
        assert ("mehr als" in found) == (low % base != 0)


@given(st.lists(st.permutations("abcdef").map(lambda order: order[:4]), min_size=1, max_size=4))
def test_joining_lists_of_grounds_loses_none_and_keeps_the_longest_order(lists):
    """Every ground once, and the first list of the greatest length in its own order."""
    joined = in_paper_order(lists)
    longest = max(lists, key=len)
    assert sorted(joined) == sorted({name for names in lists for name in names})
    assert [name for name in joined if name in longest] == longest


def test_in_the_month_of_a_change_nobody_is_taken_to_be_in_office():
    """Only the month of the change is known; the day before it and after it are sure."""
    _, case, _ = opened("steinfurt-ki")
    office, town = Text(de="Bürgermeister"), "Stadt Musterstadt"
    holders = (
        OfficeHolder(office=office, body=town, name="A. Alt", until=parse_span("2015-10~")),
        OfficeHolder(office=office, body=town, name="N. Neu", since=parse_span("2015-10~")),
        OfficeHolder(office=office, body=town, name="O. Ohne"),
    )
    changed = replace(case, office_holders=holders)
    days = (date(2015, 9, 30), date(2015, 10, 10), date(2015, 11, 1))
    assert [[h.name for h in in_office(changed, town, day)] for day in days] == [["A. Alt"], [], ["N. Neu"]]


@pytest.mark.parametrize("name", ["steinfurt-ki", "beispiel-vergabestelle"])
def test_every_decision_gives_a_clean_letter_half_a_year_later(name):
    """Refusals, deferrals, a yes: no gap in a sentence, nothing for the linter."""
    texts, case, programmes = opened(name)
    written = []
    for decision in (d for d in case.decisions if d.rests_on):
        order = Order(kind=PaperKind.REPLY, day=decision.day + timedelta(days=200), decision=decision.id)
        written += write_papers_of(case, texts, programmes, order).papers
    assert len(written) >= 3
    for one in written:
        assert check_paper(one.paper) == ()
        assert not re.search(r"[{}]|None|\(\)", body(one.paper))


def test_before_any_decision_there_is_nothing_to_answer():
    """Said as such, not by a stack trace."""
    texts, case, programmes = opened("beispiel-vergabestelle")
    with pytest.raises(NothingToRecheckError):
        write_papers_of(case, texts, programmes, Order(kind=PaperKind.REPLY, day=date(2017, 1, 1)))


def test_the_text_modules_of_an_office_are_used_and_a_wrong_one_is_reported():
    """An unknown placeholder never reaches the paper."""
    texts, case, programmes = opened("beispiel-vergabestelle")
    office = Office(
        name="Kreis Wiesengrund",
        letterhead=Letterhead(name="Kreis Wiesengrund"),
        return_line="Kreis Wiesengrund",
        phrases={
            "reply_contact": "Rufen Sie uns gern an.",
            "reply_thanks_again": "besten Dank für {suggestion} {month}",
        },
    )
    order = Order(kind=PaperKind.REPLY, day=date(2020, 12, 1), office=office)
    result = write_papers_of(case, texts, programmes, order)
    text = body(result.papers[0].paper)
    assert "Rufen Sie uns gern an." in text
    assert "vielen Dank noch einmal für die Anregung Ihrer Stadt" in text
    assert [finding.code for finding in result.findings] == ["PAP-021"]
