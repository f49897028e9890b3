"""The head of a letter: everything above the salutation, block by block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.addressees import old_town
from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.file_numbers import sign_in
from wiedervorlage.intake.footers import is_bank_line
from wiedervorlage.intake.labels import LABEL
from wiedervorlage.intake.lines import Block
from wiedervorlage.intake.runs_on import with_return_line_joined
from wiedervorlage.intake.spotting import title_case
from wiedervorlage.intake.subject_zone import is_mail_head, settle_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACE_DATE: Final = re.compile(r"(?:\d{5} )?(?:[A-ZÄÖÜ][\w .\-/äöüßÄÖÜ()]*,? ?)?(?:(?:den|im|am) )?$")
_STAMP_WORD: Final = re.compile(
    r"\b(?:Eing\.|(?:Eing(?:ang(?:en)?|eg\w*)|Posteingang|Poststelle|Erhalten|Empfangen)\b)", re.IGNORECASE
)
_ROUTING: Final = re.compile(r"(?:[A-Z]{1,4}|[A-Za-zÄÖÜ]{1,5}\.? ?\d{0,3}|\d{1,3}(?:[.\-]\d{1,2})?|[IVX]+)")


def head_zones(parts: Sequence[Block]) -> list[tuple[str, Block]]:
    """Return each block above the salutation with the name of its zone."""
    parts = [with_return_line_joined(block) for block in parts]
    blocks = [piece for block in _with_split_places(parts) for piece in _without_date_line(block)]
    blocks = _with_routing(blocks)
    names = [_by_look(block) for block in blocks]
    _settle_addresses(blocks, names)
    settle_subject(blocks, names)
    seen_address = False
    for number, name in enumerate(names):
        seen_address = seen_address or name == "address"
        if not name:
            names[number] = "information block" if seen_address else "letterhead"
    return list(zip(names, blocks, strict=True))


def _with_routing(blocks: Sequence[Block]) -> list[Block]:
    """Join the marks of routing to the stamp above them, where its print was set apart or askew."""
    done: list[Block] = []
    for block in blocks:
        marks = len(block.lines) <= 2 and all(_is_routing(line.text) for line in block.lines)
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
        last = blocks[-1] if blocks else None
        if alone and last is not None and (_ends_in_street(last) or (len(blocks) > 1 and _lacks_place(last))):
            blocks[-1] = Block(lines=blocks[-1].lines + block.lines)
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
    return [Block(lines=block.lines[:1]), Block(lines=block.lines[1:])] if dated else [block]


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
    return bool(named) and not patterns.PLACE.search(block.text) and len(block.lines) <= 5


def _by_look(block: Block) -> str:
    first = block.lines[0].text
    if len(block.lines) == 1 and patterns.ATTACHMENT.match(first):
        return "attachment label"
    if is_mail_head(block):
        return "information block"
    if is_stamp(block):
        return "received stamp"
    if all(is_bank_line(line) for line in block.lines):
        return "footer"
    if len(block.lines) == 1 and sign_in(first):
        return "information block"
    if is_date_line(first) and len(block.lines) == 1:
        return "date line"
    if patterns.ENCLOSURES.match(first) and len(block.lines) <= 4:
        return "enclosures"
    if re.match(r"(?:Betreff|Betr\.?|Betrifft|Bezug|Hier|hier)\b ?:", first):
        return "subject"
    labelled = sum(
        _is_labelled(line.text) or is_date_line(line.text) or bool(patterns.EMAIL.fullmatch(line.text))
        for line in block.lines
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


def _is_labelled(text: str) -> bool:
    """Say whether a line begins with a label; "Ihr Schreiben vom …" without colon may be a subject."""
    return LABEL.match(text) is not None and not re.match(r"Ihr(?:e)? [A-Z]\w+ (?:vom|an|zu)\b(?! ?:|\t|$)", text)


def is_date_line(text: str) -> bool:
    """Say whether a line is place and date alone: "Erlach, den 12. Oktober 2015"."""
    hits = find_dates(text)
    return (
        len(hits) == 1
        and hits[0].has_year
        and hits[0].day is not None
        and hits[0].span.end == len(text)
        and _PLACE_DATE.fullmatch(text[: hits[0].span.start]) is not None
        and len(text) <= 60
        and not re.search(r"\b(?:vom|(?<!, )am|bis|Ihre?|Antrag|Sitzung)\b", text)
    )


def is_stamp(block: Block) -> bool:
    """Say whether a block is the print of a received stamp: a day, a body or "Eingang", marks of routing."""
    lines = [line.text for line in block.lines]
    if len(lines) > 8 or any(len(line) > 60 for line in lines):
        return False
    if _STAMP_WORD.search(block.text) and find_dates(block.text) and not re.search(r"Telefon|@|Durchwahl", block.text):
        return True
    dated = [line for line in lines if _is_stamped_day(line)]
    if not dated or any(LABEL.match(line) and not _STAMP_WORD.search(line) for line in lines):
        return False
    if _STAMP_WORD.search(block.text):
        return True
    if len(lines) < 2 or any(patterns.PLACE.search(line) or _WAITS.fullmatch(line) for line in lines):
        return False
    routed = any(_is_routing(line) for line in lines)
    housed = len(lines) <= 4 and any(patterns.BODY.match(title_case(line)) for line in lines)
    plain = 2 < len(lines) <= 6 and not any(
        patterns.EMAIL.search(line) or re.search(r"\d{4,}-", line) for line in lines
    )
    return routed or housed or (plain and all(len(line) <= 45 for line in lines) and "," not in dated[0])


_WAITS: Final = re.compile(r"[A-ZÄÖÜ][\w \-]*,? (?:den|d\.)(?: \d.*)?|An (?:de[nmr]|die|das)\b.*")
"""A place that waits for its day, an address: neither stands on a stamp."""


def is_marked_stamp(block: Block) -> bool:
    """Say whether a stamp says that it is one: "Eingegangen", "Posteingang"."""
    return _STAMP_WORD.match(block.lines[0].text) is not None


def _is_stamped_day(line: str) -> bool:
    hits = find_dates(line)
    rest = line[: hits[0].span.start] + line[hits[0].span.end :] if hits else "no day"
    rest = re.sub(r"\t\S{1,8}$", "", _STAMP_WORD.sub("", rest))
    rest = re.sub(r"\b(?:um|Uhr|Nr\.|Tgb\.?)\b|\d{1,2}[:.]\d{2}", "", rest)
    return bool(re.fullmatch(r"[\s\-–—:*.,|]*(?:am|den|vom)?[\s\-–—:*.]*(?:\d{1,2}[:.]\d{2}(?: Uhr)?)?", rest))


def _is_routing(line: str) -> bool:
    marks = routing_marks(line)
    return bool(marks) and all(_ROUTING.fullmatch(mark) for mark in marks)


def routing_marks(line: str) -> tuple[str, ...]:
    """Part a line of a stamp at tabs, slashes and wide gaps into the marks of routing.

    Where wider marks part the line, a slash without blanks belongs to a mark: "I/2	K".
    """
    wide = re.search(r"\t| {2,}| / |\|", line)
    marks = re.split(r"\t+| {2,}| / |, |\|" if wide else r" ?/ ?|, ?", re.sub(r"^an:? ", "", line))
    return tuple(mark.strip() for mark in marks if mark.strip())


def _settle_addresses(blocks: list[Block], names: list[str]) -> None:
    """Tell return line, recipient and a private sender's own block apart."""
    addresses = [n for n, block in enumerate(blocks) if not names[n] and _is_address(block)]
    addresses = addresses or [n for n, block in enumerate(blocks) if n and not names[n] and _is_placeless(block)]
    returns = [n for n, block in enumerate(blocks) if not names[n] and _is_return_line(block)]
    for number in returns:
        names[number] = "return line"
    if len(addresses) >= 2 and addresses[0] <= 1 and not returns and not _tells_of_sender(blocks[addresses[1]]):
        names[addresses[0]] = "letterhead"
        addresses = addresses[1:]
    for number in addresses[:1]:
        names[number] = "address"
    for number in addresses[1:]:
        names[number] = "information block"


