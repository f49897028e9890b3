"""Sums set on a line of their own in the midst of a sentence, as notices of grants print them.

"… eine Zuwendung in Höhe von", below it in the middle of the page "12.500,00 EUR" and "(in Worten: …)": blank lines
part what is one sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.lines import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREAKS_OFF: Final = re.compile(
    r" (?:[a-zäöüß]{2,} )+(?:(?:Betrag|Zuschu(?:ss|ß)|Beitrag|Zuwendung|Beihilfe|Darlehen|Summe) )?"
    r"(?:Höhe von|von|bis zu|über|um|auf|insgesamt|höchstens|rund|beträgt) ?:?$"
)
"""The last line of a sentence that a sum must follow."""
_SUM: Final = re.compile(
    r"[=*–— -]*(?=.*(?:EUR|Euro|€|DM|Deutsche Mark))(?:(?:EUR|€|DM) ?)?\d[\d. ]*(?:,(?:\d\d|-{1,2}|–|—))?"
    r"(?: ?(?:EUR|Euro|EURO|€|DM|Deutsche Mark))?[=*–— -]*[.,;]?(?: *\(.+)?"
)
"""A line that holds a sum of money and nothing else, perhaps with the same in words behind it."""
_GOES_ON: Final = re.compile(r"[a-zäöüß]{2,}[ ,.]|\((?:[Ii]n (?:Worten|Buchstaben)|i\. ?W\.)")
_ENDS: Final = re.compile(r"[.:;!?]$")


def with_amounts_joined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join a sentence that breaks off before a sum to the block of that sum, and to what it goes on with below.

    Args:
        blocks: those of a paper, in order.
    """
    done: list[Block] = []
    joined = False
    for block in blocks:
        above = done[-1] if done and done[-1].page == block.page else None
        first = block.lines[0].text
        leads = above is not None and _BREAKS_OFF.search(above.lines[-1].text) and _SUM.fullmatch(first)
        runs_on = joined and above is not None and not _ENDS.search(above.lines[-1].text) and _GOES_ON.match(first)
        joined = bool(leads or runs_on)
        done.append(Block(lines=done.pop().lines + block.lines) if joined else block)
    return tuple(done)
