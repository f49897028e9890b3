"""The answer in sentences: at once, in one, and then why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.model import Offer, Request
from wiedervorlage.case.vocabulary import Mode
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers.reply.answer import Kind
from wiedervorlage.papers.reply.choosing import Chooser
from wiedervorlage.papers.reply.patterns import OTHER_TOPIC, TOPICS
from wiedervorlage.papers.reply.phrases import body, capital, of_day, on_day, said, to_infinitive, when, with_article
from wiedervorlage.papers.reply.telling_figures import FigureTeller
from wiedervorlage.papers.typography import protect
from wiedervorlage.papers.words import Runs, runs, strong
from wiedervorlage.recheck.result import Cause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Decision
    from wiedervorlage.papers.reply.answer import Answer
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Standing

_CAUSES: Final = {
    Cause.NOT_CARRIED: Text(de="die Gründe {refusal} nicht mehr tragen", en="the grounds no longer carry {refusal}"),
    Cause.DECISIVE_GONE: Text(de="der maßgebliche Grund nicht mehr trägt", en="the decisive ground no longer carries"),
    Cause.REVIEW: Text(de="die zugesagte Überprüfung fällig ist", en="the review that was promised is due"),
    Cause.RULE_CHANGED: Text(
        de="sich eine Regel geändert hat, auf die wir uns gestützt hatten", en="a rule on which we relied has changed"
    ),
    Cause.NEW_FACT: Text(
        de="eine Angabe vorliegt, die uns damals fehlte", en="there is a figure that we did not have then"
    ),
}

_UNCARRIED: Final = {
    Mode.ALL: Text(
        de="Die Gründe sollten {refusal} nur zusammen tragen; das tun sie heute nicht mehr.",
        en="The grounds were to carry {refusal} only together; today they no longer do.",
    ),
    Mode.EACH: Text(
        de="Schon ein einziger der Gründe sollte {refusal} tragen; heute trägt keiner mehr.",
        en="Any one of the grounds was to carry {refusal}; today none does.",
    ),
    Mode.WEIGHING: Text(
        de="Wägt man die Gründe ab, tragen sie {refusal} heute nicht mehr.",
        en="Weighed up, the grounds no longer carry {refusal}.",
    ),
    None: Text(
        de="Wie immer man die Gründe verbindet, tragen sie {refusal} heute nicht mehr.",
        en="However the grounds are joined, they no longer carry {refusal}.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWriter:
    """Writes the answer of one letter."""

    standing: Standing
    answer: Answer
    notes: Footnotes
    asked_formally: bool = False
    """Whether an application was made, not a mere suggestion."""

    def sentences(self) -> Iterator[Runs]:
        """Yield the answer in one sentence, and what belongs to it at once."""
        refusal = of_day(self.standing.decision.day)
        match self.answer.kind:
            case Kind.GRANTED:
                if self.answer.granted is not None:
                    yield from self._granted(self.answer.granted, refusal)
            case Kind.FIRST:
                german = "Ihrem Antrag" if self.asked_formally else "Ihrer Anregung"
                verb = "entsprechen" if self.asked_formally else "folgen"
                yield runs(strong(Text(de=f"{german} können wir heute nicht {verb}.", en="Today we cannot follow it.")))
                yield from self._also_refused()
            case Kind.DUE:
                yield runs(strong(_DUE))
                yield from self._because()
            case Kind.DUE_IF_STRICT:
                yield self._if_strict(refusal)
                yield from self._hinge()
            case Kind.STANDS:
                yield runs(
                    strong(
                        Text(
                            de=f"{capital(self.standing.refusal.de)} {refusal.de} hat nach heutigem Stand Bestand.",
                            en=f"As things stand today, {self.standing.refusal.en} {refusal.en} stands.",
                        )
                    )
                )

    def _granted(self, decision: Decision, refusal: Text) -> Iterator[Runs]:
        who, on, what = body(decision.by), on_day(decision.day), decision.about
        infinitive, told = to_infinitive(what.de), said(what)
        german = f"beschlossen, {protect(infinitive)}" if infinitive else f"dies beschlossen: {told.de}"
        english = f"decided to {what.en}" if infinitive else f"decided this: {told.en}"
        yield runs(
            strong(
                Text(
                    de=f"{capital(who.german())} hat {on.de} {german}",
                    en=f"{capital(who.english())} {english}, {on.en}",
                )
            ),
            self.notes.of_item(decision),
            strong("."),
        )
        if decision.id != self.standing.decision.id:
            ours = self.standing.refusal
            yield runs(
                Text(
                    de=f"{capital(ours.de)} {refusal.de} ist damit überholt.",
                    en=f"{capital(ours.en)} {refusal.en} is thereby superseded.",
                )
            )

    def _also_refused(self) -> Iterator[Runs]:
        for result in self.standing.rechecks[1:]:
            about = result.decision.about
            german, english = with_article(about.de), said(about).en
            if german is not None:
                yield runs(
                    Text(de=f"Auch {protect(german)} ist nicht vorgesehen.", en=f"Nor is this planned: {english}.")
                )

    def _because(self) -> Iterator[Runs]:
        causes = sorted(self.answer.causes, key=lambda due: due.day or due.earliest)
        refusal = self.standing.refusal
        words = [_filled(_CAUSES[cause], refusal) for cause in dict.fromkeys(due.cause for due in causes)][:2]
        since = causes[0].day or causes[0].earliest
        german = ", und weil ".join(text.de for text in words)
        english = ", and because ".join(text.en for text in words)
        yield runs(
            Text(
                de=f"Er besteht seit dem {write_day(since)}, weil {german}.",
                en=f"It has existed since {write_day(since, 'en')}, because {english}.",
            )
        )
        for due in causes:
            if due.cause is Cause.NEW_FACT:
                yield from self._brought(due.reason)
        if self.standing.is_uncarried and not any(due.cause is Cause.NOT_CARRIED for due in causes):
            yield runs(_filled(_UNCARRIED[self.standing.decision.mode], refusal))

    def _brought(self, name: str) -> Iterator[Runs]:
        """Tell the figure that somebody brought after the refusal."""
        case = self.standing.case
        item = case.dated()[name]
        brought = item.brings if isinstance(item, Request | Offer) else ()
        figures = FigureTeller(case=case, notes=self.notes, chooser=Chooser())
        who, day = body(item.by), when(item.on)
        for fact in case.facts:
            if fact.id in brought:
                told = figures.told(fact)
                yield runs(
                    Text(
                        de=f"{capital(who.german())} hat diese Angabe {day.de} vorgelegt: {told.de}",
                        en=f"{capital(who.english())} brought this figure {day.en}: {told.en}",
                    ),
                    self.notes.of_fact(fact),
                    ".",
                )

    def _if_strict(self, refusal: Text) -> Runs:
        since, ours = min(due.earliest for due in self.answer.causes), self.standing.refusal
        return runs(
            strong(
                Text(
                    de=f"Nach der Lesart, von der wir ausgehen, trägt {ours.de} {refusal.de} noch; nach einer "
                    f"strengeren besteht seit dem {write_day(since)} Anlass, erneut zu prüfen.",
                    en=f"By the reading we start from, {ours.en} {refusal.en} still carries; by a stricter one there "
                    f"has been cause to look again since {write_day(since, 'en')}.",
                )
            )
        )

    def _hinge(self) -> Iterator[Runs]:
        """Say on which ground the two readings part."""
        names = dict.fromkeys(due.reason for due in self.answer.causes if due.reason in self.standing.case.reasons)
        topics = [TOPICS.get(self.standing.case.reasons[name].kind, OTHER_TOPIC) for name in names]
        if topics:
            yield runs(
                Text(
                    de=f"Es kommt dabei auf das an, was wir {topics[0].de} geschrieben haben.",
                    en=f"It turns on what we wrote {topics[0].en}.",
                )
            )


_DUE: Final = Text(
    de="Nach heutigem Stand besteht Anlass, die Frage erneut zu prüfen.",
    en="As things stand today there is cause to examine the question again.",
)


def _filled(text: Text, refusal: Text) -> Text:
    return Text(de=text.de.replace("{refusal}", refusal.de), en=text.en.replace("{refusal}", refusal.en))
