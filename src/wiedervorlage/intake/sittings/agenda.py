"""The items of a sitting: where each begins in the minutes, its number and what it is about.

Minutes print their agenda in many forms, and number much else: points of a resolution, lots, an agenda laid out
before the sitting began. Of all lines that may begin an item those are taken that count on from each other over the
longest stretch of text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import AgendaItem, Span
from wiedervorlage.intake.sittings.attendance import lines_of_attendance
from wiedervorlage.intake.sittings.item_heads import item_heads
from wiedervorlage.intake.sittings.run_in_items import leaves_out, run_in_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.sittings.item_heads import ItemHead
    from wiedervorlage.intake.text.lines import Block, Line

_FEWEST: Final = 2
_FEWEST_WITHIN: Final = 3
"""So many heads that count on make an agenda; bare numbers within a block number much else."""
_FULL: Final = 400
"""From so many characters on, text below a head counts no more for its being an item."""
_NOT_PUBLIC: Final = re.compile(r"\W*(?:[IVX]+\.?|[A-C][.)]?)?\s*(?:Nicht|NICHT)[ -]?(?:ö|Ö)")
_LEAP: Final = 4
"""Bare numbers leave out no more than so many."""


def read_agenda(blocks: Sequence[Block]) -> tuple[AgendaItem, ...]:
    """Return the items of the sitting in the order of the text; none where a paper has no agenda.

    An agenda of which but a part was found would put the others under the wrong items: then there is none.
    """
    found = _items(blocks)
    if not found or leaves_out(found, blocks):
        return run_in_items(blocks)
    return found


def _items(blocks: Sequence[Block]) -> tuple[AgendaItem, ...]:
    """Return the items that lines of their own begin."""
    lines = [line for block in blocks for line in block.lines]
    present = lines_of_attendance(lines)
    heads = [head for head in item_heads(blocks) if head.line not in present]
    best: list[ItemHead] = []
    most = 0.0
    for form in dict.fromkeys(head.form for head in heads):
        chain, worth = _longest(_of_form(heads, form), lines)
        fewest = _FEWEST if form != "plain" or all(head.is_first for head in chain) else _FEWEST_WITHIN
        if len(chain) >= fewest and worth > most:
            best, most = chain, worth
    if not best:
        return ()
    titles = {head.order: head.title for head in reversed(heads) if head.title and not head.says}
    laid_out = _laid_out(heads, lines[: best[0].line])
    ends = [*(lines[head.line].start for head in best[1:]), lines[-1].end]
    return tuple(
        AgendaItem(
            number=head.number,
            title=(laid_out.get(head.order) or head.title) if head.says else head.title or titles.get(head.order, ""),
            span=Span(start=lines[head.line].start, end=end),
            public=_is_public(head, lines[max(best[0].line - 1, 0) : head.line]),
        )
        for head, end in zip(best, ends, strict=True)
    )


def _laid_out(heads: Sequence[ItemHead], above: Sequence[Line]) -> dict[tuple[int, ...], str]:
    """Return the titles of an agenda laid out before the first item, by their numbers.

    Args:
        heads: all lines that may begin an item.
        above: the lines above the first.
    """
    begins = next((number for number, line in enumerate(above) if _AGENDA.fullmatch(line.text)), len(above))
    listed = (head for head in heads if begins < head.line < len(above) and not head.says)
    return {head.order: head.title for head in listed}


_AGENDA: Final = re.compile(r"(?:\w+ )?(?:Tagesordnung|TAGESORDNUNG|T a g e s o r d n u n g)\b[^.;]{0,40}")
"""The line above an agenda that is laid out before the sitting is told."""
_PART: Final = re.compile(
    r"\W*(?:(?:Teil )?(?:[IVX]+|[A-C]|[12])[.):]*\s+)?(?P<no>nicht ?-?)?öffentliche[rn]?"
    r" (?:Teil(?: der Sitzung)?|Sitzung(?:steil)?|Tagesordnung(?:spunkte)?)\W*",
    re.IGNORECASE,
)
"""The heading of a part of the sitting: "II. Nichtöffentlicher Teil"."""


def _is_public(head: ItemHead, above: Sequence[Line]) -> bool | None:
    """Say whether an item was dealt with in public: its number tells it, else the last heading above it.

    Args:
        head: of the item.
        above: the lines from right above the first item on; an agenda laid out before them tells nothing.
    """
    if head.part in {"Ö", "N"}:
        return head.part == "Ö"
    parts = [match for line in above if (match := _PART.fullmatch(line.text))]
    return parts[-1]["no"] is None if parts else None


def _of_form(heads: Sequence[ItemHead], form: str) -> list[ItemHead]:
    """Return the heads of a form, and the bare numbers with a point that count on below them."""
    return [head for head in heads if head.form == form or (head.form == "plain" and len(head.order) > 1)]


def _longest(heads: Sequence[ItemHead], lines: Sequence[Line]) -> tuple[list[ItemHead], float]:
    """Return the heads that count on from each other and are worth most: each one, and text below it as well."""
    worth: list[float] = []
    before: list[int] = []
    for place, head in enumerate(heads):
        below = heads[place + 1].line if place + 1 < len(heads) else len(lines)
        length = sum(len(line.text) for line in lines[head.end : below])
        own = 0.2 + min(length, _FULL) / _FULL
        reached = [(worth[i], i) for i in range(place) if _counts_on(heads[i], head, lines)]
        best, last = max(reached, default=(0.0, -1))
        worth.append(best + own)
        before.append(last)
    if not worth:
        return [], 0.0
    place = max(range(len(worth)), key=worth.__getitem__)
    total = worth[place]
    chain: list[ItemHead] = []
    while place >= 0:
        chain.append(heads[place])
        place = before[place]
    return chain[::-1], total


def _counts_on(first: ItemHead, second: ItemHead, lines: Sequence[Line]) -> bool:
    """Say whether an item may follow on another: a greater number, or a new count where the public is sent out."""
    if first.part != second.part or any(_NOT_PUBLIC.match(line.text) for line in lines[first.end : second.line]):
        return second.order[0] == 1 or second.order > first.order
    leaps = second.form == "plain" and second.order[0] - first.order[0] > _LEAP
    return second.order > first.order and not leaps
