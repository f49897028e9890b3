"""The name of a body in a letterhead: which lines belong to it, and what stands beside it in its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.lands import is_land
from wiedervorlage.intake.lexicon.word_sections import word_sections
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME, is_office, unspaced
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import line_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_LINKS: Final = frozenset({"des", "für", "und", "im", "in", "am", "an", "von", "beim", "zur"})
AUTHORITY: Final = re.compile(r"[\wäöüß, -]*(?:[a-zäöü-][Aa]mt|[Bb]ehörde|[a-z]kammer|[a-zA-Z]direktion)\b|Amt für ")
PART: Final = re.compile(
    r"(?:Fachbereich|Fachdienst|Fachgebiet|Referat|Sachgebiet|Dezernat"
    r"|(?:FB|FD|SG)(?= [\dA-ZÄÖÜ])|(?:Abt|Dez|Ref)\. \w+"
    r"|Kunden(?:service|dienst|dialog|zentrum|betreuung|büro)|Unternehmenskommunikation|Regionaldirektion|Dienststelle"
    r"|Polizei(?:inspektion|revier|station|posten)|Fachamt|Abschnitt|Stabsstelle|Abteilung|Amt \d"
    r"|(?:Orts|Kreis|Landes|Bezirks|Stadt)(?:verband|gruppe|verein)|Bezirk|Ortsgruppe|Außenstelle|Zweigstelle|Nebenstelle"
    r"|\w*[Nn]iederlassung|Sachbereich|Bereich|Team)\b"
)
_ENDINGS: Final = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in word_sections("units")["endings"])
PART_BY_ENDING: Final = re.compile(
    r"(?:[A-ZÄÖÜ][\wäöüß\-]+,? (?:und )?|und )*(?:[A-ZÄÖÜ][\wäöüß\-]*)?"
    rf"(?:{_ENDINGS})(?: (?:Nord|Süd|Ost|West|Mitte|\d{{1,3}}))?"
)
"""A unit by the ending of its last word: "Archivberatungsstelle", "Zulassung und Sicherstellung"."""
_TASKS: Final = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in word_sections("units")["tasks"])
TASK: Final = re.compile(
    r"(?:[A-ZÄÖÜ][\wäöüß\-]+(?:, | und |, und | & | u\. | / |/| )(?:[a-zäöü]+(?:liche|sche|ale)[rsn]? )?)*"
    rf"[A-ZÄÖÜ]?[\wäöüß\-]*(?:{_TASKS})"
)
"""A task that stands for the unit which does it: "Wasserrecht", "Steuern und Abgaben"."""
NUMBERED: Final = re.compile(
    r"(?:\d{1,3}(?:[./]\d{1,3}){0,2}|[IVX]+(?:[./]\d{1,3}){0,2})\.? (?:[–-] )?(?P<rest>[A-ZÄÖÜ].*)"
)
"""A unit with its number before its name: "66.2 Straßenunterhalt", "II/3 - Kasse"."""


def names_a_task(text: str) -> bool:
    """Say whether a line names a unit by its task, with or without its number, or parted by a dash behind a unit."""
    numbered = NUMBERED.fullmatch(text)
    rest = numbered["rest"] if numbered else text
    first, _, second = rest.partition(" - ")
    behind = bool(second) and PART_BY_ENDING.fullmatch(first) and TASK.fullmatch(second)
    return bool(TASK.fullmatch(rest) or behind or (numbered and PART_BY_ENDING.fullmatch(rest)))


_NOT_OF_BODY: Final = re.compile(
    r"über |im (?:\w*[Ss]aal|Rathaus|Kreishaus)|"
    r"mit (?:den|der|Sitz)\b|i\. ?[AV]\.|im Hause|für die (?:Mitglieds)?[Gg]emeinde|gegr\."
)


_NEXT_LINE: Final = 130
"""What stands so few characters behind a line, blanks counted, stands in the line below it."""


def belongs_to_body(above: Line, line: Line) -> bool:
    """Say whether a line goes on with the body's name: a bare word above, a small word, a Land or legal form below."""
    first = line.text.split()[0]
    bare = patterns.BARE_BODY.fullmatch(above.text) is not None
    below = line.start - above.end < _NEXT_LINE
    small = (first[:1].islower() and below and not _NOT_OF_BODY.match(line.text)) or (
        first.isupper() and first.casefold() in _LINKS
    )
    forms = first in {"e.V.", "e.", "gGmbH", "GmbH", "Partnerschaftsgesellschaft"}
    club = (
        _CLOSES_NAME.search(line.text) is not None and ":" not in line.text and _CLOSES_NAME.search(above.text) is None
    )
    return (
        bare
        or small
        or forms
        or (club and _CLUB_WORD.match(above.text) is not None)
        or (_AUTHORITY_ALONE.fullmatch(above.text) is not None and _PLACE_NAME.fullmatch(line.text) is not None)
        or is_land(title_case(line.text))
        or above.text.casefold().endswith(("-", ",", " und", " für"))
    )


