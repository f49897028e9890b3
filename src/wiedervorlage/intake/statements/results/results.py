"""What came of a resolution, where it stands beside its wording: "Abstimmungsergebnis: mehrheitlich abgelehnt".

The wording of a motion says what was wanted, not what was resolved. A result below it, the status over the whole item
("Beschluss: vertagt") or figures with more noes than ayes say what came of it. A result that stands by no wording is
all that is told of a decision, and is quoted as such.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import only_counts
from wiedervorlage.intake.reading import Decision
from wiedervorlage.intake.statements.decisions.moved import carried, moved_above
from wiedervorlage.intake.statements.results.of_points import settled_by_points
from wiedervorlage.intake.statements.results.told_results import Result, of_different_votes, told_results
from wiedervorlage.intake.statements.results.worded_above import worded_above
from wiedervorlage.intake.statements.units.places import Places
from wiedervorlage.intake.text.quoting import quote_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.statements.gathering import Weighed
    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.text.sentences import Stretch
    from wiedervorlage.intake.votes.told_votes import ToldVote

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


def with_results(
    decisions: Sequence[Decision],
    body: Sequence[Paragraph],
    votes: Sequence[ToldVote] = (),
    weighed: Sequence[Weighed] = (),
) -> list[Decision]:
    """Return the decisions as their results settle them, with those that only a result tells, in their order.

    Args:
        decisions: as their wording says.
        body: the paragraphs of the paper.
        votes: those the paper tells.
        weighed: its units, with the chance of each role.
    """
    places = Places(body)
    decisions, of_points = settled_by_points(decisions, places, votes)
    results = [result for result in told_results(places, votes) if result.paragraph not in of_points]
    done: list[Decision] = []
    status: Result | None = None
    settled = -1
    turns = [*_in_turn(decisions, results)]
    for (worded, beside), (next_worded, _) in pairwise([*turns, ([], [])]):
        settled = max([settled, *map(places.of, worded)])
        found: list[tuple[Result, Stretch | None, int]] = []
        for result in of_different_votes(beside):
            found.append((result, moved_above(body, result.paragraph, settled), settled))
            settled = result.paragraph
        last = places.together(worded[::-1])
        if found and last and not found[0][1] and _speaks_of(found[0][0], worded[-1], places):
            below, *_ = found.pop(0)
            done += [_settled(decision, below) if decision in last else decision for decision in worded]
        elif status and worded:
            first = places.together(worded)
            done += [_settled(decision, status) if decision in first else decision for decision in worded]
        else:
            done += worded
        told = [(result, motion or worded_above(weighed, places, result, since)) for result, motion, since in found]
        status = told.pop()[0] if told and not told[-1][1] and told[-1][0].leads else None
        done += [
            decision
            for result, motion in told
            if not _said_below(result, next_worded, places) and (decision := _by_result(result, motion))
        ]
    return [*done, *filter(None, [_by_result(status, None)])] if status else done


def _speaks_of(result: Result, decision: Decision, places: Places) -> bool:
    """Say whether a result below a decision is near, and no other item begins between them.

    What tells itself how it was voted ("wird einvernehmlich zugestimmt") is not turned by another vote.
    """
    if _VOTED.search(decision.quote.text) and result.outcome in _COMES_TO and decision.outcome == "grant":
        return False
    here = places.of(decision)
    between = places.body[here + 1 : result.paragraph + 1]
    if places.body[here].title != places.body[result.paragraph].title:
        return False
    return len(between) <= _NEAR and not any(_ITEM.match(part.text.text) for part in between)


def _said_below(result: Result, decisions: Sequence[Decision], places: Places) -> bool:
    """Say whether right below a result its decision is said in words: "3 : 9. Der Antrag ist damit abgelehnt."."""
    if not decisions:
        return False
    below, place = decisions[0], places.of(decisions[0])
    between = places.body[result.paragraph + 1 : place]
    if place < result.paragraph or not all(only_counts(part.text.text) for part in between):
        return False
    return result.outcome == "accepted" or below.outcome == _OUTCOME.get(result.outcome)


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


def _settled(decision: Decision, result: Result) -> Decision:
    """Return a decision as its result settles it; who resolves to refuse has refused, however the vote went."""
    if decision.outcome == "refuse" or result.outcome not in _COMES_TO:
        return decision
    if decision.outcome in {"defer", "refer"} and result.outcome != "rejected":
        return decision
    return replace(decision, outcome=_COMES_TO[result.outcome], rule=f"result: {_words(result)}")


def _words(result: Result) -> str:
    return result.quote.text if result.quote else "more noes than ayes"


def _by_result(result: Result, motion: Stretch | None) -> Decision | None:
    """Return the decision that only a result tells: of the motion above it, else in its own words."""
    if result.outcome not in _OUTCOME or not (motion or result.quote):
        return None
    outcome = _OUTCOME[result.outcome]
    if motion is None:
        assert result.quote is not None
        rule, quote = "result alone", result.quote
    else:
        outcome = carried(motion.text) if outcome == "grant" else outcome
        rule, quote = "motion and its result", quote_of(motion)
    return Decision(about=quote.text, outcome=outcome, quote=quote, rule=rule, confidence=_SURE)
