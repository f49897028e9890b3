"""What an edit makes of plain data: what the edited text reads as, and nothing of what came in."""

from __future__ import annotations

from copy import deepcopy

import pytest

from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.case.accepting import RefusedError
from wiedervorlage.case.building import MAIN_FILE
from wiedervorlage.case.edited_data import all_edited, edited_data
from wiedervorlage.case.editing import apply_edit
from wiedervorlage.case.edits import AddItem, RemoveField, RemoveItem, SetField
from wiedervorlage.case.plain_edits import same_but_for_empties
from wiedervorlage.case.source_text import read_source

EDITS = [
    AddItem(section="offers", item={"id": "neu", "of": {"de": "ein Gespräch"}, "on": "2016-01-01", "by": "Kreis Aue"}),
    AddItem(section="measures", item={"id": "gespraeche", "unit": "1/year", "label": {"de": "Gespräche"}}),
    SetField(section="reasons", id="no-change", field=("weight", "class"), value="supporting"),
    SetField(field=("region",), value="99901"),
    RemoveField(section="reasons", id="no-change", field=("premise",)),
    RemoveItem(section="reasons", id="no-change"),
]


@pytest.fixture(scope="module")
def texts():
    return read_case_folder(packaged_cases()["steinfurt-ki"]).texts


def data_of(texts):
    return read_source(texts[MAIN_FILE], MAIN_FILE).data


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: type(edit).__name__)
def test_data_and_text_say_the_same_after_an_edit_and_the_data_before_it_is_kept(texts, edit):
    before = data_of(texts)
    kept = deepcopy(before)

    assert same_but_for_empties(edited_data(before, edit), data_of(apply_edit(texts, edit)))
    assert before == kept


def test_edits_build_on_those_before_them(texts):
    added, named = EDITS[0], SetField(section="offers", id="neu", field=("by",), value="Kreis Holl")

    offers = all_edited(data_of(texts), [added, named])["offers"]

    assert [offer["by"] for offer in offers if offer["id"] == "neu"] == ["Kreis Holl"]


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (SetField(section="reasons", id="no-chance", field=("side",), value="for"), "CAS-060"),
        (AddItem(section="wishes", item={"id": "neu"}), "CAS-062"),
        (AddItem(section="reasons", item={"says": "ohne Namen"}), "CAS-063"),
        (AddItem(section="reasons", item={"id": "no-change"}), "CAS-016"),
    ],
)
def test_what_is_not_there_or_is_there_already_is_refused(texts, edit, code):
    with pytest.raises(RefusedError) as refused:
        edited_data(data_of(texts), edit)

    assert refused.value.finding.code == code
