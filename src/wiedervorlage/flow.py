"""The way of a case on one page: its folder's texts → a checked case → the recheck of a decision.

Everything here is pure: texts, rules and a question come in, findings and documents come out. The shells
(``cli``, a web application) read the folder and print the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.building import build_case
from wiedervorlage.case.checking import check_case
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.findings import Finding, has_errors
from wiedervorlage.recheck.run import Question, recheck

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedCase:
    """A case folder as far as it could be read, and everything found in it."""

    case: Case | None
    findings: tuple[Finding, ...]

    @property
    def is_usable(self) -> bool:
        """Say whether the case can be rechecked."""
        return self.case is not None and not has_errors(self.findings)


class CaseHasErrorsError(WiedervorlageError):
    """A case with errors cannot be rechecked; ``findings`` says what to mend."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        errors = sum(finding.severity == "error" for finding in findings)
        super().__init__(f"{errors} errors in the case; wv check lists them")
        self.findings = findings


def open_case(texts: Mapping[str, str], programmes: Mapping[str, Programme]) -> CheckedCase:
    """Read and check the texts of a case folder."""
    reading = build_case(texts)
    if reading.case is None:
        return CheckedCase(case=None, findings=reading.findings)
    findings = (*reading.findings, *check_case(reading.case, programmes, texts))
    return CheckedCase(case=reading.case, findings=findings)


def recheck_case(
    texts: Mapping[str, str],
    programmes: Mapping[str, Programme],
    question: Question,
    inputs: Mapping[str, str] | None = None,
) -> Recheck:
    """Read, check and recheck a case folder.

    Raises:
        CaseHasErrorsError: the folder has errors.
        NothingToRecheckError: there is no such decision.
    """
    opened = open_case(texts, programmes)
    if opened.case is None or not opened.is_usable:
        raise CaseHasErrorsError(opened.findings)
    return recheck(opened.case, programmes, question, inputs)
