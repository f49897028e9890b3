"""What a report is made of, and the words all its sections share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.recheck.figures import source_title
from wiedervorlage.recheck.lexicon import CaseLexicon
from wiedervorlage.recheck.states import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from wiedervorlage.case.model import Case, Decision, Reason
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language, Text
    from wiedervorlage.papers.report.charts import ChartMaker
    from wiedervorlage.papers.report.markup import Markup
    from wiedervorlage.recheck.result import Recheck, StateRun
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report is made of.

    Attributes:
        result: the recheck that answers the question.
        beside: rechecks of the other decisions of the same paper; their further reasons get a card too.
        programmes: the rules that premises read.
        language: of the page.
        version: of the program.
        findings: what the check of the case folder found.
        charts: who draws; None: the tables stand alone.
        command: how to compute the same again.
        extra: further sections (anchor, heading, content), shown right after the answer.
    """

    result: Recheck
    beside: tuple[Recheck, ...] = ()
    programmes: Mapping[str, Programme]
    language: Language
    version: str
    findings: Sequence[Finding] = ()
    charts: ChartMaker | None = None
    command: str = ""
    extra: Sequence[tuple[str, str, Markup]] = ()

    @property
    def case(self) -> Case:
        """Return the case, as known in the recheck."""
        return self.result.case

    @property
    def decision(self) -> Decision:
        """Return the decision that is rechecked."""
        return self.result.decision

    @property
    def lexicon(self) -> CaseLexicon:
        """Return how the words of the case are called."""
        return CaseLexicon(case=self.case, programmes=self.programmes)

    def say(self, german: str, english: str) -> str:
        """Return one of two wordings."""
        return german if self.language == "de" else english

    def text(self, text: Text) -> str:
        """Return a text in the language of the report."""
        return text.in_language(self.language)

    def day(self, day: date | None) -> str:
        """Write a day out; None is never."""
        return write_day(day, self.language) if day else self.say("nie", "never")

    def view(self, view: str, *, short: bool = False) -> str:
        """Return how a view is called."""
        if view == PUBLIC:
            return self.say("öffentlich", "public") if short else self.say("öffentlich bekannt", "publicly known")
        house = self.say("im Haus", "in the house")
        return house if short else self.say(f"im Haus bekannt ({view})", f"known in the house ({view})")

    def views(self, views: Iterable[str]) -> str:
        """Return several views in words; all of them together are called so."""
        wanted = set(views)
        found = [view for view in self.result.views if view in wanted]
        if len(found) == len(self.result.views) > 1:
            return self.say("beide Sichten", "both views") if len(found) == 2 else self.say("alle", "all")
        return ", ".join(self.view(view) for view in found)

    def sources(self, sources: Iterable[str]) -> str:
        """Return the titles of sources, with those marked that took sides."""
        return "; ".join(self.source(source) for source in dict.fromkeys(sources)) or "–"

    def source(self, source: str) -> str:
        """Return the title of a source, marked where it took sides."""
        title = source_title(self.case, source, self.language)
        known = self.case.sources.get(source)
        return title + self.say(" [einseitig]", " [one-sided]") if known and known.one_sided else title

    def tracked(self) -> dict[str, Recheck]:
        """Return the ids of all reasons of the paper, each with the recheck that follows it."""
        found: dict[str, Recheck] = {}
        for result in (self.result, *self.beside):
            for name in reasons_of(result.decision):
                found.setdefault(name, result)
        return found

    def number_of(self, reason: str) -> int:
        """Return the number under which the report lists a reason; from 1."""
        return list(self.tracked()).index(reason) + 1

    def title_of(self, reason: Reason) -> str:
        """Return the number of a reason and what it says."""
        return f"{self.number_of(reason.id)}. {self.text(reason.says)}"

    def states(self, reason: str, view: str, reading: ReadingName = ReadingName.FAIR) -> tuple[StateRun, ...]:
        """Return the states of a reason over time."""
        result = self.tracked()[reason]
        return tuple(run for run in result.states if (run.reason, run.view, run.reading) == (reason, view, reading))

    def course(self, runs: Iterable[StateRun]) -> str:
        """Say a course of states: ``gilt; ab 1. Januar 2015 entfallen``."""
        first, *rest = runs
        steps = [self.text(NAMES[first.state])]
        since = self.say("ab", "from")
        steps += [f"{since} {self.day(run.day)} {self.text(NAMES[run.state])}" for run in rest]
        return "; ".join(steps)


def reasons_of(decision: Decision) -> tuple[str, ...]:
    """Return the ids of all reasons of a decision, in the order of its paper."""
    return (*decision.rests_on, *decision.weighs_against, *decision.presupposes)


def decisions_beside(case: Case, decision: Decision) -> tuple[str, ...]:
    """Return the ids of the other decisions of the same paper that rest on reasons."""
    paper = decision.stated_in.document if decision.stated_in else ""
    return tuple(
        other.id
        for other in case.decisions
        if other.id != decision.id
        and reasons_of(other)
        and paper
        and other.stated_in is not None
        and other.stated_in.document == paper
    )
