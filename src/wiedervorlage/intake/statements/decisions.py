"""Decisions, requests and offers: who decides, asks or offers what, in which words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon import decisions as verbs
from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.separable_verbs import decided_by_verb
from wiedervorlage.intake.reading import Decision, Offer, Request
from wiedervorlage.intake.statements.charging import is_asked
from wiedervorlage.intake.statements.traits import wording
from wiedervorlage.intake.text.quoting import quote_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.intake.statements.opinions import Opinions
    from wiedervorlage.intake.statements.placing import Placed
    from wiedervorlage.intake.text.sentences import Stretch
    from wiedervorlage.intake.votes.told_votes import ToldVote

_REPEAT: Final = 0.34
_WITHIN: Final = {
    "grant": {"grant", "partial"},
    "partial": {"partial"},
    "refuse": {"refuse", "partial", "defer"},
    "defer": {"defer", "refer"},
    "refer": {"refer"},
}
"""What an outcome's verb may state: of 704 decisions of the training texts with one such verb 10 state another."""
_AGAINST_THE_WORD: Final = 0.1
_NOT_OUTRIGHT: Final = 0.02
"""How little another outcome counts beside the one that is said outright."""
_PARTIAL: Final = 0.5
"""How much a part counts beside the whole: the marked bodies hold it twice as often as papers do (of the decisions of
papers one in ten); set by unseen papers."""
_CONSENTED: Final = 0.8
_RESOLVED: Final = 3.0
"""How much to do it counts in a resolution without a verb that tells: 23 of 30 such of the development papers grant."""
_ANNOUNCED: Final = re.compile(
    r"\b(?:mitteilen|mitzuteilen|mitgeteilt|sagen|bestätigen|entschieden|beschlossen|bitten|Verständnis(?: dafür)?),?"
    r" (?:dass|daß) "
)


def decision_of(placed: Placed, opinions: Opinions, chance: float, *, vote: ToldVote | None = None) -> Decision:
    """Return the decision a unit states, without the words that only announce it ("muss ich mitteilen, dass").

    Args:
        placed: the unit.
        opinions: what the judge thinks of the paper's units.
        chance: that the unit decides.
        vote: what it tells of how was voted on it.
    """
    stretch, sentence = placed.unit.stretch, placed.sentence
    text = stretch.text
    announced = _ANNOUNCED.search(text)
    lead = re.match(r"\W*(?:Leider|Zurzeit|Derzeit|Daher|Deshalb)\s", text)
    start = announced.end() if announced else lead.end() if lead else 0
    outcomes = as_worded(text, opinions.outcomes(stretch), resolves=placed.place.resolves or vote is not None)
    if vote is not None and vote.fell:
        outcomes = _fallen(outcomes)
    outcome = max(outcomes, key=lambda name: outcomes[name])
    hedge = next((found for found in verbs.HEDGE.finditer(text) if found[0].lower() != "leider"), None)
    cue = next((first_cue(cues, fold(text)) for name, cues in verbs.PERFORMED if name == outcome), None)
    return Decision(
        about=" ".join(sentence.text.split()),
        outcome=outcome,
        hedge=hedge[0] if hedge else "",
        quote=quote_of(replace(stretch, start=stretch.start + start)),
        rule=cue.source if cue else f"model: {', '.join(opinions.judge.outcomes.telling(wording(text), outcome))}",
        confidence=round(chance * outcomes[outcome], 2),
    )


def _fallen(outcomes: Mapping[str, float]) -> Mapping[str, float]:
    """Return the chances of a motion with more noes than ayes: what its words grant was refused."""
    granted = outcomes["grant"] + outcomes["partial"]
    return {**outcomes, "grant": 0.0, "partial": 0.0, "refuse": outcomes["refuse"] + granted}


def consent_of(sentence: Stretch, outcome: str) -> Decision:
    """Return the decision of a sentence that consents to what the one before proposes to do with the matter."""
    return Decision(
        about=" ".join(sentence.text.split()),
        outcome=outcome,
        quote=quote_of(sentence),
        rule="consent to what was proposed",
        confidence=_CONSENTED,
    )


def as_worded(text: str, outcomes: Mapping[str, float], *, resolves: bool = False) -> Mapping[str, float]:
    """Hold the outcome to the one verb that says it: who consents does not refuse, though he may grant a part only.

    Args:
        text: the words of the decision.
        outcomes: the chance of each outcome, as weighed.
        resolves: whether it is the wording of a resolution.
    """
    folded = fold(text)
    held = {name: chance * (_PARTIAL if name == "partial" else 1.0) for name, chance in outcomes.items()}
    outright = [name for name, cues in verbs.OUTRIGHT if not resolves and first_cue(cues, folded)]
    by_verb = decided_by_verb(text)
    worded = [name for name, cues in verbs.PERFORMED if name in by_verb or first_cue(cues, folded)]
    if resolves and is_asked(text):
        worded = ["grant"]
    if len(outright) == 1:
        held = {name: chance if name in outright else chance * _NOT_OUTRIGHT for name, chance in held.items()}
    elif len(worded) == 1:
        within = _WITHIN[worded[0]]
        held = {name: chance * (1.0 if name in within else _AGAINST_THE_WORD) for name, chance in held.items()}
    elif resolves and not worded:
        held["grant"] *= _RESOLVED
    whole = sum(held.values())
    return {name: chance / whole for name, chance in held.items()}


def merge_decisions(found: Sequence[Decision], points: Sequence[int] = ()) -> tuple[Decision, ...]:
    """Join decisions of one outcome on one matter: later ones become repeats of the first.

    Args:
        found: the decisions, in their order.
        points: where another matter begins in the received text, as a point of a list does; two resolve two things.
    """
    merged: list[Decision] = []
    for decision in found:
        twin = next(
            (
                n
                for n, other in enumerate(merged)
                if other.outcome == decision.outcome
                and _same_matter(other, decision)
                and not _in_two_points(other, decision, points)
            ),
            None,
        )
        if twin is None:
            merged.append(decision)
        else:
            merged[twin] = replace(merged[twin], repeats=(*merged[twin].repeats, decision.quote))
    return tuple(merged)


def _in_two_points(one: Decision, other: Decision, points: Sequence[int]) -> bool:
    first, second = (bisect_right(points, decision.quote.end) for decision in (one, other))
    return 0 < first < second


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


def request_of(stretch: Stretch, *, by: str) -> Request:
    """Return what a unit asks for."""
    cue = first_cue(statements.REQUEST, fold(stretch.text))
    quote = quote_of(stretch)
    return Request(asks=quote.text, quote=quote, rule=cue.source if cue else "model", by=by)


def offer_of(stretch: Stretch, *, by: str, owner: str) -> Offer:
    """Return an offer and what becomes of it.

    Args:
        stretch: the words.
        by: who offers where the words speak of "your" offer.
        owner: who writes the paper.
    """
    folded = fold(stretch.text)
    cue = first_cue(statements.OFFER, folded)
    addressed = re.search(
        r"\b(?:Ihr(?:e[nmrs]?)?|Sie|Ihnen zugesagte|Ihnen angebotene|zugesagte\w*|angebotene\w*)\b", stretch.text
    )
    outcome = "offered"
    if first_cue(statements.DECLINED, folded) or " ohne zurecht " in folded:
        outcome = "declined"
    elif first_cue(statements.ACCEPTED, folded):
        outcome = "accepted"
    who = by if addressed and outcome != "offered" else owner
    return Offer(quote=quote_of(stretch), rule=cue.source if cue else "model", by=who, outcome=outcome)
