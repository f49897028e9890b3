"""What a council paper notes below its proposal of the bodies it went to: who sat, on which day, with what result.

"Ortsbeirat Seehausen am 23.02.2021" / "Ergebnis: einstimmig zugestimmt". It stays a paper that is laid before a
council, and what a body said that only prepares the resolution decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import HOUSE, ORGAN
from wiedervorlage.intake.lexicon.results import LABEL, VOTE_LABEL, only_counts, result_in
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import PROPOSAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BEGINS: Final = re.compile(
    rf"^[ \t]*(?:{PROPOSAL.pattern}\b"
    r"|(?:Bisherige |Vorliegende )?(?:Vor)?[Bb]eratungs(?:ergebnis(?:se)?|verlauf)\b"
    r"|(?:Bisherige )?Vorberatung(?:en)?[ \t]*:?[ \t]*$|Ergebnis(?:se)? der (?:bisherigen )?(?:Vor)?[Bb]eratung)",
    re.MULTILINE,
)
"""From the proposal on, or below a heading of its own, results of bodies are noted; above them stands the head."""
_SAT: Final = re.compile(
    rf"(?:[-–•] ?|\d{{1,2}}\. )?(?:(?:Vorb|B)eratung (?:im|in der) |(?:Der|Die|Das|Im|In der) )?(?P<body>{ORGAN})"
    rf"(?: de[rs] {HOUSE})?(?: \([^()]{{2,30}}\))?,?[ \t]*(?:(?:Sitzung |in der Sitzung )?(?:am|vom)\b|:)?[ \t]*"
    r"(?P<rest>(?:(?:Mon|Diens|Donners|Frei|Sams)tag, (?:de[nm] )?|Mittwoch, (?:de[nm] )?)?\d.*)"
)
"""A line that names a body and, right behind it, the day it sat."""
_ITEM: Final = re.compile(r"[\s,(]*(?:TOP|Top|Punkt)[ \t]?[ÖN]?[ \t]?\d[\d.]*\)?")
_LABELLED: Final = re.compile(rf"(?:{LABEL}|{VOTE_LABEL})[ \t]*:[ \t]*\S.{{0,120}}")
_FARTHEST: Final = 4
"""Results of a body stand in no more lines than these below its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What is noted of one body: where it stands, and whether that body decides on the paper itself."""

    span: Span
    decides: bool


def noted_results(text: str) -> Iterator[Noted]:
    """Yield what a paper notes of each body below its proposal, in the order of the text.

    Args:
        text: of the paper.
    """
    begins = _BEGINS.search(text)
    if begins is None:
        return
    lines = [match for match in re.finditer(r".*\S", text) if match.start() >= begins.end()]
    for number, line in enumerate(lines):
        sat = _SAT.fullmatch(line[0].strip())
        last = _last_line(lines, number, sat["rest"]) if sat else None
        if sat and last is not None:
            span = Span(start=line.start(), end=lines[last].end())
            yield Noted(span=span, decides=_decides(sat["body"], text))


def without_noted_results(text: str) -> str:
    """Return a text without what it notes of bodies: what is left tells what the paper itself is."""
    kept: list[str] = []
    end = 0
    for noted in noted_results(text):
        kept.append(text[end : noted.span.start])
        end = noted.span.end
    return "".join([*kept, text[end:]])


def _last_line(lines: Sequence[re.Match[str]], number: int, rest: str) -> int | None:
    """Return the last line that tells the result of the body named in one; None where nothing tells it.

    Args:
        lines: of the text, without blank ones.
        number: the one that names the body.
        rest: what stands in it from the day on.
    """
    days = find_dates(rest)
    if not days or not days[0].day or re.search(r"\d", rest[: days[0].span.start]):
        return None
    beside = _ITEM.sub("", rest[days[0].span.end :]).strip(" \t,:;–-|()")
    if beside and not _tells(beside):
        return None
    last = number if beside else None
    for below in range(number + 1, min(number + 1 + _FARTHEST, len(lines))):
        if not _tells(lines[below][0].strip()):
            break
        last = below
    return last


def _tells(text: str) -> bool:
    """Say whether words tell what came of a vote and nothing else."""
    counted = re.search(r"\d", text) is not None and only_counts(text)
    return bool(result_in(text)) or counted or _LABELLED.fullmatch(text) is not None


def _decides(body: str, text: str) -> bool:
    """Say whether a body is the one that shall resolve: the table of deliberations or the proposal says so."""
    name = re.escape(body)
    return (
        re.search(rf"{name}\b.*(?:Entscheidung|Beschlu(?:ss|ß)fassung|beschließend)", text) is not None
        or re.search(rf"\b(?:Der|Die|Das) {name}\b[^.;:\n]{{0,60}}\b(?:beschlie(?:ß|ss)t|stimmt)\b", text) is not None
    )
