"""What came of a resolution, where it stands beside its wording: "Abstimmungsergebnis: mehrheitlich abgelehnt".

The wording of a motion says what was wanted, not what was resolved. A result below it, the status over the whole item
("Beschluss: vertagt") or figures with more noes than ayes say what came of it. A result that stands by no wording is
all that is told of a decision, and is quoted as such.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import LABELLED, only_counts, result_in
from wiedervorlage.intake.reading import Decision, Quote
from wiedervorlage.intake.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.text.sentences import Stretch
    from wiedervorlage.intake.votes.counted_votes import CountedVote

_COMES_TO: Final = {"rejected": "refuse", "deferred": "defer", "referred": "refer"}
"""What a result settles instead of what the wording grants."""
_OUTCOME: Final = {**_COMES_TO, "accepted": "grant"}
_ITEM: Final = re.compile(r"(?:[Zz]u )?(?:TOP|Tagesordnungspunkt|Punkt)\b")
_VOTED: Final = re.compile(
    r"\b(?:einstimmig|einmütig|einvernehmlich|mehrheitlich|mit (?:\w+ )?Mehrheit|\w*[Ss]timmen?|Enthaltung(?:en)?)\b"
)
_SURE: Final = 0.8
_NEAR: Final = 4
"""A result stands at most so many paragraphs below the wording it speaks of."""
_BESIDE: Final = 2
"""Results at most so many paragraphs apart tell of one vote: the word for it and its figures. In so many first ones
stands the status over an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a vote, the paragraph that tells it and the words, if it is not told by figures alone.

    ``leads`` says whether it may speak of what stands below it: it is no sentence of a paragraph that says more.
    """

    outcome: str
    paragraph: int
    start: int
    quote: Quote | None = None
    leads: bool = False


def with_results(
    decisions: Sequence[Decision], body: Sequence[Paragraph], votes: Sequence[CountedVote] = ()
) -> list[Decision]:
    """Return the decisions as their results settle them, with those that only a result tells, in their order.

    Args:
        decisions: as their wording says.
        body: the paragraphs of the paper.
        votes: those that were counted.
    """
    places = _Places(body)
    done: list[Decision] = []
    status: Result | None = None
    for worded, beside in _in_turn(decisions, [*_told(body), *_counted(places, votes)]):
        told = _apart(beside)
        last = places.together(worded[::-1])
        if told and last and _speaks_of(told[0], worded[-1], places):
            below = told.pop(0)
            done += [_settled(decision, below) if decision in last else decision for decision in worded]
        elif status and worded:
            first = places.together(worded)
            done += [_settled(decision, status) if decision in first else decision for decision in worded]
        else:
            done += worded
        status = told.pop() if told and told[-1].leads else None
        done += [_alone(result) for result in told if _tells(result)]
    return [*done, _alone(status)] if status and _tells(status) else done


class _Places:
    """The paragraphs of a paper, to be asked in which of them something stands."""

    def __init__(self, body: Sequence[Paragraph]) -> None:
        self.body = body
        self._starts = [part.text.offsets[0] if part.text.offsets else 0 for part in body]

    def at(self, offset: int) -> int:
        """Return the number of the paragraph that holds a character of the received text, or the last before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def of(self, decision: Decision) -> int:
        """Return the number of the paragraph a decision stands in."""
        return self.at(decision.quote.start)

    def together(self, decisions: Sequence[Decision]) -> list[Decision]:
        """Return the first of a row that stand in one paragraph, or in the points of one resolution."""
        found = list(decisions[:1])
        for decision in decisions[1:]:
            here, there = self.of(decision), self.of(found[-1])
            if abs(here - there) > 1 or self.body[here].heading != self.body[there].heading:
                break
            found.append(decision)
        return found


