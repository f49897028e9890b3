"""Papers on the desk: drafted, edited, released by a second person; the same bytes as the command line."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.cli import main
from wiedervorlage_web.actions import papers
from wiedervorlage_web.drafting import PaperChoice, draft_of, files_of
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.models import EventRecord, PaperRecord

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client

    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import CaseRecord

SMALL = "beispiel-vergabestelle"
DAY = date(2020, 12, 1)


@pytest.fixture
def letter(bring_in: Callable[[str], CaseRecord], clerk: Acting) -> PaperRecord:
    """Return a reply to the request of the small case, begun by the clerk."""
    return papers.begin(clerk, bring_in(SMALL), PaperChoice(kind="reply", on=DAY))


@pytest.mark.parametrize("kind", ["reply", "council"])
def test_command_line_and_desk_give_the_same_bytes(
    bring_in: Callable[[str], CaseRecord], clerk: Acting, tmp_path: Path, kind: str
) -> None:
    paper = papers.begin(clerk, bring_in(SMALL), PaperChoice(kind=kind, on=DAY))

    assert main(["write", str(packaged_cases()[SMALL]), kind, "--on", DAY.isoformat(), "--out", str(tmp_path)]) == 0

    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert {file.name: file.data for file in files_of(paper)} == written


def test_an_edit_is_kept_and_set(letter: PaperRecord, clerk: Acting) -> None:
    passage = next(passage for passage in draft_of(letter).passages if passage.kind == "paragraph")

    papers.edit(clerk, letter, {passage.key: passage.text + " Wir danken Ihnen."}, based_on=1)

    assert letter.edits == {passage.key: passage.text + " Wir danken Ihnen."}
    assert "Wir danken Ihnen." in files_of(letter)[2].data.decode()


def test_an_edit_that_changes_nothing_is_none(letter: PaperRecord, clerk: Acting) -> None:
    papers.edit(clerk, letter, {passage.key: passage.text for passage in draft_of(letter).passages}, based_on=1)

    assert letter.edits == {}


def test_the_slower_edit_is_refused_and_nothing_of_the_faster_is_lost(letter: PaperRecord, clerk: Acting) -> None:
    passage = next(passage for passage in draft_of(letter).passages if passage.kind == "paragraph")
    papers.edit(clerk, letter, {passage.key: "Der schnellere Wortlaut."}, based_on=1)

    with pytest.raises(papers.PaperChangedError):
        papers.edit(clerk, letter, {passage.key: "Der langsamere Wortlaut."}, based_on=1)

    letter.refresh_from_db()
    assert letter.edits == {passage.key: "Der schnellere Wortlaut."}


def test_a_second_person_releases_and_the_files_then_stand(
    letter: PaperRecord, clerk: Acting, acting_as: Callable[[Role], Acting]
) -> None:
    papers.hand_in(clerk, letter, based_on=1)
    papers.release(acting_as(Role.SIGNATORY), letter, based_on=2)

    kept = {file.name: bytes(file.blob.content) for file in letter.files.all()}

    assert kept == {file.name: file.data for file in files_of(letter, final=True)}
    assert sorted(name.rsplit(".", 1)[-1] for name in kept) == ["docx", "html", "pdf"]
    verbs = EventRecord.objects.filter(verb__startswith="paper.").values_list("verb", flat=True)
    assert list(verbs) == ["paper.begun", "paper.handed-in", "paper.released"]


def test_nobody_releases_their_own_paper(
    bring_in: Callable[[str], CaseRecord], acting_as: Callable[[Role], Acting]
) -> None:
    reviewer = acting_as(Role.REVIEWER)
    own = papers.begin(reviewer, bring_in(SMALL), PaperChoice(kind="reply", on=DAY))
    papers.hand_in(reviewer, own, based_on=1)

    with pytest.raises(papers.FourEyesError):
        papers.release(reviewer, own, based_on=2)


def test_the_database_itself_wants_four_eyes(letter: PaperRecord, clerk: Acting) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PaperRecord.objects.filter(pk=letter.pk).update(state="released", released_by=clerk.user, released_at=clerk.at)


def test_a_clerk_cannot_release(letter: PaperRecord, clerk: Acting) -> None:
    papers.hand_in(clerk, letter, based_on=1)

    with pytest.raises(PermissionDenied):
        papers.release(clerk, letter, based_on=2)


def test_a_released_paper_cannot_be_edited_or_taken_back(
    letter: PaperRecord, clerk: Acting, acting_as: Callable[[Role], Acting]
) -> None:
    papers.hand_in(clerk, letter, based_on=1)
    papers.release(acting_as(Role.SIGNATORY), letter, based_on=2)

    with pytest.raises(papers.PaperChangedError):
        papers.take_back(clerk, letter, based_on=3)
    with pytest.raises(papers.PaperChangedError):
        papers.edit(clerk, letter, {"5": "Nachträglich."}, based_on=3)


def test_the_page_shows_words_pages_and_files(letter: PaperRecord, signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    address = f"/vorgaenge/{SMALL}/schriftstuecke/{letter.pk}/"

    page = client.get(address).content.decode()
    picture = client.get(address + "seite-0-1.png")
    pdf = client.get(address + files_of(letter)[0].name)

    assert "Zur Freigabe einreichen" in page
    assert picture.content.startswith(b"\x89PNG")
    assert (pdf.content[:5], pdf["Content-Disposition"].split(";")[0]) == (b"%PDF-", "attachment")


def test_a_conflict_shows_both_wordings(
    letter: PaperRecord, clerk: Acting, signed_in: Callable[[Role], Client]
) -> None:
    passage = next(passage for passage in draft_of(letter).passages if passage.kind == "paragraph")
    papers.edit(clerk, letter, {passage.key: "Der schnellere Wortlaut."}, based_on=1)

    answer = signed_in(Role.CLERK).post(
        f"/vorgaenge/{SMALL}/schriftstuecke/{letter.pk}/",
        {"version": "1", f"words-{passage.key}": "Der langsamere Wortlaut."},
    )

    assert answer.status_code == 409
    assert "Der schnellere Wortlaut." in answer.content.decode()
    assert "Der langsamere Wortlaut." in answer.content.decode()


def test_the_form_comes_with_today_in_its_date_field(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    """A date field of a browser shows nothing but ISO days, whatever the language of the page."""
    bring_in(SMALL)
    page = signed_in(Role.CLERK).get(f"/vorgaenge/{SMALL}/schriftstuecke/").content.decode()

    assert re.search(r'<input type="date" name="on" value="\d{4}-\d{2}-\d{2}"', page)
