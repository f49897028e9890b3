"""Items of typed minutes in flowing text, whose headings run into the first sentence or are left out altogether.

"2. Feuerwehrgerätehaus. Der Wehrführer berichtete, …" / "3. Die Eheleute Hansen haben beantragt, …". Each begins a
paragraph and counts on from the one before; some have a heading, so that they are no points of one resolution.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import AgendaItem, Span
from wiedervorlage.intake.text.patterns import ANY_MONTH
from wiedervorlage.intake.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Block

_NUMBER: Final = re.compile(rf"(?P<number>\d{{1,2}})[.)] ?\s*(?!(?:{ANY_MONTH})\b)(?=[„\"]?[A-ZÄÖÜ])")
_RUN_IN: Final = re.compile(r"(?P<title>[„\"]?[A-ZÄÖÜ][^.:;!?]{2,70}?\w{4}[\"“)]?)(?<!\d)[.:] (?=[„\"]?[A-ZÄÖÜ])")
"""A heading ends in a word, not in a number ("vom 1. Dezember") or in what is short ("Frau Dr. Amsel")."""
_FEWEST: Final = 3
"""So many paragraphs that count on from one make an agenda, if half of them have a heading that runs in."""


def run_in_items(blocks: Sequence[Block]) -> tuple[AgendaItem, ...]:
    """Return the items of minutes in flowing text; none where hardly any of them has a heading.

    Args:
        blocks: the body of the minutes.
    """
    begun = _counted(blocks)
    titles = [_title(blocks[number].text) for number in begun]
    if len(begun) < _FEWEST or 2 * sum(map(bool, titles)) < len(begun):
        return ()
    ends = [*(blocks[number].lines[0].start for number in begun[1:]), blocks[-1].lines[-1].end]
    return tuple(
        AgendaItem(number=str(count), title=title, span=Span(start=blocks[number].lines[0].start, end=end))
        for count, (number, title, end) in enumerate(zip(begun, titles, ends, strict=True), start=1)
    )


def leaves_out(items: Sequence[AgendaItem], blocks: Sequence[Block]) -> bool:
    """Say whether an agenda leaves out paragraphs behind its first item that count with them: it was found in part.

    Only bare numbers count with paragraphs: below "TOP 2" the points of a resolution count for themselves.

    Args:
        items: the items as found.
        blocks: the body of the minutes.
    """
    bare = {line.start for block in blocks for line in block.lines if line.text[:1].isdigit()}
    if not all(item.number.isdigit() and item.span.start in bare for item in items):
        return False
    found = {int(item.number) for item in items}
    return found < set(range(min(found), len(_counted(blocks)) + 1))


def _counted(blocks: Sequence[Block]) -> list[int]:
    """Return the blocks that begin with the numbers from one on, each with the next."""
    begun: list[int] = []
    for number, block in enumerate(blocks):
        match = _NUMBER.match(block.lines[0].text)
        if match and int(match["number"]) == len(begun) + 1:
            begun.append(number)
    return begun


def _title(text: str) -> str:
    """Return the heading that runs into the first sentence of an item, or "" where it begins without one."""
    words = " ".join(_NUMBER.sub("", text, count=1).split())
    match = _RUN_IN.match(words)
    return match["title"] if match and not has_verb(match["title"]) else ""
