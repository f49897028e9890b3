"""What can be seen of a unit of argument: its words, what they are about, its cues, its place in the paper.

The traits are strings, so that a weight can be read by a person: ``w warteliste`` is a word without its ending,
``b nicht mehr`` two in a row, ``g stelle`` five letters within a word (compounds share them), ``k own-staff`` a
class of words, ``u refuse`` a cue of the lexicon, ``c question`` a trait of form or place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from wiedervorlage.intake.lexicon import decisions as verbs
from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.concepts import concepts_in
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.text.said_again import without_said_again

GROUPS: Final = ("words", "pairs", "grams", "concepts", "cues", "place")
"""The groups of traits, in the order in which :func:`wording` and :func:`surroundings` give them."""

_WORD: Final = re.compile(r"§+|\d[\d.,:]*|[a-zäöüß]+(?:-[a-zäöüß]+)*|[?%]", re.IGNORECASE)
_ENDINGS: Final = (
    *("ungen", "ung", "heiten", "heit", "keiten", "keit", "ischen", "ische", "lichen", "liche", "lich", "enden"),
    *("ende", "ern", "eten", "ete", "ten", "tes", "ter", "em", "en", "er", "es", "te", "e", "n", "s", "t"),
)
_SHORTEST_STEM: Final = 4
_LONG_WORD: Final = 6
_GRAMS: Final = (4, 5)

_CUES: Final = (
    *((name, cues) for name, cues in verbs.PERFORMED),
    ("not-deciding", verbs.NOT_DECIDING),
    ("request", statements.REQUEST),
    ("request-not", statements.REQUEST_NOT),
    ("offer", statements.OFFER),
    ("concession", statements.CONCESSION),
    ("organises", statements.ORGANISES),
    ("reported", statements.REPORTED),
)
_FORMS: Final = {
    "negates": re.compile(r"\b(?:nicht|kein\w*|nie|niemand|weder|kaum|ohne|nichts)\b", re.IGNORECASE),
    "addresses": re.compile(r"\b(?:Sie|Ihr\w*|Ihnen)\b"),
    "first-person": re.compile(r"\b(?:ich|wir|mir|uns|unser\w*|mein\w*)\b", re.IGNORECASE),
    "figure": re.compile(r"\d"),
    "day": re.compile(r"\d{1,2}\. ?(?:\d{1,2}\.|[A-Z][a-zä]+) ?\d{2,4}"),
    "connects": re.compile(
        r"\b(?:da|weil|denn|zumal|daher|deshalb|deswegen|somit|zudem|außerdem|ferner|überdies|darüber hinaus"
        r"|hinzu kommt|im Übrigen|schließlich|angesichts|aufgrund|wegen|ohnehin|allerdings|jedoch|aber)\b",
        re.IGNORECASE,
    ),
    "modal": re.compile(
        r"\b(?:kann|können|muss|muß|müssen|soll\w*|darf|dürf\w*|könnte\w*|müsste\w*|würde\w*|wäre\w*|hätte\w*|will)\b"
    ),
    "indirect": re.compile(r"\b(?:sei|seien|habe|könne|müsse|werde|solle|gebe|stehe|komme|bestehe|fehle)\b"),
    "question": re.compile(r"\?"),
    "degree": re.compile(
        r"\b(?:mehr|weniger|höher|geringer|als|nur|lediglich|bereits|schon|noch|erst|zu|sehr|deutlich|erheblich)\b"
    ),
    "performs": re.compile(
        r"\b(?:bewillige|stimme|lehne|genehmige|erteile|gewähre|entspreche|beschließt|beauftragt)\b"
    ),
    "courteous": re.compile(r"\b(?:dank\w*|freu\w*|bitte|bitten|bedauer\w*)\b", re.IGNORECASE),
    "past": re.compile(r"\b(?:wurde\w*|hatte\w*|war\w*)\b"),
    "announces": re.compile(r":\s*$"),
    "heads": re.compile(r"^(?:TOP|Tagesordnungspunkt|Abstimmung|Beschluss|Zu )"),
    "votes": re.compile(r"Ja-|Nein-|Enthalt|einstimmig"),
}
_HEADINGS: Final = ("grün", "sachverh", "beschluss", "finanz", "mitteil", "stellungn", "hinweis", "antrag", "empfehl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a unit stands: numbers count from 0; ``units`` and ``paragraphs`` are how many there are."""

    paragraph: int
    paragraphs: int
    sentence: int
    unit: int
    units: int
    heading: str = ""
    is_letter: bool = True
    depends: bool = False
    asks: bool = False
    """Whether the sentence ends with a question mark."""
    resolves: bool = False
    """Whether it opens what is to be resolved: first under a heading that announces a resolution, or a point of one."""
    leads: bool = False
    """Whether it is but the frame of a sentence that points of a list complete, or a point within one of those."""


Traits = tuple[tuple[str, ...], ...]
"""One tuple of traits for each of :data:`GROUPS`."""


def stem(word: str) -> str:
    """Return a word without its ending: enough to meet it again in another case, number or tense."""
    if len(word) <= _SHORTEST_STEM:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=4096)
def wording(text: str) -> Traits:
    """Return the traits of the words of a text: all groups but the last."""
    text = without_said_again(text)
    words = ["#" if word[0].isdigit() else word for word in _WORD.findall(text.lower().replace("ß", "ss"))]
    stems = [stem(word) for word in words]
    folded = fold(text)
    about = [
        *concepts_in(folded),
        *(name for name in ("figure", "first-person", "addresses", "question") if _has(name, text)),
    ]
    return (
        tuple(f"w {word}" for word in dict.fromkeys(stems)),
        tuple(dict.fromkeys(f"b {left} {right}" for left, right in pairwise(["^", *stems, "$"]))),
        tuple(dict.fromkeys(gram for word in dict.fromkeys(words) for gram in _grams(word))),
        tuple(f"k {name}" for name in about),
        tuple(f"u {name}" for name, cues in _CUES if first_cue(cues, folded)),
    )


def _has(form: str, text: str) -> bool:
    return _FORMS[form].search(text) is not None


@lru_cache(maxsize=20_000)
def _grams(word: str) -> tuple[str, ...]:
    if len(word) < _LONG_WORD or not word.isalpha():
        return ()
    edged = f"_{word}_"
    return tuple(f"g {edged[at : at + size]}" for size in _GRAMS for at in range(len(edged) - size + 1))


def surroundings(text: str, place: Place) -> tuple[str, ...]:
    """Return the traits of form and place of a unit."""
    heading = place.heading.lower()
    found = [name for name in _FORMS if _has(name, text)]
    found += [f"length {min(len(text.split()) // 5, 6)}", f"paragraph {min(place.paragraph, 4)}"]
    found += [f"from the end {min(place.paragraphs - 1 - place.paragraph, 3)}", f"sentence {min(place.sentence, 3)}"]
    found += [f"unit {min(place.unit, 2)} of {min(place.units, 3)}", "letter" if place.is_letter else "no letter"]
    found += [f"under {part}" for part in _HEADINGS if part in heading] or ["under none"] * (not heading)
    found += ["depends"] * place.depends + ["in a question"] * place.asks
    found += ["small initial"] * text.strip()[:1].islower()
    return tuple(f"c {name}" for name in found)
