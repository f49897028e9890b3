"""Two people change a case at once: nothing is lost, and the slower one sees both changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.case.keeping import CaseChangedError
from wiedervorlage_web.actions.cases import save_files
from wiedervorlage_web.desk.conflict import FileConflict, Passage, conflict_page, conflicts
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.keeping import kept_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import CaseRecord

SMALL = "beispiel-vergabestelle"


def test_both_changes_stand_side_by_side_and_nothing_is_saved(
    bring_in: Callable[[str], CaseRecord], acting_as: Callable[[Role], Acting]
) -> None:
    record = bring_in(SMALL)
    before = dict(kept_case(record).files)
    theirs = {**before, "case.yaml": before["case.yaml"] + b"# eine Anmerkung der Kollegin\n"}
    mine = {**before, "notiz.txt": b"<b>meine Notiz</b>\n"}
    save_files(acting_as(Role.REVIEWER), record, theirs, based_on=1, verb="case.changed")
    record.refresh_from_db()

    with pytest.raises(CaseChangedError) as caught:
        save_files(acting_as(Role.CLERK), record, mine, based_on=1, verb="case.changed")
    request = RequestFactory().post("/x/", {"version": "1", "note": "so"})
    request.user = acting_as(Role.CLERK).user
    page = conflict_page(request, record, caught.value, mine=mine, based_on=1, back="/zurueck/")
    text = page.content.decode()

    assert page.status_code == 409
    assert "# eine Anmerkung der Kollegin" in text
    assert "&lt;b&gt;meine Notiz&lt;/b&gt;" in text
    assert "Reviewer" in text
    assert '<input type="hidden" name="note" value="so"><input type="hidden" name="version" value="2">' in text
    assert kept_case(record).files == theirs


def test_a_change_in_the_same_place_is_told() -> None:
    before, theirs, mine = b"a\nb\nc\n", b"a\nx\nc\n", b"a\ny\nc\n"

    (found,) = conflicts({"f": before}, {"f": theirs}, {"f": mine})

    assert found == FileConflict(
        path="f",
        theirs=(Passage(line=2, removed=("b",), added=("x",)),),
        mine=(Passage(line=2, removed=("b",), added=("y",)),),
        binary=False,
    )
    assert found.same_place


def test_changes_in_different_places_are_not_called_the_same_place() -> None:
    (found,) = conflicts({"f": b"a\nb\nc\n"}, {"f": b"x\nb\nc\n"}, {"f": b"a\nb\nz\n"})

    assert not found.same_place


lines = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=8).map(lambda parts: "".join(f"{p}\n" for p in parts))


@given(before=lines, after=lines)
def test_the_passages_tell_the_whole_change(before: str, after: str) -> None:
    found = next(conflicts({"f": before.encode()}, {"f": after.encode()}, {"f": before.encode()}), None)
    rebuilt, at = [], 0
    old = before.splitlines()
    for passage in found.theirs if found else ():
        rebuilt += old[at : passage.line - 1] + list(passage.added)
        at = passage.line - 1 + len(passage.removed)

    assert rebuilt + old[at:] == after.splitlines()
