"""Enclosures: where a letter or paper lists them, and each one by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.ibans import names_account
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, is_office
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_ITEM_MARK: Final = re.compile(r"(?:[-–•*·] ?|\d{1,2}[.)] ?)")
_NUMBERED: Final = re.compile(
    r"(?:Anlage|Anhang|Beilage) (?:Nr\. ?)?\d{1,2}[a-z]?\s*[:–-]?\s+(?:[A-ZÄÖÜ]|\d)[^!?]{2,90}(?<!\.)"
)
"""One that has a number and a name: "Anlage 2: Besucherstatistik"; it is taken with its label."""
_COUNTED: Final = re.compile(r"[\s–-]*(?P<item>\d{1,2} (?:Anlagen?|Beilagen?|Anhänge|Anl\.))[\s–-]*")
"""How many there are, where their names are not told."""
_COUNTED_BEHIND: Final = re.compile(
    r"(?:(?:Anlagen|Beilagen|Anhänge) ?:? *|(?:Anlage|Anhang|Beilage|Anl\.|Anlg\.|Beil\.) ?(?:: *|(?=[-–(])))"
    r"[-–(]? ?(?P<number>\d{1,2})(?: Stück| St\.)? ?[-–)]?"
)
"""The same with the number behind the label: "Anlagen: - 2 -", "Anl.: 2"; "Anlage 2" is the second of them."""
_BARE: Final = re.compile(r"Anlagen?")
"""All that is said where the names of the enclosures are not told."""
_UNNAMED: Final = re.compile(r"(?:Anlage|Beilage|Anlagen|Beilagen) (?=[A-ZÄÖÜ])")
_ENDS: Final = re.compile(
    r"(?:,? (?:anbei|lieg(?:t|en) bei|beiliegend|(?:ist )?beigefügt)|\s*\([\d.,]+ ?[KMkG]?[Bb]\))\.?$"
)
"""What says no more than that it is enclosed, and the size of a file."""
_THING: Final = re.compile(
    r"(?:\d{1,2} )?(?:[A-ZÄÖÜ][\w-]*)?(?:[Ss]kizze|[Pp]lan|[Ff]otos?|[Ll]ichtbild(?:er)?|[Kk]opien?"
    r"|[Aa]bschrift|[Ll]isten?"
    r"|[Pp]rotokoll|[Gg]utachten|[Zz]eichnung|[Ff]ormular|[Vv]ordrucke?"
    r"|[Bb]escheide?s?|[Nn]achweise?|[Aa]ufstellung|[Aa]ngebote?"
    r"|[Vv]oranschlag|[Kk]arte|[Gg]utschein|[Rr]echnung|[Bb]erechnung|[Ee]ntwurf|[Vv]ertrag"
    r"|[Uu]nterlagen)\b(?: [^.:!?]{1,40})?"
    r"|(?:(?:^|, )\d{1,2} (?!Uhr|EUR|Euro|DM)[A-ZÄÖÜ][\w-]{3,}(?: [^.:!?,\d]{1,30})?)+"
)
_OTHER: Final = re.compile(
    r"(?:Wichtigkeit|Priorität|Vertraulichkeit|Cc|Bcc|An|Von|Gesendet|Datum|Betreff)\s*:"
    r"|\w*[Rr]egister|USt|St(?:euer|\.)-?Nr|IBAN|Tel(?:efon|\.)|HR[AB]\b"
)
"""Lines of a mail's head or of the foot, which stand below without a blank line."""
_ACCOUNT: Final = re.compile(r"\b(?:BLZ|Bankleitzahl):? ?\d{3}|\bBankverbindung(?:en)?\b.*\d{5}")
_NEXT_NUMBERED: Final = re.compile(r"[\s,;]+(?=(?:Anlage|Anhang|Beilage) (?:Nr\. ?)?\d{1,2}[a-z]?\b ?[:–-]? ?[A-ZÄÖÜ])")
"""What parts several of them on one line: "Anlage 1: Lageplan   Anlage 2: Antrag"."""
_MARK_ALONE: Final = re.compile(r"\s*[1-9] (?=[A-ZÄÖÜ])")
_PARTS: Final = re.compile(
    r"[,;](?! ?(?:\w+fach|\d-fach|Auszug|Kopie|Abschrift|Entwurf)\b)(?![^()]*\))|\s{2,}(?=\d{1,2}[.)] [A-ZÄÖÜ])"
)
"""Where a list on one line is parted: not in brackets, not before "zweifach"; before a number set wide apart."""


def begins_enclosures(line: Line) -> bool:
    """Say whether a line opens a list of enclosures."""
    text = line.text.strip()
    return bool(patterns.ENCLOSURES.match(text) or _NUMBERED.fullmatch(text) or _COUNTED.fullmatch(text))


