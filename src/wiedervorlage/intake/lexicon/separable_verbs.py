"""What a verb decides whose particle stands far behind it: "lehnt den Antrag, das Verfahren einzustellen, ab".

German closes the clause with the particle. Whatever is put in between – an infinitive, a relative clause, a list – the
verb is the whole of both. The verbs stand in ``separable_verbs.txt``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of, words

if TYPE_CHECKING:
    from collections.abc import Sequence

OUTCOMES: Final = ("refuse", "grant", "defer")
_BETWEEN: Final = r"(?:[^.:;?!]|[.:](?! [A-ZÄÖÜ„])|(?<=\d)\.|(?<=\b[A-Za-z])\.){0,600}?"
"""What may lie between: no end of a sentence, but the dots of days, of numbers and of abbreviations."""
_CLOSES: Final = r"(?=\s*(?:[.;:!,)\"“]|$)|\s+(?:und|sowie)\b)"
_NEGATED: Final = re.compile(r"\b(?:nicht|kein\w*)\b")


def decided_by_verb(text: str) -> frozenset[str]:
    """Return the outcomes of the separable verbs of a text.

    One that grants refuses where it is denied right before its particle; what a "nicht" further before denies is open.
    """
    return frozenset(outcome for outcome, _ in _found(text))


def decides_itself(text: str, subject: str) -> bool:
    """Say whether a subject decides by such a verb in the present: "Der Rat hebt … auf", "hebt der Rat … auf".

    In the past it does where the same sentence tells how was voted: "Mehrheitlich lehnte der Kreistag den Antrag ab".

    Args:
        text: the words.
        subject: the pattern of who may decide.
    """
    return any(
        re.match(rf"\W*(?:Der|Die|Das) {subject}[^.;:,]{{0,60}} $", text[:start])
        or re.match(rf"\w+ (?:der|die|das) {subject}", text[start:])
        for _, start in _found(text)
        if _PRESENT.match(text, start) or _VOTED.search(text)
    )


_PRESENT: Final = re.compile(r"(?!trat\b)\w+t\b")
_VOTED: Final = re.compile(
    r"\b(?:einstimmig|mehrheitlich|(?:Gegen|Ja-?|Nein-?)stimmen?|Enthaltung(?:en)?)\b", re.IGNORECASE
)


def _found(text: str) -> list[tuple[str, int]]:
    """Return the outcomes of the verbs of a text with where each begins."""
    found: list[tuple[str, int]] = []
    for outcome, pattern in _patterns():
        for match in pattern.finditer(text):
            if not _NEGATED.search(match["between"]):
                found.append((outcome, match.start()))
            elif outcome == "grant" and _NEGATED.search(" ".join(match["between"].split()[-_BEFORE:])):
                found.append(("refuse", match.start()))
    return found


_BEFORE: Final = 2
"""In so many words before the particle a "nicht" denies the verb."""


@lru_cache(maxsize=1)
def _patterns() -> Sequence[tuple[str, re.Pattern[str]]]:
    """Return for each outcome the patterns of the verbs that share a particle."""
    found: dict[tuple[str, str], list[str]] = {}
    for outcome in OUTCOMES:
        for verb in words("separable_verbs", outcome):
            stem, _, particle = verb.partition("…")
            found.setdefault((outcome, particle), []).append(stem)
    return [
        (outcome, re.compile(rf"\b{any_of(stems)}\b(?P<between>{_BETWEEN}) {particle}\b{_CLOSES}"))
        for (outcome, particle), stems in found.items()
    ]
