"""Circulars of a house that only informs: those of an office to its communes or an association are letters."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.intake.head.zones.zones import Paper

_HOUSE: Final = re.compile(
    r"\W*(?:Amt [A-ZÄÖÜ]|(?:Samt|Verbands)gemeinde|Gemeinde|Stadt |Verwaltungsgemeinschaft|Magistrat|\w*[Vv]erband\b"
    r"|\w*[Vv]erein"
    r"|(?:Deutscher )?(?:\w*[Ll]andkreistag|Städte)|\w*kammer)"
)
_TITLE: Final = re.compile(r"\W*(?:R ?u ?n ?d ?s ?c ?h ?r ?e ?i ?b ?e ?n|Rundschreiben)\b(?: (?:Nr\. ?)?\d+ ?/ ?\d+)?")
_TOP: Final = 3
_HEAD: Final = 20


def informs(paper: Paper) -> bool:
    """Say whether a paper is itself a circular of a house that stands over nobody, which goes on to name its others."""
    lines = [line.text for zoned in paper.zoned for line in zoned.block.lines]
    house = any(_HOUSE.match(line) for line in islice(lines, _TOP))
    return house and any(_TITLE.match(line) for line in islice(lines, _HEAD))
