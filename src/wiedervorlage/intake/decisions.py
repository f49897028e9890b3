"""Decisions, requests and offers: who decides, asks or offers what, in which words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon import decisions as verbs
from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.quoting import quote_of
from wiedervorlage.intake.reading import Decision, Offer, Request
from wiedervorlage.intake.sentences import Stretch, clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

_REPEAT: Final = 0.34
_CONDITIONAL: Final = re.compile(r"\b(?:wenn|falls|sofern|sobald|würde[n]?|könnte[n]?|wäre[n]?|müsste[n]?|hätte[n]?)\b")
_PAST_OF_OTHERS: Final = re.compile(
    r"\b(?:seinerzeit|damals|im Vorjahr|früher|vor Jahren|gegen diesen Bescheid|widerspruch)\b", re.IGNORECASE
)


def read_decision(sentence: Stretch) -> tuple[Decision, Stretch] | None:
    """Read the decision a sentence states, with the stretch that states it.

    Conditional clauses, reported speech of the asker and decisions of the past are none.
    """
    text = sentence.text
    if _PAST_OF_OTHERS.search(text) or text.rstrip().endswith("?"):
        return None
    parts = clauses(sentence)
    for size in (1, 2):
        for number in range(len(parts) - size + 1):
            stretch = replace(parts[number], end=parts[number + size - 1].end)
            if first_cue(verbs.NOT_DECIDING, fold(stretch.text)) or _CONDITIONAL.search(stretch.text):
                continue
            for outcome, cues in verbs.PERFORMED:
                cue = first_cue(cues, fold(stretch.text))
                if cue is not None:
                    return _decision(stretch, sentence, outcome, cue.source), stretch
    return None


def _decision(stretch: Stretch, sentence: Stretch, outcome: str, rule: str) -> Decision:
    hedge = next((found for found in verbs.HEDGE.finditer(stretch.text) if found[0].lower() != "leider"), None)
    lead = re.match(r"\W*(?:Leider|Zurzeit|Derzeit|Daher|Deshalb)\s", stretch.text)
    start = stretch.start + (lead.end() if lead else 0)
    return Decision(
        about=" ".join(sentence.text.split()),
        outcome=outcome,
        hedge=hedge[0] if hedge else "",
        quote=quote_of(replace(stretch, start=start)),
        rule=rule,
        confidence=0.7,
    )


def merge_decisions(found: Sequence[Decision]) -> tuple[Decision, ...]:
    """Join decisions of one outcome on one matter: later ones become repeats of the first."""
    merged: list[Decision] = []
    for decision in found:
        twin = next(
            (
                n
                for n, other in enumerate(merged)
                if other.outcome == decision.outcome and _same_matter(other, decision)
            ),
            None,
        )
        if twin is None:
            merged.append(decision)
        else:
            merged[twin] = replace(merged[twin], repeats=(*merged[twin].repeats, decision.quote))
    return tuple(merged)


def _same_matter(one: Decision, other: Decision) -> bool:
    left, right = topic_words(one.about), topic_words(other.about)
    return bool(left and right) and len(left & right) / min(len(left), len(right)) > _REPEAT


def topic_words(text: str) -> frozenset[str]:
    """Return the first eight letters of the nouns of a text: enough to know a matter again in any case."""
    nouns = re.findall(r"\b[A-ZÄÖÜ][\wäöüß\-]{4,}", text)
    return frozenset(noun[:8].lower() for noun in nouns) - _EMPTY_NOUNS


_EMPTY_NOUNS: Final = frozenset(
    word[:8].lower()
    for word in [
        "Gründen",
        "Verwaltung",
        "Kreises",
        "Anlass",
        "Einrichtung",
        "Erstellung",
        "Zurzeit",
        "Antrag",
        "Kreisverwaltung",
        "Jahre",
        "Landes",
        "Stadt",
        "Gemeinde",
        "Kreis",
        "Stelle",
        "halbe",
        "Förderung",
    ]
)


def read_request(sentence: Stretch, *, by: str) -> tuple[Request, Stretch] | None:
    """Read what a sentence asks for."""
    text = sentence.text
    folded = fold(text)
    cue = first_cue(statements.REQUEST, folded)
    if cue is None or first_cue(statements.REQUEST_NOT, folded):
        return None
    quote = quote_of(sentence)
    return Request(asks=quote.text, quote=quote, rule=cue.source, by=by), sentence


def read_offer(sentence: Stretch, *, by: str, owner: str) -> tuple[Offer, Stretch] | None:
    """Read an offer and what becomes of it.

    Args:
        sentence: the sentence.
        by: who offers where the sentence speaks of "your" offer.
        owner: who writes the paper.
    """
    folded = fold(sentence.text)
    cue = first_cue(statements.OFFER, folded)
    if cue is None:
        return None
    addressed = re.search(
        r"\b(?:Ihr(?:e[nmrs]?)?|Sie|Ihnen zugesagte|Ihnen angebotene|zugesagte\w*"
        r"|angebotene\w*)\b",
        sentence.text,
    )
    outcome = "offered"
    if first_cue(statements.DECLINED, folded) or " ohne zurecht " in folded:
        outcome = "declined"
    elif first_cue(statements.ACCEPTED, folded):
        outcome = "accepted"
    who = by if addressed and outcome != "offered" else owner
    return Offer(quote=quote_of(sentence), rule=cue.source, by=who, outcome=outcome), sentence
