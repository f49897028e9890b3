"""Which decisions a ground bears on.

What the words say goes before the place: a decision in the ground's own sentence, one that is drawn from it ("Deshalb
…"), one whose matter the ground names and no other decision does. Else it is the decision stated last before it, or, as
a debate comes before what was resolved, the first behind it. "Aus den o. g. Gründen" ties all grounds above to that
decision too, so that a ground may bear on several.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Side
from wiedervorlage.intake.reading import item_at
from wiedervorlage.intake.statements.grounds.matters import most_named
from wiedervorlage.intake.statements.units.running_text import NO_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import AgendaItem, Decision, Quote, Reason
    from wiedervorlage.intake.statements.units.running_text import RunningText

_GROUNDS: Final = re.compile(
    r"\b(?:[Aa]us|[Ww]egen|[Aa]uf ?[Gg]rund|[Aa]ngesichts) (?P<which>(?:[\w.]+ ){1,6}?)"
    r"(?:Gründen?|Erwägungen|Überlegungen)\b(?! wie (?!oben|zuvor|bei|für|zu))"
)
"""Which grounds are meant; those "wie 2021" stand in another paper."""
_ABOVE: Final = re.compile(
    r"\b(?:diese[nr]|denselben|gleichen|o\. ?[ga]\.|og\.?|oben\w*|obigen|vor(?:steh|gen|erw|her|ig)\w*"
    r"|(?:genannt|aufgeführt|angeführt|aufgezählt|dargelegt|dargestellt|erläutert|beschrieben|ausgeführt|geschildert"
    r"|erwähnt|bezeichnet|angegeben)en)(?!\w)"
)
_BELOW: Final = re.compile(r"\b(?:(?:nach)?folgenden|nach(?:steh|gen|ben)\w*|unten|weiteren|anderen)\b")
"""So the grounds above are meant, "aus den o. g. Gründen", or those below, "aus den nachstehenden Gründen"."""
_ALL_ABOVE: Final = re.compile(
    r"\b[Aa]us den Gründen,? die (?:ich|wir|hier|oben|bereits|schon|vorstehend)\b"
    r"|\b[Nn]ach (?:alledem|all ?dem|alle dem|all diesem)\b"
    r"|\b[Mm]it (?:derselben|der gleichen) Begründung\b"
)
"""What else points to all of them."""
_GROUND_ABOVE: Final = re.compile(r"\b[Aa]us (?:demselben|dem ?selben|dem gleichen|dem (?:eben )?genannten) Grunde?\b")
"""What points to the last ground above."""
_DRAWN: Final = re.compile(
    r"^\W*(?:Daher|Deshalb|Deswegen|Darum|Somit|Demnach|Demzufolge|Infolgedessen|Folglich|Mithin|Aus diesem Grunde?)\b"
    r"|\b(?:daher|deshalb|deswegen|somit|demnach|folglich|mithin|aus diesem Grunde?)\b"
)
"""What draws a decision from the sentence before it."""
_ALSO: Final = re.compile(r"\b(?:[Aa]uch|[Ee]benfalls|[Ee]benso|[Ee]bensowenig|[Gg]leichfalls)\b")


def supporting(
    reasons: Sequence[Reason],
    decisions: Sequence[Decision],
    agenda: Sequence[AgendaItem],
    *,
    debated: bool,
    text: RunningText = NO_TEXT,
) -> tuple[Reason, ...]:
    """Return the grounds, each with the decisions it bears on and the side it takes.

    Args:
        reasons: the grounds.
        decisions: what they may bear on.
        agenda: the items of a sitting; a ground bears on nothing outside its own.
        debated: whether grounds come before what was resolved, as in minutes.
        text: the sentences in which they stand.
    """
    ties = _Ties(reasons=reasons, decisions=decisions, agenda=agenda, debated=debated, text=text)
    found = [(reason, ties.of(reason)) for reason in reasons]
    return tuple(replace(reason, supports=numbers, side=_side(decisions, numbers)) for reason, numbers in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ties:
    """What ties grounds to decisions; decisions are called by their numbers."""

    reasons: Sequence[Reason]
    decisions: Sequence[Decision]
    agenda: Sequence[AgendaItem]
    debated: bool
    text: RunningText

    def of(self, reason: Reason) -> tuple[int, ...]:
        """Return the decisions a ground bears on."""
        item = item_at(self.agenda, reason.quote.start)
        own = [number for number, one in enumerate(self.decisions) if item_at(self.agenda, one.quote.start) == item]
        if not own:
            return ()
        told = self._beside(reason, own) or self._drawn(reason, own) or self._named(reason, own)
        return tuple(sorted({*(told or [self._nearest(reason, own)]), *self._pointing(reason, own)}))

    def _beside(self, reason: Reason, own: Sequence[int]) -> list[int]:
        """Return the one decision of the ground's own sentence; of several the place tells."""
        beside = [n for n in own if any(self.text.share(quote, reason.quote) for quote in _said(self.decisions[n]))]
        return [self._nearest(reason, beside)] if beside else []

    def _drawn(self, reason: Reason, own: Sequence[int]) -> list[int]:
        """Return the decision that the next sentence draws from the ground; "auch" draws it beside the one before."""
        number = self.text.number(reason.quote)
        drawn = [
            (n, quote)
            for n in own
            for quote in _said(self.decisions[n])
            if number is not None and self.text.number(quote) == number + 1 and _DRAWN.search(self._sentence(quote))
        ]
        also = [self._nearest(reason, own) for _, quote in drawn if _ALSO.search(self._sentence(quote))]
        return [*(n for n, _ in drawn), *also]

    def _named(self, reason: Reason, own: Sequence[int]) -> list[int]:
        """Return the decision whose matter the ground names as no other decision's."""
        place = most_named(reason.quote.text, [" ".join(one.text for one in _said(self.decisions[n])) for n in own])
        return [] if place is None else [own[place]]

    def _nearest(self, reason: Reason, own: Sequence[int]) -> int:
        """Return the decision stated last before a ground (first behind it in a debate), or the nearest other."""
        before = [n for n in own if self.decisions[n].quote.start <= reason.quote.start]
        behind = [n for n in own if n not in before]
        return [*behind[:1], *before[-1:]][0] if self.debated else [*before[-1:], *behind[:1]][0]

    def _pointing(self, reason: Reason, own: Sequence[int]) -> Iterator[int]:
        """Yield the decisions below that point to the grounds above them."""
        for number in own:
            for quote in _said(self.decisions[number]):
                if reason.quote.start >= quote.start or self.text.share(reason.quote, quote):
                    continue
                words = self._sentence(quote)
                if _points_above(words) or (_GROUND_ABOVE.search(words) and self._is_last(reason, quote)):
                    yield number

    def _is_last(self, reason: Reason, quote: Quote) -> bool:
        """Say whether a ground is the last above the words of a decision."""
        return max(one.quote.start for one in self.reasons if one.quote.start < quote.start) == reason.quote.start

    def _sentence(self, quote: Quote) -> str:
        number = self.text.number(quote)
        return quote.text if number is None else self.text.text(number)


def _points_above(sentence: str) -> bool:
    """Say whether a sentence points to all grounds above it."""
    if _ALL_ABOVE.search(sentence):
        return True
    named = [match["which"] for match in _GROUNDS.finditer(sentence)]
    return any(_ABOVE.search(which) and not _BELOW.search(which) for which in named)


def _said(decision: Decision) -> tuple[Quote, ...]:
    """Return all places that state a decision."""
    return (decision.quote, *decision.repeats)


def _side(decisions: Sequence[Decision], supports: tuple[int, ...]) -> Side:
    if not supports:
        return Side.FOR
    return Side.FOR if decisions[supports[0]].outcome == "grant" else Side.AGAINST
