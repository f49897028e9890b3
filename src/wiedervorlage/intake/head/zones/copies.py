"""Who else gets a paper: the lists below "Nachrichtlich:", "Verteiler:", "In Abdruck an:", the "Cc:" of a mail."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.cells import cells_of
from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.head.lines.enclosures import begins_enclosures
from wiedervorlage.intake.head.lines.footers import is_footer_line
from wiedervorlage.intake.head.lines.labels import LABEL
from wiedervorlage.intake.head.mail.labels import label_kind
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block, part_of
from wiedervorlage.intake.text.spotting import line_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_TO: Final = r"(?: (?:an|für))?"
_KNOWING: Final = rf"(?: (?:z\. ?K(?:ts?|tn)?\.|zur (?:Kenntnis(?:nahme)?|Information))){_TO}"
_LIST: Final = re.compile(
    rf"[–-]? ?(?:(?P<sure>[Nn]achrichtlich{_TO}|NACHRICHTLICH|Verteiler|VERTEILER)|(?:[Ii]n |[Zz]um )?Abdruck{_TO}"
    rf"|(?:[Ii]n )?Abschrift(?:en)? an|Durchschr(?:ift|lag)(?:en)?(?: an| erh(?:ält|alten))?|[Dd]urchschriftlich{_TO}"
    rf"|(?:[Ii]n )?Kopien?(?: an| erh(?:ält|alten)|{_KNOWING})?|Mehrfertigung(?:en)?{_TO}"
    r"|[Zz]ur Kenntnis(?:nahme)?(?: an)?|[Zz]\. ?K\.|[Cc][Cc])"
    r"(?: ?[–-])? ?(?::\s*(?P<first>.*)|(?(sure)(?P<alone>$)|(?!)))"
)
"""What opens such a list: its label with a colon; some stand without one, alone in their line."""
_COPY_OF: Final = re.compile(r"(?:[–-] ?)?(?:[Ii]n )?Kopien? ?:")
"""Among enclosures a thing or a person may follow: "Kopie: Personalausweis"."""
_PLACE_OF_DAY: Final = re.compile(r"[A-ZÄÖÜ][\w\-]+,(?: den)?")
_TO_FILES: Final = re.compile(r"[zZ]\. ?d\. ?A\.?|[zZ]\. ?Vg?\.|[zZ]um Vorgang")
"""What a list of copies says of the file itself."""
_GAP: Final = re.compile(r"\t| {3,}")
_MARK: Final = re.compile(r"(?:[-–•*·]|\d{1,2}[.)]|[a-z]\)) +")
_QUOTES: Final = " '\"„“”"
_HEAD: Final = 12
_TAIL: Final = 6
"""Among so many blocks at its beginning and end a paper without salutation may list who else gets it."""


def opens_copies(text: str) -> bool:
    """Say whether a line opens a list of others who get the paper."""
    found = _LIST.match(text)
    return found is not None and (found["alone"] is not None or not re.search(r"\d[.,]\d\d\b", text))


def read_copies(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the names in the lists of others who get the paper, each a field.

    Args:
        blocks: those around the body of a letter, in the order of the text.
    """
    number = 0
    for place, block in enumerate(blocks):
        for opened, line in enumerate(block.lines):
            if not opens_copies(line.text):
                continue
            below = block.lines[opened + 1 :] or (blocks[place + 1].lines if place + 1 < len(blocks) else ())
            for name in _names(line, below, alone=opened + 1 == len(block.lines)):
                yield line_field(f"copies.{number}", name, "list of copies", value=_value(name))
                number += 1


