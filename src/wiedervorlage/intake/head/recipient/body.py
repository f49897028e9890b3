"""The body of an address field, with its office and unit: what is neither a person nor a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import HOUSE, ORGAN
from wiedervorlage.intake.head.letterhead.addressees import is_unit
from wiedervorlage.intake.head.letterhead.body import PART_BY_ENDING, names_a_task
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, body_in_nominative, is_office
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.head.letterhead.addressees import Piece
    from wiedervorlage.intake.reading import Field

_TRADER: Final = re.compile(r"(?P<name>[A-ZÄÖÜ][\wäöüß\-]+(?: [A-ZÄÖÜ][\wäöüß\-]+){1,2})(?:,? e\. ?(?:K|Kfr|Kfm)\.)")
_ORGAN_OF: Final = re.compile(
    r"(?:(?:Der|Die|Das) )?(?P<office>Magistrat|\w*[Bb]ürgermeister(?:in)?|Landrat|Landrätin|\w*[Vv]orsitzende[rn]?"
    r"|Kreisausschuss|Kreisausschuß|Gemeindevorstand|\w*[Vv]orstand|Presbyterium|Kirchengemeinderat|Geschäftsführung) "
    r"de[rs] (?P<body>[A-ZÄÖÜ].+)"
)
_OF_HOUSE: Final = re.compile(rf"(?P<organ>{ORGAN}) de[rs] (?P<house>{HOUSE}.*)")
"""An organ with its house: "Wegeausschusses der Ortsgemeinde Aue"."""
_CLOSES: Final = re.compile(
    r"\b(?:e\. ?V\.|(?:g?GmbH|mbH|AG|SE|UG(?: \(haftungsbeschränkt\))?)(?: & Co\. ?(?:KG|OHG|KGaA))?|eG|KG|OHG|GbR)$"
)
_RUNS_ON: Final = re.compile(r"\b(?:der|des|für|und|von)$|-$")
_BEGINS_ON: Final = re.compile(r"(?:des|der|unsere[rs]?|Ihre[rs]|für|im|in|und(?! die Mitglieder)|von|am|an)\b|[\"„]")
_PART_OF_NAME: Final = re.compile(
    r"(?:Rechtsanw\w+|Kanzlei|\w*[Gg]enossenschaft|\w*[Gg]esellschaft|\w*[Vv]erein|\w*[Ii]nitiative|\w*[Ff]irma|Gemeinde"
    r"|\w*[Gg]emeinschaft|WEG|Stadt|Markt|(?:[\w.\-]+ )?(?:Kirchengemeinde|Pfarrei|Kirchenstiftung)"
    r"|\w*[Oo]rchester|\w*[Cc]hor)"
)
_LEGAL: Final = re.compile(r"(?P<body>.*\b(?:GmbH|AG|KG|e\. ?V\.|eG|AStA)), (?P<unit>[A-ZÄÖÜ][\w \-]+)")
_NO_PERSON: Final = re.compile(
    r"ämter\b|verwaltungen\b|schulen\b|\b(?:Hotel|Gasthof|Gaststätte|Café|Bäckerei|Gärtnerei|Autohaus|Spedition|AStA)\b"
)
_PART_OF_HOUSE: Final = re.compile(
    r"(?:Dezernat|Fachbereich|Fachdienst|Sachgebiet|Referat|Abteilung|Amt) (?:[IVX]+|\d)"
)
"""A unit that an address in the writer's own house begins with."""
_ADMINISTRATION: Final = re.compile(r"(?:Stadt|Gemeinde|Kreis|Amts)verwaltung")
_LOWER_AUTHORITY: Final = re.compile(r"(?:Untere|Obere|Höhere) [A-ZÄÖÜ]\w*behörde")
_AUTHORITY_ALONE: Final = re.compile(
    r"(?:Verbandsgemeinde|Samtgemeinde|Gemeinde|Stadt|Kreis|Amts|Bezirks)verwaltung|(?:Finanz|Landrats|Bezirks|Forst|Arbeits)amt"
)
_PLACE_NAME: Final = re.compile(r"(?!Rathaus|Kreishaus)[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?")
"""A place of one name below a bare authority belongs to its name."""
_HOUSE_UNNAMED: Final = re.compile(
    r"(?:[Ss]chule|[Gg]ymnasium|[Kk]ita|[Kk]indergarten|[Kk]indertagesstätte|[Gg]emeinde|[Pp]farrei|[Vv]erein|[Ff]euerwehr"
    r"|[Kk]linikum|[Kk]rankenhaus|[Bb]eirat|[Rr]at|[Bb]ezirk|[Vv]erband)$"
)
_QUARTER: Final = re.compile(
    r"[A-ZÄÖÜ][\wäöüß]+[- ](?:Nord|Süd|Ost|West|Mitte|Land|Stadt|Altstadt|Neustadt|Innenstadt|Zentrum)"
)
"""The quarter of a town below a house that is named by it alone: "Ortsbeirat" above "Aue-Nord"."""


