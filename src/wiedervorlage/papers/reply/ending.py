"""The end of the letter: offers answered, what happens next, and by whom; nothing that nobody decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Outcome
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.amounts import amount, begins_with_noun, count_phrase, headed, with_unit
from wiedervorlage.papers.reply.answer import Kind
from wiedervorlage.papers.reply.asker_figures import asker_figures
from wiedervorlage.papers.reply.phrases import body, capital, of_day, on_day, said, when, with_article
from wiedervorlage.papers.reply.pieces import Change
from wiedervorlage.papers.reply.verdicts import paragraph
from wiedervorlage.papers.typography import protect
from wiedervorlage.papers.words import Runs, runs
from wiedervorlage.recheck.chain import later_decisions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Decision, Offer
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.papers import blocks as b
    from wiedervorlage.papers.office import Office
    from wiedervorlage.papers.reply.answer import Answer
    from wiedervorlage.papers.reply.asker import Asker
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Standing

_ASK = Text(
    de="Wenn Ihnen neue Angaben vorliegen, bitten wir Sie um Nachricht.",
    en="If you have new figures, please let us know.",
)
_CARRY_OUT = Text(
    de="Die Verwaltung führt diesen Beschluss nun aus; einen Termin nennen unsere Unterlagen nicht.",
    en="The administration now carries out this decision; our papers name no date.",
)
_UNDECIDED = Text(
    de="Welche Lesart gelten soll, ist nicht entschieden.", en="Which reading is to count has not been decided."
)
PHRASES = {"reply_contact": frozenset[str]()}
"""Text modules of the office that this part uses, with their placeholders."""
_CONTACT = Text(de="Für Rückfragen stehen wir Ihnen gern zur Verfügung.", en="We shall gladly answer questions.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Writes the last paragraphs of one letter; ``asker`` is who is written to."""

    standing: Standing
    answer: Answer
    examination: Examination
    notes: Footnotes
    asker: Asker
    office: Office

    def paragraphs(self) -> Iterator[b.Paragraph]:
        """Yield newer figures of the asker, the answer to offers, what happens next, and the last line."""
        if self.answer.kind not in {Kind.FIRST, Kind.GRANTED}:
            known = list(asker_figures(self.standing, self.asker, self.notes))
            if known:
                yield paragraph(known)
        for offer in self.standing.case.offers:
            if offer.by == self.asker.name:
                yield paragraph(self._offer(offer))
        yield paragraph([*self._next(), *self._reviews()])
        yield paragraph([runs(self.office.phrase("reply_contact", _CONTACT))])

    def _offer(self, offer: Offer) -> Iterator[Runs]:
        day, what = of_day(offer.on.last), self.asker.thing("Angebot", "n", "offer")
        yield runs(
            Text(
                de=f"Für {what.de} {day.de} ({protect(offer.of.de)}) danken wir Ihnen.",
                en=f"We thank you for {what.en} {day.en} ({offer.of.en}).",
            )
        )
        latest = self._decided(offer.about)
        if offer.until is not None and offer.until.last < self.standing.day:
            end = on_day(offer.until.last)
            yield runs(Text(de=f"Es ist {end.de} abgelaufen.", en=f"It ran out {end.en}."))
        elif self.answer.kind is Kind.FIRST:
            yield self._decline(latest)
        elif offer.answer == "accepted":
            yield runs(Text(de="Wir haben es angenommen.", en="We have accepted it."))
        elif latest is not None and latest.outcome is Outcome.GRANT:
            yield from self._taken_up(latest)
        else:
            yield runs(
                Text(
                    de="Angenommen haben wir es bisher nicht; wenn es fortbesteht, bitten wir Sie um Nachricht.",
                    en="So far we have not accepted it; if it still stands, please let us know.",
                )
            )

    def _decline(self, latest: Decision | None) -> Runs:
        what = with_article(latest.about.de) if latest is not None else None
        if what is None or latest is None:
            return runs(Text(de="Annehmen können wir es heute nicht.", en="Today we cannot accept it."))
        return runs(
            Text(
                de=f"Annehmen können wir es heute nicht, denn {protect(what)} ist nicht vorgesehen.",
                en="Today we cannot accept it, since what it was meant for is not planned.",
            )
        )

    def _taken_up(self, latest: Decision) -> Iterator[Runs]:
        who, day, told = body(latest.by), when(latest.on), said(latest.about)
        yield runs(
            Text(
                de=f"Damals haben wir es nicht angenommen; {day.de} hat {who.german()} jedoch beschlossen: {told.de}",
                en=f"We did not accept it then; but {day.en} {who.english()} decided: {told.en}",
            ),
            self.notes.of_item(latest),
            ".",
        )
        yield runs(
            Text(
                de="Wenn das Angebot fortbesteht, bitten wir Sie um Nachricht.",
                en="If the offer still stands, please let us know.",
            )
        )

    def _decided(self, option: str) -> Decision | None:
        known = [d for d in self.standing.case.decisions if d.option == option and d.day <= self.standing.day]
        return max(known, key=lambda d: d.day, default=None)

    def _next(self) -> Iterator[Runs]:
        match self.answer.kind:
            case Kind.GRANTED:
                yield runs(_CARRY_OUT)
                yield from self._cost()
            case Kind.DUE:
                yield from _proposal()
            case Kind.DUE_IF_STRICT:
                yield runs(_UNDECIDED)
                yield from _proposal()
                yield from self._missing()
            case Kind.FIRST | Kind.STANDS:
                yield from self._turning()
                yield from self._missing()
                yield runs(_ASK)

    def _cost(self) -> Iterator[Runs]:
        granted = self.answer.granted
        rows = self.examination.options.get(self.standing.case.authority, ())
        row = next((row for row in rows if granted is not None and row.option.id == granted.option), None)
        bounds = row.figures.get("own_share") if row is not None else None
        if bounds is None or bounds.row < 0:
            return
        fact = self.examination.case.facts[bounds.row]
        label = self.standing.case.measures[fact.measure].label
        known = headed(label.de)
        german = capital(known[0]) if known else f"Die Angabe „{label.de}“"
        shown = with_unit(amount(Interval(low=bounds.low, high=bounds.high)), fact.unit)
        yield runs(
            Text(de=f"{german} beträgt nach dem Plan {shown.de}", en=f"By the plan the {label.en} is {shown.en}"),
            self.notes.of_fact(fact),
            ".",
        )

    def _turning(self) -> Iterator[Runs]:
        """Say at which figure the decisive ground would no longer carry, under the reading of the case."""
        changes = (
            piece
            for ground in self.standing.grounds
            if ground.decisive
            for piece in ground.pieces
            if isinstance(piece, Change) and piece.then.facts
        )
        for piece in changes:
            label = self.standing.case.measures[piece.then.measure].label
            limit = amount(Interval.point(piece.factor * piece.then.low))
            reached = count_phrase(limit, label)
            german = f"{reached.de} gezählt sind" if reached else f"die Angabe „{label.de}“ {limit.words.de} erreicht"
            english = f"{reached.en} are counted" if reached else f"“{label.en}” reaches {limit.words.en}"
            yield runs(
                Text(
                    de=f"Der maßgebliche Grund trägt nach unserer Lesart nicht mehr, sobald {german}.",
                    en=f"By our reading the decisive ground no longer carries once {english}.",
                )
            )

    def _missing(self) -> Iterator[Runs]:
        labels = [
            self.standing.case.measures[piece.now.measure].label
            for ground in self.standing.grounds
            if ground.is_uncompared
            for piece in ground.pieces
            if isinstance(piece, Change) and piece.same
        ]
        lead = Text(de="Für die Prüfung", en="For the examination")
        if self.answer.kind is Kind.FIRST:
            lead = Text(de="Um das zu beurteilen,", en="To judge this")
        for label in dict.fromkeys(labels):
            what = f" der {label.de}" if begins_with_noun(label.de) else f": {label.de}"
            yield runs(
                Text(
                    de=f"{lead.de} fehlt uns vor allem eine neue Zählung{what}.",
                    en=f"{lead.en} we lack above all a new count: {label.en}.",
                )
            )

    def _reviews(self) -> Iterator[Runs]:
        case, decision = self.standing.case, self.standing.decision
        ids = {decision.id, *(d.id for d in later_decisions(case, decision))}
        for review in case.reviews:
            if review.due is None or review.decision not in ids or self.answer.kind is Kind.GRANTED:
                continue
            if review.due.last >= self.standing.day:
                who, due = body(review.by), when(review.due)
                yield runs(
                    Text(
                        de=f"{capital(who.german())} hat zugesagt, die Frage {due.de} erneut zu prüfen",
                        en=f"{capital(who.english())} has promised to examine the question again {due.en}",
                    ),
                    self.notes.of_item(review),
                    ".",
                )


def _proposal() -> Iterator[Runs]:
    yield runs(
        Text(
            de="Wir werden vorschlagen, die Frage erneut zu prüfen.",
            en="We shall propose to examine the question again.",
        )
    )
    yield runs(
        Text(
            de="Ob es dazu kommt, steht noch nicht fest; einen Termin können wir Ihnen deshalb heute nicht nennen.",
            en="Whether it comes to that is not settled; we can therefore name no date today.",
        )
    )
