"""Concepts: classes of words that speak of the same thing, whatever the matter of the paper.

A wording never seen before still tells what it speaks of: ``Wiederbesetzungssperre`` is about the house's own
staff, ``beckenaufsicht`` about posts. The classes stand in ``concepts.txt``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A class of words: whole words, beginnings, endings, parts, and words in a row."""

    name: str
    whole: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    holds: re.Pattern[str]
    rows: tuple[str, ...]

    def meets(self, word: str) -> bool:
        """Say whether a single folded word belongs to the class."""
        return (
            word in self.whole
            or word.startswith(self.begins)
            or word.endswith(self.ends)
            or self.holds.search(word) is not None
        )


def _load() -> tuple[Concept, ...]:
    text = files("wiedervorlage.intake.lexicon").joinpath("concepts.txt").read_text(encoding="utf-8")
    terms: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("["):
            current = terms.setdefault(line.strip("[]"), [])
        elif line and not line.startswith(";"):
            current += line.replace("ß", "ss").split()
    return tuple(_concept(name, words) for name, words in terms.items())


def _concept(name: str, terms: list[str]) -> Concept:
    rows = [term for term in terms if "_" in term]
    single = [term for term in terms if "_" not in term]
    parts = [term[1:-1] for term in single if term.startswith("*") and term.endswith("*")]
    return Concept(
        name=name,
        whole=frozenset(term for term in single if "*" not in term),
        begins=tuple(term[:-1] for term in single if term.endswith("*") and not term.startswith("*")),
        ends=tuple(term[1:] for term in single if term.startswith("*") and not term.endswith("*")),
        holds=re.compile("|".join(re.escape(part) for part in parts) or r"(?!)"),
        rows=tuple(f" {term.replace('_', ' ')} " for term in rows),
    )


CONCEPTS: Final = _load()


@lru_cache(maxsize=20_000)
def concepts_of(word: str) -> frozenset[str]:
    """Return the names of the classes a folded word belongs to."""
    return frozenset(concept.name for concept in CONCEPTS if concept.meets(word))


def concepts_in(folded: str) -> tuple[str, ...]:
    """Return the names of the classes folded text speaks of, in the order of the file.

    Args:
        folded: text as :func:`wiedervorlage.intake.lexicon.cues.fold` gives it.
    """
    met = {name for word in folded.split() for name in concepts_of(word)}
    return tuple(
        concept.name for concept in CONCEPTS if concept.name in met or any(row in folded for row in concept.rows)
    )
