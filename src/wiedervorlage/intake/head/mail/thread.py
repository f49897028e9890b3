"""The older mails quoted in a mail: where they begin, and the days on which they were sent.

What they hold is none of the mail that answers them, neither its sender nor its subject nor what it decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.mail.days import day_sent
from wiedervorlage.intake.head.mail.email_head import mail_head
from wiedervorlage.intake.head.mail.labels import kinds_of_head
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_ORIGINAL: Final = re.compile(r"[-–—_*]{2,} ?(?:Urspr|Original|Weitergeleitet|Forwarded)")
_NAMED: Final = re.compile(
    rf"{_ORIGINAL.pattern}|(?:Anfang der weitergeleiteten (?:Nachricht|E-?Mail)|Begin forwarded message) ?:$"
    r"|Zitat von \S.{2,80}:$"
)
"""A line that says that a mail is quoted below it."""
_RULE: Final = re.compile(r"[_-]{8,}")
_WROTE: Final = re.compile(
    r"Am (?:\w+\.?,? (?:den )?)?\d{1,4}[./-].{3,60}? schrieb (?!(?:uns|mir|ich|er|sie|Sie|man|de[rnm]|die|das)\b)"
    r".{2,160}:"
    r"|[A-ZÄÖÜ\"<].{2,90} schrieb am .{6,40}?\d\d?[:.]\d\d(?:[:.]\d\d)?(?: Uhr)?\)?:"
    r"|On (?=.*\d).{6,160} wrote:"
)
"""The line a mail program sets above what it quotes; it may run over."""
_LEADS: Final = re.compile(r"(?:Am|On) |.{2,90} schrieb am ")
_WROTE_LINES: Final = 3
_SENT: Final = re.compile(
    r">?\s*(?:Am .{6,40} schrieb\b|\*?(?:Gesendet(?: am)?|Datum|Sent|Date)\*?\s*:|On .{6,60}|>>.*>>$"
    r"|.{3,90} schrieb am .*:$|(?:Von|From): .*\s(?:Gesendet(?: am)?|Sent|Datum|Date): )"
)
"""The line of an older mail that tells its day."""
_GROUPED: Final = re.compile(r">{2,} ?\S.*>{2,}$")
"""The line GroupWise sets above a mail that it quotes without marks: ">>> Jana Kern 3.5.2011 09:05 >>>"."""
_FIRST: Final = 2
"""Older mails begin behind the head and at least one block of the mail's own."""


def with_thread_parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Part the older mails from what stands above them without a blank line; papers but mails stay as they are."""
    head = mail_head(blocks)
    return tuple(blocks) if head is None else tuple(_parted(blocks, head))


def _parted(blocks: Sequence[Block], head: Block) -> Iterator[Block]:
    lines = [line for block in blocks for line in block.lines]
    number = 0
    for block in blocks:
        begins = 0
        is_own = block is not head and block.start > head.start
        for inner, line in enumerate(block.lines):
            if inner and is_own and _begins_within(lines, number + inner):
                yield Block(lines=block.lines[begins:inner])
                begins = inner
            is_own = is_own or (block is head and patterns.SALUTATION.match(line.text) is not None)
        yield Block(lines=block.lines[begins:])
        number += len(block.lines)


def _begins_within(lines: Sequence[Line], number: int) -> bool:
    """Say whether an older mail begins with a line that others stand right above: not, where those already quote."""
    text, above = lines[number].text, lines[number - 1].text
    if above.startswith(">") or _introduces(lines, number - 1) or kinds_of_head(lines[number - 1 :]):
        return False
    return _introduces(lines, number) or re.match(r">+ ?[^\d\s]", text) is not None


def _introduces(lines: Sequence[Line], number: int) -> bool:
    """Say whether a line, or it and those it runs over into, leads to an older mail."""
    text = lines[number].text
    if _RULE.fullmatch(text):
        return _is_head(lines[number + 1 :])
    return _NAMED.match(text) is not None or _is_head(lines[number:]) or _wrote(lines[number:])


def _is_head(lines: Sequence[Line]) -> bool:
    kinds = kinds_of_head(lines)
    return len(kinds) > _LABELLED and "sender" in kinds and bool({"day", "subject"} & kinds)


_LABELLED: Final = 2


def _wrote(lines: Sequence[Line]) -> bool:
    if not _LEADS.match(lines[0].text):
        return False
    for number in range(1, _WROTE_LINES + 1):
        text = " ".join(line.text for line in lines[:number])
        if text.endswith(":"):
            return _WROTE.fullmatch(text) is not None
    return False


def without_thread(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks of the mail itself and those of the older mails; of another paper all are its own."""
    head = mail_head(blocks)
    if head is None:
        return tuple(blocks), ()
    starts = [number for number in range(1, len(blocks)) if _starts(blocks, number)]
    if starts and starts[0] > blocks.index(head):
        answer = _answer_below(blocks, starts)
        if answer:
            quoted = [n for n in range(starts[0], len(blocks)) if n not in answer]
            return tuple(b for n, b in enumerate(blocks) if n not in quoted), tuple(blocks[n] for n in quoted)
    start = next((number for number in starts if number >= _FIRST), len(blocks))
    return tuple(blocks[:start]), tuple(blocks[start:])


def _starts(blocks: Sequence[Block], number: int) -> bool:
    """Say whether older mails begin with a block."""
    lines = [line for block in blocks[number : number + _WROTE_LINES] for line in block.lines]
    kinds = kinds_of_head(lines)
    return lines[0].text.startswith(">") or _introduces(lines, 0) or ("sender" in kinds and len(kinds) > 1)


def _answer_below(blocks: Sequence[Block], starts: Sequence[int]) -> list[int]:
    """Return the blocks of a mail that answers below what it quotes: all that follow and bear no mark of a quotation.

    Nothing where the mail closes above it, or where that below may be quoted as well.
    """
    marked = [number for number in starts if blocks[number].lines[0].text.startswith(">")]
    led = starts[0] in marked or _wrote(blocks[starts[0]].lines)
    plain = [number for number in range(starts[0] + 1, len(blocks)) if number not in marked]
    grouped = any(_GROUPED.match(line.text) for number in starts for line in blocks[number].lines)
    if not (led and plain) or grouped or set(starts[1:]) - set(marked):
        return []
    quotes = marked or any(line.text.startswith(">") for line in blocks[starts[0]].lines)
    closes = [any(patterns.CLOSING.match(line.text) for line in block.lines) for block in blocks]
    return plain if quotes and any(closes[number] for number in plain) and not any(closes[: starts[0]]) else []


def answered_mails(blocks: Sequence[Block]) -> list[tuple[Line, tuple[int, int], str]]:
    """Return of each mail quoted below an answer the line, the characters and the day it was sent."""
    found: list[tuple[Line, tuple[int, int], str]] = []
    for line in (line for block in blocks for line in block.lines):
        sent = day_sent(line.text) if _SENT.match(line.text) else None
        if sent:
            found.append((line, *sent))
    return found
