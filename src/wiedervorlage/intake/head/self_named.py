"""A writer whom no letterhead names, told by the sentence in which he speaks of himself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of, words
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block

_ASKS: Final = any_of(words("shown", "asks"))
_DEALT: Final = any_of(words("shown", "dealt"))
_NAME: Final = r"(?P<body>[A-ZÄÖÜ][^.,;:!?()]{2,70}?)"
_ASKING: Final = re.compile(rf"(?:[Dd]ie|[Dd]er|[Dd]as|[Uu]nsere?) {_NAME} {_ASKS} (?:Sie|hiermit|folgende\w*)\b")
_WROTE: Final = re.compile(
    rf"[Mm]it (?:Schreiben|Antrag|Anfrage|E-Mail) (?:der|des) {_NAME} vom \d.{{4,60}}?"
    r" (?:haben wir|hatten wir|habe ich)\b"
)
_DEALING: Final = re.compile(rf"(?:Die|Der|Das) {_NAME} (?:hat|haben) (?:Ihre[nrms]?|Ihr) .{{3,120}}?\b{_DEALT}\b")
_GROUP: Final = re.compile(
    r"[\w-]*(?:[Ff]raktion|[Gg]ruppe|[Ii]nitiative|[Vv]erein|[Vv]erband|[Bb]eirat|[Gg]emeinschaft)\b"
)


def read_self_named(body: Sequence[Block]) -> Iterator[Field]:
    """Read the body that asks, wrote or dealt with the reader's letter in the first sentence."""
    for block in body[:1]:
        line = block.lines[0]
        for pattern, house in ((_ASKING, _GROUP), (_WROTE, _GROUP), (_DEALING, patterns.BODY)):
            found = pattern.match(line.text)
            if found and house.match(found["body"]) and re.search(r"[ -]", found["body"]):
                yield part_field(
                    "sender.body", line, found.span("body"), "writer in the first sentence", confidence=0.7
                )
                return


_HOUSE: Final = re.compile(
    r"(?:[A-ZÄÖÜ]\w+(?:isches|ische|ischer|es) )?"
    r"(?:(?:Bundes|Landes|Staats)?[Mm]inisterium (?:für|de[rs]) |Bundeskanzleramt"
    r"|(?:Landrats|Finanz|Bezirks|Wasserwirtschafts|Forst|Regierungs)\w*(?:amt|präsidium|verwaltung|regierung) [A-ZÄÖÜ]"
    r"|(?:Hanse|Kreis|Landeshaupt|Universitäts)?[Ss]tadt [A-ZÄÖÜ]|(?:Samt|Verbands|Orts)?[Gg]emeinde [A-ZÄÖÜ]"
    r"|(?:Land)?[Kk]reis [A-ZÄÖÜ]|Bundes\w+(?:amt|anstalt|agentur)|Auswärtiges Amt|[\w-]*[Ff]raktion )[^:@\d]*"
)
"""A house of the public hand, or a group of a council, with its name."""
_LONGEST: Final = 80


def read_house_below(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the house from a line of its own below whoever signs."""
    for line in [line for block in blocks for line in block.lines][1:]:
        if len(line.text) < _LONGEST and _HOUSE.fullmatch(line.text):
            yield part_field("sender.body", line, (0, len(line.text)), "house below the signature", confidence=0.7)
            return
