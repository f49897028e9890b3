"""The head of a letter: everything above the salutation, block by block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressed_over import leads_over
from wiedervorlage.intake.head.letterhead.addressees import (
    is_address_in_a_line,
    is_addressed,
    is_return_line_of_old,
    old_town,
)
from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING
from wiedervorlage.intake.head.lines.attachment_label import is_attachment_label
from wiedervorlage.intake.head.lines.date_lines import is_date_line, tells_season
from wiedervorlage.intake.head.lines.file_numbers import sign_in
from wiedervorlage.intake.head.lines.footers import is_bank_line, is_page_mark
from wiedervorlage.intake.head.lines.labels import LABEL
from wiedervorlage.intake.head.lines.labels_above import with_labels_above
from wiedervorlage.intake.head.lines.shown import is_title, is_title_of_page, names_a_matter, tells_about_letter
from wiedervorlage.intake.head.lines.stamped import is_stamp
from wiedervorlage.intake.head.zones.head_blocks import blocks_of_head, is_labelled
from wiedervorlage.intake.head.zones.house_twice import with_house_parted
from wiedervorlage.intake.head.zones.parted_subject import part_subject
from wiedervorlage.intake.head.zones.subject_zone import is_mail_head, settle_subject
from wiedervorlage.intake.head.zones.tight_heads import with_tight_head_parted
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import unspaced
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Block


def head_zones(parts: Sequence[Block]) -> list[tuple[str, Block]]:
    """Return each block above the salutation with the name of its zone."""
    labelled = with_labels_above(blocks_of_head(with_tight_head_parted(with_house_parted(parts))))
    blocks = [block for _, block in labelled]
    names = [name or _by_look(block) for name, block in labelled]
    if names and names[0] == "footer" and not (re.search(r"\d{4}", blocks[0].text) or is_page_mark(blocks[0].lines[0])):
        names[0] = ""  # a savings bank that writes, or its foundation
    if names and names[0] == "information block" and _begins_with_house(blocks[0]):
        names[0] = ""
    title = bool(names) and names[0] in {"", "information block"} and is_title(blocks[0])
    title = title and (len(names) > 1 or not names_a_matter(blocks[0]))
    title = title or is_title_of_page(blocks)
    if title:
        names[0] = "title of the page"
    for number, block in enumerate(blocks):
        if names[number] in {"", "date line"} and tells_about_letter(block):
            names[number] = "title of the page"
    _settle_addresses(blocks, names)
    settle_subject(blocks, names)
    if "subject" not in names:
        part_subject(blocks, names, is_labelled=lambda text: is_labelled(text) or is_date_line(text))
    if title and "subject" not in names and names_a_matter(blocks[0]):
        names[0] = "subject"
    seen_address = False
    for number, name in enumerate(names):
        seen_address = seen_address or name == "address"
        if not name:
            names[number] = "information block" if seen_address else "letterhead"
    return list(zip(names, blocks, strict=True))


def _begins_with_house(block: Block) -> bool:
    """Say whether the first block is a letterhead, though numbers to call stand in it: a body's name begins it."""
    first = block.lines[0].text
    named = patterns.BODY.search(title_case(unspaced(first))) is not None
    return named and not (is_labelled(first) or patterns.UNIT.match(first) or is_mail_head(block))


def _by_look(block: Block) -> str:
    first = block.lines[0].text
    if is_attachment_label(block):
        return "attachment label"
    if is_mail_head(block):
        return "information block"
    if is_stamp(block):
        return "received stamp"
    if all(is_bank_line(line) or is_page_mark(line) for line in block.lines):
        return "footer"
    if len(block.lines) == 1 and sign_in(re.split(r"\t| {3,}", first, maxsplit=1)[0]):
        return "information block"
    if (is_date_line(first) or tells_season(first)) and len(block.lines) == 1:
        return "date line"
    if patterns.ENCLOSURES.match(first) and len(block.lines) <= 4:
        return "enclosures"
    if patterns.SUBJECT_LABEL.match(first):
        return "subject"
    labelled = sum(
        is_labelled(line.text)
        or (is_date_line(line.text) and not _LEADS_TO_DAY.search(above))
        or bool(patterns.EMAIL.fullmatch(line.text))
        for above, line in zip(["", *(line.text for line in block.lines)], block.lines, strict=False)
    )
    if labelled and labelled * 3 >= len(block.lines):
        return "information block"
    if (
        len(block.lines) == 2
        and patterns.UNIT.match(first)
        and any(patterns.PLACE.search(line.text) for line in block.lines[1:])
    ):
        return "information block"
    return ""


