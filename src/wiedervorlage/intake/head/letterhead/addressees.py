"""What a line of an address field is: a person with or without form of address, an organ of a body, a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressed_over import without_offices_between
from wiedervorlage.intake.lexicon.word_sections import word_sections
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, NAME_OF_PEOPLE, REMARK, is_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_CARE_OF: Final = r"(?:z(?:u|\.) ?H(?:änden|d\.|\.)(?: ?v\.|(?: von))?:?|c/o|über(?= (?:Herrn?|Frau)\b))"
_CIRCULAR: Final = r"(?:Rund\w+|Erla(?:ss|ß)|Verfügung|Mitteilung|Elternbrief|Einladung)"
_LED_IN: Final = re.compile(
    rf"(?:{_CIRCULAR} )?[Aa]n (?:den|die|das|alle)\b ?|An (?=[A-ZÄÖÜ])|an (?=Herrn |Frau )|(?:den|die|das) (?=[A-ZÄÖÜ])"
    rf"|(?P<care>{_CARE_OF}) ?"
)
"""What leads to who is written to: "An die", "Rundschreiben an die", the article below a lone "An", "z. Hd."."""
_PARTED: Final = re.compile(
    rf"(?:,\s+|\s+[–-]\s+)(?={_CARE_OF}|Frau\b|Herrn?\b|Pfarrer(?:in)?\b|Pastor(?:in)?\b)"
    r"|(?<=[a-zäöüß]),\s+(?=(?:[A-ZÄÖÜ][\wäöüß]*-?,? (?:und )?)*[A-ZÄÖÜ]?[\wäöüß-]*"
    r"(?:amt|Amt|büro|stelle|verwaltung|kämmerei|aufsicht|abteilung|behörde)$"
    r"|(?:Amt|Fachbereich|Fachdienst|Abteilung|Referat|Dezernat|Sachgebiet)\b)"
)
"""Where a line of an address goes on with a person, or with a unit of the body."""
_OUT: Final = re.compile(
    r"(?:[-–] ?)?(?:[Ii]m Hause?|hier|persönlich|nachrichtlich:?|per .*|über (?!Herrn?\b|Frau\b).*)(?: ?[-–])?"
    r"|(?:Herrn?|Frau|Firma)(?: ?/ ?(?:Herrn?|Frau|Firma))+|\(.*\)|sowie .*|(?:OT|Ortsteil) [A-ZÄÖÜ].*"
    r"|(?:Die )?Verwaltung de[rs]|(?:Eigenbetrieb|Körperschaft|Anstalt|Unternehmen|Tochter\w*) de[rs] .*"
    r"|vertreten durch\b.*|(?:Zimmer|Zi\.|Wohnung|Whg\.|Appartement|App\.) ?\d[\w.\-/]*"
    r"|(?:Rathaus|Kreishaus|Haus de[rs] \w+)|(?:[A-ZÄÖÜ][\w\-]+, )?den \d.*\d{4}|[-–]+"
)
"""What is no part of who is written to: the way of delivery, the house, the date."""


def _either_case(words: Sequence[str]) -> list[str]:
    """Return words as the ends of others or with a capital of their own."""
    return [f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words]


_ENDINGS: Final = "|".join(_either_case(word_sections("persons")["roles"]))
_ROLE: Final = (
    rf"(?:(?:H\. ?H\. )?(?:(?:[Ee]hrenamtliche|[Hh]auptamtliche|[Ss]tellvertretende|[Ee]rste)[rn]? |\d\. "
    rf"|stv\. |stellv\. )?"
    rf"[A-ZÄÖÜ]?[\w\-]*(?:{_ENDINGS})(?:in)?[rn]?|Inh\.|Bgm\.|Bgmin\.)"
)
_FULL_NAME: Final = (
    r"(?:(?:Dr|Prof|Dipl)\.(?:-Ing\.)? )*[A-ZÄÖÜ][\w\-]+\.? (?:von |zu |van |de )?[A-ZÄÖÜ][\w\-]+(?: [A-ZÄÖÜ][\w\-]+)?"
)
_ROLED: Final = re.compile(rf"{_ROLE} (?:(?:Herrn?|Frau) .+|{_FULL_NAME}|(?:Dr|Prof)\. [A-ZÄÖÜ][\w\-]+)|Bgm\. \w+")
_LONE_TITLE: Final = re.compile(
    r"(?:(?:Herrn? und Frau|Frau und Herrn?|Herren|Damen und Herren)"
    r"|HERRN?|FRAU|FAMILIE"
    rf"|(?:Herrn?|Frau|Fräulein|Familie|Eheleute)(?: {_ROLE}"
    r"| (?:Dipl\.\S+ )?[A-ZÄÖÜ]\w*(?:wirt|rat|lehrer|meister|[Aa]rchitekt|ingenieur)(?:in)?"
    r"| [A-ZÄÖÜ]\w*rätin| Dipl\.\S+)?)"
)
_OR_DEPUTY: Final = re.compile(r",? o\. ?(?:V\. ?)?i\. ?A\.$")
_OLD_PLACE: Final = re.compile(r"(?:[OWD]-)?\d{4} {1,2}(?P<town>[A-ZÄÖÜ][\wäöüß\-]+(?: [A-ZÄÖÜ][\wäöüß.\-]*| \d+)*)")
_HOUSE: Final = re.compile(r"(?:Haus )?(?:Nr\.|Hs\.-?Nr\.|Haus) ?\d+ ?[a-z]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A line of an address, or a part of one: ``text`` without dashes and without what only leads to it."""

    line: Line
    part: tuple[int, int]
    text: str
    dashed: bool
    led: bool


def pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    """Part the lines of an address where a person stands behind the unit, remarks left out."""
    for line in without_offices_between(lines):
        if REMARK.fullmatch(line.text):
            continue
        start = 0
        marks = _COMMA if is_address_in_a_line(line.text) else _PARTED
        for match in (*marks.finditer(line.text), None):
            end = match.start() if match else len(line.text)
            piece = _piece(line, (start, end))
            if piece.text and not _OUT.fullmatch(piece.text) and not (piece.led and re.match(r"de[sr] ", piece.text)):
                yield piece
            start = match.end() if match else end


_COMMA: Final = re.compile(r", ")
_PARTS: Final = 3
"""Person, street and place."""


def is_address_in_a_line(text: str) -> bool:
    """Say whether a line is a whole address: "Frau Ute Kern, Am Weiher 3, 39990 Aue"."""
    parts = text.split(", ")
    placed = patterns.PLACE.fullmatch(parts[-1]) is not None
    return len(parts) == _PARTS and placed and re.match(r"(?:Frau|Herrn?|Familie|Eheleute) ", text) is not None


def _piece(line: Line, part: tuple[int, int]) -> Piece:
    raw = line.text[slice(*part)]
    inner = re.fullmatch(r"[–—-] ?(.+?) ?[–—-]", raw)
    text = inner[1] if inner else raw
    led = _LED_IN.match(text)
    rest = text[led.end() :] if led else text
    text = re.sub(r"^[A-ZÄÖÜ]\w+(?:in|er): ", "", rest)
    if patterns.PERSON_TITLE.match(text):
        text = text.removesuffix(" -").removesuffix(" –")
    if not patterns.PERSON_TITLE.match(text):
        text = _OR_DEPUTY.sub("", text)
    return Piece(
        line=line,
        part=part,
        text=_BESIDE.sub("", text).strip(),
        dashed=inner is not None,
        led=led is not None and led["care"] is not None,
    )


