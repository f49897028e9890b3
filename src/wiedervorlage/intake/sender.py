"""Who writes: letterhead, return line, the offices and units of information block and footer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.labels import LABEL, label_of
from wiedervorlage.intake.names import NAME, REMARK, is_office, is_same_person, unspaced
from wiedervorlage.intake.organs import head_in_one_line, organ_with_body
from wiedervorlage.intake.places import is_full_address, line_parts, place_fields, street_above_place, street_before
from wiedervorlage.intake.spotting import line_field, match_field, part_field, title_case
from wiedervorlage.intake.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Line
    from wiedervorlage.intake.reading import Field


def read_sender(paper: Paper) -> list[Field]:
    """Read body, office, unit, person and address of whoever writes."""
    found: dict[str, Field] = {}
    head = [item for block in paper.of(Zone.LETTERHEAD) for item in _head_lines(block.lines)]
    ranked = list(_ranked_units(head))
    head = [item for item in head if not ranked or item.name not in {"sender.office", "sender.unit"}]
    for item in (*ranked, *head):
        found.setdefault(item.name, item)
    for item in _sender_addresses(paper):
        found.setdefault(item.name, item)
    for item in _return_parts(paper):
        found.setdefault(item.name, item)
    return list(found.values())


def _tells_no_name(text: str) -> bool:
    labelled = LABEL.match(text) and not patterns.UNIT.match(text)
    told = labelled or patterns.EMAIL.search(text) or re.search(r"\d{5}", text) or REMARK.fullmatch(text)
    return bool(told)


_LEGAL_FORM: Final = re.compile(r"\b(?:g?GmbH|mbH|AG|eG|AöR|e\. ?V\.)(?:\s|$)")
_HOUSE: Final = re.compile(r"Landratsamt|(?:Stadt|Kreis|Gemeinde|Amts|Bezirks)verwaltung")
_AUTHORITY: Final = re.compile(r"[\wäöüß, -]*(?:[a-zäöü-][Aa]mt|[Bb]ehörde)\b|Amt für ")


def _ranked_units(head: Sequence[Field]) -> Iterator[Field]:
    """Tell the office from its unit where a letterhead names no holder of an office: the last named is the unit.

    "Gesundheitsamt" above "Fachdienst Hygiene" is the office; alone below its body an authority is one too.
    """
    units = [item for item in head if item.name == "sender.unit"]
    offices = [item for item in units if _AUTHORITY.match(str(item.value))]
    if any(item.name == "sender.office" for item in head) or not offices:
        return
    office = offices[-1] if len(offices) < len(units) or len(units) == 1 else offices[0]
    below = [item for item in units if item.span > office.span]
    yield replace(office, name="sender.office", rule="office in the letterhead")
    others = [item for item in units if item is not office]
    if below or others:
        yield (below or others)[-1]


def _head_lines(lines: Sequence[Line]) -> Iterator[Field]:
    """Read the lines of a letterhead: the body may take several, office and unit follow."""
    body: list[Line] = []
    office = False
    for line in lines:
        text = title_case(unspaced(line.text).strip(" –—-|·"))
        if patterns.PLACE.match(text):
            yield from place_fields(line, "sender")
        elif _tells_no_name(text):
            continue
        elif offices := _offices(line, text):
            office = True
            yield from offices
        elif patterns.STREET.fullmatch(text) and not patterns.BODY.search(text):
            yield line_field("sender.street", line, "street in the sender's block")
        elif body and _HOUSE.fullmatch(text):
            yield line_field("sender.office", line, "house of the body", value=text)
        elif _is_unit(line.text, text, below_body=bool(body), below_office=office):
            yield line_field("sender.unit", line, "unit in the letterhead", value=_without_dashes(line.text))
        elif not body or _belongs_to_body(body[-1], line):
            body.append(line)
        elif _LEGAL_FORM.search(text) and not patterns.BODY.search(title_case(body[0].text)):
            body = [line]
    if body:
        yield from _joined_body(body)


_PART: Final = re.compile(
    r"(?:Fachbereich|Fachdienst|Fachgebiet|Referat|Sachgebiet|Dezernat|Stabsstelle|Abteilung|Amt \d)\b"
)


def _is_unit(printed: str, text: str, *, below_body: bool, below_office: bool) -> bool:
    """Say whether a line of the letterhead names a unit: by its word, its dashes, or by standing below the office."""
    if _PART.match(text):
        return True
    named = _is_set_off(printed) or patterns.UNIT.match(text) or patterns.ORGAN.fullmatch(text)
    plain = re.fullmatch(r"[A-ZÄÖÜ][\wäöüß\-]+(?: (?:und )?[A-ZÄÖÜ][\wäöüß\-]+){1,3}", text)
    return below_body and bool(named or (below_office and plain and not patterns.BODY.search(text)))


def _offices(line: Line, text: str) -> list[Field]:
    """Read an office; in "Der Landrat · Dezernat II · Ordnungsamt" its unit stands behind the first dot."""
    if is_office(text):
        return [line_field("sender.office", line, "office in the letterhead", value=text)]
    first, mark, rest = line.text.partition(" · ")
    if not mark or not is_office(first) or not patterns.UNIT.match(rest):
        return []
    start = len(first) + len(mark)
    return [
        part_field("sender.office", line, (0, len(first)), "office in the letterhead"),
        part_field("sender.unit", line, (start, len(line.text)), "unit behind the office"),
    ]


def _is_set_off(text: str) -> bool:
    return re.fullmatch(r"[–—-] ?[A-ZÄÖÜ].+ ?[–—-]", text) is not None


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
    parts = re.split(r" ?[|·•] ?| [–-] (?=Der |Die )", " ".join(unspaced(line.text) for line in lines))
    value = title_case(" ".join(parts[0].split()))
    for part in parts[1:]:
        if is_office(title_case(part.strip(" –-"))):
            yield line_field("sender.office", lines[0], "office beside the body", value=title_case(part.strip(" –-")))
    person = len(lines) == 1 and not patterns.BODY.search(value) and NAME.fullmatch(value)
    name = "sender.person" if person else "sender.body"
    yield line_field(name, lines[0], "first lines of the letterhead", value=value)


def _sender_addresses(paper: Paper) -> Iterator[Field]:
    """Read street and place: from lines of their own first, a post-office box in the return line last."""
    full: list[Line] = []
    for zone in (Zone.INFO, Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER, Zone.SIGNATURE, Zone.BODY):
        if zone is Zone.BODY and paper.is_letter:
            continue
        blocks = paper.of(zone)
        full += [line for block in blocks for line in block.lines if is_full_address(line)]
    info = [line for block in paper.of(Zone.INFO, Zone.SIGNATURE) for line in block.lines]
    for line in full[:1]:
        yield from place_fields(line, "sender")
        match = street_before(line)
        if match:
            yield part_field("sender.street", line, match, "street beside the place")
    dated = [line for block in paper.of(Zone.DATE) for line in block.lines]
    stacked = None if full else _stacked_address(paper)
    if stacked is not None:
        street, part, place = stacked
        yield part_field("sender.street", street, part, "street above its place")
        yield from place_fields(place, "sender")
    elif not full:
        boxed = [line for line in _house_lines(paper) if patterns.POST_BOX.search(line.text)]
        placed = [line for line in dated if patterns.PLACE.match(line.text)]
        yield from (item for line in (*placed, *boxed) for item in place_fields(line, "sender"))
    named = re.match(r"(?P<town>[A-ZÄÖÜ][\w. \-/]+?),? (?:den |am )?\d", dated[0].text) if dated else None
    if named:
        yield match_field("sender.town", dated[0], named, "town", "place of the date line")
    yield from _units([*info, *_footer_lines(paper)])
    for line in (line for block in paper.of(Zone.INFO) for line in block.lines):
        if is_office(line.text):
            yield line_field("sender.office", line, "office in the information block")
    for line in info:
        known = LABEL.match(line.text) or patterns.UNIT.match(line.text) or is_office(line.text)
        if not full and patterns.STREET.fullmatch(line.text) and not known:
            yield line_field("sender.street", line, "street in the information block")


def _stacked_address(paper: Paper) -> tuple[Line, tuple[int, int], Line] | None:
    """Return the sender's street and place where they stand one below the other."""
    for zone in (Zone.INFO, Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER):
        for block in paper.of(zone):
            found = street_above_place(block.lines)
            if found is not None:
                return found
    return None


