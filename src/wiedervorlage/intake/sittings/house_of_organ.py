"""The house whose organ sits, where no head names it: the Landkreis a text speaks of, if the Kreistag resolves."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import house_name
from wiedervorlage.intake.lexicon.word_sections import any_of, word_sections
from wiedervorlage.intake.reading import Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.text.paragraphs import Paragraph

_HOUSES: Final[Mapping[str, tuple[str, ...]]] = {
    organ.strip(): tuple(houses.split())
    for organ, _, houses in (line.partition("=") for line in word_sections("sittings")["house of organ"])
}
_EARLY: Final = 3
"""A house named but once is told within so many paragraphs: "der Stadt Strom liefern" names none."""
_NAME: Final = r" (?:St\. |Bad )?(?!Am\b|Vom\b)[A-ZÄÖÜ][\w\-]+(?:/[A-ZÄÖÜ]\w+)?(?: \([A-ZÄÖÜ][a-zäöüß]\w*\))?"


def read_house_of_organ(paragraphs: Sequence[Paragraph], body: str) -> Iterator[Field]:
    """Read the house of a body from the text: the one of its tier that is named most often.

    Args:
        paragraphs: those of the paper.
        body: the body that sits: "Kreistag", "Stadtrat Aue".
    """
    houses = next((houses for organ, houses in _HOUSES.items() if re.match(rf"{organ}\b", body)), ())
    if not houses:
        return
    pattern = re.compile(rf"\b(?:de[rsm]|im|vom|zum) (?P<house>{any_of(houses)}(?:e?s)?{_NAME})")
    found = [(part, match) for part in paragraphs for match in pattern.finditer(part.text.text)]
    ranked = Counter(house_name(match["house"]) for _, match in found).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return
    part, match = next((part, match) for part, match in found if house_name(match["house"]) == ranked[0][0])
    if ranked[0][1] == 1 and part not in paragraphs[:_EARLY]:
        return
    quote = part.text.quote(*match.span("house"))
    rule = "house of the body that sits"
    yield Field(name="sender.body", value=ranked[0][0], raw=quote.text, span=quote.pieces[0], rule=rule, confidence=0.6)
