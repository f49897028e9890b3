"""What the premise of a ground compares on a day, as typed pieces that can be told in sentences.

A premise is taken apart into its comparisons. Each becomes a piece of evidence: a figure against the same
figure on an earlier day, against that of others, or against a number; a rule then and now; the share of
municipalities in favour; something that is there or not. What fits none of these is told in the words of
the premise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.pieces import (
    Backing,
    Change,
    Contrast,
    Force,
    Level,
    Piece,
    Presence,
    Reading,
    RuleKept,
    RuleLevel,
    Spelled,
)
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import evaluate, evaluate_number, word
from wiedervorlage.premises.explanation import explain
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.lexicon import CaseLexicon
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case, Event, Offer, Request
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True)
class EvidenceReader:
    """Takes premises apart on one day in one view."""

    world: CaseWorld
    programmes: Mapping[str, Programme]

    @property
    def case(self) -> Case:
        """Return the case that is read."""
        return self.world.record.case

    def pieces(self, premise: str) -> tuple[Piece, ...]:
        """Return the pieces of evidence of a premise, in its order."""
        return tuple(self._pieces(parse(premise), negated=False))

    def _pieces(self, node: nodes.Expression, *, negated: bool) -> Iterator[Piece]:
        match node:
            case nodes.Not():
                yield from self._pieces(node.operand, negated=not negated)
            case nodes.Junction():
                for operand in node.operands:
                    yield from self._pieces(operand, negated=negated)
            case nodes.Comparison():
                yield self._comparison(node, negated=negated)
            case nodes.Call(function="exists"):
                yield self._presence(node, negated=negated)
            case nodes.Call(function="inforce"):
                yield self._force(node, negated=negated)
            case _:
                yield self._spelled(node, negated=negated)

    def _truth(self, node: nodes.Expression, *, negated: bool) -> int:
        truth = int(evaluate(node, self.world).truth[0])
        return 2 - truth if negated else truth

    def _spelled(self, node: nodes.Expression, *, negated: bool) -> Spelled:
        shown = nodes.Not(operand=node, start=node.start, end=node.end) if negated else node
        lexicon = CaseLexicon(case=self.case, programmes=self.programmes)
        words = Text(de=explain(shown, lexicon, "de"), en=explain(shown, lexicon, "en"))
        return Spelled(words=words, truth=self._truth(node, negated=negated))

    def _comparison(self, node: nodes.Comparison, *, negated: bool) -> Piece:
        truth = self._truth(node, negated=negated)
        right, factor = _without_factor(node.right)
        left = node.left
        if isinstance(left, nodes.Call) and left.function == "rule":
            return self._rule(left, right, truth)
        if isinstance(left, nodes.Call) and left.function == "support" and not left.named:
            return self._backing(left, truth)
        if isinstance(left, nodes.Name):
            plain, day = (right.operand, right.when) if isinstance(right, nodes.At) else (right, "")
            if isinstance(plain, nodes.Name):
                now, other = self._reading(left), self._reading(right)
                if day and (plain.name, plain.subject) == (left.name, left.subject):
                    return Change(now=now, then=other, factor=factor, when=day, truth=truth)
                return Contrast(left=now, right=other, truth=truth)
            bound = evaluate_number(node.right, self.world).quantity
            if not evaluate_number(node.right, self.world).sources:
                low = float(bound.low[0])
                return Level(reading=self._reading(left), operator=node.operator, bound=low, truth=truth)
        return self._spelled(node, negated=negated)

    def _reading(self, node: nodes.Expression) -> Reading:
        answer = evaluate_number(node, self.world)
        rows = [int(source.rows[0]) for source in answer.sources if source.kind == "fact"]
        name = node.operand if isinstance(node, nodes.At) else node
        measure, subject = (name.name, name.subject) if isinstance(name, nodes.Name) else ("", "")
        own = [row for row in rows if row >= 0 and self.case.facts[row].measure == measure]
        low, high = float(answer.quantity.low[0]), float(answer.quantity.high[0])
        facts = () if np.isnan(low) else tuple(self.case.facts[row] for row in own)
        return Reading(measure=measure, subject=subject, low=low, high=high, facts=facts)

    def _rule(self, left: nodes.Call, right: nodes.Expression, truth: int) -> Piece:
        programme, parameter = (word(argument) for argument in left.arguments)
        now = self._stated(left)
        if isinstance(right, nodes.At):
            then = self._stated(right)
            return RuleKept(programme=programme, parameter=parameter, now=now, then=then, when=right.when, truth=truth)
        bound = float(evaluate_number(right, self.world).quantity.low[0])
        return RuleLevel(programme=programme, parameter=parameter, now=now, bound=bound, truth=truth)

    def _stated(self, node: nodes.Expression) -> ParameterValue | None:
        for source in evaluate_number(node, self.world).sources:
            row = int(source.rows[0])
            if source.kind == "rule" and row >= 0:
                return self.programmes[source.subject].parameters[source.name][row]
        return None

    def _backing(self, left: nodes.Call, truth: int) -> Piece:
        share = evaluate_number(left, self.world).quantity
        total = len(self.case.municipalities)
        least, most = (round(float(value[0]) * total) for value in (share.low, share.high))
        return Backing(option=word(left.arguments[0]), least=least, most=most, total=total, truth=truth)

    def _presence(self, node: nodes.Call, *, negated: bool) -> Presence:
        what, keyword = (word(argument) for argument in node.arguments)
        day = int(self.world.on[0])
        items: tuple[Event | Offer | Request, ...] = self.case.events
        if what != "event":
            items = self.case.offers if what == "offer" else self.case.requests
        found = [
            item
            for item in items
            if keyword in {item.id, getattr(item, "kind", ""), getattr(item, "about", "")}
            and item.on.last.toordinal() <= day
        ]
        latest = max(found, key=lambda item: item.on.last, default=None)
        return Presence(item=latest, keyword=keyword, negated=negated, truth=self._truth(node, negated=negated))

    def _force(self, node: nodes.Call, *, negated: bool) -> Force:
        name = word(node.arguments[0])
        decision = next((d for d in self.case.decisions if d.id == name), None)
        return Force(decision=decision, negated=negated, truth=self._truth(node, negated=negated))


def evidence_reader(record: Record, day: date, known_on: date) -> EvidenceReader:
    """Return a reader of premises on ``day`` with what the view of ``record`` knew on ``known_on``."""
    on, known = (np.array([d.toordinal()], dtype=np.int64) for d in (day, known_on))
    return EvidenceReader(CaseWorld(record=record, on=on, known_on=known), record.programmes)


def _without_factor(node: nodes.Expression) -> tuple[nodes.Expression, float]:
    """Return ``3/4 * x`` as x and its factor."""
    if isinstance(node, nodes.Calculation) and node.operator == "*":
        for factor, rest in ((node.left, node.right), (node.right, node.left)):
            value = _constant(factor)
            if value is not None and _constant(rest) is None:
                return rest, value
    return node, 1.0


def _constant(node: nodes.Expression) -> float | None:
    match node:
        case nodes.Number():
            return node.value / 100 if node.is_percent else node.value
        case nodes.Calculation(operator="/", left=nodes.Number() as left, right=nodes.Number() as right):
            return left.value / right.value
        case _:
            return None
