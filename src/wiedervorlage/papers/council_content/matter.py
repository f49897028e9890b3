"""What the paper is made from: the case as the house knew it before the sitting, rechecked and examined.

A paper of day D is written before a council meets. So it knows what the house knew on D, and nothing that
another body decides on D itself or later: neither the decision nor its acts and positions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.evidence.lookup import known_day
from wiedervorlage.examination.examine import examine
from wiedervorlage.papers.council_content.dating import is_younger
from wiedervorlage.papers.report.report import decisions_beside, reasons_of
from wiedervorlage.recheck.chain import later_decisions
from wiedervorlage.recheck.run import Question, recheck

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case, Decision
    from wiedervorlage.case.on_file import Doubt
    from wiedervorlage.case.options import Option
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.options import OptionRow
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The matter of a paper on its day.

    Attributes:
        case: as known to ``view`` before the sitting of ``day``.
        view: the house that writes (the public, where the case names no authority).
        earlier: rechecks of the decision asked for and of those in the same paper.
        later: rechecks of the decisions with reasons that followed on the same matter.
        examination: the options on the day.
    """

    case: Case
    programmes: Mapping[str, Programme]
    day: date
    view: str
    earlier: tuple[Recheck, ...]
    later: tuple[Recheck, ...]
    examination: Examination

    @property
    def decision(self) -> Decision:
        """Return the decision that is rechecked."""
        return self.earlier[0].decision

    @property
    def rows(self) -> tuple[OptionRow, ...]:
        """Return the options side by side, as the house sees them."""
        return self.examination.options[self.view]


def prepare_matter(case: Case, programmes: Mapping[str, Programme], day: date, decision: str = "") -> Matter:
    """Return what a paper of ``day`` on ``case`` is made from.

    Args:
        case: the case, without errors.
        programmes: the funding rules.
        day: the day of the paper.
        decision: the earlier decision; default: the earliest refusal in writing.

    Raises:
        NothingToRecheckError: there is no such decision before the sitting.
    """
    view = case.authority or PUBLIC
    known = case_before_sitting(case, day, view)
    first = recheck(known, programmes, Question(decision=decision, until=day, known_to=(view,)))
    beside = decisions_beside(known, first.decision)
    earlier = (first, *(_followed(known, programmes, name, day, view) for name in beside))
    done = {result.decision.id for result in earlier}
    follow = [d for result in earlier for d in later_decisions(known, result.decision) if reasons_of(d)]
    later = sorted({d.id: d for d in follow if d.id not in done}.values(), key=lambda d: d.day)
    return Matter(
        case=known, programmes=programmes, day=day, view=view, earlier=earlier,
        later=tuple(_followed(known, programmes, d.id, day, view) for d in later),
        examination=examine(known, programmes, day),
    )  # fmt: skip


def case_before_sitting(case: Case, day: date, view: str) -> Case:
    """Return the case without what ``view`` did not know on ``day`` or another body decided only that day."""
    sitting = {d.by for d in case.decisions if d.on.is_day and d.day == day and d.by != case.authority}

    def known(item: Dated) -> bool:
        by = getattr(item, "who", "") or item.by
        return item.known_since(view) <= day and not (by in sitting and item.on.is_day and item.on.last == day)

    facts = []
    for fact in case.facts:
        since = known_day(fact, case.measures[fact.measure], view)
        if since is not None and since <= day:
            facts.append(fact)
    reduced = replace(
        case.with_only(known),
        documents={n: d for n, d in case.documents.items() if d.on is not None and d.on.last <= day},
        options={name: _before(option, day) for name, option in case.options.items()},
        facts=tuple(facts),
    )
    return replace(reduced, doubts=tuple(doubt for doubt in case.doubts if _is_known(doubt, reduced, day)))


def _before(option: Option, day: date) -> Option:
    """Return an option without days of the application that had not come before the sitting."""
    return replace(option, applicant={n: w for n, w in option.applicant.items() if not _has_still_to_come(w, day)})


def _has_still_to_come(written: str, day: date) -> bool:
    try:
        return date.fromisoformat(written) >= day
    except ValueError:
        return False


def _is_known(doubt: Doubt, case: Case, day: date) -> bool:
    """Say whether all sources of a doubt were there by ``day``: printed, or cited by something known."""
    cited = {
        source: item.known_since(PUBLIC)
        for item in sorted(case.dated().values(), key=lambda item: item.known_since(PUBLIC), reverse=True)
        for source in item.sources
    }
    if is_younger(doubt.says.de, day):
        return False
    about = case.dated().get(doubt.about)
    if about is not None and about.known_since(PUBLIC) > day:
        return False
    if doubt.about not in _names(case):
        return False
    for name in doubt.sources:
        source = case.sources.get(name)
        since = source.published.last if source and source.published else cited.get(name)
        if since is None or since > day:
            return False
    return True


def _names(case: Case) -> set[str]:
    """Return what a doubt can be about on the day."""
    named = {name for decision in case.decisions for name in reasons_of(decision)}
    facts = {fact.id for fact in case.facts if fact.id}
    return {case.id, *case.dated(), *case.documents, *case.measures, *facts, *named}


def _followed(case: Case, programmes: Mapping[str, Programme], name: str, day: date, view: str) -> Recheck:
    return recheck(case, programmes, Question(decision=name, until=day, known_to=(view,)))
