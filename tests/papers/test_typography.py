"""Protected spaces, quotation marks, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.papers.typography import count_words, protect, quote, sentences

NB = "\u00a0"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("nach § 7 Abs. 2", f"nach §{NB}7 Abs.{NB}2"), ("§§ 10 ff.", f"§§{NB}10 ff."),
        ("am 1. Oktober 2015", f"am 1.{NB}Oktober{NB}2015"), ("im Mai 2014", f"im Mai{NB}2014"),
        ("5,5 Stellen", f"5,5{NB}Stellen"), ("22 % und 3 Mio. Euro", f"22{NB}% und 3{NB}Mio. Euro"),
        ("z. B. hier", f"z.{NB}B. hier"), ("Dr. Muster", f"Dr.{NB}Muster"), ("TOP 3.1", f"TOP{NB}3.1"),
        ("Satz eins. Zwei folgen", "Satz eins. Zwei folgen"),
    ],
)  # fmt: skip
def test_a_line_does_not_break_within_a_figure_or_date(written, expected):
    assert protect(written) == expected


@given(st.text(alphabet="§ 0123456789.,abzBDrMai%TOPuNrStelen", max_size=60))
def test_protecting_twice_changes_nothing_and_no_letter_is_lost(text):
    once = protect(text)
    assert protect(once) == once
    assert once.replace(NB, " ") == text.replace(NB, " ")


def test_sentences_end_neither_at_abbreviations_nor_at_dates():
    text = (
        "Am 1. Oktober 2015 galt § 7 Abs. 2 noch. Fast alle (vgl. Anl. 3) waren dagegen! „Warum?“ Das sagte niemand. "
        "Es ging z. B. um 5,5 Stellen."
    )
    assert [sentence.split()[0] for sentence in sentences(text)] == ["Am", "Fast", "„Warum?“", "Das", "Es"]


def test_quotation_marks_are_german():
    assert quote(f"das {quote('Zentrum', inner=True)}") == "„das ‚Zentrum‘“"


def test_dashes_are_no_words():
    assert count_words("Das – so heißt es – gilt.") == 5
