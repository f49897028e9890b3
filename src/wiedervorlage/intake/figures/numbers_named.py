"""Figures behind the word for how many there are: "die Schülerzahl von 180", "die Teilnehmerzahl liegt bei 40"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.quantity import quantity_of
from wiedervorlage.intake.text.number_words import FIGURE, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.figures.quantity import Quantity

_HOW: Final = r"(?:[Mm]indest|[Hh]öchst|[Gg]esamt|[Dd]urchschnitts|[Ss]oll)?"
_THINGS: Final = (
    r"(?P<what>\w{0,20}?(?i:schüler|einwohner|teilnehmer|besucher|mitglieder|kinder|bewohner|nutzer|fahrgast|beschäftigten"
    r"|geburten|gäste|bewerber|haushalts))"
)
_NAMED: Final = re.compile(
    rf"\b{_HOW}{_THINGS}s?zahl(?:en)?\s+(?:von|auf|beträgt|betrug|liegt\s+(?:derzeit\s+)?bei|lag\s+bei)\s+"
    rf"(?P<hedge>rund |etwa |knapp |mindestens |höchstens )?{FIGURE}"
    r"(?! ?(?:€|%|v\. ?H|(?:[a-zäöüß]+e[nrs]? )?[A-ZÄÖÜ]))"
)


def named_numbers(text: str) -> Iterator[Quantity]:
    """Find what is counted by a word that tells how many: "Mindestschülerzahl von 180"."""
    for match in _NAMED.finditer(text):
        unit = match["what"][0].upper() + match["what"][1:]
        yield quantity_of(text, match, unit, number(match["number"]), match.end("number"))
