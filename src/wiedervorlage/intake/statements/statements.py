"""The statements of the body: decisions, requests, offers, concessions and reasons, in their order.

The body is parted into units of argument; for each the judge weighs which role it plays; neighbouring units of
one role in a sentence are one statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Side
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import NEVER, OUTRIGHT
from wiedervorlage.intake.statements.asking import asks_itself, repeats
from wiedervorlage.intake.statements.consents import consented_to
from wiedervorlage.intake.statements.decisions import consent_of, decision_of, merge_decisions, offer_of, request_of
from wiedervorlage.intake.statements.lessening import lessened
from wiedervorlage.intake.statements.opinions import Opinions
from wiedervorlage.intake.statements.placing import Placed, lay_out
from wiedervorlage.intake.statements.reasons import concession_of, grounds, reason_of
from wiedervorlage.intake.statements.results import with_results
from wiedervorlage.intake.statements.roles import PERFORMED, is_turn, role_of
from wiedervorlage.intake.statements.wishes import BIDDEN, announced, announces, bids, new_wishes, wishes_in
from wiedervorlage.intake.text.paragraphs import is_point

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Concession, Decision, Offer, Reason, Request
    from wiedervorlage.intake.statements.judging import Judge
    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.votes.counted_votes import CountedVote

    Weighed = tuple[Placed, Mapping[str, float]]
    """A unit with the chance of each role."""
    Judged = tuple[Placed, str, float]
    """A unit with its role and the chance of that."""

_INFORMS = re.compile(
    r"\b(?:lade|laden) ich|\blade ich|laden wir|lädt (?:Sie )?(?:herzlich )?ein|zur Kenntnis"
    r"|teile ich (?:Ihnen )?zur Information"
)
_DECIDES: Final = 0.3
"""From this confidence on a decision is proposed (set by unseen papers)."""
_DECIDES_BY_WORD: Final = 0.15
"""The same where the lexicon knows the words for its outcome."""
_DEFERS: Final = 0.45
"""The same for putting off: what is only said of the time to come sounds like it."""
_SURELY: Final = 0.9
"""From this confidence on a decision is hardly ever none (set by unseen papers)."""
_BECAUSE: Final = re.compile(r"\W*(?:weil|da|denn|zumal)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Everything the body states, before the kind of paper is known."""

    requests: tuple[Request, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reasons: tuple[Reason, ...] = ()
    concessions: tuple[Concession, ...] = ()
    offers: tuple[Offer, ...] = ()
    own_request: bool = False
    asks_itself: bool = False
    """Whether asking is what the writer does (:mod:`wiedervorlage.intake.statements.asking`)."""
    informs: bool = False
    """Whether the paper only invites or informs: what it says for that is no ground of a decision."""

    @property
    def decides_surely(self) -> bool:
        """Whether the judge is all but sure of one of the decisions."""
        return any(decision.confidence >= _SURELY for decision in self.decisions)

    def settled(self, kind: str, *, sender: str, recipient: str) -> Statements:
        """Return the statements as the kind of paper lets them stand.

        In a reply the other side asked; a paper that neither decides nor asks gives no grounds.
        """
        asker = recipient if kind in {"reply letter", "interim reply", "e-mail"} else sender
        requests = tuple(replace(request, by=asker) for request in self.requests)
        if kind == "request":
            return replace(self, requests=tuple(new_wishes(requests)), decisions=())
        requests = tuple(request for request in requests if request.rule != BIDDEN)
        if self.informs or (kind == "interim reply" and not self.decisions):
            return replace(self, requests=() if self.informs else requests, reasons=(), concessions=())
        return replace(self, requests=requests)


def read_statements(
    body: Sequence[Paragraph],
    *,
    judge: Judge,
    sender: str,
    recipient: str,
    subject: str,
    is_letter: bool,
    votes: Sequence[CountedVote] = (),
) -> Statements:
    """Read all statements of the body; what is decided shows against the subject and the results of votes.

    Args:
        body: the paragraphs.
        judge: weighs what they state.
        sender: who writes.
        recipient: who is written to.
        subject: what the paper is about.
        is_letter: whether it has the parts of a letter; in a letter nobody votes.
        votes: those that were counted.
    """
    placed = list(lay_out(body, is_letter=is_letter))
    found = _Found({id(item) for item in announced(placed)} if is_letter else set())
    opinions = Opinions(judge=judge, placed=placed, subject=subject)
    weighed = _deciding_only_where_proposed([(item, opinions.roles(item)) for item in placed])
    for _, group in groupby(weighed, key=lambda pair: (id(pair[0].sentence.paragraph), pair[0].sentence.start)):
        _read_sentence(list(group), found, opinions, by=recipient, owner=sender)
    asked = [request.quote.text for request in found.requests if request.rule != BIDDEN]
    decisions = found.decisions if is_letter else with_results(found.decisions, body, votes)
    merged = lessened(merge_decisions(decisions, _points(body)), asked)
    text = " ".join(part.text.text for part in body)
    own = bool(asked) and not repeats(asked[0])
    return Statements(
        requests=tuple(found.requests),
        decisions=merged,
        reasons=_supporting(found.reasons, merged),
        concessions=tuple(found.concessions),
        offers=tuple(found.offers),
        own_request=own,
        asks_itself=asks_itself((item.unit.text, chances["requests"]) for item, chances in weighed),
        informs=not merged and _INFORMS.search(text) is not None,
    )


def _deciding_only_where_proposed(weighed: Sequence[Weighed]) -> Sequence[Weighed]:
    """Take the deciding from what a paper says beside the resolution it proposes under a heading of its own.

    There it recommends the same again, or tells of what others resolved: of 79 decisions of such development papers one
    stands elsewhere, among 781 units.
    Of a unit whose chance of deciding is nothing not even its wording makes a decision (:func:`role_of`).
    """
    if not any(item.is_laid_before and role_of(item, chances)[0] == "decisions" for item, chances in weighed):
        return weighed
    return [(item, chances if item.is_laid_before else {**chances, "decisions": 0.0}) for item, chances in weighed]


class _Found:
    """What has been read so far."""

    def __init__(self, wished: set[int]) -> None:
        self.wished = wished
        """The points of a list of wishes, by their ids."""
        self.decisions: list[Decision] = []
        self.requests: list[Request] = []
        self.offers: list[Offer] = []
        self.concessions: list[Concession] = []
        self.reasons: list[Reason] = []
        self.before = ""
        """The sentence before the one that is read."""


def _read_sentence(weighed: Sequence[Weighed], found: _Found, opinions: Opinions, *, by: str, owner: str) -> None:
    """Add what the units of one sentence state."""
    sentence = weighed[0][0].sentence
    before = ["", *(item.unit.text for item, _ in weighed)]
    judged: list[Judged] = [
        _asked(item, *role_of(item, chances, turns=is_turn(text, item.unit.text)), wished=id(item) in found.wished)
        for text, (item, chances) in zip(before, weighed, strict=False)
    ]
    consented = consented_to(sentence.text, found.before)
    found.before = sentence.text
    if consented:
        found.decisions.append(consent_of(sentence, consented))
        return
    for role, group in groupby(_with_causes(judged), key=lambda item: item[1]):
        run = list(group)
        stretch = replace(run[0][0].unit.stretch, end=run[-1][0].unit.stretch.end)
        if role == "reasons":
            argued = [(item.unit, chance) for item, _, chance in run]
            found.reasons += [
                reason_of(ground, sentence, opinions) for ground in grounds(argued, opinions) if ground.sure
            ]
        elif role == "decisions":
            for item, _, chance in run:
                decision = decision_of(item, opinions, chance)
                found.decisions += [decision] if item.place.resolves or _proposed(decision) else []
        elif role == "requests":
            wishes = wishes_in(stretch) if run[0][0].place.is_letter else (stretch,)
            found.requests += [request_of(wish, by=by) for wish in wishes]
        elif role == BIDDEN:
            found.requests += [replace(request_of(wish, by=by), rule=BIDDEN) for wish in wishes_in(stretch)]
        elif role == "offers":
            found.offers.append(offer_of(stretch, by=by, owner=owner))
        elif role == "conceded":
            found.concessions.append(concession_of(stretch, opinions))


_TO_READER: Final = re.compile(r"\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b")
"""What speaks to a reader: papers without the parts of a letter may be letters all the same."""


def _asked(item: Placed, role: str, chance: float, *, wished: bool) -> Judged:
    """Take the points of a list of wishes and what a letter bids for requests, and what but announces them for none.

    What begs patience or has but learnt of something decides nothing: no decision of the development papers does.
    """
    if wished:
        return item, "requests", max(chance, PERFORMED)
    text = item.unit.text
    if role == "requests":
        return item, "plain" if announces(text) else role, chance
    if not (item.place.is_letter or _TO_READER.search(text)):
        return item, role, chance
    if role == "decisions" and first_cue(NEVER, fold(text)):
        return item, "plain", chance
    if any(first_cue(cues, fold(text)) for _, cues in OUTRIGHT) and not (item.place.asks or text.endswith(":")):
        return item, "decisions", max(chance, PERFORMED)
    if item.place.is_letter and bids(text):
        return item, BIDDEN, chance
    return item, role, chance


def _with_causes(judged: Sequence[Judged]) -> Iterator[Judged]:
    """Take a clause of cause that leans on a decision for a ground: of 138 in the training texts 4 are plain."""
    before = ""
    for item, role, chance in judged:
        leans = before == "decisions" and role == "plain" and _BECAUSE.match(item.unit.text) is not None
        before, sure = ("reasons", max(chance, PERFORMED)) if leans else (role, chance)
        yield item, before, sure


def _proposed(decision: Decision) -> bool:
    if decision.outcome == "defer":
        return decision.confidence >= _DEFERS
    by_word = not decision.rule.startswith("model:")
    return decision.confidence >= (_DECIDES_BY_WORD if by_word else _DECIDES)


def _points(body: Sequence[Paragraph]) -> list[int]:
    """Return where the points of lists begin in the received text."""
    return [part.text.offsets[0] for part in body if is_point(part) and part.text.offsets]


def _supporting(reasons: Sequence[Reason], decisions: Sequence[Decision]) -> tuple[Reason, ...]:
    """Tie each reason to the decision stated last before it, or to the first where none was."""
    tied: list[Reason] = []
    for reason in reasons:
        before = [n for n, decision in enumerate(decisions) if decision.quote.start <= reason.quote.start]
        number = before[-1] if before else 0
        supports = (number,) if decisions else ()
        tied.append(replace(reason, supports=supports, side=_side(decisions, supports)))
    return tuple(tied)


def _side(decisions: Sequence[Decision], supports: tuple[int, ...]) -> Side:
    if not supports:
        return Side.FOR
    outcome = decisions[supports[0]].outcome
    return Side.FOR if outcome == "grant" else Side.AGAINST
