"""What has been decided on the matter since the earlier paper: by whom, when, how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Outcome
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.counting import join_list, number_word
from wiedervorlage.papers.reply.phrases import body, capital, when
from wiedervorlage.papers.reply.verdicts import paragraph
from wiedervorlage.papers.words import Inline, Runs, Words, runs
from wiedervorlage.recheck.chain import later_decisions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case, Decision
    from wiedervorlage.papers import blocks as b
    from wiedervorlage.papers.reply.answer import Answer
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Standing

_OUTCOMES: Final = {
    Outcome.REFUSE: Text(de="abgelehnt", en="refused"),
    Outcome.GRANT: Text(de="zugestimmt", en="agreed"),
    Outcome.PARTIAL: Text(de="teilweise zugestimmt", en="agreed in part"),
    Outcome.DEFER: Text(de="vertagt", en="put off"),
    Outcome.REFER: Text(de="verwiesen", en="referred"),
}
_ENDED: Final = {
    "annulled": Text(de="später aufgehoben", en="later annulled"),
    "suspended": Text(de="zurzeit ausgesetzt", en="at present suspended"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Tells the decisions between the earlier paper and the letter."""

    standing: Standing
    answer: Answer
    notes: Footnotes

    def paragraphs(self) -> Iterator[b.Paragraph]:
        """Yield one paragraph, a sentence per body that decided; nothing where nobody did."""
        later = later_decisions(self.standing.case, self.standing.decision)
        granted = self.answer.granted
        told = [decision for decision in later if granted is None or decision.id != granted.id]
        if told:
            bodies = list(dict.fromkeys(decision.by for decision in told))
            yield paragraph(self._of_body(name, [d for d in told if d.by == name]) for name in bodies)

    def _of_body(self, name: str, decisions: list[Decision]) -> Runs:
        if name == self.standing.case.authority and all(d.outcome is Outcome.REFUSE for d in decisions):
            return self._ours(decisions)
        who, count = body(name), len(decisions)
        often = {1: "schon einmal", 2: "zweimal", 3: "dreimal"}.get(count, f"{number_word(count)}mal")
        english = {1: "once", 2: "twice"}.get(count, f"{number_word(count, 'en')} times")
        before = "zuvor" if self.answer.granted else "seither"
        parts: list[Words | Inline] = [
            Text(
                de=f"{capital(who.german())} hat sich {before} {often} mit der Frage befasst: ",
                en=f"{capital(who.english())} has dealt with the question {english}: ",
            )
        ]
        for index, decision in enumerate(decisions):
            joint = Text(de=", ", en=", ")
            if index == 0:
                joint = Text(de=" ", en=" ")
            elif index == count - 1:
                joint = Text(de=" und ", en=" and ")
            day, how = when(decision.on), self._how(decision)
            parts.append(Text(de=f"{joint.de.lstrip() if not index else joint.de}{day.de} ({how.de})",
                              en=f"{joint.en.lstrip() if not index else joint.en}{day.en} ({how.en})"))  # fmt: skip
            parts.append(self.notes.of_item(decision, decision.about))
        return runs(*parts, ".")

    def _ours(self, decisions: list[Decision]) -> Runs:
        days = [when(decision.on) for decision in decisions]
        sources = [source for decision in decisions for source in decision.sources]
        return runs(
            Text(
                de=f"Die Verwaltung ist {join_list([day.de for day in days])} bei ihrer Absage geblieben",
                en=f"The administration kept to its refusal {join_list([day.en for day in days], 'en')}",
            ),
            self.notes.of_sources(sources, decisions[-1].certainty),
            ".",
        )

    def _how(self, decision: Decision) -> Text:
        text = _OUTCOMES[decision.outcome]
        vote = decision.vote
        if vote is not None and vote.votes_for is not None and vote.votes_against is not None:
            text = Text(
                de=f"{text.de} bei {vote.votes_for} Ja- und {vote.votes_against} Nein-Stimmen",
                en=f"{text.en}, {vote.votes_for} for and {vote.votes_against} against",
            )
        ended = _ended(self.standing.case, decision.id)
        return Text(de=f"{text.de}, {ended.de}", en=f"{text.en}, {ended.en}") if ended else text


def _ended(case: Case, decision: str) -> Text | None:
    acts = sorted((act for act in case.acts if act.decision == decision), key=lambda act: act.on.last)
    return _ENDED.get(acts[-1].kind) if acts else None
