"""The findings of this part, in one table, so that an office can look a code up.

The table is data: ``data/evidence/findings.csv`` with code, severity, German and English text and remedy.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.builtin import builtin_rows
from wiedervorlage.foundation import catalogue
from wiedervorlage.foundation.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.text import Text

MESSAGES: Final[Mapping[str, catalogue.Entry]] = {
    row["code"]: catalogue.entry(
        row["message_de"], row["message_en"], (row["remedy_de"], row["remedy_en"]), Severity(row["severity"])
    )
    for row in builtin_rows("findings")
}


def finding(code: str, severity: Severity, place: Place | None = None, **values: str | Text) -> Finding:
    """Return the finding ``code`` with its texts filled in.

    Args:
        code: ``EVI-001`` and so on, as the table of findings lists it.
        severity: how much it weighs here; the same trap may be mended in one file and not in another.
        place: where it sits.
        values: what the placeholders of the text stand for.
    """
    return replace(catalogue.finding(MESSAGES, code, place or Place(), **values), severity=severity)


class Limited:
    """Collects findings, the first ``limit`` of each code one by one, the rest as a count.

    A file with a thousand unreadable cells has one thing wrong with it, not a thousand.
    """

    def __init__(self, limit: int = 20) -> None:
        self._limit = limit
        self._found: dict[str, list[Finding]] = {}

    def add(self, found: Finding) -> None:
        """Take a finding in."""
        self._found.setdefault(found.code, []).append(found)

    def extend(self, found: tuple[Finding, ...]) -> None:
        """Take several findings in."""
        for one in found:
            self.add(one)

    def findings(self) -> tuple[Finding, ...]:
        """Return the findings kept, with one more per code that says how many were left out."""
        result: list[Finding] = []
        for code, found in self._found.items():
            result += found[: self._limit]
            if (rest := found[self._limit :]) != []:
                more = finding("EVI-099", rest[0].severity, rest[0].place, other=code, count=str(len(rest)))
                result.append(more)
        return tuple(result)
