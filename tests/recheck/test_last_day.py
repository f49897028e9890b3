"""Where a recheck ends that nobody names a last day for."""

from __future__ import annotations

from datetime import date

from tests.small_case import CASE, FIGURES, opened, rechecked, small_texts
from wiedervorlage.flow import open_case
from wiedervorlage.recheck.last_day import last_day
from wiedervorlage.recheck.run import Question, recheck

LATER = "g17,guests,99001,2017-01-01,900,persons,stock,2017-03-02,,,office\n"


def test_a_figure_that_a_premise_reads_ends_the_time_on_the_day_it_came_out():
    """The last decision is of 2016-05-01."""
    assert last_day(opened()) == date(2016, 5, 1)
    assert last_day(opened(figures=FIGURES + LATER)) == date(2017, 3, 2)


def test_a_figure_that_only_the_house_had_counts_from_the_day_it_had_it():
    held = "g17,guests,99001,2017-01-01,900,persons,stock,,Kreis Muster,2017-01-09,office\n"
    assert last_day(opened(figures=FIGURES + held)) == date(2017, 1, 9)


def test_a_figure_that_nothing_reads_does_not_move_the_end():
    """It changes no state."""
    case = CASE.replace("measures:\n", "measures:\n  area: {unit: km2, is: stock, label: Fläche}\n")
    area = "a17,area,99001,2017,12,km2,stock,2018-03-02,,,office\n"
    assert last_day(opened(case=case, figures=FIGURES + area)) == date(2016, 5, 1)


def test_a_figure_that_only_an_option_reads_moves_the_end():
    case = CASE.replace("{id: table, title: Mittagstisch}", "{id: table, title: Mittagstisch, figures: {cost: share}}")
    case = case.replace("fair: share < 0.6 * cities.share", "fair: guests > 0")
    share = "s17,share,99001,2017,12,percent,stock,2018-03-02,,,office\n"
    assert last_day(opened(case=case, figures=FIGURES + share)) == date(2018, 3, 2)


def with_letter(on, **changed):
    """Return the small case with a letter of a day on file."""
    letter = f"documents:\n  - {{id: letter, file: documents/letter.txt, on: {on}}}\n"
    texts = small_texts(case=CASE + letter, **changed) | {"documents/letter.txt": "Sehr geehrte Damen und Herren,"}
    checked = open_case(texts, {})
    assert checked.is_usable
    return checked.case


def test_a_letter_on_file_is_a_dated_thing():
    """Even where nobody has confirmed yet what it says."""
    assert last_day(with_letter("2016-08-04")) == date(2016, 8, 4)


def test_what_came_later_does_not_move_the_end_of_what_was_known_on_a_day():
    """Neither a figure nor a letter may tell that it was to come."""
    question = Question(known_on=date(2016, 12, 31))
    later = with_letter("2017-08-04", figures=FIGURES + LATER)
    assert last_day(later) == date(2017, 8, 4)
    assert recheck(later, {}, question).until == rechecked(question).until


def test_a_fresh_case_is_rechecked_up_to_its_later_figures():
    """One refusal, and a figure of two years later under which its ground fell."""
    fresh = CASE.split("  - {id: yes")[0] + "reasons:" + CASE.split("reasons:", 1)[1]
    fresh = fresh.replace(
        "  - {id: asked-again, by: Stadt A, on: 2014-06-01, asks: noch einmal prüfen, brings: [g14]}\n", ""
    )
    fresh = fresh.replace(
        "  - {id: again, decision: refusal, by: Kreis Muster, promised: 2014-01-15, due: 2015-03-01}\n", ""
    )
    fresh = fresh.replace("reviews:\n", "")
    result = rechecked(case=fresh, positions="id,who,members,option,on,published,stance,heads\n")
    assert result.until == date(2015, 7, 31)
    assert date(2015, 7, 31) in {item.day for item in result.due}
