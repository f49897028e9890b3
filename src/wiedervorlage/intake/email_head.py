"""The head of a mail printed or saved as text: Von, An, Cc, Gesendet, Betreff."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Block, Line
    from wiedervorlage.intake.reading import Field

_HEAD: Final = re.compile(r"(?P<label>Von|From|An|To|Gesendet|Datum|Date|Sent|Betreff|Subject)\s*:\s*(?P<value>.+)")


def read_email_head(blocks: Sequence[Block]) -> list[Field]:
    """Read the head lines of a mail; nothing where the paper does not begin with one."""
    if not blocks or not re.match(r"(?:Von|From|Gesendet)\s*:", blocks[0].lines[0].text):
        return []
    return [item for line in blocks[0].lines for item in _line(line)]


def _line(line: Line) -> Iterator[Field]:
    match = _HEAD.match(line.text)
    if match is None:
        return
    label = match["label"]
    if label in {"Betreff", "Subject"}:
        yield part_field("subject.0", line, match.span("value"), "subject of the mail")
    elif label in {"Gesendet", "Datum", "Date", "Sent"}:
        hits = find_dates(line.text)
        if hits:
            yield part_field(
                "date", line, (hits[0].span.start, hits[0].span.end), "day the mail was sent", value=hits[0].value
            )
    else:
        yield from _person(line, match.span("value"), is_sender=label in {"Von", "From"})


def _person(line: Line, part: tuple[int, int], *, is_sender: bool) -> Iterator[Field]:
    who = "sender" if is_sender else "recipient"
    address = patterns.EMAIL.search(line.text)
    name = re.match(r"\s*\"?(?P<name>[^<\"@\[(]+?)\"?\s*(?:\((?P<body>[^)]+)\)\s*)?(?:[<\[]|$)", line.text[part[0] :])
    if name and name["body"]:
        inside = (part[0] + name.start("body"), part[0] + name.end("body"))
        yield part_field(f"{who}.body", line, inside, "body beside the name in the mail's head")
    if name:
        start = part[0] + name.start("name")
        plain = name["name"]
        turned = " ".join(reversed(plain.split(", "))) if ", " in plain else plain
        yield part_field(
            f"{who}.person", line, (start, part[0] + name.end("name")), "name in the mail's head", value=turned
        )
    if address:
        field = "contact.email" if is_sender else "recipient.email"
        yield part_field(field, line, address.span(), "address in the mail's head")
