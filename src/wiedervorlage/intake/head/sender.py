"""Who writes: letterhead, return line, the offices and units of information block and footer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.addressees import old_town
from wiedervorlage.intake.head.labels import label_of
from wiedervorlage.intake.head.letterhead import head_lines, ranked_units
from wiedervorlage.intake.head.letterhead_body import PART_BY_ENDING
from wiedervorlage.intake.head.places import line_parts, place_fields
from wiedervorlage.intake.head.sender_address import sender_addresses
from wiedervorlage.intake.head.units_named import is_unit, units_named
from wiedervorlage.intake.head.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, is_office, is_same_person
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line


def read_sender(paper: Paper) -> list[Field]:
    """Read body, office, unit, person and address of whoever writes."""
    head = [item for block in paper.of(Zone.LETTERHEAD) for item in head_lines(block.lines)]
    ranked = list(ranked_units(head))
    settled = {item.name for item in ranked} | ({"sender.unit"} if ranked else set())
    items = [*ranked, *(item for item in head if item.name not in settled)]
    bodies = [str(item.value) for item in items if item.name == "sender.body"]
    known = frozenset(word for body in bodies for word in body.casefold().split())
    returned = list(_return_parts(paper, known))
    items += [*_body_of_block(paper), *sender_addresses(paper), *_offices_of_block(paper), *returned]
    found: dict[str, Field] = {}
    for item in [*_fuller_body(items, returned), *items]:
        if item.name != "sender.unit":
            found.setdefault(item.name, item)
    units = [item for item in items if item.name == "sender.unit"]
    return [
        *found.values(),
        *_units_of_their_own([*units, *_units_of_block(paper), *units_named(_block_and_footer(paper))], found),
    ]


def _fuller_body(head: Sequence[Field], returned: Sequence[Field]) -> Iterator[Field]:
    """Return the body of the return line where the letterhead prints but a part of that name, or a brand."""
    bodies = [str(item.value).casefold() for item in head if item.name in {"sender.body", "sender.person"}]
    for item in returned:
        full = str(item.value).casefold()
        firm = item.name == "sender.body" and _FIRM.search(str(item.value))
        if firm and bodies and bodies[0] != full and f" {bodies[0]} " in f" {full} ":
            yield item


_FIRM: Final = re.compile(r"\b(?:GmbH|AG|KG|eG|mbH|mbB)\b|\be\. ?V\.")


def _units_of_their_own(units: Sequence[Field], found: Mapping[str, Field]) -> list[Field]:
    """Return the first unit that is not the body or the office once more."""
    known = {str(found[name].value).casefold() for name in ("sender.body", "sender.office") if name in found}
    own = [item for item in units if str(item.value).casefold() not in known]
    run = own[:1]
    for item in own[1:]:
        near = 0 < item.span.start - run[-1].span.end < _NEXT_LINE
        if not (near and item.rule == run[0].rule == _BY_NAME) or len(run) == _MOST_UNITS:
            break
        run.append(item)
    if len(run) > 1:
        return [replace(run[0], value=", ".join(str(item.value) for item in run))]
    return own[:1]


_MOST_UNITS: Final = 3
"""A house names no more of its units one below the other."""
_BY_NAME: Final = "unit by its name"
_NEXT_LINE: Final = 90
"""A unit so few characters behind another, blanks counted, stands in the next line."""


def _offices_of_block(paper: Paper) -> Iterator[Field]:
    for block in paper.of(Zone.INFO):
        houses = [
            line for line in block.lines[:3] if re.fullmatch(r"(?:Stadt|Kreis|Gemeinde|Amts)verwaltung", line.text)
        ]
        for line in (*(line for line in block.lines if is_office(title_case(line.text))), *houses):
            value = title_case(line.text)
            yield line_field("sender.office", line, "office in the information block", value=value)


_TERRITORY: Final = re.compile(
    r"(?:Große Kreis|Kreis|Hanse|Universitäts|Landeshaupt)?[Ss]tadt [A-ZÄÖÜ].*"
    r"|(?:Land)?[Kk]reis [A-ZÄÖÜ].*|(?:Samt|Verbands|Orts)?[Gg]emeinde [A-ZÄÖÜ].*|Markt [A-ZÄÖÜ].*"
)


def _body_of_block(paper: Paper) -> Iterator[Field]:
    """Read a town or county that heads the information block, with an office below it."""
    for block in paper.of(Zone.INFO):
        lines = block.lines
        below = lines[1].text if len(lines) > 1 else ""
        if _TERRITORY.fullmatch(lines[0].text) and (is_office(below) or below.endswith(("verwaltung", "amt"))):
            yield line_field("sender.body", lines[0], "body at the head of the information block")


def _units_of_block(paper: Paper) -> Iterator[Field]:
    """Read a unit that heads the information block: "Vorstandsbüro / Bestandsentwicklung"."""
    for block in paper.of(Zone.INFO):
        line = block.lines[0]
        if (
            not label_of(line.text)
            and not re.match(r"Ihre? ", line.text)
            and all(PART_BY_ENDING.fullmatch(part) for part in line.text.split(" / "))
        ):
            yield line_field("sender.unit", line, "unit at the head of the information block", confidence=0.7)


def _block_and_footer(paper: Paper) -> list[Line]:
    """Return the lines that may name the unit, without those of a list of copies."""
    blocks = [block for block in paper.of(Zone.INFO, Zone.SIGNATURE) if not _COPIES.match(block.lines[0].text)]
    blocks += paper.of(Zone.RETURN, Zone.FOOTER)
    return [line for block in blocks for line in block.lines if not _MAIL_HEAD.match(line.text)]


_COPIES: Final = re.compile(r"[Nn]achrichtlich|Verteiler|Kopie|Cc:|Durchschrift")
_MAIL_HEAD: Final = re.compile(r"(?:Von|An|Absender|Empfänger|Cc|Kopie|Betreff|From|To|Subject)\s*:")


_PUBLIC: Final = re.compile(
    r"(?:\w+ )?(?:\w*[Mm]inisterium|\w*[Rr]egierung|\w*verwaltung|\w+amt)\b"
    r"|(?:Amt|Kreis|Landkreis|Stadt|Gemeinde|Markt)\b|.* AöR$"
)
"""A body whose letters speak for it, whoever signs them."""


def is_public(fields: Mapping[str, Field]) -> bool | None:
    """Say whether an office writes, by its letterhead; None where it tells neither that nor a private writer."""
    body = fields.get("sender.body")
    if body is None:
        return False if "sender.person" in fields else None
    if _CLUB.search(str(body.value)) and not _PUBLIC.match(str(body.value)):
        return False
    known = _PUBLIC.match(str(body.value)) or "sender.office" in fields or "signing.by_order" in fields
    return True if known else None


def settled_sender(fields: Sequence[Field], head: str) -> list[Field]:
    """Tell a private writer from a body by the signature, and name who signs where the letterhead names him too.

    A head that reads like a name is a person only if the same name signs, or stands above a private address.

    Args:
        fields: what was read of the letter.
        head: the print of letterhead and return line.
    """
    by_name = {item.name: item for item in fields}
    signed, person, body = (by_name.get(name) for name in ("signing.name", "sender.person", "sender.body"))
    if signed is None:
        return []
    other = person is not None and not is_same_person(str(signed.value), str(person.value))
    if person and other and body is None:
        return [replace(person, name="sender.body")]
    if body and not person and is_same_person(str(signed.value), str(body.value)):
        return [replace(body, name="sender.person")]
    mail = by_name.get("contact.email")
    if person and mail and set(str(person.value).split()) == set(str(signed.value).split()):
        return [replace(person, value=signed.value)]
    named = _named_in(head, str(signed.value))
    if (other or person is None) and body and named and _speaks_for_itself(by_name):
        return [replace(signed, name="sender.person", value=named, rule="signatory named in the head")]
    return []


def _speaks_for_itself(fields: Mapping[str, Field]) -> bool:
    """Say whether a body is none of the public hand and names no clerk: a club, a group, an initiative."""
    body = str(fields["sender.body"].value)
    asked = fields.get("contact.name")
    clerk = asked is not None and asked.rule != "person beside a function"
    unit = "sender.unit" in fields and not _CLUB.search(body)
    private = _CLUB.search(body) and not _PUBLIC.match(body)
    return bool(private) and not (clerk or unit or "signing.by_order" in fields)


_CLUB: Final = re.compile(
    r"e\. ?V\.|[Vv]erein|[Vv]erband|[Ii]nitiative|[Bb]ündnis|[Ff]euerwehr|[Ff]raktion"
    r"|[Gg]ruppe|[Ll]iste|[Bb]eirat|[Gg]emeinschaft|[Vv]ertretung|Treff|\b(?:MTV|TSV|SV|TuS|FC|TV)\b"
)


def _named_in(head: str, signed: str) -> str:
    """Return the name of the signatory as the head prints it, first name or initial alike; empty where it does not."""
    words = [word for word in signed.split() if not re.fullmatch(r"(?:Dr|Prof)\.", word)]
    if len(words) < 2:
        return ""
    first, last = re.escape(words[0][0]), re.escape(words[-1])
    found = re.search(rf"(?:(?:Dr|Prof)\. )*\b{first}[\w.\-]*(?: [\w.\-]+)? {last}\b", head)
    return found[0] if found else ""


def _return_parts(paper: Paper, known: frozenset[str]) -> Iterator[Field]:
    """Read the line above the address; what says but words ``known`` of the letterhead's body is no person."""
    for block in paper.of(Zone.RETURN):
        line = block.lines[0]
        parts = [(part[0] + 4, part[1]) if line.text.startswith("c/o ", part[0]) else part for part in line_parts(line)]
        first = line.text[slice(*parts[0])]
        place = patterns.PLACE.search(first)
        end = parts[0][0] + place.start() if place else parts[0][1]
        name = re.split(r" {2,}", line.text[parts[0][0] : end].strip(" ,·"))[0]
        if name and not patterns.STREET.fullmatch(name):
            person = _is_private_name(name)
            if person and (name.isupper() or set(name.casefold().split()) <= known):
                continue
            kind = "sender.person" if person else "sender.body"
            part = (parts[0][0], parts[0][0] + len(name))
            yield part_field(kind, line, part, "first part of the return line", value=title_case(name), confidence=0.7)
        for part in parts[1:2]:
            piece = line.text[slice(*part)].strip()
            if is_office(piece):
                yield part_field("sender.office", line, part, "office behind the body")
            elif is_unit(piece):
                yield part_field("sender.unit", line, part, "unit behind the body")
            elif not _is_private_name(name) and _is_private_name(piece) and len(piece.split()) > 1:
                yield part_field("sender.person", line, part, "person behind the body", confidence=0.6)
        yield from place_fields(line, "sender")
        for part in parts[1:]:
            town = old_town(line.text[slice(*part)].strip())
            if town:
                yield part_field("sender.town", line, part, "place after an old postcode", value=town)


def _is_private_name(name: str) -> bool:
    """Say whether a piece of the return line is a person: a name of two words, no body, no abbreviation."""
    short = re.search(r"\b[A-ZÄÖÜ]{2,}\b", name) and not name.isupper()
    known = patterns.BODY.search(title_case(name)) or patterns.UNIT.match(name) or patterns.STREET.fullmatch(name)
    return not short and not known and NAME.fullmatch(name) is not None and " " in name
