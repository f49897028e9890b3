"""Rules in sentences: what a guideline asks or gives, then and now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers.reply.amounts import amount, headed, spelled, with_unit
from wiedervorlage.papers.reply.phrases import capital
from wiedervorlage.papers.words import Inline, Runs, Words, runs
from wiedervorlage.premises.truth import FALSE, TRUE
from wiedervorlage.recheck.states import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.case.model import Case
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Ground
    from wiedervorlage.papers.reply.pieces import RuleKept, RuleLevel
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme

_SHOWN_UNITS: Final = frozenset({"EUR", "EUR/year", "percent", "days", "years"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTeller:
    """Tells rule parameters with their footnotes."""

    case: Case
    programmes: Mapping[str, Programme]
    notes: Footnotes

    def kept(self, pieces: Sequence[RuleKept]) -> Runs:
        """Tell parameters that are compared with themselves on an earlier day, in one sentence."""
        if any(piece.truth != TRUE for piece in pieces):
            return self._changed(next(piece for piece in pieces if piece.truth != TRUE))
        parts: list[Words | Inline] = []
        for index, piece in enumerate(pieces):
            name = self._name(piece.programme, piece.parameter)
            lead = capital(name.de) if index == 0 else name.de
            joint = "" if index == 0 else " und " if index == len(pieces) - 1 else ", "
            english = "" if index == 0 else " and " if index == len(pieces) - 1 else ", "
            value = self._value(piece.now)
            first = capital(name.en) if index == 0 else name.en
            parts.append(Text(de=f"{joint}{lead} ({value.de})", en=f"{english}{first} ({value.en})"))
            if piece.now is not None:
                parts += self.notes.of_rule(piece.now, self.programmes[piece.programme])
        verb = ("ist dieselbe", "is") if len(pieces) == 1 else ("sind dieselben", "are")
        day = self._day(pieces[0].when)
        parts.append(Text(de=f" {verb[0]} wie am {day.de}.", en=f" {verb[1]} the same as on {day.en}."))
        return runs(*parts)

    def _changed(self, piece: RuleKept) -> Runs:
        name = self._name(piece.programme, piece.parameter)
        if piece.truth != FALSE or piece.now is None or piece.then is None:
            return runs(
                Text(
                    de=f"Ob {name.de} noch dieselbe Höhe hat, ist uns nicht bekannt.",
                    en=f"Whether {name.en} is still the same we do not know.",
                )
            )
        old, new = self._value(piece.then), self._value(piece.now)
        return runs(
            Text(de=f"{capital(name.de)} hat sich geändert, von {old.de} auf {new.de}",
                 en=f"{capital(name.en)} has changed from {old.en} to {new.en}"),
            *self.notes.of_rule(piece.now, self.programmes[piece.programme]),
            ".",
        )  # fmt: skip

    def level(self, piece: RuleLevel, ground: Ground) -> Runs:
        """Tell what a guideline asks; where the earlier rule was annulled from its beginning, say so."""
        name = self._name(piece.programme, piece.parameter)
        if piece.now is None:
            return runs(
                Text(
                    de=f"Wie hoch {name.de} heute ist, wissen wir nicht.", en=f"What {name.en} is today we do not know."
                )
            )
        value, notes = self._value(piece.now), self.notes.of_rule(piece.now, self.programmes[piece.programme])
        gone = self._annulled(piece)
        if ground.state is State.NEVER_HELD and gone is not None and gone.annulled_on is not None:
            old, day = self._value(gone), gone.annulled_on
            return runs(
                Text(
                    de=f"Die Regelung, auf die er sich stützte, galt von Anfang an nicht; bekannt ist das seit dem "
                    f"{write_day(day)}. {capital(name.de)} beträgt danach {value.de}, nicht {old.de}",
                    en=f"The rule on which it rested was void from the beginning; that is known since "
                    f"{write_day(day, 'en')}. {capital(name.en)} accordingly is {value.en}, not {old.en}",
                ),
                *notes,
                ".",
            )
        text = Text(de=f"{capital(name.de)} beträgt {value.de}", en=f"{capital(name.en)} is {value.en}")
        return runs(text, *notes, ".")

    def _annulled(self, piece: RuleLevel) -> ParameterValue | None:
        stated = self.programmes[piece.programme].parameters[piece.parameter]
        return next((v for v in stated if v.annulled_on is not None and v.annulled_on <= self.notes.day), None)

    def _name(self, programme: str, parameter: str) -> Text:
        label = self.programmes[programme].labels.get(parameter) or Text(de=parameter)
        german, english = (re.sub(r" \([^)]*\)$", "", text) for text in (label.de, label.en))
        known = headed(german)
        return Text(de=known[0] if known else f"die Regelgröße „{german}“", en=f"the {english}")

    def _value(self, stated: ParameterValue | None) -> Text:
        if stated is None or not isinstance(stated.value, Interval):
            words = str(stated.value) if stated is not None and isinstance(stated.value, str) else ""
            return Text(de=words or "unbekannt", en=words or "unknown")
        # A parameter that counts is named for what it counts: "die Mindestzahl der Stellen beträgt 5,5".
        unit = stated.unit if stated.unit in _SHOWN_UNITS else ""
        return with_unit(spelled(amount(stated.value)), unit)

    def _day(self, when: str) -> Text:
        item = self.case.dated().get(when)
        if item is None:
            return Text(de=when, en=when)
        return Text(de=write_day(item.on.last, "de"), en=write_day(item.on.last, "en"))
