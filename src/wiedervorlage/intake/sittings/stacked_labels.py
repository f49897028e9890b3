"""Labels that stand above each other before the first value: a column of a form, or the head of a table.

The column of labels of a table of deliberations is one label: which body deliberates on which day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.sittings.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OF_TABLE: Final = frozenset({"paper.body", "deliberations"})
_OF_DAY: Final = frozenset({"paper.session_date", "date", "sitting"})
_MOST: Final = 2
"""Of more labels than these one may be left without a value."""


def with_columns(found: Sequence[Labelled]) -> Iterator[Labelled]:
    """Give each of several labels above each other its value below; those of a table of deliberations are one."""
    run: list[Labelled] = []
    for item in found:
        run.append(item)
        if item.pieces or item.name == "ends":
            yield from _column(run)
            run = []
    yield from run


def with_days_joined(found: Sequence[Labelled]) -> Iterator[Labelled]:
    """Join a column of bodies with the column of their days, where each stands below its own label."""
    before: Labelled | None = None
    for item in found:
        if before is not None and before.name == "deliberations" and item.name == "paper.session_date":
            before = replace(before, pieces=(*before.pieces, *item.pieces))
            continue
        if before is not None:
            yield before
        before = item
    if before is not None:
        yield before


def _column(run: Sequence[Labelled]) -> Iterator[Labelled]:
    names = {item.name for item in run}
    pieces = run[-1].pieces
    if (names & _OF_TABLE and names & _OF_DAY) or "deliberations" in names:
        first = next(number for number, item in enumerate(run) if item.name in {*_OF_TABLE, *_OF_DAY})
        yield from run[:first]
        yield Labelled(name="deliberations", pieces=pieces)
    elif len(run) > 1 and len(pieces) >= min(len(run), _MOST) and not run[-1].is_beside:
        yield from (replace(item, pieces=pieces, column=number) for number, item in enumerate(run))
    else:
        yield from run
