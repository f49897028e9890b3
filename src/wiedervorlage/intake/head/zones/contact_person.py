"""Who may be asked: the line of an information block that names a person, with or without a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING
from wiedervorlage.intake.head.lines.phones import NUMBER, phone
from wiedervorlage.intake.head.lines.places import line_parts
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import REMARK
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import match_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_FORM: Final = r"(?:Frau|Herrn?|Fr\.|Hr\.|[A-Z]{2,4}'?in|ORR|RR|MR|RD|LRD)"
_DEGREES: Final = r"(?:(?:Dr|Prof|Dipl)\.(?:-[A-Z][a-z]+\.)? ?(?:\(FH\) )?)*"
_WORD: Final = r"[^\W\d_]+(?:-[^\W\d_]+)?"
_PERSON: Final = re.compile(rf"(?:{_FORM} )?{_DEGREES}(?:[A-ZÄÖÜ][\w\-]+\.? ?){{1,3}}")
_TITLED: Final = re.compile(rf"{_FORM} [A-ZÄÖÜ]")
_PLAIN: Final = re.compile(rf"{_DEGREES}(?:[A-ZÄÖÜ]\. )?(?=[A-ZÄÖÜ]){_WORD} (?:von |zu )?(?=[A-ZÄÖÜ][^A-ZÄÖÜ]){_WORD}")
_RANKED: Final = re.compile(
    rf"[A-ZÄÖÜ]\w*(?:rat|rätin|direktor(?:in)?|inspektor(?:in)?|amtmann|amtfrau|sekretär(?:in)?|assessor(?:in)?"
    rf"|angestellte[r]?|beamt(?:er|in)|pfleger(?:in)?) (?P<name>{_PLAIN.pattern})"
)
_ROLE: Final = re.compile(
    r"(?P<role>[A-ZÄÖÜ][\w/\-]*(?:in|er|ende[r]?|ung|büro|stelle|vorsitz|referat|amt)|\w*[Ss]ekretariat): "
    r"(?P<name>[^,:@\d]{5,50})"
)
_BRACKETED: Final = re.compile(r"\((?P<name>(?:Frau|Herr) [A-ZÄÖÜ][^()\d]{2,40})\)$")
_OFFICE_OF_CALL: Final = re.compile(r"\w*(?:büro|stelle|[Ss]ekretariat|verwaltung)$")


def named_person(line: Line, part: tuple[int, int]) -> Iterator[Field]:
    """Read a person from a piece of an information block that has no label known."""
    text = line.text[slice(*part)]
    role, bracketed = _ROLE.fullmatch(text), _BRACKETED.search(text)
    dotted = [piece for piece in line_parts(line) if _is_titled(line.text[slice(*piece)].strip())]
    if len(dotted) == 1 and dotted[0] != (0, len(line.text)):
        yield part_field("contact.name", line, dotted[0], "person beside others in one line", confidence=0.8)
    elif role and _is_person(role["name"].strip()):
        span = (part[0] + role.start("name"), part[0] + role.end("name"))
        yield part_field("contact.name", line, span, "person beside a function", confidence=0.7)
    elif bracketed:
        span = (part[0] + bracketed.start("name"), part[0] + bracketed.end("name"))
        yield part_field("contact.name", line, span, "person in brackets", confidence=0.7)
    elif _is_titled(text):
        yield part_field("contact.name", line, part, "person in the information block", confidence=0.8)
    elif _is_plain_name(text) or _RANKED.fullmatch(text):
        yield part_field("contact.name", line, part, "name in the information block", confidence=0.6)


def person_of_office(line: Line) -> Iterator[Field]:
    """Read whom a head names for an office that takes calls, and the number: "Gemeindebüro: Frau Lütke, 02820 6014"."""
    role = _ROLE.match(line.text)
    if role is None or not _OFFICE_OF_CALL.match(role["role"]) or not _is_titled(role["name"].strip()):
        return
    yield match_field("contact.name", line, role, "name", "person of an office in the head")
    number = NUMBER.match(line.text[role.end() :].lstrip(", "))
    if number and phone(number[0]):
        start = line.text.index(number[0], role.end())
        part = (start, start + len(number[0]))
        yield part_field("contact.phone", line, part, "number of an office in the head", value=phone(number[0]))


_BEHIND: Final = re.compile(
    rf"(?:,| /| [{DOTS}•|])? (?:\(?\d|\((?:Zi|Raum|Zimmer|Tel|App|Durchwahl)\b"
    r"|(?:Abt|Zi|Tel|App|Ruf|Fon)\b|Abteilung|Zimmer|Raum|\S+@"
    r"|(?:Am|An der|Auf der|Im|In der|Zum|Zur) [A-ZÄÖÜ]|[A-ZÄÖÜ]\w*(?:straße|str\.|weg|platz|gasse) \d).*$"
)
"""What stands behind a name and is none of it: a number, a room, a unit, an address."""
_ASKS: Final = re.compile(r"(?:Ansprech|[Bb]earbeit|Auskunft|Kontakt|Sachb|Rückfragen)")


def asks_for(label: str, value: str) -> bool:
    """Say whether a label outside the information block names whom to ask: "Kontakt: Jana Kern, Am Weg 4"."""
    return _ASKS.search(label) is not None and _is_person(_BEHIND.sub("", value).split(",")[0].strip())


def bracketed_person(line: Line) -> Iterator[Field]:
    """Read a person in brackets behind a number: "Telefon: 09799 19-5512 (Frau Kern)"."""
    bracketed = _BRACKETED.search(line.text)
    if bracketed and NUMBER.search(line.text):
        yield part_field("contact.name", line, bracketed.span("name"), "person behind a number", confidence=0.7)


def labelled_person(line: Line, part: tuple[int, int], value: str, rule: str) -> Field:
    """Return a name; the form of address goes where first and last name make it needless."""
    behind = _BEHIND.search(value)
    if behind:
        value = value[: behind.start()]
        part = (part[0], part[0] + line.text[slice(*part)].index(value) + len(value))
    pieces = list(re.finditer(r"[^,/]+", value))
    last = pieces[-1] if len(pieces) > 1 else None
    if last is not None and _is_person(last[0].strip()) and _names_unit(value[: last.start()]):
        start = line.text.index(value, part[0]) + last.start()
        value, part = last[0].strip(), (start, start + len(last[0]))
    full = re.fullmatch(r"(?:Frau|Herrn?|Hr\.|Fr\.) (?P<name>(?:(?:Dr|Prof)\. )*[A-ZÄÖÜ][\wäöüß\-]+ [A-ZÄÖÜ].*)", value)
    return part_field("contact.name", line, part, rule, value=full["name"] if full else None)


def _names_unit(text: str) -> bool:
    """Say whether what stands before a clerk are his body and unit: "Amt Aue, Fachbereich Bauen,"."""
    pieces = [piece.strip() for piece in re.split(r"[,/]", text) if piece.strip()]
    return all(
        patterns.BODY.search(piece) or patterns.UNIT.match(piece) or PART_BY_ENDING.fullmatch(piece) for piece in pieces
    )


def _is_person(text: str) -> bool:
    return _is_titled(text) or _is_plain_name(text)


def _is_titled(text: str) -> bool:
    return _TITLED.match(text) is not None and _PERSON.fullmatch(text) is not None


def _is_plain_name(text: str) -> bool:
    """Say whether a piece is a name without form of address: "Petra Müller", "Dr. Jan Oltmann"."""
    if re.match(r"(?:Ihre?|Unsere?|Meine?) ", text) or REMARK.fullmatch(text):
        return False
    office = PART_BY_ENDING.fullmatch(text.split(" ", maxsplit=1)[0])
    known = office or patterns.BODY.search(text) or patterns.UNIT.search(text) or patterns.OFFICE.search(text)
    return _PLAIN.fullmatch(text) is not None and not known and not patterns.PLACE.search(text)
