"""Who signs a council paper or minutes: the short lines at the end, one name or several side by side."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.head.signing.further_signatories import read_further_of_paper
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.lexicon.word_sections import word_sections
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_FORMALITY: Final = re.compile(
    r"(?:Zur Beurkundung|Für die Richtigkeit|[Bb]eglaubigt|[Ff]\. ?d\. ?R\.|Unterschrift(?:en)?|[Gg]esehen"
    r"|[Vv]orgelesen|\(?Siegel\)?).{0,50}|v\. *g\. *u\.|g\. *u\.|gez\.?"
    r"|[A-ZÄÖÜ][\w .\-/()]*,? (?:den|d\.)[ _.…]*"
)
"""What stands around who signs: formulas, seals, a place whose day was left open."""
_SEAL: Final = re.compile(r"(?:\((?:Dienst)?[Ss]iegel\)|\(L\. ?S\.\)|[-–] ?Siegel ?[-–])\s{2,}")
"""A seal before who signs."""
_SIGNED: Final = re.compile(
    r"\s*(?P<given>(?:gez\. ?|\())?(?P<name>[^,()\d]+?)\)?(?:, (?P<role>[^,]+))?(?:\t.*| {3,}.*)?"
)
_HEADED: Final = re.compile(
    r"(?:(?:Der|Die) )?(?:\w*[Vv]orsitz(?:ende[r]?)?|\w*[Bb]ürgermeister(?:in)?|Schriftführer(?:in)?"
    r"|\w*[Vv]orsteher(?:in)?|Landrat|Landrätin|\w*[Dd]irektor(?:in)?)"
)
_LED: Final = re.compile(r"(?P<role>(?:Der|Die) [A-ZÄÖÜ]\w+): ?(?=gez\. ?)")
_BLOCKS: Final = 4
"""So many blocks at the end may hold signatures."""
_CELL_END: Final = re.compile(r"\t| {3,}")


def read_paper_signing(paper: Paper) -> Iterator[Field]:
    """Read by order of whom, name and role of whoever signs first, and who signs beside or below."""
    blocks = _last_blocks(paper)
    for block, line in ((one, line) for one in blocks for line in one.lines):
        sealed = _SEAL.match(line.text)
        start = sealed.end() if sealed else 0
        if not sealed and (_is_no_signature(line, blocks) or goes_on_numbering(line.text, paper)):
            continue
        ordered, led = patterns.BY_ORDER.match(line.text[start:]), _LED.match(line.text)
        if ordered:
            end = start + len(ordered[0].rstrip(" :"))
            yield part_field("signing.by_order", line, (start, end), "by-order line")
        start = led.end() if led else start + ordered.end() if ordered else start
        signed = _SIGNED.fullmatch(line.text[start:])
        if signed is None or not _is_name(signed["name"]):
            continue
        if not (signed["given"] or " " in signed["name"].strip() or _signs_alone(line, blocks, paper)):
            continue
        name = (start + signed.start("name"), start + signed.end("name"))
        yield part_field("signing.name", line, name, "last lines of the paper")
        yield from read_further_of_paper(blocks, line)
        if led:
            yield part_field("signing.role", line, led.span("role"), "role before the signatory")
        elif signed["role"] and len(signed["role"]) > len("P."):
            role = (start + signed.start("role"), start + signed.end("role"))
            yield part_field("signing.role", line, role, "role beside the signatory")
        else:
            yield from _role_near(_lines_near(block, blocks), line)
        return
    yield from _certified(blocks)


_CERTIFIED: Final = re.compile(
    r"(?:Für (?:die Richtigkeit|den (?:richtigen )?Auszug)(?: de[rs] \w+)?|[Bb]eglaubigt|[Ff]\. ?d\. ?R\.)\s*:\s*"
    rf"(?:gez\. ?)?(?P<name>{NAME.pattern})"
)
"""Who vouches for an extract, in the line of the formula."""


def _certified(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read who vouches for the extract, where nobody else signs."""
    for line in (line for block in blocks for line in block.lines):
        signed = _CERTIFIED.fullmatch(line.text)
        if signed and _is_name(signed["name"]):
            yield part_field("signing.name", line, signed.span("name"), "name behind the formula")
            return


