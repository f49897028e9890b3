"""The reasons of a decision in the terminal: each with its side, its states over time and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.wording import short_day
from wiedervorlage.recheck.line_breaks import one_line
from wiedervorlage.recheck.naming import CONCEDED, SIDES
from wiedervorlage.recheck.states import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.recheck.result import Recheck


def reason_lines(result: Recheck, view: str, language: Language) -> Iterator[str]:
    """Tell each ground: its side, its states over time, and its words below."""
    decision = result.decision
    names = (*decision.rests_on, *decision.weighs_against, *decision.presupposes)
    width = max((len(name) for name in names), default=0)
    for name in names:
        reason = result.case.reasons[name]
        runs = [r for r in result.states if (r.reason, r.view, r.reading) == (name, view, ReadingName.FAIR)]
        steps = [NAMES[runs[0].state].in_language(language)] if runs else []
        steps += [f"{short_day(run.day, language)} {NAMES[run.state].in_language(language)}" for run in runs[1:]]
        side = SIDES[reason.side].in_language(language)
        side += f", {CONCEDED.in_language(language)}" if name in decision.weighs_against else ""
        yield f"  {name:<{width}}  {' → '.join(steps)} ({side})"
        yield one_line(" " * (width + 4), reason.says.in_language(language))
