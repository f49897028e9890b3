"""Paragraphs of a paper's body: its blocks joined over page breaks, parted at headings, points of lists and tables.

A paragraph that breaks off before a footer or a page break and goes on in lower case below is one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import result_in
from wiedervorlage.intake.text.clean_text import CleanText, join_lines
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.own_lines import ends_in_vote, is_numbered, own_line
from wiedervorlage.intake.text.patterns import ANY_MONTH, PROPOSAL
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block, Line

_MARK: Final = re.compile(
    r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[IVX]{1,4})(?:[.)]?\t|[.)] {3,})|[-–—•*▪·](?:\t| {3,}))"
)
"""The number or mark of an item of a list, parted from its words by a tab or wide blanks: no cell of a table."""
_MONTH: Final = rf"(?:{ANY_MONTH}|Jänner)\b"
LIST_MARK: Final = re.compile(
    rf"(?:[-–—•*▪·] |\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}[.)]?\t|\(?\d{{1,2}}[.)] (?!{_MONTH})|\(?[a-z]\) |[IVX]{{1,4}}\. )"
)
"""The number, letter or dash a point of a list begins with."""

_CANNOT_END: Final = re.compile(r"\b(?:de[rmns]|die|das|am|vom|zu[mr]|bis|und|ab|unsere[rm]|Ihre[rm])$")
"""A line that cannot end so: the number below it is no mark of a list ("nach der" above "16. BImSchV")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph as clean text; ``heading`` is the section it stands under, ``is_table`` tabular lines.

    ``title`` names the item it belongs to; ``is_title`` says that it is such a line itself and states nothing.
    """

    text: CleanText
    heading: str = ""
    title: str = ""
    is_table: bool = False
    is_title: bool = False


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
    r"|Rechtsbehelfsbelehrung|Hinweise?)\b"
)
_HEADINGS: Final = re.compile(rf"{_HEADED}[^.!?]{{0,40}}:?$")
_HEADING_ALONE: Final = re.compile(rf"{_HEADED}\s*:?$")
"""A heading with nothing behind it is one within a block, too: the text of a PDF often has no blank lines."""
_SAYS_MORE: Final = re.compile(rf"(?P<label>{_HEADED})\s*:\s+(?P<rest>\S.*)$")
_RESOLUTION_BEHIND: Final = re.compile(r"Beschlu(?:ss|ß)\s*:\s+(?=[A-ZÄÖÜ]\S* \S+ \S)")
"""What was resolved, in the line of its heading."""
_LONGEST_HEADING: Final = 60
_POINTS_RESOLVE: Final = re.compile(rf"{PROPOSAL.pattern}|beschließen$")
"""Headings below which each point of a list settles a thing of its own, though one sentence runs through them."""


def paragraphs(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the body's blocks, joined over page breaks and lifted footers."""
    done: list[Paragraph] = []
    heading = title = ""
    pending: list[Line] = []
    for block in blocks:
        for lines, own in _parted(block):
            if own:
                done += _flush(pending, heading, title)
                if own == "title" and is_numbered(lines[0].text):
                    title = lines[0].text
                    heading = heading if PROPOSAL.search(heading) else ""
                done.append(Paragraph(text=join_lines(lines), heading=heading, title=title, is_title=own == "title"))
                continue
            if is_table(lines):
                done += _flush(pending, heading, title)
                done.append(Paragraph(text=join_lines(lines), heading=heading, title=title, is_table=True))
                continue
            first = lines[0].text
            goes_on = pending and not re.search(r"[.!?:;…][\"“”)]*$", pending[-1].text) and first[:1].islower()
            goes_on = goes_on and not (LIST_MARK.match(first) and _POINTS_RESOLVE.search(heading))
            if not goes_on:
                done += _flush(pending, heading, title)
            if _is_heading(first) and not goes_on:
                label, below = _behind_heading(lines[0])
                heading = label or title_case(closed_up(first)).rstrip(":")
                pending.extend([below, *lines[1:]] if below else lines[1:])
                continue
            pending.extend(lines)
    return (*done, *_flush(pending, heading, title))


