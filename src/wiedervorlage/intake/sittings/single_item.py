"""The one item that minutes or an extract from them are about: its number and its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.sittings.item_heads import item_heads
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block

_SIDE_ITEM: Final = re.compile(
    r"Verschiedenes|Sonstiges|Mitteilungen|Anfragen|Bekanntgaben|Eröffnung"
    r"|Genehmigung der (?:Niederschrift|Tagesordnung)"
)
"""What every sitting has beside its matters."""
_TO: Final = re.compile(r"[Zz]u (?=Punkt|TOP|Top|Tagesordnungspunkt)")


def read_single_item(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read number and heading of the item, where minutes deal with one matter alone.

    Bare numbers count points as well as items, so they tell none here.
    """
    lines = [line for block in blocks for line in block.lines]
    heads = [head for head in item_heads(blocks) if head.form != "plain" and not _SIDE_ITEM.search(head.title)]
    if len(heads) != 1:
        return
    (head,) = heads
    line = lines[head.line]
    number = _TO.sub("", line.text[head.begins : head.ends])
    yield part_field("paper.agenda_item", line, (head.begins, head.ends), "number of the item", value=number)
    if head.title:
        yield line_field("subject.0", lines[head.titled], "heading of the item", value=head.title)
