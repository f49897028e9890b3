"""The findings of a reading on the terminal: where on the paper, how grave, what is wrong and what to do.

Characters are counted by programs; a clerk looks for a page of what was printed, for a line of what was typed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.wording import NBSP, with_days_written, worded
from wiedervorlage.intake.placed_findings import found_at

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding, Place
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Reading

_OTHER_LINES: Final = frozenset({".docx", ".eml"})
"""Files that are shown in other lines than they are read in: naming one would lead astray."""


def finding_lines(label: str, reading: Reading, language: Language) -> list[str]:
    """Return each finding in a line, in the order of their places; what is about the file as a whole comes first.

    Args:
        label: the name of the file, by which typed text is told from what has no lines to count.
        reading: what was read.
        language: of the lines.
    """
    return [_line(found, label, reading, language) for found in found_at(reading)]


def _line(found: Finding, label: str, reading: Reading, language: Language) -> str:
    """Return a finding in a line: "Zeile 35: INT-005 Zweifel: Den Tag 31.09.2013 gibt es nicht. → …"."""
    where = _where(found.place, label, reading, language)
    severity = found.severity.in_language(language)
    told = f"{found.code} {severity}: {found.message.in_language(language)} → {found.remedy.in_language(language)}"
    return ": ".join(filter(None, (where, with_days_written(told, language).replace(NBSP, " "))))


def _where(place: Place, label: str, reading: Reading, language: Language) -> str:
    """Return page or line of a place in words, with its file where the label is another; "" where nothing is told."""
    file = "" if label.endswith(place.file) else place.file
    return ", ".join(filter(None, (file, _spot(place, label, reading, language))))


def _spot(place: Place, label: str, reading: Reading, language: Language) -> str:
    if place.page is not None:
        return f"{worded(language, 'Seite', 'page')} {place.page}"
    if place.start is None or Path(label).suffix.lower() in _OTHER_LINES:
        return ""
    line = 1 + reading.text.count("\n", 0, place.start)
    return f"{worded(language, 'Zeile', 'line')} {line}"
