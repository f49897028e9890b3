"""The head of a mail printed or saved as text: Von, An, Cc, Gesendet, Betreff."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.units_named import is_unit
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import NAME, is_office
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_HEAD: Final = re.compile(
    r"(?P<label>Von|From|Absender|An|To|Empfänger|Gesendet(?: am)?|Datum|Date|Sent|Betreff|Subject)\s*:\s*(?P<value>.+)"
)


_FIRST: Final = re.compile(r"(?:Von|From|Absender|Gesendet)\s*:")
_THREAD: Final = re.compile(
    r"_{8,}$|-{2,} ?(?:Urspr|Original|Weitergeleitet|Forwarded)|(?:Von|From|Absender)\s*:|>|Am .{6,60} schrieb\b"
)
_SENT: Final = re.compile(
    r">?\s*(?:Am (?P<wrote>.{6,40}) schrieb|(?:Gesendet(?: am)?|Datum|Sent|Date)\s*:\s*(?P<sent>.+))"
)


_LABELLED: Final = 2
"""So many lines at least of a mail's head have a label."""
_BEFORE: Final = re.compile(
    r"[*\-_=]{3}.*|(?:Tele)?[Ff]ax(?:mitteilung|nachricht)?|TELEFAX|FAX|Fernkopie|(?:Kurz|Haus)(?:mitteilung|brief)"
    r"|KURZ(?:MITTEILUNG|BRIEF)|HAUSMITTEILUNG"
)
"""What a print-out or a forwarded mail sets above the head."""


def mail_head(blocks: Sequence[Block]) -> Block | None:
    """Return the block with the head of a mail: the first, or the one below the line of a print-out."""
    for block in blocks[:2]:
        labels = [match["label"] for line in block.lines if (match := _HEAD.match(line.text))]
        told = any(label in _SENDERS for label in labels)
        opened = _FIRST.match(block.lines[0].text) or _BEFORE.match(blocks[0].text) or len(labels) > _LABELLED
        if told and len(labels) >= _LABELLED and opened:
            return block
        if block is blocks[0] and not (len(block.lines) == 1 and _BEFORE.match(block.text)):
            break
    return None


_SENDERS: Final = ("Von", "From", "Absender")


def thread_start(blocks: Sequence[Block]) -> int:
    """Return the number of the block with which the mails answered begin; that behind the last where none stand."""
    if mail_head(blocks) is None:
        return len(blocks)
    found = (number for number, block in enumerate(blocks[2:], start=2) if _THREAD.match(block.lines[0].text))
    return next(found, len(blocks))


def answered_mails(blocks: Sequence[Block]) -> list[tuple[Line, tuple[int, int], str]]:
    """Return of each mail quoted below an answer the line, the characters and the day it was sent."""
    found: list[tuple[Line, tuple[int, int], str]] = []
    for line in (line for block in blocks for line in block.lines):
        match = _SENT.match(line.text)
        hits = [hit for hit in find_dates(line.text) if hit.day] if match else []
        if hits:
            found.append((line, (hits[0].span.start, hits[0].span.end), hits[0].value))
    return found


def read_email_head(blocks: Sequence[Block]) -> list[Field]:
    """Read the head lines of a mail; nothing where the paper does not begin with one."""
    head = mail_head(blocks)
    return [*(item for line in head.lines for item in _line(line)), *_persons_below(head.lines)] if head else []


_TO: Final = re.compile(r"(?P<label>Von|Absender|An|Empfänger)\s*:")
_LED: Final = re.compile(r"(?:z\. ?Hd?\.:? ?)?(?P<name>(?:Frau|Herrn?) [A-ZÄÖÜ].*)")


def _persons_below(lines: Sequence[Line]) -> Iterator[Field]:
    """Read whom a line below "An:" or "Von:" names: "z. Hd. Frau Kern"."""
    for above, below in pairwise(lines):
        to, person = _TO.match(above.text), _LED.fullmatch(below.text)
        if to and person:
            who = "sender" if to["label"] in _SENDERS else "recipient"
            yield part_field(f"{who}.person", below, person.span("name"), "person below the head's line")


def _line(line: Line) -> Iterator[Field]:
    match = _HEAD.match(line.text)
    if match is None:
        return
    label = match["label"]
    if label in {"Betreff", "Subject"}:
        yield part_field("subject.0", line, match.span("value"), "subject of the mail")
    elif label in {"Gesendet", "Gesendet am", "Datum", "Date", "Sent"}:
        hits = [hit for hit in find_dates(line.text) if hit.day]
        english = _english_day(line.text)
        if hits:
            part = (hits[0].span.start, hits[0].span.end)
            yield part_field("date", line, part, "day the mail was sent", value=hits[0].value)
        elif english:
            yield part_field("date", line, english[0], "day the mail was sent", value=english[1])
    else:
        yield from _person(line, match.span("value"), is_sender=label in {"Von", "From", "Absender"})


