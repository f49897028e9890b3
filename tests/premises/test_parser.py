"""The grammar: what is read, what is refused, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.premises import nodes
from wiedervorlage.premises.parser import PremiseSyntaxError, parse


def test_multiplication_binds_stronger_than_addition_and_comparison_weakest():
    """``a + 2 * b < c`` is ``(a + (2 * b)) < c``."""
    tree = parse("a + 2 * b < c")
    assert isinstance(tree, nodes.Comparison)
    assert isinstance(tree.left, nodes.Calculation)
    assert tree.left.operator == "+"
    assert isinstance(tree.left.right, nodes.Calculation)


def test_and_binds_stronger_than_or():
    """``a or b and c`` is ``a or (b and c)``."""
    tree = parse("a < 1 or b < 1 and c < 1")
    assert isinstance(tree, nodes.Junction)
    assert tree.operator == "or"
    assert isinstance(tree.operands[1], nodes.Junction)


def test_brackets_take_a_day_or_an_id_with_hyphens():
    """Both forms look back."""
    tree = parse("x[2012-09-12] < x[conference-2012]")
    assert isinstance(tree, nodes.Comparison)
    assert tree.left.when == "2012-09-12"
    assert tree.right.when == "conference-2012"


@pytest.mark.parametrize(
    ("text", "position", "hint"),
    [
        ("a < b < c", 6, "and"),
        ("a = 5", 2, "=="),
        ("(a < 5", 6, ")"),
        ("a && b", 2, "and"),
        ("a ≤ 5", 2, "<="),
        ("a < 5 %%", 7, None),
        ("", 0, None),
        ("a < 'x'", 4, "double"),
        ("a[ < 3", 1, "bracket"),
        ("a. < 3", 3, "measure"),
        ("a < 140.000", 4, "140000 (thousands)"),
    ],
)
def test_an_error_names_its_place_and_what_was_probably_meant(text, position, hint):
    """The position is the character at which reading stopped."""
    with pytest.raises(PremiseSyntaxError) as caught:
        parse(text)
    assert caught.value.position == position
    if hint:
        assert hint in caught.value.hint.en


def test_deep_nesting_is_refused_and_not_a_crash():
    """A thousand parentheses are a finding, not a recursion error."""
    with pytest.raises(PremiseSyntaxError):
        parse("(" * 1000 + "a" + ")" * 1000)


@given(st.text(max_size=60))
def test_any_text_is_either_read_or_refused_with_a_place(text):
    """Nothing else may happen."""
    try:
        tree = parse(text)
    except PremiseSyntaxError as error:
        assert 0 <= error.position <= len(text)
    else:
        assert all(0 <= node.start <= node.end <= len(text) for node in nodes.walk(tree))
