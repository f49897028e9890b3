"""What the sentences of a body state, gathered one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import OUTRIGHT
from wiedervorlage.intake.statements.decisions.causes import with_causes
from wiedervorlage.intake.statements.decisions.consents import consented_to
from wiedervorlage.intake.statements.decisions.decisions import closing_of, consent_of, decision_of
from wiedervorlage.intake.statements.decisions.letter_wording import told_role
from wiedervorlage.intake.statements.decisions.moved import carried
from wiedervorlage.intake.statements.decisions.petitions import petition_closed
from wiedervorlage.intake.statements.grounds.reasons import concession_of, grounds, reason_of
from wiedervorlage.intake.statements.requests.askers import Asker, asker_in
from wiedervorlage.intake.statements.requests.offers import offer_of
from wiedervorlage.intake.statements.requests.wishes import BIDDEN, announces, bids, request_of, wishes_in
from wiedervorlage.intake.statements.units.roles import PERFORMED, is_turn, role_of
from wiedervorlage.intake.text.paragraphs import is_point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from wiedervorlage.intake.reading import Concession, Decision, Offer, Reason, Request
    from wiedervorlage.intake.statements.decisions.causes import Judged
    from wiedervorlage.intake.statements.opinions import Opinions
    from wiedervorlage.intake.statements.units.placing import Placed
    from wiedervorlage.intake.statements.units.units import Unit
    from wiedervorlage.intake.text.sentences import Stretch
    from wiedervorlage.intake.votes.told_votes import ToldVote

    Weighed = tuple[Placed, Mapping[str, float]]
    """A unit with the chance of each role."""

_DECIDES: Final = 0.33
"""From this confidence on a decision is proposed (set by unseen papers)."""
_DEFERS: Final = 0.45
"""The same for putting off without a word for it: what is only said of the time to come sounds like it."""


@dataclass(slots=True, kw_only=True, eq=False)
class Gathering:
    """What the sentences read so far state.

    Attributes:
        opinions: what the judge thinks of the units.
        voted: the units that tell how was voted on what they say.
        put: the points of lists that were put to a vote.
        wished: the points of a list of wishes, by their ids.
        bound: what stands among the terms of a grant, by its id.
        welcomed: what is welcomed before the letter turns, by its id.
        by: who offers where the words speak to a reader.
        owner: who writes the paper.
        before: the sentence before the one that is read.
        lead: the last sentence that leads to points of a list.
        askers: whose the requests are by their words, one for each.
    """

    opinions: Opinions
    voted: Mapping[Unit, ToldVote]
    put: Mapping[Unit, ToldVote]
    wished: AbstractSet[int]
    bound: AbstractSet[int]
    welcomed: AbstractSet[int]
    by: str
    owner: str
    decisions: list[Decision] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    concessions: list[Concession] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    askers: list[Asker] = field(default_factory=list)
    before: str = ""
    lead: str = ""

    def add(self, weighed: Sequence[Weighed]) -> None:
        """Add what the units of one sentence state.

        Args:
            weighed: the units, with the chance of each role.
        """
        sentence = weighed[0][0].sentence
        consented = consented_to(sentence.text, self.before)
        self.before = sentence.text
        closed = petition_closed(sentence.text) if weighed[0][0].place.is_letter else ""
        if closed:
            self.decisions.append(closing_of(sentence, closed))
            return
        if not is_point(sentence.paragraph):
            self.lead = sentence.text if sentence.text.rstrip().endswith(":") else ""
        if consented:
            self.decisions.append(consent_of(sentence, consented))
            return
        for role, group in groupby(with_causes(self._judged(weighed)), key=lambda item: item[1]):
            run = [(item, chance) for item, _, chance in group]
            if role == "reasons":
                argued = grounds([(item.unit, chance) for item, chance in run], self.opinions)
                self.reasons += [reason_of(ground, sentence, self.opinions) for ground in argued if ground.sure]
            elif role == "decisions":
                self.decisions += self._decided(run)
            else:
                self._add_other(role, [item for item, _ in run])

    def _add_other(self, role: str, run: Sequence[Placed]) -> None:
        stretch = replace(run[0].unit.stretch, end=run[-1].unit.stretch.end)
        if role == "requests":
            wishes = wishes_in(stretch) if run[0].place.is_letter else (stretch,)
            self._add_wishes(wishes, run[0].sentence)
        elif role == BIDDEN:
            self._add_wishes(wishes_in(stretch), run[0].sentence, rule=BIDDEN)
        elif role == "offers":
            self.offers.append(offer_of(stretch, by=self.by, owner=self.owner))
        elif role == "conceded":
            self.concessions.append(concession_of(stretch, self.opinions))

    def _add_wishes(self, wishes: Iterable[Stretch], sentence: Stretch, rule: str = "") -> None:
        lead = self.lead if is_point(sentence.paragraph) else ""
        for wish in wishes:
            request = request_of(wish)
            self.requests.append(replace(request, rule=rule) if rule else request)
            self.askers.append(asker_in(wish, sentence, lead))

    def _judged(self, weighed: Sequence[Weighed]) -> Iterator[Judged]:
        """Yield the units with their roles."""
        before = ""
        for item, chances in weighed:
            turns = is_turn(before, item.unit.text)
            role, chance = role_of(item, chances, turns=turns, voted=item.unit in self.voted, put=item.unit in self.put)
            if id(item) in self.welcomed:
                yield item, "conceded", max(chance, PERFORMED)
            elif id(item) in self.bound and role in {"decisions", "reasons"}:
                yield item, "plain", chance
            else:
                yield _asked(item, role, chance, wished=id(item) in self.wished)
            before = item.unit.text

    def _decided(self, run: Iterable[tuple[Placed, float]]) -> Iterator[Decision]:
        """Yield the decisions that are sure enough to be proposed; what opens a resolution or was voted on is."""
        for item, chance in run:
            vote = self.put.get(item.unit) or self.voted.get(item.unit)
            decision = decision_of(item, self.opinions, chance, vote=vote)
            if item.unit in self.put:
                fell = self.put[item.unit].fell
                decision = replace(decision, outcome="refuse" if fell else carried(item.unit.text))
            if item.place.resolves or vote or _proposed(decision):
                yield decision


_TO_READER: Final = re.compile(r"\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b|\bm\. ?d\. ?B\.")
"""What speaks to a reader: papers without the parts of a letter may be letters all the same."""


def _asked(item: Placed, role: str, chance: float, *, wished: bool) -> Judged:
    """Take the points of a list of wishes and what a letter bids for requests, and what but announces them for none."""
    if wished:
        return item, "requests", max(chance, PERFORMED)
    text = item.unit.text
    if item.place.is_letter or (role != "requests" and _TO_READER.search(text)):
        told = told_role(text, role, heading=item.place.heading)
        if role == "decisions" and told == "plain":
            return item, told, chance
        role, chance = told, chance if told == role else max(chance, PERFORMED)
    if role == "requests":
        return item, "plain" if announces(text) else role, chance
    if not (item.place.is_letter or _TO_READER.search(text)):
        return item, role, chance
    if any(first_cue(cues, fold(text)) for _, cues in OUTRIGHT) and not (item.place.asks or text.endswith(":")):
        return item, "decisions", max(chance, PERFORMED)
    if item.place.is_letter and bids(text):
        return item, BIDDEN, chance
    return item, role, chance


def _proposed(decision: Decision) -> bool:
    by_word = not decision.rule.startswith("model:")
    return decision.confidence >= (_DEFERS if decision.outcome == "defer" and not by_word else _DECIDES)
