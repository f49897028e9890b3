"""Who is written to in a mail whose head gives but his address: the mail quoted below came from it, under his name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.intake.head.mail.email_head import named_in_head
from wiedervorlage.intake.head.mail.labels import told_behind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block


def read_reader_of_mail(known: Iterable[Field], quoted: Sequence[Block]) -> Iterator[Field]:
    """Read body or person from "Von:" of a quoted mail that bears the address to which the answer goes.

    Args:
        known: what the head of the mail told.
        quoted: the older mails below it.
    """
    by_name = {item.name: str(item.value) for item in known}
    address = by_name.get("recipient.email", "").casefold()
    if not address or {"recipient.body", "recipient.person"} & set(by_name):
        return
    for line in (line for block in quoted for line in block.lines):
        kind, value = told_behind(line.text) or ("", (0, 0))
        if kind == "sender" and address in line.text.casefold():
            yield from named_in_head("recipient", line, value)
            return
