"""Say a premise in plain German or English.

Labels stand in quotation marks and in the nominative, so that every sentence is right whatever gender or
number a label has.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from wiedervorlage.foundation.text import Language, Text
from wiedervorlage.foundation.wording import NBSP, write_day, write_number
from wiedervorlage.premises import nodes

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMPARES: Final[Mapping[str, Text]] = {
    "<": Text(de="liegt unter", en="is below"),
    "<=": Text(de="liegt nicht über", en="is not above"),
    ">": Text(de="liegt über", en="is above"),
    ">=": Text(de="liegt nicht unter", en="is not below"),
    "==": Text(de="ist gleich", en="equals"),
    "!=": Text(de="ist nicht gleich", en="does not equal"),
}
_JOINS: Final = {"and": Text(de=", und ", en=", and "), "or": Text(de=", oder ", en=", or ")}
_OPERATORS: Final[Mapping[str, Text]] = {
    "+": Text(de=" plus ", en=" plus "),
    "-": Text(de=" minus ", en=" minus "),
    "/": Text(de=" geteilt durch ", en=" divided by "),
}
_COLLECTS: Final = {
    "sum": Text(de="die Summe aus", en="the sum of"),
    "mean": Text(de="das Mittel aus", en="the mean of"),
    "min": Text(de="der kleinste Wert von", en="the smallest of"),
    "max": Text(de="der größte Wert von", en="the largest of"),
}


class Lexicon(Protocol):
    """How the words of premises are called among people."""

    def measure(self, name: str, subject: str, language: Language) -> str:
        """Return the label of a measure, with its subject where that is not the case's own region."""

    def parameter(self, programme: str, parameter: str, language: Language) -> str:
        """Return the label of a rule parameter."""

    def named(self, identifier: str, language: Language) -> str:
        """Return the title of an option, decision or dated item."""

    def day(self, identifier: str, language: Language) -> str:
        """Return the day of a dated item, written out."""


def explain(premise: nodes.Expression, lexicon: Lexicon, language: Language = "de") -> str:
    """Return ``premise`` as one sentence, capitalised and with a full stop."""
    sentence = _Writer(lexicon, language).statement(premise, negated=False)
    return sentence[:1].upper() + sentence[1:] + "."


def explain_number(expression: nodes.Expression, lexicon: Lexicon, language: Language = "de") -> str:
    """Return one side of a comparison in words: ``dem 2-fachen von „Gäste“``."""
    return _Writer(lexicon, language).number(expression)