def read_council_sender(paper: Paper) -> list[Field]:
    """Read body, office and unit from the first lines of a council paper."""
    found: dict[str, Field] = {}
    for block in paper.of(Zone.BODY)[:3]:
        lines = [line for line in block.lines if len(line.text) < 80]
        labelled = [item for line in lines for item in _units([line]) if ":" in line.text]
        plain = [line for line in lines if ":" not in line.text and not re.search(r"\d{3}|vorlage|schrift", line.text)]
        if plain and (patterns.BODY.match(title_case(plain[0].text)) and "sender.body" not in found):
            labelled = [*organ_with_body(plain), *_head_lines(plain), *labelled]
        placed = [line for line in lines if patterns.PLACE.match(line.text)]
        for item in (*labelled, *(item for line in placed for item in place_fields(line, "sender"))):
            found.setdefault(item.name, item)
    for line in (line for block in paper.of(Zone.BODY)[:4] for line in block.lines[:3]):
        for item in head_in_one_line(line):
            found.setdefault(item.name, item)
    return list(found.values())


_PUBLIC: Final = re.compile(
    r"(?:\w+ )?(?:\w*[Mm]inisterium|\w*[Rr]egierung|\w*verwaltung|\w+amt)\b"
    r"|(?:Amt|Kreis|Landkreis|Stadt|Gemeinde|Markt)\b|.* AöR$"
)
"""A body whose letters speak for it, whoever signs them."""


