"""Units of argument: a main clause with what depends on it, a clause of cause by itself.

A careful reader quotes neither single clauses nor whole sentences, but the part that says one thing: the main
clause with its relative, infinitive and "dass" clauses. Clauses of cause and of concession, and main clauses
joined by "und", "aber", "denn", a semicolon or a colon, stand by themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.clauses import clauses
from wiedervorlage.intake.text.verbs import has_common_verb, has_verb

if TYPE_CHECKING:
    from wiedervorlage.intake.text.sentences import Stretch

_OWN: Final = re.compile(
    r"(?:und |oder |doch |aber |so )?"
    r"(?:weil|da|denn|zumal|nachdem|obwohl|obgleich|wenngleich|auch wenn|selbst wenn|sodass|so dass|daß|während)\b",
    re.IGNORECASE,
)
_DEPENDENT: Final = re.compile(
    r"(?:und |oder )?(?:(?:in|an|auf|aus|mit|bei|für|von|zu|über|durch|um|nach|ohne|unter|gegen|deren) )?"
    r"(?:der|die|das|dem|den|deren|dessen|denen|welche[rsnm]?|was|wo|wer|wie|warum|womit|wofür|wodurch|worauf|wonach"
    r"|dass|daß|ob|wenn|falls|sofern|soweit|sobald|solange|bis|bevor|ehe|indem|ohne|um|statt|anstatt|damit|als|sondern)\b",
    re.IGNORECASE,
)
_SUBORDINATE_FIRST: Final = re.compile(
    r"(?:dass|daß|ob|wenn|falls|sofern|soweit|sobald|solange|bis|bevor|ehe|indem|um|statt|damit|wer|was|wie|wo)\b",
    re.IGNORECASE,
)
_FINITE_LAST: Final = re.compile(
    r"\b(?:ist|sind|war(?:en)?|wäre[n]?|sei(?:en)?|ha(?:t|ben|be)|hatte[n]?|hätte[n]?|wird|werden|werde|wurde[n]?"
    r"|würde[n]?|kann|können|könne|konnte[n]?|könnte[n]?|muss|muß|müssen|müsse|musste[n]?|müsste[n]?|soll(?:e?n|te[n]?)?"
    r"|darf|dürfen|dürfte[n]?|will|wollen|wolle|möchte[n]?|lässt|lassen|[a-zäöüß]{3,}(?:t|en|te|ten|e))$"
)
_INFINITIVE_LAST: Final = re.compile(r"(?:\bzu [a-zäöüß]+(?:en|ern|eln)|[a-zäöüß]+zu[a-zäöüß]+en)$")
_INFINITIVE_FIRST: Final = re.compile(r"(?P<before>[^,]*?)(?:\bzu [a-zäöüß]+|[a-zäöüß]+zu[a-zäöüß]+)(?:en|ern|eln),")
_EDGES: Final = ' \t,;:.!?–-"“”„'


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch of a sentence that says one thing; ``opens`` with a clause of cause or concession or not."""

    stretch: Stretch
    depends: bool
    """Whether it is a clause of cause, consequence or concession that leans on its neighbour."""

    @property
    def text(self) -> str:
        """Return the characters."""
        return self.stretch.text


def units(sentence: Stretch) -> tuple[Unit, ...]:
    """Part a sentence into units."""
    done: list[Unit] = []
    waiting: Stretch | None = None
    for number, clause in enumerate(clauses(sentence)):
        text = clause.text.strip(_EDGES)
        before = waiting or (done[-1].stretch if done else None)
        if number == 0 and _SUBORDINATE_FIRST.match(text):
            waiting = clause
        elif waiting is not None:
            done.append(Unit(stretch=replace(waiting, end=clause.end), depends=False))
            waiting = None
        elif before is not None and _leans(text, before, sentence, inside=not (done and done[-1].depends)):
            done[-1] = replace(done[-1], stretch=replace(done[-1].stretch, end=clause.end))
        else:
            done.append(Unit(stretch=clause, depends=_OWN.match(text) is not None))
    if waiting is not None:
        done.append(Unit(stretch=waiting, depends=False))
    return tuple(done)


def _leans(text: str, before: Stretch, sentence: Stretch, *, inside: bool) -> bool:
    """Say whether a clause belongs to the unit before it; ``inside`` where that may be a main clause that goes on."""
    joint = before.text.rstrip()[-1:]
    if _OWN.match(text) and not text.lower().startswith("daß"):
        return False
    if joint == ";" or (joint == ":" and sentence.start < before.end):
        return False
    if _INFINITIVE_LAST.search(text):
        return True
    infinitive = _INFINITIVE_FIRST.match(text)
    if joint == "," and infinitive and not has_common_verb(infinitive["before"]):
        return True  # "…, in dem Sie anregen, den Weg zu sperren, …": what is put in does not stand by itself
    if _DEPENDENT.match(text) and _FINITE_LAST.search(text):
        return True
    first = text.partition(" ")[0]
    if (
        inside
        and joint == ","
        and first.islower()
        and (first == "nicht" or (_FINITE_LAST.fullmatch(first) and has_verb(first)))
    ):
        return True  # the main clause goes on after one put into it
    return text.lower().startswith(("sondern", "ohne dass", "um ", "als ", "dass ", "daß ", "ob "))
