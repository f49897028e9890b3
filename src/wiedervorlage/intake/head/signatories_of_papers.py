"""Who signs a council paper or minutes beside the first or below: the keeper of the minutes, a second office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.cells import cells_of
from wiedervorlage.intake.head.signing_lines import ROLE_WORD
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_SEAL: Final = re.compile(r"\W*(?:(?:Dienst)?[Ss]iegel|L\. ?S\.|Stempel)\W*")
_SIGNED: Final = re.compile(
    rf"(?P<given>(?:gez\.|[iI]\. ?[AV]\.) ?|\()?(?P<name>{NAME.pattern})\)?(?:, (?P<role>[A-ZÄÖÜ][^,:\d]{{2,60}}))?"
)
_KEEPER: Final = re.compile(r"(?:[Ff]ür das|als|Das) Protokoll(?:ant)?(?:in)?|(?:Schrift|Protokoll)\w*(?:in)?")
"""The function of who wrote the minutes."""
_FRAMED: Final = re.compile(r"[(–—-] ?(?P<role>.+?) ?[)–—-]")
_RULE: Final = "signed beside or below the first"


def read_further_signatories(blocks: Sequence[Block], first: Line) -> Iterator[Field]:
    """Read name and function of everybody who signs beside the first or below.

    Args:
        blocks: those at the end that hold signatures.
        first: the line in which the first of them signs.
    """
    lines = [line for block in blocks for line in block.lines]
    heads = {block.lines[0].start for block in blocks}
    number = lines.index(first)
    beside = list(_beside(first, lines[number + 1 :]))
    signed = beside or list(_below(lines[number + 1 :], heads))
    for count, (name, role) in enumerate(signed):
        found = _SIGNED.fullmatch(name.text)
        if found is None:
            continue
        yield part_field(f"signing.further.{count}.name", name, found.span("name"), _RULE)
        if found["role"]:
            yield part_field(f"signing.further.{count}.role", name, found.span("role"), _RULE)
        elif role is not None:
            framed = _FRAMED.fullmatch(role.text)
            part = framed.span("role") if framed else (0, len(role.text))
            yield part_field(f"signing.further.{count}.role", role, part, _RULE)


def _beside(first: Line, below: Sequence[Line]) -> Iterator[tuple[Line, Line | None]]:
    """Return the other names of a row of names, each with the function in its column of the row below."""
    names = _row(first)
    if len(names) > 1 and all(_SIGNED.fullmatch(cell.text) for cell in names):
        roles = _row(below[0]) if below else []
        known = len(roles) == len(names) and not any(re.search(r"\d|:$", cell.text) for cell in roles)
        yield from zip(names[1:], roles[1:] if known else [None] * len(names[1:]), strict=True)


def _row(line: Line) -> list[Line]:
    """Return the cells of a line without seals."""
    return [cell for cell in cells_of(line) if cell.text.strip() and not _SEAL.fullmatch(cell.text)]


def _below(lines: Sequence[Line], heads: Collection[int]) -> Iterator[tuple[Line, Line | None]]:
    """Return the names below the first: "gez. Berg", "(Berg)", or a name that begins a block above its function."""
    for number, line in enumerate(lines):
        found = _SIGNED.fullmatch(line.text)
        if found is None or _is_function(line.text):
            continue
        role = lines[number + 1] if number + 1 < len(lines) else None
        in_block = role is not None and role.start not in heads and not re.search(r"\d|:$|^gez\.|^\(", role.text)
        known = role is not None and (_is_function(role.text) or bool(found["given"] and in_block))
        if found["given"] or (known and line.start in heads):
            yield line, role if known else None


def _is_function(text: str) -> bool:
    return bool(ROLE_WORD.search(text) or _KEEPER.fullmatch(text.strip(" ()-–"))) and len(text) < _LONGEST


_LONGEST: Final = 70
"""No function is longer, in characters."""
