"""Evidence in sentences: what a ground compares, told with its figures, days and sources.

One sentence per piece of evidence; what an earlier ground has told already is only recalled.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.pieces import (
    Backing,
    Change,
    Contrast,
    Force,
    Level,
    Piece,
    Presence,
    RuleKept,
    RuleLevel,
    Spelled,
)
from wiedervorlage.papers.reply.telling_backing import backing
from wiedervorlage.papers.reply.telling_figures import FigureTeller
from wiedervorlage.papers.reply.telling_items import ItemTeller
from wiedervorlage.papers.reply.telling_rules import RuleTeller
from wiedervorlage.papers.words import Runs, runs
from wiedervorlage.premises.truth import FALSE, TRUE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.papers.reply.asker import Asker
    from wiedervorlage.papers.reply.choosing import Chooser
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Ground
    from wiedervorlage.rules.programme import Programme

_AGAIN = Text(de="Die Angaben dazu haben wir schon genannt.", en="We have given the figures for this already.")


@dataclass(slots=True)
class Teller:
    """Tells the evidence of one letter; knows what it has told."""

    case: Case
    programmes: Mapping[str, Programme]
    notes: Footnotes
    asker: Asker
    chooser: Chooser
    _told: set[str] = field(default_factory=set)

    def tell(self, ground: Ground) -> Iterator[Runs]:
        """Yield the sentences that show what a ground rests on today."""
        kept = [piece for piece in ground.pieces if isinstance(piece, RuleKept)]
        for place, piece in enumerate(ground.pieces):
            if not self._is_new(piece):
                if place == 0:
                    yield runs(_AGAIN)
            elif isinstance(piece, RuleKept):
                if piece is kept[0]:
                    yield self._rules().kept(kept)
            else:
                yield from self._piece(piece, ground, place)

    def tell_strict(self, ground: Ground) -> Iterator[Runs]:
        """Yield what fails under the stricter reading, as sentences."""
        for piece in ground.strict:
            if isinstance(piece, Presence | Force):
                yield from self._items().tell(piece)

    def _piece(self, piece: Piece, ground: Ground, place: int) -> Iterator[Runs]:
        figures = FigureTeller(case=self.case, notes=self.notes, chooser=self.chooser)
        match piece:
            case Change():
                yield figures.change(piece, _fitting(ground.turned, place))
            case Contrast():
                yield figures.contrast(piece)
            case Level():
                yield from figures.level(piece, _fitting(ground.then, place), ground)
            case RuleLevel():
                yield self._rules().level(piece, ground)
            case Backing():
                yield from backing(self.case, self.notes, piece)
            case Presence() | Force():
                yield from self._items().tell(piece)
            case Spelled():
                yield from _spelled(piece)
            case _:
                pass

    def _rules(self) -> RuleTeller:
        return RuleTeller(case=self.case, programmes=self.programmes, notes=self.notes)

    def _items(self) -> ItemTeller:
        return ItemTeller(case=self.case, notes=self.notes, asker=self.asker)

    def _is_new(self, piece: Piece) -> bool:
        key = _key(piece)
        if key in self._told:
            return False
        self._told.add(key)
        return True


def _spelled(piece: Spelled) -> Iterator[Runs]:
    met = {
        TRUE: Text(de="Das ist der Fall.", en="That is so."),
        FALSE: Text(de="Das ist nicht der Fall.", en="That is not so."),
    }.get(piece.truth, Text(de="Ob das der Fall ist, wissen wir nicht.", en="Whether that is so we do not know."))
    yield runs(Text(de=f"Vorausgesetzt ist: {piece.words.de}", en=f"It presupposes: {piece.words.en}"))
    yield runs(met)


def _fitting(pieces: tuple[Piece, ...], place: int) -> Piece | None:
    return pieces[place] if place < len(pieces) else None


def _key(piece: Piece) -> str:
    match piece:
        case Change():
            return f"change {piece.now.measure} {piece.now.subject} {piece.when}"
        case Contrast():
            return f"contrast {piece.left.measure} {piece.right.measure} {piece.right.subject}"
        case Level():
            return f"level {piece.reading.measure} {piece.reading.subject}"
        case RuleKept() | RuleLevel():
            return f"rule {piece.programme} {piece.parameter} {isinstance(piece, RuleKept)}"
        case Backing():
            return f"backing {piece.option}"
        case Presence():
            return f"presence {piece.keyword}"
        case Force():
            return f"force {piece.decision.id if piece.decision else ''} {piece.negated}"
        case Spelled():
            return piece.words.de
