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
    if not heads:
        yield from _by_running_number(blocks)
        yield from _named_in_head(blocks)
    if len(heads) != 1:
        return
    (head,) = heads
    line = lines[head.line]
    number = _TO.sub("", line.text[head.begins : head.ends])
    yield part_field("paper.agenda_item", line, (head.begins, head.ends), "number of the item", value=number)
    if head.title:
        yield line_field("subject.0", lines[head.titled], "heading of the item", value=head.title)


_RUNNING: Final = re.compile(r"(?P<item>[Ll]fd\.? ?Nr\.?:? ?\d{1,4})(?=$|\t| {3,})")
"""The number that a register of resolutions gives each: "Lfd. Nr. 94      Anwesend: 14      für: 9"."""
_SENTENCE: Final = re.compile(r"(?<=[a-zäöüß]{3})\. [A-ZÄÖÜ]|[.:]$")
_LINES, _LONGEST = 5, 400
"""A title has no more lines, nor characters."""


def _by_running_number(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read number and title of the only resolution of a register: its number stands alone, or before the vote."""
    found = [number for number, block in enumerate(blocks[:-1]) if _RUNNING.match(block.lines[0].text)]
    if len(found) != 1 or len(blocks[found[0]].lines) > 1:
        return
    line, title = blocks[found[0]].lines[0], blocks[found[0] + 1]
    number = _RUNNING.match(line.text)
    if number:
        yield part_field("paper.agenda_item", line, number.span("item"), "running number of the resolution")
    words = " ".join(one.text for one in title.lines)
    if len(title.lines) <= _LINES and len(words) < _LONGEST and not _SENTENCE.search(words):
        yield line_field("subject.0", title.lines[0], "title below its running number", value=words)


_IN_CELL: Final = re.compile(
    r"(?P<item>(?:§|TOP|Punkt|Tagesordnungspunkt|Nr\.) ?(?P<number>\d{1,2})(?: der (?:Tagesordnung|Niederschrift))?)"
)
_TOP: Final = 8
"""So many lines at the top may name the only item an extract is from."""
_CELL: Final = re.compile(r"(?:(?! {3})[^\t])+")


def _named_in_head(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the item named in a cell of the head, and its title behind the bare number: "5. Kauf" below "§ 5 der …"."""
    lines = [line for block in blocks for line in block.lines]
    cells = [
        (line, cell, _IN_CELL.fullmatch(cell[0].strip())) for line in lines[:_TOP] for cell in _CELL.finditer(line.text)
    ]
    found = [(line, cell, item) for line, cell, item in cells if item]
    if len(found) != 1:
        return
    (line, cell, item) = found[0]
    titled = [head for head in item_heads(blocks) if head.form == "plain" and head.order == (int(item["number"]),)]
    if len(titled) == 1 and titled[0].title and lines[titled[0].line].start > line.start:
        start = cell.start() + cell[0].index(item["item"])
        yield part_field("paper.agenda_item", line, (start, start + len(item["item"])), "item named in the head")
        yield line_field("subject.0", lines[titled[0].titled], "heading of the item", value=titled[0].title)