class _Writer:
    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self._lexicon = lexicon
        self._language: Language = language

    def _t(self, german: str, english: str) -> str:
        return german if self._language == "de" else english

    def _quoted(self, text: str) -> str:
        return self._t(f"„{text}“", f"“{text}”")

    def statement(self, node: nodes.Expression, *, negated: bool) -> str:
        match node:
            case nodes.Not():
                return self.statement(node.operand, negated=not negated)
            case nodes.Junction():
                word = node.operator if not negated else ("or" if node.operator == "and" else "and")
                joint = _JOINS[word].in_language(self._language)
                parts = [self.statement(operand, negated=negated) for operand in node.operands]
                nested = any(isinstance(operand, nodes.Junction) for operand in node.operands)
                return joint.join(f"({part})" if nested and "," in part else part for part in parts)
            case nodes.Comparison():
                return self._comparison(node, negated=negated)
            case nodes.At():
                return self.statement(node.operand, negated=negated) + " " + self.day(node.when)
            case nodes.Call():
                return self._call(node, negated=negated)
            case _:
                return self.number(node)

    def _comparison(self, node: nodes.Comparison, *, negated: bool) -> str:
        contrary = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
        operator = contrary[node.operator] if negated else node.operator
        words = _COMPARES[operator].in_language(self._language)
        right = self.number(node.right)
        if self._language == "de" and operator in {"<", "<=", ">", ">="}:
            right = right.replace("die Regelgröße", "der Regelgröße", 1)  # unter und über verlangen den Dativ
        return f"{self.number(node.left)} {words} {right}"

    def _call(self, node: nodes.Call, *, negated: bool) -> str:
        words = [self._word(argument) for argument in node.arguments]
        if node.function == "exists":
            sorts = {
                "offer": self._t("Angebot", "offer"),
                "request": self._t("Antrag", "request"),
                "event": self._t("Ereignis", "event"),
            }
            sort = sorts.get(words[0])
            thing = f"{sort or words[0]} {self._quoted(self._lexicon.named(words[1], self._language))}"
            one = "einen" if words[0] == "request" else "ein"
            article = f"k{one}" if negated else one
            return self._t(f"es gibt {article} {thing}", f"there is {'no' if negated else 'a recorded'} {thing}")
        if node.function == "inforce":
            title = self._quoted(self._lexicon.named(words[0], self._language))
            if negated:
                return self._t(f"die Entscheidung {title} gilt nicht mehr", f"the decision {title} no longer stands")
            return self._t(f"die Entscheidung {title} gilt noch", f"the decision {title} still stands")
        value, since, by = node.arguments[0], words[1], self.number(node.arguments[2])
        change = self._t(
            "sich nicht um" if negated else "sich um", "has not changed by" if negated else "has changed by"
        )
        day = self.day(since)
        return self._t(
            f"{self.number(value)} hat {change} mindestens {by} gegenüber dem Stand {day} verändert",
            f"{self.number(value)} {change} at least {by} against {day}",
        )

    def number(self, node: nodes.Expression) -> str:
        match node:
            case nodes.Number():
                sign = f"{NBSP}%" if node.is_percent else ""
                return write_number(node.value, self._language) + sign
            case nodes.Name():
                return self._quoted(self._lexicon.measure(node.name, node.subject, self._language))
            case nodes.At():
                return f"{self.number(node.operand)} {self.day(node.when)}"
            case nodes.Negative():
                return f"minus {self.number(node.operand)}"
            case nodes.Calculation():
                return self._calculation(node)
            case nodes.Call():
                return self._function(node)
            case _:
                return self.statement(node, negated=False)

    def _calculation(self, node: nodes.Calculation) -> str:
        if isinstance(node.left, nodes.Number) and isinstance(node.right, nodes.Number) and node.operator == "/":
            return f"{self.number(node.left)}/{self.number(node.right)}"
        if node.operator == "*":
            if isinstance(node.left, nodes.Number):
                return self._t(
                    f"dem {self.number(node.left)}-fachen von {self.number(node.right)}",
                    f"{self.number(node.left)} times {self.number(node.right)}",
                )
            return f"{self.number(node.left)} {self._t('mal', 'times')} {self.number(node.right)}"
        words = _OPERATORS[node.operator].in_language(self._language)
        return f"{self.number(node.left)}{words}{self.number(node.right)}"

    def _function(self, node: nodes.Call) -> str:
        if node.function == "rule":
            programme, parameter = (self._word(argument) for argument in node.arguments)
            label = self._quoted(self._lexicon.parameter(programme, parameter, self._language))
            return self._t(f"die Regelgröße {label}", f"the rule’s {label}")
        if node.function == "support":
            title = self._quoted(self._lexicon.named(self._word(node.arguments[0]), self._language))
            heads = self._t("der Gemeinden", "of the municipalities")
            if node.named:
                heads = self._t("der Gemeinden nach Einwohnern", "of the municipalities by population")
            return self._t(f"der Anteil {heads} für {title}", f"the share {heads} for {title}")
        collected = _COLLECTS.get(node.function)
        if collected is None:
            return self.statement(node, negated=False)
        joint = self._t(" und ", " and ")
        return f"{collected.in_language(self._language)} " + joint.join(self.number(a) for a in node.arguments)

    def day(self, when: str) -> str:
        try:
            return self._t("am ", "on ") + write_day(date.fromisoformat(when), self._language)
        except ValueError:
            return self._t("am ", "on ") + self._lexicon.day(when, self._language)

    @staticmethod
    def _word(node: nodes.Expression) -> str:
        match node:
            case nodes.Quoted():
                return node.text
            case nodes.Name():
                return node.name
            case _:
                return ""
