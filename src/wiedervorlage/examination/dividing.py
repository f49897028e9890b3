"""The posts of the programme divided by equal shares, per head and by need, for the studies that a case names."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.examination.funding import option_funding
from wiedervorlage.examination.need_figures import KnownStudy, studies_of
from wiedervorlage.need.division import RuledDivision, divide_by_rules
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.need.figures import StudyFigures
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDivision:
    """One study divided.

    Attributes:
        known: the study with its figures.
        figures: those that were divided by.
        is_later: whether these figures came out only after the day; then nothing on the day follows from them.
        posts: posts of one package; ``programme`` whose rule gives them on the day, empty: the study states them.
        result: the division.
    """

    known: KnownStudy
    figures: StudyFigures
    is_later: bool
    posts: Fraction
    programme: str
    result: RuledDivision


def divisions_of(
    case: Case, programmes: Mapping[str, Programme], view: str, day: date, *, draws: int = 1000
) -> tuple[CaseDivision, ...]:
    """Return the divisions of a case: of every study it names that has heads, an amount of need and posts.

    Args:
        case: names the studies.
        programmes: the rules that say how many posts a package has.
        view: to whom the figures were known.
        day: as of which day, with the knowledge of that day.
        draws: how many draws of the need each division rests on.
    """
    return tuple(_divisions(case, programmes, view, day, draws))


def package_posts(case: Case, programmes: Mapping[str, Programme], view: str, day: date) -> tuple[Fraction, str] | None:
    """Return the posts that the rule of an option's programme gives on the day, and that programme.

    None where no option has one, or its rule states no exact number.
    """
    ordinal = np.array([day.toordinal()], dtype=np.int64)
    world = CaseWorld(record=Record(case, programmes, view), on=ordinal, known_on=ordinal)
    for option in case.options.values():
        funding = option_funding(option, world, day)
        if funding is not None and funding.posts is not None and funding.posts[0] == funding.posts[1] > 0:
            return Fraction(str(funding.posts[0])), funding.programme
    return None


def _divisions(
    case: Case, programmes: Mapping[str, Programme], view: str, day: date, draws: int
) -> Iterator[CaseDivision]:
    ruled = package_posts(case, programmes, view, day)
    for known in studies_of(case, programmes, view, day):
        figures = known.figures or known.later
        stated = None if known.study.package is None else Fraction(str(known.study.package))
        posts, programme = ruled or (stated, "")
        if figures is None or posts is None or not known.study.heads:
            continue
        if not (~np.isnan(figures.amount) & ~np.isnan(figures.table.columns[known.study.heads])).any():
            continue
        result = divide_by_rules(known.study, figures, posts=posts, draws=draws)
        yield CaseDivision(
            known=known, figures=figures, is_later=known.figures is None, posts=posts, programme=programme,
            result=result,
        )  # fmt: skip