_NUMERAL: Final = re.compile(r"(?P<numeral>[IVX]+)\. (?=[A-ZÄÖÜ])")
_NUMERALS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def goes_on_numbering(text: str, paper: Paper) -> bool:
    """Say whether a line is a heading that goes on with the numbering of those above: "V. Anlagen" behind "IV. …"."""
    numbered = _NUMERAL.match(text)
    if numbered is None or numbered["numeral"] not in _NUMERALS[2:]:
        return False
    before = _NUMERALS[_NUMERALS.index(numbered["numeral"]) - 1]
    return any(line.text.startswith(f"{before}. ") for block in paper.of(Zone.BODY) for line in block.lines)


def _is_no_signature(line: Line, blocks: Sequence[Block]) -> bool:
    """Say whether a line near who signs is a formula, a day, or a heading with its entry: "Auswirkungen: Keine"."""
    text = line.text
    if _FORMALITY.fullmatch(text) or is_date_line(text) or re.search(r"\d{4}|__", text):
        return True
    lines = [one for block in blocks for one in block.lines]
    number = lines.index(line)
    below = lines[number + 1].text if number + 1 < len(lines) else ""
    headed = _HEADING.fullmatch(text) or (text.rstrip(" :") in _LABELS)
    return bool(headed or _ENTRY.fullmatch(text) or _ENTRY.fullmatch(below))


_HEADING: Final = re.compile(
    r"(?:[A-ZÄÖÜ/][\w/-]* |und )*[A-ZÄÖÜ]?\w+(?:ungen|keiten|heiten|tionen|nisse|[Gg]rundlagen?|[Vv]orlagen?"
    r"|[Kk]osten|[Mm]ittel|[Ff]olgen|[Hh]inweise|relevanz|prüfung)"
)
_LABELS: Final = frozenset(
    label for labels in word_sections("sitting_labels").values() for label in labels if " " in label
)
"""Labels of the head that head an entry at the end as well: "Finanzielle Auswirkungen"."""
_ENTRY: Final = re.compile(
    r"\W*(?:(?:[Kk]eine?|[Nn]ein|[Jj]a|[Nn]icht \w+|[Ee]ntfällt|s\. ?[oau]\.|siehe (?:oben|unten|Anlage\w*))\b\W*)"
)
"""An entry of a form that stands for itself below its heading."""


def _signs_alone(line: Line, blocks: Sequence[Block], paper: Paper) -> bool:
    """Say whether a single word signs: beside an office or place and day, or below whole sentences and only there."""
    lines = [other.text for block in blocks for other in block.lines]
    if any(
        text.rstrip(".") == "gez" or patterns.OFFICE.search(text) or patterns.BY_ORDER.match(text) or is_date_line(text)
        for text in lines
    ):
        return True
    body = paper.of(Zone.BODY)
    above = [block for block in body if block.end <= blocks[0].start]
    ends = above[-1].lines[-1].text if above else ""
    again = sum(other.text == line.text for block in body for other in block.lines)
    return again == 1 and re.search(r"[.!?)]$", ends) is not None


_NO_NAME: Final = re.compile(
    r"(?:Die|Der|Das|Eine?|Kein|Alle) |[A-ZÄÖÜ][a-zäöüß]*(?:lich|ig|isch|sam|mein|ent|end|elt)(?:e[rns]?|en) [A-ZÄÖÜ]"
)
"""A group or a heading, whose words are written as a name is: "Die Linke", "Allgemeiner Teil"."""


def _is_name(text: str) -> bool:
    if _NO_NAME.match(text.strip()):
        return False
    office = patterns.OFFICE.fullmatch(text.strip()) or _HEADED.fullmatch(text.strip())
    return NAME.fullmatch(text.strip()) is not None and not office and patterns.BODY.search(text) is None