_ENGLISH: Final = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
}  # fmt: skip
_ENGLISH_DAY: Final = re.compile(
    r"\b(?:(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})[a-z]* (?P<year>\d{4})"
    r"|(?P<month2>[A-Z][a-z]{2})[a-z]* (?P<day2>\d{1,2}), (?P<year2>\d{4}))\b"
)


def _english_day(text: str) -> tuple[tuple[int, int], str] | None:
    """Return place and value of a day as mail programs write it: "Fri, 21 Aug 2020", "January 16, 2011"."""
    match = _ENGLISH_DAY.search(text)
    month = _ENGLISH.get(match["month"] or match["month2"]) if match else None
    if match is None or month is None:
        return None
    try:
        day = date(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))
    except ValueError:
        return None
    return match.span(), day.isoformat()


def _person(line: Line, part: tuple[int, int], *, is_sender: bool) -> Iterator[Field]:
    who = "sender" if is_sender else "recipient"
    for address in list(patterns.EMAIL.finditer(line.text))[:1]:
        for field in ("contact.email", "sender.email") if is_sender else ("recipient.email",):
            yield part_field(field, line, address.span(), "address in the mail's head")
    for piece in re.finditer(r"[^;]+", line.text[part[0] : part[1]]):
        yield from _named(who, line, part[0] + piece.start(), piece[0])


_LED_BY: Final = re.compile(
    r"(?:(?P<office>Vorstand|Geschäftsstelle|Geschäftsführung)|Poststelle|Sekretariat|Redaktion) (?=[A-ZÄÖÜ])"
)
_NO_PERSON: Final = re.compile(r"\b[A-ZÄÖÜ]{2,}\b|^(?:Poststelle|Sekretariat|Vorstand|Redaktion|Team|Info)\b")
"""What stands in the head of a mail and is no name of a person: "Poststelle LSB", "BA Aue"."""


def _bracketed(who: str, line: Line, offset: int, name: re.Match[str]) -> Iterator[Field]:
    """Read the body or unit in brackets behind a name: "Meier, Jan (Stadt Aue)"."""
    house, _, part_of_it = (name["body"] or "").partition(", ")
    if part_of_it and patterns.BODY.match(house):
        span = (offset + name.start("body"), offset + name.start("body") + len(house))
        yield part_field(f"{who}.body", line, span, "body beside the name in the mail's head")
    elif name["body"] and is_unit(name["body"]):
        span = (offset + name.start("body"), offset + name.end("body"))
        yield part_field(f"{who}.unit", line, span, "unit beside the name in the mail's head")
    elif name["body"] and (patterns.BODY.search(name["body"]) or " " in name["body"]):
        span = (offset + name.start("body"), offset + name.end("body"))
        yield part_field(f"{who}.body", line, span, "body beside the name in the mail's head")


def _named(who: str, line: Line, offset: int, piece: str) -> Iterator[Field]:
    """Read name, body and office of one address: "Meier, Jan (Stadt Aue)", "Stadt Aue, Büro des Rates <…>"."""
    name = re.match(r"\s*\"?(?P<name>[^<\"@\[(]+?)\"?\s*(?:\((?P<body>[^)]+)\)\"?\s*)?(?:[<\[]|$)", piece)
    if name is None:
        return
    yield from _bracketed(who, line, offset, name)
    start = offset + name.start("name")
    span = (start, offset + name.end("name"))
    first, _, rest = name["name"].partition(", ")
    led = _LED_BY.match(name["name"])
    titled = re.match(r"(?:(?:Dr|Prof)\. )+", first)
    if led and patterns.BODY.search(name["name"][led.end() :]):
        yield part_field(f"{who}.body", line, (start + led.end(), span[1]), "body behind its organ")
        if led["office"]:
            yield part_field(f"{who}.office", line, (start, start + len(led["office"])), "organ before its body")
    elif titled and rest and " " not in first[titled.end() :]:
        value = f"{titled[0]}{rest} {first[titled.end() :]}"
        yield part_field(f"{who}.person", line, span, "name in the mail's head", value=value)
    elif who == "recipient" and is_unit(first):
        yield part_field(f"{who}.unit", line, (start, start + len(first)), "unit in the mail's head")
    elif patterns.BODY.search(first):
        yield part_field(f"{who}.body", line, (start, start + len(first)), "body in the mail's head")
        if rest and (is_office(rest) or patterns.UNIT.match(rest)):
            part = "office" if is_office(rest) else "unit"
            yield part_field(f"{who}.{part}", line, (span[1] - len(rest), span[1]), f"{part} in the mail's head")
        elif rest and NAME.fullmatch(rest) and " " in rest:
            yield part_field(f"{who}.person", line, (span[1] - len(rest), span[1]), "person in the mail's head")
    elif _NO_PERSON.search(first):
        return
    elif rest and (" " in first or patterns.BODY.search(rest)):
        yield part_field(f"{who}.person", line, (start, start + len(first)), "name in the mail's head")
        yield part_field(f"{who}.body", line, (span[1] - len(rest), span[1]), "body behind the name", confidence=0.6)
    else:
        value = f"{rest} {first}" if rest else first
        yield part_field(f"{who}.person", line, span, "name in the mail's head", value=value)
