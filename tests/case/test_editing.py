"""Editing a case changes the lines it is about and no other; a bad edit changes nothing."""

from __future__ import annotations

import difflib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_case import CASE, small_texts
from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.editing import apply_edit, edit_case
from wiedervorlage.case.edits import AddItem, RemoveField, RemoveItem, SetField
from wiedervorlage.case.source_text import read_source
from wiedervorlage.case.source_writing import write_block, write_flow
from wiedervorlage.flow import open_case

REASON = {
    "id": "new-ground",
    "kind": "need",
    "side": "against",
    "weight": {"class": "mentioned"},
    "says": {"de": "Ein neuer Grund: „so nicht“, # kein Kommentar", "en": "a new ground"},
    "premise": "none",
}
ITEMS = {
    "events": {"id": "new-event", "on": "2014-05~", "what": "Etwas geschah"},
    "documents": {"id": "new-paper", "file": "case.yaml", "on": "2013-09-26"},
    "requests": {"id": "new-request", "by": "Stadt A", "on": "2013-01-01", "asks": {"de": "x, y: z"}},
    "offers": {"id": "new-offer", "by": "Stadt A", "on": "2013-01-01", "of": "Hilfe"},
    "reasons": REASON,
    "acts": {"id": "new-act", "kind": "accepted", "on": "2015", "reason": ""},
    "options": {"id": "new-option", "title": {"de": "Noch ein Weg", "en": "another way"}},
    "doubts": {"about": "new-doubt", "says": "unklar"},
}


@pytest.fixture(scope="module")
def programmes():
    return load_programmes()


@pytest.fixture(scope="module", params=["steinfurt-ki", "beispiel-vergabestelle", "klein"])
def texts(request):
    """The two packaged cases and the small one."""
    if request.param == "klein":
        return small_texts()
    return read_case_folder(packaged_cases()[request.param]).texts


