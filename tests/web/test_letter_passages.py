"""The words of a passage are found again in the letter's text, at their one place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.foundation.findings import Finding
from wiedervorlage.intake.reading import Quote
from wiedervorlage_web.desk.letters.letter_passages import passage, places_of, quote_at

SECONDS = 3.0
"""For what is done in tenths of a second, on a busy machine."""

texts = st.text(st.sampled_from("ab Ä-1.\n\r\f\t\u00ad"), max_size=40)
spoken = st.tuples(texts, st.sampled_from("abÄ1"), texts).map("".join)


def folded(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    return "".join(text.split()).replace("-", "").replace("\u00ad", "")


@given(before=texts, words=spoken, after=texts)
def test_every_stretch_of_whole_words_is_found_where_it_stands_and_quoted_as_it_stands(
    before: str, words: str, after: str
) -> None:
    text = f"{before} {words} {after}"
    start = len(before) + 1 + len(words) - len(words.lstrip())
    end = len(before) + 1 + len(words.rstrip())

    places = places_of(words, text)

    assert (start, end) in [(place.start, place.end) for place in places]
    found = passage(words, text)
    assert isinstance(found, Quote if len(places) == 1 else Finding)
    if isinstance(found, Quote):
        assert (found.text, found.pieces) == (folded(text[start:end]), places)


@given(text=texts, words=spoken)
def test_what_is_found_has_the_words(text: str, words: str) -> None:
    assert all(bare(words) in bare(quote_at(place, text).text) for place in places_of(words, text))


@given(text=texts, words=spoken)
def test_what_is_found_neither_begins_nor_ends_within_a_word(text: str, words: str) -> None:
    for place in places_of(words, text):
        assert not text[: place.start][-1:].isalnum() or not text[place.start].isalnum()
        assert not text[place.end - 1].isalnum() or not text[place.end :][:1].isalnum()


@pytest.mark.parametrize(
    ("words", "shown_at", "found"),
    [
        pytest.param("die Hauptstelle", None, (4, 22), id="divided at the end of a line"),
        pytest.param("die Haupt-\nstelle", None, (4, 22), id="as it stands there"),
        pytest.param("„die Hauptstelle“", None, (4, 22), id="in marks of quotation"),
        pytest.param("ie Hauptst", None, (4, 22), id="cut off within its words"),
        pytest.param("Bedarf", 26, (27, 33), id="marked on the page, where one line ends with two signs"),
        pytest.param("Bedarf", 39, (40, 46), id="the second of two marked"),
        pytest.param("Bedarf", 3, "INT-051", id="marked elsewhere"),
        pytest.param("Bedarf", None, "INT-051", id="twice"),
        pytest.param("Bedarfe", None, "INT-050", id="not there"),
        pytest.param("darf", None, "INT-050", id="a part of a word"),
        pytest.param("", None, "INT-050", id="nothing"),
        pytest.param("„“", None, "INT-050", id="no word"),
    ],
)
def test_a_passage_is_found_by_its_words(words: str, shown_at: int | None, found: object) -> None:
    text = "Für die Haupt-\r\nstelle ist Bedarf, mehr Bedarf nicht."

    place = passage(words, text, shown_at=shown_at)

    assert (place.code if isinstance(place, Finding) else (place.pieces[0].start, place.pieces[0].end)) == found


@pytest.mark.trials
@pytest.mark.parametrize(
    ("words", "text"),
    [
        pytest.param("Haupt stelle", "Haupt-" + "\n" * 80_000 + "x", id="a hyphen before many ends of lines"),
        pytest.param("a b", "a" * 60_000 + " " + "b" * 60_000, id="two endless words"),
        pytest.param("a", "a" * 40_000, id="one endless word"),
        pytest.param("Rat", "Rat\r\n" * 20_000, id="very often"),
    ],
)
def test_the_search_takes_no_longer_than_the_text_is_long(words: str, text: str) -> None:
    begun = time.perf_counter()

    passage(words, text, shown_at=len(text))

    assert time.perf_counter() - begun < SECONDS
