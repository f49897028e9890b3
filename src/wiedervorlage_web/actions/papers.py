"""Papers: begin a draft, edit its words, hand it in, take it back, release it.

Two pairs of eyes see what leaves the house: whoever drafted a paper does not release it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from wiedervorlage_web.drafting import draft_of, files_of
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.events import Event
from wiedervorlage_web.records.keeping import keep_blob
from wiedervorlage_web.records.models import PaperFile, PaperRecord
from wiedervorlage_web.records.models.papers import DRAFT, RELEASED, SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.drafting import PaperChoice
    from wiedervorlage_web.records.models import CaseRecord


class PaperChangedError(Exception):
    """Somebody else changed the paper meanwhile, or it is in another state; ``current`` is how it stands."""

    def __init__(self, current: PaperRecord) -> None:
        super().__init__("the paper has been changed meanwhile")
        self.current = current


class FourEyesError(Exception):
    """Whoever drafted a paper cannot release it."""


def begin(acting: Acting, record: CaseRecord, choice: PaperChoice) -> PaperRecord:
    """Begin a draft from the case as it stands; it is written once, so that a case that cannot be written fails here.

    Raises:
        PermissionDenied: the role may not.
        CaseHasErrorsError: the case has errors.
        NothingToRecheckError: no decision had been taken by that day.
    """
    acting.needs(Right.WORK)
    with transaction.atomic():
        paper = PaperRecord.objects.create(
            case=record,
            kind=choice.kind,
            on=choice.on,
            case_version=record.version,
            options=choice.options(),
            drafted_by=acting.user,
            drafted_at=acting.at,
        )
        draft_of(paper)
        acting.tell(Event(verb="paper.begun", subject=record.slug, after=_told(paper)))
    return paper


def edit(acting: Acting, paper: PaperRecord, words: Mapping[str, str], *, based_on: int) -> None:
    """Keep the passages of a draft that differ from the library's own words; the rest stays unedited.

    Raises:
        PermissionDenied: the role may not.
        PaperChangedError: somebody else was faster, or it is no draft any more.
    """
    acting.needs(Right.WORK)
    own = {passage.key: passage.text for passage in draft_of(paper).own_words}
    edits = {key: text for key, text in words.items() if key in own and text != own[key]}
    _change(acting, paper, based_on, "paper.edited", state=DRAFT, edits=edits)


def hand_in(acting: Acting, paper: PaperRecord, *, based_on: int) -> None:
    """Hand a draft in for release.

    Raises:
        PermissionDenied: the role may not.
        PaperChangedError: somebody else was faster, or it is no draft any more.
    """
    acting.needs(Right.WORK)
    _change(acting, paper, based_on, "paper.handed-in", state=DRAFT, to=SUBMITTED)


def take_back(acting: Acting, paper: PaperRecord, *, based_on: int) -> None:
    """Turn a paper that was handed in into a draft again: by a clerk, or by whoever should have released it.

    Raises:
        PermissionDenied: the role may not.
        PaperChangedError: somebody else was faster, or it was released.
    """
    acting.needs(Right.REMIND)
    _change(acting, paper, based_on, "paper.taken-back", state=SUBMITTED, to=DRAFT)


def release(acting: Acting, paper: PaperRecord, *, based_on: int) -> None:
    """Release a paper that somebody else drafted, and keep its files as they are now, byte for byte.

    Raises:
        PermissionDenied: the role may not.
        FourEyesError: the same person drafted it.
        PaperChangedError: somebody else was faster, or it was not handed in.
    """
    acting.needs(Right.RELEASE)
    if paper.drafted_by_id == acting.user.pk:
        raise FourEyesError
    files = files_of(paper, final=True)
    with transaction.atomic():
        _change(
            acting,
            paper,
            based_on,
            "paper.released",
            state=SUBMITTED,
            to=RELEASED,
            released_by=acting.user,
            released_at=acting.at,
        )
        PaperFile.objects.bulk_create(
            PaperFile(paper=paper, name=file.name, blob=keep_blob(file.data)) for file in files
        )


def _change(
    acting: Acting, paper: PaperRecord, based_on: int, verb: str, *, state: str, to: str = "", **columns: object
) -> None:
    before = _told(paper)
    with transaction.atomic():
        held = PaperRecord.objects.filter(pk=paper.pk, version=based_on, state=state).update(
            version=F("version") + 1, state=to or state, **columns
        )
        paper.refresh_from_db()
        if not held:
            raise PaperChangedError(paper)
        acting.tell(Event(verb=verb, subject=paper.case.slug, before=before, after=_told(paper)))


def _told(paper: PaperRecord) -> dict[str, object]:
    return {
        "id": paper.pk,
        "kind": paper.kind,
        "on": paper.on.isoformat(),
        "case_version": paper.case_version,
        "options": paper.options,
        "edits": paper.edits,
        "state": paper.state,
        "version": paper.version,
    }
