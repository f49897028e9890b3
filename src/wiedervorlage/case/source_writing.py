"""Write plain data as YAML that reads back as the same data: one value or entry, in flow or in block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

if TYPE_CHECKING:
    from wiedervorlage.case.source_text import Plain

_BLOCK_WIDTH: Final = 110
_UNBROKEN: Final = 1_000_000
_STRING: Final = "tag:yaml.org,2002:str"


class _Writer(yaml.SafeDumper):
    """Writes every text plain where it may stand so; only what would read as a word of its own is quoted."""

    yaml_implicit_resolvers: dict[str, list[object]] = {}  # noqa: RUF012 - as PyYAML declares it


def write_flow(value: Plain) -> str:
    """Return ``value`` on one line, fit to stand within braces or behind a key."""
    return _serialized(yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(value, flow=True)], flow_style=True))[1:-1]


def write_flow_entry(key: str, value: Plain) -> str:
    """Return ``key: value`` on one line."""
    return f"{write_flow(key)}: {write_flow(value)}"


def write_block(value: Plain, indent: int) -> str:
    """Return ``value`` in block form, each line after the first indented; no line break at the end.

    Sections one level down stand in lines of their own, as do the items of a long list of sections; what is smaller
    stands in braces; long sentences are folded.
    """
    if not isinstance(value, dict) or not value:
        return write_flow(value)
    blank = " " * indent
    lines = []
    for key, inner in value.items():
        lines.append(write_entry(key, inner, indent))
    return f"\n{blank}".join(lines)


def write_entry(key: str, value: Plain, indent: int) -> str:
    """Return ``key: value`` in block form for a key that stands at column ``indent``."""
    name = write_flow(key)
    return f"{name}:{write_behind(value, indent, len(name) + 1)}"


def write_behind(value: Plain, indent: int, used: int) -> str:
    """Return what follows the colon of a key at column ``indent`` that has ``used`` characters with its colon."""
    if isinstance(value, str) and _is_foldable(value):
        return f" >-\n{_folded(value, indent + 2)}"
    line = f" {write_flow(value)}"
    if len(line) + used + indent <= _BLOCK_WIDTH:
        return line
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return "".join(f"\n{' ' * (indent + 2)}- {write_block(item, indent + 4)}" for item in value)
    if not isinstance(value, dict) or not value:
        return line
    return f"\n{' ' * (indent + 2)}{write_block(value, indent + 2)}"


def _is_foldable(text: str) -> bool:
    words = text.split(" ")
    return len(text) > _BLOCK_WIDTH and text.isprintable() and all(words)


def _folded(text: str, indent: int) -> str:
    blank = " " * indent
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= _BLOCK_WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(blank + word)
    return "\n".join(lines)


def _node(value: Plain, *, flow: bool) -> yaml.Node:
    if isinstance(value, dict):
        pairs = [(_node(key, flow=flow), _node(inner, flow=flow)) for key, inner in value.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=flow)
    if isinstance(value, list):
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(item, flow=flow) for item in value], flow_style=flow)
    if isinstance(value, str):
        return yaml.ScalarNode(_STRING, value, style=_style(value))
    return yaml.ScalarNode(_STRING, "null" if value is None else str(value).lower())


def _style(text: str) -> str | None:
    """Return the quotes a text needs: those that would read as true, false or nothing, or break the line."""
    if text in {"true", "false", "null", "~", ""} or not text.isprintable() or text.startswith(("#", "?")):
        return '"'
    return None


def _serialized(node: yaml.Node) -> str:
    written = yaml.serialize(node, Dumper=_Writer, width=_UNBROKEN, allow_unicode=True)
    return str(written).removesuffix("\n").removesuffix("...").rstrip("\n")