_LEADS_TO_DAY: Final = re.compile(r"\b(?:vom|v\.|am|zum|bis|und|den|dem)$")
"""The end of a line whose day went into the next: "Ihre Schreiben vom" above "3. Mai 2011"."""


def _settle_addresses(blocks: list[Block], names: list[str]) -> None:
    """Tell return line, recipient and a private sender's own block apart."""
    addresses = [n for n, block in enumerate(blocks) if not names[n] and _is_address(block)]
    if not addresses or addresses == [0]:
        addresses += [
            n for n, block in enumerate(blocks) if n and not names[n] and _is_placeless(block, headed=n == 1)
        ][:1]
    returns = [n for n, block in enumerate(blocks) if not names[n] and _is_return_line(block)]
    for number in returns:
        names[number] = "return line"
    while len(addresses) > 1 and returns and addresses[0] < returns[0] < addresses[1]:
        names[addresses.pop(0)] = "letterhead"
    own = len(addresses) >= 2 and addresses[0] <= 1 and not returns and not _tells_of_sender(blocks[addresses[1]])
    if own and not re.match(r"(?:Frau|Herrn)\b", blocks[addresses[0]].lines[0].text):
        names[addresses[0]] = "letterhead"
        addresses = addresses[1:]
    for number in addresses[:1]:
        names[number] = "address"
    for number in addresses[1:]:
        names[number] = "information block"


def _is_placeless(block: Block, *, headed: bool) -> bool:
    """Say whether a block is an address without a place: a body or unit, and below it a person with form of address.

    Args:
        block: one below the first of the head.
        headed: whether but the letterhead stands above it, so that a group of any name may be written to.
    """
    first, *below = (line.text for line in block.lines)
    if patterns.PERSON_TITLE.match(first) and 0 < len(below) < _LINES:
        return not any(LABEL.match(text) or re.search(r"\d{3}|@", text) for text in below)
    if len(below) == 1 and patterns.BODY.match(first) and _is_part(below[0]) and not is_labelled(first):
        return True
    person = any(_TO_PERSON.match(text) for text in below)
    group = patterns.BODY.search(first) or patterns.UNIT.match(first) or (headed and _GROUP.fullmatch(first))
    return len(below) < _LINES and person and group is not None


def _is_part(text: str) -> bool:
    return patterns.UNIT.match(text) is not None or PART_BY_ENDING.fullmatch(text) is not None


_TO_PERSON: Final = re.compile(rf"(?:z\. ?Hd?\. ?|[A-ZÄÖÜ][\w-]+, )?{patterns.PERSON_TITLE.pattern}")
"""A line of an address that names a person, perhaps behind his office: "z. Hd. Frau Kern", "Bauhof, Herrn Kern"."""
_GROUP: Final = re.compile(r"[A-ZÄÖÜ][^.:@\d]{5,60}")


_LINES: Final = 5
"""An address without a place has no more lines."""


def _tells_of_sender(block: Block) -> bool:
    """Say whether an address below another is the writer's: it has a label, a mail address or a number to call."""
    return any(
        LABEL.match(line.text) or patterns.EMAIL.search(line.text) or re.match(r"[A-ZÄÖÜ]\w+(?:in|er): ", line.text)
        for line in block.lines
    )


def _is_address(block: Block) -> bool:
    lines = [line.text for line in block.lines]
    if len(lines) == 1 and is_address_in_a_line(lines[0]):
        return True
    if is_addressed(lines[0]) or patterns.ADDRESSEES.match(lines[0]):
        return True
    place = [
        n for n, line in enumerate(lines) if patterns.PLACE.match(line) or old_town(line) or _IN_HOUSE.fullmatch(line)
    ]
    if LABEL.match(lines[0]) or (patterns.STREET.fullmatch(lines[0]) and not patterns.BODY.search(lines[0])):
        return False
    end = next((n for n, line in enumerate(lines) if n and leads_over(line)), len(lines))
    return len(lines) >= 2 and bool(place) and place[0] >= 1 and end - place[0] <= 4


_IN_HOUSE: Final = re.compile(r"(?:[-–] ?)?(?:[Ii]m Hause?|[Hh]ier)(?: ?[-–])?")
"""What stands instead of a place where writer and recipient have one house."""


def _is_return_line(block: Block) -> bool:
    first = block.lines[0].text
    if is_address_in_a_line(first):
        return False
    place = patterns.PLACE.search(first)
    placed = (place is not None and place.start() > 0) or is_return_line_of_old(first)
    return placed and all(patterns.EMAIL.search(line.text) or LABEL.match(line.text) for line in block.lines[1:])