def body_fields(parts: Sequence[Piece], *, alone: bool) -> Iterator[Field]:
    """Read body, office and unit from what is neither person nor place.

    Args:
        parts: these pieces of the address field, in their order.
        alone: whether the field names no person, so that a name by itself may be one.
    """
    if not parts:
        return
    text, used = _whole_name(parts)
    if used == 1 and not alone and _PART_OF_HOUSE.match(text):
        used = 0
    else:
        yield from _body(parts[0], text, alone=alone)
    units: list[Piece] = []
    for piece in parts[used:]:
        many = patterns.ADDRESSEES.match(parts[0].text) and not piece.dashed
        if _ORGAN_OF.fullmatch(piece.text) or many or (piece.led and is_office(piece.text)):
            continue
        organ = _ADMINISTRATION.fullmatch(piece.text) or _LOWER_AUTHORITY.fullmatch(piece.text)
        if organ or is_office(re.sub(r"^1\. ", "", piece.text)):
            yield part_field("recipient.office", piece.line, piece.part, "office in the address", value=piece.text)
        elif trader := _TRADER.fullmatch(piece.text):
            yield part_field("recipient.person", piece.line, piece.part, "name of the trader", value=trader["name"])
        else:
            units.append(piece)
    yield from _units(units)


def _units(units: Sequence[Piece]) -> Iterator[Field]:
    """Read the units below the body: those known by their names as one value, else the first line."""
    named = [piece for piece in units if is_unit(piece) or names_a_task(piece.text)]
    for piece in (named or units)[:1]:
        rule = "unit in the address" if named else "line below the body"
        value = ", ".join(other.text for other in named) if named else piece.text
        yield part_field("recipient.unit", piece.line, piece.part, rule, value=value)


def _whole_name(parts: Sequence[Piece]) -> tuple[str, int]:
    """Return the name of the body with the lines it runs on in, and how many these are."""
    text, used = parts[0].text, 1
    listed = patterns.ADDRESSEES.match(text) is not None
    for piece in parts[1 : 6 if listed else 3]:
        alone = (
            _AUTHORITY_ALONE.fullmatch(text)
            and _PLACE_NAME.fullmatch(piece.text)
            and not PART_BY_ENDING.fullmatch(piece.text)
        )
        broken = (
            (listed and text.endswith(","))
            or alone
            or (_HOUSE_UNNAMED.search(text) and _QUARTER.fullmatch(piece.text))
            or _RUNS_ON.search(text)
            or _BEGINS_ON.match(piece.text)
            or _PART_OF_NAME.fullmatch(text)
        )
        closes = _CLOSES.search(piece.text) and not _CLOSES.search(text)
        if piece.dashed or is_office(piece.text) or is_unit(piece) or not (broken or closes):
            break
        text, used = f"{text} {piece.text}", used + 1
    return text, used


def _body(first: Piece, text: str, *, alone: bool) -> Iterator[Field]:
    line, part = first.line, first.part
    organ, legal = _ORGAN_OF.fullmatch(text), _LEGAL.fullmatch(text)
    within = _OF_HOUSE.fullmatch(organ["body"]) if organ else None
    if organ and re.search(r"(?:ine|bände|schulen|kassen|werke|gruppen|betriebe)n?$", organ["body"].split()[0]):
        yield line_field("recipient.body", line, "holders of an office in many houses", value=text)
    elif organ and within:
        office = text[: len(organ["office"]) + 5 + len(within["organ"])]
        yield part_field("recipient.office", line, part, "head of an organ", value=office)
        value = body_in_nominative(within["house"])
        yield part_field("recipient.body", line, part, "body of the organ", value=value)
    elif organ and re.fullmatch(ORGAN, organ["body"]):
        yield part_field("recipient.office", line, part, "head of an organ", value=text)
    elif organ:
        yield part_field("recipient.office", line, part, "organ before the body", value=organ["office"])
        yield part_field("recipient.body", line, part, "body after its organ", value=body_in_nominative(organ["body"]))
    elif legal:
        yield part_field("recipient.body", line, part, "body before its unit", value=legal["body"])
        yield part_field("recipient.unit", line, part, "unit behind the body", value=legal["unit"])
    elif is_office(text) and not (patterns.BARE_BODY.match(text) or text.endswith("amt")):
        yield part_field("recipient.office", line, part, "office in the address", value=text)
    else:
        house = patterns.BODY.search(text) or _NO_PERSON.search(text)
        person = alone and not house and NAME.fullmatch(text) and len(text.split()) in (2, 3)
        name = "recipient.person" if person else "recipient.body"
        yield line_field(name, line, "first line of the address", value=text)
