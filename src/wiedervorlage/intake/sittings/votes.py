"""Votes of minutes and extracts: for, against, abstained, or unanimous.

What a text tells of votes is read as *voices*: a figure beside its side (``voices.py``), figures against figures
(``opposed.py``), "einstimmig" and "mit Mehrheit" (``unanimity.py``). Voices close together that do not contradict each
other are one vote.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.votes import tells_nothing_else
from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.sittings.fallen_motions import Vote, settled
from wiedervorlage.intake.sittings.opposed import opposed
from wiedervorlage.intake.sittings.unanimity import agreed
from wiedervorlage.intake.sittings.voices import OTHERS, Voice, voices
from wiedervorlage.intake.sittings.vote_text import VoteText, vote_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wiedervorlage.intake.text.lines import Block

_ASIDE: Final = re.compile(r"\([^()]{0,200}\)")
_LONGEST_GAP: Final = 260
_LONGEST_CLAUSE: Final = 80
"""What stands between two parts of one vote is no longer, in characters: with what is in brackets, and without."""
_SENTENCE_END: Final = re.compile(r"[.;!?](?:\s|$)|\n")
_LEADS: Final = re.compile(r"(?:\b(?:[Bb]ei|[Mm]it|[Gg]egen)|[(:.,–-]|^)\s?$|^$")
"""One side alone is led so: "bei zwei Nein-Stimmen", "(6 Ja"."""
_TOLD: Final = re.compile(
    r"[Ss]timm(?!t\.)|[Aa]bgelehnt|[Aa]ngenommen|[Bb]eschl(?:uss|uß|oss)|\bAbst\.|Mehrheit|[Bb]ewillig"
)
_NEXT_ITEM: Final = re.compile(r"(?:^|\n|\s)(?:TOP|Top|Tagesordnungspunkt|Punkt|Zu)\s(?:[ÖN]\s?)?\d")
_STATUS: Final = re.compile(r"(?:Beschlu(?:ss|ß)(?:art)?|Abstimmung(?:sergebnis)?|Ergebnis|Status)\s?:")


def read_votes(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the votes in their order; what a paper tells of other houses' votes counts only with its figures."""
    told = vote_text(blocks)
    votes = [vote for vote in _votes(told) if _is_told(vote, told)]
    for number, vote in enumerate(_once(votes, told)):
        quote = told.clean.quote(vote.start, vote.stop)
        for name, value in settled(vote, told).items():
            yield Field(name=f"votes.{number}.{name}", value=value, raw=quote.text, span=quote.pieces[0], rule="votes")


def _votes(told: VoteText) -> Iterator[Vote]:
    """Part the voices of a text into votes."""
    current: Vote | None = None
    for voice in _apart([*voices(told.text), *opposed(told.text, told.sentences), *agreed(told.text, told.sentences)]):
        joins = current is not None and _is_near(told.text[current.end : voice.start])
        if current is not None and joins and voice.side == OTHERS:
            current = replace(current, end=voice.end)
        elif current is not None and joins and _agrees(current.counts, voice):
            current = Vote(voices=(*current.voices, voice), end=max(current.end, voice.end))
        elif voice.side != OTHERS:
            if current is not None:
                yield current
            current = Vote(voices=(voice,), end=voice.end)
    if current is not None:
        yield current


def _apart(found: Iterable[Voice]) -> list[Voice]:
    """Leave out voices that overlap others: a figure beside its side says more than figures against each other."""
    told: dict[tuple[int, int], dict[str, Voice]] = {}
    for voice in found:
        told.setdefault((voice.start, voice.end), {}).setdefault(voice.side, voice)
    taken = bytearray(max((end for _, end in told), default=0))
    kept: list[Voice] = []
    for (start, end), group in sorted(told.items(), key=_rank):
        if not any(taken[start:end]):
            taken[start:end] = b"x" * (end - start)
            kept += group.values()
    return sorted(kept, key=lambda voice: voice.start)


def _rank(told: tuple[tuple[int, int], Mapping[str, Voice]]) -> tuple[bool, bool, int]:
    place, group = told
    return "unanimous" in group, any(voice.plain for voice in group.values()), place[0]


def _is_near(gap: str) -> bool:
    """Say whether what stands between two voices leaves them one vote: the rest of a clause, or words of voting."""
    if len(gap) > _LONGEST_GAP:
        return False
    bare = _ASIDE.sub(" ", gap)
    if tells_nothing_else(bare):
        return True
    return len(bare) <= _LONGEST_CLAUSE and not _SENTENCE_END.search(bare.lstrip(" ."))


def _agrees(counts: Mapping[str, float | bool], voice: Voice) -> bool:
    """Say whether a voice may belong to a vote: no side is counted twice, and nobody is against what all agreed on."""
    both = {**counts, voice.side: voice.count}
    if counts.get(voice.side, voice.count) != voice.count:
        return False
    return not (both.get("unanimous") is True and both.get("against"))


def _is_told(vote: Vote, told: VoteText) -> bool:
    """Say whether the voices are enough for a vote: both sides, one that speaks for itself, or how it was voted."""
    counts = vote.counts
    if "unanimous" in counts:
        return True
    if {"for", "against"} <= set(counts):
        return any(counts.values())
    sides = [voice for voice in vote.voices if voice.side in {"for", "against"} and not voice.weak]
    return any(_speaks_alone(voice, told) for voice in sides)


def _speaks_alone(voice: Voice, told: VoteText) -> bool:
    """Say whether one side alone tells of a vote: behind its label, led by "bei" or "mit", at the beginning."""
    if voice.labelled:
        return True
    start, end = told.sentence_at(voice.start)
    around = told.text[start : voice.start] + told.text[voice.end : end]
    if "stimm" in told.text[voice.start : voice.end].casefold() and _TOLD.search(around):
        return True
    return _LEADS.search(told.text[max(0, voice.start - 8) : voice.start].rpartition("\n")[2]) is not None


def _once(votes: Sequence[Vote], told: VoteText) -> Iterator[Vote]:
    """Leave out the vote of the status lines above a single item where the text below tells the same."""
    first, later = next(iter(votes), None), votes[1:]
    again = None
    if first is not None and told.is_head(first.start, first.end, _STATUS):
        below = told.text[first.end : later[-1].start] if later else ""
        same = (other for other in later if _same(first.counts, other.counts, alone=len(later) == 1))
        again = None if _NEXT_ITEM.search(below) else next(same, None)
    if first is not None and again is None:
        yield first
    for other in later:
        yield replace(other, elsewhere=first.voices) if first is not None and other is again else other


def _same(status: Mapping[str, float | bool], vote: Mapping[str, float | bool], *, alone: bool) -> bool:
    """Say whether two tell the same vote: what both count is equal, and all agreed where nobody was against.

    Args:
        status: what the status lines tell.
        vote: what the text tells.
        alone: whether it is the only vote of the text; without figures only such a one is the same.
    """
    common = set(status) & set(vote)
    if any(status[side] != vote[side] for side in common):
        return False
    against = {**status, **vote}.get("against")
    if common - {"unanimous"}:
        return True
    return alone and (bool(common) or {**status, **vote}.get("unanimous") is (against == 0))
