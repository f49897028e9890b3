"""What the encoder has in view when it looks at a unit: its neighbours, the heading over them, the paper's subject.

Whether "Wir bauen auf dem Wasserturm" grants or refuses hangs on what the paper is about. The subject opens each view;
a heading stands before the first unit under it, and again where a view begins below it. Neither is judged itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

VIEW: Final = 224
"""So many pieces, with the marks, are looked at together: about eight units, or two paragraphs."""
LONGEST: Final = 62
"""So many pieces of a unit are looked at,"""
LONGEST_SUBJECT: Final = 32
"""so many of the subject,"""
LONGEST_HEADING: Final = 16
"""and so many of a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The words of a paper as they are looked at.

    Attributes:
        units: the words of each unit, in their order.
        headings: the heading each stands under, empty for none; as many as there are units.
        subject: what the paper is about; empty where unknown.
    """

    units: tuple[str, ...]
    headings: tuple[str, ...]
    subject: str = ""


class Seen(NamedTuple):
    """Pieces in a view, closed by a mark; ``unit`` is the place of the unit they are, None for subject and heading."""

    numbers: Sequence[int]
    unit: int | None


View = list[Seen]


def views(
    units: Sequence[Sequence[int]],
    headings: Sequence[Sequence[int]],
    subject: Sequence[int],
    *,
    first: int = VIEW,
) -> list[View]:
    """Part the units of a paper into stretches that are looked at together, each as long as there are places.

    Args:
        units: the pieces of each unit, with the mark that closes it.
        headings: the same of the heading it stands under; empty for none.
        subject: the same of the subject; empty for none.
        first: so many pieces the first view holds.
    """
    found: list[View] = []
    size, most = 0, first
    over: Sequence[int] = ()
    for number, (unit, heading) in enumerate(zip(units, headings, strict=True)):
        shown = heading if heading != over else ()
        if not found or size + len(shown) + len(unit) > most:
            most = VIEW if found else first
            found.append([Seen(subject, None)] if subject else [])
            size = 1 + len(subject)
            shown = heading
        found[-1] += [Seen(shown, None)] if shown else []
        found[-1].append(Seen(unit, number))
        size += len(shown) + len(unit)
        over = heading
    return found
