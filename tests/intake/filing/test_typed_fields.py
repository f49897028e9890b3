"""Fixed words by their German names."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.filing.typed_fields import field_value, fixed_word, fixed_words, said_words


@pytest.mark.parametrize("field", ["kind", "side", "outcome", "weight.class"])
def test_every_word_is_known_by_its_german_and_its_english_name(field):
    names = said_words(field, "de")

    assert [fixed_word(field, name) for name in names] == list(fixed_words(field))
    assert [fixed_word(field, word) for word in fixed_words(field)] == list(fixed_words(field))
    assert not set(names) & set(fixed_words(field))


def test_a_beginning_is_enough_where_only_one_word_begins_so():
    assert fixed_word("kind", "wirt") == "economy"
    assert fixed_word("kind", "Vor") == ""  # Vorrang, Voraussetzung
    assert fixed_word("kind", "x") == ""


def test_what_is_not_known_stays_for_the_check():
    assert field_value("weight.class", "huge") == "huge"
    assert field_value("on", "gestern") == "gestern"
    assert field_value("on", "18.05.1998") == "1998-05-18"
    assert field_value("says", "18.05.1998") == "18.05.1998"
