"""Read YAML so that every value keeps its line, and nothing is guessed.

YAML 1.1 would turn ``on:`` into ``True``, ``05566`` into an octal number and ``2013-09-26`` into a date.
Here every scalar stays the text that was written, apart from ``true``, ``false`` and an empty value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

import yaml

from wiedervorlage.foundation.findings import Place

Plain = str | bool | None | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]
MAX_DEPTH: Final = 40
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A read YAML text: plain data, and where each part stands.

    ``places`` maps the path of a value (keys and list positions) to its place; the place of a mapping's
    key has the path of its value with ``"@key"`` behind.
    """

    data: Plain
    places: dict[Path, Place]
    duplicates: tuple[Place, ...] = ()

    def place(self, path: Path) -> Place:
        """Return the place of ``path``, or of the nearest part around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place())


class SourceError(ValueError):
    """The text is no YAML; ``place`` says where reading stopped."""

    def __init__(self, problem: str, place: Place) -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place


def read_source(text: str, file: str) -> Source:
    """Read YAML ``text``; ``file`` names it in places.

    Raises:
        SourceError: the text is no YAML, or nests too deeply.
    """
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = Place(file=file, line=mark.line + 1, column=mark.column + 1) if mark else Place(file=file)
        raise SourceError(error.problem or "no YAML", place) from error
    except yaml.YAMLError as error:
        raise SourceError(str(error).splitlines()[0], Place(file=file, line=1)) from error
    reader = _Reader(file)
    data = reader.plain(node, ()) if node is not None else None
    return Source(data=data, places=reader.places, duplicates=tuple(reader.duplicates))


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file
        self.places: dict[Path, Place] = {}
        self.duplicates: list[Place] = []

    def plain(self, node: yaml.Node, path: Path) -> Plain:
        place = self._place(node)
        if len(path) > MAX_DEPTH:
            raise SourceError("nested too deeply", place)
        self.places[path] = place
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, (*path, i)) for i, child in enumerate(node.value)]
        return _scalar(cast("yaml.ScalarNode", node))

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                self.duplicates.append(self._place(key_node))
                continue
            found[key] = self.plain(value_node, (*path, key))
            self.places[(*path, key, "@key")] = self._place(key_node)
        return found

    def _place(self, node: yaml.Node) -> Place:
        return Place(file=self._file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)


def _scalar(node: yaml.ScalarNode) -> str | bool | None:
    value = str(node.value)
    is_plain = not node.style
    if is_plain and value in {"", "~", "null"}:
        return None
    if is_plain and value in {"true", "false"}:
        return value == "true"
    return value