def without_copies(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks of a list of enclosures without the lists of copies that stand right below it."""
    for block in blocks:
        copied = False
        lines = []
        for line in block.lines:
            copied = not begins_enclosures(line) and (copied or _is_of_others(line))
            lines += [] if copied else [line]
        if lines:
            yield Block(lines=tuple(lines))


def _is_of_others(line: Line) -> bool:
    """Say whether a line among enclosures names who else gets the paper, and not a copy that is enclosed."""
    return opens_copies(line.text) and _COPY_OF.match(line.text) is None


def part_copies(block: Block) -> tuple[Block, Block | None]:
    """Part a block that signs a letter from the list of copies or enclosures at its right; None where there is none."""
    rows = [cells_of(line) for line in block.lines]
    signs = patterns.CLOSING.match(block.lines[0].text) or patterns.BY_ORDER.match(block.lines[0].text)
    head = next((row[1] for row in rows if len(row) > 1 and _heads_list(row[1])), None)
    if block.lines[0].indent >= _FAR or not signs or head is None or any(len(row) > _COLUMNS for row in rows):
        return block, None
    left: list[Line] = []
    right: list[Line] = []
    for line, row in zip(block.lines, rows, strict=True):
        (right if line.indent >= _FAR else left).append(row[0])
        right += row[1:]
    return Block(lines=tuple(left)), Block(lines=tuple(right))


_COLUMNS: Final = 2
_FAR: Final = 24
"""A line set in by so many characters stands in the right column."""


def _heads_list(line: Line) -> bool:
    return opens_copies(line.text) or begins_enclosures(line)


def copies_in_paper(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the lists of a paper without salutation: near its beginning or end, each heading a block of its own."""
    near = [block for place, block in enumerate(blocks) if place < _HEAD or place >= len(blocks) - _TAIL]
    listed = [block for block in near if opens_copies(block.lines[0].text) and not _counts(block)]
    return read_copies(listed)


def _counts(block: Block) -> bool:
    return any(re.search(r"\d[.,]\d\d\b|[€%]", line.text) for line in block.lines)


def _names(line: Line, below: Iterable[Line], *, alone: bool) -> Iterator[Line]:
    """Return the names of a list as lines of their own: behind the label, and in the lines below it.

    Args:
        line: with the label.
        below: the other lines of its block, or those of the next where the label stands alone.
        alone: whether nothing of its block stands below the label.
    """
    found = _LIST.match(line.text)
    first = found["first"] if found and found["first"] and not LABEL.match(found["first"]) else ""
    mailed = label_kind(line.text) == "copy"
    if found is not None and first:
        gap = None if mailed else _GAP.search(line.text, found.start("first"))
        yield from _parted(line, (found.start("first"), gap.start() if gap else len(line.text)))
    if first and (alone or (not mailed and _is_whole(first))):
        below = ()
    for other in _run_on(list(below), mailed=mailed):
        yield from _parted(other, (0, len(other.text)))


def _run_on(below: Sequence[Line], *, mailed: bool) -> list[Line]:
    """Return the lines of a list up to its end, without what stands at their right, those that run over joined."""
    done: list[Line] = []
    for line in below:
        if _ends_list(line) or (mailed and label_kind(line.text)):
            break
        gap = _GAP.search(line.text)
        name = part_of(line, 0, gap.start() if gap else len(line.text))
        if done and (done[-1].text.endswith((",", " und")) or name.text[:1].islower()):
            done[-1] = replace(done[-1], text=f"{done[-1].text} {name.text}", end=name.end)
        else:
            done.append(name)
    return done


def _is_whole(first: str) -> bool:
    """Say whether what stands behind the label is all: the sentence is closed."""
    return first.endswith(".") and " " not in first[-6:]


def _ends_list(line: Line) -> bool:
    text = line.text
    if is_date_line(text) or _PLACE_OF_DAY.fullmatch(text):
        return True
    other = LABEL.match(text) or patterns.SUBJECT_LABEL.match(text) or patterns.SALUTATION.match(text)
    closing = patterns.CLOSING.match(text) or patterns.BY_ORDER.fullmatch(text)
    placed = patterns.PLACE.search(text) is not None
    return bool(other or closing or begins_enclosures(line) or opens_copies(text)) or (
        is_footer_line(line) and not placed
    )


def _parted(line: Line, part: tuple[int, int]) -> Iterator[Line]:
    """Part a line at its semicolons, and at its commas where these part mail addresses."""
    text = line.text[slice(*part)]
    mailed = all("@" in piece for piece in text.split(",")) and "," in text
    for piece in re.finditer(r"[^;,]+" if mailed else r"[^;]+", text):
        name = part_of(line, part[0] + piece.start(), part[0] + piece.end())
        mark = _MARK.match(name.text) if part[0] == 0 else None
        name = part_of(name, mark.end() if mark else 0, len(name.text))
        if name.text.strip(_QUOTES) and not _TO_FILES.fullmatch(name.text):
            yield name


def _value(name: Line) -> str:
    return " ".join(name.text.split()).strip(_QUOTES) if name.text[:1] in _QUOTES else " ".join(name.text.split())
