"""YAML with places: every value knows the line and column where it stands, so that a finding can say where.

Only plain data is read: no tags, no anchors (a rule file repeats itself rather than hide a figure behind a
reference). Dates stay text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import yaml

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.rules.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STANDARD: Final = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A value with its place: a scalar (``text`` and its YAML ``kind``), a list, or a mapping.

    ``kind`` is ``str``, ``int``, ``float``, ``bool``, ``null``, ``timestamp``, ``seq`` or ``map``.
    """

    kind: str
    place: Place
    text: str = ""
    items: tuple[Node, ...] = ()
    entries: Mapping[str, Node] = field(default_factory=lambda: MappingProxyType({}))
    key_places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def plain(self) -> object:
        """Return the value as plain Python data, dates as text (as a JSON Schema sees it)."""
        match self.kind:
            case "map":
                return {key: node.plain for key, node in self.entries.items()}
            case "seq":
                return [node.plain for node in self.items]
            case "int":
                return int(self.text.replace("_", ""))
            case "float":
                return float(self.text.replace("_", ""))
            case "bool":
                return self.text.lower() in {"true", "yes", "on"}
            case "null":
                return None
            case _:
                return self.text


def read_marked(text: str, file: str) -> tuple[Node | None, tuple[Finding, ...]]:
    """Read YAML into nodes with places; None where the text is no YAML.

    Args:
        text: the file's text.
        file: name that places carry.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        place = Place(file=file, line=line, column=column)
        return None, (finding(MESSAGES, "RUL-001", place, problem=error.problem or ""),)
    except yaml.YAMLError as error:
        return None, (finding(MESSAGES, "RUL-001", Place(file=file), problem=str(error)),)
    if root is None:
        return None, (finding(MESSAGES, "RUL-001", Place(file=file, line=1), problem="empty"),)
    reader = _Reader(file)
    node = reader.node(root)
    return node, tuple(reader.findings)


class _Reader:
    """Turns composed YAML into nodes and notes what a rule file must not hold."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self._seen: set[int] = set()

    def node(self, raw: yaml.Node) -> Node:
        place = self._place(raw)
        if id(raw) in self._seen:
            self.findings.append(finding(MESSAGES, "RUL-003", place))
            return Node(kind="null", place=place)
        self._seen.add(id(raw))
        if isinstance(raw, yaml.MappingNode):
            return self._mapping(raw, place)
        if isinstance(raw, yaml.SequenceNode):
            return Node(kind="seq", place=place, items=tuple(self.node(item) for item in raw.value))
        kind = raw.tag.removeprefix(_STANDARD)
        return Node(kind=kind, place=place, text=str(raw.value))

    def _mapping(self, raw: yaml.MappingNode, place: Place) -> Node:
        entries: dict[str, Node] = {}
        places: dict[str, Place] = {}
        for key, value in raw.value:
            name = str(key.value)
            if name in entries:
                self.findings.append(finding(MESSAGES, "RUL-002", self._place(key), key=name))
            else:
                entries[name], places[name] = self.node(value), self._place(key)
        return Node(kind="map", place=place, entries=entries, key_places=places)

    def _place(self, raw: yaml.Node) -> Place:
        mark = raw.start_mark
        return Place(file=self.file, line=mark.line + 1, column=mark.column + 1)
