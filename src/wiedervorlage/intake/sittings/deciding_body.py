"""Which body resolves, where no head names one: "Der Kreistag beschließt", "fasst der Finanzausschuss"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import HOUSE, ORGAN, house_name, nominative
from wiedervorlage.intake.lexicon.word_sections import any_phrase
from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block
    from wiedervorlage.intake.text.paragraphs import Paragraph

_ORGAN: Final = rf"(?P<body>{ORGAN}(?: [A-ZÄÖÜ][\w/\-]+(?= ))?)(?: de[rs] (?P<house>{HOUSE}))?"
_RESOLVES: Final = rf"{any_phrase('sittings', 'resolves')}\b"
_PATTERNS: Final = (
    re.compile(rf"\b(?:Der|Die|Das) {_ORGAN} {_RESOLVES}"),
    re.compile(rf"\b{_RESOLVES} (?:der|die|das) {_ORGAN}(?=[ ,.:])"),
    re.compile(rf"\b(?:Präsident|Vorsitzende|[Vv]orsteher)(?:in|n|r)? de[rs] {_ORGAN}(?=[ ,.:])"),
)
_NONE: Final = re.compile(
    r"(?:Landrat|Bundes\w*|Landtag\w*|Vorstand|Verwaltungsvorstand|Ausschuss|Ausschuß|Vertretung|Versammlung|Konferenz"
    r"|Kommission|Beirat|\w+[Vv]erwaltung)$"
)
"""What does not sit here, or does not tell which body it is."""
_BARE: Final = "Rat"
"""A name that is one only with that of its house."""


def read_deciding_body(paragraphs: Sequence[Paragraph]) -> list[Field]:
    """Return the body of the first sentence in which one resolves, and the house it is said to belong to."""
    for part in paragraphs:
        found = [match for pattern in _PATTERNS for match in pattern.finditer(part.text.text)]
        for match in sorted(found, key=lambda match: match.start()):
            if not _NONE.match(match["body"]):
                return list(_fields(part, match))
    return []


def read_body_named_alone(blocks: Sequence[Block]) -> Iterator[Field]:
    """Return the body that a heading asks to resolve, or that stands alone in a line below its house at the top."""
    for line in (line for block in blocks for line in block.lines if len(line.text) < _LONGEST_HEADING):
        asked = _ASKED.fullmatch(line.text)
        if asked and not _NONE.match(asked["body"]):
            yield part_field("paper.body", line, asked.span("body"), "body that is to resolve", confidence=0.7)
            return
    for line in [line for block in blocks[:1] for line in block.lines][1:_TOP]:
        if re.fullmatch(ORGAN, line.text) and not _NONE.match(line.text):
            yield line_field("paper.body", line, "body alone at the top", confidence=0.6)
            return


_ASKED: Final = re.compile(rf"(?:Der|Die|Das) (?P<body>{ORGAN})(?: .*)? (?:möge|wolle)(?: bitte)? beschließen ?:?")
"""A heading above what is proposed: "Der Ortsbeirat möge beschließen:"."""
_LONGEST_HEADING: Final = 90
_TOP: Final = 4
"""So many lines hold a house and its body."""


def _fields(part: Paragraph, match: re.Match[str]) -> Iterator[Field]:
    house = match["house"] or ""
    name = nominative(match["body"])
    if house and name == _BARE:
        start, end = match.start("body"), match.end("house")
        yield _field("paper.body", part, (start, end), part.text.text[start:end])
    else:
        yield _field("paper.body", part, match.span("body"), name)
    if house:
        yield _field("sender.body", part, match.span("house"), house_name(house))


def _field(name: str, part: Paragraph, span: tuple[int, int], value: str) -> Field:
    quote = part.text.quote(*span)
    return Field(
        name=name, value=value, raw=quote.text, span=quote.pieces[0], rule="body that resolves", confidence=0.7
    )
