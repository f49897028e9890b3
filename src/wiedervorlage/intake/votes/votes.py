"""Votes of minutes and extracts: for, against, abstained, or unanimous.

What a text tells of votes is read as *voices*: a figure beside its side (``voices.py``), figures against figures
(``opposed.py``), "einstimmig" and "mit Mehrheit" (``unanimity.py``). Voices close together that do not contradict each
other are one vote.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import VOTE_LABEL, only_counts
from wiedervorlage.intake.lexicon.votes import tells_nothing_else
from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.text.voted_points import POINT_BETWEEN
from wiedervorlage.intake.votes.fallen_motions import Vote, settled
from wiedervorlage.intake.votes.opposed import opposed
from wiedervorlage.intake.votes.told_once import NEXT_ITEM, told_once
from wiedervorlage.intake.votes.unanimity import agreed
from wiedervorlage.intake.votes.voices import OTHERS, Voice, voices
from wiedervorlage.intake.votes.vote_text import VoteText, vote_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wiedervorlage.intake.text.lines import Block

_ASIDE: Final = re.compile(r"\([^()]{0,400}\)")
_LONGEST_GAP: Final = 460
_LONGEST_CLAUSE: Final = 80
"""What stands between two parts of one vote is no longer, in characters: with what is in brackets, and without."""
_SENTENCE_END: Final = re.compile(r"[.;!?](?:\s|$)|\n")
_LEANS: Final = re.compile(r"[ ,]*\(?(?:bei|mit|gegen) ")
_LEADS: Final = re.compile(r"(?:\b(?:[Bb]ei|[Mm]it|[Gg]egen)|[(:.,–-]|^)\s?$|^$")
"""One side alone is led so: "bei zwei Nein-Stimmen", "(6 Ja"."""
_SHORT_BEFORE: Final = 120
"""So many characters before "dafür: 9" tell whether it is a vote."""
_MOST_VOICES: Final = 1000
"""Nobody counts so many on one side alone: behind "Ja" it is a year or a sum."""
_BEHIND_LABEL: Final = re.compile(rf"(?:^|[^\w-]){VOTE_LABEL}\s?[:–-]?\s*\(?$")
"""So ends what stands before figures that tell of nothing but a vote: "Abstimmung: 6 dafür"."""
_TOLD: Final = re.compile(
    r"[Ss]timm(?!t\.)|[Aa]bgelehnt|[Aa]ngenommen|[Bb]eschl(?:uss|uß|oss)|\bAbst\.|Mehrheit|[Bb]ewillig|Anwesend|anwesend"
)


def read_votes(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read the votes in their order; what a paper tells of other houses' votes counts only with its figures."""
    told = vote_text(blocks)
    votes = [(vote, settled(vote, told)) for vote in _votes(told) if _is_told(vote, told)]
    for number, (vote, counts) in enumerate(told_once(votes, told)):
        quote = told.clean.quote(vote.start, vote.stop)
        for name, value in counts.items():
            yield Field(name=f"votes.{number}.{name}", value=value, raw=quote.text, span=quote.pieces[0], rule="votes")


def _votes(told: VoteText) -> Iterator[Vote]:
    """Part the voices of a text into votes; voices at one place stay together."""
    current: Vote | None = None
    found = [*voices(told.text), *opposed(told.text, told.sentences), *agreed(told.text, told.sentences)]
    for group in _apart(found):
        gap = told.text[current.end : group[0].start] if current is not None else ""
        joins = current is not None and _is_near(current.voices[-1], gap, group[0])
        if current is not None and joins and group[0].side == OTHERS:
            current = replace(current, end=group[0].end)
        elif current is not None and joins and all(_agrees(current.counts, gap, voice) for voice in group):
            more = [voice for voice in group if voice.side not in current.counts]
            current = Vote(voices=(*current.voices, *more), end=max(current.end, group[0].end))
        elif group[0].side != OTHERS:
            if current is not None:
                yield current
            current = Vote(voices=group, end=group[0].end)
    if current is not None:
        yield current


