"""The votes a paper tells, from their fields: where each is told, and whether what was moved fell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.votes import tells_nothing_else
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.votes.fallen_motions import MOTION_FELL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.reading import Field, Span

_CASTING: Final = re.compile(
    r"\bAusschlag\b|\bStichentscheid|\b[Dd]oppelt\w* (?:Stimm|gezählt|gewertet)|\bzählt doppelt\b"
)
"""The voice of the chair that decides where ayes and noes are even; only some houses have it."""
_CARRIED: Final = re.compile(r"(?<!nicht )\b(?:angenommen|beschlossen|zugestimmt|genehmigt|gebilligt|stattgegeben)\b")
_OVER_AN_ITEM: Final = re.compile(
    r"[\s|]*(?:[Ll]fd\.?|[Ll]aufende) ?Nr\.?[^.:;!?]{0,60}"
    r"(?:\bAnwesend\w*\b[^.;!?]{0,40})?"
)
"""So a line begins that heads an item and tells how was voted on it: "Lfd. Nr. 94   Anwesend: 14   für: 9 …"."""
_LEADS: Final = re.compile(
    r"[^.;:]{0,80}\b(?:beschlossen|[Ff]olgendes"
    r"|(?:folgende[rn]?|nachstehende[rn]?|de[rn]) (?:\w+ )?Beschlu(?:ss|ß)(?: gefa(?:ss|ß)t)?) ?:\s*\n"
)
"""So a sentence goes on behind a vote that leads to what was resolved: "mit 9 gegen 3 Stimmen beschlossen:"."""
_SENTENCE_EDGE: Final = re.compile(r"[.;](?=\s|$)|\n\s*\n")
_NEAR: Final = 200
"""So many characters before and behind an even vote tell whether it was carried nevertheless."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldVote:
    """A vote: from which character of the received text on it is told, and what its figures say.

    ``counted`` says that ayes and noes are told, ``fell`` that what was moved fell: there were more noes, or as many,
    for an even vote carries nothing, or the ayes were for rejecting it. ``heads`` says that it stands above its words:
    in the line that heads an item, or in the sentence that leads to them. ``elsewhere`` says that a body took it that
    only prepares what the paper is about.
    """

    start: int
    counted: bool
    fell: bool
    heads: bool = False
    elsewhere: bool = False


def votes_by_number(fields: Iterable[Field]) -> list[dict[str, Field]]:
    """Return the fields of each vote of a paper by side ("for" of ``votes.0.for``), in the order of their numbers."""
    told: dict[int, dict[str, Field]] = {}
    for item in fields:
        if item.name.startswith("votes."):
            _, number, side = item.name.split(".")
            told.setdefault(int(number), {})[side] = item
    return [told[number] for number in sorted(told)]


def told_votes(fields: Iterable[Field], text: str, elsewhere: Sequence[Span] = ()) -> list[ToldVote]:
    """Return the votes among the fields of a paper, in the order of their numbers.

    Args:
        fields: of the paper.
        text: the received text, which may say that an even vote was carried by the voice of the chair.
        elsewhere: where the text tells how other bodies voted.
    """
    told = (_told(vote, text) for vote in votes_by_number(fields))
    return [replace(vote, elsewhere=any(span.start <= vote.start < span.end for span in elsewhere)) for vote in told]


def _told(vote: dict[str, Field], text: str) -> ToldVote:
    start, end = min(item.span.start for item in vote.values()), max(item.span.end for item in vote.values())
    counted = {"for", "against"} <= vote.keys()
    ayes, noes = (float(vote[side].value) for side in ("for", "against")) if counted else (0.0, 0.0)
    fell = noes > ayes or (noes == ayes > 0 and not _carried(text, start, end))
    fell = fell or (noes < ayes and _rejecting(text, start, end))
    line = text[text.rfind("\n", 0, start) + 1 : start]
    heads = _OVER_AN_ITEM.fullmatch(line) is not None or _LEADS.match(closed_up(text[end : end + _NEAR])) is not None
    return ToldVote(start=start, counted=counted, fell=fell, heads=heads)


def _carried(text: str, start: int, end: int) -> bool:
    """Say whether an even vote was carried: the chair's voice decided, or its sentence says so."""
    before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if _CASTING.search(before) or _CASTING.search(behind):
        return True
    sentence = _SENTENCE_EDGE.split(before)[-1] + " " + _SENTENCE_EDGE.split(behind)[0]
    return _CARRIED.search(sentence) is not None


def _rejecting(text: str, start: int, end: int) -> bool:
    """Say whether the ayes rejected a motion: so says their sentence, or the one they stand alone below."""
    before = [part for part in _SENTENCE_EDGE.split(text[max(0, start - _NEAR) : start]) if part.strip()]
    words = before[-1] if before else ""
    if len(before) > 1 and tells_nothing_else(words):
        words = f"{before[-2]} {words}"
    behind = _SENTENCE_EDGE.split(text[end : end + _NEAR])[0]
    return MOTION_FELL.search(f"{words} {text[start:end]}{behind}") is not None
