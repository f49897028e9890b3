"""Decrees as gazettes and collections of rules print them: "– RdErl. d. MI v. 3.5.2011 – 32.1-04 –"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import body_in_nominative
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block, Line

PUBLISHED: Final = "line of a published decree"
"""The rule of what such a line tells."""
_PUBLISHED: Final = re.compile(
    r"(?P<dash>[–—-] ?)?(?:(?:Gem\. ?)?(?:RdErl|RdSchr|Erl|Bek|VV)\."
    r"|Rund(?:erla(?:ss|ß)|schreiben)|Erla(?:ss|ß))"
    r" (?:d\.|de[rs]) ?(?P<body>[^\d–—]{2,80}?),? (?:v\.|vom) (?P<day>\d[\w. ]{3,18}\d{4})"
    r"(?: ?[–—-] ?(?P<sign>(?=[^–—]*\d)[\w./ –-]{3,40}?))?(?: ?[–—-])?"
)
"""A line that tells what a paper is, of which house and day, and its sign."""
_LISTED: Final = re.compile(r"Zurück zu[rm]? (?:Teil)?[Ll]iste (?P<body>[A-ZÄÖÜ].{5,80})")
"""The way back to the list of a house's papers, as collections of rules print it."""
_TOP: Final = 14
"""So many blocks hold the head of a paper in a collection."""


def read_published_decree(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read house, day and sign of a decree from the line in which a gazette tells them.

    Args:
        blocks: of the whole paper.
    """
    found = _published_line(blocks)
    if found is None:
        return
    line, told = found
    day = next((hit for hit in find_dates(told["day"]) if hit.day and hit.has_year), None)
    if day:
        yield part_field("date", line, told.span("day"), PUBLISHED, value=day.value)
    if told["sign"]:
        yield part_field("our_reference", line, told.span("sign"), PUBLISHED)
    listed = [(line, hit) for block in blocks[:_TOP] for line in block.lines if (hit := _LISTED.fullmatch(line.text))]
    for named, hit in (*listed, (line, told)):
        value = body_in_nominative(hit["body"])
        if patterns.BODY.match(value):
            yield part_field("sender.body", named, hit.span("body"), PUBLISHED, value=value)


def _published_line(blocks: Sequence[Block]) -> tuple[Line, re.Match[str]] | None:
    """Return the line that tells of which house and day a published decree is; None where none stands in the head."""
    lines = [line for block in blocks[:_TOP] for line in block.lines]
    for above, line in pairwise(lines):
        told = _PUBLISHED.fullmatch(line.text)
        if told and (told["dash"] or told["sign"]) and not above.text.startswith("Bezug"):
            return line, told
    return None
