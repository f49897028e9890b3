"""Statements that the reading missed: a passage somebody chose in the letter, and what it is, added to the reading."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.vocabulary import ReasonKind, Side, WeightClass
from wiedervorlage.intake.correcting import RULE
from wiedervorlage.intake.proposals import propose
from wiedervorlage.intake.reading import Decision, Offer, Quote, Reading, Reason, Request, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 2000
_QUOTING: Final = "„“”»«\"'‚‘’›‹ \t\r\n"
_DIVIDED: Final = "(?:[-\u00ad]\\s*\\n\\s*)?"
"""Between two letters of a word: a hyphen at the end of a line, which nobody types."""
_SURE: Final = 1.0
_REPLIES: Final = ("reply letter", "interim reply")
"""Papers that tell what their recipient asked."""


class NoPassageError(ValueError):
    """The words do not stand in the text (``places`` is 0), or in more than one place."""

    def __init__(self, places: int) -> None:
        super().__init__(f"the words stand in {places} places")
        self.places = places


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A statement that a person found.

    Attributes:
        sort: what it is: request, offer, decision or reason.
        kind: outcome of a decision, kind of a reason; else empty.
        side: which way a reason speaks; else empty.
        span: where its words stand in the text.
    """

    sort: ProposalSort
    kind: str = ""
    side: str = ""
    span: Span

    def plain(self) -> dict[str, object]:
        """Return it as it is kept with the letter."""
        where = [self.span.start, self.span.end]
        return {"sort": self.sort.value, "kind": self.kind, "side": self.side, "span": where}


def find_passage(text: str, words: str) -> Span:
    """Return the one place where words stand in a text; white space and line ends count as blanks.

    Marks of quotation around them do not count, and a stretch cut off within a word is made whole.

    Raises:
        NoPassageError: they stand nowhere, or more than once.
    """
    found: list[Span] = []
    for wanted in dict.fromkeys((words.strip(), words.strip(_QUOTING))):
        if wanted and not found:
            found = _places(wanted, text) or (_cut_places(wanted, text) if " " in " ".join(wanted.split()) else [])
    if len(found) != 1:
        raise NoPassageError(len(found))
    return found[0]


def quote_at(text: str, span: Span) -> Quote:
    """Return the words that stand at a place, their white space folded."""
    return Quote(text=" ".join(text[span.start : span.end].split()), pieces=(span,))


def kept_additions(choices: Mapping[str, Any]) -> tuple[Added, ...]:
    """Return the statements that were added to a letter so far."""
    return tuple(
        Added(
            sort=ProposalSort(item["sort"]),
            kind=item["kind"],
            side=item["side"],
            span=Span(start=item["span"][0], end=item["span"][1]),
        )
        for item in choices.get("added", ())
    )


def with_added(reading: Reading, additions: tuple[Added, ...]) -> Reading:
    """Return the reading with the statements a person added after those that were read.

    A reason bears on the decision of the letter where there is just one; else somebody has to say on which.
    """
    for added in sorted(additions, key=lambda item: item.sort is ProposalSort.REASON):
        reading = _with_one(reading, added)
    return reading


def id_of(reading: Reading, added: Added) -> str:
    """Return the id under which a statement is proposed."""
    alone = Reading(kind=reading.kind, text=reading.text)
    return propose(_with_one(alone, added))[0].id


def _with_one(reading: Reading, added: Added) -> Reading:
    quote = quote_at(reading.text, added.span)
    match added.sort:
        case ProposalSort.REQUEST:
            asker = _party(reading, "recipient" if reading.kind in _REPLIES else "sender")
            request = Request(asks=quote.text, quote=quote, rule=RULE, by=asker)
            return replace(reading, requests=(*reading.requests, request))
        case ProposalSort.OFFER:
            offer = Offer(quote=quote, rule=RULE, by=_party(reading, "sender"), outcome="offered")
            return replace(reading, offers=(*reading.offers, offer))
        case ProposalSort.DECISION:
            decision = Decision(about=quote.text, outcome=added.kind, quote=quote, rule=RULE, confidence=_SURE)
            return replace(reading, decisions=(*reading.decisions, decision))
        case _:
            reason = Reason(
                kind=ReasonKind(added.kind),
                quote=quote,
                rule=RULE,
                confidence=_SURE,
                side=Side(added.side),
                weight=WeightClass.SUPPORTING,
                supports=(0,) if len(reading.decisions) == 1 else (),
            )
            return replace(reading, reasons=(*reading.reasons, reason))


def _party(reading: Reading, who: str) -> str:
    return reading.text_of(f"{who}.body") or reading.text_of(f"{who}.person")


def _places(words: str, text: str) -> list[Span]:
    """Return every place, overlapping ones too: who has two to choose from has to be asked."""
    before, after = (r"\b" if edge.isalnum() else "" for edge in (words[0], words[-1]))
    return _matches(f"{before}(?=({_pattern(words)}){after})", text)


def _cut_places(words: str, text: str) -> list[Span]:
    """Return the places of a stretch whose first or last word was cut off, with these words whole."""
    return _matches(rf"(?<!\w)(?=(\w*{_pattern(words)}\w*))", text)


def _pattern(words: str) -> str:
    return r"\s+".join(_DIVIDED.join(map(re.escape, word)) for word in words.split())


def _matches(pattern: str, text: str) -> list[Span]:
    return [Span(start=place.start(1), end=place.end(1)) for place in re.finditer(pattern, text)]
