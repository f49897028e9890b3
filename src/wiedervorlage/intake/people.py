"""Who writes and who is written to: letterhead, return line, address field, signature."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.labels import LABEL, label_of
from wiedervorlage.intake.spotting import line_field, match_field, part_field, title_case
from wiedervorlage.intake.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Block, Line
    from wiedervorlage.intake.reading import Field

_REMARK: Final = re.compile(
    r"(?:per (?:E-?Mail|Fax|Post|Boten).*|An(?: (?:die|den|das))?|Über"
    r"|Einschreiben.*|Vertraulich|nur per .*|(?:Vorab )?per .*)",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"(?:(?:Dr|Prof|Dipl|Ing|iur|h\. ?c|jur|med|phil|rer|nat|M\.?A"
    r"|LL\.?M)\.?(?:-Ing\.)?,? ?)*(?:[A-ZÄÖÜ][\wäöüß\-]*\.? ){0,3}(?:von |zu |van |de "
    r"|vom )?[A-ZÄÖÜ][\wäöüß\-]+"
)


def read_sender(paper: Paper) -> list[Field]:
    """Read body, office, unit, person and address of whoever writes."""
    found: dict[str, Field] = {}
    for block in paper.of(Zone.LETTERHEAD):
        for item in _head_lines(block.lines):
            found.setdefault(item.name, item)
    for item in _sender_addresses(paper):
        found.setdefault(item.name, item)
    for item in _return_parts(paper):
        found.setdefault(item.name, item)
    return list(found.values())


def _head_lines(lines: Sequence[Line]) -> Iterator[Field]:
    """Read the lines of a letterhead: the body may take several, office and unit follow."""
    body: list[Line] = []
    for line in lines:
        text = title_case(_unspaced(line.text).strip(" –—-|·"))
        if patterns.PLACE.match(text):
            yield from _place(line, "sender")
        elif LABEL.match(text) or patterns.EMAIL.search(text) or re.search(r"\d{5}", text):
            continue
        elif _is_office(text):
            yield line_field("sender.office", line, "office in the letterhead", value=text)
        elif patterns.STREET.fullmatch(text) and not patterns.BODY.search(text):
            yield line_field("sender.street", line, "street in the sender's block")
        elif body and (patterns.UNIT.match(text) or patterns.ORGAN.fullmatch(text)):
            yield line_field("sender.unit", line, "unit in the letterhead", value=_without_dashes(line.text))
        elif not body or _belongs_to_body(body[-1], line):
            body.append(line)
    if body:
        yield from _joined_body(body)


def _unspaced(text: str) -> str:
    """Return spaced-out print as words: "K R E I S   A L T E N A U"."""
    if not re.fullmatch(r"(?:[A-ZÄÖÜ] +){4,}[A-ZÄÖÜ]", text.strip()):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", text.strip()))


def _without_dashes(text: str) -> str:
    """Return a line of the letterhead without the dashes that set it off: "- Sozialamt -"."""
    return " ".join(text.strip(" –—-").split())


def _belongs_to_body(above: Line, line: Line) -> bool:
    """Say whether a line goes on with the body's name: a bare word above, a small word or legal form below."""
    first = line.text.split()[0]
    bare = patterns.BARE_BODY.fullmatch(above.text) is not None
    return (
        bare
        or first[:1].islower()
        or first in {"e.V.", "e.", "gGmbH", "GmbH"}
        or above.text.endswith(("-", ",", "und", "für"))
    )


def _joined_body(lines: list[Line]) -> Iterator[Field]:
    """Return the lines of the body's name as one field (a person where it is a name), an office beside it too."""
    parts = re.split(r" ?[|·•] ?| [–-] (?=Der |Die )", " ".join(_unspaced(line.text) for line in lines))
    value = title_case(" ".join(parts[0].split()))
    for part in parts[1:]:
        if _is_office(title_case(part.strip(" –-"))):
            yield line_field("sender.office", lines[0], "office beside the body", value=title_case(part.strip(" –-")))
    person = len(lines) == 1 and not patterns.BODY.search(value) and _NAME.fullmatch(value)
    name = "sender.person" if person else "sender.body"
    yield line_field(name, lines[0], "first lines of the letterhead", value=value)


