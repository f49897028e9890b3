"""Which figure of a vote is for what was moved: the lesser one of a motion that fell, else as printed.

The rule stands in corpus/ANNOTATING.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.votes import side_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.intake.votes.voices import Voice
    from wiedervorlage.intake.votes.vote_text import VoteText

SIDES: Final[tuple[str, ...]] = ("for", "against", "abstained", "unanimous")
"""What a vote tells, in this order."""
_MOTION: Final = r"\b(?:\w*[Aa]ntr[aä]ge?s?|\w*[Vv]orschl[aä]ge?s?|\w*[Vv]orlagen?|Entwurfs?)\b"
_REJECTED: Final = rf"\blehn(?:t|te|ten|en)\b[^.;]{{0,40}}{_MOTION}[^.;]{{0,80}}\bab\b"
_FELL: Final = re.compile(rf"\b{side_words('fell')}|{_REJECTED}|\b(?:fiel|fällt)\b[^.;]{{0,60}} durch\b")
"""A motion is said to have fallen, of figures without sides."""
_MOTION_FELL: Final = re.compile(
    rf"\b(?:[Mm]ehrheitlich|Mehrheit) abgelehnt|{_MOTION}[^.;]{{0,80}}\babgelehnt\b|{_REJECTED}"
)
"""The same of figures beside "Ja" and "Nein": they count as printed unless what fell is called a motion."""
_CONTRARY: Final = re.compile(r"[Gg]egen-?\s?[Ss]timme")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What voices say together; ``end`` is where the last of them ends, or what is counted beside them."""

    voices: tuple[Voice, ...]
    end: int

    @property
    def start(self) -> int:
        """Return where the first voice begins."""
        return self.voices[0].start

    @property
    def stop(self) -> int:
        """Return where the last voice ends."""
        return max(voice.end for voice in self.voices)

    @property
    def counts(self) -> dict[str, float | bool]:
        """Return what the voices count, by side."""
        return {voice.side: voice.count for voice in reversed(self.voices)}


def in_order(counts: Mapping[str, float | bool]) -> dict[str, float | bool]:
    """Return the counts in their order; how many agreed is left out where figures on both sides show it better."""
    shown = {"for", "against"} <= set(counts) and not (counts.get("unanimous") and not counts["against"])
    shown = shown or bool(counts.get("unanimous") and counts.get("against"))
    return {side: counts[side] for side in SIDES if side in counts and not (shown and side == "unanimous")}


def settled(vote: Vote, told: VoteText) -> dict[str, float | bool]:
    """Return the counts for and against what was moved."""
    counts = in_order(vote.counts)
    ayes, noes = counts.get("for"), counts.get("against")
    fell = _FELL if any(voice.plain for voice in vote.voices) else _MOTION_FELL
    if (not noes and not ayes) or not fell.search(told.resolved(vote.start, vote.end)):
        return counts
    if ayes is not None and noes is not None:
        return counts | {"for": min(ayes, noes), "against": max(ayes, noes)}
    if ayes is None and noes is not None and _is_contrary(vote, told):
        del counts["against"]
        return {"for": noes, **counts}
    return counts


def _is_contrary(vote: Vote, told: VoteText) -> bool:
    """Say whether those against are against the rejection: "bei 2 Gegenstimmen abgelehnt"."""
    noes = (voice for voice in vote.voices if voice.side == "against")
    return any(_CONTRARY.search(told.text, voice.start, voice.end) for voice in noes)