def are_things_enclosed(block: Block) -> bool:
    """Say whether the lines under a signature name things that are enclosed, without any label."""
    lines = [line.text.strip() for line in block.lines]
    named = all(_THING.fullmatch(text) or _UNNAMED.match(text) for text in lines)
    return named or (len(lines) == 1 and _ENDS.search(lines[0]) is not None)


def are_signatures(block: Block) -> bool:
    """Say whether a block below the lone word "Anlage" is no list but who signs: by order, "gez.", name and office."""
    lines = [line.text.strip() for line in block.lines]
    signed = any(re.match(r"gez\.?(?: |$)", cell) for text in lines for cell in re.split(r"\t| {3,}", text))
    named = len(lines) > 1 and NAME.fullmatch(lines[0]) is not None and is_office(lines[1])
    return signed or named or patterns.BY_ORDER.match(lines[0]) is not None


def read_enclosures(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the enclosures, one for each line or each part of a list on one line."""
    told = [line for block in blocks for line in block.lines if not (_OTHER.match(line.text) or _is_of_account(line))]
    lines = [line for line in told if not _COUNTED_BEHIND.fullmatch(line.text)]
    if not lines:
        yield from _counted_behind(told)
        return
    named = [line for line in lines if not _COUNTED.fullmatch(line.text)]
    numbers = [int(mark[0]) for mark in map(_MARK_ALONE.match, (line.text for line in named)) if mark]
    listed = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    number = 0
    if _BARE.fullmatch(" ".join(line.text for line in lines)):
        yield line_field("enclosures.0", lines[0], "list of enclosures")
    for line in named or lines:
        for begin, end in _of_line(line.text):
            mark = _MARK_ALONE.match(line.text) if listed and begin == 0 else None
            begin = mark.end() if mark else begin  # noqa: PLW2901 - "1 Lageplan, 2 Antrag": numbers of a list
            yield part_field(f"enclosures.{number}", line, (begin, end), "list of enclosures")
            number += 1


def _is_of_account(line: Line) -> bool:
    """Say whether a line gives an account of the house: the foot stands below without a blank line, too."""
    return _ACCOUNT.search(line.text) is not None or names_account(line)


def _counted_behind(lines: Sequence[Line]) -> Iterator[Field]:
    """Read how many there are, where nothing else is told: "Anlagen: - 2 -"."""
    for line in lines:
        match = _COUNTED_BEHIND.fullmatch(line.text)
        if match:
            value = "1 Anlage" if match["number"] == "1" else f"{match['number']} Anlagen"
            yield part_field("enclosures.0", line, match.span("number"), "list of enclosures", value=value)
            return


def _of_line(text: str) -> Iterator[tuple[int, int]]:
    marks = [mark.span() for mark in _NEXT_NUMBERED.finditer(text)] if text.startswith(("Anl", "Anh", "Beil")) else []
    starts, ends = [0, *(end for _, end in marks)], [*(start for start, _ in marks), len(text)]
    pieces = [text[begin:end] for begin, end in zip(starts, ends, strict=True)]
    if len(pieces) > 1 and all(_NUMBERED.fullmatch(piece) for piece in pieces):
        yield from zip(starts, ends, strict=True)
    else:
        yield from _without_numbers(text, list(_listed(text)))


def _without_numbers(text: str, parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Leave out the numbers of a list on one line that counts from one: "1 Lageplan, 2 Schnitt"."""
    marks = [_MARK_ALONE.match(text, begin) for begin, _ in parts]
    counts = [int(mark[0]) for mark in marks if mark]
    running = len(parts) > 1 and counts == list(range(1, len(parts) + 1))
    for (begin, end), mark in zip(parts, marks, strict=True):
        yield mark.end() if mark and running else begin, end


def _listed(text: str) -> Iterator[tuple[int, int]]:
    counted = _COUNTED.fullmatch(text)
    if counted or _NUMBERED.fullmatch(text.strip()):
        yield counted.span("item") if counted else (len(text) - len(text.lstrip()), len(text.rstrip()))
        return
    head = patterns.ENCLOSURES.match(text) or _UNNAMED.match(text)
    labelled = head is not None and (head.end() == len(text) or head.re is _UNNAMED or bool(head["colon"]))
    start = head.end() if head is not None and labelled else 0
    counted_each = re.fullmatch(r"\d{1,2} [^,]+(?:, \d{1,2} [^,]+)+", text)
    for begin, end in _parts(text, start) if start or counted_each else [(0, len(text))]:
        first, last = _trimmed(text, begin, end)
        if first < last:
            yield first, last


def _parts(text: str, start: int) -> Iterator[tuple[int, int]]:
    for mark in _PARTS.finditer(text, start):
        yield start, mark.start()
        start = mark.end()
    yield start, len(text)


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    """Leave out blanks, the mark of an item, and what only says that it is enclosed."""
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    mark = _ITEM_MARK.match(text, begin, end)
    begin = mark.end() if mark else begin
    told = _ENDS.search(text[begin:end].rstrip())
    return begin, begin + told.start() if told else begin + len(text[begin:end].rstrip())
