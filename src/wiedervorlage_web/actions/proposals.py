"""Speak on what papers were read to say: into the case, or set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.case.editing import edit_case
from wiedervorlage_web.actions.cases import save_files
from wiedervorlage_web.actions.filing import NotFiledError
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.keeping import kept_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.case.edits import AcceptProposal, Edit, RejectProposal
    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import CaseRecord


def decide(acting: Acting, record: CaseRecord, edits: Sequence[Edit], *, based_on: int) -> CaseRecord:
    """Accept and reject proposals of a case, all of them or none.

    Raises:
        PermissionDenied: the role may not.
        NotFiledError: the case would have an error with it; nothing was changed.
        CaseChangedError: somebody else saved meanwhile.
    """
    acting.needs(Right.WORK)
    if not edits:
        return record
    kept = kept_case(record)
    texts, _ = texts_and_hashes(kept.files)
    edited = edit_case(texts, edits, programmes())
    if not edited.is_done:
        raise NotFiledError(edited.findings)
    changed = {path: text.encode() for path, text in edited.texts.items() if text != texts.get(path)}
    detail = [f"{type(edit).__name__} {_name(edit)}" for edit in edits]
    files = {**kept.files, **changed}
    return save_files(acting, record, files, based_on=based_on, verb="case.proposals-decided", detail=detail)


def _name(edit: Edit | AcceptProposal | RejectProposal) -> str:
    return str(getattr(edit, "id", ""))
