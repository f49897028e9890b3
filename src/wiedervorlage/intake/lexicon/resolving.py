"""The verbs by which a paper tells what a body resolved, as patterns.

The words stand in ``resolving.txt``.
"""

from __future__ import annotations

from wiedervorlage.intake.lexicon.word_sections import any_of, in_past, words

_PARTICIPLES = words("resolving", "participle")
_WITH_DAY = words("resolving", "participle with its day")
_CLAUSE = r"(?:[^.;]|(?<=\d)\.){0,140}?"
"""What may lie between a verb and the particle that closes its clause; the dot of a day, too."""


def resolved_participles() -> str:
    """Return the pattern of all participles: "abgelehnt", "festgestellt"."""
    return f"(?<!zu ){any_of((*_PARTICIPLES, *_WITH_DAY))}"


def resolved_with_day() -> str:
    """Return the pattern of the participles that tell a resolution only where its day is told, too."""
    return any_of(_WITH_DAY)


def resolved_by_authority() -> str:
    """Return the pattern of the participles that tell what an authority decided by itself: "angeordnet"."""
    return any_of((*_PARTICIPLES, *words("resolving", "participle of an authority")))


def resolved_in_past() -> str:
    """Return the pattern of the simple past: "beschloss", "lehnte" where "ab" follows in the clause."""
    verbs = (*words("resolving", "past"), *words("resolving", "past with particle"))
    return f"(?:{'|'.join(in_past(_also_plural(verb), _CLAUSE) for verb in verbs)})"


def _also_plural(verb: str) -> str:
    stem, mark, particle = verb.partition("…")
    return f"{stem}n?{mark}{particle}" if stem.endswith("te") else verb
