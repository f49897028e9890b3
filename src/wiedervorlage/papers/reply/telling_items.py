"""Events, offers and decisions in sentences: what is there, what has run out, what has been replaced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.model import Offer
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_span
from wiedervorlage.papers.reply.phrases import body, capital, of_day, on_day, said, when
from wiedervorlage.papers.reply.pieces import Force, Presence
from wiedervorlage.papers.words import Runs, runs
from wiedervorlage.premises.truth import TRUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case, Decision, Event, Request
    from wiedervorlage.papers.reply.asker import Asker
    from wiedervorlage.papers.reply.footnotes import Footnotes


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTeller:
    """Tells dated items with their footnotes; ``asker`` is the body that is written to."""

    case: Case
    notes: Footnotes
    asker: Asker

    def tell(self, piece: Presence | Force) -> Iterator[Runs]:
        """Yield one sentence, or none where nothing is there and nothing was expected."""
        if isinstance(piece, Presence):
            if piece.item is not None:
                yield self._offer(piece.item) if isinstance(piece.item, Offer) else self._event(piece.item)
        elif piece.decision is None:
            if piece.negated:
                yield runs(
                    Text(de="Ein Beschluss, der dem abhilft, liegt nicht vor.",
                         en="There is no decision that ends this.")
                )  # fmt: skip
        elif piece.truth == TRUE and piece.negated:
            yield from self._replaced(piece.decision)
        elif piece.negated:
            yield self._removed(piece.decision)

    def _event(self, item: Event | Request) -> Runs:
        what = item.asks if hasattr(item, "asks") else item.what
        day = when(item.on)
        statement = said(what)
        return runs(
            Text(de=f"{capital(day.de)} ist ein neuer Umstand hinzugekommen: {statement.de}",
                 en=f"{capital(day.en)} something new was added: {statement.en}"),
            self.notes.of_item(item),
            ".",
        )  # fmt: skip

    def _offer(self, offer: Offer) -> Runs:
        what, day = said(offer.of), when(offer.on)
        if offer.until is not None and offer.until.last < self.notes.day:
            end = on_day(offer.until.last)
            text = Text(de=f"Das Angebot {what.de} ist {end.de} abgelaufen", en=f"The offer {what.en} ran out {end.en}")
        elif offer.by == self.asker.name:
            have = self.asker.have()
            text = Text(
                de=f"{have.de} uns {day.de} Hilfe angeboten: {what.de}",
                en=f"{have.en} offered help {day.en}: {what.en}",
            )
        else:
            whose = body(offer.by)
            text = Text(
                de=f"{capital(whose.german())} hat {day.de} angeboten: {what.de}",
                en=f"{capital(whose.english())} offered {day.en}: {what.en}",
            )
        return runs(text, self.notes.of_item(offer), ".")

    def _removed(self, decision: Decision) -> Runs:
        about = said(decision.about)
        return runs(
            Text(de=f"Beseitigt ist dieser Grund durch die folgende Entscheidung: {about.de}",
                 en=f"This decision removed the ground: {about.en}"),
            self.notes.of_item(decision, _dated(decision)),
            ".",
        )  # fmt: skip

    def _replaced(self, decision: Decision) -> Iterator[Runs]:
        """Say that what had removed a ground has itself been decided anew; what follows is open."""
        later = [d for d in self.case.decisions if decision.id in d.revisits]
        newest = max(later, key=lambda d: d.day, default=None)
        about = said(decision.about)
        if newest is None:
            return
        yield runs(
            Text(
                de=f"Beseitigt hatte ihn die folgende Entscheidung: {about.de}",
                en=f"This decision had removed it: {about.en}",
            ),
            self.notes.of_item(decision, _dated(decision)),
            ".",
        )  # fmt: skip
        day = of_day(newest.day)
        yield runs(
            Text(
                de=f"An ihre Stelle tritt der Beschluss {day.de}; ob der Grund damit wieder zutrifft, sagen unsere "
                "Unterlagen nicht.",
                en=f"The decision {day.en} takes its place; whether the ground is true again our papers do not say.",
            )
        )


def _dated(decision: Decision) -> Text:
    by, span = decision.by, decision.on
    return Text(de=f"{by}, {write_span(span, 'de')}", en=f"{by}, {write_span(span, 'en')}")
