"""The blocks of a letter's head, parted and joined where blank lines do not stand where they should."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressed_over import leads_over
from wiedervorlage.intake.head.letterhead.addressees import is_addressed, is_return_line_of_old, old_town
from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.head.lines.double_labels import is_double_labelled
from wiedervorlage.intake.head.lines.labels import LABEL
from wiedervorlage.intake.head.lines.places import street_before
from wiedervorlage.intake.head.lines.runs_on import with_return_line_joined
from wiedervorlage.intake.head.lines.shown import is_title
from wiedervorlage.intake.head.lines.stamped import is_routing, is_stamp, with_stamp_parted
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.patterns import DOTS

if TYPE_CHECKING:
    from collections.abc import Sequence


def blocks_of_head(parts: Sequence[Block]) -> list[Block]:
    """Return the blocks above the salutation, each holding one thing: places joined to their streets, days set apart.

    Args:
        parts: as blank lines part them.
    """
    joined = [with_return_line_joined(block) for block in parts]
    dated = [piece for block in _with_split_places(joined) for piece in _without_date_line(block)]
    blocks = [piece for block in dated for piece in _without_return_line(block)]
    stamped = [piece for block in _with_addressee_parted(blocks) for piece in with_stamp_parted(block)]
    return _with_routing(_with_office_over_joined(stamped))


def _with_office_over_joined(blocks: Sequence[Block]) -> list[Block]:
    """Join the office over which a paper goes to its reader to the address above it: "über das Dekanat Aue"."""
    done: list[Block] = []
    for block in blocks:
        first = block.lines[0].text
        over = first[:1].islower() and leads_over(first) and len(block.lines) < _FEW and block.text[-1] not in ".:;?"
        if over and done and _is_place(done[-1].lines[-1].text) and len(done[-1].lines) > 1:
            done[-1] = Block(lines=done[-1].lines + block.lines)
        else:
            done.append(block)
    return done


def is_labelled(text: str) -> bool:
    """Say whether a line begins with a label; "Ihr Schreiben vom …" without colon may be a subject."""
    if is_double_labelled(text):
        return True
    return LABEL.match(text) is not None and not re.match(r"Ihr(?:e)? [A-Z]\w+ (?:vom|an|zu)\b(?! ?:|\t|$)", text)


def _with_routing(blocks: Sequence[Block]) -> list[Block]:
    """Join the marks of routing to the stamp above them, where its print was set apart or askew."""
    done: list[Block] = []
    for block in blocks:
        marks = len(block.lines) <= 2 and all(is_routing(line.text) for line in block.lines)
        if done and marks and is_stamp(done[-1]) and block.page == done[-1].page:
            done[-1] = Block(lines=done[-1].lines + block.lines)
        else:
            done.append(block)
    return done


def _with_split_places(parts: Sequence[Block]) -> list[Block]:
    """Join a line "16995 Ort" that a blank line parted from its address."""
    blocks: list[Block] = []
    for block in parts:
        alone = len(block.lines) == 1 and _is_place(block.lines[0].text)
        above = range(len(blocks) - 1, max(len(blocks) - 3, -1), -1) if alone else ()
        parted = next((n for n in above if _ends_in_street(blocks[n]) or (n and _lacks_place(blocks[n]))), None)
        if parted is not None:
            blocks[parted] = Block(lines=blocks[parted].lines + block.lines)
        else:
            blocks.append(block)
    return blocks


def _is_place(text: str) -> bool:
    """Say whether a line is a place behind its postcode, also one of four figures as they were until 1993."""
    return patterns.PLACE.fullmatch(text) is not None or bool(old_town(text))


def _without_date_line(block: Block) -> list[Block]:
    """Part "Ort, den 3. Mai 2014" from the lines it stands above, unless they are a stamp."""
    first = block.lines[0].text
    dated = (
        len(block.lines) > 1
        and ("," in first or first.startswith("den "))
        and is_date_line(first)
        and not is_stamp(block)
    )
    if not dated and len(block.lines) == 2 and is_title(Block(lines=block.lines[:1])):
        dated = is_date_line(block.lines[1].text)
    return [Block(lines=block.lines[:1]), Block(lines=block.lines[1:])] if dated else [block]


def _with_addressee_parted(blocks: Sequence[Block]) -> list[Block]:
    """Part writer, reader and subject where they stand line below line: "an Herrn Kern" in the midst of a block."""
    done: list[Block] = []
    for block in blocks:
        lines = block.lines
        found = next((n for n, line in enumerate(lines) if n and _TO_PERSON.match(line.text)), None)
        if found is None or len(lines) > _FEW or any(patterns.PLACE.search(line.text) for line in lines):
            done.append(block)
        else:
            parts = (lines[:found], lines[found : found + 1], lines[found + 1 :])
            done += [Block(lines=part) for part in parts if part]
    return done


_TO_PERSON: Final = re.compile(r"[Aa]n (?:Herrn|Frau) [A-ZÄÖÜ]")


def _without_return_line(block: Block) -> list[Block]:
    """Part the line of the writer's address from the address field below it."""
    first, *others = block.lines
    placed = any(patterns.PLACE.match(line.text) for line in others) or (others and is_addressed(others[0].text))
    placed = placed or any(old_town(line.text) for line in others[1:])
    returned = street_before(first) is not None or _is_boxed(first.text) or is_return_line_of_old(first.text)
    apart = bool(placed) and len(others) > 1 and returned and not is_labelled(first.text)
    return [Block(lines=(first,)), Block(lines=tuple(others))] if apart else [block]


def _is_boxed(text: str) -> bool:
    """Say whether a line names the writer and his place with a post-office box or none.

    "Kreis Aue · 39990 Aue", "Aue · Der Oberbürgermeister · 39990 Aue".
    """
    place = patterns.PLACE.search(text)
    split = re.split(rf" ?[{DOTS}•|] ?|, ", text[: place.start()].strip()) if place else []
    named = [piece for piece in split if piece]
    if place is None or not named:
        return False
    by_office = len(named) > 1 and any(is_office(piece) for piece in named)
    return patterns.BODY.search(named[0]) is not None or (by_office and named[0] == place["town"])


def _ends_in_street(block: Block) -> bool:
    last = block.lines[-1].text
    boxed = patterns.STREET.fullmatch(last) or patterns.POST_BOX.fullmatch(last)
    return len(block.lines) >= 2 and boxed is not None


def _lacks_place(block: Block) -> bool:
    """Say whether a block begins like an address and has no place yet."""
    first = block.lines[0].text
    named = (
        patterns.BODY.search(first) or patterns.PERSON_TITLE.match(first) or re.match(r"An (?:den|die|das)\b", first)
    )
    return bool(named) and not (patterns.PLACE.search(block.text) or is_stamp(block)) and len(block.lines) <= 5


_FEW: Final = 5
"""Writer, reader and subject in one block take no more lines."""
