"""The edits of a paper as they gather: what is read later may still add to what came before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wiedervorlage.case.edits import AddItem, SetField

if TYPE_CHECKING:
    from wiedervorlage.case.edits import Edit
    from wiedervorlage.case.source_text import Plain


class PendingEdits:
    """Edits in the order they will be made: each item is added once, each field set once."""

    def __init__(self) -> None:
        self._edits: dict[tuple[str, ...], AddItem | SetField] = {}

    def add(self, section: str, item: Mapping[str, Plain]) -> None:
        """Add an item that has an ``id``."""
        self._edits[section, str(item["id"])] = AddItem(section=section, item=item)

    def set_field(self, section: str, name: str, path: tuple[str, ...], value: Plain) -> None:
        """Set a field of an item the case has, instead of what it was to be set to before."""
        place = (section, name, *path)
        self._edits.pop(place, None)
        self._edits[place] = SetField(section=section, id=name, field=path, value=value)

    def append(self, proposal: str, field: str, value: Plain) -> None:
        """Append to a list of the item that an added proposal would become; without one of that id, do nothing."""
        place = ("proposals", proposal)
        added = self._edits.get(place)
        if isinstance(added, AddItem) and isinstance(item := added.item["item"], Mapping):
            longer = {**item, field: [*listed(item.get(field)), value]}
            self._edits[place] = AddItem(section="proposals", item={**added.item, "item": longer})

    def in_order(self) -> tuple[Edit, ...]:
        """Return the edits in their order."""
        return tuple(self._edits.values())


def listed(plain: Plain) -> list[Plain]:
    """Return a list as it is, anything else as none."""
    return list(plain) if isinstance(plain, list) else []
