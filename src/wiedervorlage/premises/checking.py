"""Check a premise against the words of a case: names, units, kinds and functions.

Nothing is evaluated. Each problem names its place in the premise and, where one is near, the word that was
probably meant.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, Literal

from wiedervorlage.evidence.units import ONE, PERCENT, Kind, Unit
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import FUNCTIONS, NUMBER_FUNCTIONS
from wiedervorlage.premises.messages import MESSAGES
from wiedervorlage.premises.parser import PremiseSyntaxError, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TRUTH: Final = "truth"
WORDS: Final = "words"
Meaning = Unit | Literal["truth", "words"] | None
"""What an expression means: a unit, a truth value, words of a rule, or None for a bare number."""

_ARGUMENTS: Final[dict[str, tuple[int, int]]] = {
    "rule": (2, 2), "support": (1, 1), "exists": (2, 2), "inforce": (1, 1), "changed": (3, 3),
    "sum": (1, 99), "mean": (1, 99), "min": (1, 99), "max": (1, 99),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words that premises of a case may use.

    ``measures`` gives unit and kind; ``programmes`` the parameters of each, with None for those whose
    values are words; ``dated`` the ids that ``[…]`` may name; ``keywords`` what ``exists`` may ask for.
    """

    measures: Mapping[str, tuple[Unit, Kind]]
    subjects: frozenset[str] = frozenset()
    programmes: Mapping[str, Mapping[str, Unit | None]] = field(default_factory=dict)
    dated: frozenset[str] = frozenset()
    options: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    keywords: Mapping[str, frozenset[str]] = field(default_factory=dict)


def check_text(text: str, vocabulary: Vocabulary) -> tuple[nodes.Expression | None, tuple[Finding, ...]]:
    """Parse and check a premise as written.

    Returns:
        the premise, or None where it cannot be read; and the findings, with spans in ``text``.
    """
    try:
        premise = parse(text)
    except PremiseSyntaxError as error:
        place = Place(start=error.position, end=error.position + 1)
        hint = error.hint or Text(de="Siehe docs/reference/premises.md.", en="See docs/reference/premises.md.")
        return None, (finding(MESSAGES, "PRE-000", place, problem=error.message, hint=hint),)
    return premise, check(premise, vocabulary)


