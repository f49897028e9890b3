"""Plain word lists of the lexicon: sections ``[name]``, in each a phrase a line or words with blanks between them.

``;`` begins a remark; in lists of words ``_`` stands for a blank within one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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


def words(name: str, section: str) -> tuple[str, ...]:
    """Return the words of a section in which several stand in a line."""
    return tuple(word.replace("_", " ") for line in word_sections(name)[section] for word in line.split())


def any_phrase(name: str, section: str) -> str:
    """Return the pattern of all lines of a section, the longest first."""
    return any_of(sorted(word_sections(name)[section], key=len, reverse=True))


def any_of(texts: Iterable[str]) -> str:
    """Return the pattern of any of some texts as they stand."""
    return f"(?:{'|'.join(map(re.escape, texts))})"


def in_past(verb: str, within: str) -> str:
    """Return the pattern of a verb of a list: "lehnte…ab" where its particle closes the clause.

    Args:
        verb: in the form it stands in the text, its particle behind "…".
        within: the pattern of what may lie between the two.
    """
    stem, _, particle = verb.partition("…")
    return rf"{stem}(?={within}\b{particle}\b)" if particle else stem