_CLOSES_NAME: Final = re.compile(r"\b(?:e\. ?V\.|gGmbH|GmbH|mbH|eG)$")
_CLUB_WORD: Final = re.compile(
    r"[\w \-„“\".]*(?:[Vv]erein|[Vv]erband|[Ff]euerwehr|[Gg]emeinschaft|[Ff]reunde"
    r"|[Cc]hor|[Oo]rchester|[Ii]nitiative|[Kk]reis)\b"
)
_AUTHORITY_ALONE: Final = re.compile(
    r"(?:[\w\-]*kammer|[\w\-]*amt|Jobcenter|Bezirksregierung|Regierungspräsidium|[\w\-]*verwaltung|Dekanat|Kirchenkreis|Klinikum)",
    re.IGNORECASE,
)
_PLACE_NAME: Final = re.compile(r"[A-ZÄÖÜ][\wäöüÄÖÜß]+(?: ?- ?[A-ZÄÖÜ][\wäöüÄÖÜß]+)+|[A-ZÄÖÜ]{4,}(?: [A-ZÄÖÜ]{4,})?")
"""A place of two names, or in capitals: below a bare authority it belongs to its name."""


def _in_one(lines: Sequence[Line]) -> str:
    """Return the lines of a name as one, without what stands at their right; a word broken at its hyphen is joined."""
    whole = " ".join(re.split(r"\t| {3,}", unspaced(line.text))[0] for line in lines)
    whole = re.sub(r"(?<=[A-ZÄÖÜ]{3}) - (?=[A-ZÄÖÜ]{3})", "-", whole)
    return re.sub(r"(?<=[a-zäöüß])- (?=[A-ZÄÖÜ])", "-", whole)


_WITH_TRADE: Final = re.compile(
    r"(?P<name>[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w.-]+){1,3}), "
    r"(?:\w*(?:[Ww]irt|[Mm]eister|[Ll]ehrer|[Rr]entner|[Pp]ensionär|[Ww]inzer|[Gg]ärtner|[Aa]rchitekt)(?:in)?"
    r"|Kaufmann|Kauffrau|Dipl\..*)"
)
"""A private writer with his trade: "Alois Huber, Landwirt"."""
_FREE_TRADE: Final = re.compile(
    r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w.-]*)? [A-ZÄÖÜ][\w-]+,?"
    r"(?: Dipl\.\S*(?: \(FH\))?| (?:Freier? )?(?:Architekt|Rechtsanwalt|Ingenieur|Notar)(?:in)?| BDA)+",
    re.IGNORECASE,
)
"""A free profession behind its name: "Jan Kern Dipl.-Ing. Architekt"."""
_LOWER_AUTHORITY: Final = re.compile(r"(?:Untere|Obere|Höhere) [A-ZÄÖÜ]\w*behörde$")


_OF_OFFICE: Final = re.compile(rf"{patterns.OFFICE.pattern} {NAME.pattern}")
"""The holder of an office with his name: "Bürgermeisterin Jana Kern"."""


def _tells_more(part: str) -> bool:
    """Say whether a part behind a dot is something else than the body's name: office, unit, street, place, box."""
    organ = patterns.ORGAN.match(part) or _OF_OFFICE.fullmatch(part)
    known = organ or is_office(part) or AUTHORITY.fullmatch(part) or patterns.UNIT.match(part) or PART.match(part)
    placed = patterns.PLACE.search(part) or patterns.STREET.fullmatch(part) or patterns.POST_BOX.match(part)
    return bool(known or placed or re.search(r"\d{3}|@|www|Tel", part) or PART_BY_ENDING.fullmatch(part))


def joined_body(lines: list[Line]) -> Iterator[Field]:
    """Return the lines of the body's name as one field (a person where it is a name), office and unit beside it too."""
    parts = re.split(rf" ?[|{DOTS}•] ?| \* | [–-] (?=Der |Die |DER |DIE )", _in_one(lines))
    cells = re.split(r"\t| {3,}", lines[0].text)
    if len(lines) == len(parts) == 1 and len(cells) > 2 and unspaced(lines[0].text) == lines[0].text:
        parts = cells  # a head in one line, parted by wide blanks
    if len(parts) > 1 and not any(_tells_more(title_case(part.strip(" –-"))) for part in parts[1:]):
        parts = [" · ".join(part.strip() for part in parts)]
    value = re.split(
        r"(?<=e\.V\.|GmbH) [–-] |, (?:Körperschaft|Anstalt|Stiftung) de[sr] ", title_case(" ".join(parts[0].split()))
    )[0]
    units: list[str] = []
    led = any(is_office(title_case(part.strip(" –-"))) for part in parts[1:])
    for part in (title_case(part.strip(" –-")) for part in parts[1:]):
        if is_office(part) or (AUTHORITY.fullmatch(part) and not led):
            yield line_field("sender.office", lines[0], "office beside the body", value=part)
        elif patterns.UNIT.match(part) or PART.match(part) or AUTHORITY.fullmatch(part):
            units.append(part)
        elif _OF_OFFICE.fullmatch(part):
            yield line_field("sender.person", lines[0], "holder of an office beside the body", value=part)
    if units:
        yield line_field("sender.unit", lines[0], "unit beside the body", value=", ".join(units))
    if _LOWER_AUTHORITY.match(value):
        yield line_field("sender.unit", lines[0], "authority of a body named elsewhere", value=value)
        return
    trade = _WITH_TRADE.fullmatch(value)
    if _FREE_TRADE.fullmatch(value):
        yield line_field("sender.person", lines[0], "name with its profession", value=" ".join(lines[0].text.split()))
        return
    if trade and not patterns.BODY.search(value) and NAME.fullmatch(trade["name"]):
        value = trade["name"]
    short = re.match(r"[A-ZÄÖÜ]{2,}[ a-zäöüß]", value)
    person = len(lines) == 1 and " " in value and not (short or patterns.BODY.search(value)) and NAME.fullmatch(value)
    name = "sender.person" if person else "sender.body"
    yield line_field(name, lines[0], "first lines of the letterhead", value=value)
