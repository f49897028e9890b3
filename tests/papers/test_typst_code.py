"""Text becomes Typst only as string literals."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.papers import samples
from wiedervorlage.papers.letter import compose_letter
from wiedervorlage.papers.typst import write_typst
from wiedervorlage.papers.typst.code import array, content, literal, replace_characters
from wiedervorlage.papers.words import note, runs, strong

typst = pytest.importorskip("typst")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
HOSTILE = st.lists(st.sampled_from(['"', "\\", "#", "[", "]", "{", "}", "$", "*", "_", "\n", "u{41}", "//", "/*", "@",
                                    "<x>", "`", "panic()", 'read("/")']), max_size=12).map("".join)  # fmt: skip


def _evaluate(expression):
    return json.loads(typst.eval(b"", expression, ignore_system_fonts=True))


@given(st.one_of(ANY_TEXT, HOSTILE))
def test_any_text_evaluates_to_itself(text):
    assert _evaluate(literal(text)) == text


@given(st.lists(st.one_of(ANY_TEXT, HOSTILE), max_size=4))
def test_an_array_holds_exactly_the_texts_put_in(texts):
    assert _evaluate(array(map(literal, texts))) == texts


@given(st.one_of(ANY_TEXT, HOSTILE), st.one_of(ANY_TEXT, HOSTILE))
def test_running_text_keeps_its_words_and_adds_no_other_element(first, second):
    written = content(runs(first, strong(second), note(first)), "de")
    tree = _evaluate(f"{written}.children")
    assert [child["func"] for child in tree if child["func"] != "text"] == ["strong", "footnote"]
    assert "".join(child.get("text", "") for child in tree if child["func"] == "text") == first
    assert tree[-2]["body"].get("text", "") == second


def test_a_lone_surrogate_becomes_the_replacement_character():
    assert literal("a\ud800b") == '"a\ufffdb"'


@given(st.one_of(ANY_TEXT, HOSTILE), st.sampled_from(["\u0007", "漢", "\u200b"]))
def test_replacing_a_character_in_source_replaces_it_in_the_text(text, character):
    whole = text + character + text
    mended = replace_characters(literal(whole), [character])
    assert _evaluate(mended) == whole.replace(character, "\ufffd")


def test_the_source_asks_for_no_file_and_no_package():
    source = write_typst(compose_letter(samples.letter_parts(), samples.office()))
    for word in ("#import", "#include", "read(", "@preview", "plugin("):
        assert word not in source
