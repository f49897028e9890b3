"""The lines of a letterhead: body over several lines, office, unit, person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressees import old_town
from wiedervorlage.intake.head.letterhead.body import (
    NUMBERED,
    belongs_to_body,
    joined_body,
    names_a_task,
)
from wiedervorlage.intake.head.letterhead.lines import (
    before_address,
    with_offices_joined,
    without_logo,
    without_trade,
)
from wiedervorlage.intake.head.letterhead.units import (
    OF_A_HOUSE,
    UNIT_END,
    is_unit_of_head,
    unit_before_address,
    unit_name,
)
from wiedervorlage.intake.head.lines.labels import LABEL
from wiedervorlage.intake.head.lines.lands import is_land
from wiedervorlage.intake.head.lines.places import place_fields, street_in
from wiedervorlage.intake.head.mail.labels import label_kind
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME_OF_PEOPLE, REMARK, is_office, unspaced
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_LEGAL_FORM: Final = re.compile(r"\b(?:g?GmbH|mbH|AG|eG|AöR|e\. ?V\.)(?:\s|$)")
_HOUSE: Final = re.compile(r"Landratsamt|(?:Stadt|Kreis|Gemeinde|Amts|Bezirks)verwaltung")
_TERRITORY: Final = re.compile(
    r"(?:[\w\- ]*[Ss]tadt|(?:Land)?[Kk]reis|[\w-]*[Gg]emeinde|Markt|Flecken) [A-ZÄÖÜ][\w\- ]*"
)
_SLOGAN: Final = re.compile(
    r"(?:Körperschaft|Anstalt|Stiftung) des (?:ö|Ö)ffentlichen Rechts|Mitglied(?:s|er)?\b.*|gegr\. .*"
    r"|Träger (?:de[rs]|von) .*|Ein Unternehmen de[rs] .*"
    r"|(?:(?:Europa|Umwelt|Kultur|Sport|Talent|Profil)|(?:[Oo]ffene |[Gg]ebundene )?Ganztags|MINT-|UNESCO-[\w-]*)schule"
)


def head_lines(lines: Sequence[Line], *, below_body: bool = False) -> Iterator[Field]:
    """Read the lines of a letterhead: the body may take several, office and unit follow.

    Args:
        lines: of the block.
        below_body: whether a block above it, or beside it, names the body.
    """
    body: list[Line] = []
    office = unit = False
    joined = with_offices_joined(without_trade(without_logo(lines)))
    if _begins_with_unit(joined):
        unit = True
        yield line_field("sender.unit", joined.pop(0), "unit above its body")
    for line in joined:
        text = title_case(unspaced(line.text).strip(" –—-|·"))
        led = below_body and re.search(rf"[\d{DOTS}|,]", text) is None
        if placed := list(_placed(line, text)):
            yield from placed
            yield from unit_before_address(line) if body or office else ()
            body = body or before_address(line)
        elif _tells_no_name(text) or (_tells_a_trade(body[0], text) if body else is_land(text)):
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
        elif is_unit_of_head(
            line.text, UNIT_END.split(text)[0], below_body=bool(body) or office or led, below_office=office or unit
        ):
            unit = True
            value = unit_name(line.text)
            yield line_field("sender.unit", line, "unit in the letterhead", value=value)
        elif not body or belongs_to_body(body[-1], line):
            body.append(line)
        elif _replaces(body[0], text):
            yield from _person_above(body[0])
            body = [line]
    yield from joined_body(body) if body else ()


_FIRM: Final = re.compile(r"\b(?:Fa\.|Firma|Gebr\.|GbR|OHG|Inh\.)|\be\. ?K\.|& (?:Sohn|Söhne|Co)\b")
"""A body that names a trade below it: "Gebr. Kern GbR" above "Garten- und Landschaftsbau"."""


def _tells_a_trade(body: Line, text: str) -> bool:
    """Say whether a line below a firm tells what it does, and no part of it."""
    return bool(_FIRM.search(body.text) and names_a_task(text) and not NUMBERED.match(text))


def _begins_with_unit(lines: Sequence[Line]) -> bool:
    """Say whether the first line is an office of the town or county named below it: "Sozialamt" above "Stadt Aue"."""
    house = _TERRITORY.fullmatch(lines[1].text) if len(lines) > 1 else None
    return house is not None and OF_A_HOUSE.fullmatch(lines[0].text) is not None


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
    if patterns.PLACE.match(text) or (
        patterns.PLACE.search(text) and re.search(rf"[{DOTS}|]|Postfach|(?:, | {{3,}}|\t)\d{{5}} ", line.text)
    ):
        yield from place_fields(line, "sender")
    elif (old := _OLD_ADDRESS.fullmatch(line.text)) and patterns.STREET.fullmatch(old["street"]):
        yield part_field("sender.street", line, old.span("street"), "street before an old postcode")
        yield part_field("sender.town", line, old.span("town"), "place after an old postcode")
    elif town := old_town(text.split(", ", maxsplit=1)[0]):
        yield line_field("sender.town", line, "place after an old postcode", value=town)


_OLD_ADDRESS: Final = re.compile(
    r"(?P<street>[^,·]+)(?:,| ·) (?:[OWD]-)?\d{4} (?P<town>[A-ZÄÖÜ][\wäöüß\-]+(?: [\wäöüß.\-]+)*)"
)
"""Street and place in one line with a postcode of before 1993: "Am Weg 46, 7000 Aue 1"."""
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


def _tells_no_name(text: str) -> bool:
    labelled = LABEL.match(text) and not patterns.UNIT.match(text)
    told = (
        labelled
        or patterns.EMAIL.search(text)
        or patterns.WEB.match(text)
        or re.search(r"\d{5}", text)
        or REMARK.fullmatch(text)
        or label_kind(text) == "copy"
    )
    return bool(told or _SLOGAN.fullmatch(text) or text.startswith("als "))


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