def settled_sender(fields: Sequence[Field]) -> list[Field]:
    """Tell a private writer from a body by the signature, and name who signs for a body without offices.

    A head that reads like a name is a person only if the same name signs, or stands above a private address.
    """
    by_name = {item.name: item for item in fields}
    signed, person, body = (by_name.get(name) for name in ("signing.name", "sender.person", "sender.body"))
    changed: list[Field] = []
    if signed and person and not body and not is_same_person(str(signed.value), str(person.value)):
        changed.append(replace(person, name="sender.body"))
        person = None
    if signed and body and not person and is_same_person(str(signed.value), str(body.value)):
        return [replace(body, name="sender.person")]
    mail = by_name.get("contact.email")
    if person and signed and mail and set(str(person.value).split()) == set(str(signed.value).split()):
        return [replace(person, value=signed.value)]
    official = {"sender.office", "sender.unit", "contact.name", "signing.by_order"} & set(by_name)
    if body is not None and _PUBLIC.match(str(body.value)):
        official.add("sender.body")
    if signed and not official and person is None:
        changed.append(replace(signed, name="sender.person", rule="signatory"))
    return changed


def _units(lines: Sequence[Line]) -> Iterator[Field]:
    for line in lines:
        label = label_of(line.text)
        if label and label[0] == "unit":
            yield part_field("sender.unit", line, (label[1], len(line.text)), "unit by its label")
        elif not label:
            for part in line_parts(line):
                piece = line.text[part[0] : part[1]]
                if (
                    patterns.UNIT.match(piece.strip())
                    and not re.search(r"leit(?:er|ung)|referent", piece)
                    and not patterns.PLACE.search(piece)
                    and len(piece) < 70
                ):
                    yield part_field("sender.unit", line, part, "unit by its name")


def _house_lines(paper: Paper) -> list[Line]:
    return [line for block in paper.of(Zone.LETTERHEAD, Zone.RETURN, Zone.FOOTER) for line in block.lines]


def _footer_lines(paper: Paper) -> list[Line]:
    return [line for block in paper.of(Zone.RETURN, Zone.FOOTER) for line in block.lines]


def read_mail_sender(paper: Paper) -> list[Field]:
    """Read body and office that stand below the name in the signature of a mail."""
    found: dict[str, Field] = {}
    for line in (line for block in paper.of(Zone.CLOSING, Zone.SIGNATURE, Zone.FOOTER) for line in block.lines):
        for part in line_parts(line):
            piece = line.text[part[0] : part[1]].strip()
            body = patterns.BODY.search(piece) and not patterns.UNIT.match(piece) and len(piece) < 60
            if is_office(piece) and "signing.role" not in found:
                found.setdefault("sender.office", part_field("sender.office", line, part, "office in the signature"))
            elif body and not re.search(r"\d{4}|@|www\.", piece):
                found.setdefault("sender.body", part_field("sender.body", line, part, "body in the signature"))
    return list(found.values())


def _return_parts(paper: Paper) -> Iterator[Field]:
    for block in paper.of(Zone.RETURN):
        line = block.lines[0]
        parts = list(line_parts(line))
        first = line.text[parts[0][0] : parts[0][1]]
        place = patterns.PLACE.search(first)
        end = place.start() if place else parts[0][1]
        name = first[:end].strip(" ,·")
        if name and not patterns.STREET.fullmatch(name):
            person = not patterns.BODY.search(title_case(name)) and NAME.fullmatch(name) and " " in name
            if person and name.isupper():
                continue
            kind = "sender.person" if person else "sender.body"
            yield part_field(
                kind, line, (0, len(name)), "first part of the return line", value=title_case(name), confidence=0.7
            )
        yield from place_fields(line, "sender")