def _is_office(text: str) -> bool:
    return (
        patterns.OFFICE.fullmatch(text) is not None
        or re.fullmatch(rf"(?:Der|Die) {patterns.OFFICE.pattern}(?: (?:der|des|für|als) .{{3,60}})?", text) is not None
    )


def _sender_addresses(paper: Paper) -> Iterator[Field]:
    """Read street and place: from lines of their own first, a post-office box in the return line last."""
    full: list[Line] = []
    for zone in (Zone.INFO, Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER, Zone.SIGNATURE, Zone.BODY):
        if zone is Zone.BODY and paper.is_letter:
            continue
        blocks = paper.of(zone)
        full += [line for block in blocks for line in block.lines if _full_address(line)]
    info = [line for block in paper.of(Zone.INFO, Zone.SIGNATURE) for line in block.lines]
    for line in full[:1]:
        yield from _place(line, "sender")
        match = _street_before(line)
        if match:
            yield part_field("sender.street", line, match, "street beside the place")
    yield from _units([*info, *_footer_lines(paper)])
    for line in info:
        if _is_office(line.text):
            yield line_field("sender.office", line, "office in the information block")
    for line in info:
        if not full and patterns.STREET.fullmatch(line.text) and not LABEL.match(line.text):
            yield line_field("sender.street", line, "street in the information block")


def read_council_sender(paper: Paper) -> list[Field]:
    """Read body, office and unit from the first lines of a council paper."""
    found: dict[str, Field] = {}
    for block in paper.of(Zone.BODY)[:3]:
        lines = [line for line in block.lines if len(line.text) < 80]
        labelled = [item for line in lines for item in _units([line]) if ":" in line.text]
        plain = [line for line in lines if ":" not in line.text and not re.search(r"\d{3}|vorlage|schrift", line.text)]
        if plain and (patterns.BODY.match(title_case(plain[0].text)) and "sender.body" not in found):
            labelled = [*_head_lines(plain), *labelled]
        for item in labelled:
            found.setdefault(item.name, item)
    return list(found.values())


def settled_sender(fields: Sequence[Field]) -> list[Field]:
    """Tell a private writer from a body by the signature, and name who signs for a body without offices.

    A head that reads like a name is a person only if the same name signs, or stands above a private address.
    """
    by_name = {item.name: item for item in fields}
    signed, person, body = (by_name.get(name) for name in ("signing.name", "sender.person", "sender.body"))
    changed: list[Field] = []
    if signed and person and not body and not _same_person(str(signed.value), str(person.value)):
        changed.append(replace(person, name="sender.body"))
        person = None
    if signed and body and not person and _same_person(str(signed.value), str(body.value)):
        return [replace(body, name="sender.person")]
    official = {"sender.office", "sender.unit", "contact.name", "signing.by_order"} & set(by_name)
    if signed and not official and person is None:
        changed.append(replace(signed, name="sender.person", rule="signatory"))
    return changed


def _same_person(one: str, other: str) -> bool:
    left, right = one.split(), other.split()
    return bool(left and right) and left[-1] == right[-1]


def _units(lines: Sequence[Line]) -> Iterator[Field]:
    for line in lines:
        label = label_of(line.text)
        if label and label[0] == "unit":
            yield part_field("sender.unit", line, (label[1], len(line.text)), "unit by its label")
        elif not label:
            for part in _parts(line):
                piece = line.text[part[0] : part[1]]
                if patterns.UNIT.match(piece.strip()) and not patterns.PLACE.search(piece) and len(piece) < 70:
                    yield part_field("sender.unit", line, part, "unit by its name")


def _footer_lines(paper: Paper) -> list[Line]:
    return [line for block in paper.of(Zone.RETURN, Zone.FOOTER) for line in block.lines]


def _parts(line: Line) -> Iterator[tuple[int, int]]:
    """Part a line at middle dots, commas, bars and wide gaps."""
    start = 0
    for match in re.finditer(r" ?[·•|] ?|, | {3,}|\t| [–-] (?=\w*[Ss]tr(?:aße|\.)|\d{5}|Tel|Fax|Postfach)", line.text):
        yield start, match.start()
        start = match.end()
    yield start, len(line.text)


