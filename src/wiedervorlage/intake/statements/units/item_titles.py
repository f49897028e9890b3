"""The titles of items among the units: they name what an item is about and decide nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.intake.reading import item_at
from wiedervorlage.intake.sittings.item_heads import bare_title
from wiedervorlage.intake.text.verbs import may_have_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import AgendaItem
    from wiedervorlage.intake.statements.units.placing import Placed


def is_item_title(placed: Placed, agenda: Sequence[AgendaItem]) -> bool:
    """Say whether a unit is but the title of its item, without a verb: "10. Anfragen und Mitteilungen".

    The title of an item stands below the proposal of the item before, and would be taken for a point of it.

    Args:
        placed: the unit.
        agenda: the items of the sitting.
    """
    begin = placed.unit.stretch.begin
    number = item_at(agenda, begin)
    if number is None or not agenda[number].title:
        return False
    paragraph, title = placed.sentence.paragraph.text, agenda[number].title
    opens = bool(paragraph.offsets) and paragraph.offsets[0] <= agenda[number].span.start <= begin
    return opens and bare_title(paragraph.text).endswith(title) and not may_have_verb(paragraph.text)
