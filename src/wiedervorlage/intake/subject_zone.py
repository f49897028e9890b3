"""Which block of a letter's head is its subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.lines import Block


def is_mail_head(block: Block) -> bool:
    """Say whether a block is the head of a mail."""
    return any(re.match(r"(?:Von|From|Absender|Gesendet)\s*:", line.text) for line in block.lines)


def settle_subject(blocks: Sequence[Block], names: list[str]) -> None:
    """Name the subject: the last block that is nothing else, with a lone line above it that goes with it."""
    if any(is_mail_head(block) for block in blocks[:2]):
        return
    told = [n for n, name in enumerate(names) if name == "subject"]
    if any(not re.match(r"Bezug ?:", blocks[number].lines[0].text) for number in told):
        return
    for number, block in enumerate(blocks):
        if not names[number] and _says_no_subject(block):
            names[number] = "information block"
    last_known = max((n for n, name in enumerate(names) if name == "address"), default=-1)
    for number in range(len(blocks) - 1, last_known, -1):
        if not names[number]:
            names[number] = "subject"
            before = number - 1
            if before > last_known and not names[before] and _goes_with_subject(blocks[before]):
                names[before] = "subject"
            return


def _says_no_subject(block: Block) -> bool:
    """Say whether a lone line is a sign ("GF/Lo-wi"), a copy ("Nachrichtlich: …") or a remark in brackets."""
    return len(block.lines) == 1 and _SIGN.fullmatch(block.text) is not None


_SIGN: Final = re.compile(
    r"(?:G\.-?Nr\. |Tgb\.-?Nr\. )?(?=\S*[/\d])(?![^(]*[a-zäöüß]{4})"
    r"[A-ZÄÖÜ\d][\w.]{0,5}[/ -](?:[\w.]{1,6}[/\- ]?){1,5}(?: \(.*\))?"
    r"|[Nn]achrichtlich\b.*|\(.*\)|Ohne (?:Beilagen|Anlagen)"
)


def _goes_with_subject(block: Block) -> bool:
    titled = re.fullmatch(r"(?:Rund)?(?:[Ee]rla(?:ss|ß)|schreiben)(?: Nr\..*)?", block.text)
    led = len(block.lines) == 1 or (len(block.lines) == 2 and re.match(r"[Hh]ier ?:", block.lines[1].text) is not None)
    lone = led and not titled and not patterns.UNIT.match(block.lines[0].text)
    return lone and not patterns.PLACE.search(block.text) and not patterns.PERSON_TITLE.match(block.text)