def _is_heading(text: str) -> bool:
    first = title_case(closed_up(text))
    is_short = _HEADINGS.match(first) is not None and len(first) < _LONGEST_HEADING
    return is_short or _RESOLUTION_BEHIND.match(text) is not None


def _behind_heading(line: Line) -> tuple[str, Line | None]:
    """Return a heading and what its line says behind it: "Beschluss: vertagt"; "" and None where it says no more."""
    rest = _SAYS_MORE.match(line.text)
    resolved = _RESOLUTION_BEHIND.match(line.text) is not None
    if rest is None or not (resolved or rest["rest"][0].islower() or result_in(rest["rest"])):
        return "", None
    return rest["label"], replace(line, text=rest["rest"], start=line.start + rest.start("rest"))


def _tells_result(text: str) -> bool:
    """Say whether a heading tells in its line what came of the matter: "Beschluss: vertagt"."""
    rest = _SAYS_MORE.match(text)
    return rest is not None and bool(result_in(rest["rest"]))


def _flush(pending: list[Line], heading: str, title: str) -> list[Paragraph]:
    if not pending:
        return []
    paragraph = Paragraph(text=join_lines(pending), heading=heading, title=title)
    pending.clear()
    return [paragraph]


def is_table(lines: Sequence[Line]) -> bool:
    """Say whether most lines are cells parted by tabs or wide gaps."""
    lines = [line for line in lines if not ends_in_vote(line.text)]
    rows = (re.sub(r"^\d+(?:\.\d+)*[.)]?\s+", "", _MARK.sub("", line.text.lstrip())) for line in lines)
    cells = sum(bool(re.search(r"\t| {3,}|\|", row)) for row in rows)
    return cells * 2 > len(lines)


_BUTTONS: Final = frozenset({"Reduzieren", "Vorlesen"})
"""What council information systems print between the parts of a page to be pressed."""


def _parted(block: Block) -> Iterator[tuple[list[Line], str]]:
    """Part a block into points of lists and lines that stand for themselves, which are told as "title" or "row"."""
    ended = True
    for lines in list_items(block):
        current: list[Line] = []
        width = max(len(line.text) for line in lines)
        for line, below in zip(lines, [*lines[1:], None], strict=True):
            above = current[-1] if current else None
            heads = _is_heading(line.text)
            own = "" if heads else own_line(line, above, below, ended=ended, width=width)
            settled = heads and _tells_result(line.text)
            if own or settled:
                if current:
                    yield current, ""
                yield [line], own
                current = []
            else:
                current.append(line)
            ended = bool(own) or settled
            if current and ends_in_vote(line.text):
                yield current, ""
                current = []
                ended = True
        if current:
            yield current, ""


def list_items(block: Block) -> Iterator[list[Line]]:
    """Part the lines of a block where a point of a list begins."""
    current: list[Line] = []
    for line in block.lines:
        if line.text in _BUTTONS:
            continue
        begins = LIST_MARK.match(line.text) or _heads(line, current)
        if current and begins and not _CANNOT_END.search(current[-1].text):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _heads(line: Line, above: Sequence[Line]) -> bool:
    """Say whether a line within a block is a heading: with a colon, or below the end of a sentence."""
    text = title_case(closed_up(line.text))
    if not above or _HEADING_ALONE.match(text) is None:
        return False
    return text.endswith(":") or re.search(r"[.!?:)]$", above[-1].text) is not None or _is_bare_heading(above[-1])


def _is_bare_heading(line: Line) -> bool:
    """Say whether a line is a heading alone: what stands below one another so is the navigation of a page."""
    return _HEADING_ALONE.match(title_case(closed_up(line.text))) is not None


def is_point(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a point of a list."""
    return LIST_MARK.match(paragraph.text.text) is not None
