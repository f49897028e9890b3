"""The zones of a paper: which block is letterhead, address, information block, subject, body, closing.

Read by wording and order; where the source has a layout, the composer (adapters) has already put the
blocks of DIN 5008, forms A and B, into this order, so one reader serves text, PDF and scan alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.bare_letters import first_of_body, is_bare_letter, is_prose
from wiedervorlage.intake.head.kinds.page_signs import signs_of_page
from wiedervorlage.intake.head.kinds.paper_kinds import is_debated
from wiedervorlage.intake.head.lines.attachment_label import is_attachment_label
from wiedervorlage.intake.head.lines.enclosures import are_signatures, are_things_enclosed, begins_enclosures
from wiedervorlage.intake.head.lines.footers import is_footer
from wiedervorlage.intake.head.lines.stamped import is_marked_stamp, is_stamp
from wiedervorlage.intake.head.mail.thread import with_thread_parted, without_thread
from wiedervorlage.intake.head.zones.block_parting import parted_blocks, salutation_block
from wiedervorlage.intake.head.zones.closing import closing_block, is_signature
from wiedervorlage.intake.head.zones.head_zones import head_zones
from wiedervorlage.intake.head.zones.page_breaks import within_sentences
from wiedervorlage.intake.head.zones.rulings import ruling_zones

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block

_LEAST_HEAD: Final = 7
"""A stamp above the mail that is answered stands below more blocks than these; among them it is the letter's own."""
_TOP: Final = 6
"""So many blocks at the top may be the label of an enclosure."""


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


_RUNNING: Final = frozenset({Zone.BODY, Zone.FOOTER})
"""Zones in which running text and what interrupts it stand."""


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


def assign_zones(blocks: Sequence[Block]) -> Paper:
    """Find the zone of every block.

    Args:
        blocks: the blocks of the whole paper, in order.
    """
    own, older = without_thread(parted_blocks(with_thread_parted(blocks)))
    is_stamped = len(own) > _LEAST_HEAD and is_stamp(own[-1]) and is_marked_stamp(own[-1])
    last = len(own) - 1 if is_stamped else len(own)
    paper = _zoned(own[:last])
    stamped = tuple(Zoned(zone=Zone.STAMP, block=block) for block in own[last:])
    quoted = tuple(Zoned(zone=Zone.QUOTED, block=block) for block in older)
    return Paper(zoned=tuple(_sentences_joined(paper.zoned)) + stamped + quoted, is_letter=paper.is_letter)


def _sentences_joined(zoned: Sequence[Zoned]) -> Iterator[Zoned]:
    """Take what stands in the midst of a sentence that runs over a page break for foot and head of the pages."""
    text = [number for number, item in enumerate(zoned) if item.zone in _RUNNING]
    lifted = {text[number] for number in within_sentences([zoned[number].block for number in text])}
    for number, item in enumerate(zoned):
        yield replace(item, zone=Zone.FOOTER) if number in lifted else item


def _zoned(parts: Sequence[Block]) -> Paper:
    salutation = salutation_block(parts)
    ruling = ruling_zones(parts) if salutation is None else None
    if ruling is not None:
        return Paper(zoned=tuple(Zoned(zone=Zone(name), block=block) for name, block in ruling), is_letter=True)
    if salutation and is_debated(signs_of_page("\n\n".join(block.text for block in parts[:salutation]))):
        salutation = None  # a speech greets those who sit
    if salutation is None and is_bare_letter(parts):
        first = first_of_body(parts)
        return _letter(parts, first, first)
    if salutation is None:
        return Paper(zoned=tuple(_paper_zones(parts)), is_letter=False)
    return _letter(parts, salutation, salutation + 1)


def _letter(parts: Sequence[Block], head: int, body: int) -> Paper:
    """Zone a letter: its head ends before block ``head``, its body begins with ``body``; between them it greets."""
    closing = closing_block(parts, body)
    zoned = [Zoned(zone=Zone(name), block=block) for name, block in head_zones(parts[:head])]
    zoned += [Zoned(zone=Zone.SALUTATION, block=block) for block in parts[head:body]]
    if (
        body < closing
        and "subject" not in {item.zone.value for item in zoned}
        and _is_late_subject(parts[body : body + 2])
    ):
        zoned.append(Zoned(zone=Zone.SUBJECT, block=parts[body]))
        body += 1
    zoned += [*_body_zones(parts[body:closing]), *_tail_zones(parts[closing:])]
    return Paper(zoned=tuple(zoned), is_letter=True)


def _is_late_subject(parts: Sequence[Block]) -> bool:
    """Say whether the matter stands between salutation and text: a short line, and the text goes on in lower case."""
    if len(parts) < _TWO or len(parts[0].lines) > _TWO:
        return False
    text = parts[0].text
    titled = text[:1].isupper() and text[-1] not in ".:;,!?" and len(text) < _LONGEST_SUBJECT
    led = re.match(r"(?:betrifft|betreff|betr\.) ?:", text, re.IGNORECASE)
    return bool(led or titled) and parts[1].lines[0].text[:1].islower() and not is_prose(parts[0])


_TWO: Final = 2
_LONGEST_SUBJECT: Final = 90


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
        elif is_footer(block) and not (number == 1 and is_signature(block.lines[0].text)):
            yield Zoned(zone=Zone.FOOTER, block=block)
        else:
            yield Zoned(zone=zone, block=block)
            zone = Zone.FOOTER if zone is Zone.ENCLOSURES else zone


_HEAD: Final = 10
"""So many blocks hold the head of a council paper."""
_OF_PAPER: Final = re.compile(
    r"(?:Datum|Auskunft(?: erteilt)?|(?:Sach)?[Bb]earbeite\w+|Ansprechpartner\w*|Verfasser\w*|Aktenzeichen|Az\.?)\s*:"
)


def _tells_of_paper(block: Block) -> bool:
    """Say whether a block tells of the paper by a label of its head, and so is no footer for its number to call."""
    return any(_OF_PAPER.match(line.text) for line in block.lines)


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
        elif enclosures and not are_signatures(block):
            enclosures = False
            yield Zoned(zone=Zone.ENCLOSURES, block=block)
        elif number > 2 and is_footer(block) and not (number < _HEAD and _tells_of_paper(block)):
            enclosures = False
            yield Zoned(zone=Zone.FOOTER, block=block)
        else:
            enclosures = False
            yield Zoned(zone=Zone.BODY, block=block)
