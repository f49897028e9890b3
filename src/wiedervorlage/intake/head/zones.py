"""The zones of a paper: which block is letterhead, address, information block, subject, body, closing.

Read by wording and order; where the source has a layout, the composer (adapters) has already put the
blocks of DIN 5008, forms A and B, into this order, so one reader serves text, PDF and scan alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.attachment_label import is_attachment_label, labels_attachment
from wiedervorlage.intake.head.bare_letters import is_bare_letter, is_prose
from wiedervorlage.intake.head.columns import part_head, part_signatures
from wiedervorlage.intake.head.email_head import thread_start
from wiedervorlage.intake.head.enclosures import are_things_enclosed, begins_enclosures
from wiedervorlage.intake.head.footers import is_footer, is_page_mark
from wiedervorlage.intake.head.head_zones import head_zones
from wiedervorlage.intake.head.page_signs import signs_of_page
from wiedervorlage.intake.head.paper_kinds import is_debated
from wiedervorlage.intake.head.stamped import is_marked_stamp, is_stamp
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Zone(StrEnum):
    """What a block of the paper is."""

    TITLE = "title of the page"
    LETTERHEAD = "letterhead"
    ATTACHMENT = "attachment label"
    RETURN = "return line"
    ADDRESS = "address"
    STAMP = "received stamp"
    INFO = "information block"
    DATE = "date line"
    SUBJECT = "subject"
    SALUTATION = "salutation"
    BODY = "body"
    CLOSING = "closing"
    SIGNATURE = "signature"
    ENCLOSURES = "enclosures"
    QUOTED = "mail answered"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoned:
    """A block and the zone it was found to be."""

    zone: Zone
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """All blocks with their zones, in the order of the text; ``is_letter`` where a salutation stands."""

    zoned: tuple[Zoned, ...]
    is_letter: bool

    def of(self, *zones: Zone) -> tuple[Block, ...]:
        """Return the blocks of the zones, in the order of the text."""
        return tuple(item.block for item in self.zoned if item.zone in zones)


_GREETS_ON: Final = re.compile(r"(?:sehr (?:ge|ver)ehrte|liebe[rs]? |verehrte|werte)[^.]{3,80}[,!]$")
_SIGNATURE_ONLY: Final = re.compile(r"(?:gez\.|Für die |Im Namen )")


def assign_zones(blocks: Sequence[Block]) -> Paper:
    """Find the zone of every block.

    Args:
        blocks: the blocks of the whole paper, in order.
    """
    whole = tuple(_with_columns(tuple(_parted(blocks))))
    end = thread_start(whole)
    last = end - 1 if end > _HEAD // 2 and is_stamp(whole[end - 1]) and is_marked_stamp(whole[end - 1]) else end
    paper = _zoned(whole[:last])
    stamped = tuple(Zoned(zone=Zone.STAMP, block=block) for block in whole[last:end])
    quoted = tuple(Zoned(zone=Zone.QUOTED, block=block) for block in whole[end:])
    return Paper(zoned=paper.zoned + stamped + quoted, is_letter=paper.is_letter)


def _zoned(parts: Sequence[Block]) -> Paper:
    salutation = _first(parts, patterns.SALUTATION)
    if salutation and is_debated(signs_of_page("\n\n".join(block.text for block in parts[:salutation]))):
        salutation = None  # a speech greets those who sit
    if salutation is None and is_bare_letter(parts):
        return _bare_letter(parts)
    if salutation is None:
        return Paper(zoned=tuple(_paper_zones(parts)), is_letter=False)
    closing = _closing(parts, salutation + 1)
    zoned = [Zoned(zone=Zone(name), block=block) for name, block in head_zones(parts[:salutation])]
    zoned.append(Zoned(zone=Zone.SALUTATION, block=parts[salutation]))
    zoned.extend(_body_zones(parts[salutation + 1 : closing]))
    zoned.extend(_tail_zones(parts[closing:]))
    return Paper(zoned=tuple(zoned), is_letter=True)


_HEAD: Final = 14
"""So many blocks at most hold the head of a paper without salutation."""
_TOP: Final = 6
"""So many blocks at the top may be the label of an enclosure."""
_TAIL: Final = 5
"""So many blocks at the end may hold signatures."""


def _with_columns(parts: Sequence[Block]) -> Iterator[Block]:
    """Part what stands side by side above the body and among the signatures."""
    salutation = _first(parts, patterns.SALUTATION)
    prose = next((number for number, block in enumerate(parts) if number and is_prose(block)), _HEAD)
    body = min(prose, _HEAD, max(len(parts) - 2, 1)) if salutation is None else salutation
    yield from part_head(parts[:body])
    for number, block in enumerate(parts[body:], start=body):
        yield from part_signatures(block) if number >= len(parts) - _TAIL else (block,)


def _bare_letter(parts: Sequence[Block]) -> Paper:
    """Zone a letter without salutation: its body begins with the first block of running text."""
    start = next((n for n, block in enumerate(parts) if n and is_prose(block)), len(parts))
    closing = _closing(parts, start)
    zoned = [Zoned(zone=Zone(name), block=block) for name, block in head_zones(parts[:start])]
    zoned += [*_body_zones(parts[start:closing]), *_tail_zones(parts[closing:])]
    return Paper(zoned=tuple(zoned), is_letter=True)


def _parted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Part blocks where salutation, closing or a list of enclosures stands without a blank line."""
    for block in blocks:
        current: list[list[int]] = [[0]]
        for number, line in enumerate(block.lines[1:], start=1):
            before = block.lines[number - 1].text
            begins = (
                patterns.SALUTATION.match(line.text)
                or (patterns.CLOSING.match(line.text) and len(line.text) < 70)
                or (patterns.ENCLOSURES.match(line.text) and not before.endswith((",", "-")))
                or (
                    patterns.SALUTATION.match(before)
                    and before.endswith((",", "!"))
                    and not _GREETS_ON.match(line.text)
                )
                or (block is blocks[0] and number == 1 and labels_attachment(before))
                or is_page_mark(line)
                or is_page_mark(block.lines[number - 1])
            )
            if begins:
                current.append([number])
            else:
                current[-1].append(number)
        for numbers in current:
            yield Block(lines=tuple(block.lines[number] for number in numbers))