_BESIDE: Final = re.compile(
    r", Zi(?:\.|mmer) ?[\w.]+$|[ ,–-]*\b(?:persönlich|vertraulich)\b[ –-]*$"
    r"|,? (?:oder|o\.) (?:Vertret\w+|V\.)(?:/in)?(?: im Amt| i\. ?A\.)?$"
)
"""What stands behind a person in the address and is none of him."""


def is_addressed(text: str) -> bool:
    """Say whether a line opens an address: "An die …", "Rundschreiben an alle …", "An Ortsbürgermeister Jan Kern"."""
    if re.match(rf"(?:{_CIRCULAR} )?[Aa]n (?:die|den|das|alle)\b|An:?$|an (?:Herrn|Frau) [A-ZÄÖÜ]", text):
        return True
    named = re.match(r"An (?=[A-ZÄÖÜ])", text)
    rest = text[named.end() :] if named else ""
    if not rest:
        return False
    known = patterns.PERSON_TITLE.match(rest) or _ROLED.match(rest) or patterns.BODY.match(rest)
    return known is not None or re.fullmatch(_ROLE, rest) is not None


def is_person(piece: Piece, before: str) -> bool:
    """Say whether a piece names a person, ``before`` being the person named in the line above it."""
    text = piece.text
    if patterns.PERSON_TITLE.match(text) or _ROLED.fullmatch(text) or re.match(r"(?:Hrn?|Fr)\. [A-ZÄÖÜ]", text):
        return True
    if _COUNCILLOR.fullmatch(text):
        return True
    if piece.led and NAME.fullmatch(text) and not patterns.BODY.search(text):
        return True
    return bool(before) and _goes_on(before, text)


_COUNCILLOR: Final = re.compile(r"Ratsherrn?|Ratsfrau|Ratsmitglied|Stadtverordnete[rn]?")
"""The title of a councillor that stands alone above his name."""


def _goes_on(before: str, text: str) -> bool:
    """Say whether a name goes on a line that holds but the form of address, perhaps with an office."""
    lone = (_LONE_TITLE.fullmatch(before) or _COUNCILLOR.fullmatch(before)) is not None
    return lone and NAME_OF_PEOPLE.fullmatch(text) is not None and patterns.STREET.fullmatch(text) is None


def is_calling(text: str) -> bool:
    """Say whether a line tells but the office or the trade of the person beside it: "Schulleiterin", "Tagesmutter"."""
    return re.fullmatch(_ROLE, text) is not None or _TRADE.fullmatch(text) is not None


_TRADE: Final = re.compile(
    r"(?:Frei(?:er|e|schaffende[r]?) )?[A-ZÄÖÜ]?[\w\-]*"
    rf"(?:{'|'.join(_either_case(word_sections('persons')['trades']))})(?:in)?"
)


def old_town(text: str) -> str:
    """Return the town behind a postcode of four figures, as they were until 1993; else nothing."""
    match = _OLD_PLACE.match(text)
    return match["town"] if match else ""


def is_return_line_of_old(text: str) -> bool:
    """Say whether a line names the writer, his street or post-office box, and his place as postcodes were until 1993.

    "Regierungspräsident, Postfach 11 53, 3590 Burgau", "Kreis Aue - Am Weg 2 - 3590 Aue".
    """
    named, *others = _RETURNED.split(text)
    if not others or not old_town(others[-1]) or re.search(r"[a-zäöü]{3}", named) is None:
        return False
    return any(patterns.POST_BOX.match(piece) or patterns.STREET.fullmatch(piece) for piece in others[:-1])


_RETURNED: Final = re.compile(rf" ?[{patterns.DOTS}•|] ?|, | [–-] ")


def is_house(text: str) -> bool:
    """Say whether a line is but the number of a house in a village: "Nr. 14 b"."""
    return _HOUSE.fullmatch(text) is not None


def is_unit(piece: Piece) -> bool:
    """Say whether a piece below the body is a unit of it."""
    return (piece.dashed or patterns.UNIT.match(piece.text) is not None) and not is_office(piece.text)
