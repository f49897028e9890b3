"""Who is written to: the address field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.names import NAME, NAME_OF_PEOPLE, REMARK, is_office
from wiedervorlage.intake.places import place_fields
from wiedervorlage.intake.spotting import line_field
from wiedervorlage.intake.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Line
    from wiedervorlage.intake.reading import Field


_ROLE: Final = re.compile(r"(?:[A-ZÄÖÜ]\w+(?:in|er): |c/o )")
_TRADER: Final = re.compile(r"(?P<name>[A-ZÄÖÜ][\wäöüß\-]+(?: [A-ZÄÖÜ][\wäöüß\-]+){1,2})(?:,? e\. ?(?:K|Kfr|Kfm)\.)")


def read_recipient(paper: Paper) -> list[Field]:
    """Read the address field."""
    blocks = paper.of(Zone.ADDRESS)
    return list(_address_fields(blocks[0].lines)) if blocks else []


def _address_fields(lines: Sequence[Line]) -> Iterator[Field]:
    persons: list[Line] = []
    body_seen = False
    for line in (line for line in lines if not REMARK.fullmatch(line.text)):
        text = _plain_line(line.text)
        if patterns.PLACE.match(text):
            yield from place_fields(line, "recipient")
        elif patterns.POST_BOX.match(text):
            yield line_field("recipient.street", line, "post-office box in the address")
        elif (
            (_ROLE.match(text) and patterns.PERSON_TITLE.match(_ROLE.sub("", text)))
            or patterns.PERSON_TITLE.match(text)
            or (persons and not patterns.STREET.fullmatch(text) and _continues_person(persons, text))
        ):
            persons.append(line)
        elif patterns.STREET.fullmatch(text) and not patterns.UNIT.match(text) and (body_seen or persons):
            yield line_field("recipient.street", line, "street in the address")
        elif is_office(text):
            yield line_field("recipient.office", line, "office in the address", value=text)
        elif body_seen and patterns.UNIT.match(text):
            yield line_field("recipient.unit", line, "unit in the address")
        elif body_seen and not persons and (trader := _TRADER.fullmatch(text)):
            yield line_field("recipient.person", line, "name of the trader", value=trader["name"])
        elif not body_seen and (patterns.BODY.search(text) or not NAME.fullmatch(text) or not persons):
            yield from _body_or_person(line, lines)
            body_seen = True
    if persons:
        named = persons[1] if len(persons) > 1 and NAME_OF_PEOPLE.fullmatch(persons[1].text) else persons[0]
        value = " ".join(_plain_line(line.text) for line in persons[persons.index(named) :])
        yield line_field("recipient.person", named, "person in the address", value=value)


def _plain_line(text: str) -> str:
    """Return a line of the address without dashes at both ends and without what only introduces it."""
    inner = re.fullmatch(r"[–—-] ?(.+?) ?[–—-]", text)
    text = _ROLE.sub("", text) if patterns.PERSON_TITLE.match(_ROLE.sub("", text)) else text
    return re.sub(
        r"^(?:An (?:den|die|das)|z(?:u|\.) ?H(?:änden|d\.)(?: von)?:?|zu Händen|c/o) ", "", inner[1] if inner else text
    )


def _continues_person(persons: list[Line], text: str) -> bool:
    last = persons[-1].text
    if re.fullmatch(r"(?:Eheleute|Familie)", last):
        return not patterns.STREET.fullmatch(text)
    lone = patterns.PERSON_TITLE.fullmatch(last) or re.search(
        r"(?:meister(?:in)?|rat|rätin|präsident(?:in)?|direktor(?:in)?|vorsitzende[rn]?"
        r"|minister(?:in)?|vorsteher(?:in)?)$",
        last,
    )
    return bool(lone) and NAME.fullmatch(text) is not None


_PART_OF_NAME: Final = re.compile(
    r"(?:Rechtsanw\w+|Kanzlei|\w*[Gg]enossenschaft|\w*[Gg]esellschaft|\w*[Vv]erein|\w*[Ii]nitiative|\w*[Ff]irma)"
)


def _body_or_person(line: Line, lines: Sequence[Line]) -> Iterator[Field]:
    text = _plain_line(line.text)
    led = re.fullmatch(
        r"(?:(?:Der|Die|Das) )?(?P<office>Magistrat|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Landrat"
        r"|Landrätin) de[rs] "
        r"(?P<body>(?:Stadt|Gemeinde|Kreises|Landkreises|Marktes|Universitätsstadt) .+)",
        text,
    )
    if led:
        yield line_field("recipient.office", line, "office before the body", value=led["office"])
        yield line_field(
            "recipient.body",
            line,
            "body after its office",
            value=re.sub(r"^(Land)?([Kk])reises", r"\1\2reis", led["body"]),
        )
        return
    following = next((other.text for number, other in enumerate(lines[1:]) if lines[number] is line), "")
    if (
        following
        and (following[:1].islower() or _PART_OF_NAME.fullmatch(text))
        and not (
            patterns.STREET.fullmatch(following)
            or patterns.PERSON_TITLE.match(following)
            or patterns.PLACE.match(following)
            or is_office(following)
            or re.match(r"(?:z\. ?H\w*|c/o|zu Händen|über|per)\b", following)
        )
    ):
        text = f"{text} {following}"
    person = not patterns.BODY.search(text) and NAME.fullmatch(text) and len(text.split()) in (2, 3)
    name = "recipient.person" if person else "recipient.body"
    yield line_field(name, line, "first line of the address", value=text)