def changes(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines taken out and the lines put in."""
    lines = list(difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True)))
    return [x[2:] for x in lines if x[0] == "-"], [x[2:] for x in lines if x[0] == "+"]


@pytest.mark.parametrize("section", ITEMS)
def test_adding_an_item_adds_lines_and_touches_none(texts, programmes, section):
    edited = edit_case(texts, [AddItem(section=section, item=ITEMS[section])], programmes)

    assert edited.is_done, [item.line() for item in edited.findings]
    gone, new = changes(texts["case.yaml"], edited.texts["case.yaml"])
    assert gone == []
    assert new
    assert open_case(edited.texts, programmes).is_usable


@pytest.mark.parametrize("section", ITEMS)
def test_adding_and_removing_is_as_if_nothing_had_been(texts, section):
    item = ITEMS[section]
    name = item.get("id") or item["about"]
    there = apply_edit(texts, AddItem(section=section, item=item))
    back = apply_edit(there, RemoveItem(section=section, id=name))

    assert back == dict(texts)


def test_a_position_is_a_row_of_its_table(texts, programmes):
    item = {"id": "new-position", "who": "Anna Muster", "option": next(iter(open_case(texts, programmes).case.options)),
            "on": "2014-05-01", "published": "2014-05-01", "stance": "for"}  # fmt: skip
    edited = edit_case(texts, [AddItem(section="positions", item=item)], programmes)

    assert edited.is_done, [found.line() for found in edited.findings]
    assert edited.texts["positions.csv"].startswith(texts["positions.csv"])
    assert apply_edit(edited.texts, RemoveItem(section="positions", id="new-position")) == dict(texts)


def test_the_first_position_makes_the_table_and_the_last_takes_it_along():
    texts = {key: value for key, value in small_texts().items() if key != "positions.csv"}
    item = {"id": "p", "who": "99001001", "option": "table", "on": "2014", "stance": "for"}
    there = apply_edit(texts, AddItem(section="positions", item=item))

    assert there["positions.csv"].splitlines()[1].startswith("p,99001001,")
    assert apply_edit(there, RemoveItem(section="positions", id="p")) == texts


@pytest.mark.parametrize(
    ("section", "name", "field", "value"),
    [
        ("reasons", "mayors", ("premise", "fair"), 'support("county-centre") < 1/3'),
        ("reasons", "mayors", ("premise", "note"), {"de": "kurz", "en": "short"}),
        ("reasons", "mayors", ("weight", "class"), "decisive"),
        ("reasons", "mayors", ("says",), {"de": "Anders gesagt, und zwar: so", "en": "said otherwise"}),
        ("reasons", "mayors", ("kind",), "level"),
        ("reasons", "package", ("premise", "fair"), "in_procedure < 500"),
        ("reasons", "no-staff", ("second_kind",), "staffing"),
        ("decisions", "no-re-examination-2013", ("rests_on",), ["no-change", "mayors", "package"]),
        ("decisions", "refusal-2012", ("vote",), {"for": "3", "against": "4"}),
        ("sources", "inkar", ("url",), "https://www.inkar.de/neu"),
        ("requests", "rheine-letter-2013", ("about",), "centre"),
        ("", "", ("title", "en"), "Another title"),
        ("", "", ("region",), "05566"),
    ],
)  # fmt: skip
def test_a_field_changes_within_its_own_lines(programmes, section, name, field, value):
    texts = read_case_folder(packaged_cases()["steinfurt-ki"]).texts
    edited = edit_case(texts, [SetField(section=section, id=name, field=field, value=value)], programmes)

    assert edited.is_done, [item.line() for item in edited.findings]
    gone, new = changes(texts["case.yaml"], edited.texts["case.yaml"])
    assert len(gone) <= 9
    assert len(new) <= 9
    for line in gone:
        if "#" in line:
            assert any(line[line.index("  #") :] in other for other in new), line


def test_a_comment_behind_a_value_stays_behind_it(programmes):
    texts = read_case_folder(packaged_cases()["steinfurt-ki"]).texts
    field = SetField(section="reasons", id="package", field=("premise", "fair"), value="in_procedure < 500")
    edited = edit_case(texts, [field], programmes)

    assert "    premise: {fair: in_procedure < 500}       # the letter names no measure" in edited.texts["case.yaml"]


def test_a_long_sentence_is_folded_into_lines_and_reads_the_same():
    says = " ".join(f"Wort{n}" for n in range(60)) + "."
    edited = edit_case(small_texts(), [SetField(section="reasons", id="need", field=("says",), value=says)], {})

    assert edited.case.reasons["need"].says.de == says
    assert "    says: >-\n      Wort0 Wort1" in edited.texts["case.yaml"]


def test_setting_a_field_back_gives_the_same_bytes(texts):
    title = read_source(texts["case.yaml"], "").data["title"]["de"]
    there = apply_edit(texts, SetField(field=("title", "de"), value="Zwischendurch"))
    back = apply_edit(there, SetField(field=("title", "de"), value=title))

    assert there != dict(texts)
    assert back == dict(texts)


def test_a_field_is_removed_with_its_line():
    edited = edit_case(small_texts(), [RemoveField(section="decisions", id="refusal", field=("names_decisive",))], {})

    assert changes(CASE, edited.texts["case.yaml"]) == (["    names_decisive: [no-change]\n"], [])


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (RemoveItem(section="reasons", id="need"), "CAS-020"),
        (RemoveItem(section="reasons", id="neeed"), "CAS-060"),
        (RemoveItem(section="resaons", id="need"), "CAS-062"),
        (AddItem(section="reasons", item={**REASON, "id": "need"}), "CAS-016"),
        (AddItem(section="reasons", item={"kind": "need"}), "CAS-063"),
        (AddItem(section="reasons", item={"id": "half"}), "CAS-010"),
        (AddItem(section="positions", item={"id": "x", "who": "99001001", "colour": "red"}), "CAS-061"),
        (SetField(section="reasons", id="need", field=("premise", "fair"), value="share < < 2"), "PRE-000"),
        (SetField(section="reasons", id="need", field=("side",), value="neither"), "CAS-012"),
        (SetField(section="decisions", id="refusal", field=("on",), value="gestern"), "CAS-014"),
        (SetField(section="decisions", id="refusal", field=("rests_on",), value=["nothing"]), "CAS-020"),
        (RemoveField(section="reasons", id="need", field=("nothing",)), "CAS-061"),
    ],
)
def test_a_bad_edit_says_why_and_changes_nothing(edit, code):
    texts = small_texts()
    edited = edit_case(texts, [edit], {})

    assert not edited.is_done
    assert edited.texts is texts
    assert code in {item.code for item in edited.findings}


def test_several_edits_are_made_all_or_none():
    add = AddItem(section="reasons", item=REASON)
    carry = SetField(section="decisions", id="refusal", field=("rests_on",), value=["no-change", "new-ground"])
    bad = SetField(section="decisions", id="refusal", field=("rests_on",), value=["nothing"])

    assert edit_case(small_texts(), [add, carry], {}).is_done
    assert not edit_case(small_texts(), [add, bad], {}).is_done


def test_a_case_that_has_errors_already_may_be_mended():
    texts = small_texts(case=CASE.replace("premise: {fair: share < 0.6", "premise: {fair: shar < 0.6"))
    mend = SetField(section="reasons", id="need", field=("premise", "fair"), value="share < 0.6 * cities.share")

    assert not open_case(texts, {}).is_usable
    assert edit_case(texts, [mend], {}).is_done


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40)
values = st.recursive(
    words | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words.filter(bool), inner, max_size=4),
    max_leaves=8,
)


@given(values)
def test_whatever_is_written_on_one_line_reads_as_the_same(value):
    assert read_source(f"a: {{b: {write_flow(value)}}}", "").data == {"a": {"b": value}}


@given(st.dictionaries(st.from_regex(r"\A[a-z][a-z_]{0,8}\Z"), values, min_size=1, max_size=5))
def test_whatever_is_written_in_lines_reads_as_the_same(value):
    assert read_source(f"- {write_block(value, 2)}\n", "").data == [value]


layout = st.sampled_from(["", "\n", "\n\n", "# Bemerkung\n", "  # eingerückt\n"])


@st.composite
def laid_out(draw):
    """A small case in changing layout: comments, blank lines, flow and block, line breaks of either kind."""
    text = CASE
    for head in ("events:", "requests:", "offers:", "decisions:", "reasons:", "reviews:", "options:"):
        text = text.replace(f"\n{head}\n", f"\n{draw(layout)}{head}\n")
    for start, end in pairwise(["events:", "requests:", "offers:", "decisions:"]):
        if draw(st.booleans()):
            a, b = text.index(f"\n{start}"), text.index(f"\n{end}")
            text = text[:a] + text[a:b].replace("\n  - ", "\n- ") + text[b:]
    if draw(st.booleans()):
        text = text.replace("{id: help, by:", "{ id:  help ,\n     by:")
    text += draw(layout)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@given(laid_out(), st.sampled_from(sorted(ITEMS)))
def test_in_any_layout_adding_and_removing_is_identity(text, section):
    texts = small_texts(case=text)
    item = ITEMS[section]
    there = apply_edit(texts, AddItem(section=section, item=item))
    back = apply_edit(there, RemoveItem(section=section, id=item.get("id") or item["about"]))

    assert back["case.yaml"] == text


@given(laid_out(), values.filter(lambda value: value not in ([], {})))
def test_in_any_layout_a_changed_field_leaves_the_other_lines(text, value):
    texts = small_texts(case=text)
    path = ("reasons", "need", "says")
    after = apply_edit(texts, SetField(section=path[0], id=path[1], field=path[2:], value=value))["case.yaml"]

    before = text.splitlines(keepends=True)
    at = next(n for n, line in enumerate(before) if "Der Bedarf ist geringer" in line)
    assert after.startswith("".join(before[:at]))
    assert after.endswith("".join(before[at + 1 :]))