def read_mail_sender(paper: Paper) -> list[Field]:
    """Read the body that stands below the name in the signature of a mail."""
    for block in paper.of(Zone.SIGNATURE, Zone.FOOTER):
        for line in block.lines:
            body = re.match(
                r"(?:Amt|Landratsamt|Stadt|Gemeinde|Kreis|Landkreis|Samtgemeinde|Verbandsgemeinde|Markt) [A-ZÄÖÜ]",
                line.text,
            )
            if (body or (patterns.BODY.search(line.text) and not patterns.UNIT.match(line.text))) and len(
                line.text
            ) < 60:
                return [line_field("sender.body", line, "body in the signature of the mail")]
    return []


def _full_address(line: Line) -> bool:
    return patterns.PLACE.search(line.text) is not None and _street_before(line) is not None


def _street_before(line: Line) -> tuple[int, int] | None:
    place = patterns.PLACE.search(line.text)
    if place is None:
        return None
    for part in _parts(line):
        piece = line.text[part[0] : part[1]]
        label = label_of(piece.strip())
        offset = label[1] if label and label[0] == "building" else 0
        street = patterns.STREET.fullmatch(piece.strip()[offset:])
        if street and part[1] <= place.start() + 1 and not patterns.POST_BOX.search(piece):
            return part[0] + offset, part[1]
    return None


def _place(line: Line, who: str) -> Iterator[Field]:
    match = patterns.PLACE.search(line.text)
    if match is None:
        return
    town = re.split(r" ?[·•|,] ?| {3,}|\t| [–-] |(?= Tel\.?| Telefon| Fax)", match["town"])[0]
    end = match.start("town") + len(town)
    yield match_field(f"{who}.postcode", line, match, "postcode", "postcode before a place")
    yield part_field(f"{who}.town", line, (match.start("town"), end), "place after a postcode", value=title_case(town))


def _return_parts(paper: Paper) -> Iterator[Field]:
    for block in paper.of(Zone.RETURN):
        line = block.lines[0]
        parts = list(_parts(line))
        first = line.text[parts[0][0] : parts[0][1]]
        place = patterns.PLACE.search(first)
        end = place.start() if place else parts[0][1]
        name = first[:end].strip(" ,·")
        if name and not patterns.STREET.fullmatch(name):
            person = not patterns.BODY.search(title_case(name)) and _NAME.fullmatch(name) and " " in name
            if person and name.isupper():
                continue
            kind = "sender.person" if person else "sender.body"
            yield part_field(
                kind, line, (0, len(name)), "first part of the return line", value=title_case(name), confidence=0.7
            )
        yield from _place(line, "sender")


def read_recipient(paper: Paper) -> list[Field]:
    """Read the address field."""
    blocks = paper.of(Zone.ADDRESS)
    return list(_address_fields(blocks[0].lines)) if blocks else []


def _address_fields(lines: Sequence[Line]) -> Iterator[Field]:
    persons: list[Line] = []
    body_seen = False
    for line in (line for line in lines if not _REMARK.fullmatch(line.text)):
        text = _plain_line(line.text)
        if patterns.PLACE.match(text):
            yield from _place(line, "recipient")
        elif patterns.POST_BOX.match(text):
            yield line_field("recipient.street", line, "post-office box in the address")
        elif patterns.PERSON_TITLE.match(text) or (
            persons and not patterns.STREET.fullmatch(text) and _continues_person(persons, text)
        ):
            persons.append(line)
        elif patterns.STREET.fullmatch(text) and not patterns.UNIT.match(text) and (body_seen or persons):
            yield line_field("recipient.street", line, "street in the address")
        elif _is_office(text):
            yield line_field("recipient.office", line, "office in the address", value=text)
        elif body_seen and patterns.UNIT.match(text):
            yield line_field("recipient.unit", line, "unit in the address")
        elif not body_seen and (patterns.BODY.search(text) or not _NAME.fullmatch(text) or not persons):
            yield from _body_or_person(line, lines)
            body_seen = True
    if persons:
        value = " ".join(_plain_line(line.text) for line in persons)
        yield line_field("recipient.person", persons[0], "person in the address", value=value)


