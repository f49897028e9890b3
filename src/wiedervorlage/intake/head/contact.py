"""The information block: contact, references, the letter's date."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.answered_reference import sign_of_letter_answered, signs_in_head, stray_signs
from wiedervorlage.intake.head.contact_person import (
    bracketed_person,
    named_person,
    person_of_office,
)
from wiedervorlage.intake.head.council_block import council_block
from wiedervorlage.intake.head.date_lines import is_date_line
from wiedervorlage.intake.head.double_labels import double_labelled, short_numbers, with_values_below
from wiedervorlage.intake.head.file_numbers import sign_in
from wiedervorlage.intake.head.labelled_values import ANSWER_NOTE, labelled_value
from wiedervorlage.intake.head.labels import LABEL, label_of
from wiedervorlage.intake.head.phones import NUMBER, phone
from wiedervorlage.intake.head.reference_line import read_columns
from wiedervorlage.intake.head.runs_on import run_on
from wiedervorlage.intake.head.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
        *_run_over(info),
        *(item for line in info for item in _line_fields(line, inside=True) if not _is_day_of_theirs(item, info)),
    ]
    fields += [item for item in _run_over(around) if item.name in {"contact.phone", "contact.fax"}]
    fields += [item for line in around for item in _line_fields(line, inside=False)]
    fields += [item for line in (*info, *around) for item in person_of_office(line)]
    fields += signs_in_head(_lines(paper, Zone.LETTERHEAD))
    fields += sign_of_letter_answered([*info, *_lines(paper, Zone.SUBJECT)])
    fields += stray_signs(_lines(paper, Zone.SUBJECT, Zone.ADDRESS, Zone.FOOTER))
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
                r"(?:[/,·∙⋅|]|\t| {3,}) ?$", line.text[: cell.start()]
            ):
                yield part_field("contact.name", line, cell.span(), "clerk in the letterhead", confidence=0.6)


def settled_contact(found: Mapping[str, Field], *, is_mail: bool) -> dict[str, Field]:
    """Return the fields with a paper's one number as its telephone, and whoever signs a mail as its contact."""
    settled = dict(found)
    house = settled.pop("contact.switchboard", None)
    direct, signed, own = (found.get(name) for name in ("contact.direct", "signing.name", "contact.phone"))
    if house is not None:
        settled["contact.phone"] = replace(house, name="contact.phone")
        direct = direct or (own if own and own.value != house.value else None)
    if direct is not None:
        settled["contact.direct"] = replace(direct, name="contact.direct")
    if direct is not None and "contact.phone" not in settled:
        del settled["contact.direct"]
        settled["contact.phone"] = replace(direct, name="contact.phone")
    house_mail = is_mail and "sender.body" in found
    if house_mail and signed is not None and "contact.phone" in settled and "contact.name" not in settled:
        settled["contact.name"] = replace(signed, name="contact.name", rule="signatory of the mail", confidence=0.7)
    return settled


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
        yield from (item for item in _line_fields(line, inside=False) if item.name.startswith("contact."))


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


def _run_over(lines: Sequence[Line]) -> Iterator[Field]:
    """Read labels that stand alone on a line, and a place that waits for its day: the value is the line below."""
    telling = [line for line in lines if not ANSWER_NOTE.fullmatch(line.text)]
    for above, below in pairwise(telling):
        label = label_of(above.text)
        day = find_dates(below.text)
        if re.fullmatch(r"[A-ZÄÖÜ][\w \-]+,(?: den)?", above.text) and day and day[0].raw == below.text:
            yield line_field("date", below, "day below its place", value=day[0].value)
        if label and label[1] >= len(above.text) and not LABEL.match(below.text):
            named = _named_line(below, telling)
            end = named.text.find(", ") if label[0] == "name" and ", " in named.text else len(named.text)
            both = label[0] == "your_letter" and re.search(r"Zeichen ?/", above.text)
            yield from labelled_value("your_reference" if both else label[0], named, (0, end))


def _named_line(line: Line, lines: Sequence[Line]) -> Line:
    """Return the line with the name where one has only the title: "Frau Oberregierungsrätin" above "Eva Kamp"."""
    after = next((other for one, other in pairwise(lines) if one is line), None)
    titled = re.fullmatch(
        r"(?:Frau|Herrn?) [A-ZÄÖÜ]\w+(?:rat|rätin|direktor|direktorin|inspektor|inspektorin|leiter|leiterin)", line.text
    )
    return after if titled and after is not None and NAME.fullmatch(after.text) else line


_BROKEN_EMAIL: Final = re.compile(r"[\w.+\-]+@[\w.\-]*- [\w\-]+(?:\.[\w\-]+)+")
"""An address that a narrow column broke behind its hyphen."""


def _line_fields(line: Line, *, inside: bool) -> Iterator[Field]:
    text = line.text
    broken = _BROKEN_EMAIL.search(text)
    if broken:
        yield part_field("contact.email", line, broken.span(), "email over two lines", value=broken[0].replace(" ", ""))
    for name, pattern in (("contact.email", patterns.EMAIL), ("contact.web", patterns.WEB)):
        match = pattern.search(text)
        if match:
            yield part_field(name, line, match.span(), f"{name.split('.')[1]} by its form")
    bare = NUMBER.fullmatch(text)
    if bare and phone(text) and not find_dates(text):
        kind = "mobile" if re.match(r"(?:\+49 ?|\(?0)1[567]", text) else "phone"
        yield line_field(f"contact.{kind}", line, "number alone in its line", value=phone(text), confidence=0.7)
    for start, end in _segments(text):
        yield from _segment(line, start, end, inside=inside)
    if inside and is_date_line(text):
        hit = find_dates(text)[0]
        yield part_field("date", line, (hit.span.start, hit.span.end), "place and day", value=hit.value)


def _segments(text: str) -> list[tuple[int, int]]:
    """Part a line where a new label begins after a separator."""
    marks = re.finditer(r"(?: ?[·∙⋅•|;] ?| {2,}|\t|, | / | [–-] |: (?=Tel\b))", text)
    starts = [0, *(mark.end() for mark in marks if LABEL.match(text[mark.end() :]))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _segment(line: Line, start: int, end: int, *, inside: bool) -> Iterator[Field]:
    text = line.text[start:end].rstrip(" ·∙⋅•|;,")
    end = start + len(text)
    label = label_of(text)
    if label is not None:
        gap = re.search(r"(?<=\S)(?:\t| {3,})(?=\S)", text[label[1] :])
        end = start + label[1] + gap.start() if gap else end
        yield from labelled_value(label[0], line, (start + label[1], end), inside=inside)
        yield from bracketed_person(line)
    elif inside:
        person = list(named_person(line, (start, end)))
        yield from person
        sign = sign_in(_CELL_END.split(_BEFORE_DAY.sub("", text), maxsplit=1)[0])
        if not person and sign:
            start += text.index(sign)
            part = (start, start + len(sign))
            yield part_field("our_reference", line, part, "sign without a label", confidence=0.6)


_CELL_END: Final = re.compile(r"\t| {3,}")
_BEFORE_DAY: Final = re.compile(r", (?:den )?\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄÖÜ][a-zä]+) ?\d{2,4}$")
"""The day behind a sign: "61-3/Ke, 3. Mai 2011"."""