def check(premise: nodes.Expression, vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Return everything wrong with ``premise``; without errors it can be evaluated."""
    run = _Check(vocabulary)
    if run.meaning(premise) != TRUTH:
        run.say("PRE-001", premise)
    return tuple(run.findings)


class _Check:
    """One walk over a premise."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self.findings: list[Finding] = []

    def say(self, code: str, node: nodes.Expression, **values: object) -> None:
        self.findings.append(finding(MESSAGES, code, Place(start=node.start, end=node.end), **values))

    def meaning(self, node: nodes.Expression) -> Meaning:
        match node:
            case nodes.Number():
                return PERCENT if node.is_percent else None
            case nodes.Quoted():
                self.say("PRE-002", node)
                return None
            case nodes.Name():
                return self._name(node)
            case nodes.At():
                self._day(node, node.when)
                return self.meaning(node.operand)
            case nodes.Negative():
                return self._number(node.operand)
            case nodes.Calculation():
                return self._calculation(node)
            case nodes.Call():
                return self._call(node)
            case _:
                self._logic(node)
                return TRUTH

    def _logic(self, node: nodes.Comparison | nodes.Not | nodes.Junction) -> None:
        if isinstance(node, nodes.Comparison):
            left, right = self._number(node.left), self._number(node.right)
            self._same(node, left, right)
            self._same_kind(node)
            self._bare_share(node, left, right)
            return
        for operand in nodes.children(node):
            if self.meaning(operand) != TRUTH:
                self.say("PRE-003", operand)

    def _number(self, node: nodes.Expression) -> Meaning:
        meaning = self.meaning(node)
        if meaning == TRUTH:
            self.say("PRE-004", node)
            return None
        return meaning

    def _name(self, node: nodes.Name) -> Meaning:
        if node.subject and node.subject not in self._words.subjects:
            self._unknown("PRE-011", node, node.subject, self._words.subjects)
        measure = self._words.measures.get(node.name)
        if measure is None:
            self._unknown("PRE-010", node, node.name, self._words.measures)
            return None
        return measure[0]

    def _day(self, node: nodes.Expression, when: str) -> None:
        try:
            date.fromisoformat(when)
        except ValueError:
            if when not in self._words.dated:
                self._unknown("PRE-012", node, when, self._words.dated)

    def _calculation(self, node: nodes.Calculation) -> Meaning:
        left, right = self._number(node.left), self._number(node.right)
        if WORDS in {left, right}:
            self.say("PRE-021", node)
            return None
        if node.operator in {"+", "-"}:
            self._same(node, left, right)
            self._same_kind(node)
            return left if left is not None else right
        if isinstance(left, Unit) and isinstance(right, Unit):
            return left * right if node.operator == "*" else left / right
        if isinstance(right, Unit) and node.operator == "/":
            return ONE / right
        return left if isinstance(left, Unit) else right

    def _same(self, node: nodes.Comparison | nodes.Calculation, left: Meaning, right: Meaning) -> None:
        if WORDS in {left, right} and (left != right or node.operator not in {"==", "!="}):
            self.say("PRE-021", node)
        if isinstance(left, Unit) and isinstance(right, Unit) and not left.fits(right):
            self.say("PRE-020", node, left=left, right=right)

    def _bare_share(self, node: nodes.Comparison, left: Meaning, right: Meaning) -> None:
        """Doubt ``share < 2/3`` for a measure in percent: two thirds of one percent is hardly meant."""
        for side, meaning, other in ((node.left, left, right), (node.right, right, left)):
            value = _bare_value(side) if meaning is None and other == PERCENT else None
            if value is not None and 0 < abs(value) <= 1:
                self.say("PRE-024", side, number=f"{value:.4g}")

    def _same_kind(self, node: nodes.Comparison | nodes.Calculation) -> None:
        left, right = self._kinds(node.left), self._kinds(node.right)
        if left and right and left != right:
            self.say("PRE-022", node, kinds=f"{'/'.join(sorted(left))} – {'/'.join(sorted(right))}")

    def _kinds(self, node: nodes.Expression) -> frozenset[Kind]:
        names = [part.name for part in nodes.walk(node) if isinstance(part, nodes.Name)]
        return frozenset(self._words.measures[name][1] for name in names if name in self._words.measures)

    def _call(self, node: nodes.Call) -> Meaning:
        bounds = _ARGUMENTS.get(node.function)
        if bounds is None:
            self._unknown("PRE-013", node, node.function, FUNCTIONS)
            return None
        if not bounds[0] <= len(node.arguments) <= bounds[1] or (node.named and node.function != "support"):
            self.say("PRE-014", node, word=node.function, count=bounds[0])
            return None if node.function in NUMBER_FUNCTIONS else TRUTH
        match node.function:
            case "rule":
                return self._rule(node)
            case "support":
                self._known(node, 0, self._words.options, "PRE-015")
                return ONE
            case "exists":
                self._exists(node)
            case "inforce":
                self._known(node, 0, self._words.decisions, "PRE-016")
            case "changed":
                self._changed(node)
            case _:
                return self._many(node)
        return TRUTH

    def _many(self, node: nodes.Call) -> Meaning:
        units = [unit for unit in map(self._number, node.arguments) if isinstance(unit, Unit)]
        for unit in units[1:]:
            if not unit.fits(units[0]):
                self.say("PRE-020", node, left=units[0], right=unit)
        return units[0] if units else None

    def _rule(self, node: nodes.Call) -> Meaning:
        programme = self._known(node, 0, self._words.programmes, "PRE-017")
        if programme is None:
            return None
        parameters = self._words.programmes[programme]
        parameter = self._known(node, 1, parameters, "PRE-018")
        if parameter is None:
            return None
        unit = parameters[parameter]
        return WORDS if unit is None else unit

    def _exists(self, node: nodes.Call) -> None:
        sort = self._known(node, 0, self._words.keywords, "PRE-019")
        if sort is not None:
            self._known(node, 1, self._words.keywords[sort], "PRE-019")

    def _changed(self, node: nodes.Call) -> None:
        value, since, by = node.arguments
        self._number(value)
        if isinstance(since, nodes.Quoted):
            self._day(since, since.text)
        else:
            self.say("PRE-023", node)
        share = self._number(by)
        if isinstance(share, Unit) and not share.fits(ONE):
            self.say("PRE-020", node, left=share, right=ONE)

    def _known(self, node: nodes.Call, position: int, words: Iterable[str], code: str) -> str | None:
        argument = node.arguments[position]
        word = ""
        if isinstance(argument, nodes.Quoted):
            word = argument.text
        elif isinstance(argument, nodes.Name) and not argument.subject:
            word = argument.name
        if word in set(words):
            return word
        self._unknown(code, argument, word, words)
        return None

    def _unknown(self, code: str, node: nodes.Expression, word: str, words: Iterable[str]) -> None:
        near = get_close_matches(word, list(words), n=1)
        listed = ", ".join(sorted(words)) or "–"
        hint = (
            Text(de=f"Gemeint ist vielleicht „{near[0]}“.", en=f"Did you mean {near[0]!r}?")
            if near
            else Text(de=f"Bekannt: {listed}", en=f"Known: {listed}")
        )
        self.say(code, node, word=word, hint=hint)


def _bare_value(node: nodes.Expression) -> float | None:
    """Return the value of a number, or of one number divided by another."""
    if isinstance(node, nodes.Number) and not node.is_percent:
        return node.value
    if isinstance(node, nodes.Calculation) and node.operator == "/":
        above, below = _bare_value(node.left), _bare_value(node.right)
        return above / below if above is not None and below else None
    return None
