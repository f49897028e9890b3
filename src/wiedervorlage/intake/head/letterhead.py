"""The lines of a letterhead: body over several lines, office, unit, person."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.addressees import old_town
from wiedervorlage.intake.head.labels import LABEL
from wiedervorlage.intake.head.lands import is_land
from wiedervorlage.intake.head.letterhead_body import (
    AUTHORITY,
    PART,
    PART_BY_ENDING,
    belongs_to_body,
    joined_body,
    names_a_task,
)
from wiedervorlage.intake.head.letterhead_lines import (
    before_address,
    with_offices_joined,
    without_logo,
    without_trade,
)
from wiedervorlage.intake.head.places import place_fields, street_in
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME_OF_PEOPLE, REMARK, is_office, unspaced
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_LEGAL_FORM: Final = re.compile(r"\b(?:g?GmbH|mbH|AG|eG|AöR|e\. ?V\.)(?:\s|$)")
_HOUSE: Final = re.compile(r"Landratsamt|(?:Stadt|Kreis|Gemeinde|Amts|Bezirks)verwaltung")
_OF_A_HOUSE: Final = re.compile(
    r"Amt für |(?:[A-ZÄÖÜ][a-zäöüß]+-,? (?:und )?)*"
    r"(?!Landrats|Ober|Amts|Orts|Landes|Bundes|Staats|Kirchen)\w*[a-zäöü]-?(?:[Aa]mt|direktion)\b"
)
"""An office of a town or county: alone below its body it is a unit, where an authority acts for the body."""
_SLOGAN: Final = re.compile(
    r"(?:Körperschaft|Anstalt|Stiftung) des (?:ö|Ö)ffentlichen Rechts|Mitglied(?:s|er)?\b.*|gegr\. .*"
    r"|Träger (?:de[rs]|von) .*"
)


def head_lines(lines: Sequence[Line], *, below_body: bool = False) -> Iterator[Field]:
    """Read the lines of a letterhead: the body may take several, office and unit follow.

    Args:
        lines: of the block.
        below_body: whether a block above it, or beside it, names the body.
    """
    body: list[Line] = []
    office = unit = False
    for line in with_offices_joined(without_trade(without_logo(lines))):
        text = title_case(unspaced(line.text).strip(" –—-|·"))
        led = below_body and re.search(r"[\d·|,]", text) is None
        if placed := list(_placed(line, text)):
            yield from placed
            body = body or before_address(line)
        elif _tells_no_name(text) or (is_land(text) and not body):
            continue
        elif offices := [*_office_of_body(line, text), *_offices(line, text)]:
            office = True
            yield from offices
        elif spoken := _SPOKEN_FOR.match(line.text):
            yield part_field("sender.person", line, spoken.span("name"), "who speaks for the body")
        elif (span := street_in(line.text)) and not patterns.BODY.search(text):
            yield part_field("sender.street", line, span, "street in the sender's block")
        elif body and _HOUSE.fullmatch(text):
            yield line_field("sender.office", line, "house of the body", value=text)
        elif _is_unit(line.text, text, below_body=bool(body) or office or led, below_office=office or unit):
            unit = True
            value = _without_dashes(_UNIT_END.split(unspaced(line.text))[0])
            yield line_field("sender.unit", line, "unit in the letterhead", value=value)
        elif not body or belongs_to_body(body[-1], line):
            body.append(line)
        elif _replaces(body[0], text):
            yield from _person_above(body[0])
            body = [line]
    if body:
        yield from joined_body(body)


_TITLED: Final = re.compile(rf"(?:(?:Dr|Prof|Dipl)\.\S* )+{NAME_OF_PEOPLE.pattern}$")


def _person_above(line: Line) -> Iterator[Field]:
    if _TITLED.match(line.text):
        yield line_field("sender.person", line, "person above his house")


def _replaces(first: Line, text: str) -> bool:
    """Say whether a line names the body, and the first line of the letterhead but a brand or a person of the house."""
    if patterns.BODY.search(title_case(first.text)) or patterns.STREET.fullmatch(text):
        return False
    titled = _TITLED.match(first.text) and patterns.BODY.search(text)
    return bool(titled or _LEGAL_FORM.search(text))


def _placed(line: Line, text: str) -> Iterator[Field]:
    """Read the place of a line of the letterhead, with a postcode of today or of before 1993."""
    if patterns.PLACE.match(text) or (patterns.PLACE.search(text) and re.search(r"[·|]|Postfach", text)):
        yield from place_fields(line, "sender")
    elif town := old_town(text.split(", ", maxsplit=1)[0]):
        yield line_field("sender.town", line, "place after an old postcode", value=town)


_SPOKEN_FOR: Final = re.compile(rf"(?:i\. ?[AV]\.|[Vv]ertreten durch:?) (?P<name>{NAME_OF_PEOPLE.pattern})$")
_LED: Final = re.compile(
    r"(?P<office>(?:(?:Der|Die) )?[A-ZÄÖÜ]\w+(?: für (?:(?! des ).)+)?) de[rs] "
    r"(?P<body>(?:[\w-]*[Ss]tadt|[\w-]*[Gg]emeinde|(?:Land)?[Kk]reises|Marktes|Landes|Freistaates) .+)"
)


def _office_of_body(line: Line, text: str) -> list[Field]:
    """Read office and body of "Der Magistrat der Stadt Aue"."""
    led = _LED.fullmatch(text)
    if led is None or not is_office(led["office"]):
        return []
    body = re.sub(r"^((?:Land)?[Kk]reis|Markt|Land|Freistaat)es ", r"\1 ", led["body"])
    return [
        line_field("sender.office", line, "office before its body", value=led["office"]),
        line_field("sender.body", line, "body behind its office", value=body),
    ]


def ranked_units(head: Sequence[Field]) -> Iterator[Field]:
    """Tell the office from its units where a letterhead names no holder of an office.

    "Gesundheitsamt" above "Fachdienst Hygiene" is the office; alone below its body an authority is one too.
    Several units stand as one value, parted by a comma.
    """
    units = [item for item in head if item.name == "sender.unit"]
    offices = [item for item in units if AUTHORITY.match(str(item.value))]
    if any(item.name == "sender.office" for item in head):
        offices = []
    office = None
    if offices:
        office = offices[-1] if len(offices) < len(units) or len(units) == 1 else offices[0]
    if len(units) == 1 and office is not None and _OF_A_HOUSE.match(str(office.value)):
        office = None
    if office is not None:
        yield replace(office, name="sender.office", rule="office in the letterhead")
    below = [item for item in units if office is None or item.span > office.span]
    others = below or [item for item in units if item is not office]
    if others:
        yield replace(others[0], value=", ".join(str(item.value) for item in others))


def _tells_no_name(text: str) -> bool:
    labelled = LABEL.match(text) and not patterns.UNIT.match(text)
    told = (
        labelled
        or patterns.EMAIL.search(text)
        or patterns.WEB.match(text)
        or re.search(r"\d{5}", text)
        or REMARK.fullmatch(text)
    )
    return bool(told or _SLOGAN.fullmatch(text) or text.startswith("als "))


def _is_unit(printed: str, text: str, *, below_body: bool, below_office: bool) -> bool:
    """Say whether a line of the letterhead names a unit: by its word, its dashes, or by standing below the office."""
    if PART.match(text) and (
        below_body or not re.match(r"(?:Orts|Kreis|Landes|Bezirk|Stadt|Polizei|Dienst|Regional)", text)
    ):
        return True
    if (
        patterns.PERSON_TITLE.match(text)
        or re.match(r"[Ii]m (?:Namen|Auftrag)", text)
        or text.split(" ", 1)[0].casefold() in {"und", "für", "des"}
    ):
        return False
    named = (
        _is_set_off(printed) or patterns.UNIT.match(text) or patterns.ORGAN.fullmatch(text) or _FOR_A_TASK.match(text)
    )
    ends = any(PART_BY_ENDING.fullmatch(part) for part in text.split(" / ")) or names_a_task(text) or _all_units(text)
    plain = re.fullmatch(r"[A-ZÄÖÜ][\wäöüß\-]+(?: (?:und )?[A-ZÄÖÜ][\wäöüß\-]+){1,3}", text)
    return below_body and bool(
        named or ends or (below_office and plain and _NO_PERSON.search(text) and not patterns.BODY.search(text))
    )


def _all_units(text: str) -> bool:
    """Say whether the parts of a line are units, each by its ending, its number or the place it serves."""
    parts = re.split(r", | [–-] ", text)
    return all(
        PART.match(part) or PART_BY_ENDING.fullmatch(part) or names_a_task(part) or _PLACED_UNIT.fullmatch(part)
        for part in parts
    )


_PLACED_UNIT: Final = re.compile(
    r"[A-ZÄÖÜ][\w\-]*(?:stelle|zentrum|betrieb|station|stützpunkt|wache|inspektion|revier|standort|niederlassung|büro"
    r"|bauhof|meisterei|direktion) [A-ZÄÖÜ][\w\-]+"
)
"""A unit with its place or its field: "Betriebsstelle Aue", "Netzbetrieb Strom"."""
_NO_PERSON: Final = re.compile(
    r" und |(?:liche|ische|ale|meine|elle|nnere)[rsn]? |(?:ung|ungen|heiten|keiten|schaft|schaften|tik|wesen|recht)$"
)
"""By such words a plain line is a field of work and no person: "Soziale Angelegenheiten"."""
_UNIT_END: Final = re.compile(r"\t| {3,}| ?[/,–-] ?(?=(?:Frau|Herrn?|Hr\.|Fr\.) [A-ZÄÖÜ])")
"""Where the name of a unit ends in its line: before another column or the clerk."""
_FOR_A_TASK: Final = re.compile(r"(?:Behörde|Direktion|Institut|Zentrum|Senatsverwaltung) für ")


def _offices(line: Line, text: str) -> Iterator[Field]:
    """Read an office; in "Der Landrat · Dezernat II · Ordnungsamt" its unit stands behind the first dot."""
    if is_office(text) and not text.startswith("Büro "):
        yield line_field("sender.office", line, "office in the letterhead", value=text)
        return
    slogan = re.fullmatch(rf"(?:{_SLOGAN.pattern})(?: [·|] (?P<office>.+))", line.text)
    if slogan and slogan["office"] and is_office(slogan["office"]):
        yield part_field("sender.office", line, slogan.span("office"), "office behind the form of the body")
        return
    first, mark, rest = line.text.partition(" · " if " · " in line.text else " – ")
    if not mark or not is_office(first) or not patterns.UNIT.match(rest):
        return
    start = len(first) + len(mark)
    yield part_field("sender.office", line, (0, len(first)), "office in the letterhead")
    yield part_field("sender.unit", line, (start, len(line.text)), "unit behind the office")


def _is_set_off(text: str) -> bool:
    return re.fullmatch(r"[–—-] ?[A-ZÄÖÜ].+ ?[–—-]", text) is not None


def _without_dashes(text: str) -> str:
    """Return a line of the letterhead without the dashes that set it off: "- Sozialamt -"."""
    return " ".join(text.strip(" –—-").split())
