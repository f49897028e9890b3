"""Plain word lists of the lexicon: sections ``[name]``, in each one word or phrase a line, ``;`` for remarks."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=16)
def word_sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sections of ``NAME.txt`` in the lexicon with their lines."""
    text = files("wiedervorlage.intake.lexicon").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith(";"):
            current.append(line)
    return {section: tuple(lines) for section, lines in sections.items()}
