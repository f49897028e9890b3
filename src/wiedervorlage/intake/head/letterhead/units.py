"""The units of a letterhead: by word, number, task or place in it; which of them is the office that acts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.body import AUTHORITY, PART, PART_BY_ENDING, names_a_task
from wiedervorlage.intake.head.lines.places import line_parts
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import unspaced
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

OF_A_HOUSE: Final = re.compile(
    r"Amt für |(?:[A-ZÄÖÜ][a-zäöüß]+-,? (?:und )?)*"
    r"(?!Landrats|Ober|Amts|Orts|Landes|Bundes|Staats|Kirchen)\w*[a-zäöü]-?(?:[Aa]mt|direktion)\b"
)
"""An office of a town or county: alone below its body it is a unit, where an authority acts for the body."""
_SECTION: Final = re.compile(r"(?:Abteilung|Dezernat|Fachbereich|Geschäftsbereich|Referat|Fachdienst)\b")
_PLACED_UNIT: Final = re.compile(
    r"[A-ZÄÖÜ][\w\-]*(?:stelle|zentrum|betrieb|station|stützpunkt|wache|inspektion|revier|standort|niederlassung|büro"
    r"|bauhof|meisterei|direktion) [A-ZÄÖÜ][\w\-]+"
)
"""A unit with its place or its field: "Betriebsstelle Aue", "Netzbetrieb Strom"."""
_NUMBERED_UNIT: Final = re.compile(
    r"\d{1,3}(?:[./]\d{1,3}){0,2} (?:[–-] )?[A-ZÄÖÜ][a-zäöüß-]+\b(?! \d)|[A-Z]{2,5}-Amt für "
)
"""A unit by the number that the plan of the house gives it: "60.3 Heime und Pflegesätze"."""
_NO_PERSON: Final = re.compile(
    r" und |(?:liche|ische|ale|meine|elle|nnere)[rsn]? |(?:ung|ungen|heiten|keiten|schaft|schaften|tik|wesen|recht)$"
)
"""By such words a plain line is a field of work and no person: "Soziale Angelegenheiten"."""
UNIT_END: Final = re.compile(r"\t| {3,}| ?[/,–·∙•|-] ?(?=(?:Frau|Herrn?|Hr\.|Fr\.) [A-ZÄÖÜ])")
"""Where the name of a unit ends in its line: before another column or the clerk."""
_FOR_A_TASK: Final = re.compile(r"(?:Behörde|Direktion|Institut|Zentrum|Senatsverwaltung) für ")


def unit_before_address(line: Line) -> Iterator[Field]:
    """Read the unit that stands in one line before street and place: "Fachdienst Jugend · Am Weg 8 · 39990 Aue"."""
    first = next(line_parts(line))
    piece = line.text[slice(*first)].strip()
    if first[1] < len(line.text) and (
        PART.match(piece) or patterns.UNIT.match(piece) or PART_BY_ENDING.fullmatch(piece)
    ):
        yield part_field("sender.unit", line, first, "unit before the address")


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
    parts = [item.span for item in units if _SECTION.match(str(item.value))]
    if parts:
        offices = [item for item in offices if item.span < parts[0]]  # what stands below a section is one itself
    if offices:
        office = offices[-1] if len(offices) < len(units) or len(units) == 1 else offices[0]
    if len(units) == 1 and office is not None and OF_A_HOUSE.match(str(office.value)):
        office = None
    if office is not None:
        yield replace(office, name="sender.office", rule="office in the letterhead")
    below = [item for item in units if office is None or item.span > office.span]
    others = below or [item for item in units if item is not office]
    if others:
        yield replace(others[0], value=", ".join(dict.fromkeys(str(item.value) for item in others)))


def is_unit_of_head(printed: str, text: str, *, below_body: bool, below_office: bool) -> bool:
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
        _is_set_off(printed)
        or _NUMBERED_UNIT.match(text)
        or patterns.UNIT.match(text)
        or patterns.ORGAN.fullmatch(text)
        or _FOR_A_TASK.match(text)
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


def _is_set_off(text: str) -> bool:
    return re.fullmatch(r"[–—-] ?[A-ZÄÖÜ].+ ?[–—-]", text) is not None


def unit_name(printed: str) -> str:
    """Return the unit of a line of the letterhead without dashes that set it off and the clerk behind it."""
    return " ".join(UNIT_END.split(unspaced(printed))[0].strip(" –—-").split())
