"""The same edits on plain data: what a text must read as after it was edited."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, cast

from wiedervorlage.case.edits import MAPPINGS, NAMED_BY
from wiedervorlage.case.source_surgery import REQUIRED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.source_text import Path, Plain


def item_path(data: Plain, section: str, name: str) -> Path | None:
    """Return where the item of that name stands, or None; the empty section is the case itself."""
    if not section:
        return ()
    listed = data.get(section) if isinstance(data, dict) else None
    if section in MAPPINGS:
        return (section, name) if isinstance(listed, dict) and name in listed else None
    key = NAMED_BY.get(section, "id")
    for number, item in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(item, dict) and item.get(key) == name:
            return (section, number)
    return None


def with_value(data: Plain, path: Path, value: Plain) -> Plain:
    """Return ``data`` with ``value`` at ``path``; what stands in the way of a deeper path gives way to it."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(cast("list[Plain]", data))
        items[step] = with_value(items[step], rest, value)
        return items
    inner = dict(data) if isinstance(data, dict) else {}
    inner[step] = with_value(inner.get(step), rest, value)
    return inner


def without(data: Plain, path: Path) -> Plain:
    """Return ``data`` without the part at ``path``; what is empty then goes with it, apart from braces kept."""
    changed = deepcopy(data)
    parent = changed
    for step in path[:-1]:
        parent = cast("list[Plain]", parent)[step] if isinstance(step, int) else cast("dict[str, Plain]", parent)[step]
    last = path[-1]
    if isinstance(parent, list):
        del parent[cast("int", last)]
    else:
        del cast("dict[str, Plain]", parent)[str(last)]
    return changed


def same_but_for_empties(one: Plain, other: Plain) -> bool:
    """Say whether two data agree, an empty list or section being the same as none."""
    return _pruned(one) == _pruned(other)


def _pruned(data: Plain) -> Plain:
    if isinstance(data, dict):
        kept = {key: _pruned(value) for key, value in data.items()}
        return {key: value for key, value in kept.items() if value not in ({}, []) or key in REQUIRED}
    if isinstance(data, list):
        return [_pruned(item) for item in data]
    return data


def as_plain(item: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return the item's own copy, without fields that say nothing."""
    return {key: deepcopy(value) for key, value in item.items() if value not in (None, "", [], {})}
