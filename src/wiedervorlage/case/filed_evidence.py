"""The texts of a case with a new table of figures in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.building import build_case
from wiedervorlage.case.checking import check_case
from wiedervorlage.case.editing import EditedCase, edit_case
from wiedervorlage.foundation.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.evidence_filing import EvidenceFiling
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.rules.programme import Programme


def with_evidence(texts: Mapping[str, str], filing: EvidenceFiling, programmes: Mapping[str, Programme]) -> EditedCase:
    """Put the table and the declarations into the case, or refuse where that would give it an error it had not.

    Args:
        texts: the folder; not changed.
        filing: what :func:`file_evidence` said; without a table nothing is done.
        programmes: the funding rules that premises may read.
    """
    if not filing.text:
        return EditedCase(texts=texts, case=build_case(texts).case, findings=filing.findings, is_done=False)
    declared = edit_case(texts, filing.edits, programmes)
    if not declared.is_done:
        return declared
    changed = {**declared.texts, filing.path: filing.text}
    reading = build_case(changed)
    findings = reading.findings
    if reading.case is not None:
        findings = (*findings, *check_case(reading.case, programmes, changed))
    known = {(found.code, found.message.en) for found in declared.findings}
    new = tuple(found for found in findings if _is_new_error(found, known))
    if new:
        return EditedCase(texts=texts, case=declared.case, findings=new, is_done=False)
    return EditedCase(texts=changed, case=reading.case, findings=findings, is_done=True)


def _is_new_error(found: Finding, known: set[tuple[str, str]]) -> bool:
    return found.severity is Severity.ERROR and (found.code, found.message.en) not in known
