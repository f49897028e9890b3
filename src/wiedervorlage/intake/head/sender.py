"""Who writes: letterhead, return line, the offices and units of information block and footer."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.addressees import old_town
from wiedervorlage.intake.head.labels import label_of
from wiedervorlage.intake.head.letterhead import head_lines
from wiedervorlage.intake.head.letterhead_body import PART_BY_ENDING, names_a_task
from wiedervorlage.intake.head.letterhead_lines import TRADES
from wiedervorlage.intake.head.letterhead_units import ranked_units
from wiedervorlage.intake.head.places import line_parts, place_fields
from wiedervorlage.intake.head.sender_address import PLACE_OF_DAY, sender_addresses
from wiedervorlage.intake.head.units_named import is_unit, units_named
from wiedervorlage.intake.head.zones import Paper, Zone
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, NAME_OF_PEOPLE, is_office
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line


def read_sender(paper: Paper) -> list[Field]:
    """Read body, office, unit, person and address of whoever writes."""
    head: list[Field] = []
    for block in paper.of(Zone.LETTERHEAD):
        head += head_lines(block.lines, below_body=any(item.name == "sender.body" for item in head))
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
    town = found.get("sender.town")
    if town is not None and town.rule == PLACE_OF_DAY and _is_readers(str(town.value), paper):
        del found["sender.town"]
    units = [item for item in items if item.name == "sender.unit"]
    return [
        *found.values(),
        *_units_of_their_own([*units, *_units_of_block(paper), *units_named(_block_and_footer(paper))], found),
    ]


def _is_readers(town: str, paper: Paper) -> bool:
    """Say whether the place before the day tells but where the reader's house stands: nothing names the writer's."""
    headed = paper.of(Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER)
    return not headed and any(town in block.lines[-1].text for block in paper.of(Zone.ADDRESS))


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
            if is_office(below):
                yield from ranked_units(list(head_lines(lines[1:], below_body=True)))


def _units_of_block(paper: Paper) -> Iterator[Field]:
    """Read a unit that heads the information block: "Vorstandsbüro / Bestandsentwicklung"."""
    for block in paper.of(Zone.INFO):
        lines = list(takewhile(lambda line: not (label_of(line.text) or re.match(r"Ihre? ", line.text)), block.lines))
        first = lines[0] if lines else None
        if first is None or len(lines) == len(block.lines):
            continue
        ends = all(PART_BY_ENDING.fullmatch(part) for part in first.text.split(" / "))
        task = names_a_task(first.text)
        below = [line.text for line in lines[1:] if is_unit(line.text) or names_a_task(line.text)]
        if (below and len(below) == len(lines) - 1 and is_unit(first.text)) or ((ends or task) and not below):
            value = ", ".join([first.text, *below])
            rule = "unit at the head of the information block"
            yield line_field("sender.unit", first, rule, value=value, confidence=0.7)


def _block_and_footer(paper: Paper) -> list[Line]:
    """Return the lines that may name the unit, without those of a list of copies."""
    blocks = [block for block in paper.of(Zone.INFO, Zone.SIGNATURE) if not _COPIES.match(block.lines[0].text)]
    blocks += paper.of(Zone.RETURN, Zone.FOOTER)
    return [line for block in blocks for line in block.lines if not _MAIL_HEAD.match(line.text)]


_COPIES: Final = re.compile(r"[Nn]achrichtlich|Verteiler|Kopie|Cc:|Durchschrift")
_MAIL_HEAD: Final = re.compile(r"(?:Von|An|Absender|Empfänger|Cc|Kopie|Betreff|From|To|Subject)\s*:")


def _return_parts(paper: Paper, known: frozenset[str]) -> Iterator[Field]:
    """Read the line above the address; what says but words ``known`` of the letterhead's body is no person."""
    for block in paper.of(Zone.RETURN):
        line = block.lines[0]
        parts = [_without_lead(line, part) for part in line_parts(line)]
        first = line.text[slice(*parts[0])]
        place = patterns.PLACE.search(first)
        end = parts[0][0] + place.start() if place else parts[0][1]
        name = re.split(r" {2,}", line.text[parts[0][0] : end].strip(" ,·∙⋅"))[0]
        if name and not patterns.STREET.fullmatch(name):
            person = _is_private_name(name)
            if person and (name.isupper() or set(name.casefold().split()) <= known):
                continue
            kind = "sender.person" if person else "sender.body"
            part = (parts[0][0], parts[0][0] + len(name))
            yield part_field(kind, line, part, "first part of the return line", value=title_case(name), confidence=0.7)
        for part in parts[1:4]:
            piece = line.text[slice(*part)].strip()
            if is_office(piece):
                yield part_field("sender.office", line, part, "office behind the body")
            elif is_unit(piece):
                yield part_field("sender.unit", line, part, "unit behind the body")
            elif _CLERGY.fullmatch(piece) or (
                part == parts[1] and not _is_private_name(name) and _is_private_name(piece) and len(piece.split()) > 1
            ):
                yield part_field("sender.person", line, part, "person behind the body", confidence=0.6)
        yield from place_fields(line, "sender")
        for part in parts[1:]:
            town = old_town(line.text[slice(*part)].strip())
            if town:
                yield part_field("sender.town", line, part, "place after an old postcode", value=town)


_CLERGY: Final = re.compile(rf"(?:Pfarrer|Pastor|Vikar|Diakon|Superintendent)(?:in)? {NAME.pattern}")


_LEADS: Final = re.compile(r"c/o |Abs(?:\.|ender) ?:? ?")
"""What leads to the writer in the line above the address: "Abs.: Jan Kern"."""


def _without_lead(line: Line, part: tuple[int, int]) -> tuple[int, int]:
    lead = _LEADS.match(line.text, part[0])
    return (lead.end(), part[1]) if lead else part


def _is_private_name(name: str) -> bool:
    """Say whether a piece of the return line is a person: a name of two words, no body, no abbreviation."""
    short = re.search(r"\b[A-ZÄÖÜ]{2,}\b", name) and not name.isupper()
    known = patterns.BODY.search(title_case(name)) or patterns.UNIT.match(name) or patterns.STREET.fullmatch(name)
    trade = TRADES.fullmatch(name)
    placed = _NAMES_A_PLACE.search(name)
    several = NAME_OF_PEOPLE.fullmatch(name) or _COUPLE.fullmatch(name)
    return not (short or trade or placed) and not known and several is not None and " " in name


_NAMES_A_PLACE: Final = re.compile(
    r"(?:[Zz]entrale|haus|[Hh]eim|[Gg]ebäude|[Hh]alle|[Ss]chlo(?:ss|ß)|[Zz]entrum|[Ss]telle|[Hh]of|[Mm]ühle|[Ss]aal|[Kk]aserne|[Ww]ache)$"
    r"|^(?:Sitz|Haus|Altes|Neues|Technische[sr]|Schlo(?:ss|ß)|Gut|Hof) "
)
"""A house where one is found, no person: "Technisches Rathaus", "Sitz Aue"."""
_COUPLE: Final = re.compile(rf"{NAME.pattern} (?:&|u\.) [A-ZÄÖÜ][\w\-]+\.? {NAME.pattern}")
"""Two who write together: "Jana Kern & Jan Holl"."""
