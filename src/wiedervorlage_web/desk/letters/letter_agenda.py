"""The sentences of minutes by the items of the agenda, so that a page shows them in the order of the sitting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage_web.desk.letters.letter_statements import PROPOSED, SORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.utils.functional import _StrPromise

    from wiedervorlage.intake.reading import Reading
    from wiedervorlage_web.desk.letters.letter_form import LetterForm, StatementRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An item of the agenda, or all of a paper that has none (``number`` and ``title`` are empty then).

    ``sorts`` holds for each sort of statement its heading, what one of them is called, and its rows.
    """

    number: str
    title: str
    sorts: tuple[tuple[_StrPromise, _StrPromise, tuple[StatementRow, ...]], ...]


def groups_of(reading: Reading, form: LetterForm) -> Iterator[Group]:
    """Yield the statements by item; what stands in no item comes first, an item without statements is left out."""
    places: list[int | None] = [None, *range(len(reading.agenda))]
    for place in places:
        sorts = []
        for name, (heading, one) in headings_of(reading).items():
            rows = tuple(row for row in form.statement_rows(name) if _item_of(row, reading) == place)
            if rows:
                sorts.append((heading, one, rows))
        item = None if place is None else reading.agenda[place]
        if sorts:
            yield Group(number=item.number if item else "", title=item.title if item else "", sorts=tuple(sorts))


def headings_of(reading: Reading) -> Mapping[str, tuple[_StrPromise, _StrPromise]]:
    """Return the headings of the sorts; what a council paper decides is only proposed."""
    return {**SORTS, "decision": PROPOSED} if reading.is_laid_before else SORTS


def _item_of(row: StatementRow, reading: Reading) -> int | None:
    spans = row.statement.spans
    return reading.item_at(spans[0].start) if spans else None
