"""Another look that a body promises (*Wiedervorlage*), for a day, after a time, or once something has happened.

"Nach Ablauf von zwei Jahren wird erneut geprüft", "zu gegebener Zeit komme ich auf die Sache zurück", "vertagt auf die
Sitzung am 4. Juni": where neither a day nor a condition is told there is nothing to wait for, and no promise is read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of, words
from wiedervorlage.intake.reading import Review, item_at
from wiedervorlage.intake.statements.requests.review_days import when_again, without_conditions
from wiedervorlage.intake.text.quoting import quote_of
from wiedervorlage.intake.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from wiedervorlage.intake.reading import AgendaItem, Decision
    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.text.sentences import Stretch

_PROMISING: Final = frozenset(
    {"reply letter", "interim reply", "letter", "e-mail", "council paper", "minutes", "decree"}
)
"""The kinds of paper in which a body promises; in a request the one who asks announces."""


def _list(section: str) -> str:
    return any_of(words("reviews", section))


_PUT: Final = "put off"
_LATER: Final = "later"
_DECIDING: Final = frozenset({_PUT, _LATER})
"""What puts a matter off is decided; the other promises stand beside what is decided."""
_PUT_OFF: Final = "defer"
_AGAIN: Final = rf"\b{_list('again')}\b"
_LOOK: Final = rf"(?<!\w){_list('looks')}"
_APART: Final = "|".join(
    rf"\b{stem}\w*\b[^;]*\b{particle}\b"
    for stem, _, particle in (word.partition("…") for word in words("reviews", "apart"))
)
_MATTER: Final = rf"\b(?:auf (?:[\w-]+ )?(?:[a-zäöü]+ )?{_list('matters')}\w*|darauf|hierauf|auf Sie)\b"
_RULES: Final = (
    ("again", (_AGAIN, rf"{_LOOK}|{_APART}")),
    ("back", (rf"\bkomm(?:e|en|t)\b[^;]*{_MATTER}[^;]*\bzurück\b|{_MATTER}[^;]*\bzurück(?:zu)?kommen\b",)),
    ("reviewed", (rf"(?<!\w){_list('reviews')}",)),
    (_PUT, (rf"\b{_list('put off')}\b",)),
    ("report", (r"\bbericht(?:e|en|et)\b", _list("told"))),
    (
        _LATER,
        (
            (
                r"\b(?:entscheide|entscheiden|entschieden|beraten|befinden|beschließen|befassen)\b"
                r"|\b(?:ergeht|fällt|folgt)\b.*\bEntscheidung\b|\bEntscheidung\w*\b.*\b(?:ergeht|fällt|folgt)\b"
            ),
        ),
    ),
)
"""The kinds of promise, each with what its words hold together, in any order."""
_PATTERNS: Final = tuple((name, tuple(re.compile(text) for text in texts)) for name, texts in _RULES)
_PROMISES: Final = re.compile(
    r"\b(?:werde[nt]?|wird|soll(?:en)?|will|wollen|ist|sind|sei|bleibt|hat|haben|kündigt|sagt|sichert"
    r"|[Ww]iedervorlage)\b"
    r"|\b(?:komme|lege|prüfe|überprüfe|entscheide|greife|rufe|bringe|nehme|berichte|befasse|evaluiere|stelle"
    r"|vertage)n?"
    r"(?: (?:ich|wir|sich))?\b|\b(?:kommt|legt|prüft|überprüft|berät|entscheidet|greift|ruft|bringt|befasst"
    r"|befaßt|berichtet|vertagt|ergeht|fällt|folgt)\b"
)
"""Verbs of what is to be done; the present tense of administrative German tells it too."""
_OVER: Final = re.compile(
    r"\b(?:wurden?|worden|hatten?|waren?)\b|\b(?:hat|haben|ist|sind)\b(?=.*\b\w*ge\w+(?:t|en)\b)(?!.*\bzu(?: "
    r"|\w*zu)\w+en\b)"
    r"|\b(?:zurzeit|derzeit|gegenwärtig|momentan|bereits)\b[^,;]*\bgeprüft\b"
)
"""What was done, or is being done."""
_WILL: Final = re.compile(r"\b(?:werde|werden|wird|soll|sollen|will|wollen|sagt|sichert|zu \w+en|\w+zu\w+en)\b")
_MAY: Final = re.compile(
    r"\b(?:kann|können|könnte[n]?|darf|dürfen|müss\w+|muss|muß|möge[n]?|wäre[n]?|würde[n]?|bitte[nt]?|bittet"
    r"|beantrag\w+|ersuch\w+|"
    r"forder[ent]\w*|rege[n]? |hoffe[n]?|erwarte[n]?|appelliere[n]?|empf[ie]\w+ Ihnen)\b"
)
"""What may be done, or is asked of others."""
_TOLD_OF_YOU: Final = re.compile(
    r"\bSie (?:schreiben|bitten|baten|erinnern|fordern|fragen|wollen|möchten|werden|können|haben|regen|sollten)\b"
    r"|\b(?:[Hh]aben|[Ss]chreiben|[Bb]itten|[Ee]rinnern|[Ff]ordern|[Ff]ragen|[Mm]öchten|[Rr]egen|[Ww]erden"
    r"|[Kk]önnen|[Ww]ollen) Sie\b"
)

_JOINT: Final = re.compile(r";\s|, (?:und|aber|doch|denn)\s")


def promised_reviews(
    body: Iterable[Paragraph],
    kind: str,
    decisions: Sequence[Decision],
    agenda: Sequence[AgendaItem],
    anchor: date | None,
) -> tuple[Review, ...]:
    """Return the looks that a paper promises, each with the decision it belongs to.

    Args:
        body: its paragraphs.
        kind: the kind of paper: who asks promises nothing.
        decisions: what is decided in it.
        agenda: the items of a sitting.
        anchor: the paper's own day, from which times are reckoned.
    """
    if kind not in _PROMISING:
        return ()
    found = tuple(_promised(body, anchor))
    return tuple(replace(one, decision=_decision(one, found, decisions, agenda)) for one in found)


def is_only_promised(decision: Decision, reviews: Iterable[Review]) -> bool:
    """Say whether a decision that puts off is nothing but a promise to look again."""
    return decision.outcome == _PUT_OFF and any(
        review.rule not in _DECIDING and piece.covers(span)
        for review in reviews
        for piece in review.quote.pieces
        for span in decision.quote.pieces[:1]
    )


def _promised(body: Iterable[Paragraph], anchor: date | None) -> Iterator[Review]:
    for paragraph in body:
        before = ""
        for sentence in () if paragraph.is_table or paragraph.is_title else sentences(paragraph):
            for part in _parts(sentence):
                text = " ".join(part.text.split())
                rule = rule_of(text)
                when = when_again(text, before, anchor) if rule else None
                before = text
                if when is not None and (rule != _LATER or when.condition):
                    yield Review(due=when.due, condition=when.condition, quote=quote_of(part), rule=rule)


def _parts(sentence: Stretch) -> Iterator[Stretch]:
    """Yield the main clauses of a sentence: what one says of days is not when the other looks at the matter."""
    start = 0
    for joint in _JOINT.finditer(sentence.text):
        yield replace(sentence, start=sentence.start + start, end=sentence.start + joint.start())
        start = joint.end()
    yield replace(sentence, start=sentence.start + start)


def rule_of(sentence: str) -> str:
    """Return which kind of promise the words are, or nothing: what was done, may be done or is asked is none."""
    rest = without_conditions(sentence)
    if sentence.rstrip().endswith("?") or not _PROMISES.search(rest) or _TOLD_OF_YOU.search(rest):
        return ""
    if _MAY.search(rest) or (_OVER.search(rest) and not _WILL.search(rest)):
        return ""
    return next((name for name, patterns in _PATTERNS if all(one.search(rest) for one in patterns)), "")


def _decision(
    review: Review, reviews: Sequence[Review], decisions: Sequence[Decision], agenda: Sequence[AgendaItem]
) -> int | None:
    """Return the number of the decision stated last up to the promise, in the same item of a sitting; else the next.

    What is itself only such a promise is none, unless the paper decides nothing else.
    """
    item = item_at(agenda, review.quote.start)
    within = [number for number, one in enumerate(decisions) if not agenda or item_at(agenda, one.quote.start) == item]
    within = [number for number in within if not is_only_promised(decisions[number], reviews)] or within
    before = [number for number in within if decisions[number].quote.start < review.quote.end]
    return before[-1] if before else next(iter(within), None)
