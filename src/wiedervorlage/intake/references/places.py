"""Where a paper may point to something: subject, body, lines of reference in its head, its postscript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.items import stretches
from wiedervorlage.intake.text.clean_text import join_lines
from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.clean_text import CleanText
    from wiedervorlage.intake.text.paragraphs import Paragraph


def lines_of_reference(paper: Paper) -> Iterator[CleanText]:
    """Yield what stands at "Bezug:" in the information block, and the lines of reference elsewhere in the head."""
    for block in paper.of(Zone.INFO):
        texts = [line.text for line in block.lines]
        first = next((number for number, text in enumerate(texts) if _BEZUG.match(text)), None)
        if first is not None:
            yield join_lines(block.lines[first:])
    for block in paper.of(Zone.DATE, Zone.ADDRESS, Zone.RETURN, Zone.LETTERHEAD):
        for number, line in enumerate(block.lines):
            if _POINTS.match(line.text) and _DAY_BEHIND.search(line.text):
                yield join_lines(block.lines[number : number + 1])
    for block in paper.of(Zone.DATE):
        if len(block.lines) > 1 and _is_day(block.lines[0].text):
            yield join_lines(block.lines[1:])


def _is_day(line: str) -> bool:
    return any(hit.day and not line[hit.span.end :].strip() for hit in find_dates(line))


_BEZUG: Final = re.compile(r"\s*(?:Bez\.:|(?:Bezug|Bezugnahme|Ihr[e]? (?:Schreiben|Antrag|Anfrage|Brief) vom)\b)")
_POINTS: Final = re.compile(
    r"\s*(?:Bezug|Betr(?:eff|\.)|Betrifft|hier:|Ihre?n? |Euer |Mein|Unser|Zu Ihr|Auf Ihr|Widerspruch"
    r"|Antrag|Anfrage|Einspruch)"
)
_DAY_BEHIND: Final = re.compile(r"\b(?:vom|v\.|am) \d{1,2}\.")


def day_of_decree(paper: Paper) -> str:
    """Return the day of a decree that tells it in a line of its own ("Runderlass vom 3. Mai 2001"), or ""."""
    for zoned in paper.zoned:
        for line in zoned.block.lines:
            lead = _OWN_DECREE.match(line.text)
            hit = next((hit for hit in find_dates(line.text) if lead and hit.span.start == lead.end()), None)
            if hit and not line.text[hit.span.end :].strip():
                return hit.value
            if _BEZUG.match(line.text):
                return ""
    return ""


_OWN_DECREE: Final = re.compile(
    r"\s*(?:Gem(?:\.|einsamer) )?(?:Rund|Grundsatz)?(?:[Ee]rla(?:ss|ß)|[Vv]erfügung|[Ww]eisung|[Ss]chreiben)"
    r"(?: [\w/.,-]+){0,5}? (?:vom|v\.) "
)


def postscripts(paper: Paper) -> Iterator[CleanText]:
    """Yield what is added below the signature."""
    for zoned in paper.zoned:
        if zoned.zone is not Zone.BODY and _POSTSCRIPT.match(zoned.block.text):
            yield join_lines(zoned.block.lines)


_POSTSCRIPT: Final = re.compile(r"\s*(?:P\. ?S\.|PS|NB|N\. ?B\.|Nachtrag|Nachsatz):? ")


def sentences_of(paper: Paper, body: Sequence[Paragraph]) -> Iterator[tuple[CleanText, int, int]]:
    """Yield subject and body, sentence by sentence; a day that heads an item ("19. Juli: …") stays with its item."""
    held: tuple[CleanText, int] | None = None
    for text, start, end in stretches(paper, body):
        if held and held[0] is text:
            start = held[1]  # noqa: PLW2901 - the item begins with its day
        held = (text, start) if _HEADS_ITEM.fullmatch(text.text, start, end) else None
        if not held:
            yield text, start, end


_HEADS_ITEM: Final = re.compile(r"\W*(?:[Aa]m )?\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zäöü]+\.?)(?: ?\d{2,4})?:\s*")
