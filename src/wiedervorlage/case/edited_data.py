"""What an edit makes of a case as plain data: what its text must read as afterwards, and all that a new case needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from wiedervorlage.case.accepting import MAIN_PLACE, RefusedError, accepting, rejecting
from wiedervorlage.case.edits import (
    LISTS,
    MAPPINGS,
    NAMED_BY,
    POSITIONS,
    AcceptProposal,
    AddItem,
    RejectProposal,
    RemoveField,
    RemoveItem,
)
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.plain_edits import as_plain, item_path, with_value, without
from wiedervorlage.case.source_nodes import UneditableError
from wiedervorlage.case.structure import hint
from wiedervorlage.foundation.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.case.edits import Edit
    from wiedervorlage.case.source_text import Path, Plain


def edited_data(data: Plain, edit: Edit) -> Plain:
    """Return the data of a case after one edit; ``data`` is not changed.

    Raises:
        RefusedError: the edit is about something that is not there, or adds what is.
        UneditableError: there is no such place.
    """
    match edit:
        case AddItem():
            return _added(data, edit)
        case RemoveItem():
            return _dropped(data, path_of(data, edit.section, edit.id))
        case AcceptProposal():
            return all_edited(data, accepting(data, edit))
        case RejectProposal():
            return all_edited(data, rejecting(data, edit))
        case RemoveField():
            return _dropped(data, (*path_of(data, edit.section, edit.id), *edit.field))
        case _:
            return with_value(data, (*path_of(data, edit.section, edit.id), *edit.field), edit.value)


def all_edited(data: Plain, edits: Iterable[Edit]) -> Plain:
    """Return the data after all edits, one after the other."""
    for edit in edits:
        data = edited_data(data, edit)
    return data


def path_of(data: Plain, section: str, name: str) -> Path:
    """Return where an item stands, or refuse."""
    path = item_path(data, section, name)
    if path is not None:
        return path
    if section not in (*LISTS, *MAPPINGS):
        raise _no_section(section)
    listed = data.get(section) if isinstance(data, dict) else None
    key = NAMED_BY.get(section, "id")
    items = listed if isinstance(listed, list | dict) else ()
    names = [str(item.get(key)) if isinstance(item, dict) else str(item) for item in items]
    raise RefusedError(finding(MESSAGES, "CAS-060", MAIN_PLACE, section=section, id=name, hint=hint(name, names)))


def new_item(data: Plain, edit: AddItem) -> tuple[str, dict[str, Plain]]:
    """Return the name of the item to be added and its fields, or refuse."""
    if edit.section not in (*LISTS, *MAPPINGS):
        raise _no_section(edit.section)
    item = as_plain(edit.item)
    key = NAMED_BY.get(edit.section, "id")
    name = item.get(key)
    if not isinstance(name, str):
        raise RefusedError(finding(MESSAGES, "CAS-063", MAIN_PLACE, key=key))
    if item_path(data, edit.section, name) is not None:
        raise RefusedError(finding(MESSAGES, "CAS-016", MAIN_PLACE, id=name))
    if edit.section in MAPPINGS:
        return name, {field: inner for field, inner in item.items() if field != key}
    return name, item


def _added(data: Plain, edit: AddItem) -> Plain:
    name, item = new_item(data, edit)
    if edit.section in MAPPINGS:
        return with_value(data, (edit.section, name), cast("Plain", item))
    listed = data.get(edit.section) if isinstance(data, dict) else None
    return with_value(data, (edit.section,), [*(listed if isinstance(listed, list) else []), item])


def _dropped(data: Plain, path: Path) -> Plain:
    try:
        return without(data, path)
    except (KeyError, TypeError, IndexError) as error:
        raise UneditableError("there is no such place") from error


def _no_section(section: str) -> RefusedError:
    known = (*LISTS, *MAPPINGS, POSITIONS)
    return RefusedError(finding(MESSAGES, "CAS-062", MAIN_PLACE, section=section, hint=hint(section, known)))
