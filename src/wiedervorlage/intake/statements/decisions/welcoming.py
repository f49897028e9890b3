"""What a letter welcomes before it turns: "Wir begrüßen, dass … . Nicht nachvollziehen können wir jedoch, dass …"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.statements.units.placing import Placed

_WELCOMES: Final = re.compile(
    r"\W*(?:(?:Ich begrü(?:ß|ss)e|Wir begrü(?:ß|ss)en)(?: \w+)?"
    r"|(?:Ausdrücklich|Grundsätzlich|Sehr) begrü(?:ß|ss)(?:e ich|en wir)(?: \w+)?), (?:dass|daß)\b"
)
_TURNS: Final = re.compile(
    r".{0,50}?\b(?:jedoch|allerdings|aber|indessen|gleichwohl|dennoch)\b", re.IGNORECASE | re.DOTALL
)


def welcomed(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the units that welcome something where the next sentence turns against the rest."""
    sentences = list(dict.fromkeys((id(item.sentence.paragraph), item.sentence.start) for item in placed))
    following = dict(pairwise(sentences))
    opening = {(id(item.sentence.paragraph), item.sentence.start): item.sentence.text for item in placed}
    for item in placed:
        behind = following.get((id(item.sentence.paragraph), item.sentence.start))
        if behind and item.place.unit == 0 and _WELCOMES.match(item.unit.text) and _TURNS.match(opening[behind]):
            yield item
