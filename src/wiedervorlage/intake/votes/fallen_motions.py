"""Which figure of a vote is for what was moved.

Figures beside "Ja" and "Nein" count as printed: who voted yes may have voted to reject. Of two figures without sides
the lesser one is for a motion that fell.

The rule stands in corpus/ANNOTATING.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.votes import side_words
from wiedervorlage.intake.text.voted_points import told_of_points

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
MOTION_FELL: Final = re.compile(
    rf"\b(?:[Mm]ehrheitlich|Mehrheit) abgelehnt|{_MOTION}[^.;]{{0,80}}\babgelehnt\b|{_REJECTED}"
)
"""The same of votes with their sides: who said "Ja" or raised a "Gegenstimme" did so to the rejection of a motion."""
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
    plain = any(voice.plain for voice in vote.voices)
    if ayes is not None and noes is not None:
        if not (plain and (ayes or noes) and _FELL.search(_words(vote, told))):
            return counts
        return counts | {"for": min(ayes, noes), "against": max(ayes, noes)}
    if ayes is None and noes and _is_contrary(vote, told) and MOTION_FELL.search(_words(vote, told)):
        del counts["against"]
        return {"for": noes, **counts}
    return counts


def _words(vote: Vote, told: VoteText) -> str:
    """Return the words a vote stands with; of the vote on a point only what is told of that point."""
    of_point = next((point for point in told_of_points(told.text) if point[0] <= vote.start < point[1]), None)
    return told.text[slice(*of_point)] if of_point else told.resolved(vote.start, vote.end)


def _is_contrary(vote: Vote, told: VoteText) -> bool:
    """Say whether those against are against the rejection: "bei 2 Gegenstimmen abgelehnt"."""
    noes = (voice for voice in vote.voices if voice.side == "against")
    return any(_CONTRARY.search(told.text, voice.start, voice.end) for voice in noes)