def _apart(found: Iterable[Voice]) -> list[tuple[Voice, ...]]:
    """Group voices by their place and leave out what overlaps: figures beside their sides say more than without."""
    told: dict[tuple[int, int], dict[str, Voice]] = {}
    for voice in found:
        told.setdefault((voice.start, voice.end), {}).setdefault(voice.side, voice)
    taken = bytearray(max((end for _, end in told), default=0))
    kept: list[tuple[Voice, ...]] = []
    for (start, end), group in sorted(told.items(), key=_rank):
        if not any(taken[start:end]):
            taken[start:end] = b"x" * (end - start)
            kept.append(tuple(sorted(group.values(), key=lambda voice: voice.side == OTHERS)))
    return sorted(kept, key=lambda group: group[0].start)


def _rank(told: tuple[tuple[int, int], Mapping[str, Voice]]) -> tuple[bool, bool, int]:
    place, group = told
    return "unanimous" in group, any(voice.plain for voice in group.values()), place[0]


def _is_near(left: Voice, gap: str, right: Voice) -> bool:
    """Say whether what stands between two voices leaves them one vote: words of voting, a clause, the next line."""
    if len(gap) > _LONGEST_GAP or POINT_BETWEEN.fullmatch(gap):
        return False
    bare = _ASIDE.sub(" ", gap)
    if tells_nothing_else(bare):
        return True
    if len(bare) <= _LONGEST_CLAUSE and not _SENTENCE_END.search(bare.lstrip(" .")):
        return True
    listed = (left.labelled and right.labelled) or (gap.rstrip(" ").endswith("\n") and not right.plain)
    return listed and "unanimous" not in {left.side, right.side} and not NEXT_ITEM.search(gap)


def _agrees(counts: Mapping[str, float | bool], gap: str, voice: Voice) -> bool:
    """Say whether a voice may belong to a vote: no side is counted twice, and nobody is against what all agreed on.

    "Einstimmig bei zwei Gegenstimmen" is one vote nevertheless: the figures say what was meant.
    """
    both = {**counts, voice.side: voice.count}
    if counts.get(voice.side, voice.count) != voice.count:
        return False
    return not (both.get("unanimous") is True and both.get("against")) or _LEANS.fullmatch(gap) is not None


def _is_told(vote: Vote, told: VoteText) -> bool:
    """Say whether the voices are enough for a vote: both sides, one that speaks for itself, or how it was voted."""
    counts = vote.counts
    if "unanimous" in counts:
        return True
    if {"for", "against"} <= set(counts):
        return any(counts.values())
    sides = [voice for voice in vote.voices if voice.side in {"for", "against"}]
    if any(voice.count < _MOST_VOICES for voice in sides) and _tells_only_counts(vote, told):
        return True
    surely = [voice for voice in sides if voice.labelled or not voice.weak]
    return any(voice.count < _MOST_VOICES and _speaks_alone(voice, told) for voice in surely)


def _tells_only_counts(vote: Vote, told: VoteText) -> bool:
    """Say whether figures stand behind a label of voting, or make up their sentence: a side left out had no voice."""
    start, end = told.sentence_at(vote.start)
    labelled = _BEHIND_LABEL.search(told.text[max(0, vote.start - _SHORT_BEFORE) : vote.start]) is not None
    return labelled or only_counts(told.text[start:end])


def _speaks_alone(voice: Voice, told: VoteText) -> bool:
    """Say whether one side alone tells of a vote: behind its label, led by "bei" or "mit", at the beginning."""
    if voice.labelled:
        return not voice.weak or _TOLD.search(told.text, max(0, voice.start - _SHORT_BEFORE), voice.start) is not None
    start, end = told.sentence_at(voice.start)
    around = told.text[start : voice.start] + told.text[voice.end : end]
    if "stimm" in told.text[voice.start : voice.end].casefold() and _TOLD.search(around):
        return True
    return _LEADS.search(told.text[max(0, voice.start - 8) : voice.start].rpartition("\n")[2]) is not None
