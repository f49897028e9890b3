"""Where a paper that proposes a resolution decides: under the heading of the proposal, and nowhere beside it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import item_at
from wiedervorlage.intake.statements.units.roles import PREFERENCE, role_of
from wiedervorlage.intake.statements.units.wording_of_proposals import of_by_laws, pleads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.reading import AgendaItem
    from wiedervorlage.intake.statements.gathering import Weighed

_PLAIN: Final = dict.fromkeys(PREFERENCE, 0.0) | {"plain": 1.0}
"""The chances of what states nothing."""


def deciding_only_where_proposed(weighed: Iterable[Weighed], agenda: Sequence[AgendaItem] = ()) -> list[Weighed]:
    """Take the deciding from what a paper says beside the resolution it proposes under a heading of its own.

    There it recommends the same again, or tells of what others resolved: of 79 decisions of such development papers one
    stands elsewhere, among 781 units. In minutes a proposal speaks for its item alone.
    So does who speaks of himself in the grounds of what he moves; the articles of a by-law are its text.

    Args:
        weighed: the units, with the chance of each role.
        agenda: the items of a sitting.
    """
    told = list(weighed)
    by_laws = of_by_laws([item for item, _ in told])
    told = [(item, _PLAIN if id(item) in by_laws else chances) for item, chances in told]
    told = [(item, {**chances, "decisions": 0.0} if pleads(item) else chances) for item, chances in told]
    items = groupby(told, key=lambda pair: item_at(agenda, pair[0].unit.stretch.begin))
    return [pair for _, item in items for pair in _deciding_where_proposed(list(item))]


def _deciding_where_proposed(weighed: list[Weighed]) -> list[Weighed]:
    """Do so for one item. Of a unit whose chance of deciding is nothing not even its wording makes a decision."""
    if not any(item.is_laid_before and role_of(item, chances)[0] == "decisions" for item, chances in weighed):
        return weighed
    return [(item, chances if item.is_laid_before else {**chances, "decisions": 0.0}) for item, chances in weighed]
