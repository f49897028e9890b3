"""Find the parts of a YAML text by their positions, so that one part can be changed and the rest left alone.

Positions are characters from 0. A part *ends* with its last written character: the comment behind it and the
blank lines below belong to nobody and stay when the part changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml

if TYPE_CHECKING:
    from wiedervorlage.case.source_text import Path

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One key of a mapping with its value: where the key begins, where the value begins and ends."""

    key: str
    start: int
    colon: int
    value: yaml.Node
    end: int


class UneditableError(ValueError):
    """The text cannot be edited at this place; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A YAML text with its nodes."""

    text: str
    root: yaml.Node

    def entries(self, node: yaml.Node) -> tuple[Entry, ...]:
        """Return the entries of a mapping in their order, none where ``node`` is no mapping."""
        if not isinstance(node, yaml.MappingNode):
            return ()
        return tuple(self._entry(key, value) for key, value in node.value)

    def entry(self, node: yaml.Node, key: str) -> Entry | None:
        """Return the first entry of that key: the one that counts."""
        return next((entry for entry in self.entries(node) if entry.key == key), None)

    def at(self, path: Path) -> yaml.Node | None:
        """Return the node at ``path``, or None."""
        node: yaml.Node = self.root
        for step in path:
            if isinstance(step, int):
                if not isinstance(node, yaml.SequenceNode) or step >= len(node.value):
                    return None
                node = node.value[step]
            else:
                entry = self.entry(node, step)
                if entry is None:
                    return None
                node = entry.value
        return node

    def end(self, node: yaml.Node) -> int:
        """Return where the last written character of ``node`` ends."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar_end(node)
        if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self.end(last[1] if isinstance(last, tuple) else last)

    def line_start(self, position: int) -> int:
        """Return where the line of ``position`` begins."""
        return self.text.rfind("\n", 0, position) + 1

    def line_end(self, position: int) -> int:
        """Return where the line of ``position`` ends, its line break included."""
        found = self.text.find("\n", position)
        return len(self.text) if found < 0 else found + 1

    def dash(self, sequence: yaml.SequenceNode, number: int) -> int:
        """Return where the dash of an item of a block sequence stands.

        Raises:
            UneditableError: none stands before it at the column of the sequence.
        """
        column = sequence.start_mark.column
        start = self.line_start(sequence.value[number].start_mark.index)
        while start >= 0:
            line = self.text[start : self.line_end(start)]
            if line[:column].strip() == "" and line[column : column + 1] == "-":
                return start + column
            if start == 0:
                break
            start = self.line_start(start - 1)
        raise UneditableError("no dash before the item")

    def _entry(self, key: yaml.Node, value: yaml.Node) -> Entry:
        start, after = int(key.start_mark.index), int(key.end_mark.index)
        colon = self.text.find(":", after)
        if self.text[start : start + 1] in {"?", "&", "!", "*"} or self.text[after:colon].strip():
            raise UneditableError("a key that is no plain word")
        return Entry(key=str(key.value), start=start, colon=colon, value=value, end=self.end(value))

    def _scalar_end(self, node: yaml.ScalarNode) -> int:
        end = int(node.end_mark.index)
        if node.style in {"|", ">"}:
            return len(self.text[:end].rstrip())
        return end


def compose(text: str) -> Tree:
    """Return the nodes of ``text``.

    Raises:
        UneditableError: the text is no YAML, or no mapping.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise UneditableError(str(error).splitlines()[0]) from error
    if not isinstance(root, yaml.MappingNode):
        raise UneditableError("no mapping")
    return Tree(text=text, root=root)
