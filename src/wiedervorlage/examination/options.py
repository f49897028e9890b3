"""The options of a case side by side, on a day and as known on it.

What is on record is shown with its figure; what nobody stated is an input to be entered, never a default.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.examination.burden import Burden, burden
from wiedervorlage.examination.covering import CoveredNeed, covered_need
from wiedervorlage.examination.funding import OptionFunding, option_funding
from wiedervorlage.examination.need_figures import KnownStudy, studies_of
from wiedervorlage.examination.verdict import standing_decision
from wiedervorlage.premises.evaluation import evaluate_number
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.model import Case, Decision
    from wiedervorlage.case.options import Option
    from wiedervorlage.premises.truth import FloatArray
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """A figure as an interval; ``row`` points at the fact it came from (-1: several or none)."""

    low: float
    high: float
    row: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionRow:
    """One option: figures on record, support, the standing decision, and what is still to be entered.

    Attributes:
        figures: what the case names for the option (``posts``, ``cost``, ``own_share`` …), as known to the
            view on the day; None where the record has nothing yet: an input.
        support: share of municipalities in favour, by heads; ``support_population`` weighs them.
        funding: what its programme gives on the day, and its conditions; None without a programme.
        covered: how much of the need the option covers.
        burden: how the own share falls on the municipalities; empty where it is unknown.
        standing: the latest decision on the option.
    """

    option: Option
    view: str
    figures: Mapping[str, Bounds | None]
    support: Bounds
    support_population: Bounds | None
    funding: OptionFunding | None
    covered: CoveredNeed
    burden: tuple[Burden, ...]
    standing: Decision | None


def option_rows(case: Case, programmes: Mapping[str, Programme], day: date, view: str) -> tuple[OptionRow, ...]:
    """Return the options of ``case`` side by side, as known to ``view`` on ``day``."""
    ordinal = np.array([day.toordinal()], dtype=np.int64)
    world = CaseWorld(record=Record(case, programmes, view), on=ordinal, known_on=ordinal)
    studies = studies_of(case, programmes, view, day)
    return tuple(_row(option, world, day, studies) for option in case.options.values())


def _row(option: Option, world: CaseWorld, day: date, studies: tuple[KnownStudy, ...]) -> OptionRow:
    case, view = world.record.case, world.record.view
    figures = {name: _figure(measure, world) for name, measure in option.figures.items()}
    funding = option_funding(option, world, day)
    return OptionRow(
        option=option,
        view=view,
        figures=figures,
        support=_support(option.id, world, by_population=False) if case.municipalities else Bounds(low=0.0, high=1.0),
        support_population=_support(option.id, world, by_population=True) if case.population else None,
        funding=funding,
        covered=covered_need(option, _posts(figures.get("posts"), funding), world, studies),
        burden=burden(funding.own_share if funding else None, world, studies),
        standing=standing_decision(case, option.id, view, day),
    )


def _posts(stated: Bounds | None, funding: OptionFunding | None) -> tuple[float, float] | None:
    """Return the posts on record for the option, else those under its funding rule."""
    if stated is not None:
        return stated.low, stated.high
    return funding.posts if funding is not None else None


def _figure(expression: str, world: CaseWorld) -> Bounds | None:
    answer = evaluate_number(parse(expression), world)
    rows = {int(source.rows[0]) for source in answer.sources if source.kind == "fact"}
    return _bounds(answer.quantity.low, answer.quantity.high, rows.pop() if len(rows) == 1 else -1)


def _support(option: str, world: CaseWorld, *, by_population: bool) -> Bounds:
    quantity = world.support(option, by_population=by_population).quantity
    return _bounds(quantity.low, quantity.high) or Bounds(low=0.0, high=1.0)


def _bounds(low: FloatArray, high: FloatArray, row: int = -1) -> Bounds | None:
    if np.isnan(low[0]):
        return None
    return Bounds(low=float(low[0]), high=float(high[0]), row=row)
