"""Quotes of a paper stand in one pair of marks; until when something is asked for is written out."""

from __future__ import annotations

import pytest

from wiedervorlage.cli.read_statements import _asked, _in_marks
from wiedervorlage.intake.reading import Quote, Request


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


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2021-09", "bis September 2021"),
        ("2021-09-27/2021-10-11", "bis 11. Oktober 2021"),
        ("2021-10-08", "bis 8. Oktober 2021"),
        ("2021~", "bis 2021"),
        ("", ""),
    ],
)
def test_until_when_is_written_out_as_precisely_as_it_was_told(due, told):
    asked = Request(by="", asks="Auskunft", due=due, quote=Quote(text="", pieces=()), rule="")

    assert _asked(asked, "de") == told
