"""Where the table of deliberations tells what came of a paper at bodies that only prepare the resolution.

"Kulturausschuss   03.11.2015   einstimmig empfohlen" above "Gemeinderat   24.11.2015": the vote is the committee's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wiedervorlage.intake.reading import Field

_LONGEST: Final = 300
"""A row with its body and its day in lines of their own is no longer, in characters."""


def rows_of_preparing_bodies(fields: Iterable[Field], text: str) -> Iterator[Span]:
    """Yield the lines of each deliberation but that of the body which resolves.

    Args:
        fields: of the paper, with its course.
        text: the received text.
    """
    by_name = {item.name: item for item in fields}
    number = 0
    while f"paper.deliberations.{number}.body" in by_name:
        step = f"paper.deliberations.{number}"
        if not _resolves(by_name, step):
            places = [by_name[f"{step}.{name}"].span for name in ("body", "date") if f"{step}.{name}" in by_name]
            first, last = min(place.start for place in places), max(place.end for place in places)
            if last - first < _LONGEST:
                end = text.find("\n", last)
                yield Span(start=text.rfind("\n", 0, first) + 1, end=end if end >= 0 else len(text))
        number += 1


def _resolves(by_name: Mapping[str, Field], step: str) -> bool:
    """Say whether a deliberation is the one the paper is for."""
    return all(
        f"{step}.{name}" in by_name
        and f"paper.{own}" in by_name
        and by_name[f"{step}.{name}"].value == by_name[f"paper.{own}"].value
        for name, own in (("body", "body"), ("date", "session_date"))
    )
