"""Answers of an administration to motions and inquiries as council systems show them: name, number and title alone.

"Stellungnahme zum Antrag" above "299/2004"; a title above "Vorlagentyp: Stellungnahme".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.spotting import line_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Block

_ANSWER: Final = re.compile(
    r"(?:Stellungnahme|Beantwortung|Antwort|Mitteilung|Zwischenbericht) (?:zu[rm]|auf|de[rs])(?: den| die)? "
    r"(?:\w+s)?(?:[Aa]ntrag|[Aa]nfrage|[Aa]nregung|Antrags|Prüfauftrag)(?:es|s)?"
)
_NUMBER: Final = re.compile(r"(?:Nr\. ?)?(?P<number>(?:[A-ZÄÖÜ]{1,4}[ -]?)?\d{1,5}/\d{2,4}(?:[/-][A-Z\d]+)?)")
_LABELLED: Final = re.compile(r"[A-ZÄÖÜ]\w+(?:typ|art|nummer|nr|status|datum) ?: ?\S", re.IGNORECASE)
_SHORTEST, _LONGEST = 8, 160
"""A title has so many characters, at the least and at the most."""


def read_answer_page(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read kind and number of an answer that names itself so, and the title that stands above labelled lines."""
    lines = [line for block in blocks[:2] for line in block.lines][:3]
    if len(lines) < 2:
        return
    first, second = lines[0], lines[1]
    if _ANSWER.fullmatch(first.text):
        yield line_field("paper.kind", first, "name of the answer")
        if _NUMBER.fullmatch(second.text):
            yield line_field("paper.number", second, "number below the name of the answer")
    plain = ":" not in first.text and not first.text.endswith(".") and _SHORTEST <= len(first.text) <= _LONGEST
    if plain and _LABELLED.match(second.text) and not patterns.BODY.match(first.text):
        yield line_field("subject.0", first, "title above labelled lines", confidence=0.7)
