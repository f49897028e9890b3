"""The municipalities in sentences: how many are in favour, and what is known of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.counting import number_word
from wiedervorlage.papers.reply.phrases import of_day, when
from wiedervorlage.papers.words import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.options import Position
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.pieces import Backing
    from wiedervorlage.papers.words import Runs

_PEOPLE = (("Städte und Gemeinden", "towns and municipalities"), ("Städte", "towns"))
_ORDER = (Certainty.CERTAIN, Certainty.PARTLY, Certainty.INFERRED)


def backing(case: Case, notes: Footnotes, piece: Backing) -> Iterator[Runs]:
    """Yield how many of the municipalities spoke in favour, and how the others are known."""
    counting = _counting(case, piece.option)
    own = [position for position in counting if not position.members]
    groups = [position for position in counting if position.members]
    people, total = _municipalities(case), piece.total
    has = "hat" if piece.least <= 1 else "haben"
    least = {0: "keine", 1: "eine"}.get(piece.least, number_word(piece.least))
    text = Text(
        de=f"Für das Vorhaben {has} sich nach unseren Unterlagen {least} der {total} {people.de} ausgesprochen",
        en=f"By our papers {number_word(piece.least, 'en')} of the {total} {people.en} spoke in favour",
    )
    yield (
        runs(text, notes.of_sources((s for p in own for s in p.sources), _worst(own)), ".") if own else runs(text, ".")
    )
    for group in groups[-1:]:
        day = of_day(group.on.last) if group.on.is_day else when(group.on)
        german = f"Für die übrigen kennen wir nur eine Sammelaussage {day.de}"
        english = f"For the others we know only a joint statement {day.en}"
        if piece.most > piece.least:
            rest = Text(
                de="; wie sie heute dazu stehen, wissen wir nicht.", en="; how they stand today we do not know."
            )
        else:
            rest = Text(de="; einzelne Erklärungen liegen uns nicht vor.", en="; we have no single statements.")
        yield runs(Text(de=german, en=english), notes.of_sources(group.sources, group.certainty), rest)


def _counting(case: Case, option: str) -> list[Position]:
    """Return the statements that count today, oldest first: the latest of each municipality, or of its group."""
    order = sorted(case.positions, key=lambda position: (position.on.last, not position.members))
    latest: dict[str, Position] = {}
    for position in order:
        if position.option == option:
            for member in position.members or (position.who,):
                if member in case.municipalities:
                    latest[member] = position
    used = {position.id for position in latest.values()}
    return [position for position in order if position.id in used]


def _worst(positions: list[Position]) -> Certainty:
    return max((position.certainty for position in positions), key=_ORDER.index, default=Certainty.CERTAIN)


def _municipalities(case: Case) -> Text:
    for subject in case.subjects.values():
        if subject.keys == case.municipalities and subject.is_group:
            for german, english in _PEOPLE:
                if german in subject.label.de:
                    return Text(de=german, en=english)
    return Text(de="Gemeinden", en="municipalities")
