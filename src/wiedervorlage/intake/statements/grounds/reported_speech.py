"""Which grounds are somebody else's, told by the writer: by verbs of saying, by the mood, by what a meeting agreed.

What "ich" and "wir" say is the writer's own. A report of what a meeting agreed goes on over the sentences behind it
that give a view ("sollte", "müsste") in nobody else's voice. In minutes, what was brought forward is what others said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.cues import first_cue, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lexicon.cues import Cue
    from wiedervorlage.intake.reading import Decision, Reason
    from wiedervorlage.intake.statements.units.running_text import RunningText

_PART: Final = re.compile(r"(?:[^,;:–—]|[,:](?=\S))+[,;:–—]?")
"""What a mark ends: who speaks in one part of a sentence need not speak in the next."""
_HALF: Final = re.compile(r"[^;]+")
"""What is said behind a semicolon stands by itself."""
_WRITER: Final = re.compile(r"\b(?:[Ii]ch|[Ww]ir)\b")
_OWN_VOICE: Final = re.compile(r"\b(?:[Ii]ch|[Ww]ir|[Uu]ns|[Uu]nser\w*|[Mm]ein(?:e[nmrs]?)?)\b|\?\W*$")
_VIEW: Final = re.compile(
    r"\b(?:sollten?|müssten?|müßten?|dürften?|könnten?|würden?|wären?|hätten?|gingen?|kämen?|blieben?)\b"
)
"""The mood of a view, in which a report may go on without a verb of saying."""


def told_by_others(
    reasons: Sequence[Reason], decisions: Sequence[Decision], text: RunningText, *, debated: bool
) -> tuple[Reason, ...]:
    """Return the grounds, each with whether the paper reports it of somebody else.

    Args:
        reasons: the grounds.
        decisions: that the paper states.
        text: the sentences in which they stand.
        debated: whether the paper tells of a debate, as minutes do.
    """
    if debated:
        return tuple(replace(one, reported=not _with_decision(one, decisions, text)) for one in reasons)
    carried = frozenset(_carried(text))
    return tuple(replace(one, reported=_is_told(one, text, carried)) for one in reasons)


def _with_decision(reason: Reason, decisions: Sequence[Decision], text: RunningText) -> bool:
    """Say whether a ground stands in the sentence that decides: so the body itself gives it."""
    return any(text.share(reason.quote, decision.quote) for decision in decisions)


def _is_told(reason: Reason, text: RunningText, carried: frozenset[int]) -> bool:
    number = text.number(reason.quote)
    if number is None:
        return _reports(reason.quote.text)
    if number in carried:
        return True
    return _reports(_half_around(text.text(number), len(text.up_to(reason.quote))))


def _half_around(sentence: str, place: int) -> str:
    """Return what stands between the semicolons around a place."""
    halves = [match for match in _HALF.finditer(sentence) if match.start() <= place]
    return halves[-1][0] if halves else sentence


def _carried(text: RunningText) -> Iterator[int]:
    """Yield the numbers of the sentences in which the report of a meeting goes on."""
    going = False
    for number, sentence in enumerate(text.sentences):
        goes_on = going and text.goes_on(number) and _gives_view(sentence.text)
        if goes_on:
            yield number
        going = goes_on or _reports(sentence.text, statements.AGREED)


def _gives_view(sentence: str) -> bool:
    return _VIEW.search(sentence) is not None and _OWN_VOICE.search(sentence) is None


def _reports(said: str, cues: tuple[Cue, ...] = (*statements.REPORTED, *statements.AGREED)) -> bool:
    """Say whether a part of what is said reports somebody else's words, and no writer speaks in it."""
    parts = (match[0] for match in _PART.finditer(said))
    return any(first_cue(cues, fold(part)) for part in parts if not _WRITER.search(part))
