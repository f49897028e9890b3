"""Make a case from a letter: what was confirmed becomes the case, the letter its first document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from wiedervorlage.case.keeping import CaseExistsError
from wiedervorlage.intake.filing.drafting import Draft, draft_case
from wiedervorlage.intake.filing.starting import Paper, Start, start_case
from wiedervorlage_web.actions.cases import import_case
from wiedervorlage_web.actions.filing import NotFiledError, close, received
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from wiedervorlage.intake.filing.answers import Answers
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import UploadRecord


def begin(upload: UploadRecord, reading: Reading, name: str) -> Start:
    """Return the case as the letter alone would have it: proposals, and what it says of the case itself."""
    return start_case(name, [Paper(reading=reading, received=received(upload, reading))])


def draft(upload: UploadRecord, reading: Reading, name: str, answers: Answers) -> Draft:
    """Return the case that the answers make, changing nothing."""
    return draft_case(begin(upload, reading, name), answers, programmes())


def make_case(acting: Acting, upload: UploadRecord, reading: Reading, name: str, answers: Answers) -> CaseRecord:
    """Make a new case of the house from a letter.

    Raises:
        PermissionDenied: the role may not.
        NotFiledError: an answer is missing, or does not fit; nothing was made.
        CaseExistsError: there is a case of that name.
        UploadChangedError: the letter has been filed meanwhile.
    """
    acting.needs(Right.WORK)
    if CaseRecord.objects.filter(organisation=acting.house, slug=name).exists():
        raise CaseExistsError(f"there is a case {name!r} already")
    start = begin(upload, reading, name)
    made = draft_case(start, answers, programmes())
    if made.texts is None:
        raise NotFiledError(made.findings)
    files = {path: text.encode() for path, text in made.texts.items()}
    files[start.filings[0].file] = bytes(upload.blob.content)
    with transaction.atomic():
        record = import_case(acting, name, files)
        close(acting, upload, record)
    return record
