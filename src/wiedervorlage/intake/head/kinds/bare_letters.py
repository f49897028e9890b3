"""Letters without salutation, as decrees and notes between offices are: how they are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.kinds import is_minutes
from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import closed_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Block

_COUNCIL: Final = re.compile(r"Vorlage|Niederschrift|Drucksache|Protokoll|Beschluss|Tagesordnung", re.IGNORECASE)


def is_bare_letter(parts: Sequence[Block]) -> bool:
    """Say whether a paper without salutation has the head of a letter, as decrees do."""
    head = [block for block in parts[:12] if not is_prose(block)]
    if is_minutes("\n".join(block.text for block in parts[:6])):
        return False
    lines = [line.text for block in head for line in block.lines]
    addressed = any(_is_addressed(line.text) for block in head for line in block.lines[:2])
    addresses = [block for block in head[1:] if len(block.lines) > 1 and patterns.PLACE.match(block.lines[-1].text)]
    labelled = any(_OF_LETTER.match(text) for text in lines)
    ordered = any(patterns.BY_ORDER.match(block.lines[0].text) for block in parts[-4:])
    closes = any(_FORMULA.match(block.lines[0].text) for block in parts[-4:])
    houses = sum(_names_house(block.lines[0].text) for block in head[:6]) > 1
    placed = [block for block in head if any(patterns.PLACE.match(line.text) for line in block.lines[1:])]
    dated = any(is_date_line(text) for text in lines)
    corresponds = (
        addressed
        or closes
        or (labelled and (bool(addresses) or ordered))
        or (ordered and houses)
        or len(placed) > 1
        or (dated and any(block is not head[0] for block in placed))
    )
    titles = [block.text for block in head[:6] if len(block.text) < 200 and not is_prose(block)]
    return corresponds and not any(_COUNCIL.search(closed_up(title)) for title in titles)


_FORMULA: Final = re.compile(
    r"Mit \w+(?:en|em) (?:\w+en )?Gr(?:ü|u)(?:ß|ss)"
    r"|(?:Freundliche|Beste|Viele|Herzliche) Grüße|MfG\b|Hochachtungsvoll"
)
"""What closes a letter for certain."""
_OF_LETTER: Final = re.compile(
    r"(?:Ihre?|Unsere?|Meine?) (?:Zeichen|Az)|Aktenzeichen|Geschäftszeichen|Az\.|Gz\.|Gesch\.-?Z"
    r"|(?:Betr(?:eff|ifft|\.)?|Bezug) ?:"
)
"""What the head of a letter prints before its sign or its matter."""


def first_of_body(parts: Sequence[Block]) -> int:
    """Return the number of the block a letter without salutation says its first sentence in, or of the headings above.

    Args:
        parts: all blocks of the letter.
    """
    first = next((number for number, block in enumerate(parts) if number and _speaks(block)), len(parts))
    if first < len(parts):
        while first > 1 and _heads_first_part(parts[first - 1]):
            first -= 1
    return first


def _speaks(block: Block) -> bool:
    """Say whether a block is running text, or at least decides: a sum and its words often end it without a stop."""
    return is_prose(block) or _DECIDES.search(block.text.replace("\n", " ")) is not None


_DECIDES: Final = re.compile(
    r"\b(?:bewillig|gewähr|erteil|genehmig|bestätig|erlaub)(?:e ich|en wir) (?:Ihnen|Ihre[mr]?|hiermit|der|dem)\b"
    r"|^(?:Der|Die) \w*(?:[Aa]usschu(?:ss|ß)|[Rr]at|tag|[Vv]ertretung|[Vv]ersammlung|[Vv]orstand|Magistrat)"
    r" hat\b.{0,90}\bbeschlossen, "
)


def _heads_first_part(block: Block) -> bool:
    """Say whether a block is the heading of the first part of a text: "I.", "1. Bewilligung", "A. Sachverhalt"."""
    return len(block.lines) == 1 and _FIRST_PART.fullmatch(block.text) is not None


_FIRST_PART: Final = re.compile(
    r"(?:I|A|1)[.)](?: (?:Bewilligung|Entscheidung|Genehmigung|Zuwendung|Festsetzung|Anordnung|Verfügung|Tenor"
    r"|Erlaubnis|Bescheid|Anla(?:ss|ß)|Ausgangslage|Allgemeines|Vorbemerkung(?:en)?|Sachverhalt|Gründe))?"
    r"|(?:Tenor|Sachverhalt|Gründe|Vorbemerkung(?:en)?)"
)
"""A numbered line is often the matter itself, "1. Änderung der Hauptsatzung"; only such words head a first part."""


def _names_house(text: str) -> bool:
    """Say whether a line begins with the name of a body or of a part of one."""
    return len(text) < _HOUSE and (patterns.BODY.match(text) or patterns.UNIT.match(text)) is not None


_HOUSE: Final = 70
"""A line that names a house is shorter, in characters."""


def _is_addressed(text: str) -> bool:
    return bool(
        re.match(r"An(?: (?:die|den|das|alle)\b|$)|(?:Frau|Herrn|Familie|Eheleute|Firma|z\. ?Hd?)\b|Fa\. ", text)
        or patterns.ADDRESSEES.match(text)
    )


def is_prose(block: Block) -> bool:
    """Say whether a block is running text."""
    text = block.text
    words = len(re.findall(r" [a-zäöü]{2,}", text))
    led = text.rstrip().endswith(":") and (words >= _LEADING or re.search(r"\b(?:möge|wolle) beschließen", text))
    if led or (len(text) > _LONG and words > _MANY):
        return True
    return len(text) > 60 and text.rstrip().endswith((".", ":", "?")) and len(re.findall(r" [a-zäöü]{2,}", text)) > 4


_LEADING, _MANY, _LONG = 3, 12, 110
"""So many small words has a sentence that leads to a list, so many, and so many characters, one that breaks off."""
