"""The information block: contact, references, the letter's date, and where else in a paper they are told."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.contact.answered_reference import (
    lone_signs,
    sign_of_letter_answered,
    signs_in_head,
    stray_signs,
)
from wiedervorlage.intake.head.contact.council_block import council_block
from wiedervorlage.intake.head.contact.lines import fields_below_labels, line_fields
from wiedervorlage.intake.head.lines.double_labels import double_labelled, short_numbers, with_values_below
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.phones import phone
from wiedervorlage.intake.head.lines.reference_line import read_columns
from wiedervorlage.intake.head.lines.runs_on import run_on
from wiedervorlage.intake.head.zones.contact_person import person_of_office
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line


def read_contact(paper: Paper) -> list[Field]:
    """Read the labelled and unlabelled lines of information block, return line, letterhead and footer."""
    found: dict[str, Field] = {}
    info = run_on(_lines(paper, Zone.DATE, Zone.INFO)) if paper.is_letter else council_block(paper)
    around = _lines(paper, Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER, Zone.SIGNATURE, Zone.CLOSING)
    fields = [
        *(item for line in (*info, *around, *with_values_below(info)) for item in double_labelled(line)),
        *read_columns(info),
        *fields_below_labels(info),
        *(item for line in info for item in line_fields(line, inside=True) if not _is_day_of_theirs(item, info)),
    ]
    fields += [item for item in fields_below_labels(around) if item.name in {"contact.phone", "contact.fax"}]
    fields += [item for line in around for item in line_fields(line, inside=False)]
    fields += [item for line in (*info, *around) for item in person_of_office(line)]
    fields += signs_in_head(_lines(paper, Zone.LETTERHEAD))
    fields += sign_of_letter_answered([*info, *_lines(paper, Zone.SUBJECT)])
    fields += stray_signs(_lines(paper, Zone.SUBJECT, Zone.ADDRESS, Zone.FOOTER))
    fields += lone_signs(paper.of(Zone.BODY)) if paper.is_letter else ()
    asked = list(_clerks_in_letterhead(paper))
    for item in (*fields, *asked, *_spoken_for(paper), *short_numbers([*info, *around])):
        found.setdefault(item.name, item)
    house = next((item for item in fields if item.name == "contact.phone" and _CENTRAL.search(item.raw)), None)
    if house is not None and not _CENTRAL.search(found["contact.phone"].raw):
        found["contact.switchboard"] = replace(house, name="contact.switchboard")
    if "date" not in found and paper.is_letter:
        found.update({item.name: item for item in _lone_day([*info, *around])})
    return list(found.values())


def _is_day_of_theirs(item: Field, lines: Sequence[Line]) -> bool:
    """Say whether a day stands alone below the label of the letter answered."""
    return item.name == "date" and any(
        below.start == item.span.start and below.end == item.span.end and _THEIR_LETTER.fullmatch(above.text)
        for above, below in pairwise(lines)
    )


_THEIR_LETTER: Final = re.compile(
    r"(?:Ihre? (?:Nachricht|Schreiben|Antrag|Anfrage|Bericht|Mail)(?: vom)?|Datum und Zeichen Ihres Schreibens) ?:?"
)
_CENTRAL: Final = re.compile(r"\d ?[-–/] ?0\b(?! ?\d)")
"""The number of a house ends in a lone nought: "02551 69-0"."""


def _lines(paper: Paper, *zones: Zone) -> list[Line]:
    """Return the lines of the zones, but those of a list of others who get the paper."""
    blocks = [block for zone in zones for block in paper.of(zone)]
    lines = [line for block in blocks if not _lists_others(block) for line in block.lines]
    return [line for line in lines if not _WAY.match(line.text)]


_WAY: Final = re.compile(r"[–-]? ?(?:[Vv]orab |[Nn]ur )?[Pp]er (?:E-?Mail|Mail|Telefax|Fax)\b")
"""How a letter goes to its reader; the address behind it is his."""


def _lists_others(block: Block) -> bool:
    copies = _COPIES.match(block.lines[0].text) is not None
    return copies and not any(label_of(line.text) for line in block.lines)


_COPIES: Final = re.compile(r"[Nn]achrichtlich|Verteiler\b|Durchschrift|Kopie an")


def _clerks_in_letterhead(paper: Paper) -> Iterator[Field]:
    """Read a clerk who stands in the letterhead beside or below his unit: "Bauamt / Frau Heil"."""
    if not paper.of(Zone.ADDRESS):
        return
    for line in _lines(paper, Zone.LETTERHEAD):
        cells = re.finditer(r"(?:Frau|Herr) (?:Dr\. )?[A-ZÄÖÜ][\w\-]+(?: [A-ZÄÖÜ][\w\-]+)?(?=$|\t| {2,}|,)", line.text)
        for cell in cells:
            if not line.text[: cell.start()].strip() or re.search(
                rf"(?:[/,{DOTS}|]|\t| {{3,}}) ?$", line.text[: cell.start()]
            ):
                yield part_field("contact.name", line, cell.span(), "clerk in the letterhead", confidence=0.6)


_SPEAKS: Final = re.compile(r"(?:Auskunft|Auskünfte|Ansprechpartner\w*|Rückfragen|Bearbeite\w+|Erstellt)\b")
_CALLED: Final = re.compile(
    r"(?:[Rr]ufen Sie (?:mich|uns|an|gern)|erreichen Sie (?:mich|uns)|unter der (?:\w*[Nn]ummer|Durchwahl))"
    r"[^.?!]{0,60}?"
    r"(?P<number>(?:\+49|0|\(0)[\d \-–/().]{4,24}\d)"
)


def _spoken_for(paper: Paper) -> Iterator[Field]:
    """Read whom a circular or a council paper names for questions, wherever the line stands, and the number to call."""
    for line in _lines(paper, Zone.BODY, Zone.FOOTER):
        called = _CALLED.search(line.text)
        if called and phone(called["number"]):
            number = phone(called["number"])
            yield part_field("contact.phone", line, called.span("number"), "number in the body", value=number)
        if not _SPEAKS.match(line.text) or len(line.text) > _LINE:
            continue
        person = re.search(r"\b(?:Frau|Herrn?) (?:Dr\. )?[A-ZÄÖÜ][\w\-]+(?: [A-ZÄÖÜ][\w\-]+)?", line.text)
        if person:
            yield part_field("contact.name", line, person.span(), "person named for questions")
        yield from (item for item in line_fields(line, inside=False) if item.name.startswith("contact."))


_LINE: Final = 120


def _lone_day(lines: Sequence[Line]) -> list[Field]:
    """Return the last full day in the head that no "vom" or "am" introduces: the letter's own, most likely."""
    found: list[Field] = []
    for line in lines:
        for hit in find_dates(line.text):
            before = line.text[: hit.span.start]
            if hit.has_year and hit.day and not re.search(r"\b(?:vom|am|bis|seit|ab|v\.)\s*$|Ihr", before):
                part = (hit.span.start, hit.span.end)
                found.append(part_field("date", line, part, "day in the head", value=hit.value, confidence=0.6))
    return found[-1:]
