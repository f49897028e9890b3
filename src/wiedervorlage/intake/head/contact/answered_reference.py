"""Signs outside the information block: behind the day of the letter answered, or labelled in the subject or below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

_ANSWERED: Final = re.compile(r"(?:(?:Betr(?:eff)?|Bezug)\.?: *)?Ihre? [A-ZÄÖÜ][\w\-]+:?(?: (?:vom|v\.))? ")
_SIGN: Final = re.compile(
    r"[,;]? *(?:(?:Az\.?|Aktenzeichen|Zeichen|Gz\.?|Geschäftszeichen|Gesch\.-?[Zz]\.):? *(?P<named>[^()]*?\d[^()]*?)\)?"
    r"|\((?:Az\.?:? *)?(?P<bracketed>[^()]*\d[^()]*)\)"
    r"|[-–] (?:(?:Az|AZ|Gz|Gesch\.-?[Zz])\.?:? )?(?P<dashed>(?:\S[^()]*?\d[^()]*?|[A-ZÄÖÜ]\S*/\S*)) [-–])\.?$"
)
_STRAY: Final = re.compile(
    r"(?:^|[,;–—-] |\t| {3,})(?P<whose>[Uu]nsere?|[Mm]eine?|Ihre?) (?:Zeichen|Vorgang|Az\.?|Aktenzeichen"
    r"|Geschäftszeichen):? +(?P<sign>(?=[^,;\t]*\d)[^,;:\t()]+?)(?=$|[,;\t]| {3,}| \()"
)


def sign_of_letter_answered(lines: Sequence[Line]) -> Iterator[Field]:
    """Read the sign in "Ihr Bericht vom 14. Dezember 2010, Az. III-36.2/Bi", "Ihr Bericht vom 30.03.1998 - 66.10 -"."""
    for line in lines:
        opening = _ANSWERED.match(line.text)
        hits = [hit for hit in find_dates(line.text) if opening and hit.span.start == opening.end()]
        sign = _SIGN.match(line.text, hits[0].span.end) if hits else None
        group = sign.lastgroup if sign else None
        if sign and group and not find_dates(sign[group]):
            yield part_field("your_reference", line, sign.span(group), "sign behind the letter answered")


def stray_signs(lines: Sequence[Line]) -> Iterator[Field]:
    """Read a labelled sign that stands in subject, address or foot: "Ihr Gesuch vom 3. Mai – unser Vorgang D 05/61"."""
    for line in lines:
        for match in _STRAY.finditer(line.text):
            name = "your_reference" if match["whose"].startswith("Ihr") else "our_reference"
            if not find_dates(match["sign"]):
                yield part_field(name, line, match.span("sign"), "sign beside its label")


def lone_signs(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read a sign that stands with its label in a line of its own below the text: "Ihr Zeichen: 43/WG-2024"."""
    for block in blocks:
        line = block.lines[0]
        match = _ALONE.fullmatch(line.text) if len(block.lines) == 1 else None
        if match and not find_dates(match["sign"]):
            name = "your_reference" if match["whose"].startswith("Ihr") else "our_reference"
            yield part_field(name, line, match.span("sign"), "sign beside its label")


_ALONE: Final = re.compile(
    r"(?P<whose>Unsere?|Meine?|Ihre?) (?:Zeichen|Az\.?|Aktenzeichen|Geschäftszeichen|Gz\.?) ?: *"
    r"(?P<sign>(?=.*\d)[\w.\-/ ]{2,30}(?<! ))"
)
_SIGN_OF_HEAD: Final = re.compile(r"(?=.*\d)(?=.*[.\-/])[A-Z]{1,4}(?: [A-Z0-9]{1,4}){0,3} ?[-–/.] ?[\d./\-]{2,}")

_DASHED_SIGN: Final = re.compile(r"[–-] ?(?P<sign>(?:\d{1,3} ?[-–.] ?)?\d{2,3}(?: \d{3})?(?:[/.-]\d+)+) ?[–-]")
"""A file number between dashes below the name of a ministry: "- 23 - 81 023/2 -"."""


def signs_in_head(lines: Sequence[Line]) -> Iterator[Field]:
    """Read a file number that a letterhead sets below the body's name: "V C 2 - 3.14.02"."""
    for line in lines[1:]:
        dashed = _DASHED_SIGN.fullmatch(line.text)
        if dashed and not any(hit.value for hit in find_dates(line.text)):
            yield part_field("our_reference", line, dashed.span("sign"), "sign in the letterhead", confidence=0.6)
    for line in lines:
        if _SIGN_OF_HEAD.fullmatch(line.text) and not any(hit.value for hit in find_dates(line.text)):
            yield line_field("our_reference", line, "sign in the letterhead", confidence=0.6)
