"""The beginning of the letter: thanks, what was asked, the answer at once, and how the grounds stand in sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Outcome
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.answering import AnswerWriter
from wiedervorlage.papers.reply.asker import is_application
from wiedervorlage.papers.reply.phrases import body, capital, of_day, on_day, said, to_infinitive, when
from wiedervorlage.papers.reply.sums import sum_up
from wiedervorlage.papers.reply.verdicts import paragraph
from wiedervorlage.papers.typography import protect
from wiedervorlage.papers.words import Runs, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Request
    from wiedervorlage.papers import blocks as b
    from wiedervorlage.papers.office import Office
    from wiedervorlage.papers.reply.answer import Answer
    from wiedervorlage.papers.reply.asker import Asker
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Standing

PHRASES = {"reply_thanks": frozenset({"suggestion", "day"}), "reply_thanks_again": frozenset({"suggestion", "day"})}
"""Text modules of the office that this part uses, with their placeholders."""
_THANKS = Text(de="vielen Dank für {suggestion} {day}", en="thank you for {suggestion} {day}")
_THANKS_AGAIN = Text(
    de="vielen Dank noch einmal für {suggestion} {day}", en="thank you once more for {suggestion} {day}"
)
_NOT_GRANTED: Final = {
    Outcome.REFUSE: ("abgelehnt", "declined"),
    Outcome.DEFER: ("vertagt", "put it off"),
    Outcome.REFER: ("verwiesen", "referred it"),
}
"""What a body did that did not grant the wish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Writes the first paragraphs of one letter."""

    standing: Standing
    answer: Answer
    request: Request
    asker: Asker
    office: Office
    notes: Footnotes

    def paragraphs(self) -> Iterator[b.Paragraph]:
        """Yield thanks and what was asked, then the answer with the sum of the grounds."""
        yield paragraph(self._thanks())
        writer = AnswerWriter(
            standing=self.standing, answer=self.answer, notes=self.notes,
            asked_formally=is_application(self.request, self.standing.decision),
        )  # fmt: skip
        yield paragraph(writer.sentences())
        yield paragraph([*sum_up(self.standing), self._how()])

    def _thanks(self) -> Iterator[Runs]:
        first = self.standing.is_first
        key, usual = ("reply_thanks", _THANKS) if first else ("reply_thanks_again", _THANKS_AGAIN)
        is_one = is_application(self.request, self.standing.decision)
        named = ("Antrag", "m", "application") if is_one else ("Anregung", "f", "suggestion")
        suggestion = self.asker.thing(*named)
        thanks = self.office.phrase(key, usual, suggestion=suggestion, day=of_day(self.request.on.last))
        asked = to_infinitive(self.request.asks.de)
        if asked is not None:
            yield runs(Text(de=f"{thanks.de}, {protect(asked)}.", en=f"{thanks.en} to {self.request.asks.en}."))
        else:
            wish = said(self.request.asks)
            yield runs(Text(de=f"{thanks.de}.", en=f"{thanks.en}."))
            yield runs(Text(de=f"Es ging darum: {wish.de}.", en=f"It was about this: {wish.en}."))
        if not first and self.standing.decision.outcome in _NOT_GRANTED:
            yield self._our_letter()
        yield from self._later_request()

    def _later_request(self) -> Iterator[Runs]:
        later = [
            request
            for request in self.standing.case.requests
            if request.by == self.request.by and request.on.first > self.standing.decision.day
        ]
        for newest in later[-1:]:
            day, wish, their = when(newest.on), said(newest.asks), body(newest.by)
            yield runs(
                Text(
                    de=f"{capital(their.your())} hat sich dazu {day.de} erneut geäußert: {wish.de}",
                    en=f"{capital(their.your_english())} spoke on it again {day.en}: {wish.en}",
                ),
                self.notes.of_item(newest),
                ".",
            )

    def _our_letter(self) -> Runs:
        decision = self.standing.decision
        if decision.in_writing:
            day = of_day(decision.day)
            return runs(
                Text(
                    de=f"Mit unserem Schreiben {day.de} haben wir abgesagt und unsere Gründe genannt.",
                    en=f"In our letter {day.en} we declined and gave our grounds.",
                )
            )
        who, on = body(decision.by), on_day(decision.day)
        done, english = _NOT_GRANTED[decision.outcome]
        return runs(
            Text(
                de=f"{capital(who.german())} hat sie {on.de} {done}.", en=f"{capital(who.english())} {english} {on.en}."
            )
        )

    def _how(self) -> Runs:
        if self.standing.is_first:
            return runs(
                Text(
                    de="Wir nennen sie der Reihe nach und sagen bei jedem, worauf er beruht.",
                    en="We give them in turn and say of each what it rests on.",
                )
            )
        written = self.standing.decision.in_writing
        german, english = ("unseres Schreibens", "our letter") if written else ("des Beschlusses", "the decision")
        return runs(
            Text(
                de=f"Wir gehen sie in der Reihenfolge {german} durch und geben sie sinngemäß wieder.",
                en=f"We take them in the order of {english} and give their sense.",
            )
        )