def _plain_line(text: str) -> str:
    """Return a line of the address without dashes at both ends and without what only introduces it."""
    inner = re.fullmatch(r"[–—-] ?(.+?) ?[–—-]", text)
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
    return bool(lone) and _NAME.fullmatch(text) is not None


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
            or _is_office(following)
            or re.match(r"(?:z\. ?H\w*|zu Händen|über|per)\b", following)
        )
    ):
        text = f"{text} {following}"
    person = not patterns.BODY.search(text) and _NAME.fullmatch(text) and len(text.split()) in (2, 3)
    name = "recipient.person" if person else "recipient.body"
    yield line_field(name, line, "first line of the address", value=text)


def read_signing(paper: Paper) -> list[Field]:
    """Read closing, by-order line, signatory and role."""
    blocks = paper.of(Zone.CLOSING, Zone.SIGNATURE)
    if not paper.is_letter:
        return list(_paper_signature(paper))
    found: dict[str, Field] = {}
    for line in (line for block in blocks for line in block.lines):
        item = _signing_field(line, found)
        if item is not None:
            found.setdefault(item.name, item)
    return list(found.values())


def _signing_field(line: Line, found: dict[str, Field]) -> Field | None:
    text = line.text
    if "closing" not in found and patterns.CLOSING.match(text) and not text.startswith("gez."):
        return line_field("closing", line, "closing formula")
    by_order = patterns.BY_ORDER.match(text)
    if by_order and "signing.by_order" not in found and by_order.end() == len(text):
        return part_field("signing.by_order", line, by_order.span(), "by-order line")
    if (
        by_order
        and "signing.by_order" not in found
        and by_order.end() < 12
        and _NAME.fullmatch(text[by_order.end() :].strip())
    ):
        found["signing.by_order"] = part_field("signing.by_order", line, by_order.span(), "by-order line")
        return part_field("signing.name", line, (by_order.end(), len(text)), "name beside the by-order line")
    if text.startswith(("--", "__")) or patterns.EMAIL.search(text) or re.search(r"\d{4}", text):
        return None
    if re.fullmatch(r"(?:Ihre?|Eu(?:re|er))[,:]?|gez\.?", text):
        return None
    signed = re.match(r"(?:gez\. ?|\(|/s/ ?|Ihre? )?(?P<name>[^()]+)\)?$", text)
    beside = re.fullmatch(r"(?:Ihre? )?(?P<name>[^,()]+), [A-ZÄÖÜ][\w äöüß\-/]{4,}", text)
    if beside and "signing.name" not in found and _NAME.fullmatch(beside["name"]) and len(text) < 80:
        return match_field("signing.name", line, beside, "name", "first line after the closing")
    if signed and "signing.name" not in found and len(text) < 60:
        return match_field("signing.name", line, signed, "name", "first line after the closing")
    if re.match(r"(?:und|sowie) ", text):
        return None
    if ("signing.name" in found and not patterns.BODY.match(text)) or re.search(
        r"(?:leiter|vorsitz|meister|rat\b|rätin)", text
    ):
        return line_field("signing.role", line, "line after the signatory")
    return None


def _paper_signature(paper: Paper) -> Iterator[Field]:
    """Read the two short lines at the end of a council paper: name and role."""
    bodies: tuple[Block, ...] = paper.of(Zone.BODY)
    for block in bodies[-2:]:
        lines = block.lines
        if len(lines) in (1, 2, 3) and all(
            len(line.text) < 60 and not line.text.endswith((".", ":")) for line in lines
        ):
            named = [line for line in lines if not patterns.BY_ORDER.fullmatch(line.text)]
            name = re.fullmatch(r"(?:gez\. ?)?(?P<name>.+)", named[0].text) if named else None
            if (
                name
                and _NAME.fullmatch(name["name"])
                and block is bodies[-1]
                and not patterns.BODY.search(name["name"])
            ):
                yield match_field("signing.name", named[0], name, "name", "last lines of the paper")
                if len(named) > 1:
                    yield line_field("signing.role", named[1], "line after the signatory")