def _lines_near(block: Block, blocks: Sequence[Block]) -> Sequence[Line]:
    """Return the lines of the name's block, with the office alone above or those below where the name stands alone."""
    following = next((other for one, other in pairwise(blocks) if one is block), None)
    above = next((one for one, other in pairwise(blocks) if other is block), None)
    if len(block.lines) == 1 and above is not None and len(above.lines) == 1 and _HEADED.fullmatch(above.text):
        return (*above.lines, *block.lines)
    beside = following is not None and following.start < block.end
    alone = len(block.lines) == 1 and following is not None and not beside
    return (*block.lines, *following.lines) if alone and following else block.lines


def _role_near(lines: Sequence[Line], named: Line) -> Iterator[Field]:
    """Read the role in the line below the name, else in the line above it."""
    number = lines.index(named)
    following = lines[number + 1 :]
    if len(following) > 1 and _is_name(following[0].text) and "\t" in following[1].text:
        following = following[1:]  # who signs beside the first stands between name and functions
    below = following[0] if following else None
    above = lines[number - 1] if number else None
    headed = _HEADED.match(above.text) if above is not None else None
    if above is not None and headed and _first_cell(above.text)[headed.end() :] in {"", ":"}:
        yield part_field("signing.role", above, headed.span(), "line above the signatory")
    elif below is not None and _is_role(below.text):
        text = _first_cell(below.text)
        framed = re.fullmatch(r"[(–—-] ?(?P<role>.+?) ?[)–—-]", text)
        part = framed.span("role") if framed else (0, len(text))
        yield part_field("signing.role", below, part, "line after the signatory")


_ORDINAL: Final = re.compile(r"\d\. (?=[A-ZÄÖÜ])")
"""Before an office of which there are several: "1. Bürgermeister", "2. Vorsitzende"."""


_LEADS: Final = re.compile(rf"{_HEADED.pattern}:")
"""An office before the colon, above the name, another beside it: "Der Vorsitzende:      Die Schriftführerin:"."""


def _is_role(text: str) -> bool:
    cell = _ORDINAL.sub("", _first_cell(text))
    return not (
        patterns.PLACE.search(text) or re.search(r"\d|^gez\. ?|^[Gg]esehen", cell) or _FORMALITY.fullmatch(text)
    )


def _last_blocks(paper: Paper) -> list[Block]:
    blocks: list[Block] = []
    led = [block for block in paper.of(Zone.FOOTER)[-1:] if _LED.match(block.lines[0].text)]
    for block in reversed([*paper.of(Zone.BODY)[-_BLOCKS:], *led]):
        if not _is_signature_block(block):
            break
        blocks.insert(0, block)
    return blocks


def _is_signature_block(block: Block) -> bool:
    return len(block.lines) <= 5 and all(
        len(_first_cell(line.text)) < 60
        and (
            not _first_cell(line.text).endswith((".", ":", ";"))
            or _is_formal(line.text)
            or _LEADS.fullmatch(_first_cell(line.text))
        )
        and ("\t" not in line.text or not re.search(r"\d", line.text))
        and (not _FIGURE_CELL.search(line.text) or find_dates(line.text))
        for line in block.lines
    )


_FIGURE_CELL: Final = re.compile(r" {3,}[-+]?\d[\d.,]*(?: ?(?:€|EUR|DM|%))?(?=\s|$)")
"""A cell of a table: "Gesamtkosten       1.250.000 €"."""


def _first_cell(text: str) -> str:
    """Return a line without what stands at its right."""
    return _CELL_END.split(text, maxsplit=1)[0]


def _is_formal(text: str) -> bool:
    ordered = patterns.BY_ORDER.fullmatch(text.rstrip())
    return bool(_FORMALITY.fullmatch(text) or ordered or re.fullmatch(r"[A-ZÄÖÜ]\w+, P\.", text))
