"""Check that the parts of a case fit together: references, premises, days, units, quotes.

Everything found is a finding with the place in the folder. A case without errors can be rechecked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.checking_documents import check_kept_findings
from wiedervorlage.case.checking_figures import check_figures, check_measures
from wiedervorlage.case.checking_premises import check_premises
from wiedervorlage.case.checking_quotes import check_quotes
from wiedervorlage.case.checking_references import check_proposals, check_references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.rules.programme import Programme


def check_case(case: Case, programmes: Mapping[str, Programme], texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return everything that does not fit in ``case``.

    Args:
        case: as built from its folder.
        programmes: the funding rules that premises may read.
        texts: the texts of the folder, to look quotes up in.
    """
    return (
        *check_references(case),
        *check_measures(case),
        *check_figures(case),
        *check_proposals(case),
        *check_premises(case, programmes),
        *check_quotes(case, texts),
        *check_kept_findings(case, texts),
    )
