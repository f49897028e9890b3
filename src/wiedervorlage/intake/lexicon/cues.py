"""A small language for cues of wording, so that the lexicon reads like a word list.

One cue a line. Words are lower case; ``a/b`` are alternatives; ``a_b`` are two words in a row; ``stem*``
matches words that begin so, ``*stem*`` words that contain it (that is how compounds are met: ``*personal*``
finds Fachpersonal and Personalmangel); ``...`` is a gap of up to eight words; ``&`` joins parts that must
all be there, in any order; a part after ``~`` must not be there. ``#`` stands for a number in digits or words.
``@name = …`` gives a name to what stands in several cues of a file, which then hold ``@name``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_GAP: Final = r"(?:\S+ ){0,8}?"
_NUMBER: Final = (
    r"(?:\d[\d.,]*|eine[rnms]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
    r"|halbe\w*|dutzend\w*|hundert\w*|tausend\w*)"
)
_FOLD: Final = re.compile(r"[^\wäöüß%§/\-]+")


def fold(text: str) -> str:
    """Return text as the cues see it: lower case, words parted by single blanks, a blank at each end."""
    return f" {_FOLD.sub(' ', text.lower().replace('ß', 'ss')).strip()} "


@lru_cache(maxsize=512)
def _words_of(folded: str) -> frozenset[str]:
    return frozenset(folded.split())


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of a cue, made when it is first looked for: of thousands a letter needs a few."""
    return re.compile(pattern)


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the lexicon, ready to be looked for."""

    source: str
    needed: tuple[frozenset[str], ...]
    """Of each of these sets at least one word must stand in the text: asked first, because it is quick."""
    required: tuple[str, ...]
    forbidden: tuple[str, ...]

    def matches(self, folded: str) -> bool:
        """Say whether folded text shows the cue."""
        words = _words_of(folded)
        for needed in self.needed:  # asked ten thousand times a letter
            if words.isdisjoint(needed):
                return False
        return all(_compiled(part).search(folded) for part in self.required) and not any(
            _compiled(part).search(folded) for part in self.forbidden
        )


def load_cues(name: str) -> dict[str, tuple[Cue, ...]]:
    """Read a file of the lexicon: sections ``[name]``, in each one cue a line, ``;`` for remarks."""
    text = files("wiedervorlage.intake.lexicon").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    sections: dict[str, list[Cue]] = {}
    current: list[Cue] = []
    named: dict[str, str] = {}
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line.startswith("@") and " = " in line:
            name, _, words = line[1:].partition(" = ")
            named[name] = words
        elif line and not line.startswith(";"):
            current.append(_cue(re.sub(r"@(\w+)", lambda found: named[found[1]], line)))
    return {section: tuple(cues) for section, cues in sections.items()}


def first_cue(cues: tuple[Cue, ...], folded: str) -> Cue | None:
    """Return the first cue the folded text shows, or None."""
    return next((cue for cue in cues if cue.matches(folded)), None)


def _cue(line: str) -> Cue:
    wanted, *unwanted = line.split("~")
    return Cue(
        line.strip(),
        tuple(words for part in wanted.split("&") for words in _plain_words(part)),
        tuple(_pattern(part) for part in wanted.split("&")),
        tuple(_pattern(part) for part in unwanted if part.strip()),
    )


def _plain_words(part: str) -> list[frozenset[str]]:
    """Return the terms of a part that are plain words, each as the set of its alternatives."""
    terms = [term for term in part.replace("ß", "ss").split() if not re.search(r"[*#_]|^\.\.\.$", term)]
    return [frozenset(term.split("/")) for term in terms]


def _pattern(part: str) -> str:
    return " " + "".join(_term(term) for term in part.replace("ß", "ss").split())


def _term(term: str) -> str:
    if term == "...":
        return _GAP
    return "(?:" + "|".join(_word(word) for word in term.split("/")) + ") "


def _word(word: str) -> str:
    if word == "#":
        return _NUMBER
    return r"\S*".join(re.escape(part) for part in word.replace("_", " ").split("*"))
