"""Who signs beside the first or below, with order and function: of a letter, of a council paper, of minutes.

In a letter the columns of a row are parted already, and what stands below who signs may be many things; a paper ends
with those who sign it, names and functions in rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.cells import cells_of
from wiedervorlage.intake.head.signing.lines import ROLE_WORD
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

    Part = tuple[Line, tuple[int, int]]
    """A line and where in it the words stand."""

_SEAL: Final = re.compile(r"\W*(?:(?:Dienst)?[Ss]iegel|L\. ?S\.|Stempel)\W*")
_SIGNED: Final = re.compile(
    rf"(?P<given>(?:gez\.|[iI]\. ?[AV]\.) ?|\()?(?P<name>{NAME.pattern})\)?(?:, (?P<role>[A-ZÄÖÜ][^,:\d]{{2,60}}))?"
)
_SIGNS: Final = re.compile(r"gez\. ?|\(|\)$")
_KEEPER: Final = re.compile(r"(?:[Ff]ür das|als|Das) Protokoll(?:ant)?(?:in)?|(?:Schrift|Protokoll)\w*(?:in)?")
"""The function of who wrote the minutes."""
_FRAMED: Final = re.compile(r"[(–—-] ?(?P<role>.+?) ?[)–—-]")
_LONGEST: Final = 70
"""No function is longer, in characters."""
_NAME_AND_ROLE: Final = 2
"""Who signs a letter below the first stands there with his function, in so many lines."""
_RULE: Final = "signed beside or below the first"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signatory:
    """Who signs, with the order by which and the function in which he does, as far as they are told."""

    name: Part
    by_order: Part | None = None
    role: Part | None = None


def read_further_of_letter(blocks: Sequence[Block], found: Mapping[str, Field]) -> Iterator[Field]:
    """Read the others who sign a letter.

    Args:
        blocks: of closing and signature, in their order.
        found: what was read of the first who signs.
    """
    first = found.get("signing.name")
    own = next((n for n, block in enumerate(blocks) if first and block.start <= first.span.start < block.end), None)
    if first is not None and own is not None:
        yield from _fields(_of_letter(blocks[own:], str(first.value), has_role="signing.role" in found))


def read_further_of_paper(blocks: Sequence[Block], first: Line) -> Iterator[Field]:
    """Read the others who sign a council paper or minutes.

    Args:
        blocks: those at the end that hold signatures.
        first: the line in which the first of them signs.
    """
    lines = [line for block in blocks for line in block.lines]
    heads = {block.lines[0].start for block in blocks}
    below = lines[lines.index(first) + 1 :]
    yield from _fields(list(_in_row(first, below)) or _below(below, heads))


def _fields(signed: Iterable[_Signatory]) -> Iterator[Field]:
    for number, one in enumerate(signed):
        for leaf, part in (("by_order", one.by_order), ("name", one.name), ("role", one.role)):
            if part is not None:
                yield part_field(f"signing.further.{number}.{leaf}", *part, _RULE)


def _of_letter(blocks: Sequence[Block], first: str, *, has_role: bool) -> Iterator[_Signatory]:
    """Yield who signs in the blocks from that of the first signatory on, up to the first block that nobody signs.

    Args:
        blocks: each a column of a row, or below it.
        first: the name of who signs first; where it stands again, the letter goes on.
        has_role: whether his function is told, so that another with his own may follow below.
    """
    for place, block in enumerate(blocks[1:]):
        line = block.lines[0]
        ordered = patterns.BY_ORDER.match(line.text)
        name = _name_behind(line.text, ordered.end() if ordered else 0)
        below = place == 0 and has_role and len(block.lines) == _NAME_AND_ROLE and _names_role(block.lines[1])
        beside = block.start < blocks[0].end
        if not name or name == first or not (beside or ordered or (below and " " in name)):
            return
        begin = line.text.index(name, ordered.end() if ordered else 0)
        role = block.lines[1] if len(block.lines) > 1 and _names_role(block.lines[1]) else None
        yield _Signatory(
            name=(line, (begin, begin + len(name))),
            by_order=(line, (0, len(ordered[0].rstrip(" :")))) if ordered else None,
            role=_whole(role) if role else None,
        )


def _name_behind(text: str, start: int) -> str:
    """Return the name of a line behind its order: "i. A. Kröger", "gez. Raabe"; empty where it holds none."""
    name = _SIGNS.sub("", text[start:].strip()).strip()
    known = NAME.fullmatch(name) and not patterns.BODY.search(name) and not ROLE_WORD.search(name)
    return name if known else ""


def _names_role(line: Line) -> bool:
    return ROLE_WORD.search(line.text) is not None and re.search(r"\d{3}|[:@]", line.text) is None


def _in_row(first: Line, below: Sequence[Line]) -> Iterator[_Signatory]:
    """Yield the other names of a row of names, each with the function in its column of the row below."""
    names = _row(first)
    if len(names) > 1 and all(_SIGNED.fullmatch(cell.text) for cell in names):
        roles = _row(below[0]) if below else []
        known = len(roles) == len(names) and not any(re.search(r"\d|:$", cell.text) for cell in roles)
        for name, role in zip(names[1:], roles[1:] if known else [None] * len(names[1:]), strict=True):
            yield from _signatory(name, role)


def _row(line: Line) -> list[Line]:
    """Return the cells of a line without seals."""
    return [cell for cell in cells_of(line) if cell.text.strip() and not _SEAL.fullmatch(cell.text)]


def _below(lines: Sequence[Line], heads: Collection[int]) -> Iterator[_Signatory]:
    """Yield the names below the first: "gez. Berg", "(Berg)", or a name that begins a block above its function."""
    for number, line in enumerate(lines):
        found = _SIGNED.fullmatch(line.text)
        if found is None or _is_function(line.text):
            continue
        role = lines[number + 1] if number + 1 < len(lines) else None
        in_block = role is not None and role.start not in heads and not re.search(r"\d|:$|^gez\.|^\(", role.text)
        known = role is not None and (_is_function(role.text) or bool(found["given"] and in_block))
        if found["given"] or (known and line.start in heads):
            yield from _signatory(line, role if known else None)


def _signatory(line: Line, below: Line | None) -> Iterator[_Signatory]:
    """Yield who signs in a line or cell; his function stands behind his name or below."""
    found = _SIGNED.fullmatch(line.text)
    if found is not None:
        behind = (line, found.span("role")) if found["role"] else None
        yield _Signatory(name=(line, found.span("name")), role=behind or (_whole(below) if below else None))


def _whole(line: Line) -> Part:
    """Return a line that holds a function alone, without its brackets or dashes."""
    framed = _FRAMED.fullmatch(line.text)
    return line, framed.span("role") if framed else (0, len(line.text))


def _is_function(text: str) -> bool:
    return bool(ROLE_WORD.search(text) or _KEEPER.fullmatch(text.strip(" ()-–"))) and len(text) < _LONGEST