def _is_placeless(block: Block) -> bool:
    """Say whether a block is an address without a place: a body, and below it a person with form of address."""
    lines = [line.text for line in block.lines]
    person = patterns.PERSON_TITLE.match(re.sub(r"^z\. ?Hd?\. ?", "", lines[-1]))
    return 2 <= len(lines) <= _LINES and person is not None and patterns.BODY.search(lines[0]) is not None


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
    if re.match(r"An (?:die|den|das|alle)\b", lines[0]) or patterns.ADDRESSEES.match(lines[0]):
        return True
    place = [
        n for n, line in enumerate(lines) if patterns.PLACE.match(line) or old_town(line) or _IN_HOUSE.fullmatch(line)
    ]
    if LABEL.match(lines[0]) or (patterns.STREET.fullmatch(lines[0]) and not patterns.BODY.search(lines[0])):
        return False
    return len(lines) >= 2 and bool(place) and place[0] >= 1 and len(lines) - place[0] <= 4


_IN_HOUSE: Final = re.compile(r"(?:[-–] ?)?(?:[Ii]m Hause?|[Hh]ier)(?: ?[-–])?")
"""What stands instead of a place where writer and recipient have one house."""


def _is_return_line(block: Block) -> bool:
    first = block.lines[0].text
    place = patterns.PLACE.search(first)
    others_are_contact = all(patterns.EMAIL.search(line.text) or LABEL.match(line.text) for line in block.lines[1:])
    return place is not None and place.start() > 0 and others_are_contact
