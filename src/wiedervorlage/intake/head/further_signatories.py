"""Who signs a letter beside or below the first: the names in one row, a further order with its name, a name below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.signing_lines import ROLE_WORD
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_SIGNED: Final = re.compile(r"gez\. ?|\(|\)$")


def read_further(blocks: Sequence[Block], found: Mapping[str, Field]) -> Iterator[Field]:
    """Read the others who sign, each with his order and function.

    Args:
        blocks: of closing and signature, in their order.
        found: what was read of the first who signs.
    """
    first = found.get("signing.name")
    own = next((n for n, block in enumerate(blocks) if first and block.start <= first.span.start < block.end), None)
    if first is None or own is None:
        return
    for number, block in enumerate(_signed(blocks[own:], has_role="signing.role" in found)):
        fields = list(_signatory(block, number))
        if str(fields[-1].value) == str(first.value):
            return
        yield from fields
        yield from _role(block, number)


def _signed(blocks: Sequence[Block], *, has_role: bool) -> Iterator[Block]:
    """Return the blocks that others sign, up to the first that nobody does.

    Args:
        blocks: from that of the first signatory on.
        has_role: whether his function is told, so that another with his own may follow below.
    """
    for place, block in enumerate(blocks[1:]):
        beside = block.start < blocks[0].end
        name = _name_in(block.lines[0])
        below = place == 0 and has_role and len(block.lines) == _NAME_AND_ROLE and _names_role(block.lines[1])
        if not name or not (beside or patterns.BY_ORDER.match(block.lines[0].text) or (below and " " in name)):
            return
        yield block


_NAME_AND_ROLE: Final = 2
"""Who signs below the first stands there with his function, in so many lines."""


def _signatory(block: Block, number: int) -> Iterator[Field]:
    """Return the order, if there is one, and the name."""
    line = block.lines[0]
    ordered = patterns.BY_ORDER.match(line.text)
    if ordered:
        part = (0, len(ordered[0].rstrip(" :")))
        yield part_field(f"signing.further.{number}.by_order", line, part, "by-order line")
    name = _name_in(line)
    begin = line.text.index(name, ordered.end() if ordered else 0)
    part = (begin, begin + len(name))
    yield part_field(f"signing.further.{number}.name", line, part, "name beside the first to sign")


def _role(block: Block, number: int) -> Iterator[Field]:
    line = block.lines[1] if len(block.lines) > 1 else None
    if line is not None and _names_role(line):
        role = line.text.strip("()")
        begin = line.text.index(role)
        yield part_field(f"signing.further.{number}.role", line, (begin, begin + len(role)), "line below the name")


def _names_role(line: Line) -> bool:
    return ROLE_WORD.search(line.text) is not None and re.search(r"\d{3}|[:@]", line.text) is None


def _name_in(line: Line) -> str:
    """Return the name of a line, behind an order or not: "i. A. Kröger", "gez. Raabe"; empty where it holds none."""
    ordered = patterns.BY_ORDER.match(line.text)
    name = _SIGNED.sub("", line.text[ordered.end() if ordered else 0 :].strip()).strip()
    known = NAME.fullmatch(name) and not patterns.BODY.search(name) and not ROLE_WORD.search(name)
    return name if known else ""
