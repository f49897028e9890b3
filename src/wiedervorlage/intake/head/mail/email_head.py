"""The head of a mail printed or saved as text: Von, An, Cc, Gesendet, Betreff."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.stamped import is_stamp
from wiedervorlage.intake.head.lines.units_named import is_unit
from wiedervorlage.intake.head.mail.days import day_sent
from wiedervorlage.intake.head.mail.labels import label_kind, told_behind
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, is_office
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_KINDS: Final = frozenset({"sender", "recipient", "day", "subject"})
"""What the labels of a mail's head must tell; that of copies and of what is attached makes no mail."""
_FIRST: Final = re.compile(r"(?:Von|From|Absender|Gesendet)\s*:")
_LABELLED: Final = 2
"""So many lines at least of a mail's head have a label."""
_BEFORE: Final = re.compile(
    r"[*\-_=]{3}.*|(?:Tele)?[Ff]ax(?:mitteilung|nachricht)?|TELEFAX|FAX|Fernkopie|(?:Kurz|Haus)(?:mitteilung|brief)"
    r"|KURZ(?:MITTEILUNG|BRIEF)|HAUSMITTEILUNG"
)
"""What a print-out or a forwarded mail sets above the head."""


def mail_head(blocks: Sequence[Block]) -> Block | None:
    """Return the block with the head of a mail: the first, or the one below a stamp or the line of a print-out."""
    for block in blocks[:2]:
        labels = [told[0] for line in block.lines if (told := told_behind(line.text)) and told[0] in _KINDS]
        opened = _FIRST.match(block.lines[0].text) or _BEFORE.match(blocks[0].text) or len(labels) > _LABELLED
        if "sender" in labels and len(labels) >= _LABELLED and opened:
            return block
        if block is blocks[0] and not (is_stamp(block) or (len(block.lines) == 1 and _BEFORE.match(block.text))):
            break
    return None


def read_email_head(blocks: Sequence[Block]) -> list[Field]:
    """Read the head lines of a mail; nothing where the paper does not begin with one."""
    head = mail_head(blocks)
    if head is None:
        return []
    read = (item for line in head.lines for item in _line(line))
    return [_with_subject_run_over(item, head.lines) for item in read] + list(_persons_below(head.lines))


_LIKE_LABEL: Final = re.compile(r"[A-ZÄÖÜ][\w ()-]{1,30}:")


def _with_subject_run_over(item: Field, lines: Sequence[Line]) -> Field:
    """Return the subject with the line it runs over into: one set in, or with another label below it."""
    if item.name != "subject.0":
        return item
    own = next(number for number, line in enumerate(lines) if line.start <= item.span.start < line.end)
    below = lines[own + 1] if own + 1 < len(lines) else None
    if below is None or _LIKE_LABEL.match(below.text) or patterns.SALUTATION.match(below.text):
        return item
    labelled = any(label_kind(line.text) for line in lines[own + 2 : own + 3])
    return (
        replace(item, value=f"{item.value} {' '.join(below.text.split())}")
        if below.indent > lines[own].indent or labelled
        else item
    )


_LED: Final = re.compile(r"(?:z\. ?Hd?\.:? ?)?(?P<name>(?:Frau|Herrn?) [A-ZÄÖÜ].*)")


def _persons_below(lines: Sequence[Line]) -> Iterator[Field]:
    """Read whom a line below "An:" or "Von:" names: "z. Hd. Frau Kern"."""
    for above, below in pairwise(lines):
        who, person = label_kind(above.text), _LED.fullmatch(below.text)
        if who in {"sender", "recipient"} and person:
            yield part_field(f"{who}.person", below, person.span("name"), "person below the head's line")


def _line(line: Line) -> Iterator[Field]:
    kind, value = told_behind(line.text) or ("", (0, 0))
    if kind == "subject":
        yield part_field("subject.0", line, value, "subject of the mail")
    elif kind == "day":
        sent = day_sent(line.text)
        if sent:
            yield part_field("date", line, sent[0], "day the mail was sent", value=sent[1])
    elif kind in {"sender", "recipient"}:
        yield from _person(line, value, is_sender=kind == "sender")


def _person(line: Line, part: tuple[int, int], *, is_sender: bool) -> Iterator[Field]:
    who = "sender" if is_sender else "recipient"
    for address in list(patterns.EMAIL.finditer(line.text))[:1]:
        for field in ("contact.email", "sender.email") if is_sender else ("recipient.email",):
            yield part_field(field, line, address.span(), "address in the mail's head")
    yield from named_in_head(who, line, part)


def named_in_head(who: str, line: Line, part: tuple[int, int]) -> Iterator[Field]:
    """Read body, office, unit and person of ``who`` from what stands behind a label: "Jan Kern <…>; Stadt Aue <…>"."""
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


_ADDRESSED: Final = re.compile(
    r"\s*[\"']?(?P<name>[^<\"@\[(]+?)[\"']?\s*(?:\((?P<body>[^)]+)\)[\"']?\s*)?(?:[<\[]|$|(?<=\s)[\w.+-]+@\S+$)"
)
"""One address: the name, the house in brackets, and the address in its own or, as some programs print it, in none."""


_NOTED: Final = re.compile(r"\s*(?P<name>[A-ZÄÖÜ][^/<>@,;:]+)/(?P<house>[^/@<>,;:]+)(?:/[^@<>,;:]+)*(?:@[\w.-]+)?\s*")
"""An address in Lotus Notes: the name, the house, perhaps its unit and land: "Jan Meier/Stadt Aue/DE@AUE"."""


def _of_notes(who: str, line: Line, offset: int, noted: re.Match[str]) -> Iterator[Field]:
    span = (offset + noted.start("name"), offset + noted.end("name"))
    yield part_field(f"{who}.person", line, span, "name in the mail's head")
    if patterns.BODY.search(noted["house"]):
        span = (offset + noted.start("house"), offset + noted.end("house"))
        yield part_field(f"{who}.body", line, span, "body beside the name in the mail's head")


def _named(who: str, line: Line, offset: int, piece: str) -> Iterator[Field]:
    """Read name, body and office of one address: "Meier, Jan (Stadt Aue)", "Stadt Aue, Büro des Rates <…>"."""
    noted = _NOTED.fullmatch(piece)
    if noted is not None:
        yield from _of_notes(who, line, offset, noted)
        return
    name = _ADDRESSED.match(piece)
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
