"""What a noun points to by its ending: a meeting, letter, paper, decision, decree, contract, press, rule.

The classes stand in ``references.txt``. The longest ending that fits decides: "Ortstermin" is a meeting,
"Abgabetermin" nothing.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final

_INFLECTED: Final = ("", "es", "s", "en", "n", "e", "er")
"""Endings of the genitive and plural, the shortest first."""
_SHORTEST: Final = 3


def _load() -> dict[str, str]:
    text = files("wiedervorlage.intake.lexicon").joinpath("references.txt").read_text(encoding="utf-8")
    kinds: dict[str, str] = {}
    kind = ""
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith(";"):
            kinds.update({term.replace("ß", "ss").replace("_", " "): kind for term in line.split()})
    return kinds


_KINDS: Final = _load()


@lru_cache(maxsize=20_000)
def kind_of_noun(word: str) -> str:
    """Return the kind of reference a noun may be by its ending, or "" where it is none.

    Args:
        word: a noun as it stands in the text, also inflected or of two words ("Runden Tisch").
    """
    found, _ = _known(word.removesuffix("-Nr").removesuffix("-nr"))
    return "" if found == "none" else found


def without_genitive(word: str) -> str:
    """Return a noun that refers without its ending in the genitive: "Mietvertrages" → "Mietvertrag"."""
    _, ending = _known(word)
    return word.removesuffix(ending) if ending in {"es", "s"} else word


def _known(word: str) -> tuple[str, str]:
    """Return the kind of a noun, and what of it is inflection."""
    folded = word.lower().replace("ß", "ss")
    for inflected in _INFLECTED:
        stem = folded.removesuffix(inflected) if folded.endswith(inflected) else ""
        endings = (f"*{stem[at:]}" for at in range(len(stem) - _SHORTEST + 1))
        found = _KINDS.get(stem) or next((_KINDS[ending] for ending in endings if ending in _KINDS), "")
        if found:
            return found, inflected
    return "", ""
