"""The lines of a letterhead before they are read: without logo, trade and page, an office with its task in one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.places import line_parts
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME_OF_PEOPLE, is_office, unspaced
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Line


_PICTURE: Final = re.compile(r"(?:Logo|Wappen|Signet)\b(?! ?-)")
"""So begins what a page says for a picture: "Logo Landesrecht", "Wappen der Stadt"."""


def without_logo(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without an abbreviation set as a logo above the full name, or words for a picture: "LVO"."""
    lines = [line for line in lines if not _PICTURE.match(line.text)]
    if not lines:
        return lines
    logo = len(lines) > 1 and re.fullmatch(r"[A-ZÄÖÜ]{2,5}", lines[0].text) and patterns.BODY.search(lines[1].text)
    if logo:
        return lines[1:]
    beside = re.match(r"[A-ZÄÖÜ]{2,5}(?:\t| {3,})(?=[A-ZÄÖÜ])", lines[0].text)
    if beside and patterns.BODY.search(lines[0].text[beside.end() :]):
        first = lines[0]
        cut = replace(first, text=first.text[beside.end() :], start=first.start + beside.end())
        return (cut, *lines[1:])
    return [_without_page(line) for line in lines]


TRADES: Final = re.compile(
    r"(?:(?:Die |Freie[r]? )?"
    r"(?:Rechtsanwält\w+|Anwaltskanzlei|Notar\w*|Steuerberater\w*|Architekt\w+)(?: (?:und|&) \w+)?)",
    re.IGNORECASE,
)


def without_trade(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without the profession above the names of a firm: "RECHTSANWÄLTE"."""
    trade = len(lines) > 1 and TRADES.fullmatch(unspaced(lines[0].text))
    named = trade and (re.search(r"[·&+|]|\bund\b", lines[1].text) or NAME_OF_PEOPLE.fullmatch(lines[1].text))
    return lines[1:] if named else lines


_OF_OFFICE: Final = re.compile(r"für [A-ZÄÖÜ]|(?:de[rs]) (?:[\w-]*[Ss]tadt|[\w-]*[Gg]emeinde|[\w-]*es) [A-ZÄÖÜ]")
"""What goes on with an office in the line below it: its task, the body whose office it is."""


_CHAIRED: Final = re.compile(r"(?P<organ>[A-ZÄÖÜ][\wäöüß-]*)ausschu(?:ss|ß)")
_CHAIRS: Final = re.compile(r"(?:Der|Die) Vorsitzende")
"""Who chairs a committee whose name stands above him: "Petitionsausschuß"."""


def with_offices_joined(lines: Sequence[Line]) -> list[Line]:
    """Join an office with its task and body below it: "Der Minister" above "für Verkehr", "des Landes Aue"."""
    done: list[Line] = []
    for line in lines:
        above = done[-1] if done else None
        text = title_case(unspaced(line.text))
        text = f"{text[:1].lower()}{text[1:]}" if text != line.text else text
        chaired = _CHAIRED.fullmatch(title_case(above.text)) if above is not None else None
        if above is not None and chaired and _CHAIRS.fullmatch(title_case(line.text)):
            done[-1] = replace(above, text=f"{title_case(line.text)} des {chaired['organ']}ausschusses", end=line.end)
        elif above is not None and _OF_OFFICE.match(text) and is_office(title_case(unspaced(above.text))):
            done[-1] = replace(above, text=f"{title_case(unspaced(above.text))} {text}", end=line.end)
        else:
            done.append(line)
    return done


def before_address(line: Line) -> list[Line]:
    """Return what a line names before street and place: "Gemeinde Aue · Der Bürgermeister · Am Weg 2 · 39990 Aue"."""
    parts = [part for part in line_parts(line) if line.text[slice(*part)].strip()]
    named = takewhile(lambda part: not _is_address_part(line.text[slice(*part)].strip()), parts)
    end = max((part[1] for part in named), default=0)
    text = line.text[:end].rstrip(f" ,{DOTS}|•")
    return [replace(line, text=text, end=line.start + len(text))] if patterns.BODY.match(text) else []


def _is_address_part(text: str) -> bool:
    placed = patterns.PLACE.search(text) or patterns.POST_BOX.match(text)
    return bool(placed or patterns.STREET.fullmatch(text) or re.search(r"\d{3}", text))


def _without_page(line: Line) -> Line:
    """Return a line without the number of the page at its right."""
    page = re.search(r"(?:\t| {3,})(?:Seite|Blatt|-) ?\d.*$", line.text)
    return replace(line, text=line.text[: page.start()], end=line.start + page.start()) if page else line
