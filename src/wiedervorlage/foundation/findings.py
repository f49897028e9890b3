"""Findings: what is wrong or doubtful in the input, said so that somebody can mend it.

A finding is data, never an exception: the rest of the input is still read. Exceptions are for what is
wrong with the program or the call. Every finding has a stable code (``EVI-007``), so that an office can
look it up, search for it, and a test can ask for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.foundation.text import Language


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The input cannot be used as it stands."""
    DOUBT = "doubt"
    """The input is used, but somebody should look."""
    NOTE = "note"
    """Worth knowing; nothing to do."""

    def in_language(self, language: Language) -> str:
        """Return the word for it that a reader of that language knows."""
        return _IN_WORDS[self].in_language(language)


_IN_WORDS: Final = {
    Severity.ERROR: Text(de="Fehler", en="error"),
    Severity.DOUBT: Text(de="Zweifel", en="doubt"),
    Severity.NOTE: Text(de="Hinweis", en="note"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a finding sits: a file with line and column, or a span of characters in a text.

    ``line`` and ``column`` count from 1; ``start`` and ``end`` are character offsets, ``end`` exclusive;
    ``page`` counts from 1; ``sheet`` names a worksheet.
    """

    file: str = ""
    line: int | None = None
    column: int | None = None
    start: int | None = None
    end: int | None = None
    page: int | None = None
    sheet: str = ""

    def __str__(self) -> str:
        """Return the place as a linter prints it: ``file:line:column``, or the span."""
        parts = [part for part in (self.file, self.sheet) if part]
        if self.page is not None:
            parts.append(f"p{self.page}")
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        elif self.start is not None:
            parts.append(f"{self.start}-{self.end if self.end is not None else self.start}")
        return ":".join(parts)


NOWHERE: Final = Place()
"""No place in particular."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong or doubtful in the input: what, where, why, and what to do about it.

    ``offers`` are values that were perhaps meant; a person may take one, nothing takes it by itself.
    """

    code: str
    severity: Severity
    message: Text
    remedy: Text
    place: Place = NOWHERE
    offers: tuple[str, ...] = ()

    def line(self, language: Language = "de") -> str:
        """Return the finding as one line, as a linter prints it."""
        where = str(self.place)
        head = f"{where}: " if where else ""
        return (
            f"{head}{self.code} {self.severity.in_language(language)}: {self.message.in_language(language)} "
            f"→ {self.remedy.in_language(language)}"
        )


def has_errors(findings: Iterable[Finding]) -> bool:
    """Say whether any finding keeps the input from being used."""
    return any(finding.severity is Severity.ERROR for finding in findings)
