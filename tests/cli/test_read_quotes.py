"""Quotes of a paper stand in one pair of marks."""

from __future__ import annotations

import pytest

from wiedervorlage.cli.read_statements import _in_marks


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Der Rat stimmt zu", "„Der Rat stimmt zu“"),
        ("festgesetzt.“", "„festgesetzt.“"),
        ("„Die Ermäßigung wird gewährt.“", "„Die Ermäßigung wird gewährt.“"),
        ("der Kindergarten „Am Anger“", "„der Kindergarten „Am Anger““"),
        ("„Am Anger“ und „Am Bach“", "„„Am Anger“ und „Am Bach““"),
    ],
)
def test_a_quote_stands_in_one_pair_of_marks(words, printed):
    assert _in_marks(words) == printed
