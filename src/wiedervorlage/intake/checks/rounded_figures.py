"""How far the sum of a table may differ from its rows because each figure was rounded for itself."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Block

_SAID: Final = re.compile(r"Rundung|[Gg]erundet|\b[Dd]urch (?:das )?Runden\b")
"""Said near a table: "Abweichungen durch Rundung", "gerundete Werte", "Rundungsdifferenzen"."""
_LARGE_UNIT: Final = re.compile(
    r"\b(?:T(?:€|EUR|Euro|DM)|Tsd\b|[Tt]ausend (?:€|EUR|Euro|DM)|1[. ]000 (?:€|EUR|Euro|DM)|Mio\b|Mrd\b|Millionen)"
)
_PLACES: Final = (1.0, 0.1, 0.01)
_TINY: Final = 1e-4
_ALL: Final = 100
"""What shares add up to, also where no head says that they are such."""


class Rounding(Enum):
    """What the words near a table tell of its figures: nothing, a large unit, or that they are rounded."""

    NONE = 0
    UNIT = 1
    SAID = 2

    def slack(self, figures: Sequence[float]) -> float:
        """Return by how much a sum may differ from its rows.

        One of the last place in thousands or millions; where rounding is said or shares add up to 100, half of it for
        each figure, too.

        Args:
            figures: the sum, then those of its rows.
        """
        shares = figures[0] == _ALL
        if self is Rounding.NONE and not shares:
            return 0.0
        place = _last_place(figures)
        return place * max(1.0, len(figures) / 2) if self is Rounding.SAID or shares else place


def rounding_told(table: Block, above: Block | None, below: Block | None) -> Rounding:
    """Return what a table and the paragraphs above and below it tell of rounding."""
    near = [block.text for block in (table, above, below) if block is not None]
    if any(_SAID.search(text) for text in near):
        return Rounding.SAID
    return Rounding.UNIT if any(_LARGE_UNIT.search(text) for text in near[:2]) else Rounding.NONE


def _last_place(figures: Sequence[float]) -> float:
    """Return the place to which all figures are printed at most; what is told to the cent leaves nothing open."""
    for place in _PLACES:
        if all(abs(figure / place - round(figure / place)) < _TINY for figure in figures):
            return place
    return 0.0
