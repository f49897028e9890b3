"""Reasons and concessions: which clauses state a ground, of what kind, for which side, how weighty."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Side, WeightClass
from wiedervorlage.intake.lexicon import reasons as lexicon
from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import HEDGE
from wiedervorlage.intake.quoting import quote_of
from wiedervorlage.intake.reading import Concession, Reason
from wiedervorlage.intake.sentences import Stretch, clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.lexicon.reasons import ReasonCue


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence with what is already known of it."""

    sentence: Stretch
    taken: tuple[tuple[int, int], ...] = ()
    """Characters of the paragraph that decide, ask or offer, and so state no ground."""
    argues: bool = False
    """Whether the paragraph decides, or stands in a section of grounds."""


def read_reasons(sentences: Sequence[Told], *, default: Side) -> tuple[tuple[Reason, ...], tuple[Concession, ...]]:
    """Read the grounds and what is conceded.

    Args:
        sentences: the sentences of the body in order.
        default: the side the paper as a whole speaks for.
    """
    found: list[Reason] = []
    conceded: list[Concession] = []
    for told in sentences:
        if first_cue(statements.ORGANISES, fold(told.sentence.text)):
            continue
        concession, rest = _concession(told)
        if concession is not None:
            conceded.append(concession)
        found += _reasons_of(told, rest, default)
    return tuple(found), tuple(conceded)


def _concession(told: Told) -> tuple[Concession | None, list[Stretch]]:
    """Split off the conceding clauses: up to the turn ("aber", "jedoch", "dennoch") or the sentence's end."""
    parts = list(clauses(told.sentence))
    folded = fold(parts[0].text) if parts else ""
    cue = first_cue(statements.CONCESSION, fold(told.sentence.text[:80]))
    if cue is None or not parts or told.sentence.text.rstrip().endswith("?"):
        return None, parts
    turn = next((n for n, part in enumerate(parts) if n and _turns(part.text)), None)
    if turn is None and "zwar" in folded and "nicht" in fold(told.sentence.text):
        return None, parts
    given, rest = parts[: turn or len(parts)], parts[turn or len(parts) :]
    stretch = replace(given[0], end=given[-1].end)
    kind = _kind(fold(stretch.text), argues=True)
    quote = quote_of(stretch)
    return Concession(quote=quote, rule=cue.source, kind=kind.kind if kind else None), rest


def _turns(text: str) -> bool:
    words = set(fold(text).split())
    return bool(
        words
        & {"aber", "jedoch", "dennoch", "gleichwohl", "allerdings", "indes", "indessen", "doch", "trotzdem", "dagegen"}
    )


def _reasons_of(told: Told, parts: Sequence[Stretch], default: Side) -> list[Reason]:
    """Read the grounds of a sentence; neighbouring clauses of one kind are one ground."""
    argues = told.argues or first_cue(lexicon.CONNECTIVES, fold(told.sentence.text)) is not None
    free = [part for part in parts if not _overlaps(part, told.taken)]
    found: list[tuple[Stretch, ReasonCue]] = []
    for part in free:
        cue = _kind(fold(part.text), argues=argues)
        if cue is None:
            continue
        if found and found[-1][1].kind is cue.kind and found[-1][0].end == part.start:
            found[-1] = (replace(found[-1][0], end=part.end), found[-1][1])
        else:
            found.append((part, cue))
    if not found and len(free) > 1 and len(free) == len(parts):
        cue = _kind(fold(told.sentence.text), argues=argues)
        found = [(told.sentence, cue)] if cue else []
    if not found and told.argues and free and _may_argue(told):
        likely = lexicon.likeliest_kind(fold(" ".join(part.text for part in free)))
        whole = replace(free[0], end=free[-1].end)
        found = [(whole, lexicon.ReasonCue(kind=likely, cue=lexicon.LIKELY, alone=False))] if likely else []
    return [_reason(told, stretch, cue, default) for stretch, cue in found]


def _may_argue(told: Told) -> bool:
    """Say whether a sentence is more than a plain statement: it denies, compares, demands or gives a cause."""
    folded = fold(told.sentence.text)
    if first_cue(lexicon.NOT_ARGUING, folded):
        return False
    return first_cue(lexicon.MARKERS, folded) is not None or first_cue(lexicon.CONNECTIVES, folded) is not None


def _kind(folded: str, *, argues: bool) -> ReasonCue | None:
    return next((item for item in lexicon.REASONS if (item.alone or argues) and item.cue.matches(folded)), None)


def _overlaps(part: Stretch, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < part.end and part.start < end for start, end in taken)


def _reason(told: Told, stretch: Stretch, cue: ReasonCue, default: Side) -> Reason:
    folded, whole = fold(stretch.text), told.sentence.text
    reported = first_cue(statements.REPORTED, fold(whole)) is not None
    second = next(
        (
            item.kind
            for item in lexicon.REASONS
            if item.kind is not cue.kind and item.alone and item.cue.matches(folded)
        ),
        None,
    )
    hedge = HEDGE.search(whole)
    question = whole.rstrip().endswith("?")
    return Reason(
        kind=cue.kind,
        second_kind=second,
        quote=quote_of(stretch),
        rule=cue.cue.source,
        confidence=0.7 if cue.alone else 0.5,
        side=default,
        weight=_weight(fold(whole)),
        hedge=hedge[0] if hedge else "",
        form="rhetorical question" if question else "statement",
        reported=reported,
    )


def _weight(folded: str) -> WeightClass:
    if first_cue(lexicon.DECISIVE, folded):
        return WeightClass.DECISIVE
    if first_cue(lexicon.MENTIONED, folded):
        return WeightClass.MENTIONED
    return WeightClass.SUPPORTING
