"""The words of a head that stand in one running line, told apart: labels with their values, places, days, the rest.

Text layers without breaks give a letter so: "STADT AUE DIE BÜRGERMEISTERIN Markt 1 39990 Aue Mein Zeichen: 3/Ke
Datum: 3. Mai 2011 Ihr Antrag Sehr geehrte …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.phones import NUMBER
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import is_office
from wiedervorlage.intake.text.spotting import title_case


class Mark(StrEnum):
    """What a piece of a running head is."""

    LABEL = "label with its value"
    OPEN = "label whose value cannot be told from what follows"
    PLACE = "postcode and place"
    BOX = "post-office box"
    TORN = "box and postcode run into each other"
    DAY = "place and day"
    CONTACT = "address of mail or web"
    OFFICE = "holder of an office"
    BLANK = "blank to be filled in"
    MATTER = "label of the subject"
    WORDS = "other words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the head: what it is, and its characters."""

    mark: Mark
    start: int
    end: int


_WORD: Final = re.compile(r"(?<!\S)\S+")
_TOWN: Final = re.compile(
    r"(?:D-)?\d{5} (?:(?:Bad|Sankt|St\.|Alt|Neu|Groß|Klein|Burg|Markt|Schloß) )?[A-ZÄÖÜ][\w\-]*[a-zäöüß]"
    r"(?: (?:(?:am|im|an der|in der|bei|vor der|ob der) [A-ZÄÖÜ][\w\-]+|\([^)]{2,20}\)|a\. ?d\. ?[A-ZÄÖÜ]\w+))?"
)
_BOX: Final = re.compile(r"Postfach(?: \d\d?(?=[ ,])| \d{3,6}(?=[ ,]|$))+(?!\d)")
_TORN: Final = re.compile(r"Postfach [\d ]*\d{6,} [A-ZÄÖÜ][\w\-]+")
_BLANK: Final = re.compile(r"[a-zäöü]{2,10}: ?_+")
_BEFORE_DAY: Final = re.compile(r"(?:[A-ZÄÖÜ][\w\-]+, (?:den |d\. |am )?|den (?=\d))?")
_OFFICE: Final = re.compile(r"(?:Der|Die|DER|DIE) [A-ZÄÖÜ][\wÄÖÜ\-]+")
_SIGN: Final = re.compile(r"(?:[A-Z]{1,4} )?[^\s,]*\d[^\s,]*")
_PERSON: Final = re.compile(r"(?:Frau|Herrn?) (?:Dr\. )?[A-ZÄÖÜ][\w\-]+")
_VALUES: Final = {
    "phone": NUMBER, "direct": NUMBER, "fax": NUMBER, "mobile": NUMBER, "switchboard": NUMBER,
    "email": patterns.EMAIL, "web": patterns.WEB, "name": _PERSON, "our_reference": _SIGN, "your_reference": _SIGN,
    "room": re.compile(r"\S*\d\S*"),
}  # fmt: skip
"""How far the value of a label reaches."""


def pieces_of_head(text: str) -> list[Piece]:
    """Return the pieces of a running head in order; words that are nothing known stand together in one piece."""
    found: list[Piece] = []
    begun = at = 0
    days = _own_days(text)
    for word in _WORD.finditer(text):
        if word.start() < at:
            continue
        known = _known(text, word.start(), days)
        if known is not None:
            found += _words(text, begun, word.start())
            found.append(known)
            begun = at = known.end
    return [*found, *_words(text, begun, len(text))]


def _words(text: str, start: int, end: int) -> list[Piece]:
    return [Piece(mark=Mark.WORDS, start=start, end=end)] if re.search(r"\w", text[start:end]) else []


def _own_days(text: str) -> dict[int, int]:
    """Return where the days of a head begin and end, a place before them included, without those of other letters."""
    days: dict[int, int] = {}
    for hit in find_dates(text):
        if hit.has_year and hit.day and not _OF_ANOTHER.search(text[: hit.span.start]):
            led = re.search(rf"{_BEFORE_DAY.pattern}$", text[: hit.span.start])
            days[led.start() if led else hit.span.start] = hit.span.end
    return days


_OF_ANOTHER: Final = re.compile(r"\b(?:vom|v\.|(?<!, )am|bis|seit|ab|und|[Ee]ing\w*\.?:?(?: am| den)?) $")


def _known(text: str, at: int, days: dict[int, int]) -> Piece | None:
    if at in days:
        return Piece(mark=Mark.DAY, start=at, end=days[at])
    for mark, pattern in _FORMS:
        found = pattern.match(text, at)
        if found and (mark is not Mark.OFFICE or is_office(title_case(found[0]))):
            return Piece(mark=mark, start=at, end=found.end())
    return _labelled(text, at, days)


_FORMS: Final = (
    (Mark.PLACE, _TOWN),
    (Mark.TORN, _TORN),
    (Mark.BOX, _BOX),
    (Mark.CONTACT, patterns.EMAIL),
    (Mark.CONTACT, patterns.WEB),
    (Mark.OFFICE, _OFFICE),
    (Mark.BLANK, _BLANK),
    (Mark.MATTER, patterns.SUBJECT_LABEL),
)


def _labelled(text: str, at: int, days: dict[int, int]) -> Piece | None:
    label = label_of(text[at : at + _LONGEST])
    if label is None:
        return None
    name, length = label
    start = at + length
    printed = text[at:start].rstrip()
    if not (printed.endswith(":") or name in _TELLING):
        return None
    if name == "date" and start in days:
        return Piece(mark=Mark.LABEL, start=at, end=days[start])
    value = _VALUES[name].match(text, start) if name in _VALUES else None
    if value is not None:
        end = min(value.end(), *(day for day in days if day > start), value.end())
        return Piece(mark=Mark.LABEL, start=at, end=end)
    return Piece(mark=Mark.OPEN, start=at, end=at + len(printed))


_LONGEST: Final = 120
"""A label with what must stand behind it is shorter, in characters."""
_TELLING: Final = ("phone", "direct", "fax", "mobile", "your_reference", "our_reference", "date")
"""Labels that count without a colon too."""
