"""The headings within a paper: which lines are one, and what the line of a heading says behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import result_in
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.patterns import PROPOSAL
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Line

_HEADED: Final = (
    r"(?:\d+\.? ?|[IVX]+\. ?)?(?:Begründung|Sachverhalt|Sachdarstellung|Gründe|Unsere Gründe"
    rf"|{PROPOSAL.pattern}|Kenntnisnahme(?=:)"
    r"|(?:Der|Die) [\w \-]{3,40} (?:schlägt vor|(?:möge|wolle) beschließen)(?=:$)"
    r"|Beschlu(?:ss|ß)(?: des \w+)?"
    r"|Empfehlung|Erläuterung(?:en)?"
    r"|Finanzielle Auswirkungen|Kosten|Mitteilung|Antrag|Sach- und Rechtslage"
    r"|Stellungnahme(?: der Verwaltung)?|Bewertung|Problemdarstellung|Lösung|Alternativen?"
    r"|Ergebnis|Beratung(?:sverlauf)?|Aussprache|Diskussion(?:sverlauf)?|Beratungsfolge"
    r"|Protokoll(?=:?$)|Wortprotokoll|Abstimmungsergebnis(?=:?$)"
    r"|Haushaltsmäßige Auswirkungen|Sachstand|Zusammenfassung|Hintergrund|Tenor"
    r"|(?:Ziele?|Anlass|Zielsetzung|Ausgangslage|(?:Rechtliche|Gesetzliche) Grundlagen?|Rechtsgrundlagen?)(?=:?$)"
    r"|Rechtsbehelfsbelehrung|Hinweise?)\b"
)
_HEADINGS: Final = re.compile(rf"{_HEADED}[^.!?]{{0,40}}:?$")
_HEADING_ALONE: Final = re.compile(rf"{_HEADED}\s*:?$")
"""A heading with nothing behind it is one within a block, too: the text of a PDF often has no blank lines."""
_SAYS_MORE: Final = re.compile(rf"(?P<label>{_HEADED})\s*:\s+(?P<rest>\S.*)$")
_SECTION_BEHIND: Final = re.compile(
    rf"(?:Beschlu(?:ss|ß)|{PROPOSAL.pattern}|Empfehlung|Begründung|Sachverhalt|Sachdarstellung)\s*:"
    r"\s+(?=[A-ZÄÖÜ]\S* \S+ \S)"
)
"""What was or is to be resolved, or why, in the line of its heading."""
_LONGEST_HEADING: Final = 60


def as_heading(text: str) -> str:
    """Return a line as a heading is compared: print in capitals or spaced out as it is written in running text."""
    return title_case(closed_up(text))


def is_heading(text: str) -> bool:
    """Say whether a line at the top of a block is a heading."""
    first = as_heading(text)
    is_short = _HEADINGS.match(first) is not None and len(first) < _LONGEST_HEADING
    return is_short or _SECTION_BEHIND.match(text) is not None


def behind_heading(line: Line) -> tuple[str, Line | None]:
    """Return a heading and what its line says behind it: "Beschluss: vertagt"; "" and None where it says no more."""
    rest = _SAYS_MORE.match(line.text)
    runs_on = _SECTION_BEHIND.match(line.text) is not None
    if rest is None or not (runs_on or rest["rest"][0].islower() or result_in(rest["rest"])):
        return "", None
    return rest["label"], replace(line, text=rest["rest"], start=line.start + rest.start("rest"))


def tells_result(text: str) -> bool:
    """Say whether a heading tells in its line what came of the matter: "Beschluss: vertagt"."""
    rest = _SAYS_MORE.match(text)
    return rest is not None and bool(result_in(rest["rest"]))


def heads_below(line: Line, above: Sequence[Line]) -> bool:
    """Say whether a line below others of a block is a heading: with a colon, or below the end of a sentence.

    Below a heading it is one, too: what stands below one another so is the navigation of a page.
    """
    text = as_heading(line.text)
    if not above or _HEADING_ALONE.match(text) is None:
        return False
    ended = re.search(r"[.!?:)]$", above[-1].text) or _HEADING_ALONE.match(as_heading(above[-1].text))
    return text.endswith(":") or ended is not None
