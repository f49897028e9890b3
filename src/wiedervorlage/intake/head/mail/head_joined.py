"""The head of a mail whose lines blank ones part, put together: "Von: …", below it "An: …", "Betreff: …"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.lines import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE: Final = re.compile(
    r"(?:Von|From|Absender|An|To|Empfänger|Cc|CC|Kopie|Gesendet(?: am)?|Datum|Date|Sent|Betreff|Subject)\s*:\s*\S"
)
_FEWEST: Final = 3
"""So many lines at least make a head."""


def with_mail_head_joined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join the blocks at the top of a mail that are but lines of its head; others stay as they are."""
    head = list(takewhile(lambda block: all(_LINE.match(line.text) for line in block.lines), blocks))
    lines = tuple(line for block in head for line in block.lines)
    if len(head) < _FEWEST or len({line.page for line in lines}) > 1:
        return tuple(blocks)
    return (Block(lines=lines), *blocks[len(head) :])