def _first(parts: Sequence[Block], pattern: re.Pattern[str]) -> int | None:
    for number, block in enumerate(parts):
        if pattern.match(block.lines[0].text) and len(block.lines) <= 3:
            return number
    return None


def _closing(parts: Sequence[Block], start: int) -> int:
    """Return the number of the block that closes the letter (the last that looks so), or the end."""
    for number in range(len(parts) - 1, start - 1, -1):
        first = parts[number].lines[0].text
        if patterns.CLOSING.match(first) and len(first) < 80:
            earlier = [n for n in range(start, number) if patterns.CLOSING.match(parts[n].lines[0].text)]
            if earlier and _SIGNATURE_ONLY.match(first):
                return earlier[0]
            ordered = number > start and patterns.BY_ORDER.fullmatch(parts[number - 1].lines[0].text)
            return number - 1 if ordered else number
    for number in range(len(parts) - 1, start - 1, -1):
        if patterns.BY_ORDER.fullmatch(parts[number].lines[0].text):
            return number
    return _unusual_closing(parts, start)


def _unusual_closing(parts: Sequence[Block], start: int) -> int:
    """Return where a letter ends whose formula nobody has seen: a short line, and below it a name alone."""
    for number in range(len(parts) - 1, max(start, len(parts) - 6) - 1, -1):
        lines = parts[number].lines
        if len(lines) > 4 or is_footer(parts[number]):
            continue
        if len(lines) > 1 and _is_formula(lines[0].text) and _is_signature(lines[1].text):
            return number
        while number > start and _is_signature(lines[0].text) and _is_signature(parts[number - 1].lines[0].text):
            number -= 1  # noqa: PLW2901 - several sign side by side
        above = parts[number - 1].lines
        if number > start and _is_signature(lines[0].text):
            return number - 1 if len(above) <= 2 and _is_formula(above[0].text) else number
    return len(parts)


def _is_formula(text: str) -> bool:
    if patterns.CLOSING.match(text):
        return True
    return len(text) < 50 and not text.endswith((".", "?", ";")) and ":" not in text and not _is_signature(text)


def _is_signature(text: str) -> bool:
    name = _ROLE_BEHIND.sub("", re.sub(r"^(?:gez\. ?|\()|\)$", "", text))
    return NAME.fullmatch(name) is not None and len(name.split()) <= 5 and not patterns.ENCLOSURES.match(text)


_ROLE_BEHIND: Final = re.compile(r", [A-ZÄÖÜ][\w .\-/]{3,40}$")
"""The function behind the name that closes a letter: "Jan Kern, Sprecher"."""


def _body_zones(parts: Sequence[Block]) -> Iterator[Zoned]:
    footers = [is_footer(block) for block in parts]
    for number, block in enumerate(parts):
        last_on_page = number + 1 < len(parts) and parts[number + 1].page > block.page
        if number and last_on_page and footers[number - 1] and block.page == parts[number - 1].page:
            footers[number] = True
        yield Zoned(zone=Zone.FOOTER if footers[number] else Zone.BODY, block=block)


def _tail_zones(parts: Sequence[Block]) -> Iterator[Zoned]:
    if not parts:
        return
    yield Zoned(zone=Zone.CLOSING, block=parts[0])
    zone = Zone.SIGNATURE
    for number, block in enumerate(parts[1:], start=1):
        if begins_enclosures(block.lines[0]):
            zone = Zone.ENCLOSURES
            yield Zoned(zone=zone, block=block)
            if len(block.lines) > 1 or block.lines[0].text.rstrip()[-1:] not in ":n)e":
                zone = Zone.FOOTER
        elif zone is not Zone.FOOTER and (number > 1 or len(parts[0].lines) > 1) and are_things_enclosed(block):
            yield Zoned(zone=Zone.ENCLOSURES, block=block)
        elif is_footer(block) and not (number == 1 and _is_signature(block.lines[0].text)):
            yield Zoned(zone=Zone.FOOTER, block=block)
        else:
            yield Zoned(zone=zone, block=block)
            zone = Zone.FOOTER if zone is Zone.ENCLOSURES else zone


def _paper_zones(parts: Sequence[Block]) -> Iterator[Zoned]:
    """Zones of a council paper or minutes: the head is read by its own labels, so all else is body."""
    enclosures = False
    for number, block in enumerate(parts):
        first = block.lines[0].text
        if number < _TOP and is_attachment_label(block):
            yield Zoned(zone=Zone.ATTACHMENT, block=block)
        elif number > 2 and begins_enclosures(block.lines[0]):
            enclosures = len(block.lines) == 1 and re.fullmatch(r"\S+ ?:?", first) is not None
            yield Zoned(zone=Zone.ENCLOSURES, block=block)
        elif enclosures:
            enclosures = False
            yield Zoned(zone=Zone.ENCLOSURES, block=block)
        elif number > 2 and is_footer(block):
            yield Zoned(zone=Zone.FOOTER, block=block)
        else:
            yield Zoned(zone=Zone.BODY, block=block)
