"""Bodies that a sentence lists with their days: "der Ausschuss hat am 3. Mai zugestimmt, der Rat am 9. auch"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.dates import DateHit

_HEADS: Final = (
    "usschuss",
    "usschuß",
    "rat",
    "tag",
    "ersammlung",
    "eirat",
    "orstand",
    "ertretung",
    "ommission",
    "ynode",
    "enat",
)
_NEXT: Final = re.compile(
    r"(?:,|;| und| sowie|, dann| und dann| und schließlich)+ (?:auch )?(?:de[rsm]|die|das|vom|von der|durch den|im"
    r"|in der|unser) "
    rf"(?P<of>(?:[A-ZÄÖÜ]\w+(?:-|,| und) ?(?:und )?)*[A-ZÄÖÜ]?\w*{any_of(_HEADS)}(?:e?s)?"
    r"|HFA|BVV|SVV|Magistrat(?:e?s)?|Präsidium|Presbyterium|Kuratorium)(?: (?:dann|auch|schließlich))? (?:am|im) $"
)
"""Before the day of the next body of a list."""
_SAT: Final = re.compile(rf"\b(?P<of>[A-ZÄÖÜ]\w*{any_of(_HEADS)}) (?:hat|haben|war|wurde) [^.;,]{{0,40}}?(?:am|vom) $")
"""Before the day of the first body of a list whose verb closes the sentence."""


def with_listed_bodies(text: str, found: Sequence[Reference], hits: Sequence[DateHit]) -> list[Reference]:
    """Return the references with what the other bodies did whose days a sentence lists behind the first one's.

    Args:
        text: the sentence.
        found: the references in it.
        hits: its dates.
    """
    done = [*found]
    first = next((one for one in found if one.kind == "decision" and one.date and one.of), None)
    for hit in hits if first else ():
        listed = _NEXT.search(text[: hit.span.start]) if hit.day else None
        if first and listed and listed.start() >= first.span.start and hit.value != first.date:
            span = Span(start=listed.start("of"), end=hit.span.end)
            done = [one for one in done if not (one.kind == "meeting" and one.date == hit.value)]
            done.append(replace(first, span=span, of=listed["of"], date=hit.value))
    if first:
        return done
    for one, other in pairwise(hits):
        both = one.day and other.day and _NEXT.search(text[: other.span.start])
        sat = _SAT.search(text[: one.span.start]) if both else None
        if both and sat and both.start() == one.span.end:
            done = [told for told in done if not (told.kind == "meeting" and told.date in {one.value, other.value})]
            for hit, body in ((one, sat["of"]), (other, both["of"])):
                span = Span(start=hit.span.start, end=hit.span.end)
                done.append(Reference(kind="meeting", span=span, name=body, date=hit.value))
    return done
