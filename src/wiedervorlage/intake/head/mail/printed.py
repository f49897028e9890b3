"""What a mail program prints above the head of a mail: the owner of the mailbox, a rule, the number of the page.

He whose mailbox it is has not written the mail, so that no writer must be read from there.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.footers import is_page_mark
from wiedervorlage.intake.head.lines.stamped import is_stamp
from wiedervorlage.intake.head.mail.email_head import mail_head
from wiedervorlage.intake.head.mail.labels import kinds_of_head, label_kind
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Line

_MOST: Final = 4
"""A print-out sets fewer lines above the head."""
_HEAD: Final = 12
"""So many lines hold the whole head."""
_KINDS: Final = 3
_ONLY_MAILS: Final = re.compile(r"\*?(?:Gesendet(?: am)?|Sent)\*?\s*:.*\d|.*\S@\w")
"""A line that only the head of a mail has; a memo in one's own house or a fax goes without."""
_RULE: Final = re.compile(r"[_=\-–—*]{3,}")
_OWNER: Final = re.compile(r"(?!(?i:(?:tele)?fax))[\"']?[A-ZÄÖÜ][^\d:!?§]{2,60}|\S+@\S+")
_ANSWERS: Final = re.compile(r"(?:(?:AW|WG|RE|FW|FWD|TR) ?: ?)*", re.IGNORECASE)


def without_mailbox(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Leave out what stands above the head of a printed mail but for a stamp; other papers stay as they are."""
    stamps = tuple(takewhile(is_stamp, blocks[:_MOST]))
    below = blocks[len(stamps) :]
    lines = [line for block in below[:_MOST] for line in block.lines]
    above = next((number for number, line in enumerate(lines[:_MOST]) if label_kind(line.text)), 0)
    head = lines[above : above + _HEAD]
    stamped = any(is_stamp(Block(lines=(line,))) for line in lines[:above])
    if not above or stamped or not _is_sure_head(head) or not _is_of_mailbox(lines[:above], head):
        return tuple(blocks)
    left = (tuple(line for line in block.lines if line.start >= head[0].start) for block in below)
    return (*stamps, *(Block(lines=kept) for kept in left if kept))


def _is_sure_head(head: Sequence[Line]) -> bool:
    kinds = kinds_of_head(head)
    labelled = [line for line in head if label_kind(line.text)]
    told = {"sender"} < kinds and bool(kinds & {"day", "subject"}) and len(kinds) >= _KINDS
    return told and any(_ONLY_MAILS.match(line.text) for line in labelled)


def _is_of_mailbox(above: Sequence[Line], head: Sequence[Line]) -> bool:
    """Say whether lines are but rules, numbers of pages, the subject said before, and one name at the most."""
    subjects = {_matter(line.text.partition(":")[2]) for line in head if label_kind(line.text) == "subject"}
    printed = [line for line in above if not (_RULE.fullmatch(line.text) or is_page_mark(line))]
    names = [line.text for line in printed if _matter(line.text) not in subjects]
    return (
        len(names) <= 1
        and not any(patterns.SALUTATION.match(name) for name in names)
        and (all(_OWNER.fullmatch(name) for name in names))
    )


def _matter(text: str) -> str:
    return _ANSWERS.sub("", text.strip(), count=1).casefold()


def from_mail_on(text: str, blocks: Sequence[Block]) -> str:
    """Return the received text from the line on with which the head of a mail begins, be it below a stamp; else all."""
    head = mail_head(blocks)
    if head is None or not (head is blocks[0] or is_stamp(blocks[0])):
        return text
    if not text.startswith(head.lines[0].text, max(head.start, 0)):
        return f"{head.text}\n\n{text[head.end :]}"  # its labels are not printed: Lotus Notes
    return text[text.rfind("\n", 0, head.start) + 1 :]
