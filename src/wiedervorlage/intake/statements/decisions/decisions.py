"""Decisions: what a unit decides, with how much doubt, and which decisions are one."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon import decisions as verbs
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.reading import Decision
from wiedervorlage.intake.statements.decisions.worded_outcomes import as_worded, fallen
from wiedervorlage.intake.statements.judging.traits import wording
from wiedervorlage.intake.text.paragraphs import is_point
from wiedervorlage.intake.text.quoting import quote_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.statements.decisions.sitting import Sitting
    from wiedervorlage.intake.statements.opinions import Opinions
    from wiedervorlage.intake.statements.units.placing import Placed
    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.text.sentences import Stretch
    from wiedervorlage.intake.votes.told_votes import ToldVote

_REPEAT: Final = 0.5
"""Two decisions that share more of the nouns of the shorter one are on one matter."""
_THUS: Final = re.compile(r"\b(?:[Dd]amit|[Ss]omit|[Mm]ithin)\b")
_PROPOSED: Final = re.compile(
    r"\W*(?:Wie|Laut|Lt\.|Gemäß|Entsprechend|Im Sinne) (?:de[mrs] )?"
    r"(?:(?:Beschlu(?:ss|ß)|Verwaltungs|Entscheidungs)?[Vv]orschlags?|Beschlu(?:ss|ß)(?:empfehlung|entwurfs?)|vorgeschlagen)\b"
)
_FAR_BELOW: Final = 400
"""What is resolved stands at most so many characters below what was proposed."""
_RIGHT_BELOW: Final = 20
"""The next sentence begins within so many characters."""
_OF_ANY_PAPER: Final = (
    "Gründen", "Verwaltung", "Kreises", "Anlass", "Einrichtung", "Erstellung", "Zurzeit", "Antrag", "Kreisverwaltung",
    "Jahre", "Landes", "Stadt", "Gemeinde", "Kreis", "Stelle", "halbe", "Förderung",
)  # fmt: skip
"""Nouns that tell no matter."""
_EMPTY_NOUNS: Final = frozenset(word[:8].lower() for word in _OF_ANY_PAPER)
_ALSO: Final = re.compile(
    r"\W*(?:Auch|Ebenso|Ebensowenig|Ebenso wenig|Gleichfalls)(?: (?:kann|muss|muß|vermag|lehne|konnte) ich)?"
    r" (?:Ihre[mnr]?|de[mnr]|die) (?!genannten\b|erneuten\b)(?:[\w-]+ ){0,2}?"
    r"(?:\w*(?:[Aa]ntrag|[Aa]nträge\w*|[Ww]unsch|[Bb]itte|[Aa]nregung|[Vv]orschlag|[Bb]egehren|[Aa]nliegen))\b"
)
_IN_THE_ALTERNATIVE: Final = re.compile(r"\b(?:Hilfsantr[aä]g\w*|Eventualantr[aä]g\w*|hilfsweise\w*)\b", re.IGNORECASE)
_CONSENTED: Final = 0.8
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
        outcomes = fallen(outcomes)
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


def consent_of(sentence: Stretch, outcome: str) -> Decision:
    """Return the decision of a sentence that consents to what the one before proposes to do with the matter."""
    return _of_sentence(sentence, outcome, "consent to what was proposed")


def closing_of(sentence: Stretch, outcome: str) -> Decision:
    """Return the decision of a sentence that tells why a petition was closed."""
    return _of_sentence(sentence, outcome, "petition closed")


def _of_sentence(sentence: Stretch, outcome: str, rule: str) -> Decision:
    return Decision(
        about=" ".join(sentence.text.split()),
        outcome=outcome,
        quote=quote_of(sentence),
        rule=rule,
        confidence=_CONSENTED,
    )


def merge_decisions(found: Sequence[Decision], points: Sequence[int] = ()) -> tuple[Decision, ...]:
    """Join decisions of one outcome on one matter: later ones become repeats of the first.

    Args:
        found: the decisions, in their order.
        points: where another matter begins in the received text, as a point of a list does; two resolve two things.
    """
    merged: list[Decision] = []
    for decision in found:
        apart = [_in_two_points(other, decision, points) or _on_another_wish(other, decision) for other in merged]
        twin = next((n for n, other in enumerate(merged) if not apart[n] and _says_again(decision, other)), None)
        if twin is None:
            merged.append(decision)
        else:
            merged[twin] = replace(merged[twin], repeats=(*merged[twin].repeats, decision.quote))
    return tuple(merged)


def _says_again(decision: Decision, other: Decision) -> bool:
    """Say whether a decision says again what another above it does.

    It is on the same matter, says what came of the sentence before it ("Damit ist die Sache … verwiesen"), or takes the
    proposal above it, with an addition or without ("Wie Beschlussvorschlag").
    """
    gap = decision.quote.start - other.quote.end
    if 0 <= gap <= _FAR_BELOW and _PROPOSED.match(decision.quote.text):
        return True
    thus = 0 <= gap <= _RIGHT_BELOW and _THUS.search(decision.quote.text) is not None
    return other.outcome == decision.outcome and (thus or _same_matter(other, decision))


def _in_two_points(one: Decision, other: Decision, points: Sequence[int]) -> bool:
    first, second = (bisect_right(points, decision.quote.end) for decision in (one, other))
    return 0 < first < second


def _on_another_wish(one: Decision, later: Decision) -> bool:
    """Say whether the later decision answers a second wish: "Auch Ihrem Hilfsantrag vermag ich nicht zu folgen"."""
    aside = _IN_THE_ALTERNATIVE.search(later.quote.text) and not _IN_THE_ALTERNATIVE.search(one.quote.text)
    return bool(aside) or _ALSO.match(later.quote.text) is not None


def _same_matter(one: Decision, other: Decision) -> bool:
    left, right = _topic_words(one.about), _topic_words(other.about)
    return bool(left and right) and len(left & right) / min(len(left), len(right)) > _REPEAT


def _topic_words(text: str) -> frozenset[str]:
    """Return the first eight letters of the nouns of a text: enough to know a matter again in any case."""
    nouns = re.findall(r"\b[A-ZÄÖÜ][\wäöüß\-]{4,}", text)
    return frozenset(noun[:8].lower() for noun in nouns) - _EMPTY_NOUNS


def apart(body: Sequence[Paragraph], sitting: Sitting) -> list[int]:
    """Return where in the received text another matter begins: points of lists, items of the agenda, behind votes."""
    begins = [part.text.offsets[0] for part in body if part.text.offsets and (is_point(part) or part.is_title)]
    items = (item.span.start for item in sitting.agenda)
    return sorted([*begins, *items, *(vote.start for vote in sitting.votes)])
