"""Figures in sentences: then and now, here and there, and against the number a ground names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Language, Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.papers.reply.amounts import (
    UNITS,
    Amount,
    amount,
    amount_of,
    count_phrase,
    headed,
    short_count,
    spelled,
    times,
    with_unit,
)
from wiedervorlage.papers.reply.patterns import BOUNDS
from wiedervorlage.papers.reply.phrases import capital, when
from wiedervorlage.papers.reply.pieces import Change, Contrast, Level, Piece, Reading
from wiedervorlage.papers.words import Inline, Runs, Words, runs
from wiedervorlage.recheck.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.papers.reply.choosing import Chooser
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Ground

_NOT_CARRYING: Final = frozenset({State.FELL, State.REFUTED, State.NEVER_HELD, State.WEAKENED, State.OVERTAKEN})
LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_UNKNOWN = Text(de="Eine Angabe dazu liegt uns nicht vor.", en="We have no figure on this.")
_NONE_NOW = Text(
    de=" Eine Angabe, die heute noch gelten könnte, haben wir nicht.",
    en=" We have no figure that could still hold today.",
)
_BOUNDS = {
    "<": Text(de="unter", en="below"), "<=": Text(de="nicht über", en="not above"), ">": Text(de="über", en="above"),
    ">=": Text(de="nicht unter", en="not below"), "==": Text(de="genau bei", en="exactly at"),
    "!=": Text(de="nicht bei", en="not at"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTeller:
    """Tells figures with their footnotes."""

    case: Case
    notes: Footnotes
    chooser: Chooser

    def change(self, piece: Change, turned: Piece | None) -> Runs:
        """Tell a measure then and now; the figure by which it turned stands between them."""
        then, now = piece.then.fact, piece.now.fact
        if then is None and now is None:
            return runs(_UNKNOWN)
        if piece.same and now is not None:
            return self._same(now)
        middle = turned.now.fact if isinstance(turned, Change) else None
        facts = [fact for fact in dict.fromkeys((then, middle, now)) if fact is not None]
        return self._series(facts, piece)

    def _same(self, fact: Fact) -> Runs:
        phrase, day = self._phrase(fact), when(fact.period)
        return runs(
            Text(
                de=f"Für beide Tage, die zu vergleichen wären, liegt uns nur eine Zählung vor: {phrase.de} {day.de}",
                en=f"For both of the days to be compared we have one count only: {phrase.en} {day.en}",
            ),
            self.notes.of_fact(fact),
            ".",
        )

    def _series(self, facts: list[Fact], piece: Change) -> Runs:
        parts: list[Words | Inline] = []
        last = len(facts) - 1
        for index, fact in enumerate(facts):
            phrase = self._phrase(fact) if index == 0 else amount_of(fact).words
            day = when(fact.period)
            lead = Text(de=", ", en=", ")
            if index == 0:
                lead = Text(de="Gezählt wurden ", en="Counted were ")
            elif index == last:
                lead = Text(de=" und zuletzt ", en=" and lastly ")
            parts.append(Text(de=f"{lead.de}{phrase.de} {day.de}", en=f"{lead.en}{phrase.en} {day.en}"))
            parts.append(self.notes.of_fact(fact))
        more = [times(piece.now.low, piece.then.high, language) for language in LANGUAGES]
        if more[0]:
            parts.append(Text(de=f"; das ist {more[0]}", en=f"; that is {more[1]}"))
        parts.append(".")
        if piece.now.fact is None:
            parts.append(_NONE_NOW)
        return runs(*parts)

    def contrast(self, piece: Contrast) -> Runs:
        """Tell a measure here and elsewhere, or two measures side by side."""
        left, right = piece.left, piece.right
        if not left.facts or not right.facts:
            return runs(_UNKNOWN)
        if left.measure != right.measure:
            first, second = self._lies(left), lower(self._lies(right))
            return runs(first, self._note(left), Text(de="; ", en="; "), second, self._note(right), ".")
        label, day = self.case.measures[left.measure].label, when(left.facts[0].period)
        subject = self.case.subjects[right.subject].label if right.subject else label
        name, verb = _named(label)
        ours, theirs = self._rounded(left), self._rounded(right)
        share = _share(left.high, right.low)
        return runs(
            Text(
                de=f"{capital(day.de)} {verb} {name} bei uns {ours.de}",
                en=f"The {label.en} here was {ours.en} {day.en}",
            ),
            self._note(left),
            Text(de=f", für {subject.de} {theirs.de}", en=f", for {subject.en} {theirs.en}"),
            self._note(right),
            Text(de=f"{share.de}.", en=f"{share.en}."),
        )

    def level(self, piece: Level, then: Piece | None, ground: Ground) -> Iterator[Runs]:
        """Tell a measure on the day of the decision and now, and which value the ground presupposes."""
        now = piece.reading.fact
        before = then.reading.fact if isinstance(then, Level) else None
        if now is None:
            yield runs(_UNKNOWN)
            return
        if ground.state is State.CONTESTED:
            yield self._disputed(now)
            return
        if before is None or before == now:
            yield runs(self._lies(piece.reading), self._note(piece.reading), ".")
        else:
            yield self._then_and_now(before, now)
            yield from _other_basis(before, now)
        if ground.state in _NOT_CARRYING:
            yield self._bound(piece)

    def _then_and_now(self, before: Fact, now: Fact) -> Runs:
        label = self.case.measures[now.measure].label
        old, new, day = amount_of(before), amount_of(now), when(now.period)
        counted = count_phrase(old, label)
        if counted is not None:
            verb, again = ("war" if figure.one else "waren" for figure in (old, new))
            first = Text(de=f"Damals {verb} es {counted.de}", en=f"Then it was {counted.en}")
            count = short_count(new, label)
            still = " noch" if before.value and now.value and now.value.high < before.value.low else ""
            second = Text(de=f", {day.de} {again} es{still} {count.de}", en=f", {day.en} it was {count.en}")
        else:
            name, verb = _named(label)
            was, is_ = (with_unit(figure, now.unit) for figure in (old, new))
            first = Text(de=f"Damals {verb} {name} {was.de}", en=f"The {label.en} then was {was.en}")
            second = Text(de=f", {day.de} waren es {is_.de}", en=f" and {is_.en} {day.en}")
        return runs(first, self.notes.of_fact(before), second, self.notes.of_fact(now), ".")

    def _bound(self, piece: Level) -> Runs:
        side = _BOUNDS[piece.operator]
        unit = str(self.case.measures[piece.reading.measure].unit)
        figure = spelled(amount(Interval.point(piece.bound)))
        shown = with_unit(figure, unit if unit in {"percent", "days"} else "", dative=True)
        pattern = self.chooser.take("bound", BOUNDS)
        return runs(
            Text(de=pattern.de.format(side=side.de, bound=shown.de), en=pattern.en.format(side=side.en, bound=shown.en))
        )

    def _disputed(self, fact: Fact) -> Runs:
        key = (fact.measure, fact.subject, fact.period)
        same = [other for other in self.case.facts if (other.measure, other.subject, other.period) == key]
        label, day = self.case.measures[fact.measure].label, when(fact.period)
        name, verb = _named(label)
        parts: list[Words | Inline] = [Text(de=f"{capital(day.de)} {verb} {name} ", en=f"The {label.en} {day.en} was ")]
        for index, other in enumerate(same):
            figure = with_unit(amount_of(other), other.unit)
            lead = Text(de="nach einer Angabe", en="by one source")
            if index:
                lead = Text(de=", nach einer anderen", en=", by another")
            parts.append(
                Text(de=f"{lead.de} {figure.de} ({other.publisher})", en=f"{lead.en} {figure.en} ({other.publisher})")
            )
            parts.append(self.notes.of_fact(other))
        return runs(*parts, ".")

    def in_list(self, fact: Fact) -> Text:
        """Return a figure as an item of a series: ``370 Personen im Oktober 2014``."""
        phrase, day = self._phrase(fact), when(fact.period)
        return Text(de=f"{phrase.de} {day.de}", en=f"{phrase.en} {day.en}")

    def _lies(self, reading: Reading) -> Text:
        return self.told(reading.facts[0])

    def told(self, fact: Fact) -> Text:
        """Return one figure as a sentence without its full stop."""
        label = self.case.measures[fact.measure].label
        figure, day = amount_of(fact), when(fact.period)
        counted = count_phrase(figure, label)
        if counted is not None:
            verb = "war" if figure.one else "waren"
            return Text(de=f"{capital(day.de)} {verb} es {counted.de}", en=f"{capital(day.en)} it was {counted.en}")
        name, verb = _named(label)
        shown = with_unit(spelled(figure) if fact.unit not in UNITS else figure, fact.unit)
        if fact.period.last > self.notes.day:
            verb = "betragen" if verb == "betrugen" else "beträgt"
            return Text(
                de=f"{capital(day.de)} {verb} {name} nach dem Plan {shown.de}",
                en=f"By the plan the {label.en} is {shown.en} {day.en}",
            )
        return Text(de=f"{capital(day.de)} {verb} {name} {shown.de}", en=f"The {label.en} was {shown.en} {day.en}")

    def _rounded(self, reading: Reading) -> Text:
        fact = reading.facts[0]
        if len(reading.facts) == 1:
            return with_unit(amount_of(fact), fact.unit)
        words = Text(de=write_number(reading.low, decimals=1), en=write_number(reading.low, "en", decimals=1))
        return with_unit(Amount(words=words), fact.unit)

    def _note(self, reading: Reading) -> Inline:
        if len(reading.facts) == 1:
            return self.notes.of_fact(reading.facts[0])
        label = self.case.subjects[reading.subject].label if reading.subject else self.case.title
        return self.notes.of_group(reading.facts, label)

    def _phrase(self, fact: Fact) -> Text:
        figure, label = amount_of(fact), self.case.measures[fact.measure].label
        counted = count_phrase(figure, label)
        if counted is not None:
            return counted
        shown = with_unit(figure, fact.unit)
        return Text(de=f"{shown.de} („{label.de}“)", en=f"{shown.en} (“{label.en}”)")


def _named(label: Text) -> tuple[str, str]:
    """Return a label with its article and the verb that agrees; quoted where its noun is not known."""
    known = headed(label.de)
    if known is None:
        return f"die Angabe „{label.de}“", "betrug"
    return known[0], "betrugen" if known[1] else "betrug"


def _other_basis(before: Fact, now: Fact) -> Iterator[Runs]:
    """Say where two computed figures rest on different calculations, so that nobody compares them silently."""
    if before.basis and now.basis and before.basis != now.basis:
        yield runs(
            Text(
                de=f"Beide Werte beruhen auf verschiedenen Rechnungen ({before.basis.method}, {now.basis.method}) und "
                "lassen sich nur bedingt vergleichen.",
                en=f"The two values rest on different calculations ({before.basis.method}, {now.basis.method}) and can "
                "be compared only with care.",
            )
        )


def _share(low: float, high: float) -> Text:
    """Say how small a share is, where a plain fraction says it truly."""
    if high > 0 and low < high / 2:
        return Text(de="; das ist weniger als die Hälfte", en="; that is less than half")
    if high > 0 and low < high * 3 / 4:
        return Text(de="; das sind weniger als drei Viertel", en="; that is less than three quarters")
    return Text(de="", en="")


def lower(text: Text) -> Text:
    """Return ``text`` with small first letters, to stand within a sentence."""
    return Text(de=text.de[:1].lower() + text.de[1:], en=text.en[:1].lower() + text.en[1:])
