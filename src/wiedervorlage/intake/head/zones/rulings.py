"""Notices in the form of a court: title, parties, matter, who sat, "entschieden:", grounds, place and day at the end.

Committees that rule on objections write so. Nobody is greeted, and whoever signs stands below the day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.letterhead.addressees import is_address_in_a_line
from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.head.lines.footers import is_footer
from wiedervorlage.intake.head.zones.head_blocks import is_labelled
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import closed_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TITLE: Final = re.compile(
    r"(?:Widerspruchs|Einspruchs|Abhilfe|Beschwerde)?(?:bescheid|entscheidung)|Schiedsspruch|Beschlu(?:ss|ß)|Urteil",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(
    r"In (?:Sachen\b|(?:de[rm]|dem) (?:\w+ )?\w*(?:verfahren|sache|angelegenheit)\b)(?! (?:hat|wird|ist)\b)"
)
"""What leads to the parties: "In dem Widerspruchsverfahren", "In der Beschwerdesache"."""
_RULES: Final = re.compile(r"\b(?:entschieden|beschlossen|für Recht erkannt|folgende[nr]? \w+)(?: ?:)?$")
_MATTER: Final = re.compile(r"wegen (?=[A-ZÄÖÜ\d§])")
_PARTY: Final = re.compile(r"de[rs] (?=(?:Frau|Herrn|Eheleute|Familie) )")
_TOP: Final = 8
_HEAD: Final = 20
"""Among so many blocks stands the title, among so many the word that rules."""


def ruling_zones(parts: Sequence[Block]) -> list[tuple[str, Block]] | None:
    """Return each block of a notice in the form of a court with the name of its zone; None for any other paper."""
    title = next((n for n, block in enumerate(parts[:_TOP]) if _TITLE.fullmatch(closed_up(block.text))), None)
    if title is None or not any(_OPENS.match(block.text) for block in parts[title + 1 : title + 3]):
        return None
    ruled = next((n for n in range(title + 2, min(_HEAD, len(parts))) if _RULES.search(parts[n].text)), None)
    if ruled is None:
        return None
    end = _end_of_text(parts, ruled)
    return [
        *(
            ("information block" if is_labelled(block.lines[0].text) else "letterhead", block)
            for block in parts[:title]
        ),
        ("title of the page", parts[title]),
        *_parties(parts[title + 1 : ruled + 1]),
        *(("footer" if is_footer(block) else "body", block) for block in parts[ruled + 1 : end]),
        *(("date line" if is_date_line(block.text) else "signature", block) for block in parts[end:]),
    ]


def _end_of_text(parts: Sequence[Block], ruled: int) -> int:
    """Return the number of the block of place and day below the text, else of the first of those who sign."""
    dated = [n for n in range(ruled + 1, len(parts)) if is_date_line(parts[n].text)]
    if dated:
        return dated[-1]
    end = len(parts)
    while end > ruled + 1 and len(parts[end - 1].text) < _SHORT and parts[end - 1].text[-1] not in ".:;":
        end -= 1
    return end


_SHORT: Final = 60
"""The lines of whoever signs are shorter, in characters."""


def _parties(parts: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """Name matter and complainant among the blocks between title and ruling; all else is text."""
    addressed = told = False
    for block in parts:
        matter = None if told else _MATTER.match(block.text)
        party = None if addressed else _party(block)
        if matter:
            told = True
            yield "subject", _cut(block, matter.end())
        elif party is not None:
            addressed = True
            yield "address", party
        else:
            yield "body", block


def _party(block: Block) -> Block | None:
    """Return who complains as an address in a line: "der Frau Ute Kern, Am Weiher 3, 39990 Aue,"."""
    led = _PARTY.match(block.text)
    if led is None or len(block.lines) > 1:
        return None
    cut = _cut(block, led.end())
    line = cut.lines[0]
    bare = line.text.rstrip(" ,-–")
    cut = Block(lines=(replace(line, text=bare, end=line.start + len(bare)),))
    return cut if is_address_in_a_line(bare) else None


def _cut(block: Block, start: int) -> Block:
    """Return a block without the first characters of its first line."""
    first = block.lines[0]
    return Block(lines=(replace(first, text=first.text[start:], start=first.start + start), *block.lines[1:]))
