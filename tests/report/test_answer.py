"""The first screen says what follows, and what it depends on."""

from __future__ import annotations

from tests.report.test_page import outline, page
from tests.small_case import CASE, FIGURES, rechecked
from wiedervorlage.papers.report.answer import first_cause, question_of, summary
from wiedervorlage.papers.report.page import Report
from wiedervorlage.recheck.run import Question


def report(language="de", question=None, **changed):
    """Return the report of the small case, not yet written."""
    result = rechecked(question, **changed)
    return Report(result=result, programmes={}, language=language, version="0")


def test_each_view_has_its_own_first_day():
    """The house held the count of 2014 before anybody brought it; the first cause is still the request."""
    made = report()
    days = {view: first_cause(made, view).day.isoformat() for view in made.result.views}
    assert days == {"public": "2014-06-01", "Kreis Muster": "2014-06-01"}


def test_what_depends_on_how_the_reasons_carry_is_no_settled_cause():
    """Without a decisive reason, a request with figures and a review, only the way of carrying decides."""
    case = CASE.replace("    names_decisive: [no-change]\n", "").replace(", brings: [g14]", "")
    case = case[: case.index("reviews:")] + case[case.index("options:") :]
    made = report(case=case)
    assert first_cause(made, "public") is None
    assert "nur je nachdem, wie die Gründe tragen" in summary(made)
    assert "wenn die Gründe nur zusammen tragen" in page(case=case)


def test_where_nothing_was_due_it_says_so():
    """A decision that nothing ever spoke against."""
    case = CASE.replace("    names_decisive: [no-change]\n", "").replace(", brings: [g14]", "")
    case = case[: case.index("reviews:")] + case[case.index("options:") :]
    calm = FIGURES.replace("350+", "130")
    made = report(case=case.replace("guests[meeting]", "100 * guests[meeting]"), figures=calm)
    assert "gab es keinen Anlass" in summary(made)
    assert summary(made).startswith("Die Absage trägt noch")
    assert "Kein Anlass" in page(case=case.replace("guests[meeting]", "100 * guests[meeting]"), figures=calm)


def test_the_first_day_itself_is_answered():
    """On the day of the letter nothing was due; that is said, not left out."""
    assert "Am Tag der Absage selbst war nach keiner Lesart etwas fällig." in summary(report())


def test_where_the_views_differ_both_are_told():
    """Known to the house from the start of 2015, to the public in July."""
    text = " ".join(outline(page()).words)
    assert "1. Januar 2015" in text.replace("\u00a0", " ")
    assert "31. Juli 2015" in text.replace("\u00a0", " ")


def test_the_question_of_the_case_is_asked_only_of_its_own_decision():
    """The question names a day; another decision gets a question of its own."""
    asked = CASE.replace('region: "99001"', 'question: Steht die Absage vom 1. März 2013?\nregion: "99001"')
    assert question_of(report(case=asked)) == "Steht die Absage vom 1. März 2013?"
    other = report(case=asked, question=Question(decision="yes"))
    assert question_of(other).replace("\u00a0", " ").startswith("Trägt die Zusage vom 1. Mai 2016 noch")


def test_one_sided_sources_are_marked():
    """Wherever they are cited."""
    case = CASE.replace("kind: fictional}", "kind: fictional, one_sided: true}")
    case = case.replace("brings: [g14]}", "brings: [g14], source: paper}")
    text = " ".join(outline(page(case=case)).words)
    assert "Ein Papier [einseitig]" in text


def test_another_day_of_publication_moves_the_answer():
    """Nothing is written down beforehand: change one fact, and the page changes with it."""
    later = FIGURES.replace("350+,persons,stock,2015-07,", "350+,persons,stock,2015-11,")
    before, after = (" ".join(outline(page(figures=text)).words).replace("\u00a0", " ") for text in (FIGURES, later))
    assert "31. Juli 2015" in before
    assert "30. November 2015" in after