def _speaks_of(result: Result, decision: Decision, places: _Places) -> bool:
    """Say whether a result below a decision is near, and no other item begins between them.

    What tells itself how it was voted ("wird einvernehmlich zugestimmt") is not turned by another vote.
    """
    if _VOTED.search(decision.quote.text) and result.outcome in _COMES_TO and decision.outcome == "grant":
        return False
    between = places.body[places.of(decision) + 1 : result.paragraph + 1]
    return len(between) <= _NEAR and not any(_ITEM.match(part.text.text) for part in between)


def _in_turn(decisions: Sequence[Decision], results: Sequence[Result]) -> Iterator[tuple[list[Decision], list[Result]]]:
    """Yield by turns the decisions that follow each other and the results below them; the first may be without any."""
    together: list[Decision | Result] = sorted([*decisions, *results], key=_start)
    worded: list[Decision] = []
    for is_result, run in groupby(together, key=lambda item: isinstance(item, Result)):
        if is_result:
            yield worded, [item for item in run if isinstance(item, Result)]
            worded = []
        else:
            worded = [item for item in run if isinstance(item, Decision)]
    if worded:
        yield worded, []


def _start(item: Decision | Result) -> int:
    return item.start if isinstance(item, Result) else item.quote.start


def _told(body: Sequence[Paragraph]) -> Iterator[Result]:
    """Yield the results that stand as a sentence of their own, or behind their label in a line of others."""
    for number, paragraph in enumerate(body):
        if paragraph.is_table:
            continue
        stretches = [(sentence.start, sentence.end) for sentence in sentences(paragraph)]
        text = paragraph.text.text
        if not any(result_in(text[start:end]) for start, end in stretches):
            stretches = [found.span() for found in LABELLED.finditer(text)]
        for start, end in stretches:
            outcome = result_in(text[start:end])
            if outcome:
                quote = paragraph.text.quote(start, end)
                leads = len(stretches) == 1
                yield Result(outcome=outcome, paragraph=number, start=quote.start, quote=quote, leads=leads)


def _counted(places: _Places, votes: Sequence[CountedVote]) -> Iterator[Result]:
    """Yield the votes of which only figures tell; a sentence in words says itself what became of it."""
    for vote in votes:
        number = places.at(vote.start)
        told = [part for part in sentences(places.body[number]) if _covers(part, vote.start)] if places.body else []
        if told and only_counts(told[0].text):
            outcome = "rejected" if vote.fell else "accepted"
            yield Result(outcome=outcome, paragraph=number, start=vote.start, leads=True)


def _covers(sentence: Stretch, offset: int) -> bool:
    offsets = sentence.paragraph.text.offsets[sentence.start : sentence.end]
    return bool(offsets) and offsets[0] <= offset <= offsets[-1]


def _apart(results: Sequence[Result]) -> list[Result]:
    """Return results that tell of different votes: those beside each other are one, and so is a status said again."""
    apart: list[Result] = []
    for result in results:
        before = apart[-1] if apart else None
        again = before is not None and before.paragraph < _BESIDE and result.outcome == before.outcome
        if before and (again or result.paragraph - before.paragraph <= _BESIDE):
            apart[-1] = before if before.quote or not result.quote else result
        else:
            apart.append(result)
    return apart


def _settled(decision: Decision, result: Result) -> Decision:
    """Return a decision as its result settles it; who resolves to refuse has refused, however the vote went."""
    if decision.outcome == "refuse" or result.outcome not in _COMES_TO:
        return decision
    if decision.outcome in {"defer", "refer"} and result.outcome != "rejected":
        return decision
    return replace(decision, outcome=_COMES_TO[result.outcome], rule=f"result: {_words(result)}")


def _words(result: Result) -> str:
    return result.quote.text if result.quote else "more noes than ayes"


def _tells(result: Result) -> bool:
    return result.quote is not None and result.outcome in _OUTCOME


def _alone(result: Result) -> Decision:
    assert result.quote is not None
    quote = result.quote
    return Decision(
        about=quote.text, outcome=_OUTCOME[result.outcome], quote=quote, rule="result alone", confidence=_SURE
    )
