"""Lines of an information block that a narrow column broke: a number, a sign or hours of opening in two lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.patterns import DOTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Line

_OPEN: Final = re.compile(r"\d ?[–-]$|[(/]$|\b(?:Tel|Fax|Durchwahl|Telefon|App)\.?:?$|(?:Zeichen|vom)\b.*[^ ,]+,$")
"""A line that cannot end so: a span of hours without its end, a label without its number, a list of two."""
_REST_OF_NUMBER: Final = re.compile(r"[–\-/]? ?\d[\d \-–/]*")
_REST_OF_SIGN: Final = re.compile(r"(?:[–\-/] ?)?\d[\w.\-–/ ]{0,14}")


_LONE_FORM: Final = re.compile(r"\b(?:Frau|Herrn?|Fr\.|Hr\.|Dipl\.-Ing\.|(?:Dr|Prof)\.(?: [A-ZÄÖÜ][\w\-]+)?)$")


def run_on(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those joined that the layout broke; places in the text stay true."""
    done: list[Line] = []
    for line in lines:
        gap = line.start - done[-1].end if done else 0
        if (gap == 1 and _runs_on(done[-1].text, line.text)) or (
            0 < gap < _NEXT_LINE and _breaks_mail(done[-1].text, line.text)
        ):
            done[-1] = replace(done[-1], text=f"{done[-1].text}{' ' * gap}{line.text}", end=line.end)
        else:
            done.append(line)
    return done


def _breaks_mail(above: str, below: str) -> bool:
    """Say whether an address of mail breaks off behind "@", hyphen or dot, or before a dot, and goes on below."""
    whole = re.search(r"@(?:[\w.\-]*[\-.])?$", above) and re.fullmatch(r"[\w\-]+\.[\w.\-]*\w", below)
    return bool(whole or (re.search(r"@[\w\-]+$", above) and re.fullmatch(r"(?:\.[\w\-]+)+", below)))


_NEXT_LINE: Final = 90
"""So few characters, blanks counted, part a line of a column from the one below it."""


def with_return_line_joined(block: Block) -> Block:
    """Return a block with the line above the address whole again, where its place went into the next line."""
    lines = block.lines
    if len(lines) < _TWO or lines[0].end + 1 != lines[1].start:
        return block
    whole = f"{lines[0].text} {lines[1].text}"
    if not _is_broken(lines[0].text, lines[1].text, alone=len(lines) == _TWO):
        return block
    if patterns.PLACE.search(whole) is None or len(whole) > _LONGEST:
        return block
    return Block(lines=(replace(lines[0], text=whole, end=lines[1].end), *lines[2:]))


def _is_broken(first: str, second: str, *, alone: bool) -> bool:
    """Say whether the first line breaks off in street or place, which the second ends.

    Args:
        first: of the lines.
        second: of them.
        alone: whether they make the block; only then commas may part what stands in them.
    """
    if re.search(rf"[{DOTS}•|]", first):
        return _BROKEN_PLACE.search(first) is not None
    if not alone or "," not in first:
        return False
    in_place = re.search(r"\d, (?:D-)?\d{5}(?: [A-ZÄÖÜ][\w\-]+)?$", first) and re.fullmatch(r"[A-ZÄÖÜ][\w\-]+", second)
    in_street = re.search(r", [A-ZÄÖÜ][\w\-]+$", first) and _REST_OF_STREET.match(second)
    return bool(in_place or in_street)


_REST_OF_STREET: Final = re.compile(
    r"(?:Straße|Str\.|Weg|Damm|Platz|Allee|Ring|Gasse|Ufer|Chaussee|Markt|Berg|Tor) \d+ ?[a-z]?, (?:D-)?\d{5} [A-ZÄÖÜ]"
)
_BROKEN_PLACE: Final = re.compile(
    rf"[{DOTS}•|] ?(?:.* )?(?:\d{{5}}|Am|An der|Auf der|Im|In der|Zum|Zur|Alter?|Postfach)$"
)
"""A line above the address that ends in the midst of street or place."""
_TWO: Final = 2
_LONGEST: Final = 120
"""No line above an address has more characters."""


def _runs_on(above: str, below: str) -> bool:
    if label_of(below) is not None:
        return False
    if _OPEN.search(above) and not re.search(r"\t| {3,}", above):
        return re.match(r"[\d(]", below) is not None
    day = find_dates(below)
    label = label_of(above)
    if label is None or label[1] >= len(above) or any(hit.day for hit in day):
        return False
    if label[0] in {"phone", "direct", "fax", "mobile", "switchboard"}:
        return _REST_OF_NUMBER.fullmatch(below) is not None and re.search(r"\d[ /)\-–]*$", above) is not None
    if label[0] == "name":
        return _LONE_FORM.search(above) is not None and re.match(r"[A-ZÄÖÜ(]", below) is not None
    return label[0] == "our_reference" and _REST_OF_SIGN.fullmatch(below) is not None
