"""Foot of one page and head of the next in the midst of a sentence that runs over the page break.

"… zum Schichtwechsel um 21.30 Uhr ge- | Drs. 13/2013 - S. 2 | Anlage 1 zu TOP 3.1 | sichert bleibe."
No word of theirs tells; that the sentence breaks off before them and goes on behind does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.footers import is_footer, is_page_mark
from wiedervorlage.intake.text.list_items import LIST_MARK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block

_MOST_BLOCKS: Final = 4
"""So many blocks at most are foot and head."""
_MOST_LINES: Final = 4
"""And each of them has so many lines at most."""
_BREAKS_OFF: Final = re.compile(r".{40,}[a-zäöüß]{2}[,\-]?")
"""The last line of running text in the midst of a sentence."""
_GOES_ON: Final = re.compile(r"[a-zäöüß]{2}")
_READS: Final = re.compile(r"[.!?;,]$")


def within_sentences(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the numbers of the blocks that stand in the midst of a sentence, with a page break among them.

    Args:
        blocks: those of the body, in order, footers included.
    """
    for number, block in enumerate(blocks):
        if not _BREAKS_OFF.fullmatch(block.lines[-1].text):
            continue
        for behind in range(number + 2, min(number + 2 + _MOST_BLOCKS, len(blocks))):
            between = blocks[number + 1 : behind]
            if not all(_may_run(one) for one in between):
                break
            first = blocks[behind].lines[0].text
            if _GOES_ON.match(first) and not LIST_MARK.match(first) and _breaks_page(block, blocks[behind], between):
                yield from range(number + 1, behind)
                break


def _may_run(block: Block) -> bool:
    """Say whether a block may be the head or foot of a page: few lines, none of which reads like running text."""
    return is_footer(block) or (
        len(block.lines) <= _MOST_LINES and not any(_READS.search(line.text) for line in block.lines)
    )


def _breaks_page(before: Block, behind: Block, between: Sequence[Block]) -> bool:
    return behind.page == before.page + 1 or any(is_page_mark(line) for block in between for line in block.lines)
