"""Lines that only name what a paper or an item is about: "Friedhofssatzung", "Bebauungsplan Nr. 88"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.references.reference import Reference
    from wiedervorlage.intake.text.lines import Line

_KINDS: Final = frozenset({"regulation", "paper", "funding rule"})
_RULES: Final = re.compile(
    r"[\w-]*(?:satzung|ordnung|verordnung|richtlinien?|plan|konzept|regeln)(?: (?:Nr\. ?)?\d+)?", re.IGNORECASE
)
"""What is drawn up and resolved as a whole; a guideline or programme of others is pointed to also by a line."""
_LEAD: Final = re.compile(
    r"\W*(?:(?:Betreff|Betr\.|Subject|Gegenstand|Thema|[Zz]u|TOP|Tagesordnungspunkt|Punkt"
    r"|[ÖN]):? ?)*(?:\d+(?:\.\d+)*[.:)]?(?: ?/)? )?"
    r"(?:(?:\d+\. )?(?:Neufassung|Änderung|Aufstellung|Erlass|Fortschreibung|Satzung|Entwurf|Beschluss) de[rs] )?[„\"]?"
)
_END: Final = re.compile(r"[“\"]?(?: [„\"][^„“\"]{2,40}[“\"])?\W*")


def is_title(reference: Reference, printed: Sequence[Line], start: int) -> bool:
    """Say whether rules or a plan without day and part are only what a line of its own is headed with.

    Args:
        reference: what was read.
        printed: the lines of the paper.
        start: where its words stand in the paper.
    """
    if reference.kind not in _KINDS or reference.date or reference.section or not _RULES.fullmatch(reference.name):
        return False
    line = next((line for line in printed if line.start <= start < line.end), None)
    if line is None or not _LEAD.fullmatch(line.text, 0, start - line.start):
        return False
    inflected = re.match(rf"{re.escape(reference.name)}(?:e?s|n)?", line.text[start - line.start :])
    return inflected is not None and _END.fullmatch(line.text[start - line.start :], inflected.end()) is not None
