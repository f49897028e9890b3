"""A writer whom no letterhead names, told by the sentence in which he speaks of himself."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.bare_letters import is_prose
from wiedervorlage.intake.head.signing.lines import RULE
from wiedervorlage.intake.lexicon.word_sections import any_of, words
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import body_in_nominative
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block

_ASKS: Final = any_of(words("shown", "asks"))
_ASKED: Final = any_of(words("shown", "asked"))
_CAME: Final = any_of(words("shown", "came"))
_TAKES_SIDE: Final = any_of(words("shown", "takes-side"))
_WRITES: Final = any_of(words("shown", "writes"))
_DEALT: Final = any_of(words("shown", "dealt"))
_NAME: Final = r"(?P<body>[A-ZÄÖÜ][^.,;:!?()]{2,70}?)"
_ASKING: Final = re.compile(rf"(?:[Dd]ie|[Dd]er|[Dd]as|[Uu]nsere?) {_NAME} {_ASKS} (?:Sie|hiermit|folgende\w*)\b")
_WROTE: Final = re.compile(
    rf"[Mm]it (?:Schreiben|Antrag|Anfrage|E-Mail) (?:der|des) {_NAME} vom \d.{{4,60}}?"
    r" (?:haben wir|hatten wir|habe ich)\b"
)
_DEALING: Final = re.compile(rf"(?:Die|Der|Das) {_NAME} (?:hat|haben) (?:Ihre[nrms]?|Ihr) .{{3,120}}?\b{_DEALT}\b")
_HAD_ASKED: Final = re.compile(rf"(?:[Dd]ie|[Dd]er|[Dd]as) {_NAME} ha(?:t|tte) (?:Sie|Ihnen)\b.{{3,160}}?\b{_ASKED}\b")
_TAKING_SIDE: Final = re.compile(rf"(?:[Dd]ie|[Dd]er|[Dd]as) {_NAME} {_TAKES_SIDE}\b")
_ON_BEHALF: Final = re.compile(
    rf"(?:[Aa]ls [A-ZÄÖÜ]\w+ de[rs]|[Ii]m (?:Namen|Auftrag) (?:de[rs]|unsere[rs])) {_NAME},? {_WRITES} (?:ich|wir)\b"
)
_ARRIVED: Final = re.compile(rf"Ihre? .{{3,80}}? (?:ist|sind) (?:dem|der|beim|bei der) {_NAME} {_CAME}\b")
_GROUP: Final = re.compile(
    r"(?:(?!Die )[A-ZÄÖÜ][\w-]+e )?[\w-]*(?:[Ff]raktion|[Gg]ruppe|[Ii]nitiative|[Vv]erein(?:igung)?|[Vv]erband"
    r"|[Bb]eirat|[Gg]emeinschaft|[Bb]ündnis|\Bbund|\Brat)e?s?\b"
)
_TELLING: Final = (
    (_ASKING, _GROUP),
    (_WROTE, _GROUP),
    (_HAD_ASKED, _GROUP),
    (_TAKING_SIDE, _GROUP),
    (_ON_BEHALF, _GROUP),
    (_DEALING, patterns.BODY),
    (_ARRIVED, patterns.BODY),
)
"""How the first sentence tells who writes, and what kind of body that is."""


def read_self_named(body: Sequence[Block]) -> Iterator[Field]:
    """Read the body that asks, wrote, takes a side or dealt with the reader's letter in the first sentence.

    Args:
        body: the blocks of the letter's body; titles and days of a page may stand above the sentence.
    """
    for block in [block for block in body[:_TITLES] if is_prose(block)][:1] or body[:1]:
        line = block.lines[0]
        for pattern, house in _TELLING:
            found = pattern.match(line.text)
            if found and house.match(found["body"]) and re.search(r"[ -]", found["body"]):
                rule, value = "writer in the first sentence", body_in_nominative(found["body"])
                yield part_field("sender.body", line, found.span("body"), rule, value=value, confidence=0.7)
                return


_TITLES: Final = 3
"""Above the first sentence stand a title and a day at most."""


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
    """Read the house from a line of its own below whoever signs, or the club from that below a rule."""
    lines = [line for block in blocks for line in block.lines]
    for above, line in pairwise(lines):
        club = RULE.fullmatch(above.text) and _GROUP.match(line.text)
        if len(line.text) < _LONGEST and (club or _HOUSE.fullmatch(line.text)):
            yield part_field("sender.body", line, (0, len(line.text)), "house below the signature", confidence=0.7)
            return
