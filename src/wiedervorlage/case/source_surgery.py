"""Change one part of a YAML text and leave every other character as it was.

What is written anew follows its surroundings: braces stay braces, lines stay lines, the indentation of the
neighbours is kept. Comments stay, apart from those inside a removed item.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import yaml

from wiedervorlage.case.source_nodes import Tree, UneditableError, compose
from wiedervorlage.case.source_writing import write_behind, write_block, write_entry, write_flow, write_flow_entry

if TYPE_CHECKING:
    from wiedervorlage.case.source_nodes import Entry
    from wiedervorlage.case.source_text import Path, Plain

REQUIRED: Final = ("decisions", "reasons")
"""Sections that stay, empty, when their last item goes."""


def put_value(text: str, path: Path, value: Plain) -> str:
    """Return ``text`` with ``value`` at ``path``: changed, or added where the key is missing.

    Raises:
        UneditableError: there is no such place, or not in a form that can be edited.
    """
    tree = compose(text)
    parent = tree.at(path[:-1])
    key = path[-1]
    if parent is None:
        return put_value(text, path[:-1], {str(key): value})
    if isinstance(key, int):
        raise UneditableError("an item cannot be replaced as a whole")
    if not isinstance(parent, yaml.MappingNode):
        return put_value(text, path[:-1], {key: value})
    entry = tree.entry(parent, key)
    if entry is None:
        return _add_entry(tree, parent, key, value)
    return _replace_value(tree, parent, entry, value)


def drop_part(text: str, path: Path) -> str:
    """Return ``text`` without the entry or item at ``path``; a section that is empty then goes with it.

    Raises:
        UneditableError: there is no such place, or not in a form that can be edited.
    """
    tree = compose(text)
    parent, step = tree.at(path[:-1]), path[-1]
    if isinstance(parent, yaml.SequenceNode) and isinstance(step, int) and step < len(parent.value):
        return _drop_item(tree, path[:-1], parent, step)
    entry = tree.entry(parent, str(step)) if parent is not None else None
    if not isinstance(parent, yaml.MappingNode) or entry is None:
        raise UneditableError("there is no such place")
    if parent.flow_style:
        return _drop_between(tree, [(e.start, e.end) for e in tree.entries(parent)], _number(tree, parent, entry))
    if len(parent.value) == 1:
        return drop_part(text, path[:-1]) if path[:-1] else ""
    following = [other.start for other in tree.entries(parent) if other.start > entry.start]
    if following and tree.text[tree.line_start(entry.start) : entry.start].strip():
        return _spliced(tree, entry.start, following[0], "")  # it stands behind the dash of its item
    return _drop_lines(tree, entry.start, entry.end)


def append_item(text: str, section: str, item: dict[str, Plain]) -> str:
    """Return ``text`` with ``item`` at the end of the list ``section``, which is begun where it is missing.

    Raises:
        UneditableError: the section is no list.
    """
    tree = compose(text)
    entry = tree.entry(tree.root, section)
    if entry is None:
        return _add_section(tree, f"{section}:\n  - {write_block(item, 4)}")
    listed = entry.value
    if not isinstance(listed, yaml.SequenceNode):
        raise UneditableError(f"{section} is no list")
    if listed.flow_style:
        return _insert_between(tree, listed, write_flow(item))
    dash = tree.dash(listed, len(listed.value) - 1)
    indent = dash - tree.line_start(dash)
    written = write_flow(item) if listed.value[-1].flow_style else write_block(item, indent + 2)
    return _insert_line(tree, tree.end(listed), f"{' ' * indent}- {written}")


def append_entry(text: str, section: str, key: str, value: Plain) -> str:
    """Return ``text`` with ``key: value`` at the end of the mapping ``section``, begun where it is missing.

    Raises:
        UneditableError: the section is no mapping.
    """
    tree = compose(text)
    entry = tree.entry(tree.root, section)
    if entry is None:
        return _add_section(tree, f"{section}:\n  {write_entry(key, value, 2)}")
    if not isinstance(entry.value, yaml.MappingNode):
        raise UneditableError(f"{section} is no mapping")
    return _add_entry(tree, entry.value, key, value)


def _number(tree: Tree, parent: yaml.Node, entry: Entry) -> int:
    return [other.start for other in tree.entries(parent)].index(entry.start)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _spliced(tree: Tree, start: int, end: int, written: str) -> str:
    written = written.replace("\n", _newline(tree.text))
    return tree.text[:start] + written + tree.text[end:]


def _insert_line(tree: Tree, after: int, line: str) -> str:
    """Put ``line`` below the line of position ``after``."""
    place = tree.line_end(max(after - 1, 0))
    if tree.text[place - 1 : place] == "\n":
        return _spliced(tree, place, place, f"{line}\n")
    return _spliced(tree, place, place, f"\n{line}")


def _add_section(tree: Tree, written: str) -> str:
    end = len(tree.text)
    if tree.text.endswith("\n"):
        return _spliced(tree, end, end, f"\n{written}\n")
    return _spliced(tree, end, end, f"\n\n{written}")


def _add_entry(tree: Tree, parent: yaml.MappingNode, key: str, value: Plain) -> str:
    if parent.flow_style or not parent.value:
        return _insert_between(tree, parent, write_flow_entry(key, value))
    first = tree.entries(parent)[0].start
    indent = first - tree.line_start(first)
    return _insert_line(tree, tree.end(parent), " " * indent + write_entry(key, value, indent))


def _insert_between(tree: Tree, parent: yaml.CollectionNode, written: str) -> str:
    """Put ``written`` last into braces or brackets."""
    if not parent.value:
        start = int(parent.start_mark.index) + 1
        return _spliced(tree, start, start, written)
    is_mapping = isinstance(parent, yaml.MappingNode)
    last = tree.entries(parent)[-1].end if is_mapping else tree.end(parent.value[-1])
    return _spliced(tree, last, last, f", {written}")


def _replace_value(tree: Tree, parent: yaml.MappingNode, entry: Entry, value: Plain) -> str:
    start = int(entry.value.start_mark.index)
    indent = entry.start - tree.line_start(entry.start)
    commented = tree.text[entry.end : tree.line_end(entry.end)].strip()
    behind = f" {write_flow(value)}"
    if not parent.flow_style and not commented:
        behind = write_behind(value, indent, entry.colon + 1 - entry.start)
    in_line = "\n" not in tree.text[entry.colon : entry.end] + behind
    if in_line and start < entry.end:
        return _spliced(tree, start, entry.end, behind[1:])
    return _spliced(tree, entry.colon + 1, entry.end, behind)


def _drop_item(tree: Tree, path: Path, parent: yaml.SequenceNode, number: int) -> str:
    if parent.flow_style:
        return _drop_between(tree, [(int(n.start_mark.index), tree.end(n)) for n in parent.value], number)
    if len(parent.value) > 1:
        return _drop_lines(tree, tree.dash(parent, number), tree.end(parent.value[number]))
    if len(path) == 1 and path[0] in REQUIRED:
        entry = cast("Entry", tree.entry(tree.root, str(path[0])))
        return _spliced(tree, entry.colon + 1, entry.end, " []")
    return drop_part(tree.text, path)


def _drop_between(tree: Tree, parts: list[tuple[int, int]], number: int) -> str:
    """Take one part out of braces or brackets, with the comma that ties it to its neighbour."""
    start, end = parts[number]
    if number:
        start = parts[number - 1][1]
    elif len(parts) > 1:
        end = parts[1][0]
    return _spliced(tree, start, end, "")


def _drop_lines(tree: Tree, start: int, end: int) -> str:
    """Take whole lines out; at the end of the text the blank line before them goes too."""
    line = tree.line_start(start)
    if tree.text[line:start].strip():
        raise UneditableError("something else stands on the same line")
    after = tree.line_end(max(end - 1, 0))
    if after == len(tree.text):
        line = _before_blank_line(tree.text, line)
        if not tree.text.endswith("\n"):
            line = len(tree.text[:line].removesuffix("\n").removesuffix("\r"))
    return _spliced(tree, line, after, "")


def _before_blank_line(text: str, position: int) -> int:
    """Return the start of the blank line that ends at ``position``, or ``position`` where there is none."""
    for ending in ("\n\n", "\n\r\n"):
        if text[:position].endswith(ending):
            return position - len(ending) + 1
    return position
